/* The path of an open file, walked from the kernel's own objects up to the root of its mounts. */
#ifndef FALCOD_PATH_H
#define FALCOD_PATH_H

#include "read.h"
#include "wire.h"

/* More steps than this, names and mount points, leave the path without its beginning. */
#define FALCOD_PATH_STEPS 96

/* Where a walk is. It lies in the CPU's scratch and not in registers, so that the verifier finds every step like the one
 * before and need not follow each way that led to it. */
enum falcod_walk { FALCOD_WALK_DENTRY = 0, FALCOD_WALK_MOUNT = 1, FALCOD_WALK_AT = 2 };

#define FALCOD_WALK(scratch, what) (*(volatile __u64 *)&(scratch)->carry[what])

/* Puts "/name" in front of the path. */
static __always_inline void falcod_prepend_name(struct falcod_scratch *scratch, struct dentry *dentry)
{
    const unsigned char *name = FALCOD_GET(dentry, d_name.name);
    __u64 length = FALCOD_GET(dentry, d_name.len) & FALCOD_NAME_LIMIT;
    __u64 at = FALCOD_WALK(scratch, FALCOD_WALK_AT);
    if (at < length + 1)
        return;
    at -= length;
    bpf_probe_read_kernel(&scratch->path[at & (FALCOD_PATH_LIMIT - 1)], length, name);
    at--;
    scratch->path[at & (FALCOD_PATH_LIMIT - 1)] = '/';
    FALCOD_WALK(scratch, FALCOD_WALK_AT) = at;
}

/* One step up: to the parent, or from the root of a mount to where it is mounted. False at the end. */
static __always_inline bool falcod_walk_up(struct falcod_scratch *scratch)
{
    struct dentry *dentry = (void *)FALCOD_WALK(scratch, FALCOD_WALK_DENTRY);
    struct vfsmount *mount = (void *)FALCOD_WALK(scratch, FALCOD_WALK_MOUNT);
    if (!dentry || !mount)
        return false;
    dentry = FALCOD_CAST(struct dentry, dentry);
    struct mount *whole = FALCOD_CAST(struct mount, (__u8 *)mount - bpf_core_field_offset(struct mount, mnt));
    struct dentry *parent = FALCOD_GET(dentry, d_parent);
    if (dentry == FALCOD_GET(whole, mnt.mnt_root)) {
        struct mount *above = FALCOD_GET(whole, mnt_parent);
        if (!above || above == whole)
            return false;
        FALCOD_WALK(scratch, FALCOD_WALK_DENTRY) = (__u64)FALCOD_GET(whole, mnt_mountpoint);
        FALCOD_WALK(scratch, FALCOD_WALK_MOUNT) = (__u64)above + bpf_core_field_offset(struct mount, mnt);
        return true;
    }
    if (dentry == parent)
        return false;
    falcod_prepend_name(scratch, dentry);
    FALCOD_WALK(scratch, FALCOD_WALK_DENTRY) = (__u64)parent;
    return true;
}

static __always_inline void falcod_put_path(struct falcod_wire *wire, __u16 tag, struct falcod_scratch *scratch,
                                            struct file *file)
{
    struct dentry *dentry = FALCOD_GET(file, f_path.dentry);
    struct vfsmount *mount = FALCOD_GET(file, f_path.mnt);
    if (!dentry || !mount)
        return;
    scratch->path[FALCOD_PATH_LIMIT - 1] = 0;
    FALCOD_WALK(scratch, FALCOD_WALK_DENTRY) = (__u64)dentry;
    FALCOD_WALK(scratch, FALCOD_WALK_MOUNT) = (__u64)mount;
    FALCOD_WALK(scratch, FALCOD_WALK_AT) = FALCOD_PATH_LIMIT - 1;
#pragma clang loop unroll(disable)
    for (int i = 0; i < FALCOD_PATH_STEPS; i++)
        if (!falcod_walk_up(scratch))
            break;

    __u64 at = FALCOD_WALK(scratch, FALCOD_WALK_AT);
    __u64 opened = falcod_open_bytes(wire, tag);
    if (at < FALCOD_PATH_LIMIT - 1)
        falcod_append_kernel(wire, &scratch->path[at & (FALCOD_PATH_LIMIT - 1)], FALCOD_PATH_LIMIT - at);
    else if (dentry != FALCOD_GET(mount, mnt_root) && dentry == FALCOD_GET(dentry, d_parent))
        /* In no directory at all, as the files of memfd_create: its name is all it has. */
        falcod_append_kernel_string(wire, FALCOD_GET(dentry, d_name.name), FALCOD_NAME_LIMIT + 1);
    else
        falcod_append16(wire, '/');
    falcod_close_bytes(wire, tag, opened);
}

#endif

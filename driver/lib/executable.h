/* What the executable of a process is. */
#ifndef FALCOD_EXECUTABLE_H
#define FALCOD_EXECUTABLE_H

#include "file.h"
#include "maps.h"
#include "task.h"

enum {
    FALCOD_EXE_WRITABLE = 1,
    FALCOD_EXE_UPPER_LAYER = 2,
    FALCOD_EXE_FROM_MEMFD = 4,
    FALCOD_EXE_LOWER_LAYER = 8,
};

#define FALCOD_SUPER_READ_ONLY 1
#define FALCOD_INODE_IMMUTABLE 8
#define FALCOD_MAY_DAC_OVERRIDE 1
#define FALCOD_MAY_FOWNER 3

struct falcod_times {
    __u64 modified, changed;
};

/* Bit 31 of the nanoseconds marks, since 6.13, a time that somebody asked for. */
static __always_inline __u64 falcod_nanoseconds(__s64 seconds, __u64 rest)
{
    return seconds * 1000000000 + (rest & 0x7fffffff);
}

/* In ns since the epoch. The kernel moved them twice. */
static __always_inline struct falcod_times falcod_inode_times(const struct inode *inode)
{
    struct falcod_times times = {};
    struct timespec64 modified = {}, changed = {};
    const struct inode___seconds *seconds = (const void *)inode;
    const struct inode___hidden *hidden = (const void *)inode;
    const struct inode___times *old = (const void *)inode;
    if (bpf_core_field_exists(seconds->i_ctime_sec)) {
        __u32 rest = 0;
        bpf_core_read(&modified.tv_sec, sizeof(modified.tv_sec), &seconds->i_mtime_sec);
        bpf_core_read(&changed.tv_sec, sizeof(changed.tv_sec), &seconds->i_ctime_sec);
        bpf_core_read(&rest, sizeof(rest), &seconds->i_mtime_nsec);
        modified.tv_nsec = rest;
        bpf_core_read(&rest, sizeof(rest), &seconds->i_ctime_nsec);
        changed.tv_nsec = rest;
    } else {
        if (bpf_core_field_exists(hidden->__i_mtime))
            bpf_core_read(&modified, sizeof(modified), &hidden->__i_mtime);
        else if (bpf_core_field_exists(old->i_mtime))
            bpf_core_read(&modified, sizeof(modified), &old->i_mtime);
        if (bpf_core_field_exists(hidden->__i_ctime))
            bpf_core_read(&changed, sizeof(changed), &hidden->__i_ctime);
        else if (bpf_core_field_exists(old->i_ctime))
            bpf_core_read(&changed, sizeof(changed), &old->i_ctime);
    }
    times.modified = falcod_nanoseconds(modified.tv_sec, modified.tv_nsec);
    times.changed = falcod_nanoseconds(changed.tv_sec, changed.tv_nsec);
    return times;
}

/* Whether a user namespace has an id for the kernel's `id`. A map with more ranges than it holds in place is taken to have. */
static __always_inline bool falcod_is_mapped(struct uid_gid_map *map, __u32 id)
{
    struct uid_gid_map copy = {};
    bpf_core_read(&copy.nr_extents, sizeof(copy.nr_extents), &map->nr_extents);
    if (copy.nr_extents > 5)
        return true;
    bpf_core_read(&copy.extent, sizeof(copy.extent), &map->extent);
    bool found = false;
#pragma unroll
    for (__u32 i = 0; i < 5; i++)
        found |= i < copy.nr_extents && id - copy.extent[i].lower_first < copy.extent[i].count;
    return found;
}

/* Whether `gid` is one of the supplementary groups, which the kernel keeps sorted. The bounds of the search lie in the CPU's
 * scratch so that the verifier finds every step like the one before. */
static __always_inline bool falcod_in_groups(struct falcod_scratch *scratch, const struct cred *cred, __u32 gid)
{
    struct group_info *groups = FALCOD_GET(cred, group_info);
    volatile __u64 *low = &scratch->carry[0], *high = &scratch->carry[1], *ids = &scratch->carry[2];
    if (!groups)
        return false;
    *ids = (__u64)groups + bpf_core_field_offset(struct group_info, gid);
    *low = 0;
    *high = (__u32)FALCOD_GET(groups, ngroups);
#pragma clang loop unroll(disable)
    for (int i = 0; i < 17; i++) {
        __u64 from = *low, to = *high, middle = (from + to) / 2;
        __u32 id = 0;
        if (from >= to || bpf_probe_read_kernel(&id, sizeof(id), (const void *)(*ids + 4 * middle)))
            return false;
        if (id == gid)
            return true;
        if (id < gid)
            *low = middle + 1;
        else
            *high = middle;
    }
    return false;
}

/* Whether a process with `cred` may write the file, or may give itself the right to. Access control lists are not looked at. */
static __always_inline bool falcod_may_write(struct falcod_scratch *scratch, const struct inode *inode, const struct cred *cred)
{
    struct super_block *super = FALCOD_GET(inode, i_sb);
    __u32 uid = FALCOD_GET(inode, i_uid.val), gid = FALCOD_GET(inode, i_gid.val), mode = FALCOD_GET(inode, i_mode);
    if ((super && FALCOD_GET(super, s_flags) & FALCOD_SUPER_READ_ONLY) || FALCOD_GET(inode, i_flags) & FALCOD_INODE_IMMUTABLE ||
        uid == (__u32)-1 || gid == (__u32)-1)
        return false;
    if (FALCOD_GET(cred, fsuid.val) == uid)
        return true;
    if (FALCOD_GET(cred, fsgid.val) == gid || falcod_in_groups(scratch, cred, gid)) {
        if (mode & 020)
            return true;
    } else if (mode & 02) {
        return true;
    }
    __u64 rights = falcod_capabilities(cred, FALCOD_CAP_EFFECTIVE);
    struct user_namespace *namespace = FALCOD_GET(cred, user_ns);
    if (!namespace || !(rights & (1 << FALCOD_MAY_DAC_OVERRIDE | 1 << FALCOD_MAY_FOWNER)))
        return false;
    if (!falcod_is_mapped(&namespace->uid_map, uid))
        return false;
    return rights & 1 << FALCOD_MAY_FOWNER || falcod_is_mapped(&namespace->gid_map, gid);
}

/* A file that memfd_create made lies in no directory and has a name that says so. */
static __always_inline bool falcod_is_memfd(struct file *file)
{
    struct dentry *dentry = FALCOD_GET(file, f_path.dentry);
    if (!dentry || dentry != FALCOD_GET(dentry, d_parent))
        return false;
    char name[8] = {};
    bpf_probe_read_kernel(name, 6, FALCOD_GET(dentry, d_name.name));
    return name[0] == 'm' && name[1] == 'e' && name[2] == 'm' && name[3] == 'f' && name[4] == 'd' && name[5] == ':';
}

static __always_inline __u32 falcod_executable_flags(struct falcod_scratch *scratch, struct file *file,
                                                     const struct inode *inode, __u32 layer, const struct cred *cred)
{
    __u32 flags = layer == 1 ? FALCOD_EXE_UPPER_LAYER : layer == 2 ? FALCOD_EXE_LOWER_LAYER : 0;
    if (falcod_may_write(scratch, inode, cred))
        flags |= FALCOD_EXE_WRITABLE;
    if (falcod_is_memfd(file))
        flags |= FALCOD_EXE_FROM_MEMFD;
    return flags;
}

#endif

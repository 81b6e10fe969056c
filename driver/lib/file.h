/* Open files: from a descriptor to what the kernel knows of the file behind it. */
#ifndef FALCOD_FILE_H
#define FALCOD_FILE_H

#include "flags.h"
#include "read.h"

#define FALCOD_FMODE_CREATED 0x100000
#define FALCOD_OVERLAY_MAGIC 0x794c7630

/* The file behind descriptor `fd` of `task`; NULL when it is not open. */
static __always_inline struct file *falcod_file(struct task_struct *task, __s32 fd)
{
    struct files_struct *files = FALCOD_GET(task, files);
    if (!files || fd < 0)
        return NULL;
    struct fdtable *table = FALCOD_GET(files, fdt);
    if (!table || (__u32)fd >= FALCOD_GET(table, max_fds))
        return NULL;
    struct file **slots = FALCOD_GET(table, fd);
    void *file = falcod_pointer_at(slots + fd);
    return file ? FALCOD_CAST(struct file, file) : NULL;
}

/* Where an inode lies. */
struct falcod_inode {
    __u64 number;
    /* As stat tells it. */
    __u32 device;
    /* On an overlay: 1 when the file has its data in the upper layer, 2 when in a lower one; else 0. */
    __u32 layer;
};

/* The layer of an inode of an overlay. The pointer to the upper dentry lies right behind the inode; the struct that holds
 * both belongs to a module, whose types are not at hand everywhere. */
static __always_inline __u32 falcod_overlay_layer(const struct inode *inode, const struct super_block *super)
{
    if (FALCOD_GET(super, s_magic) != FALCOD_OVERLAY_MAGIC)
        return 0;
    return falcod_pointer_at((const __u8 *)inode + bpf_core_type_size(struct inode)) ? 1 : 2;
}

static __always_inline struct falcod_inode falcod_inode_of(const struct inode *inode)
{
    struct falcod_inode found = {};
    if (!inode)
        return found;
    struct super_block *super = FALCOD_GET(inode, i_sb);
    found.number = FALCOD_GET(inode, i_ino);
    if (super) {
        found.device = falcod_encode_device(FALCOD_GET(super, s_dev));
        found.layer = falcod_overlay_layer(inode, super);
    }
    return found;
}

/* The bits that the opened file itself adds to the flags of an open event. */
static __always_inline __u32 falcod_opened_flags(const struct file *file, __u32 layer)
{
    return FALCOD_MOVE(FALCOD_GET(file, f_mode), FALCOD_FMODE_CREATED, FALCOD_FILE_CREATED) |
           (layer == 1 ? FALCOD_FILE_UPPER : layer == 2 ? FALCOD_FILE_LOWER : 0);
}

#endif

/* Opening a file by path. Beside what the caller asked for, the event says what the kernel opened: device, inode, layer, and
 * whether it was created.
 */
#ifndef FALCOD_OPEN_H
#define FALCOD_OPEN_H

#include "args.h"
#include "call.h"
#include "file.h"
#include "path.h"

struct falcod_opened {
    struct falcod_inode inode;
    /* Bits that the file adds to the flags. */
    __u32 flags;
};

/* What descriptor `result` is; nothing for a call that failed. */
static __always_inline struct falcod_opened falcod_opened(const struct falcod_scratch *call, __s64 result)
{
    struct falcod_opened opened = {};
    struct file *file = result < 0 ? NULL : falcod_file(falcod_caller(call), result);
    if (!file) {
        /* What was just opened can be closed again by another thread. */
        if (result >= 0)
            falcod_count_unread(call->event);
        return opened;
    }
    opened.inode = falcod_inode_of(FALCOD_GET(file, f_inode));
    opened.flags = falcod_opened_flags(file, opened.inode.layer);
    return opened;
}

FALCOD_CALL(open)
{
    __s64 result = falcod_result(call);
    struct falcod_opened opened = falcod_opened(call, result);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_X_fd, result);
    falcod_put_given_string(wire, FALCOD_SYSCALL_OPEN_X_name, call, call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_X_flags, falcod_open_flags(call->args[1]) | opened.flags);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_X_mode, falcod_open_mode(call->args[1], call->args[2]));
    falcod_put(wire, FALCOD_SYSCALL_OPEN_X_dev, opened.inode.device);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_X_ino, opened.inode.number);
    return FALCOD_SEND;
}

FALCOD_CALL(openat)
{
    __s64 result = falcod_result(call);
    struct falcod_opened opened = falcod_opened(call, result);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT_2_X_fd, result);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT_2_X_dirfd, (__s32)call->args[0]);
    falcod_put_given_string(wire, FALCOD_SYSCALL_OPENAT_2_X_name, call, call->args[1]);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT_2_X_flags, falcod_open_flags(call->args[2]) | opened.flags);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT_2_X_mode, falcod_open_mode(call->args[2], call->args[3]));
    falcod_put(wire, FALCOD_SYSCALL_OPENAT_2_X_dev, opened.inode.device);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT_2_X_ino, opened.inode.number);
    return FALCOD_SEND;
}

FALCOD_CALL(openat2)
{
    __s64 result = falcod_result(call);
    struct falcod_opened opened = falcod_opened(call, result);
    struct falcod_open_how how = {};
    bpf_probe_read_user(&how, sizeof(how), (const void *)call->args[2]);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT2_X_fd, result);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT2_X_dirfd, (__s32)call->args[0]);
    falcod_put_given_string(wire, FALCOD_SYSCALL_OPENAT2_X_name, call, call->args[1]);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT2_X_flags, falcod_open_flags(how.flags) | opened.flags);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT2_X_mode, falcod_open_mode(how.flags, how.mode));
    falcod_put(wire, FALCOD_SYSCALL_OPENAT2_X_resolve, falcod_resolve_flags(how.resolve));
    falcod_put(wire, FALCOD_SYSCALL_OPENAT2_X_dev, opened.inode.device);
    falcod_put(wire, FALCOD_SYSCALL_OPENAT2_X_ino, opened.inode.number);
    return FALCOD_SEND;
}

FALCOD_CALL(creat)
{
    __s64 result = falcod_result(call);
    struct falcod_opened opened = falcod_opened(call, result);
    falcod_put(wire, FALCOD_SYSCALL_CREAT_X_fd, result);
    falcod_put_given_string(wire, FALCOD_SYSCALL_CREAT_X_name, call, call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_CREAT_X_mode, falcod_open_mode(FALCOD_O_CREAT, call->args[1]));
    falcod_put(wire, FALCOD_SYSCALL_CREAT_X_dev, opened.inode.device);
    falcod_put(wire, FALCOD_SYSCALL_CREAT_X_ino, opened.inode.number);
    falcod_put(wire, FALCOD_SYSCALL_CREAT_X_creat_flags, opened.inode.layer);
    return FALCOD_SEND;
}

/* It names no path; the event tells the one that the kernel found. */
FALCOD_CALL(open_by_handle_at)
{
    __s64 result = falcod_result(call);
    struct falcod_opened opened = falcod_opened(call, result);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_BY_HANDLE_AT_X_fd, result);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_BY_HANDLE_AT_X_mountfd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_BY_HANDLE_AT_X_flags, falcod_open_flags(call->args[2]) | opened.flags);
    struct file *file = result < 0 ? NULL : falcod_file(falcod_caller(call), result);
    if (file)
        falcod_put_path(wire, FALCOD_SYSCALL_OPEN_BY_HANDLE_AT_X_path, call, file);
    falcod_wire_settle(wire, call);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_BY_HANDLE_AT_X_dev, opened.inode.device);
    falcod_put(wire, FALCOD_SYSCALL_OPEN_BY_HANDLE_AT_X_ino, opened.inode.number);
    return FALCOD_SEND;
}

#endif

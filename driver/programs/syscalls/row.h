/* Composes the event of a row. One body for all rows and parameters: what makes them differ is data. */
#ifndef FALCOD_ROW_H
#define FALCOD_ROW_H

#include "args.h"
#include "call.h"
#include "file.h"
#include "flags.h"
#include "rows.h"
#include "snap.h"

static __always_inline __u64 falcod_pipe_inode(const struct falcod_scratch *call, __u64 address)
{
    if (falcod_result(call) != 0)
        return 0;
    struct file *file = falcod_file(falcod_caller(call), falcod_user_u32(address));
    struct inode *inode = file ? FALCOD_GET(file, f_inode) : NULL;
    return inode ? FALCOD_GET(inode, i_ino) : 0;
}

static __always_inline __s32 falcod_user_fd(__u64 address, __u32 index)
{
    __s32 fd = 0;
    /* A read that fails leaves 0. */
    return bpf_probe_read_user(&fd, sizeof(fd), (const void *)(address + 4 * index)) ? -1 : fd;
}

static __always_inline __u64 falcod_own_memory(__u8 source)
{
    struct task_struct *task = falcod_current();
    struct mm_struct *mm = FALCOD_GET(task, mm);
    return source == VM_SIZE ? falcod_vm_size(mm) : source == VM_RSS ? falcod_vm_rss(mm) : falcod_vm_swap(mm);
}

static __always_inline __u64 falcod_own_capabilities(__u32 which)
{
    struct task_struct *task = falcod_current();
    const struct cred *cred = FALCOD_GET(task, cred);
    return falcod_capabilities(cred, which);
}

/* The flags that a new descriptor can have. */
static __always_inline __u32 falcod_file_flags(__u32 value)
{
    return FALCOD_MOVE(value, 04000, 0x40) | FALCOD_MOVE(value, FALCOD_O_DIRECT, 0x200) | FALCOD_MOVE(value, 02000000, 0x1000);
}

/* The number that `param` is. */
static __always_inline __u64 falcod_row_number(const struct falcod_scratch *call, const struct falcod_param *param, __u64 value)
{
    switch (param->source) {
    case RAW: return value;
    case INT: return (__s32)value;
    case AND: return value & param->detail;
    case UINT_AT: return falcod_user_u32(value);
    case LONG_AT: return falcod_user_word(value, 0, call->compat);
    case FD_AT: return falcod_user_fd(value, param->detail);
    case TIMESPEC_AT: return falcod_user_timespec(value, call->compat);
    case FILE_FLAGS: return falcod_file_flags(value);
    case FILE_FLAGS_CHECKED: return (__s32)value < 0 ? 0 : falcod_file_flags(value);
    case CLONE_FLAGS: return falcod_clone_flags(value);
    case MMAP_FLAGS: return falcod_mmap_flags(value);
    case PROT: return falcod_prot(value);
    case MKNOD_MODE: return falcod_mknod_mode(value);
    case DEVICE: return falcod_encode_device(value);
    case FCNTL_COMMAND: return falcod_fcntl_command(value);
    case FUTEX_OPERATION: return falcod_futex_operation(value);
    case WHENCE: return (__u32)value < 3 ? (__u32)value : 0;
    case RESOURCE: return falcod_resource(value);
    case EPOLL_FLAGS: return FALCOD_MOVE(value, 02000000, 1);
    case PIDFD_FLAGS: return FALCOD_MOVE(value, 04000, 1);
    case DELETE_MODULE_FLAGS: return FALCOD_MOVE(value, 04000, 2) | FALCOD_MOVE(value, 01000, 1);
    case SEMGET_FLAGS: return FALCOD_MOVE(value, 01000, 0x2000) | FALCOD_MOVE(value, 02000, 0x4000);
    case SEMCTL_COMMAND: return falcod_semctl_command((__u16)value);
    case SEMCTL_VALUE: return falcod_semctl_command((__u16)call->args[2]) == 0x1000 ? (__u32)value : 0;
    case MOUNT_FLAGS: return (value & 0xffff0000) == 0xC0ED0000 ? value & 0xffff : value;
    case VM_SIZE:
    case VM_RSS:
    case VM_SWAP: return falcod_own_memory(param->source);
    case CAPABILITIES: return falcod_own_capabilities(param->detail);
    case PIPE_INODE: return falcod_pipe_inode(call, value);
    default: return 0;
    }
}

/* How many bytes of data a parameter takes. */
static __always_inline __u64 falcod_row_size(const struct falcod_scratch *call, const struct falcod_param *param, __u32 snap)
{
    __s64 done = falcod_result(call);
    __u64 size;
    switch (param->source) {
    case DATA_READ: size = done > 0 ? done : 0; break;
    case DATA_WRITTEN: size = done > 0 ? (__u64)done : call->args[2]; break;
    default: snap = FALCOD_PART_LIMIT; size = call->args[param->detail & 7];
    }
    return size < snap ? size : snap;
}

static __always_inline void falcod_put_row_param(struct falcod_wire *wire, const struct falcod_scratch *call,
                                                 const struct falcod_param *param, __u32 snap)
{
    __u64 value = call->args[param->argument & 7];
    __u64 opened;
    bool is_missing;
    switch (param->tag & 7) {
    case 1:
        falcod_put_tag(wire, param->tag);
        falcod_append64(wire, falcod_row_number(call, param, value));
        break;
    case 5:
        falcod_put_tag(wire, param->tag);
        falcod_append32(wire, falcod_row_number(call, param, value));
        break;
    default:
        if (param->source == STRING_IF_DONE && falcod_result(call) < 0)
            break;
        opened = falcod_open_bytes(wire, param->tag);
        if (param->source == STRING || param->source == STRING_IF_DONE) {
            is_missing = !falcod_append_user_string(wire, (const void *)value, FALCOD_STRING_LIMIT);
        } else {
            __u64 size = falcod_row_size(call, param, snap);
            is_missing = !falcod_append_user(wire, (const void *)value, size) && size;
        }
        if (is_missing)
            falcod_check_given(call, value);
        falcod_close_bytes(wire, param->tag, opened);
    }
}

/* How much the event keeps of data read from or written to a descriptor. In rows that have such data it is parameter 1. */
static __always_inline __u32 falcod_row_snap(struct falcod_scratch *call, const struct falcod_row *row,
                                             const struct falcod_settings *settings)
{
    const struct falcod_param *param = &row->params[1];
    if (!settings->dynamic_snap_length || (param->source != DATA_READ && param->source != DATA_WRITTEN))
        return settings->snap_length;
    volatile __u64 *carry = call->carry;
    carry[0] = falcod_snap(settings, falcod_socket(falcod_caller(call), call->args[0]), 0, 0, call->args[1], falcod_row_size(call, param, -1));
    /* Read back, so that the verifier does not follow every length that it can be. */
    return carry[0];
}

/* Sends the event of `row`. */
static __always_inline void falcod_send_row(struct falcod_scratch *call, const struct falcod_row *row,
                                            const struct falcod_settings *settings)
{
    struct falcod_wire wire;
    __u32 snap = falcod_row_snap(call, row, settings);
    falcod_wire_begin(&wire, call->record);
    falcod_wire_leave(&wire, call);
#pragma clang loop unroll(disable)
    for (int i = 0; i < FALCOD_ROW_LIMIT; i++) {
        const struct falcod_param *param = &row->params[i];
        if (!param->tag)
            break;
        falcod_wire_resume(&wire, call);
        falcod_put_row_param(&wire, call, param, snap);
        falcod_wire_leave(&wire, call);
    }
    falcod_wire_resume(&wire, call);
    falcod_send_call(call, &wire);
}

#endif

/* Reading and writing with several buffers. */
#ifndef FALCOD_VECTORS_H
#define FALCOD_VECTORS_H

#include "call.h"
#include "snap.h"
#include "vector.h"

/* Bytes kept of a call on the descriptor of argument 0 that moved `done`. */
static __always_inline __u64 falcod_keep_vector(const struct falcod_scratch *call, __u64 done)
{
    const struct falcod_settings *settings = falcod_settings();
    bool by_socket = settings && settings->dynamic_snap_length;
    __u32 snap = falcod_snap(settings, by_socket ? falcod_socket(falcod_caller(call), call->args[0]) : NULL, 0, 0, 0, 0);
    return done < snap ? done : snap;
}

/* A reading call keeps what it got, a writing one that failed what it wanted to write. */
static __always_inline __u64 falcod_got(const struct falcod_scratch *call)
{
    __s64 result = falcod_result(call);
    return result > 0 ? result : 0;
}

static __always_inline __u64 falcod_given(const struct falcod_scratch *call)
{
    __s64 result = falcod_result(call);
    return result > 0 ? (__u64)result : -1ULL;
}

/* An offset in the file, which a 32-bit call has in two arguments. */
static __always_inline __u64 falcod_position(const struct falcod_scratch *call)
{
    return call->compat ? (__u32)call->args[3] | call->args[4] << 32 : call->args[3];
}

FALCOD_CALL(readv)
{
    falcod_put(wire, FALCOD_SYSCALL_READV_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_READV_X_size, falcod_got(call));
    falcod_put_vector(wire, FALCOD_SYSCALL_READV_X_data, call, call->args[1], call->args[2], falcod_keep_vector(call, falcod_got(call)));
    falcod_put(wire, FALCOD_SYSCALL_READV_X_fd, (__s32)call->args[0]);
    return FALCOD_SEND;
}

FALCOD_CALL(preadv)
{
    falcod_put(wire, FALCOD_SYSCALL_PREADV_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_PREADV_X_size, falcod_got(call));
    falcod_put_vector(wire, FALCOD_SYSCALL_PREADV_X_data, call, call->args[1], call->args[2], falcod_keep_vector(call, falcod_got(call)));
    falcod_put(wire, FALCOD_SYSCALL_PREADV_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_PREADV_X_pos, falcod_position(call));
    return FALCOD_SEND;
}

FALCOD_CALL(writev)
{
    falcod_put(wire, FALCOD_SYSCALL_WRITEV_X_res, falcod_result(call));
    __u64 total = falcod_put_vector(wire, FALCOD_SYSCALL_WRITEV_X_data, call, call->args[1], call->args[2],
                                    falcod_keep_vector(call, falcod_given(call)));
    falcod_put(wire, FALCOD_SYSCALL_WRITEV_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_WRITEV_X_size, total);
    return FALCOD_SEND;
}

FALCOD_CALL(pwritev)
{
    falcod_put(wire, FALCOD_SYSCALL_PWRITEV_X_res, falcod_result(call));
    __u64 total = falcod_put_vector(wire, FALCOD_SYSCALL_PWRITEV_X_data, call, call->args[1], call->args[2],
                                    falcod_keep_vector(call, falcod_given(call)));
    falcod_put(wire, FALCOD_SYSCALL_PWRITEV_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_PWRITEV_X_size, total);
    falcod_put(wire, FALCOD_SYSCALL_PWRITEV_X_pos, falcod_position(call));
    return FALCOD_SEND;
}

/* The caller's own side of what it copied from or to another process. */
static __always_inline void falcod_put_copied(struct falcod_wire *wire, __u16 tag, struct falcod_scratch *call)
{
    const struct falcod_settings *settings = falcod_settings();
    __u64 done = falcod_got(call), snap = settings ? settings->snap_length : 0;
    falcod_put_vector(wire, tag, call, call->args[1], call->args[2], done < snap ? done : snap);
}

FALCOD_CALL(process_vm_readv)
{
    falcod_put(wire, FALCOD_SYSCALL_PROCESS_VM_READV_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_PROCESS_VM_READV_X_pid, (__s32)call->args[0]);
    falcod_put_copied(wire, FALCOD_SYSCALL_PROCESS_VM_READV_X_data, call);
    return FALCOD_SEND;
}

FALCOD_CALL(process_vm_writev)
{
    falcod_put(wire, FALCOD_SYSCALL_PROCESS_VM_WRITEV_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_PROCESS_VM_WRITEV_X_pid, (__s32)call->args[0]);
    falcod_put_copied(wire, FALCOD_SYSCALL_PROCESS_VM_WRITEV_X_data, call);
    return FALCOD_SEND;
}

#endif

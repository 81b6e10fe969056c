/* io_uring_setup: what the caller asked for and what the kernel answered, both in one struct. */
#ifndef FALCOD_URING_H
#define FALCOD_URING_H

#include "call.h"
#include "flags.h"

/* The beginning of struct io_uring_params. */
struct falcod_uring_params {
    __u32 submissions, completions, flags, thread_cpu, thread_idle, features;
};

static __always_inline __u32 falcod_uring_flags(__u32 value)
{
    /* IORING_SETUP_IOPOLL, _SQPOLL; then _SQ_AFF, _CQSIZE, _CLAMP, _ATTACH_WQ, _R_DISABLED, which stand one place higher. */
    return (value & 0x3) | (value & 0x7c) << 1;
}

FALCOD_CALL(io_uring_setup)
{
    struct falcod_uring_params params = {};
    bpf_probe_read_user(&params, sizeof(params), (const void *)call->args[1]);
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_entries, call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_sq_entries, params.submissions);
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_cq_entries, params.completions);
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_flags, falcod_uring_flags(params.flags));
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_sq_thread_cpu, params.thread_cpu);
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_sq_thread_idle, params.thread_idle);
    falcod_put(wire, FALCOD_SYSCALL_IO_URING_SETUP_X_features, params.features & 0x7ff);
    return FALCOD_SEND;
}

#endif

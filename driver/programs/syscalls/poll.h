/* poll and ppoll: which descriptors were waited for, and what of it came. */
#ifndef FALCOD_POLL_H
#define FALCOD_POLL_H

#include "args.h"
#include "call.h"

/* Descriptors that are reported. */
#define FALCOD_POLL_LIMIT 16

/* Bits of events: POLLRDHUP stands in fourth place, what the kernel has from there on behind it. */
static __always_inline __u16 falcod_poll_bits(__u16 value) { return (value & 7) | (value & 0x3f8) << 1 | (value & 0x2000) >> 10; }

/* A list: their number (2), then for each the descriptor (8) and its bits (2). */
static __always_inline void falcod_put_polled(struct falcod_wire *wire, __u16 tag, struct falcod_scratch *call)
{
    __u64 wanted = (__u32)call->args[1];
    __u64 count = wanted < FALCOD_POLL_LIMIT ? wanted : FALCOD_POLL_LIMIT;
    /* Of struct pollfd one word each: descriptor in the lower half, then the events waited for, then those that came. */
    __u64 size = count * sizeof(__u64);
    FALCOD_OPAQUE(size);
    if (bpf_probe_read_user(call->array, size & 0xff, (const void *)call->args[0])) {
        if (count)
            falcod_check_given(call, call->args[0]);
        count = 0;
    }
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append16(wire, count);
#pragma clang loop unroll(disable)
    for (__u32 i = 0; i < FALCOD_POLL_LIMIT; i++) {
        if (i >= count)
            break;
        __u64 entry = call->array[i];
        falcod_append64(wire, (__s32)entry);
        falcod_append16(wire, falcod_poll_bits(entry >> 48));
    }
    falcod_close_bytes(wire, tag, opened);
    falcod_wire_settle(wire, call);
}

FALCOD_CALL(poll)
{
    falcod_put(wire, FALCOD_SYSCALL_POLL_X_res, falcod_result(call));
    falcod_put_polled(wire, FALCOD_SYSCALL_POLL_X_fds, call);
    falcod_put(wire, FALCOD_SYSCALL_POLL_X_timeout, (__u32)call->args[2]);
    return FALCOD_SEND;
}

FALCOD_CALL(ppoll)
{
    falcod_put(wire, FALCOD_SYSCALL_PPOLL_X_res, falcod_result(call));
    falcod_put_polled(wire, FALCOD_SYSCALL_PPOLL_X_fds, call);
    falcod_put(wire, FALCOD_SYSCALL_PPOLL_X_timeout, falcod_user_timespec(call->args[2], call->compat));
    falcod_put(wire, FALCOD_SYSCALL_PPOLL_X_sigmask, falcod_user_u32(call->args[3]));
    return FALCOD_SEND;
}

#endif

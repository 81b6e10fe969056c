/* ptrace. Address and data are DYN parameters: a byte that says whether a number (0) or a signal (1) follows. */
#ifndef FALCOD_TRACE_H
#define FALCOD_TRACE_H

#include "args.h"
#include "call.h"

#define FALCOD_TRACE_REQUESTS 64

/* The requests' numbers in events, by the kernel's: those of all machines, those of one, and those from 0x4200 on. */
static const __u8 falcod_trace_requests[FALCOD_TRACE_REQUESTS] = {
    [0] = 1,   /* TRACEME */
    [1] = 2,   /* PEEKTEXT */
    [2] = 3,   /* PEEKDATA */
    [3] = 4,   /* PEEKUSR */
    [4] = 5,   /* POKETEXT */
    [5] = 6,   /* POKEDATA */
    [6] = 7,   /* POKEUSR */
    [7] = 8,   /* CONT */
    [8] = 9,   /* KILL */
    [9] = 10,  /* SINGLESTEP */
    [12] = 26, /* GETREGS */
    [13] = 27, /* SETREGS */
    [14] = 28, /* GETFPREGS */
    [15] = 29, /* SETFPREGS */
    [16] = 11, /* ATTACH */
    [17] = 12, /* DETACH */
    [18] = 30, /* GETFPXREGS */
    [19] = 31, /* SETFPXREGS */
    [21] = 32, /* OLDSETOPTIONS */
    [24] = 13, /* SYSCALL */
    [25] = 33, /* GET_THREAD_AREA */
    [26] = 34, /* SET_THREAD_AREA */
    [30] = 35, /* ARCH_PRCTL */
    [31] = 36, /* SYSEMU */
    [32] = 37, /* SYSEMU_SINGLESTEP */
    [33] = 38, /* SINGLEBLOCK */
};
/* From SETOPTIONS on they follow each other in both. */
enum { FALCOD_TRACE_SETOPTIONS = 0x4200, FALCOD_TRACE_SETSIGMASK = 0x420b, FALCOD_TRACE_FIRST_OPTION = 14 };

static __always_inline __u32 falcod_trace_request(__u64 value)
{
    FALCOD_OPAQUE(value);
    if (value >= FALCOD_TRACE_SETOPTIONS && value <= FALCOD_TRACE_SETSIGMASK)
        return value - FALCOD_TRACE_SETOPTIONS + FALCOD_TRACE_FIRST_OPTION;
    return value < FALCOD_TRACE_REQUESTS ? falcod_trace_requests[value & (FALCOD_TRACE_REQUESTS - 1)] : 0;
}

static __always_inline void falcod_put_trace_number(struct falcod_wire *wire, __u16 tag, __u64 value)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append8(wire, 0);
    falcod_append64(wire, value);
    falcod_close_bytes(wire, tag, opened);
}

static __always_inline void falcod_put_trace_signal(struct falcod_wire *wire, __u16 tag, __u8 value)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append8(wire, 1);
    falcod_append8(wire, value);
    falcod_close_bytes(wire, tag, opened);
}

static __always_inline void falcod_put_trace_data(struct falcod_wire *wire, __u16 tag, const struct falcod_scratch *call, __u32 request)
{
    __u64 data = call->args[3];
    switch (request) {
    case 2:
    case 3:
    case 4: /* Peeking: the kernel stores what it finds. */
        falcod_put_trace_number(wire, tag, falcod_user_word(data, 0, call->compat));
        break;
    case 8:
    case 10:
    case 12:
    case 13: /* Going on: the signal that the traced task gets. */
        falcod_put_trace_signal(wire, tag, data);
        break;
    default: falcod_put_trace_number(wire, tag, data);
    }
}

FALCOD_CALL(ptrace)
{
    __u32 request = falcod_trace_request(call->args[0]);
    bool done = falcod_result(call) >= 0;
    falcod_put(wire, FALCOD_SYSCALL_PTRACE_X_res, falcod_result(call));
    falcod_put_trace_number(wire, FALCOD_SYSCALL_PTRACE_X_addr, done ? call->args[2] : 0);
    if (done)
        falcod_put_trace_data(wire, FALCOD_SYSCALL_PTRACE_X_data, call, request);
    else
        falcod_put_trace_number(wire, FALCOD_SYSCALL_PTRACE_X_data, 0);
    falcod_wire_settle(wire, call);
    falcod_put(wire, FALCOD_SYSCALL_PTRACE_X_request, request);
    falcod_put(wire, FALCOD_SYSCALL_PTRACE_X_pid, (__s32)call->args[1]);
    return FALCOD_SEND;
}

#endif

/* What the programs of a system call's exit share. The dispatcher leaves the call in the scratch of the CPU (arguments,
 * result, event) and jumps to the program of the event; a program of a family looks like
 *
 *     FALCOD_CALL(socket_listen)
 *     {
 *         falcod_put(wire, FALCOD_SOCKET_LISTEN_X_res, call->args[FALCOD_RETURN]);
 *         falcod_put(wire, FALCOD_SOCKET_LISTEN_X_fd, (__s32)call->args[0]);
 *         …
 *     }
 *
 * where `call` is a struct falcod_scratch *, `wire` the record it composes; what it put is sent as `call->event` afterwards, unless it
 * returns FALCOD_SKIP instead of FALCOD_SEND. After FALCOD_SEND_MORE the program runs once more for the same call. It has an entry of its
 * event in `exit_programs` (dispatch/sys_exit.h).
 */
#ifndef FALCOD_CALL_H
#define FALCOD_CALL_H

#include "ring.h"
#include "select.h"

/* scratch_exit: see struct falcod_scratch_map. */
struct falcod_scratch_map scratch_exit SEC(".maps");

/* exit_programs: event id → the program that composes it. Filled when the driver is loaded; only the kernel reads it. */
struct falcod_exit_programs_map {
    __uint(type, BPF_MAP_TYPE_PROG_ARRAY);
    __uint(max_entries, FALCOD_EVENT_LIMIT);
    __uint(key_size, sizeof(__u32));
    __array(values, int(void *));
};
extern struct falcod_exit_programs_map exit_programs SEC(".maps");

enum falcod_verdict { FALCOD_SKIP = 0, FALCOD_SEND = 1, FALCOD_SEND_MORE = 2 };

static __always_inline struct falcod_scratch *falcod_call_scratch(void)
{
    return FALCOD_SCRATCH(scratch_exit);
}

/* The task that makes the call. */
static __always_inline struct task_struct *falcod_caller(const struct falcod_scratch *call)
{
    return FALCOD_CAST(struct task_struct, call->task);
}

static __always_inline void falcod_send_call(const struct falcod_scratch *call, struct falcod_wire *wire)
{
    const struct task_struct *task = falcod_caller(call);
    falcod_send_from(falcod_settings(), task, wire, call->event, falcod_own_thread(task));
}

static __always_inline __s64 falcod_result(const struct falcod_scratch *call) { return call->args[FALCOD_RETURN]; }

/* Nothing could be read of memory that the caller gave. When its call succeeded the kernel could: another thread took it away. */
static __always_inline void falcod_check_given(const struct falcod_scratch *call, __u64 address)
{
    if (address && falcod_result(call) >= 0)
        falcod_count_unread(call->event);
}

static __always_inline void falcod_put_given_string(struct falcod_wire *wire, __u16 tag, const struct falcod_scratch *call, __u64 address)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    if (!falcod_append_user_string(wire, (const void *)address, FALCOD_STRING_LIMIT))
        falcod_check_given(call, address);
    falcod_close_bytes(wire, tag, opened);
}

static __always_inline void falcod_put_given_bytes(struct falcod_wire *wire, __u16 tag, const struct falcod_scratch *call, __u64 address,
                                                   __u64 size)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    if (!falcod_append_user(wire, (const void *)address, size) && size)
        falcod_check_given(call, address);
    falcod_close_bytes(wire, tag, opened);
}

#define FALCOD_CALL(name)                                                                                              \
    static __always_inline enum falcod_verdict name##_compose(struct falcod_scratch *call, struct falcod_wire *wire);  \
    SEC("tp_btf/sys_exit")                                                                                             \
    int name(void *context)                                                                                            \
    {                                                                                                                  \
        struct falcod_scratch *call = falcod_call_scratch();                                                           \
        struct falcod_wire wire;                                                                                       \
        if (!call)                                                                                                     \
            return 0;                                                                                                  \
        falcod_wire_begin(&wire, call->record);                                                                        \
        enum falcod_verdict verdict = name##_compose(call, &wire);                                                     \
        if (verdict != FALCOD_SKIP)                                                                                    \
            falcod_send_call(call, &wire);                                                                            \
        if (verdict == FALCOD_SEND_MORE)                                                                               \
            bpf_tail_call(context, &exit_programs, call->event);                                                       \
        return 0;                                                                                                      \
    }                                                                                                                  \
    static __always_inline enum falcod_verdict name##_compose(struct falcod_scratch *call, struct falcod_wire *wire)

#endif

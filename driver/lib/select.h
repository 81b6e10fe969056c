/* Which events are wanted. */
#ifndef FALCOD_SELECT_H
#define FALCOD_SELECT_H

#include "maps.h"
#include "read.h"

/* Whether hooks that are no system call's exit are to send this event. */
static __always_inline bool falcod_wants(const struct falcod_settings *settings, __u16 event)
{
    return settings->events[event / 64 & (FALCOD_EVENT_LIMIT / 64 - 1)] >> (event & 63) & 1;
}

static __always_inline bool falcod_wants_call(const struct falcod_settings *settings, __u64 number)
{
    FALCOD_OPAQUE(number);
    return settings->syscalls[number / 64 & (FALCOD_SYSCALL_LIMIT / 64 - 1)] >> (number & 63) & 1;
}

/* The current task, `task`, is of capture or of one of its engines. */
static __always_inline bool falcod_is_self_task(const struct falcod_settings *settings, const struct task_struct *task)
{
    __u32 process = falcod_own_process(task);
    bool found = false;
    /* Unused places hold 0, the idle task's number. */
    if (!process)
        return false;
#pragma unroll
    for (int i = 0; i < FALCOD_SELF_LIMIT; i++)
        found |= settings->self[i] == process;
    return found;
}

static __always_inline bool falcod_is_self(const struct falcod_settings *settings)
{
    return falcod_is_self_task(settings, falcod_current());
}

#endif

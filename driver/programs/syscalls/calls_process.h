/* execve that failed, and both sides of clone and its kin, at the end of the system call. */
#ifndef FALCOD_CALLS_PROCESS_H
#define FALCOD_CALLS_PROCESS_H

#include "call.h"
#include "process.h"

/* Execve's own program has ended when it succeeded, and sched/task_exec has reported it. `at` is the number of the argument
 * with the path; the lists follow it. */
static __always_inline enum falcod_verdict falcod_compose_exec(struct falcod_scratch *call, struct falcod_wire *wire, int at)
{
    struct task_struct *task = falcod_current();
    if (falcod_result(call) >= 0)
        return FALCOD_SKIP;
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_res, falcod_result(call));
    falcod_put_given_arguments(wire, call, call->args[at + 1], call->compat);
    falcod_put_process(wire, call, task);
    if (call->args[at + 2]) {
        __u64 opened = falcod_open_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_env);
        falcod_append_strings(wire, call, call->args[at + 2], 0, call->compat);
        falcod_close_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_env, opened);
        falcod_wire_settle(wire, call);
    }
    falcod_put_identity(wire, call, task);
    return FALCOD_SEND;
}

FALCOD_CALL(execve)
{
    enum falcod_verdict verdict = falcod_compose_exec(call, wire, 0);
    if (verdict == FALCOD_SEND)
        falcod_put_string(wire, FALCOD_SYSCALL_EXECVE_19_X_filename, (const void *)call->args[0]);
    return verdict;
}

FALCOD_CALL(execveat) { return falcod_compose_exec(call, wire, 1); }

/* Where the child does not come back this way, sched/task_fork reports it. */
static __always_inline enum falcod_verdict falcod_compose_clone(struct falcod_scratch *call, struct falcod_wire *wire, __u64 flags)
{
    struct task_struct *task = falcod_current();
    __s64 result = falcod_result(call);
    if (!FALCOD_CHILD_RETURNS && result == 0)
        return FALCOD_SKIP;
    falcod_put(wire, FALCOD_SYSCALL_CLONE_20_X_res, result);
    falcod_put_arguments(wire, call, FALCOD_GET(task, mm), call->event);
    falcod_put_process(wire, call, task);
    falcod_put_clone(wire, task, falcod_clone_flags(flags), result == 0);
    return FALCOD_SEND;
}

FALCOD_CALL(clone) { return falcod_compose_clone(call, wire, call->args[0]); }

/* The kernel's own bits of what a thread shares. */
enum {
    FALCOD_SHARES_MEMORY = 0x100,
    FALCOD_SHARES_FS = 0x200,
    FALCOD_SHARES_FILES = 0x400,
    FALCOD_SHARES_HANDLERS = 0x800,
    FALCOD_IS_THREAD = 0x10000,
};
#define FALCOD_SHARES \
    (FALCOD_SHARES_MEMORY | FALCOD_SHARES_FS | FALCOD_SHARES_FILES | FALCOD_SHARES_HANDLERS | FALCOD_IS_THREAD)

/* The flags that made a child. A thread's may be gone from memory when it comes back: whoever made it shares the memory and
 * goes on. When what is there contradicts what the thread shares with the first of its group, the latter counts. */
static __always_inline __u64 falcod_child_flags(struct task_struct *task, __u64 given)
{
    struct task_struct *leader = FALCOD_GET(task, group_leader);
    __u64 shared = FALCOD_SHARES_MEMORY | FALCOD_SHARES_HANDLERS | FALCOD_IS_THREAD;
    if (leader == task)
        return given;
    if (FALCOD_GET(task, fs) == FALCOD_GET(leader, fs))
        shared |= FALCOD_SHARES_FS;
    if (FALCOD_GET(task, files) == FALCOD_GET(leader, files))
        shared |= FALCOD_SHARES_FILES;
    return (given & FALCOD_SHARES) == shared ? given : shared;
}

FALCOD_CALL(clone3)
{
    /* The flags are 64 bits wide for 32-bit callers too. */
    __u64 flags = falcod_user_long(call->args[0], 0, false);
    return falcod_compose_clone(call, wire, falcod_result(call) == 0 ? falcod_child_flags(falcod_current(), flags) : flags);
}

FALCOD_CALL(fork) { return falcod_compose_clone(call, wire, 0); }

FALCOD_CALL(vfork) { return falcod_compose_clone(call, wire, 0); }

#endif

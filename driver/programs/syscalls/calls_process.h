/* execve that failed, and both sides of clone and its kin, at the end of the system call. */
#ifndef FALCOD_CALLS_PROCESS_H
#define FALCOD_CALLS_PROCESS_H

#include "args.h"
#include "call.h"
#include "process.h"

/* Pointers that are taken of the lists that a failed execve was given. */
#define FALCOD_ARGUMENT_COUNT 16

enum { FALCOD_ENOEXEC = 8, FALCOD_ELIBBAD = 80 };

/* Something that a failed execve was given could not be read. It was there for the kernel only when the call came as far as to look at
 * the file's format: every other error may come before the lists are read, since newer kernels open the file first. */
static __always_inline void falcod_check_executed(const struct falcod_scratch *call)
{
    __s64 result = falcod_result(call);
    if (result == -FALCOD_ENOEXEC || result == -FALCOD_ELIBBAD)
        falcod_count_unread(call->event);
}

static __always_inline void falcod_put_executed_string(struct falcod_wire *wire, __u16 tag, const struct falcod_scratch *call, __u64 address)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    if (!falcod_append_user_string(wire, (const void *)address, FALCOD_STRING_LIMIT))
        falcod_check_executed(call);
    falcod_close_bytes(wire, tag, opened);
}

/* The strings of a list of user pointers, from `index` on, as one parameter. */
static __always_inline void falcod_put_strings(struct falcod_wire *wire, __u16 tag, struct falcod_scratch *call, __u64 list, __u32 index)
{
    /* In memory, so that the verifier takes every turn for the same. */
    volatile __u64 *unread = call->carry;
    __u64 opened = falcod_open_bytes(wire, tag), start = wire->at, string;
    *unread = 0;
#pragma clang loop unroll(disable)
    for (; index < FALCOD_ARGUMENT_COUNT; index++) {
        if (!falcod_read_user_word(&string, list, index, call->compat))
            *unread = 1;
        if (!string || wire->at - start > FALCOD_ARGUMENTS_LIMIT)
            break;
        if (!falcod_append_user_string(wire, (const void *)string, FALCOD_ARGUMENTS_LIMIT))
            *unread = 1;
        falcod_wire_settle(wire, call);
    }
    if (*unread)
        falcod_check_executed(call);
    falcod_close_bytes(wire, tag, opened);
    falcod_wire_settle(wire, call);
}

/* exe and args as a failed execve was given them. */
static __always_inline void falcod_put_given_arguments(struct falcod_wire *wire, struct falcod_scratch *call, __u64 list)
{
    __u64 first;
    if (!falcod_read_user_word(&first, list, 0, call->compat) && list)
        falcod_check_executed(call);
    if (!first)
        return;
    falcod_put_executed_string(wire, FALCOD_SYSCALL_EXECVE_19_X_exe, call, first);
    falcod_wire_settle(wire, call);
    falcod_put_strings(wire, FALCOD_SYSCALL_EXECVE_19_X_args, call, list, 1);
}

/* Execve's own program has ended when it succeeded, and sched/task_exec has reported it. `at` is the number of the argument
 * with the path; the lists follow it. */
static __always_inline enum falcod_verdict falcod_compose_exec(struct falcod_scratch *call, struct falcod_wire *wire, int at)
{
    struct task_struct *task = falcod_current();
    if (falcod_result(call) >= 0)
        return FALCOD_SKIP;
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_res, falcod_result(call));
    falcod_put_given_arguments(wire, call, call->args[at + 1]);
    falcod_put_process(wire, call, task);
    if (call->args[at + 2])
        falcod_put_strings(wire, FALCOD_SYSCALL_EXECVE_19_X_env, call, call->args[at + 2], 0);
    falcod_put_identity(wire, call, task);
    return FALCOD_SEND;
}

FALCOD_CALL(execve)
{
    enum falcod_verdict verdict = falcod_compose_exec(call, wire, 0);
    if (verdict == FALCOD_SEND)
        falcod_put_executed_string(wire, FALCOD_SYSCALL_EXECVE_19_X_filename, call, call->args[0]);
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

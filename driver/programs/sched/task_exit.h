/* The end of a task, and who takes its children. */
#ifndef FALCOD_TASK_EXIT_H
#define FALCOD_TASK_EXIT_H

#include "ring.h"
#include "select.h"
#include "task.h"

#define FALCOD_GROUP_STEPS 30
#define FALCOD_ANCESTOR_STEPS 60
#define FALCOD_REAPER_UNKNOWN -1
#define FALCOD_REAPER_NONE 0

/* A thread of the process with `signal` that goes on living, none, or FALCOD_REAPER_UNKNOWN. */
static __always_inline __s32 falcod_living_thread(struct signal_struct *signal)
{
    const __u8 *head = (const __u8 *)signal + bpf_core_field_offset(struct signal_struct, thread_head);
    const __u8 *link = falcod_pointer_at(head);
#pragma clang loop unroll(disable)
    for (int i = 0; i < FALCOD_GROUP_STEPS; i++) {
        if (!link || link == head)
            return FALCOD_REAPER_NONE;
        struct task_struct *thread =
            FALCOD_CAST(struct task_struct, link - bpf_core_field_offset(struct task_struct, thread_node));
        if (!(FALCOD_GET(thread, flags) & FALCOD_TASK_EXITING))
            return FALCOD_GET(thread, pid);
        link = falcod_pointer_at(link);
    }
    return FALCOD_REAPER_UNKNOWN;
}

static __always_inline bool falcod_has_subreaper(struct signal_struct *signal)
{
    return BPF_CORE_READ_BITFIELD_PROBED(signal, has_child_subreaper);
}

static __always_inline bool falcod_is_subreaper(struct signal_struct *signal)
{
    return BPF_CORE_READ_BITFIELD_PROBED(signal, is_child_subreaper);
}

static __always_inline bool falcod_has_children(struct task_struct *task)
{
    const __u8 *head = (const __u8 *)task + bpf_core_field_offset(struct task_struct, children);
    return falcod_pointer_at(head) != head;
}

/* Who becomes the parent of the children of a task that ends, as the kernel will choose: a thread of its own process, the
 * nearest ancestor that asked for orphans, the first process of the pid namespace. */
static __always_inline __s32 falcod_find_reaper(struct task_struct *task)
{
    struct signal_struct *signal = FALCOD_GET(task, signal);
    if (!signal)
        return FALCOD_REAPER_NONE;
    __s32 thread = falcod_living_thread(signal);
    if (thread)
        return thread;
    void *found = falcod_pid_namespace(task);
    struct pid_namespace *space = found ? FALCOD_CAST(struct pid_namespace, found) : NULL;
    struct task_struct *first = space ? FALCOD_GET(space, child_reaper) : NULL;
    if (!first || FALCOD_GET(first, tgid) == FALCOD_GET(task, tgid))
        return FALCOD_REAPER_NONE;
    __s32 last = FALCOD_GET(first, pid);
    if (!falcod_has_subreaper(signal))
        return last;

    __u32 level = falcod_pid_level(task);
    struct task_struct *ancestor = FALCOD_GET(task, real_parent);
#pragma clang loop unroll(disable)
    for (int i = 0; i < FALCOD_ANCESTOR_STEPS; i++) {
        if (!ancestor || FALCOD_GET(ancestor, pid) == 0 || falcod_pid_level(ancestor) != level)
            return last;
        struct signal_struct *other = FALCOD_GET(ancestor, signal);
        if (other && falcod_is_subreaper(other)) {
            thread = falcod_living_thread(other);
            if (thread)
                return thread;
        }
        ancestor = FALCOD_GET(ancestor, real_parent);
    }
    return FALCOD_REAPER_UNKNOWN;
}

/* scratch_task_exit: see struct falcod_small_scratch_map. */
struct falcod_small_scratch_map scratch_task_exit SEC(".maps");

SEC("tp_btf/sched_process_exit")
int BPF_PROG(task_exit, struct task_struct *task)
{
    const struct falcod_settings *settings = falcod_settings();
    struct falcod_wire wire;
    struct falcod_small_scratch *scratch = FALCOD_SCRATCH(scratch_task_exit);
    if (!settings || !scratch || !falcod_wants(settings, FALCOD_EVENT_PROCEXIT_1_E) || falcod_is_self(settings))
        return 0;
    __s32 code = FALCOD_GET(task, exit_code);
    __u32 signal = code & 0x7f;
    falcod_wire_begin(&wire, scratch->record);
    falcod_put(&wire, FALCOD_PROCEXIT_1_E_status, (__s64)code);
    falcod_put(&wire, FALCOD_PROCEXIT_1_E_ret, code >> 8 & 0xff);
    falcod_put(&wire, FALCOD_PROCEXIT_1_E_sig, signal == 0x7f ? 0 : signal);
    falcod_put(&wire, FALCOD_PROCEXIT_1_E_core, (code & 0x80) != 0);
    falcod_put(&wire, FALCOD_PROCEXIT_1_E_reaper_tid, falcod_has_children(task) ? (__s64)falcod_find_reaper(task) : 0);
    falcod_send(&wire, FALCOD_EVENT_PROCEXIT_1_E);
    return 0;
}

#endif

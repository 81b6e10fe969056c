/* A new task, where it does not come back from its first system call by the way that others do. */
#ifndef FALCOD_TASK_FORK_H
#define FALCOD_TASK_FORK_H

#include "process.h"
#include "ring.h"
#include "select.h"

#if !FALCOD_CHILD_RETURNS
/* scratch_fork: see struct falcod_scratch_map. */
struct falcod_scratch_map scratch_fork SEC(".maps");

/* The flags of a clone, from what parent and child share. */
static __always_inline __u32 falcod_shared_flags(struct task_struct *parent, struct task_struct *child)
{
    struct nsproxy *before = FALCOD_GET(parent, nsproxy), *after = FALCOD_GET(child, nsproxy);
    __u32 flags = 0;
    if (FALCOD_GET(parent, files) == FALCOD_GET(child, files))
        flags |= 0x1; /* CLONE_FILES */
    if (FALCOD_GET(parent, fs) == FALCOD_GET(child, fs))
        flags |= 0x2; /* CLONE_FS */
    if (FALCOD_GET(parent, mm) == FALCOD_GET(child, mm))
        flags |= 0x8000; /* CLONE_VM */
    if (FALCOD_GET(parent, sighand) == FALCOD_GET(child, sighand))
        flags |= 0x800; /* CLONE_SIGHAND */
    if (FALCOD_GET(parent, tgid) == FALCOD_GET(child, tgid))
        flags |= 0x2000; /* CLONE_THREAD */
    if (FALCOD_GET(parent, real_parent) == FALCOD_GET(child, real_parent))
        flags |= 0x100; /* CLONE_PARENT */
    if (!before || !after)
        return flags;
    if (FALCOD_GET(before, ipc_ns) != FALCOD_GET(after, ipc_ns))
        flags |= 0x8; /* CLONE_NEWIPC */
    if (FALCOD_GET(before, net_ns) != FALCOD_GET(after, net_ns))
        flags |= 0x10; /* CLONE_NEWNET */
    if (FALCOD_GET(before, mnt_ns) != FALCOD_GET(after, mnt_ns))
        flags |= 0x20; /* CLONE_NEWNS */
    if (falcod_pid_level(parent) != falcod_pid_level(child))
        flags |= 0x40; /* CLONE_NEWPID */
    if (FALCOD_GET(before, uts_ns) != FALCOD_GET(after, uts_ns))
        flags |= 0x80; /* CLONE_NEWUTS */
    if (FALCOD_GET(before, cgroup_ns) != FALCOD_GET(after, cgroup_ns))
        flags |= 0x10000000; /* CLONE_NEWCGROUP */
    return flags;
}
#endif

SEC("tp_btf/sched_process_fork")
int BPF_PROG(task_fork, struct task_struct *parent, struct task_struct *child)
{
    /* On the others the child's own return is reported by sys_exit, with the call that made it. */
#if !FALCOD_CHILD_RETURNS
    const struct falcod_settings *settings = falcod_settings();
    struct falcod_scratch *scratch = FALCOD_SCRATCH(scratch_fork);
    struct falcod_wire wire;
    if (!settings || !scratch || !falcod_wants(settings, FALCOD_EVENT_SYSCALL_CLONE_20_X) || falcod_is_self(settings))
        return 0;
    if (FALCOD_GET(child, flags) & FALCOD_TASK_KERNEL_THREAD)
        return 0;
    falcod_wire_begin(&wire, scratch->record);
    falcod_put(&wire, FALCOD_SYSCALL_CLONE_20_X_res, 0);
    /* The child's memory is the parent's, which can be read here. */
    falcod_put_arguments(&wire, scratch, FALCOD_GET(parent, mm), FALCOD_EVENT_SYSCALL_CLONE_20_X);
    falcod_put_process(&wire, scratch, child);
    falcod_put_clone(&wire, child, falcod_shared_flags(parent, child), true);
    falcod_send_as(&wire, FALCOD_EVENT_SYSCALL_CLONE_20_X, FALCOD_GET(child, pid));
#endif
    return 0;
}

#endif

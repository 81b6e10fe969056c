/* A program that was executed. */
#ifndef FALCOD_TASK_EXEC_H
#define FALCOD_TASK_EXEC_H

#include "process.h"
#include "ring.h"
#include "select.h"

/* scratch_exec: see struct falcod_scratch_map. */
struct falcod_scratch_map scratch_exec SEC(".maps");

SEC("tp_btf/sched_process_exec")
int BPF_PROG(task_exec, struct task_struct *task, int old_pid, struct linux_binprm *program)
{
    const struct falcod_settings *settings = falcod_settings();
    struct falcod_scratch *scratch = FALCOD_SCRATCH(scratch_exec);
    struct falcod_wire wire;
    if (!settings || !scratch || !falcod_wants(settings, FALCOD_EVENT_SYSCALL_EXECVE_19_X) || falcod_is_self(settings))
        return 0;
    if (FALCOD_GET(task, flags) & FALCOD_TASK_KERNEL_THREAD)
        return 0;
    struct mm_struct *mm = FALCOD_GET(task, mm);
    falcod_wire_begin(&wire, scratch->record);
    falcod_put(&wire, FALCOD_SYSCALL_EXECVE_19_X_res, 0);
    falcod_put_arguments(&wire, scratch, mm, FALCOD_EVENT_SYSCALL_EXECVE_19_X);
    falcod_put_process(&wire, scratch, task);
    falcod_put_environment(&wire, scratch, mm);
    falcod_put_identity(&wire, scratch, task);
    falcod_put_kernel_string(&wire, FALCOD_SYSCALL_EXECVE_19_X_filename, FALCOD_GET(program, filename));
    falcod_send(&wire, FALCOD_EVENT_SYSCALL_EXECVE_19_X);
    return 0;
}

#endif

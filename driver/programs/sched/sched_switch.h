/* A CPU that goes from one task to another. */
#ifndef FALCOD_SCHED_SWITCH_H
#define FALCOD_SCHED_SWITCH_H

#include "budget.h"
#include "ring.h"
#include "select.h"
#include "task.h"

/* scratch_switch: see struct falcod_small_scratch_map. */
struct falcod_small_scratch_map scratch_switch SEC(".maps");

/* The event is the previous task's, which is still the current one. */
SEC("tp_btf/sched_switch")
int BPF_PROG(sched_switch, bool preempted, struct task_struct *previous, struct task_struct *next)
{
    const struct falcod_settings *settings = falcod_settings();
    struct falcod_small_scratch *scratch = FALCOD_SCRATCH(scratch_switch);
    struct falcod_wire wire;
    if (!settings || !scratch || !falcod_wants(settings, FALCOD_EVENT_SCHEDSWITCH_6_E) || falcod_is_self(settings) ||
        falcod_is_spent(settings, FALCOD_EVENT_SCHEDSWITCH_6_E))
        return 0;
    struct mm_struct *mm = FALCOD_GET(previous, mm);
    falcod_wire_begin(&wire, scratch->record);
    falcod_put(&wire, FALCOD_SCHEDSWITCH_6_E_next, (__s64)FALCOD_GET(next, pid));
    falcod_put(&wire, FALCOD_SCHEDSWITCH_6_E_pgft_maj, FALCOD_GET(previous, maj_flt));
    falcod_put(&wire, FALCOD_SCHEDSWITCH_6_E_pgft_min, FALCOD_GET(previous, min_flt));
    falcod_put(&wire, FALCOD_SCHEDSWITCH_6_E_vm_size, falcod_vm_size(mm));
    falcod_put(&wire, FALCOD_SCHEDSWITCH_6_E_vm_rss, falcod_vm_rss(mm));
    falcod_put(&wire, FALCOD_SCHEDSWITCH_6_E_vm_swap, falcod_vm_swap(mm));
    falcod_send_as(&wire, FALCOD_EVENT_SCHEDSWITCH_6_E, (__s64)FALCOD_GET(previous, pid));
    return 0;
}

#endif

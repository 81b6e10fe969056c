/* Counts what is lost, by cgroup, stage and group of the event, in the value of the CPU. No atomics: programs of two hooks
 * that interrupt each other on a CPU meet only between two instructions, and only on kernels that let tracing programs be
 * preempted; a count may then be one short.
 */
#ifndef FALCOD_COUNT_H
#define FALCOD_COUNT_H

#include "kernel.h"

#include "falcod_driver.h"
#include "maps.h"

static __always_inline struct falcod_cpu *falcod_cpu(__u32 cpu) { return bpf_map_lookup_elem(&cpus, &cpu); }

static __always_inline __u8 falcod_group(__u16 event) { return falcod_event_classes[event & (FALCOD_EVENT_LIMIT - 1)] & 0x7f; }
static __always_inline __u8 falcod_lane(__u16 event) { return falcod_event_classes[event & (FALCOD_EVENT_LIMIT - 1)] >> 7; }

/* One loss of an event that itself may still be sent (FALCOD_LOSS_READ), or is not. */
static __always_inline void falcod_count_loss(struct falcod_cpu *cpu, enum falcod_loss loss, __u16 event)
{
    falcod_losses_count(&cpu->losses, bpf_get_current_cgroup_id(), loss, falcod_group(event), 1);
}

/* Counts events that are not composed at all, which take numbers all the same. */
static __always_inline void falcod_lose(enum falcod_loss loss, __u16 event, __u64 count)
{
    struct falcod_cpu *cpu = falcod_cpu(bpf_get_smp_processor_id());
    if (!cpu)
        return;
    cpu->sequence[falcod_lane(event)] += count;
    cpu->events += count;
    falcod_losses_count(&cpu->losses, bpf_get_current_cgroup_id(), loss, falcod_group(event), count);
}

/* The same for programs that have no CPU's value at hand. */
static __always_inline void falcod_count_unread(__u16 event)
{
    struct falcod_cpu *cpu = falcod_cpu(bpf_get_smp_processor_id());
    if (cpu)
        falcod_count_loss(cpu, FALCOD_LOSS_READ, event);
}

#endif

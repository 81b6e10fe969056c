/* Sends a composed record: writes its envelope and appends it to the ring of its lane. */
#ifndef FALCOD_RING_H
#define FALCOD_RING_H

#include "count.h"
#include "wire.h"

/* Bits of an event's `flags`. */
#define FALCOD_FLAG_STATE_ONLY 1
#define FALCOD_FLAG_LANE_SHIFT 4

/* Writes the fields of the envelope. `size` is the record's. */
static __always_inline void falcod_put_envelope(__u8 *record, __u64 size, __u16 event, __u64 tid, __u64 sequence, __u32 cpu,
                                                __u32 flags)
{
    falcod_store8(record, 0x0A);
    falcod_store_length(record + FALCOD_AT_LENGTH, size - FALCOD_AT_LENGTH - 3);
    falcod_store8(record + FALCOD_AT_TIME - 1, 0x09);
    falcod_store8(record + FALCOD_AT_TID - 1, 0x11);
    falcod_store64(record + FALCOD_AT_TID, tid);
    falcod_store8(record + FALCOD_AT_TYPE - 1, 0x1D);
    falcod_store32(record + FALCOD_AT_TYPE, event);
    falcod_store8(record + FALCOD_AT_SEQUENCE - 1, 0x21);
    falcod_store64(record + FALCOD_AT_SEQUENCE, sequence);
    falcod_store8(record + FALCOD_AT_CGROUP - 1, 0x29);
    falcod_store64(record + FALCOD_AT_CGROUP, bpf_get_current_cgroup_id());
    falcod_store8(record + FALCOD_AT_CPU - 1, 0x35);
    falcod_store32(record + FALCOD_AT_CPU, cpu);
    falcod_store8(record + FALCOD_AT_FLAGS - 1, 0x3D);
    falcod_store32(record + FALCOD_AT_FLAGS, flags);
    falcod_store8(record + FALCOD_AT_MESSAGE_LENGTH - 1, 0x7A);
    falcod_store_length(record + FALCOD_AT_MESSAGE_LENGTH, size - FALCOD_AT_MESSAGE);
}

/* Sends the record in the name of thread `tid`. The clock is read here, last, so that the records of one CPU and lane lie in
 * the order of their times and numbers. Its number is taken also when it is lost. */
static __always_inline void falcod_send_as(struct falcod_wire *wire, __u16 event, __u64 tid)
{
    const struct falcod_settings *settings = falcod_settings();
    __u32 number = bpf_get_smp_processor_id();
    struct falcod_cpu *cpu = falcod_cpu(number);
    if (!settings || !cpu)
        return;
    __u8 lane = falcod_lane(event);
    __u64 sequence = cpu->sequence[lane]++;
    cpu->events++;
    __u64 size = wire->at;
    enum falcod_loss loss = FALCOD_LOSS_SCRATCH;
    if (size <= FALCOD_RECORD_LIMIT) {
        falcod_put_envelope(wire->record, size, event, tid, sequence, number, lane << FALCOD_FLAG_LANE_SHIFT);
        falcod_store64(wire->record + FALCOD_AT_TIME, settings->boot_time + bpf_ktime_get_boot_ns());
        __u32 index = lane == FALCOD_LANE_CRITICAL ? FALCOD_CRITICAL_RING : cpu->ring;
        void *ring = bpf_map_lookup_elem(&rings, &index);
        /* Says again what was checked above: verifiers up to 6.1 forget the bound of a number that went over the stack. */
        FALCOD_OPAQUE(size);
        if (ring && !bpf_ringbuf_output(ring, wire->record, size & FALCOD_RECORD_LIMIT, BPF_RB_NO_WAKEUP))
            return;
        loss = FALCOD_LOSS_RING;
    }
    falcod_count_loss(cpu, loss, event);
}

/* Sends it in the name of the current thread. */
static __always_inline void falcod_send(struct falcod_wire *wire, __u16 event)
{
    falcod_send_as(wire, event, (__u32)bpf_get_current_pid_tgid());
}

#endif

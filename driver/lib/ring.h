/* Sends a composed record: writes its envelope and appends it to the ring of its lane. */
#ifndef FALCOD_RING_H
#define FALCOD_RING_H

#include "count.h"
#include "read.h"
#include "wire.h"

/* Bits of an event's `flags`. */
#define FALCOD_FLAG_STATE_ONLY 1
#define FALCOD_FLAG_LANE_SHIFT 4

/* What a record has before it is written: it counts, and has a number, also when it is lost. */
struct falcod_turn {
    struct falcod_cpu *cpu;
    __u64 sequence;
    __u32 number;
    __u16 event;
    __u8 lane;
};

static __always_inline bool falcod_take_turn(struct falcod_turn *turn, __u16 event)
{
    turn->number = bpf_get_smp_processor_id();
    turn->cpu = falcod_cpu(turn->number);
    if (!turn->cpu)
        return false;
    turn->event = event;
    turn->lane = falcod_lane(event);
    turn->sequence = turn->cpu->sequence[turn->lane]++;
    turn->cpu->events++;
    return true;
}

/* The ring of its lane. */
static __always_inline void *falcod_ring(const struct falcod_turn *turn)
{
    __u32 index = turn->lane == FALCOD_LANE_CRITICAL ? FALCOD_CRITICAL_RING : turn->cpu->ring;
    return bpf_map_lookup_elem(&rings, &index);
}

/* Writes the envelope of a record of `size` bytes of thread `tid`; `task` is the current task. The clock is read here, last, so
 * that the records of one CPU and lane lie in the order of their times and numbers. */
static __always_inline void falcod_put_envelope(__u8 *record, __u64 size, const struct falcod_turn *turn,
                                                const struct falcod_settings *settings, const struct task_struct *task, __u64 tid)
{
    falcod_store8(record, 0x0A);
    falcod_store_length(record + FALCOD_AT_LENGTH, size - FALCOD_AT_LENGTH - 3);
    falcod_store8(record + FALCOD_AT_TIME - 1, 0x09);
    falcod_store8(record + FALCOD_AT_TID - 1, 0x11);
    falcod_store64(record + FALCOD_AT_TID, tid);
    falcod_store8(record + FALCOD_AT_TYPE - 1, 0x1D);
    falcod_store32(record + FALCOD_AT_TYPE, turn->event);
    falcod_store8(record + FALCOD_AT_SEQUENCE - 1, 0x21);
    falcod_store64(record + FALCOD_AT_SEQUENCE, turn->sequence);
    falcod_store8(record + FALCOD_AT_CGROUP - 1, 0x29);
    falcod_store64(record + FALCOD_AT_CGROUP, falcod_own_cgroup(task));
    falcod_store8(record + FALCOD_AT_CPU - 1, 0x35);
    falcod_store32(record + FALCOD_AT_CPU, turn->number);
    falcod_store8(record + FALCOD_AT_FLAGS - 1, 0x3D);
    falcod_store32(record + FALCOD_AT_FLAGS, turn->lane << FALCOD_FLAG_LANE_SHIFT);
    falcod_store8(record + FALCOD_AT_MESSAGE_LENGTH - 1, 0x7A);
    falcod_store_length(record + FALCOD_AT_MESSAGE_LENGTH, size - FALCOD_AT_MESSAGE);
    falcod_store64(record + FALCOD_AT_TIME, settings->boot_time + bpf_ktime_get_boot_ns());
}

/* Sends a composed record of thread `tid`; `task` is the current task. */
static __always_inline void falcod_send_from(const struct falcod_settings *settings, const struct task_struct *task,
                                             struct falcod_wire *wire, __u16 event, __u64 tid)
{
    struct falcod_turn turn;
    if (!settings || !falcod_take_turn(&turn, event))
        return;
    __u64 size = wire->at;
    enum falcod_loss loss = FALCOD_LOSS_SCRATCH;
    if (size <= FALCOD_RECORD_LIMIT) {
        falcod_put_envelope(wire->record, size, &turn, settings, task, tid);
        void *ring = falcod_ring(&turn);
        /* Says again what was checked above: verifiers up to 6.1 forget the bound of a number that went over the stack. */
        FALCOD_OPAQUE(size);
        if (ring && !bpf_ringbuf_output(ring, wire->record, size & FALCOD_RECORD_LIMIT, BPF_RB_NO_WAKEUP))
            return;
        loss = FALCOD_LOSS_RING;
    }
    falcod_count_loss(turn.cpu, loss, event);
}

static __always_inline void falcod_send_as(struct falcod_wire *wire, __u16 event, __u64 tid)
{
    falcod_send_from(falcod_settings(), falcod_current(), wire, event, tid);
}

/* Sends it in the name of the current thread. */
static __always_inline void falcod_send(struct falcod_wire *wire, __u16 event)
{
    const struct task_struct *task = falcod_current();
    falcod_send_from(falcod_settings(), task, wire, event, falcod_own_thread(task));
}

/* For the most frequent records, whose size is a constant: they are composed where they lie in the ring, which saves the copy.
 * After a reservation that succeeded, `size` bytes are put and submitted, whatever happens. */
static __always_inline bool falcod_reserve(struct falcod_wire *wire, struct falcod_turn *turn, __u16 event, __u64 size)
{
    __u8 *record = NULL;
    if (!falcod_take_turn(turn, event))
        return false;
    void *ring = falcod_ring(turn);
    if (ring)
        record = bpf_ringbuf_reserve(ring, size, 0);
    if (!record) {
        falcod_count_loss(turn->cpu, FALCOD_LOSS_RING, event);
        return false;
    }
    falcod_wire_begin(wire, record);
    return true;
}

static __always_inline void falcod_submit(struct falcod_wire *wire, const struct falcod_turn *turn, const struct falcod_settings *settings,
                                          const struct task_struct *task)
{
    falcod_put_envelope(wire->record, wire->at, turn, settings, task, falcod_own_thread(task));
    bpf_ringbuf_submit(wire->record, BPF_RB_NO_WAKEUP);
}

#endif

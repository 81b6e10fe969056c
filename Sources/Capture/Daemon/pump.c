#include "pump.h"

#include <linux/bpf.h>
#include <string.h>

#include "bounds.h"
#include "clock.h"
#include "frame.h"

/* Before each record in a ring is a word of length and flags, and an unused one. */
#define HEAD 8
/* ns that engines wait for records that are older than what a ring was drained to, and half as much again. */
#define REPORT_TIME 3000000

_Static_assert(FALCOD_BATCH_LIMIT >= FALCOD_RECORD_LIMIT, "a batch holds the largest record");

struct copied {
    uint32_t size, records;
    /* The record at the ring's position is still being written. */
    bool is_busy;
};

/* Copies records to `to` until `limit` bytes are full or `end` is reached. Where `to` is NULL they are dropped. */
static struct copied ring_copy(struct falcod_ring *ring, uint64_t end, uint64_t mask, uint8_t *to, uint32_t limit)
{
    struct copied copied = {0};
    uint64_t position = ring->position;

    while (position < end) {
        const uint8_t *record = ring->data + (position & mask);
        /* The next lines are in the cache of the CPU that wrote them. */
        __builtin_prefetch(record + 1024);
        __builtin_prefetch(record + 1088);
        uint32_t word = __atomic_load_n((const uint32_t *)(const void *)record, __ATOMIC_ACQUIRE);
        uint32_t size = word & ~(BPF_RINGBUF_BUSY_BIT | BPF_RINGBUF_DISCARD_BIT);
        if (word & BPF_RINGBUF_BUSY_BIT) {
            copied.is_busy = true;
            break;
        }
        if (!(word & BPF_RINGBUF_DISCARD_BIT)) {
            if (size > limit - copied.size)
                break;
            if (to != NULL)
                memcpy(to + copied.size, record + HEAD, size);
            copied.size += size;
            copied.records++;
        }
        position += (size + HEAD + 7) & ~(uint64_t)7;
    }
    ring->position = position;
    __atomic_store_n(ring->consumer, position, __ATOMIC_RELEASE);
    return copied;
}

static void put(struct falcod_pump *pump, uint32_t index, uint8_t *at, uint32_t size, uint32_t records)
{
    struct falcod_batch batch = {.ring = index, .sequence = pump->spool->next, .size = size,
                                 .drained_until = pump->rings->ring[index].drained_until};

    falcod_put_batch(at, &batch);
    falcod_spool_commit(pump->spool, FALCOD_BATCH_HEAD + size, records);
}

/* Empties a ring as far as the spool has room. `now` is a time before the first look at any ring. */
static void ring_pump(struct falcod_pump *pump, uint32_t index, uint64_t now, uint64_t keep, struct falcod_pumped *pumped)
{
    struct falcod_ring *ring = &pump->rings->ring[index];
    uint64_t end = __atomic_load_n(ring->producer, __ATOMIC_ACQUIRE);

    while (ring->position < end) {
        uint64_t waiting = end - ring->position;
        uint32_t limit = waiting < FALCOD_BATCH_LIMIT ? (uint32_t)waiting : FALCOD_BATCH_LIMIT;
        uint8_t *at = falcod_spool_reserve(pump->spool, FALCOD_BATCH_HEAD + limit, keep);
        if (at == NULL) {
            pumped->is_blocked = true;
            return;
        }
        struct copied copied = ring_copy(ring, end, pump->rings->size - 1, at + FALCOD_BATCH_HEAD, limit);
        if (ring->position == end)
            ring->drained_until = now;
        if (copied.records > 0)
            put(pump, index, at, copied.size, copied.records);
        pumped->records += copied.records;
        if (copied.is_busy)
            return;
    }
}

/* Says of rings that brought nothing up to when that is so. */
static void report(struct falcod_pump *pump, uint64_t now, uint64_t keep)
{
    for (uint32_t i = 0; i < pump->rings->count; i++) {
        struct falcod_ring *ring = &pump->rings->ring[i];
        if (ring->drained_until == now || __atomic_load_n(ring->producer, __ATOMIC_ACQUIRE) != ring->position)
            continue;
        uint8_t *at = falcod_spool_reserve(pump->spool, FALCOD_BATCH_HEAD, keep);
        if (at == NULL)
            return;
        ring->drained_until = now;
        put(pump, i, at, 0, 0);
    }
}

struct falcod_pumped falcod_pump(struct falcod_pump *pump, uint64_t keep)
{
    struct falcod_pumped pumped = {0};
    uint64_t now = pump->boot_time + falcod_clock(CLOCK_BOOTTIME);

    for (uint32_t i = 0; i < pump->rings->count; i++)
        ring_pump(pump, i, now, keep, &pumped);
    if (pumped.records > 0)
        pump->report_until = now + REPORT_TIME;
    /* The last report is the first that is late enough. */
    if (pump->report_until != 0) {
        report(pump, now, keep);
        if (now > pump->report_until)
            pump->report_until = 0;
    }
    return pumped;
}

void falcod_pump_discard(struct falcod_pump *pump)
{
    for (uint32_t i = 0; i < pump->rings->count; i++) {
        struct falcod_ring *ring = &pump->rings->ring[i];
        uint64_t end = __atomic_load_n(ring->producer, __ATOMIC_ACQUIRE);
        pump->spool->records += ring_copy(ring, end, pump->rings->size - 1, NULL, UINT32_MAX).records;
    }
}

/* The kernel's ring buffers, mapped into this process. */
#ifndef FALCOD_RINGS_H
#define FALCOD_RINGS_H

#include <stddef.h>
#include <stdint.h>

#include "err.h"
#include "falcod_probe.h"
#include "options.h"

struct falcod_ring {
    /* Positions count bytes and never go back. The kernel reads the first and writes the second. */
    uint64_t *consumer;
    const uint64_t *producer;
    /* Twice in a row, so that no record has a break. */
    const uint8_t *data;
    uint64_t position;
    /* Time up to which everything was taken out, ns since the epoch. */
    uint64_t drained_until;
};

struct falcod_rings {
    unsigned count;
    /* Bytes of each. */
    size_t size;
    struct falcod_ring *ring;
};

/* Which ring each of `cpu_count` possible CPUs uses, and how many rings that makes, the critical one included. CPUs that
 * are online are grouped in order; one that is not shares a ring, so that it may come up at any time. */
unsigned falcod_rings_assign(struct falcod_cpu *cpus, unsigned cpu_count, const struct falcod_options *options);
/* Creates the rings, puts them into the map of maps `map` and maps them. */
int falcod_rings_open(struct falcod_rings *rings, int map, unsigned count, const struct falcod_options *options,
                      struct falcod_err *err);

#endif

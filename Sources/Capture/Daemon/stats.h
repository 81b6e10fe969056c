/* Counts of events and losses. */
#ifndef FALCOD_STATS_H
#define FALCOD_STATS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "control.pb-c.h"
#include "load.h"

struct falcod_stats {
    struct falcod_probe *probe;
    uint64_t lost;
    Falcod__V1__Stats message;
    Falcod__V1__Loss *losses;
    Falcod__V1__Loss **list;
    size_t loss_limit;
};

/* Allocates for the machine's CPUs. 0, or -1 with errno. */
int falcod_stats_open(struct falcod_stats *stats, struct falcod_probe *probe);
/* Bytes of the largest Stats frame there can be. */
size_t falcod_stats_size(const struct falcod_stats *stats);
/* Reads all counters anew; `time` in ns since the epoch. True when something more was lost since the last time. */
bool falcod_stats_read(struct falcod_stats *stats, uint64_t time);
/* Writes the counts as a frame, with the records that this subscriber was too slow for. Bytes, 0 when there is no room. */
size_t falcod_stats_put(struct falcod_stats *stats, uint64_t subscriber_lost, uint8_t *at, size_t capacity);

#endif

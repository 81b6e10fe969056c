/* Counts of events and losses. */
#ifndef FALCOD_STATS_H
#define FALCOD_STATS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "control.pb-c.h"
#include "load.h"
#include "scope.h"

struct falcod_stats {
    struct falcod_probe *probe;
    uint64_t lost;
    Falcod__V1__Stats message;
    /* What is common to all subscribers, and behind it what is the last one's own. */
    Falcod__V1__Loss *losses;
    size_t loss_count, loss_limit;
    Falcod__V1__Loss **list;
};

/* Allocates for the machine's CPUs. 0, or -1 with errno. */
int falcod_stats_open(struct falcod_stats *stats, struct falcod_probe *probe);
/* Bytes of the largest Stats frame there can be. */
size_t falcod_stats_size(const struct falcod_stats *stats);
/* Reads all counters anew; `time` in ns since the epoch. True when something more was lost since the last time. */
bool falcod_stats_read(struct falcod_stats *stats, uint64_t time);
/* Writes the counts as a frame: those of cgroups that are or may be in `scope`, and the subscriber's `own`. Bytes; 0 when it
 * has to be found out first whether `*unknown` is inside. */
size_t falcod_stats_put(struct falcod_stats *stats, const struct falcod_scope *scope, const struct falcod_losses *own, uint8_t *at,
                        size_t capacity, uint64_t *unknown);

#endif

/* Leaves out of a batch what a subscriber did not ask for. Looks at places that the driver writes at constant offsets,
 * decodes nothing. */
#ifndef FALCOD_FILTER_H
#define FALCOD_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "falcod_probe.h"
#include "scope.h"

enum falcod_filter_step {
    /* Bytes that are no records: nothing was written. */
    FALCOD_FILTER_DAMAGED = -1,
    FALCOD_FILTER_DONE = 0,
    /* Whether `cgroup` is inside has to be found out first: nothing was written. */
    FALCOD_FILTER_ASK = 1,
};

struct falcod_filtered {
    size_t size;
    uint32_t left_out;
    /* Of these, records of cgroups that were gone before it was known whether they are inside. */
    uint32_t gone;
    uint64_t cgroup;
};

/* Copies to `to`, which has room for `size` bytes, the records of `from` whose type is in `events` (bits by event id) and
 * whose cgroup is in `scope`. */
enum falcod_filter_step falcod_filter(const uint64_t *events, const struct falcod_scope *scope, const uint8_t *from,
                                      size_t size, uint8_t *to, struct falcod_filtered *result);

/* Counts in `losses`, as FALCOD_LOSS_SLOW, what of a batch the subscriber loses, and returns how many records these are: those of
 * cgroups that are gone, and when it was not filtered but overwritten all that may be inside. */
uint64_t falcod_filter_lost(const uint64_t *events, const struct falcod_scope *scope, const uint8_t *from, size_t size,
                            bool is_overwritten, struct falcod_losses *losses);

#endif

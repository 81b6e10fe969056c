/* Packs parts of snapshots and replies into an answer, as whole frames. */
#ifndef FALCOD_PARTS_H
#define FALCOD_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bounds.h"
#include "control.pb-c.h"

struct falcod_parts {
    uint8_t bytes[FALCOD_ANSWER_LIMIT];
    size_t size;
    /* Parts are of a snapshot, else of replies to `id`, which asked about `tid`. */
    bool is_snapshot;
    uint64_t id;
    int64_t tid;
};

/* Another part of any size has room. */
bool falcod_parts_room(const struct falcod_parts *parts);
void falcod_parts_put(struct falcod_parts *parts, Falcod__V1__SnapshotPart *part);
/* The last reply: `error` is an errno or 0. */
void falcod_parts_finish(struct falcod_parts *parts, int error);
void falcod_parts_put_frame(struct falcod_parts *parts, const Falcod__V1__Frame *frame);

#endif

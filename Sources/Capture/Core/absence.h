/* What is remembered of engines that went away, so that the next one can be told what went by without it. */
#ifndef FALCOD_ABSENCE_H
#define FALCOD_ABSENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Users whose last engine is remembered. Those that went away longest ago give way. */
#define FALCOD_LEAVERS 8

/* Times are ns since the epoch. */
struct falcod_leaver {
    bool is_set;
    unsigned uid;
    /* Up to when it is known to have processed all events, and how many records the spool had got by then. */
    uint64_t until, records;
    /* When it went. */
    uint64_t time;
};

struct falcod_absences {
    struct falcod_leaver leaver[FALCOD_LEAVERS];
    /* When listening to the kernel began. */
    uint64_t start;
    /* Since when the driver is quiet; 0 while it is not. */
    uint64_t quiet_since;
};

/* An engine went away. */
void falcod_absence_leave(struct falcod_absences *all, const struct falcod_leaver *leaver);
/* Writes an Absence frame for an engine of user `uid` that is served from `now` on, when the spool has got `records`, and
 * forgets what it was told. Bytes, 0 when there is no room. */
size_t falcod_absence_put(struct falcod_absences *all, unsigned uid, uint64_t now, uint64_t records, uint8_t *at, size_t capacity);

#endif

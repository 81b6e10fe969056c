/* Moves records from the rings to the spool. */
#ifndef FALCOD_PUMP_H
#define FALCOD_PUMP_H

#include <stdbool.h>
#include <stdint.h>

#include "rings.h"
#include "spool.h"

struct falcod_pump {
    struct falcod_rings *rings;
    struct falcod_spool *spool;
    /* Added to the boot clock it gives the time of an event, ns. */
    uint64_t boot_time;
    /* Until then rings without records are reported drained, too, so that engines can give out what others brought. */
    uint64_t report_until;
};

struct falcod_pumped {
    uint64_t records;
    /* Records are left, since the spool is full of what no subscriber has read. */
    bool is_blocked;
};

/* Takes out of every ring what was in it at the start. Batches from number `keep` on are not overwritten. */
struct falcod_pumped falcod_pump(struct falcod_pump *pump, uint64_t keep);
/* Drops what the rings hold: nobody wanted it. */
void falcod_pump_discard(struct falcod_pump *pump);

#endif

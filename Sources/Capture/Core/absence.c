#include "absence.h"

#include "control.pb-c.h"
#include "frame.h"

void falcod_absence_leave(struct falcod_absences *all, const struct falcod_leaver *leaver)
{
    struct falcod_leaver *place = &all->leaver[0];

    for (struct falcod_leaver *one = all->leaver; one < all->leaver + FALCOD_LEAVERS; one++) {
        if (one->is_set && one->uid == leaver->uid) {
            place = one;
            break;
        }
        if (!one->is_set ? place->is_set : place->is_set && one->time < place->time)
            place = one;
    }
    *place = *leaver;
    place->is_set = true;
}

size_t falcod_absence_put(struct falcod_absences *all, unsigned uid, uint64_t now, uint64_t records, uint8_t *at, size_t capacity)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    Falcod__V1__Absence absence = FALCOD__V1__ABSENCE__INIT;

    absence.until = now;
    absence.capture_start = all->start;
    absence.quiet_since = all->quiet_since;
    for (struct falcod_leaver *one = all->leaver; one < all->leaver + FALCOD_LEAVERS; one++) {
        if (!one->is_set || one->uid != uid)
            continue;
        absence.since = one->until;
        absence.records = records - one->records;
        one->is_set = false;
    }
    frame.content_case = FALCOD__V1__FRAME__CONTENT_ABSENCE;
    frame.absence = &absence;
    return falcod_put_frame(at, capacity, &frame);
}

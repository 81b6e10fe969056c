#include <string.h>

#include "absence.h"
#include "check.h"
#include "control.pb-c.h"
#include "frame.h"

/* What an engine of `uid` would be told. */
static Falcod__V1__Absence told(struct falcod_absences *all, unsigned uid, uint64_t now, uint64_t records)
{
    uint8_t bytes[128];
    size_t size = falcod_absence_put(all, uid, now, records, bytes, sizeof(bytes)), position = 0;
    uint64_t length = 0;
    Falcod__V1__Absence absence = FALCOD__V1__ABSENCE__INIT;

    CHECK(size > 0 && falcod_get_varint(bytes, size, &position, &length) == 0 && length == size - position);
    Falcod__V1__Frame *frame = falcod__v1__frame__unpack(NULL, (size_t)length, bytes + position);
    CHECK(frame != NULL && frame->content_case == FALCOD__V1__FRAME__CONTENT_ABSENCE);
    if (frame != NULL && frame->content_case == FALCOD__V1__FRAME__CONTENT_ABSENCE)
        absence = *frame->absence;
    falcod__v1__frame__free_unpacked(frame, NULL);
    return absence;
}

static void of_users(void)
{
    struct falcod_absences all = {.start = 5, .quiet_since = 5};

    Falcod__V1__Absence first = told(&all, 1, 10, 0);
    CHECK(first.since == 0 && first.until == 10 && first.records == 0 && first.capture_start == 5 && first.quiet_since == 5);
    all.quiet_since = 0;
    falcod_absence_leave(&all, &(struct falcod_leaver){.uid = 1, .until = 100, .records = 70, .time = 110});
    falcod_absence_leave(&all, &(struct falcod_leaver){.uid = 2, .until = 90, .records = 60, .time = 120});
    Falcod__V1__Absence other = told(&all, 3, 130, 100), one = told(&all, 1, 140, 110), two = told(&all, 2, 150, 160);
    CHECK(other.since == 0 && other.records == 0);
    CHECK(one.since == 100 && one.until == 140 && one.records == 40 && one.quiet_since == 0);
    CHECK(two.since == 90 && two.records == 100);
    /* Told once. */
    CHECK(told(&all, 1, 160, 200).since == 0);
    /* The last engine of a user counts. */
    falcod_absence_leave(&all, &(struct falcod_leaver){.uid = 1, .until = 200, .records = 210, .time = 201});
    falcod_absence_leave(&all, &(struct falcod_leaver){.uid = 1, .until = 300, .records = 310, .time = 301});
    CHECK(told(&all, 1, 400, 410).since == 300);
}

/* Of too many users those that went last are remembered. */
static void of_many_users(void)
{
    struct falcod_absences all = {.start = 1};

    for (unsigned uid = 1; uid <= FALCOD_LEAVERS + 3; uid++)
        falcod_absence_leave(&all, &(struct falcod_leaver){.uid = uid, .until = uid * 10, .records = uid, .time = uid * 10});
    for (unsigned uid = 1; uid <= FALCOD_LEAVERS + 3; uid++)
        CHECK(told(&all, uid, 1000, 1000).since == (uid <= 3 ? 0 : uid * 10));
}

static void without_room(void)
{
    struct falcod_absences all = {.start = 1};
    uint8_t bytes[4];

    CHECK(falcod_absence_put(&all, 1, 10, 0, bytes, sizeof(bytes)) == 0);
}

void test_absence(void)
{
    of_users();
    of_many_users();
    without_room();
}

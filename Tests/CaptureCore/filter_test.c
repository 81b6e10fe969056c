#include "filter.h"

#include <string.h>

#include "check.h"
#include "interest.h"

/* Appends a record as the driver writes it. */
static size_t record(uint8_t *at, uint32_t type, uint64_t cgroup, size_t message)
{
    size_t content = 51 + 4 + message;

    memset(at, 0, 4 + content);
    at[0] = 0x0a;
    at[1] = (uint8_t)(content | 0x80);
    at[2] = (uint8_t)(content >> 7 | 0x80);
    at[3] = (uint8_t)(content >> 14);
    memcpy(at + 4 + 19, &type, sizeof(type));
    memcpy(at + 4 + 33, &cgroup, sizeof(cgroup));
    return 4 + content;
}

static uint8_t batch[4096], out[4096];
static struct falcod_scope scope;

static void by_type(void)
{
    uint64_t events[FALCOD_EVENT_LIMIT / 64] = {0};
    struct falcod_filtered result;
    size_t size = record(batch, 3, 7, 10), second = record(batch + size, 307, 7, 200), third = size;

    size += second;
    size += record(batch + size, 511, 0, 0);
    events[0] = 1 << 3;
    falcod_scope_set(&scope, 0);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE);
    CHECK(result.size == third && result.left_out == 2 && memcmp(out, batch, third) == 0);
    events[0] = 0;
    events[307 / 64] = 1ull << (307 % 64);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE);
    CHECK(result.size == second && memcmp(out, batch + third, second) == 0);
    memset(events, 0xff, sizeof(events));
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE);
    CHECK(result.size == size && result.left_out == 0 && memcmp(out, batch, size) == 0);
    CHECK(falcod_filter(events, &scope, batch, 0, out, &result) == FALCOD_FILTER_DONE && result.size == 0);
    size = record(batch, 100000, 0, 0);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE && result.size == size);
}

static void by_cgroup(void)
{
    uint64_t events[FALCOD_EVENT_LIMIT / 64];
    struct falcod_filtered result;
    size_t size = record(batch, 3, 7, 1), first = size;

    size += record(batch + size, 3, 8, 1);
    size += record(batch + size, 3, 0, 1);
    memset(events, 0xff, sizeof(events));
    falcod_scope_set(&scope, 7);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_ASK && result.cgroup == 8);
    falcod_scope_learn(&scope, 8, FALCOD_SCOPE_OUTSIDE);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE);
    CHECK(result.size == first && result.left_out == 2);
    falcod_scope_learn(&scope, 8, FALCOD_SCOPE_INSIDE);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE);
    CHECK(result.size == 2 * first && result.left_out == 1);
    /* What is not wanted anyway is not asked about. */
    memset(events, 0, sizeof(events));
    falcod_scope_set(&scope, 7);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE && result.left_out == 3);
}

/* What is lost is counted by cgroup and group, and only what the subscriber would have got. */
static void lost(void)
{
    static struct falcod_losses losses;
    uint64_t events[FALCOD_EVENT_LIMIT / 64] = {1 << 3 | 1 << 5}, count[4] = {0};
    size_t size = record(batch, 3, 7, 10);

    size += record(batch + size, 3, 7, 0);
    size += record(batch + size, 5, 8, 20);
    size += record(batch + size, 7, 7, 20);
    size += record(batch + size, 5, 9, 20);
    falcod_scope_set(&scope, 7);
    falcod_scope_learn(&scope, 9, FALCOD_SCOPE_OUTSIDE);
    CHECK(falcod_filter_lost(events, &scope, batch, size, true, &losses) == 3);
    for (int i = 0; i < FALCOD_LOSS_SLOTS; i++) {
        const struct falcod_loss_slot *slot = &losses.slot[i];
        bool is_open = slot->kind == FALCOD_LOSS_SLOW * FALCOD_GROUPS + FALCOD_GROUP_OPEN;
        bool is_close = slot->kind == FALCOD_LOSS_SLOW * FALCOD_GROUPS + FALCOD_GROUP_CLOSE;
        count[slot->cgroup == 7 && is_open ? 0 : slot->cgroup == 8 && is_close ? 1 : 2] += slot->count;
    }
    CHECK(count[0] == 2 && count[1] == 1 && count[2] == 0);

    /* Nobody knows any more where a cgroup was: left out, and counted. */
    struct falcod_filtered result;
    falcod_scope_learn(&scope, 8, FALCOD_SCOPE_GONE);
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DONE);
    CHECK(result.left_out == 3 && result.gone == 1);
    CHECK(falcod_filter_lost(events, &scope, batch, size, false, &losses) == 1);
}

static void fills(void)
{
    falcod_scope_set(&scope, 1);
    for (uint64_t id = 2; id < 5000; id++) {
        enum falcod_verdict verdict = id % 3 ? FALCOD_SCOPE_OUTSIDE : FALCOD_SCOPE_INSIDE;
        falcod_scope_learn(&scope, id, verdict);
        CHECK(falcod_scope_find(&scope, id) == verdict);
        CHECK(falcod_scope_find(&scope, 1) == FALCOD_SCOPE_INSIDE);
        CHECK(falcod_scope_find(&scope, id + 1) == FALCOD_SCOPE_UNKNOWN);
        CHECK(scope.count < FALCOD_SCOPE_LIMIT);
    }
}

static void damaged(void)
{
    uint64_t events[FALCOD_EVENT_LIMIT / 64];
    struct falcod_filtered result;
    size_t size = record(batch, 3, 7, 300);

    memset(events, 0xff, sizeof(events));
    falcod_scope_set(&scope, 0);
    for (size_t cut = 1; cut < size; cut++)
        CHECK(falcod_filter(events, &scope, batch, cut, out, &result) == FALCOD_FILTER_DAMAGED);
    for (int byte = 0; byte < 4; byte++) {
        record(batch, 3, 7, 300);
        batch[byte] ^= 0x80;
        CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DAMAGED);
    }
    /* A length that is smaller than the fixed fields. */
    record(batch, 3, 7, 300);
    batch[1] = 0x80 | 50;
    batch[2] = 0x80;
    CHECK(falcod_filter(events, &scope, batch, size, out, &result) == FALCOD_FILTER_DAMAGED);
}

void test_filter(void)
{
    by_type();
    by_cgroup();
    lost();
    fills();
    damaged();
}

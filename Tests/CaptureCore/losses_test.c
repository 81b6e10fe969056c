#include <stdint.h>
#include <string.h>

#include "check.h"
#include "falcod_probe.h"

static uint64_t sum(const struct falcod_losses *losses, uint64_t cgroup, uint32_t stage, uint32_t group)
{
    uint64_t count = 0;

    for (int i = 0; i < FALCOD_LOSS_SLOTS; i++) {
        const struct falcod_loss_slot *slot = &losses->slot[i];
        if (slot->cgroup == cgroup && slot->kind == stage * FALCOD_GROUPS + group)
            count += slot->count;
    }
    return count;
}

static void keeps_apart(void)
{
    static struct falcod_losses losses;

    memset(&losses, 0, sizeof(losses));
    for (uint64_t cgroup = 1; cgroup <= 3; cgroup++)
        for (uint32_t stage = 0; stage < FALCOD_LOSSES; stage++)
            for (uint64_t i = 0; i < cgroup * 10 + stage; i++)
                falcod_losses_count(&losses, cgroup, stage, FALCOD_GROUP_OPEN, 1);
    for (uint64_t cgroup = 1; cgroup <= 3; cgroup++)
        for (uint32_t stage = 0; stage < FALCOD_LOSSES; stage++)
            CHECK(sum(&losses, cgroup, stage, FALCOD_GROUP_OPEN) == cgroup * 10 + stage);
    CHECK(sum(&losses, 1, 0, FALCOD_GROUP_CLOSE) == 0);
}

/* However many cgroups there are, every loss is counted, and what has a place keeps it. */
static void overflows(void)
{
    static struct falcod_losses losses;
    uint64_t named = 0, others = 0;

    memset(&losses, 0, sizeof(losses));
    for (uint64_t round = 0; round < 2; round++)
        for (uint64_t cgroup = 1; cgroup <= 1000; cgroup++)
            falcod_losses_count(&losses, cgroup << 20, FALCOD_LOSS_RING, FALCOD_GROUP_REST, 1);
    for (int i = 0; i < FALCOD_LOSS_SLOTS; i++) {
        CHECK(losses.slot[i].cgroup == 0 || losses.slot[i].count == 2);
        named += losses.slot[i].count;
    }
    others = losses.other[FALCOD_LOSS_RING][FALCOD_GROUP_REST];
    CHECK(named > FALCOD_LOSS_SLOTS && named + others == 2000);
    /* Without a cgroup there is no place. */
    falcod_losses_count(&losses, 0, FALCOD_LOSS_RING, FALCOD_GROUP_REST, 1);
    CHECK(losses.other[FALCOD_LOSS_RING][FALCOD_GROUP_REST] == others + 1);
}

void test_losses(void)
{
    keeps_apart();
    overflows();
}

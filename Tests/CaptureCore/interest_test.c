#include "interest.h"

#include <string.h>

#include "check.h"
#include "falcod_schema.h"

static uint32_t code(const char *name)
{
    for (uint32_t i = 0; i < FALCOD_SYSCALL_COUNT; i++) {
        if (falcod_syscalls[i].kind != 0 && strcmp(falcod_syscalls[i].name, name) == 0)
            return i;
    }
    CHECK(!"there is such a system call");
    return 0;
}

static uint32_t event(const char *name)
{
    for (uint32_t i = 0; i < FALCOD_EVENT_COUNT; i++) {
        if (falcod_events[i].enum_name != NULL && strcmp(falcod_events[i].enum_name, name) == 0)
            return i;
    }
    CHECK(!"there is such an event");
    return 0;
}

static int count(const uint64_t *set, int words)
{
    int bits = 0;
    for (int i = 0; i < words; i++)
        bits += __builtin_popcountll(set[i]);
    return bits;
}

static void single(void)
{
    struct falcod_interest interest;
    uint32_t codes[] = {code("openat")};

    CHECK(falcod_interest_set(&interest, codes, 1, false) == 0);
    CHECK(count(interest.syscalls, FALCOD_SYSCALL_LIMIT / 64) == 1);
    CHECK(falcod_bit(interest.events, event("SYSCALL_OPENAT_2_X")));
    CHECK(!falcod_bit(interest.events, event("SYSCALL_OPENAT_2_E")));
    CHECK(!falcod_bit(interest.events, event("SYSCALL_EXECVE_19_X")));
    CHECK(!falcod_bit(interest.events, event("PROCEXIT_1_E")));
    falcod_interest_set(&interest, codes, 1, true);
    CHECK(falcod_bit(interest.events, event("SYSCALL_OPENAT_2_E")));
}

static void families(void)
{
    struct falcod_interest interest;
    uint32_t codes[] = {code("execveat"), code("vfork")};

    falcod_interest_set(&interest, codes, 2, false);
    CHECK(falcod_bit(interest.events, event("SYSCALL_EXECVE_19_X")) && falcod_bit(interest.events, event("SYSCALL_EXECVEAT_X")));
    CHECK(falcod_bit(interest.events, event("SYSCALL_CLONE_20_X")) && falcod_bit(interest.events, event("SYSCALL_VFORK_20_X")));
    CHECK(count(interest.syscalls, FALCOD_SYSCALL_LIMIT / 64) == 2);
}

static void others(void)
{
    struct falcod_interest interest, all;
    uint32_t codes[] = {code("sched_process_exit"), 5000, UINT32_MAX};

    CHECK(falcod_interest_set(&interest, codes, 3, false) == 2);
    CHECK(count(interest.syscalls, FALCOD_SYSCALL_LIMIT / 64) == 0);
    CHECK(falcod_bit(interest.events, event("PROCEXIT_1_E")) && !falcod_bit(interest.events, event("SCHEDSWITCH_6_E")));

    CHECK(falcod_interest_set(&all, NULL, 0, false) == 0);
    CHECK(falcod_bit(all.events, event("SCHEDSWITCH_6_E")) && !falcod_bit(all.events, event("SYSCALL_OPENAT_2_E")));
    CHECK(count(all.syscalls, FALCOD_SYSCALL_LIMIT / 64) > 300);

    interest.snap_length = 80;
    interest.drop_failed = true;
    all.snap_length = 1000;
    all.drop_failed = false;
    falcod_interest_add(&interest, &all);
    CHECK(memcmp(interest.syscalls, all.syscalls, sizeof(all.syscalls)) == 0);
    CHECK(interest.snap_length == 1000 && !interest.drop_failed);
}

void test_interest(void)
{
    single();
    families();
    others();
}

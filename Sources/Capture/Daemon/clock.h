/* Clocks in nanoseconds. */
#ifndef FALCOD_CLOCK_H
#define FALCOD_CLOCK_H

#include <stdint.h>
#include <time.h>

static inline uint64_t falcod_clock(clockid_t clock)
{
    struct timespec time;

    clock_gettime(clock, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

/* Now, as events tell it: ns since the epoch. */
static inline uint64_t falcod_event_clock(uint64_t boot_time)
{
    return boot_time + falcod_clock(CLOCK_BOOTTIME);
}

#endif

#ifndef FALCOD_ALLOCATION_COUNTER_H
#define FALCOD_ALLOCATION_COUNTER_H
#include <stdint.h>

/* Calls of malloc, calloc, realloc and aligned allocation in this process so far. Linking this library replaces them. */
uint64_t falcod_allocations(void);

#endif

/* What a system call's arguments point at in the caller's memory, whose longs have 32 bits in a 32-bit call. */
#ifndef FALCOD_ARGS_H
#define FALCOD_ARGS_H

#include "maps.h"

static __always_inline __u32 falcod_user_u32(__u64 address)
{
    __u32 value = 0;
    bpf_probe_read_user(&value, sizeof(value), (const void *)address);
    return value;
}

/* A long, widened with its sign. `index` counts longs from `address`. */
static __always_inline __s64 falcod_user_long(__u64 address, __u32 index, bool compat)
{
    if (compat)
        return (__s32)falcod_user_u32(address + 4 * index);
    __s64 value = 0;
    bpf_probe_read_user(&value, sizeof(value), (const void *)(address + 8 * index));
    return value;
}

/* An unsigned long or a pointer. */
static __always_inline __u64 falcod_user_word(__u64 address, __u32 index, bool compat)
{
    __s64 value = falcod_user_long(address, index, compat);
    return compat ? (__u32)value : (__u64)value;
}

/* The same for where it matters that it cannot be read: false, and 0 in `word`. */
static __always_inline bool falcod_read_user_word(__u64 *word, __u64 address, __u32 index, bool compat)
{
    *word = 0;
    if (compat)
        return !bpf_probe_read_user(word, 4, (const void *)(address + 4 * index));
    return !bpf_probe_read_user(word, 8, (const void *)(address + 8 * index));
}

/* A timespec in ns. */
static __always_inline __u64 falcod_user_timespec(__u64 address, bool compat)
{
    return (__u64)falcod_user_long(address, 0, compat) * 1000000000 + (__u64)falcod_user_long(address, 1, compat);
}

#endif

/* Lists of system calls as filters for the kernel's seccomp. */
#ifndef FALCOD_CALLS_H
#define FALCOD_CALLS_H

#include <linux/filter.h>
#include <stddef.h>
#include <stdint.h>

/* What becomes of system call `number`. With a `mask`, the entry holds for calls whose argument `argument` (from 0) has `value`
 * in the bits of `mask`; later entries of that number are then looked at too. */
struct falcod_call {
    const char *name;
    unsigned number;
    /* SECCOMP_RET_*, with its data. */
    uint32_t action;
    unsigned argument;
    uint64_t mask, value;
};

/* Instructions that a list of `count` calls needs at most. */
#define FALCOD_CALLS_SIZE(count) (12 * (count) + 8)

/* Writes the filter: the list's entries in their order, then `otherwise`. Another architecture's calls, x32 ones included, end
 * the process. Calls that an entry without `mask` decides are decided without a look at arguments, which lets newer kernels
 * skip the filter. Returns how many instructions there are. */
size_t falcod_calls_compile(const struct falcod_call *calls, size_t count, uint32_t otherwise, struct sock_filter *to);

#endif

/* What a subscriber wants of the driver. */
#ifndef FALCOD_INTEREST_H
#define FALCOD_INTEREST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "falcod_probe.h"

struct falcod_interest {
    /* Bit n: system call n of this architecture. */
    uint64_t syscalls[FALCOD_SYSCALL_LIMIT / 64];
    /* Bit n: event id n. */
    uint64_t events[FALCOD_EVENT_LIMIT / 64];
    uint32_t snap_length;
    bool drop_failed;
};

static inline bool falcod_bit(const uint64_t *set, uint32_t bit)
{
    return (set[bit / 64] >> (bit % 64)) & 1;
}

/* `codes` are those of the system call table, none for all. Events that no code stands for are always wanted. Returns how
 * many codes the table does not have. */
size_t falcod_interest_set(struct falcod_interest *interest, const uint32_t *codes, size_t count, bool enter_events);
/* Makes `interest` want what `other` wants, too. */
void falcod_interest_add(struct falcod_interest *interest, const struct falcod_interest *other);

#endif

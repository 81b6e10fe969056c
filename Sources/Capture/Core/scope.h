/* Which cgroups are below the one that a subscriber asked for, as far as it is known. */
#ifndef FALCOD_SCOPE_H
#define FALCOD_SCOPE_H

#include <stdint.h>

#include "bounds.h"

/* GONE: it was removed before anybody looked where it is. */
enum falcod_verdict { FALCOD_SCOPE_UNKNOWN = 0, FALCOD_SCOPE_INSIDE, FALCOD_SCOPE_OUTSIDE, FALCOD_SCOPE_GONE };

struct falcod_scope {
    /* 0: everything is inside. */
    uint64_t root;
    uint32_t count;
    uint64_t id[FALCOD_SCOPE_LIMIT];
    /* An enum falcod_verdict; UNKNOWN where nothing is held. */
    uint8_t verdict[FALCOD_SCOPE_LIMIT];
};

void falcod_scope_set(struct falcod_scope *scope, uint64_t root);
/* `cgroup` 0, an event whose cgroup is not known, is outside. */
enum falcod_verdict falcod_scope_find(const struct falcod_scope *scope, uint64_t cgroup);
/* Remembers a verdict. A full table is emptied: what was forgotten is asked for again. Ids are never used twice. */
void falcod_scope_learn(struct falcod_scope *scope, uint64_t cgroup, enum falcod_verdict verdict);

#endif

#include "scope.h"

#include <string.h>

void falcod_scope_set(struct falcod_scope *scope, uint64_t root)
{
    scope->root = root;
    scope->count = 0;
    memset(scope->verdict, 0, sizeof(scope->verdict));
    if (root != 0)
        falcod_scope_learn(scope, root, FALCOD_SCOPE_INSIDE);
}

/* The place of `cgroup`, or the free one where it belongs. */
static uint32_t place(const struct falcod_scope *scope, uint64_t cgroup)
{
    uint32_t at = (uint32_t)((cgroup * 0x9E3779B97F4A7C15u) >> 32) & (FALCOD_SCOPE_LIMIT - 1);

    while (scope->verdict[at] != FALCOD_SCOPE_UNKNOWN && scope->id[at] != cgroup)
        at = (at + 1) & (FALCOD_SCOPE_LIMIT - 1);
    return at;
}

enum falcod_verdict falcod_scope_find(const struct falcod_scope *scope, uint64_t cgroup)
{
    if (scope->root == 0)
        return FALCOD_SCOPE_INSIDE;
    if (cgroup == 0)
        return FALCOD_SCOPE_OUTSIDE;
    return scope->verdict[place(scope, cgroup)];
}

void falcod_scope_learn(struct falcod_scope *scope, uint64_t cgroup, enum falcod_verdict verdict)
{
    if (scope->count >= FALCOD_SCOPE_LIMIT / 4 * 3)
        falcod_scope_set(scope, scope->root);
    uint32_t at = place(scope, cgroup);
    scope->count += scope->verdict[at] == FALCOD_SCOPE_UNKNOWN;
    scope->id[at] = cgroup;
    scope->verdict[at] = (uint8_t)verdict;
}

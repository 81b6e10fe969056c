/* Opens what engines may ask for, and finds out about cgroups. Runs in the reader. */
#ifndef FALCOD_LOOKUP_H
#define FALCOD_LOOKUP_H

#include <stdint.h>

#include "scope.h"

/* Finds the cgroup hierarchy. Without one, nothing is inside. */
void falcod_lookup_open(void);
/* A descriptor for reading the regular file that `what`, a Falcod__V1__Open__What, is to process `pid`; -1 with errno. No
 * link leads out of the process's root. */
int falcod_lookup_file(int what, int64_t pid);
/* Whether cgroup `id` is `root` or below it. One that is gone is outside. */
enum falcod_verdict falcod_lookup_cgroup(uint64_t id, uint64_t root);

#endif

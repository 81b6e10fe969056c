/* The machine's network addresses. Runs in the reader. */
#ifndef FALCOD_INTERFACES_H
#define FALCOD_INTERFACES_H

#include "parts.h"

/* Opens what is needed before sockets can no longer be made. 0, or -1 with errno. */
int falcod_interfaces_open(void);
/* Adds a Names frame with the addresses of this network namespace, up to 64 of each family. */
void falcod_interfaces_put(struct falcod_parts *parts);

#endif

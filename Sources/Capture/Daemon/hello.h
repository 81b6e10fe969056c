/* The first frame of every connection. */
#ifndef FALCOD_HELLO_H
#define FALCOD_HELLO_H

#include "load.h"

#define FALCOD_SOFTWARE "falcod-capture 1.0.0"

/* Writes a Hello frame, with its length, about this machine and the driver. Bytes, 0 when it needs more than
 * `capacity`. */
size_t falcod_hello_put(const struct falcod_probe *probe, uint8_t *at, size_t capacity);

#endif

/* The process that may read /proc: it does what the loop orders, and nothing else. */
#ifndef FALCOD_READER_H
#define FALCOD_READER_H

#include <sys/types.h>

#include "err.h"

/* Starts the reader; `*socket` is the loop's end of their connection, which does not block. When the loop is gone, the
 * reader ends. */
int falcod_reader_start(int *socket, pid_t *pid, struct falcod_err *err);

#endif

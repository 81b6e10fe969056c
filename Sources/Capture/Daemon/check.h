/* Says what this kernel supports and which rights the loop would hold. */
#ifndef FALCOD_DAEMON_CHECK_H
#define FALCOD_DAEMON_CHECK_H

#include "options.h"

/* Writes a line per finding on standard output, loading and attaching the driver for a moment. The exit code: OK, or PROBE
 * when the driver cannot be used here. */
int falcod_check(const struct falcod_options *options);

#endif

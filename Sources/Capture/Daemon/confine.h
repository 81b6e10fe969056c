/* What each of the two processes gives up once it has what it needs. Only opening, making and asking for rights end here: see
 * privdrop.h and sandbox.h for what remains. */
#ifndef FALCOD_CONFINE_H
#define FALCOD_CONFINE_H

#include "err.h"

/* `*folder` is where the socket is removed at the end; it is closed and -1 where the kernel cannot rule out all other access to
 * files, which is logged. */
int falcod_confine_loop(int *folder, struct falcod_err *err);
int falcod_confine_reader(struct falcod_err *err);

#endif

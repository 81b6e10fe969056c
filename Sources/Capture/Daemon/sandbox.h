/* What remains of system calls and files. A call that is not on the list ends the process. */
#ifndef FALCOD_SANDBOX_H
#define FALCOD_SANDBOX_H

#include <stdio.h>

#include "err.h"

enum falcod_sandbox { FALCOD_SANDBOX_LOOP, FALCOD_SANDBOX_READER };

/* All access to files ends, but removing files from `folder`; needs no_new_privs. -1 where the kernel cannot. */
int falcod_sandbox_files(int folder, struct falcod_err *err);
/* Takes effect at once and for good; needs no_new_privs. */
int falcod_sandbox_enter(enum falcod_sandbox sandbox, struct falcod_err *err);
/* Writes the names of the system calls, one space between two. */
void falcod_sandbox_list(enum falcod_sandbox sandbox, FILE *to);

#endif

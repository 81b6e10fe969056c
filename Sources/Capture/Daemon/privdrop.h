/* Gives up capabilities and what could bring them back. */
#ifndef FALCOD_PRIVDROP_H
#define FALCOD_PRIVDROP_H

#include <stdint.h>
#include <stdio.h>

#include "err.h"

enum falcod_rights {
    /* No capability. */
    FALCOD_RIGHTS_LOOP,
    /* CAP_SYS_PTRACE and CAP_DAC_READ_SEARCH, as far as they are there: reading /proc of other users. Files are accessed as
     * user nobody. */
    FALCOD_RIGHTS_READER,
};

/* The capabilities that `rights` leave, as bits. */
uint64_t falcod_rights_kept(enum falcod_rights rights);
int falcod_rights_drop(enum falcod_rights rights, struct falcod_err *err);
/* The capabilities that the process has, as bits. */
uint64_t falcod_rights_held(void);
/* No core dumps, no further memory, no processes, no files written but standard error, and no more descriptors than the process
 * opens while it runs. */
int falcod_limits_set(enum falcod_rights rights, struct falcod_err *err);
/* Writes names and values of these limits, and of the capabilities that `rights` leave, one space between two. */
void falcod_limits_list(enum falcod_rights rights, FILE *to);
void falcod_rights_list(enum falcod_rights rights, FILE *to);

#endif

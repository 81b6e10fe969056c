/* Gives up capabilities and what could bring them back. */
#ifndef FALCOD_PRIVDROP_H
#define FALCOD_PRIVDROP_H

#include <stdint.h>

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
/* No core dumps, no files written but standard error, no more than `descriptors` further descriptors. */
int falcod_limits_set(unsigned descriptors, struct falcod_err *err);

#endif

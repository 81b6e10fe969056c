/* The socket that engines connect to. */
#ifndef FALCOD_LISTEN_H
#define FALCOD_LISTEN_H

#include "err.h"
#include "options.h"

struct falcod_listener {
    int socket;
    /* The folder and the name in it, for removing the socket at the end. */
    int folder;
    const char *name;
};

/* Makes the socket, in place of one that nobody listens on any more: mode 0660, of the first user and the group that
 * `options` name. Fills in whom `options` allow where they name nobody. */
int falcod_listen(struct falcod_listener *listener, struct falcod_options *options, struct falcod_err *err);

#endif

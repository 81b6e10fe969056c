/* What clients may ask for, and when. */
#ifndef FALCOD_CONTROL_H
#define FALCOD_CONTROL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "err.h"
#include "interest.h"

/* States of a client, as bits. */
enum falcod_state {
    /* It got our Hello and has not subscribed. */
    FALCOD_GREETED = 1,
    /* Its snapshot is under way. */
    FALCOD_SNAPSHOT = 2,
    /* It gets batches. */
    FALCOD_STREAMING = 4,
};

enum falcod_request_kind { FALCOD_SUBSCRIBE = 1, FALCOD_LOOKUP, FALCOD_OPEN, FALCOD_PROGRESS };

struct falcod_request {
    enum falcod_request_kind kind;
    /* LOOKUP, OPEN: chosen by the client, for the reply. */
    uint64_t id;
    /* LOOKUP, OPEN: a thread or process, from 1 to the largest there may be (2^22). LOOKUP also 0: the list of processes. */
    int32_t tid;
    /* LOOKUP. */
    bool descriptors;
    /* OPEN: a value of Falcod__V1__Open__What, not 0. */
    int what;
    /* SUBSCRIBE. */
    struct falcod_interest interest;
    uint64_t cgroup;
    size_t unknown_codes;
    /* PROGRESS: records of the connection that were processed, and up to which time (ns since the epoch) all events were. */
    uint64_t records, until;
};

/* Reads the content of a client's frame. -1 with a reason when it is none that a client in `state` may send: such a
 * client is to be dropped. */
int falcod_request_read(const uint8_t *frame, size_t size, enum falcod_state state, struct falcod_request *request,
                        struct falcod_err *err);

#endif

/* What the loop asks of the reader, which may read /proc, over a socket pair that keeps messages apart. Each order but
 * FORGET is answered once. */
#ifndef FALCOD_ORDERS_H
#define FALCOD_ORDERS_H

#include <stdint.h>

enum falcod_order_kind {
    /* Begin a snapshot, or a look-up of thread `tid`; the answer brings the first frames. */
    FALCOD_ORDER_SNAPSHOT = 1,
    FALCOD_ORDER_LOOKUP,
    /* More of what this subscriber began. */
    FALCOD_ORDER_NEXT,
    /* The subscriber is gone. */
    FALCOD_ORDER_FORGET,
    /* Open the file `argument`, a Falcod__V1__Open__What, of process `tid`. */
    FALCOD_ORDER_OPEN,
    /* Is cgroup `id` below cgroup `argument`? The answer's `argument` is an enum falcod_verdict. */
    FALCOD_ORDER_CGROUP,
    FALCOD_ORDERS
};

struct falcod_order {
    uint32_t kind;
    /* Index of the subscriber, and which of those that had the index. */
    uint32_t slot, generation;
    /* LOOKUP: also descriptors. */
    uint32_t descriptors;
    int64_t tid;
    uint64_t id, argument;
};

/* Head of an answer; whole frames for the client follow, and for OPEN a descriptor may come along. */
struct falcod_answer {
    uint32_t kind;
    uint32_t slot, generation;
    /* There is more: ask with NEXT. */
    uint32_t more;
    uint64_t id, argument;
    /* CGROUP: below which. */
    uint64_t root;
};

#endif

/* The process without rights: rings in, sockets out. */
#ifndef FALCOD_LOOP_H
#define FALCOD_LOOP_H

#include "listen.h"
#include "pump.h"
#include "stats.h"
#include "subscribers.h"

struct falcod_loop {
    struct falcod_listener listener;
    struct falcod_pump pump;
    struct falcod_stats stats;
    struct falcod_subscribers subscribers;
    int epoll;
    /* Readable when a signal to end has come. */
    int signals;
    /* ms between looks at the rings, and when the next is due (CLOCK_MONOTONIC). */
    int wait;
    uint64_t next_turn;
};

/* Makes what the loop waits on. */
int falcod_loop_open(struct falcod_loop *loop, struct falcod_err *err);
/* Until a signal comes. 0, or -1 when it cannot go on. */
int falcod_loop_run(struct falcod_loop *loop, struct falcod_err *err);

#endif

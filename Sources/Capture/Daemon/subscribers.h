/* Clients and what each of them gets. */
#ifndef FALCOD_SUBSCRIBERS_H
#define FALCOD_SUBSCRIBERS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

#include "absence.h"
#include "bounds.h"
#include "control.h"
#include "frame.h"
#include "orders.h"
#include "scope.h"
#include "spool.h"
#include "stats.h"

/* Bytes that wait for the client's socket, sent before anything else. */
struct falcod_outbox {
    uint8_t *memory;
    size_t capacity;
    size_t start, end;
    /* A descriptor that goes along with the byte at `descriptor_at`; -1 without. */
    int descriptor;
    size_t descriptor_at;
};

struct falcod_subscriber {
    /* -1: free. */
    int socket;
    uint32_t generation;
    enum falcod_state state;
    struct ucred peer;
    /* CLOCK_MONOTONIC, by when it must have subscribed. */
    uint64_t deadline;
    /* Whether its socket may have bytes, or room. */
    bool readable, writable;
    /* The loop asked to be told of room. */
    bool is_room_watched;
    struct falcod_frames in;
    uint8_t in_memory[FALCOD_REQUEST_LIMIT + 10];
    struct falcod_outbox out;
    struct falcod_interest interest;
    struct falcod_scope scope;
    /* Wants less than all subscribers together, so that batches are filtered. */
    bool is_filtered;
    /* The batch of the spool that it reads next. */
    uint64_t place;
    /* Records of the spool that are behind it: those before it came, and those that it lost or did not want. */
    uint64_t passed;
    /* How many records more it says it has processed, and up to which time all events (ns since the epoch). */
    uint64_t processed, processed_until;
    bool wants_stats;
    /* What was overwritten before it read it, and whether there is more than it was told of. */
    struct falcod_losses losses;
    bool has_lost;
    /* Requests in order; the first may be at work. */
    struct falcod_order orders[FALCOD_REQUEST_QUEUE];
    unsigned order_first, order_count;
    /* The reader owes an answer to an order of this kind. */
    bool is_asking;
    uint32_t asked;
};

struct falcod_subscribers {
    struct falcod_subscriber slot[FALCOD_SUBSCRIBER_LIMIT];
    struct falcod_spool *spool;
    struct falcod_stats *stats;
    /* Of `self`, the first two are set. */
    struct falcod_settings *settings;
    /* First frame of every connection. */
    const uint8_t *hello;
    size_t hello_size;
    const struct falcod_id_list *uids, *gids;
    struct falcod_absences absences;
    /* What the driver was last told to send, and until when it goes on with it though nobody listens (CLOCK_MONOTONIC); 0
     * when it is not. */
    struct falcod_interest sum;
    uint64_t linger_until;
    /* The socket to the reader. */
    int reader;
    /* Called before the driver is told to send after it was quiet. */
    void (*wake)(void *context);
    void *wake_context;
};

/* Appends bytes, for which there is room: see falcod_subscribers_open, and falcod_subscriber_send for what is added when. */
void falcod_outbox_put(struct falcod_outbox *out, const uint8_t *bytes, size_t size);
void falcod_outbox_clear(struct falcod_outbox *out);
/* Hands an order to the reader in the name of this client. */
void falcod_subscriber_ask(struct falcod_subscribers *all, struct falcod_subscriber *one, struct falcod_order order);

/* Allocates what clients will need. 0 or -1 with errno. */
int falcod_subscribers_open(struct falcod_subscribers *all);
/* Takes the connection `socket` if its peer may subscribe and there is a free slot: its index, else -1 and the socket is
 * closed. `now` is CLOCK_MONOTONIC. */
int falcod_subscriber_accept(struct falcod_subscribers *all, int socket, uint64_t now);
void falcod_subscriber_drop(struct falcod_subscribers *all, struct falcod_subscriber *one, const char *reason);
/* Handles what the client sent. */
void falcod_subscriber_receive(struct falcod_subscribers *all, struct falcod_subscriber *one);
/* Sends what waits, as far as the socket has room. True when batches were taken from the spool. */
bool falcod_subscriber_send(struct falcod_subscribers *all, struct falcod_subscriber *one);
/* Handles an answer of the reader. `descriptor` is -1 or the caller's no longer. False when nobody asked for it: a reader that gives
 * such answers can be trusted with nothing. */
bool falcod_subscriber_answer(struct falcod_subscribers *all, const struct falcod_answer *answer, const uint8_t *frames,
                              size_t size, int descriptor);
/* Somebody has subscribed. */
bool falcod_subscribers_active(const struct falcod_subscribers *all);
/* The driver sends, so that the rings must be looked at. Has it be quiet when that time is over; `now` is CLOCK_MONOTONIC. */
bool falcod_subscribers_pumping(struct falcod_subscribers *all, uint64_t now);
/* The place of the subscriber that read most: what it did not read is not overwritten. */
uint64_t falcod_subscribers_keep(const struct falcod_subscribers *all);

#endif

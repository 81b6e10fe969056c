#include "subscribers.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"
#include "filter.h"
#include "log.h"

/* Frames of one client that are handled before others have their turn. */
#define FRAMES_AT_ONCE 16

#define EACH(all, one) \
    for (__typeof__(&(all)->slot[0]) one = (all)->slot; one < (all)->slot + FALCOD_SUBSCRIBER_LIMIT; one++)

/* Those that did not read the batch lose it. */
static void forget(void *context, const struct falcod_entry *batch)
{
    struct falcod_subscribers *all = context;

    EACH(all, one) {
        if (one->socket < 0 || one->state == FALCOD_GREETED || one->place != all->spool->first)
            continue;
        one->place++;
        one->passed += batch->records;
        one->has_lost |= falcod_filter_lost(one->interest.events, &one->scope, all->spool->memory + batch->offset + FALCOD_BATCH_HEAD,
                                            batch->size - FALCOD_BATCH_HEAD, true, &one->losses) > 0;
    }
}

int falcod_subscribers_open(struct falcod_subscribers *all)
{
    size_t largest = FALCOD_BATCH_HEAD + FALCOD_BATCH_LIMIT;

    all->spool->forget = forget;
    all->spool->context = all;

    all->absences.start = all->absences.quiet_since = falcod_event_clock(all->settings->boot_time);
    if (largest < falcod_stats_size(all->stats))
        largest = falcod_stats_size(all->stats);
    EACH(all, one) {
        one->socket = -1;
        one->out.descriptor = -1;
        /* One large frame, and what the reader owes. */
        one->out.capacity = largest + FALCOD_ANSWER_LIMIT;
        one->out.memory = malloc(one->out.capacity);
        if (one->out.memory == NULL)
            return -1;
    }
    return 0;
}

static bool is_in(const struct falcod_id_list *list, unsigned id)
{
    for (unsigned i = 0; i < list->count; i++) {
        if (list->id[i] == id)
            return true;
    }
    return false;
}

bool falcod_subscribers_active(const struct falcod_subscribers *all)
{
    EACH(all, one) {
        if (one->socket >= 0 && one->state != FALCOD_GREETED)
            return true;
    }
    return false;
}

uint64_t falcod_subscribers_keep(const struct falcod_subscribers *all)
{
    uint64_t keep = 0;

    EACH(all, one) {
        if (one->socket >= 0 && one->state != FALCOD_GREETED && one->place > keep)
            keep = one->place;
    }
    return keep;
}

/* Copies bit sets a word at a time: the driver looks at them meanwhile. */
static void bits_set(__u64 *to, const uint64_t *from, size_t words)
{
    for (size_t i = 0; i < words; i++)
        __atomic_store_n(&to[i], from[i], __ATOMIC_RELAXED);
}

/* Tells the driver what all subscribers together want, and each of them whether that is more than it asked for. */
static void settings_apply(struct falcod_subscribers *all)
{
    struct falcod_interest sum = {.drop_failed = true};
    unsigned self = 2;

    EACH(all, one) {
        if (one->socket < 0)
            continue;
        all->settings->self[self++] = (uint32_t)one->peer.pid;
        if (one->state != FALCOD_GREETED)
            falcod_interest_add(&sum, &one->interest);
    }
    while (self < FALCOD_SELF_LIMIT)
        all->settings->self[self++] = 0;
    if (all->linger_until != 0)
        sum = all->sum;
    all->sum = sum;
    EACH(all, one) {
        one->is_filtered = one->scope.root != 0;
        for (int i = 0; i < FALCOD_EVENT_LIMIT / 64; i++)
            one->is_filtered = one->is_filtered || (sum.events[i] & ~one->interest.events[i]) != 0;
    }
    all->settings->snap_length = sum.snap_length;
    all->settings->drop_failed = sum.drop_failed;
    bits_set(all->settings->events, sum.events, FALCOD_EVENT_LIMIT / 64);
    bits_set(all->settings->syscalls, sum.syscalls, FALCOD_SYSCALL_LIMIT / 64);
}

int falcod_subscriber_accept(struct falcod_subscribers *all, int socket, uint64_t now)
{
    struct ucred peer = {.pid = -1, .uid = (uid_t)-1, .gid = (gid_t)-1};
    socklen_t size = sizeof(peer);
    struct falcod_subscriber *free_slot = NULL;

    EACH(all, one) {
        if (one->socket < 0 && free_slot == NULL)
            free_slot = one;
    }
    const char *reason = NULL;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        reason = "its credentials are not known";
    else if (peer.uid != 0 && !is_in(all->uids, peer.uid) && !is_in(all->gids, peer.gid))
        reason = "it is not among those allowed";
    else if (free_slot == NULL)
        reason = "there are as many clients as there can be";
    if (reason != NULL) {
        falcod_log(FALCOD_WARNING, "refused a client (pid %d, uid %d): %s", (int)peer.pid, (int)peer.uid, reason);
        close(socket);
        return -1;
    }
    free_slot->socket = socket;
    free_slot->generation++;
    free_slot->state = FALCOD_GREETED;
    free_slot->peer = peer;
    free_slot->deadline = now + FALCOD_SUBSCRIBE_SECONDS * 1000000000ull;
    free_slot->readable = free_slot->writable = true;
    free_slot->wants_stats = free_slot->is_asking = free_slot->is_room_watched = false;
    free_slot->order_first = free_slot->order_count = 0;
    falcod_frames_init(&free_slot->in, free_slot->in_memory, sizeof(free_slot->in_memory));
    falcod_outbox_put(&free_slot->out, all->hello, all->hello_size);
    settings_apply(all);
    return (int)(free_slot - all->slot);
}

/* Remembers how far an engine was that goes away. */
static void leave(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    struct falcod_leaver leaver = {.uid = one->peer.uid, .until = one->processed_until, .records = one->passed + one->processed,
                                   .time = falcod_event_clock(all->settings->boot_time)};

    falcod_absence_leave(&all->absences, &leaver);
    if (!falcod_subscribers_active(all))
        all->linger_until = falcod_clock(CLOCK_MONOTONIC) + FALCOD_LINGER_SECONDS * 1000000000ull;
}

void falcod_subscriber_drop(struct falcod_subscribers *all, struct falcod_subscriber *one, const char *reason)
{
    falcod_log(FALCOD_INFO, "client (pid %d, uid %d) is gone: %s", (int)one->peer.pid, (int)one->peer.uid, reason);
    close(one->socket);
    one->socket = -1;
    if (one->state != FALCOD_GREETED)
        leave(all, one);
    falcod_outbox_clear(&one->out);
    falcod_subscriber_ask(all, one, (struct falcod_order){.kind = FALCOD_ORDER_FORGET});
    settings_apply(all);
}

bool falcod_subscribers_pumping(struct falcod_subscribers *all, uint64_t now)
{
    if (falcod_subscribers_active(all))
        return true;
    if (all->linger_until == 0)
        return false;
    if (now < all->linger_until)
        return true;
    all->linger_until = 0;
    settings_apply(all);
    all->absences.quiet_since = falcod_event_clock(all->settings->boot_time);
    return false;
}

/* Tells a client that has just subscribed what it cannot know. */
static void absence_tell(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    uint8_t frame[128];

    one->processed_until = falcod_event_clock(all->settings->boot_time);
    size_t size = falcod_absence_put(&all->absences, one->peer.uid, one->processed_until, all->spool->records, frame, sizeof(frame));
    all->absences.quiet_since = 0;
    falcod_outbox_put(&one->out, frame, size);
}

/* The counts of this moment go ahead of everything else, so that a client can tell later losses from earlier ones. */
static void count_from_here(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    bool is_more = falcod_stats_read(all->stats, falcod_clock(CLOCK_REALTIME));

    one->wants_stats = true;
    EACH(all, other) {
        other->wants_stats |= is_more;
    }
}

static void subscribe(struct falcod_subscribers *all, struct falcod_subscriber *one, const struct falcod_request *request)
{
    bool is_first = one->state == FALCOD_GREETED;

    if (request->unknown_codes > 0)
        falcod_log(FALCOD_WARNING, "client (pid %d) asks for %zu system calls that are not known here", (int)one->peer.pid,
                   request->unknown_codes);
    if (!falcod_subscribers_active(all) && all->linger_until == 0)
        all->wake(all->wake_context);
    all->linger_until = 0;
    one->interest = request->interest;
    falcod_scope_set(&one->scope, request->cgroup);
    if (is_first) {
        falcod_log(FALCOD_INFO, "client (pid %d, uid %d) subscribed", (int)one->peer.pid, (int)one->peer.uid);
        one->state = FALCOD_SNAPSHOT;
        one->place = all->spool->next;
        one->passed = all->spool->records;
        one->processed = 0;
        memset(&one->losses, 0, sizeof(one->losses));
        one->has_lost = false;
        one->orders[0] = (struct falcod_order){.kind = FALCOD_ORDER_SNAPSHOT};
        one->order_count = 1;
        count_from_here(all, one);
    }
    settings_apply(all);
    if (is_first)
        absence_tell(all, one);
}

static void request_handle(struct falcod_subscribers *all, struct falcod_subscriber *one, const struct falcod_request *request)
{
    if (request->kind == FALCOD_SUBSCRIBE) {
        subscribe(all, one, request);
        return;
    }
    if (request->kind == FALCOD_PROGRESS) {
        one->processed = request->records;
        one->processed_until = request->until;
        return;
    }
    one->orders[(one->order_first + one->order_count++) % FALCOD_REQUEST_QUEUE] = (struct falcod_order){
        .kind = request->kind == FALCOD_LOOKUP ? FALCOD_ORDER_LOOKUP : FALCOD_ORDER_OPEN,
        .id = request->id, .tid = request->tid, .descriptors = request->descriptors, .argument = (uint64_t)request->what};
}

/* Handles whole frames while requests can be queued and `*left` allows. False when the client is dropped. */
static bool frames_handle(struct falcod_subscribers *all, struct falcod_subscriber *one, unsigned *left)
{
    static struct falcod_request request;
    struct falcod_err err;
    const uint8_t *frame;
    size_t size;

    for (; one->order_count < FALCOD_REQUEST_QUEUE && *left > 0; --*left) {
        switch (falcod_frames_next(&one->in, &frame, &size)) {
        case FALCOD_FRAME_INCOMPLETE:
            return true;
        case FALCOD_FRAME_DAMAGED:
            falcod_subscriber_drop(all, one, "it sent no legal length of a frame");
            return false;
        case FALCOD_FRAME_WHOLE:
            if (falcod_request_read(frame, size, one->state, &request, &err) != 0) {
                falcod_subscriber_drop(all, one, err.text);
                return false;
            }
            request_handle(all, one, &request);
        }
    }
    return true;
}

void falcod_subscriber_receive(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    unsigned left = FRAMES_AT_ONCE;

    while (frames_handle(all, one, &left) && one->readable && one->order_count < FALCOD_REQUEST_QUEUE && left > 0) {
        size_t room;
        uint8_t *at = falcod_frames_room(&one->in, &room);
        ssize_t size = recv(one->socket, at, room, 0);
        if (size > 0) {
            falcod_frames_filled(&one->in, (size_t)size);
        } else if (size < 0 && errno == EAGAIN) {
            one->readable = false;
        } else if (size == 0 || errno != EINTR) {
            falcod_subscriber_drop(all, one, size == 0 ? "it closed the connection" : falcod_err_text(errno));
            return;
        }
    }
}

static void order_finish(struct falcod_subscriber *one, const struct falcod_answer *answer)
{
    struct falcod_order *order = &one->orders[one->order_first];

    if (answer->more) {
        order->kind = FALCOD_ORDER_NEXT;
        return;
    }
    if (one->state == FALCOD_SNAPSHOT)
        one->state = FALCOD_STREAMING;
    one->order_first = (one->order_first + 1) % FALCOD_REQUEST_QUEUE;
    one->order_count--;
}

static void answer_handle(struct falcod_subscriber *one, const struct falcod_answer *answer, const uint8_t *frames, size_t size,
                          int descriptor)
{
    one->is_asking = false;
    if (answer->kind == FALCOD_ORDER_CGROUP) {
        if (one->scope.root == answer->root)
            falcod_scope_learn(&one->scope, answer->id, answer->argument == FALCOD_SCOPE_INSIDE ? FALCOD_SCOPE_INSIDE
                               : answer->argument == FALCOD_SCOPE_GONE ? FALCOD_SCOPE_GONE : FALCOD_SCOPE_OUTSIDE);
        return;
    }
    order_finish(one, answer);
    falcod_outbox_put(&one->out, frames, size);
    if (descriptor >= 0) {
        one->out.descriptor = descriptor;
        one->out.descriptor_at = one->out.end - size;
    }
}

bool falcod_subscriber_answer(struct falcod_subscribers *all, const struct falcod_answer *answer, const uint8_t *frames,
                              size_t size, int descriptor)
{
    struct falcod_subscriber *one = &all->slot[answer->slot % FALCOD_SUBSCRIBER_LIMIT];
    /* Somebody may have gone meanwhile who asked. */
    bool is_late = one->socket < 0 || one->generation != answer->generation;
    bool is_owed = one->is_asking && one->asked == answer->kind && answer->slot < FALCOD_SUBSCRIBER_LIMIT;
    /* Only a file that was opened comes with a descriptor, and only beside a reply. */
    bool is_legal = descriptor < 0 || (answer->kind == FALCOD_ORDER_OPEN && size > 0);

    if (!is_late && is_owed && is_legal) {
        answer_handle(one, answer, frames, size, descriptor);
        return true;
    }
    if (descriptor >= 0)
        close(descriptor);
    return is_late;
}

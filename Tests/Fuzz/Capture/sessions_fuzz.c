/* Whole conversations of the loop: two clients send what they like, a reader answers what it likes, batches come and places of the
 * spool are overwritten. Nothing of it may touch memory that is not its own; requests before subscribing and answers that nobody asked
 * for are noticed; and descriptors do not pile up.
 *
 * An input is a list of steps: a byte that says what happens, another for how much, and the bytes that it takes. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "log.h"
#include "subscribers.h"

#define CLIENTS 2
#define HOLDS(condition) \
    do { \
        if (!(condition)) { \
            fprintf(stderr, "line %d: does not hold: %s\n", __LINE__, #condition); \
            abort(); \
        } \
    } while (0)

struct input {
    const uint8_t *bytes;
    size_t size;
};

static struct falcod_subscribers all;
static struct falcod_spool spool;
static struct falcod_stats stats;
static struct falcod_settings settings;
static struct falcod_id_list uids, gids;
static uint8_t hello[32];
/* The ends of clients and of the reader that the input has. */
static int client[CLIENTS], reader = -1;

/* In place of stats.c, which needs the driver. */
size_t falcod_stats_size(const struct falcod_stats *one)
{
    (void)one;
    return 4096;
}

size_t falcod_stats_put(struct falcod_stats *one, const struct falcod_scope *scope, const struct falcod_losses *own, uint8_t *at,
                        size_t capacity, uint64_t *unknown)
{
    (void)one;
    (void)own;
    (void)unknown;
    memset(at, 1, 64);
    return scope->root % 2 == 0 && capacity > 64 ? 64 : 0;
}

/* Each second time there is something to tell. */
bool falcod_stats_read(struct falcod_stats *one, uint64_t time)
{
    static bool is_more;

    (void)one;
    (void)time;
    is_more = !is_more;
    return is_more;
}

static void wake(void *context)
{
    (void)context;
}

static void pair(int ends[2], int type)
{
    HOLDS(socketpair(AF_UNIX, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) == 0);
}

static void prepare(void)
{
    int ends[2];

    falcod_log_set(FALCOD_ERROR);
    uids = (struct falcod_id_list){1, {geteuid()}};
    all.stats = &stats;
    all.settings = &settings;
    all.hello = hello;
    all.hello_size = sizeof(hello);
    all.uids = &uids;
    all.gids = &gids;
    all.wake = wake;
    all.spool = &spool;
    HOLDS(falcod_spool_open(&spool, 1 << 20) == 0 && falcod_subscribers_open(&all) == 0);
    pair(ends, SOCK_SEQPACKET);
    all.reader = ends[0];
    reader = ends[1];
    for (int i = 0; i < CLIENTS; i++)
        client[i] = -1;
}

static uint8_t byte(struct input *input)
{
    if (input->size == 0)
        return 0;
    input->size--;
    return *input->bytes++;
}

static size_t take(struct input *input, size_t size, const uint8_t **bytes)
{
    size = size < input->size ? size : input->size;
    *bytes = input->bytes;
    input->bytes += size;
    input->size -= size;
    return size;
}

static void client_connect(int which)
{
    int ends[2];

    if (client[which] >= 0)
        close(client[which]);
    pair(ends, SOCK_STREAM);
    client[which] = ends[1];
    falcod_subscriber_accept(&all, ends[0], 1);
}

static void client_send(int which, struct input *input)
{
    const uint8_t *bytes;
    size_t size = take(input, byte(input), &bytes);

    if (client[which] >= 0 && send(client[which], bytes, size, MSG_NOSIGNAL) < 0)
        HOLDS(errno == EAGAIN || errno == EPIPE);
}

static void client_read(int which)
{
    static uint8_t bytes[1 << 16];

    while (client[which] >= 0 && recv(client[which], bytes, sizeof(bytes), 0) == sizeof(bytes))
        ;
}

/* An answer whose head comes from the last order, but for what the input changes. */
static void reader_answer(struct input *input)
{
    static uint8_t frames[FALCOD_ANSWER_LIMIT];
    static struct falcod_order order;
    uint8_t change = byte(input);
    const uint8_t *bytes;
    struct falcod_order next;

    if (recv(reader, &next, sizeof(next), 0) == (ssize_t)sizeof(next))
        order = next;
    struct falcod_answer answer = {
        .kind = order.kind ^ (change & 1 ? byte(input) : 0), .slot = order.slot ^ (change & 2 ? byte(input) : 0), .generation = order.generation,
        .more = change & 4 ? 1 : 0, .id = order.id, .argument = change & 8 ? byte(input) : 1, .root = order.argument};
    size_t size = take(input, byte(input), &bytes);
    memset(frames, 0, sizeof(frames));
    memcpy(frames, bytes, size);
    const struct falcod_subscriber *one = &all.slot[answer.slot % FALCOD_SUBSCRIBER_LIMIT];
    bool is_owed = one->is_asking && one->asked == answer.kind;
    bool is_there = one->socket >= 0 && one->generation == answer.generation && answer.slot < FALCOD_SUBSCRIBER_LIMIT;
    int descriptor = change & 16 ? dup(reader) : -1;
    bool is_taken = falcod_subscriber_answer(&all, &answer, frames, change & 32 ? sizeof(frames) : size, descriptor);
    HOLDS(is_owed || !is_there || !is_taken);
}

/* A batch that holds whatever the input says. */
static void batch_come(struct input *input)
{
    const uint8_t *bytes;
    size_t size = take(input, byte(input), &bytes);
    uint8_t *at = falcod_spool_reserve(&spool, FALCOD_BATCH_HEAD + FALCOD_BATCH_LIMIT, falcod_subscribers_keep(&all));
    struct falcod_batch batch = {.sequence = spool.next, .size = (uint32_t)size};

    if (at == NULL)
        return;
    falcod_put_batch(at, &batch);
    memcpy(at + FALCOD_BATCH_HEAD, bytes, size);
    falcod_spool_commit(&spool, FALCOD_BATCH_HEAD + size, 1);
}

static void serve(void)
{
    for (unsigned i = 0; i < FALCOD_SUBSCRIBER_LIMIT; i++) {
        struct falcod_subscriber *one = &all.slot[i];
        if (one->socket < 0)
            continue;
        one->readable = one->writable = true;
        falcod_subscriber_receive(&all, one);
        if (one->socket >= 0)
            falcod_subscriber_send(&all, one);
        if (one->socket < 0)
            continue;
        HOLDS(one->order_count <= FALCOD_REQUEST_QUEUE);
        HOLDS(one->out.start <= one->out.end && one->out.end <= one->out.capacity);
        HOLDS(one->state != FALCOD_GREETED || one->order_count == 0);
    }
}

static void finish(void)
{
    struct falcod_order order;

    for (int i = 0; i < CLIENTS; i++) {
        if (client[i] >= 0)
            close(client[i]);
        client[i] = -1;
    }
    for (unsigned i = 0; i < FALCOD_SUBSCRIBER_LIMIT; i++) {
        if (all.slot[i].socket >= 0)
            falcod_subscriber_drop(&all, &all.slot[i], "the input is over");
        HOLDS(all.slot[i].out.descriptor < 0);
    }
    while (recv(reader, &order, sizeof(order), 0) > 0)
        ;
}

/* The lowest descriptor that is free: the same before and after, when none is left behind. */
static int lowest(void)
{
    int next = dup(reader);

    close(next);
    return next;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct input input = {bytes, size};

    if (reader < 0)
        prepare();
    int before = lowest();
    while (input.size > 0) {
        uint8_t what = byte(&input);
        int which = what >> 4 & 1;
        switch (what & 7) {
        case 0: client_connect(which); break;
        case 1: case 2: client_send(which, &input); break;
        case 3: client_read(which); break;
        case 4: case 5: reader_answer(&input); break;
        case 6: batch_come(&input); break;
        default: all.slot[which].wants_stats = true; break;
        }
        serve();
    }
    finish();
    HOLDS(lowest() == before);
    return 0;
}

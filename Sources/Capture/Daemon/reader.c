#include "reader.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "confine.h"
#include "interfaces.h"
#include "lookup.h"
#include "log.h"
#include "orders.h"
#include "snapshot.h"

struct reader {
    int socket;
    struct falcod_walk *walks;
    struct falcod_parts parts;
};

static void send_answer(struct reader *reader, struct falcod_answer *answer, int descriptor)
{
    union {
        struct cmsghdr head;
        char bytes[CMSG_SPACE(sizeof(int))];
    } control = {0};
    struct iovec vector[] = {{answer, sizeof(*answer)}, {reader->parts.bytes, reader->parts.size}};
    struct msghdr message = {.msg_iov = vector, .msg_iovlen = 2};

    if (descriptor >= 0) {
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof(control.bytes);
        control.head = (struct cmsghdr){.cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(sizeof(int))};
        memcpy(CMSG_DATA(&control.head), &descriptor, sizeof(int));
    }
    while (sendmsg(reader->socket, &message, MSG_NOSIGNAL) < 0 && errno == EINTR)
        ;
}

static int on_snapshot(struct reader *reader, const struct falcod_order *order, struct falcod_answer *answer)
{
    falcod_walk_snapshot(&reader->walks[order->slot]);
    answer->more = falcod_walk_next(&reader->walks[order->slot], &reader->parts);
    return -1;
}

static int on_lookup(struct reader *reader, const struct falcod_order *order, struct falcod_answer *answer)
{
    falcod_walk_lookup(&reader->walks[order->slot], order->tid, order->id, order->descriptors);
    answer->more = falcod_walk_next(&reader->walks[order->slot], &reader->parts);
    return -1;
}

static int on_next(struct reader *reader, const struct falcod_order *order, struct falcod_answer *answer)
{
    answer->more = falcod_walk_next(&reader->walks[order->slot], &reader->parts);
    return -1;
}

static int on_open(struct reader *reader, const struct falcod_order *order, struct falcod_answer *answer)
{
    int file = falcod_lookup_file((int)order->argument, order->tid);

    (void)answer;
    reader->parts.id = order->id;
    reader->parts.tid = order->tid;
    falcod_parts_finish(&reader->parts, file < 0 ? errno : 0);
    return file;
}

static int on_cgroup(struct reader *reader, const struct falcod_order *order, struct falcod_answer *answer)
{
    (void)reader;
    answer->id = order->id;
    answer->root = order->argument;
    answer->argument = falcod_lookup_cgroup(order->id, order->argument);
    return -1;
}

/* The whole of what the loop may ask. A handler may return a descriptor that goes along with the answer. */
static int (*const handlers[FALCOD_ORDERS])(struct reader *, const struct falcod_order *, struct falcod_answer *) = {
    [FALCOD_ORDER_SNAPSHOT] = on_snapshot, [FALCOD_ORDER_LOOKUP] = on_lookup, [FALCOD_ORDER_NEXT] = on_next,
    [FALCOD_ORDER_OPEN] = on_open,         [FALCOD_ORDER_CGROUP] = on_cgroup,
};

static void serve(struct reader *reader, const struct falcod_order *order)
{
    struct falcod_answer answer = {.kind = order->kind, .slot = order->slot, .generation = order->generation};

    if (order->kind == FALCOD_ORDER_FORGET) {
        falcod_walk_close(&reader->walks[order->slot]);
        return;
    }
    reader->parts.size = 0;
    int file = handlers[order->kind](reader, order, &answer);
    send_answer(reader, &answer, file);
    if (file >= 0)
        close(file);
}

static void run(struct reader *reader)
{
    struct falcod_order order;

    for (;;) {
        ssize_t size = recv(reader->socket, &order, sizeof(order), 0);
        if (size < 0 && errno == EINTR)
            continue;
        if (size != (ssize_t)sizeof(order))
            return;
        if (order.slot >= FALCOD_SUBSCRIBER_LIMIT || order.kind >= FALCOD_ORDERS ||
            (order.kind != FALCOD_ORDER_FORGET && handlers[order.kind] == NULL)) {
            falcod_log(FALCOD_ERROR, "the reader got order %u, which is none", order.kind);
            return;
        }
        serve(reader, &order);
    }
}

/* The reader's life. It has nothing of the loop's but the socket and standard error. */
static void reader_main(int socket)
{
    static struct falcod_walk walks[FALCOD_SUBSCRIBER_LIMIT];
    static struct reader reader;
    struct falcod_err err;

    /* The loop decides when it is over. */
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    prctl(PR_SET_NAME, "falcod-reader");
    reader.socket = STDERR_FILENO + 1;
    if (socket != reader.socket)
        dup2(socket, reader.socket);
    close_range((unsigned)reader.socket + 1, ~0u, 0);
    reader.walks = walks;
    for (unsigned i = 0; i < FALCOD_SUBSCRIBER_LIMIT; i++)
        falcod_walk_init(&walks[i]);
    if (falcod_snapshot_open() != 0 || falcod_interfaces_open() != 0) {
        falcod_log(FALCOD_ERROR, "the reader cannot start: %s", strerror(errno));
        _exit(FALCOD_EXIT_FAILED);
    }
    falcod_lookup_open();
    if (falcod_confine_reader(&err) != 0) {
        falcod_log(FALCOD_ERROR, "the reader: %s", err.text);
        _exit(FALCOD_EXIT_FAILED);
    }
    run(&reader);
    _exit(FALCOD_EXIT_OK);
}

int falcod_reader_start(int *socket, pid_t *pid, struct falcod_err *err)
{
    int pair[2];

    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "no socket pair: %s", strerror(errno));
    *pid = fork();
    if (*pid < 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "the reader cannot be started: %s", strerror(errno));
    if (*pid == 0) {
        close(pair[0]);
        reader_main(pair[1]);
    }
    close(pair[1]);
    *socket = pair[0];
    fcntl(*socket, F_SETFL, O_NONBLOCK);
    return 0;
}

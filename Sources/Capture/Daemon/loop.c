#include "loop.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "clock.h"
#include "log.h"

/* ms between two looks at the rings: when events come, and at most. */
#define BUSY_WAIT 1
#define IDLE_WAIT 30
/* Descriptors that a message from the reader can bring: as many as there is room for beside one. */
#define ANSWER_DESCRIPTORS 2
/* ns between two looks at the counters, and between two Stats when nothing was lost. */
#define LOSS_TIME 50000000ull
#define STATS_TIME 1000000000ull

/* What an epoll event is about: a subscriber's index, or one of these. */
enum { LISTENER = FALCOD_SUBSCRIBER_LIMIT, READER, SIGNALS };

static int watch(struct falcod_loop *loop, int file, uint32_t events, uint32_t about)
{
    struct epoll_event event = {.events = events, .data.u32 = about};

    return epoll_ctl(loop->epoll, EPOLL_CTL_ADD, file, &event);
}

static void wake(void *context)
{
    struct falcod_loop *loop = context;

    falcod_pump_discard(&loop->pump);
}

int falcod_loop_open(struct falcod_loop *loop, struct falcod_err *err)
{
    sigset_t signals;

    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigprocmask(SIG_BLOCK, &signals, NULL);
    loop->signals = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    loop->epoll = epoll_create1(EPOLL_CLOEXEC);
    loop->subscribers.wake = wake;
    loop->subscribers.wake_context = loop;
    if (loop->signals < 0 || loop->epoll < 0 || watch(loop, loop->listener.socket, EPOLLIN, LISTENER) != 0 ||
        watch(loop, loop->subscribers.reader, EPOLLIN, READER) != 0 || watch(loop, loop->signals, EPOLLIN, SIGNALS) != 0 ||
        falcod_subscribers_open(&loop->subscribers) != 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "the loop cannot start: %s", strerror(errno));
    return 0;
}

static void accept_all(struct falcod_loop *loop, uint64_t now)
{
    int socket;

    while ((socket = accept4(loop->listener.socket, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK)) >= 0) {
        int index = falcod_subscriber_accept(&loop->subscribers, socket, now);
        if (index >= 0 && watch(loop, socket, EPOLLIN | EPOLLRDHUP | EPOLLET, (uint32_t)index) != 0)
            falcod_subscriber_drop(&loop->subscribers, &loop->subscribers.slot[index], falcod_err_text(errno));
    }
}

/* The descriptor that came with a message, -1 without; further ones are closed. */
static int descriptor_take(struct msghdr *message)
{
    int descriptors[ANSWER_DESCRIPTORS];
    struct cmsghdr *head = CMSG_FIRSTHDR(message);

    if (head == NULL || head->cmsg_type != SCM_RIGHTS)
        return -1;
    size_t size = head->cmsg_len - CMSG_LEN(0);
    memcpy(descriptors, CMSG_DATA(head), size);
    for (size_t i = 1; i < size / sizeof(int); i++)
        close(descriptors[i]);
    return descriptors[0];
}

/* Takes the answers of the reader. -1 when it is gone, or gives answers that nobody asked for. */
static int answers_take(struct falcod_loop *loop)
{
    static uint8_t frames[FALCOD_ANSWER_LIMIT];
    struct falcod_answer answer;

    for (;;) {
        union {
            struct cmsghdr head;
            char bytes[CMSG_SPACE(ANSWER_DESCRIPTORS * sizeof(int))];
        } control;
        struct iovec vector[] = {{&answer, sizeof(answer)}, {frames, sizeof(frames)}};
        struct msghdr message = {.msg_iov = vector, .msg_iovlen = 2, .msg_control = control.bytes, .msg_controllen = sizeof(control.bytes)};
        ssize_t size = recvmsg(loop->subscribers.reader, &message, MSG_CMSG_CLOEXEC);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < (ssize_t)sizeof(answer))
            return size < 0 && errno == EAGAIN ? 0 : -1;
        int descriptor = descriptor_take(&message);
        if (!falcod_subscriber_answer(&loop->subscribers, &answer, frames, (size_t)size - sizeof(answer), descriptor)) {
            falcod_log(FALCOD_ERROR, "the reader gave an answer (%u) that nobody asked for", answer.kind);
            return -1;
        }
    }
}

/* Asks to be told when a client that takes no more takes more. Not before: it would be told at every read. */
static void watch_room(struct falcod_loop *loop, struct falcod_subscriber *one)
{
    struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | EPOLLET | (one->writable ? 0 : EPOLLOUT),
                                .data.u32 = (uint32_t)(one - loop->subscribers.slot)};

    if (one->is_room_watched == !one->writable)
        return;
    one->is_room_watched = !one->writable;
    if (epoll_ctl(loop->epoll, EPOLL_CTL_MOD, one->socket, &event) != 0)
        falcod_subscriber_drop(&loop->subscribers, one, falcod_err_text(errno));
}

/* Reads what clients sent and sends what waits for them. True when batches left the spool. */
static bool serve(struct falcod_loop *loop, uint64_t now)
{
    bool has_moved = false;

    for (unsigned i = 0; i < FALCOD_SUBSCRIBER_LIMIT; i++) {
        struct falcod_subscriber *one = &loop->subscribers.slot[i];
        if (one->socket >= 0)
            falcod_subscriber_receive(&loop->subscribers, one);
        if (one->socket >= 0)
            has_moved |= falcod_subscriber_send(&loop->subscribers, one);
        if (one->socket >= 0)
            watch_room(loop, one);
        if (one->socket >= 0 && one->state == FALCOD_GREETED && now > one->deadline)
            falcod_subscriber_drop(&loop->subscribers, one, "it does not subscribe");
    }
    return has_moved;
}

/* Looks at the counters now and then, and has Stats sent when it is time or something was lost. */
static void count(struct falcod_loop *loop, uint64_t now)
{
    static uint64_t next_look, next_stats;

    if (now < next_look)
        return;
    next_look = now + LOSS_TIME;
    bool for_all = falcod_stats_read(&loop->stats, falcod_clock(CLOCK_REALTIME)) || now >= next_stats;
    if (for_all)
        next_stats = now + STATS_TIME;
    for (unsigned i = 0; i < FALCOD_SUBSCRIBER_LIMIT; i++) {
        struct falcod_subscriber *one = &loop->subscribers.slot[i];
        one->wants_stats |= for_all || one->has_lost;
    }
}

/* Pumps and sends until the rings are empty or nobody takes more, and sets when to look at the rings next. */
static void turn(struct falcod_loop *loop, uint64_t now)
{
    struct falcod_pumped pumped;
    uint64_t records = 0;
    bool has_moved;

    do {
        pumped = falcod_pump(&loop->pump, falcod_subscribers_keep(&loop->subscribers));
        records += pumped.records;
        has_moved = serve(loop, now);
    } while (pumped.is_blocked && has_moved);
    loop->wait = records > 0 ? BUSY_WAIT : loop->wait * 2 < IDLE_WAIT ? loop->wait * 2 : IDLE_WAIT;
    /* A client that takes more again is what a full spool waits for. */
    loop->next_turn = pumped.is_blocked ? now : now + (uint64_t)loop->wait * 1000000;
}

/* Handles one epoll event. 1 to go on, 0 to end, -1 when the reader is gone. */
static int handle(struct falcod_loop *loop, const struct epoll_event *event, uint64_t now)
{
    if (event->data.u32 == SIGNALS)
        return 0;
    if (event->data.u32 == LISTENER) {
        accept_all(loop, now);
    } else if (event->data.u32 == READER) {
        return answers_take(loop) == 0 ? 1 : -1;
    } else {
        struct falcod_subscriber *one = &loop->subscribers.slot[event->data.u32];
        one->readable |= (event->events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0;
        one->writable |= (event->events & EPOLLOUT) != 0;
    }
    return 1;
}

/* Waits for events, at most until the rings are to be looked at. How many came. */
static int wait_for(struct falcod_loop *loop, struct epoll_event *events, int limit, bool is_active)
{
    uint64_t now = falcod_clock(CLOCK_MONOTONIC);
    /* Clients that have not subscribed are looked at once a second, for their deadline. */
    int wait = 1000;

    if (is_active)
        wait = loop->next_turn > now ? (int)((loop->next_turn - now + 999999) / 1000000) : loop->wait;
    return epoll_wait(loop->epoll, events, limit, wait);
}

int falcod_loop_run(struct falcod_loop *loop, struct falcod_err *err)
{
    loop->wait = BUSY_WAIT;
    for (;;) {
        struct epoll_event events[16];
        int count_of_events = wait_for(loop, events, 16, falcod_subscribers_pumping(&loop->subscribers, falcod_clock(CLOCK_MONOTONIC)));
        uint64_t now = falcod_clock(CLOCK_MONOTONIC);
        for (int i = 0; i < count_of_events; i++) {
            int step = handle(loop, &events[i], now);
            if (step == 0)
                return 0;
            if (step < 0)
                return falcod_err_set(err, FALCOD_EXIT_FAILED, "the reader has ended");
        }
        if (falcod_subscribers_pumping(&loop->subscribers, now) && now >= loop->next_turn) {
            count(loop, now);
            turn(loop, now);
        } else {
            serve(loop, now);
        }
    }
}

/* What is lost is counted to the last event: by stage, group and cgroup, and every lost record takes a number. Calls that
 * hardly anybody makes, so that other processes lose nothing meanwhile.
 */
#define _GNU_SOURCE
#include "tests.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sched.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const int watched[] = {SYS_openat2, SYS_pwritev, SYS_recvmsg, SYS_setsid, -1};

static void open_once(void)
{
    struct open_how how = {};
    syscall(SYS_openat2, AT_FDCWD, "/no/such/file", &how, sizeof(how));
}

/* Events of this thread among those collected, and of all of one lane and CPU the span of numbers. */
static int own_events(const struct driver *driver, uint32_t type)
{
    int count = 0;
    while (driver_find(driver, type, gettid(), count))
        count++;
    return count;
}

/* The cgroup of this process and the number of its next bulk record, told by an event. */
static const struct event *mark(struct driver *driver)
{
    driver_watch(driver, watched);
    open_once();
    driver_collect(driver);
    return driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT2_X, gettid(), 0);
}

#define CALLS 50
#define BURST 10

static void budget(struct driver *driver)
{
    const struct event *before = mark(driver);
    if (!before) {
        CHECK(before != NULL);
        return;
    }
    uint64_t cgroup = before->cgroup, sequence = before->sequence;
    uint64_t lost = driver_lost(driver, FALCOD_LOSS_BUDGET, FALCOD_GROUP_OPEN, cgroup), all = driver_lost(driver, -1, -1, 0);
    driver->settings->budget_burst = (BURST - 1) * 1000000000000ull;
    driver->settings->budget_cost = 1000000000000ull;
    driver_watch(driver, watched);
    for (int i = 0; i < CALLS; i++)
        open_once();
    /* Of the other lane. */
    syscall(SYS_setsid);
    driver_collect(driver);
    CHECK(own_events(driver, FALCOD_EVENT_SYSCALL_OPENAT2_X) == BURST);
    CHECK(own_events(driver, FALCOD_EVENT_SYSCALL_SETSID_X) == 1);
    CHECK(driver_lost(driver, FALCOD_LOSS_BUDGET, FALCOD_GROUP_OPEN, cgroup) - lost == CALLS - BURST);
    CHECK(driver_lost(driver, -1, -1, 0) - all == CALLS - BURST);
    /* All of it is spent, and what waits is paid for. */
    driver->settings->budget_cost = 1;
    driver->settings->budget_burst = ~0ull;
    const struct event *after = mark(driver);
    CHECK(after && after->sequence - sequence >= CALLS + 1);
    driver->settings->budget_cost = driver->settings->budget_burst = 0;
}

#define WRITES 200

/* A ring that nobody empties. */
static void ring(struct driver *driver)
{
    static char large[FALCOD_SNAP_LENGTH_LIMIT];
    struct iovec vector = {large, sizeof(large)};
    int null = open("/dev/null", O_WRONLY);
    const struct event *before = mark(driver);
    if (!before) {
        CHECK(before != NULL);
        return;
    }
    uint64_t cgroup = before->cgroup, sequence = before->sequence;
    uint64_t lost = driver_lost(driver, FALCOD_LOSS_RING, FALCOD_GROUP_REST, cgroup);
    memset(large, 'x', sizeof(large));
    driver->settings->snap_length = sizeof(large);
    driver_watch(driver, watched);
    for (int i = 0; i < WRITES; i++)
        syscall(SYS_pwritev, null, &vector, 1, 0, 0);
    driver_collect(driver);
    driver->settings->snap_length = FALCOD_SNAP_LENGTH;
    int delivered = own_events(driver, FALCOD_EVENT_SYSCALL_PWRITEV_X);
    CHECK(delivered > 100 && delivered < WRITES);
    CHECK(driver_lost(driver, FALCOD_LOSS_RING, FALCOD_GROUP_REST, cgroup) - lost == (uint64_t)(WRITES - delivered));
    const struct event *after = mark(driver);
    CHECK(after && after->sequence - sequence >= WRITES + 1);
    close(null);
}

#define DESCRIPTORS 250

/* Data and descriptors of a message are more than a record holds. */
static void scratch(struct driver *driver)
{
    static char large[FALCOD_SNAP_LENGTH_LIMIT];
    union {
        struct cmsghdr head;
        char bytes[CMSG_SPACE(DESCRIPTORS * sizeof(int))];
    } control = {.head = {.cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(DESCRIPTORS * sizeof(int))}};
    struct iovec vector = {large, sizeof(large)};
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof(control.bytes)};
    int pair[2], size = 1 << 18;
    CHECK(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) == 0);
    setsockopt(pair[0], SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
    for (int i = 0; i < DESCRIPTORS; i++)
        ((int *)CMSG_DATA(&control.head))[i] = pair[0];
    CHECK(sendmsg(pair[0], &message, 0) == sizeof(large));
    uint64_t lost = driver_lost(driver, FALCOD_LOSS_SCRATCH, -1, 0), all = driver_lost(driver, -1, -1, 0);
    driver->settings->snap_length = sizeof(large);
    driver_watch(driver, watched);
    CHECK(recvmsg(pair[1], &message, 0) == sizeof(large));
    driver_collect(driver);
    driver->settings->snap_length = FALCOD_SNAP_LENGTH;
    CHECK(own_events(driver, FALCOD_EVENT_SOCKET_RECVMSG_X) == 0);
    CHECK(driver_lost(driver, FALCOD_LOSS_SCRATCH, -1, 0) - lost == 1 && driver_lost(driver, -1, -1, 0) - all == 1);
    for (int i = 0; i < DESCRIPTORS; i++)
        close(((int *)CMSG_DATA(&control.head))[i]);
    close(pair[0]);
    close(pair[1]);
}

#define MESSAGES 40

/* One call that has more messages than it has events. */
static void messages(struct driver *driver)
{
    struct iovec vector = {"x", 1};
    struct mmsghdr all[MESSAGES] = {};
    int pair[2], begin = driver_lost(driver, FALCOD_LOSS_SCRATCH, FALCOD_GROUP_REST, 0);
    CHECK(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
    for (int i = 0; i < MESSAGES; i++)
        all[i].msg_hdr = (struct msghdr){.msg_iov = &vector, .msg_iovlen = 1};
    driver_watch(driver, (const int[]){SYS_sendmmsg, -1});
    int sent = sendmmsg(pair[0], all, MESSAGES, MSG_DONTWAIT);
    driver_collect(driver);
    int delivered = own_events(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X);
    CHECK(sent == MESSAGES && delivered > 0 && delivered < sent);
    CHECK((int)driver_lost(driver, FALCOD_LOSS_SCRATCH, FALCOD_GROUP_REST, 0) - begin == sent - delivered);
    const struct event *last = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), delivered - 1);
    const struct event *first = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), 0);
    CHECK(first && last && last->sequence - first->sequence >= (uint64_t)sent - 1);
    close(pair[0]);
    close(pair[1]);
}

void test_losses(struct driver *driver)
{
    cpu_set_t all, one;
    sched_getaffinity(0, sizeof(all), &all);
    CPU_ZERO(&one);
    CPU_SET(sched_getcpu(), &one);
    sched_setaffinity(0, sizeof(one), &one);
    RUN(budget);
    RUN(ring);
    RUN(scratch);
    RUN(messages);
    sched_setaffinity(0, sizeof(all), &all);
}

/* What is lost is counted to the last event: by stage, group and cgroup, and every lost record takes a number. Calls that
 * hardly anybody makes, so that other processes lose nothing meanwhile.
 */
#define _GNU_SOURCE
#include "tests.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
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

static char *taken;
static pid_t opener;

static void *open_taken(void *path)
{
    (void)path;
    opener = gettid();
    close(syscall(SYS_openat, AT_FDCWD, taken, O_RDONLY));
    return NULL;
}

/* The path of a call that waits is taken away before it ends; only then it can be told. Paths of calls that fail for that are
 * not there for anybody. */
static void unread(struct driver *driver)
{
    char name[] = "/tmp/falcod-test-XXXXXX";
    pthread_t thread;
    CHECK(mkdtemp(name) != NULL);
    taken = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    snprintf(taken, 4096, "%s/pipe", name);
    CHECK(mkfifo(taken, 0600) == 0);
    char *kept = strdup(taken);
    uint64_t lost = driver_lost(driver, FALCOD_LOSS_READ, FALCOD_GROUP_OPEN, 0);
    driver_watch(driver, (const int[]){SYS_openat, -1});
    CHECK(pthread_create(&thread, NULL, open_taken, NULL) == 0);
    usleep(50000);
    munmap(taken, 4096);
    int writer = open(kept, O_WRONLY);
    pthread_join(thread, NULL);
    CHECK(syscall(SYS_openat, AT_FDCWD, taken, O_RDONLY) == -1 && errno == EFAULT);
    driver_collect(driver);
    const struct event *opened = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_X, opener, 0);
    EMPTY(opened, "name");
    CHECK(driver_lost(driver, FALCOD_LOSS_READ, FALCOD_GROUP_OPEN, 0) - lost == 1);
    close(writer);
    unlink(kept);
    rmdir(name);
    free(kept);
}

/* What a call reads when it begins, and the event it becomes. */
static struct {
    long arguments[7];
    int descriptor;
    /* Bytes to read, so that it ends; 0 when it waits for one that is written. */
    long waiting;
} blocked;

static void *make_blocked(void *unused)
{
    const long *a = blocked.arguments;
    syscall(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
    return unused;
}

/* Losses that come of a call that waits for another end, `descriptor`, while what it was given is taken away. */
static uint64_t lost_while_blocked(struct driver *driver)
{
    static char bytes[65536];
    pthread_t thread;
    uint64_t lost = driver_lost(driver, FALCOD_LOSS_READ, -1, 0);
    driver_watch(driver, (const int[]){(int)blocked.arguments[0], -1});
    CHECK(pthread_create(&thread, NULL, make_blocked, NULL) == 0);
    usleep(50000);
    munmap(taken, 4096);
    CHECK(blocked.waiting > 0 || write(blocked.descriptor, "x", 1) == 1);
    while (blocked.waiting > 0)
        blocked.waiting -= read(blocked.descriptor, bytes, sizeof(bytes));
    pthread_join(thread, NULL);
    driver_collect(driver);
    return driver_lost(driver, FALCOD_LOSS_READ, -1, 0) - lost;
}

static void *map(size_t size) { return taken = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }

#define LARGE (4 << 20)

/* Arrays of buffers, messages and data, each gone before its call ends. */
static void given(struct driver *driver)
{
    static char byte;
    struct iovec vector = {&byte, 1};
    int pipes[2], pair[2], stream[2];
    CHECK(pipe(pipes) == 0 && socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0 && socketpair(AF_UNIX, SOCK_STREAM, 0, stream) == 0);
    *(struct iovec *)map(4096) = vector;
    blocked.arguments[0] = SYS_readv, blocked.arguments[1] = pipes[0], blocked.arguments[2] = (long)taken, blocked.arguments[3] = 1;
    blocked.descriptor = pipes[1];
    CHECK(lost_while_blocked(driver) == 1);

    for (blocked.waiting = 1; send(pair[0], &byte, 1, MSG_DONTWAIT) == 1; blocked.waiting++)
        ;
    *(struct msghdr *)map(4096) = (struct msghdr){.msg_iov = &vector, .msg_iovlen = 1};
    blocked.arguments[0] = SYS_sendmsg, blocked.arguments[1] = pair[0], blocked.arguments[2] = (long)taken, blocked.arguments[3] = 0;
    blocked.descriptor = pair[1];
    CHECK(lost_while_blocked(driver) == 1);

    /* More than the socket takes at once: the beginning has been sent by the time that it is taken away. */
    map(LARGE);
    blocked.arguments[0] = SYS_sendto, blocked.arguments[1] = stream[0], blocked.arguments[2] = (long)taken, blocked.arguments[3] = LARGE;
    blocked.descriptor = stream[1], blocked.waiting = LARGE;
    CHECK(lost_while_blocked(driver) == 1);
    munmap(taken + 4096, LARGE - 4096);
    close(pipes[0]), close(pipes[1]), close(pair[0]), close(pair[1]), close(stream[0]), close(stream[1]);
}

/* Where the arguments of this process begin: field 48 of its status, counted from the end of its name, which is field 2. */
static uint64_t arguments_start(char *text, size_t size)
{
    FILE *file = fopen("/proc/self/stat", "r");
    if (!file || !fgets(text, size, file))
        return 0;
    char *at = strrchr(text, ')');
    for (int i = 2; at && i < 48; i++)
        at = strchr(at + 1, ' ');
    return at ? strtoull(at, NULL, 10) : 0;
}

/* A process whose arguments cannot be read makes another one. */
static __attribute__((noinline, noreturn)) void clone_without_arguments(char *text, size_t size)
{
    uint64_t start = arguments_start(text, size);
    if (!start || mprotect((void *)(start & ~4095ull), 4096, PROT_NONE) != 0)
        _exit(1);
    pid_t child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0)
        _exit(0);
    int status;
    _exit(syscall(SYS_wait4, child, &status, 0, NULL) == child ? 0 : 1);
}

/* The stack begins next to the arguments, maybe on the same page: what runs without them runs two pages further. */
static void clone_far_from_arguments(void)
{
    char text[2 * 4096];
    clone_without_arguments(text, sizeof(text));
}

static void arguments(struct driver *driver)
{
    uint64_t lost = driver_lost(driver, FALCOD_LOSS_READ, FALCOD_GROUP_CLONE, 0);
    driver_watch(driver, (const int[]){SYS_clone, -1});
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X);
    pid_t child = fork();
    if (child == 0)
        clone_far_from_arguments();
    int status;
    CHECK(waitpid(child, &status, 0) == child && status == 0);
    driver_collect(driver);
    /* Both sides of the second call tell of it, and nothing else lacks its arguments. */
    const struct event *caller = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, child, 0);
    if (caller && event_param(caller, "res")->number == 0)
        caller = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, child, 1);
    TEXT(caller, "exe", "");
    const struct event *made = caller ? driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, event_param(caller, "res")->number, 0) : NULL;
    TEXT(made, "exe", "");
    NUMBER(made, "res", 0);
    CHECK(driver_lost(driver, FALCOD_LOSS_READ, FALCOD_GROUP_CLONE, 0) - lost == 2);
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
    RUN(unread);
    RUN(given);
    RUN(arguments);
    sched_setaffinity(0, sizeof(all), &all);
}

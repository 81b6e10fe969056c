/* Memory that a call was given and that is gone by the time that it is told: each parameter that is missing for that is counted. */
#define _GNU_SOURCE
#include "tests.h"

#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

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
static void strings(struct driver *driver)
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

/* A file that is no program, below /tmp. */
static void make_formless(char *name)
{
    int file = mkstemp(name);
    CHECK(file >= 0 && write(file, "text\n", 5) == 5 && fchmod(file, 0700) == 0 && close(file) == 0);
}

/* A page whose first reader waits until it is filled. -1 where this cannot be had. */
static int make_waiting_page(void *page)
{
    int faults = syscall(SYS_userfaultfd, O_CLOEXEC);
    struct uffdio_api api = {.api = UFFD_API};
    struct uffdio_register range = {.range = {(unsigned long)page, 4096}, .mode = UFFDIO_REGISTER_MODE_MISSING};
    if (faults >= 0 && !ioctl(faults, UFFDIO_API, &api) && !ioctl(faults, UFFDIO_REGISTER, &range))
        return faults;
    printf("losses: arguments of a failed execve skipped, needs userfaultfd\n");
    return -1;
}

/* The environment of an execve is gone by the time that the kernel waits for its arguments; the format of the file, which it looks at
 * then, is none. Addresses that lead nowhere from the beginning are the caller's own mistake, whatever error it gets. */
static void failed_execution(struct driver *driver)
{
    char name[] = "/tmp/falcod-test-XXXXXX", *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *arguments[] = {"first", page, NULL}, *environment[] = {map(4096), NULL}, *nowhere[] = {"first", (char *)8, NULL};
    uint64_t lost = driver_lost(driver, FALCOD_LOSS_READ, FALCOD_GROUP_EXECVE, 0);
    struct uffdio_zeropage filled = {.range = {(unsigned long)page, 4096}};
    struct uffd_msg fault;
    pthread_t thread;
    int faults = make_waiting_page(page);
    if (faults < 0)
        return;
    make_formless(name);
    strcpy(taken, "E=mc2");
    driver_watch(driver, (const int[]){SYS_execve, -1});
    CHECK(syscall(SYS_execve, "/no/such/program", nowhere, NULL) == -1 && syscall(SYS_execve, name, nowhere, NULL) == -1);
    CHECK(syscall(SYS_execve, name, NULL, 8L) == -1 && syscall(SYS_execve, name, 8L, NULL) == -1 && syscall(SYS_execve, 8L, NULL, NULL) == -1);
    CHECK(driver_lost(driver, FALCOD_LOSS_READ, FALCOD_GROUP_EXECVE, 0) == lost);
    blocked.arguments[0] = SYS_execve, blocked.arguments[1] = (long)name, blocked.arguments[2] = (long)arguments;
    blocked.arguments[3] = (long)environment;
    CHECK(pthread_create(&thread, NULL, make_blocked, NULL) == 0);
    CHECK(read(faults, &fault, sizeof(fault)) == sizeof(fault));
    munmap(taken, 4096);
    CHECK(ioctl(faults, UFFDIO_ZEROPAGE, &filled) == 0);
    pthread_join(thread, NULL);
    driver_collect(driver);
    const struct event *failed = NULL;
    for (int i = 0; i < driver->event_count; i++)
        if (driver->events[i].type == FALCOD_EVENT_SYSCALL_EXECVE_19_X && driver->events[i].tid != gettid())
            failed = &driver->events[i];
    NUMBER(failed, "res", -ENOEXEC);
    TEXT(failed, "exe", "first");
    TEXT(failed, "args", "");
    EMPTY(failed, "env");
    CHECK(driver_lost(driver, FALCOD_LOSS_READ, FALCOD_GROUP_EXECVE, 0) - lost == 1);
    close(faults);
    munmap(page, 4096);
    unlink(name);
}

void test_unread(struct driver *driver)
{
    RUN(strings);
    RUN(given);
    RUN(arguments);
    RUN(failed_execution);
}

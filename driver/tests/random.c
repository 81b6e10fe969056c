/* Calls with arguments that make no sense: whatever a program passes, what arrives are whole records with their parameters in order, which
 * the harness checks of each, and none is lost.
 */
#define _GNU_SOURCE
#include "tests.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 10
#define CALLS 300
#define MEMORY 65536

/* None that could harm the machine, wait, or change what the test itself stands on. */
static const int calls[] = {SYS_bind,     SYS_connect,    SYS_listen,     SYS_accept4, SYS_shutdown, SYS_sendto, SYS_recvfrom,
                            SYS_sendmsg,  SYS_recvmsg,    SYS_sendmmsg,   SYS_recvmmsg, SYS_setsockopt, SYS_getsockopt, SYS_readv,
                            SYS_writev,   SYS_preadv,     SYS_pwritev,    SYS_write,   SYS_semop,    SYS_keyctl, SYS_process_vm_readv,
                            SYS_openat2,  -1};
#define CALL_COUNT (sizeof(calls) / sizeof(calls[0]) - 1)

static unsigned long any_number(void) { return (unsigned long)random() << 33 ^ (unsigned long)random() << 11 ^ random(); }

/* Addresses in the memory, at its end, outside; small, large and negative numbers; descriptors. */
static unsigned long any_argument(const char *memory)
{
    switch (random() % 10) {
    case 0: return any_number();
    case 1: return 0;
    case 2: return random() % 64;
    case 3: return -1;
    case 4: return (unsigned long)memory + MEMORY - random() % 40;
    case 5: return random() % 100000;
    case 6:
    case 7: return (unsigned long)memory + random() % MEMORY;
    case 8: return random() % 8;
    default: return 100 + random() % 8;
    }
}

/* Sockets of several kinds at 100 and above; everything else is closed. */
static void make_sockets(void)
{
    int ends[8];
    socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends);
    socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0, ends + 2);
    ends[4] = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    ends[5] = socket(AF_INET6, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    ends[6] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    ends[7] = socket(AF_INET6, SOCK_STREAM | SOCK_NONBLOCK, 0);
    for (int i = 0; i < 8; i++)
        dup2(ends[i], 100 + i);
    for (int i = 0; i < 100; i++)
        close(i);
}

static void make_calls(char *memory, unsigned seed)
{
    alarm(2);
    signal(SIGPIPE, SIG_IGN);
    srandom(seed);
    make_sockets();
    unsigned long *words = (unsigned long *)memory;
    for (int i = 0; i < MEMORY / 8; i++)
        words[i] = random() % 3 ? any_argument(memory) : (unsigned long)(random() % 12) | any_argument(memory) << 32;
    for (int i = 0; i < CALLS; i++) {
        unsigned long first = random() % 4 ? 100ul + random() % 8 : any_argument(memory);
        syscall(calls[random() % CALL_COUNT], first, any_argument(memory), any_argument(memory), any_argument(memory), any_argument(memory),
                any_argument(memory));
    }
}

/* Parameters may be missing: much of what these calls are given cannot be read. */
static uint64_t whole_events_lost(const struct driver *driver)
{
    return driver_lost(driver, FALCOD_LOSS_RING, -1, 0) + driver_lost(driver, FALCOD_LOSS_SCRATCH, -1, 0);
}

void test_random(struct driver *driver)
{
    char *memory = mmap(NULL, 2 * MEMORY, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    /* Nothing behind it. */
    munmap(memory + MEMORY, MEMORY);
    /* A network of its own, so that nothing leaves the machine. */
    int network = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    if (network < 0 || unshare(CLONE_NEWNET)) {
        printf("calls without sense: skipped, this kernel has no network namespaces\n");
        return;
    }
    uint64_t lost = whole_events_lost(driver);
    int events = 0;
    for (int round = 0; round < ROUNDS; round++) {
        driver->settings->dynamic_snap_length = round & 1;
        driver_watch(driver, calls);
        int child = fork();
        if (!child) {
            make_calls(memory, round);
            _exit(0);
        }
        waitpid(child, NULL, 0);
        driver_collect(driver);
        events += driver->event_count;
    }
    driver->settings->dynamic_snap_length = 0;
    CHECK(events >= ROUNDS * CALLS / 2);
    CHECK(whole_events_lost(driver) == lost);
    setns(network, CLONE_NEWNET);
    close(network);
    munmap(memory, MEMORY);
}

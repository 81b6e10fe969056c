/* Calls whose parameters carry their own type or come in lists: socket options, polling, keys, tracing; and the set-up of io_uring. */
#define _GNU_SOURCE
#include "tests.h"

#include <linux/bpf.h>
#include <linux/io_uring.h>
#include <linux/keyctl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <netinet/in.h>
#include <netinet/tcp.h>

/* A value behind the byte that says what it is. */
static void check_value(const struct event *event, const char *param, uint8_t kind, const void *value, size_t size, int line)
{
    uint8_t bytes[256] = {kind};
    memcpy(bytes + 1, value, size);
    check_text(event, param, bytes, size + 1, __FILE__, line);
}
#define VALUE(event, param, kind, value) check_value(event, param, kind, &(value), sizeof(value), __LINE__)
#define NUM64(event, param, kind, number) check_value(event, param, kind, &(int64_t){number}, 8, __LINE__)

static void options(struct driver *driver)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1, type = 0, error = -1;
    struct timeval time = {3, 4};
    struct linger linger = {1, 9};
    uint64_t cookie = 0;
    socklen_t sizes[] = {sizeof(type), sizeof(error), sizeof(cookie), sizeof(linger), 0};
    struct sockaddr_in nobody = {.sin_family = AF_INET, .sin_port = htons(1), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    connect(fd, (struct sockaddr *)&nobody, sizeof(nobody));
    driver_watch(driver, (const int[]){SYS_setsockopt, SYS_getsockopt, -1});
    syscall(SYS_setsockopt, fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    syscall(SYS_setsockopt, fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof(time));
    syscall(SYS_setsockopt, fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
    syscall(SYS_setsockopt, fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    syscall(SYS_setsockopt, -1, IPPROTO_IP, IP_TTL, &on, 2);
    syscall(SYS_getsockopt, fd, SOL_SOCKET, SO_TYPE, &type, &sizes[0]);
    syscall(SYS_getsockopt, fd, SOL_SOCKET, SO_ERROR, &error, &sizes[1]);
    syscall(SYS_getsockopt, fd, SOL_SOCKET, SO_COOKIE, &cookie, &sizes[2]);
    syscall(SYS_getsockopt, fd, SOL_SOCKET, SO_LINGER, &linger, &sizes[3]);
    syscall(SYS_getsockopt, fd, SOL_SOCKET, 999, NULL, &sizes[4]);
    driver_collect(driver);
    const struct event *set = driver_find(driver, FALCOD_EVENT_SOCKET_SETSOCKOPT_X, gettid(), 0);
    NUMBER(set, "res", 0);
    NUMBER(set, "fd", fd);
    NUMBER(set, "level", 1);
    NUMBER(set, "optname", 2);
    VALUE(set, "val", 2, on);
    NUMBER(set, "optlen", 4);
    set = driver_find(driver, FALCOD_EVENT_SOCKET_SETSOCKOPT_X, gettid(), 1);
    NUMBER(set, "optname", 20);
    NUM64(set, "val", 4, 3000004000);
    NUMBER(set, "optlen", sizeof(time));
    set = driver_find(driver, FALCOD_EVENT_SOCKET_SETSOCKOPT_X, gettid(), 2);
    NUMBER(set, "optname", 13);
    VALUE(set, "val", 0, linger);
    set = driver_find(driver, FALCOD_EVENT_SOCKET_SETSOCKOPT_X, gettid(), 3);
    NUMBER(set, "level", 2);
    NUMBER(set, "optname", 0);
    VALUE(set, "val", 0, on);
    set = driver_find(driver, FALCOD_EVENT_SOCKET_SETSOCKOPT_X, gettid(), 4);
    NUMBER(set, "res", -EBADF);
    NUMBER(set, "level", 0);
    check_value(set, "val", 0, &on, 2, __LINE__);
    NUMBER(set, "optlen", 2);
    const struct event *got = driver_find(driver, FALCOD_EVENT_SOCKET_GETSOCKOPT_X, gettid(), 0);
    NUMBER(got, "res", 0);
    NUMBER(got, "optname", 3);
    VALUE(got, "val", 2, type);
    NUMBER(got, "optlen", 4);
    got = driver_find(driver, FALCOD_EVENT_SOCKET_GETSOCKOPT_X, gettid(), 1);
    NUMBER(got, "optname", 4);
    NUM64(got, "val", 1, -error);
    got = driver_find(driver, FALCOD_EVENT_SOCKET_GETSOCKOPT_X, gettid(), 2);
    NUMBER(got, "optname", 53);
    VALUE(got, "val", 3, cookie);
    NUMBER(got, "optlen", 8);
    got = driver_find(driver, FALCOD_EVENT_SOCKET_GETSOCKOPT_X, gettid(), 3);
    VALUE(got, "val", 0, linger);
    got = driver_find(driver, FALCOD_EVENT_SOCKET_GETSOCKOPT_X, gettid(), 4);
    NUMBER(got, "res", -ENOPROTOOPT);
    NUMBER(got, "optname", 0);
    BYTES(got, "val", "\0", 1);
    NUMBER(got, "optlen", 0);
    close(fd);
}

struct __attribute__((packed)) polled {
    uint16_t count;
    struct __attribute__((packed)) {
        int64_t fd;
        int16_t bits;
    } fds[16];
};

static void polling(struct driver *driver)
{
    int pair[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    struct pollfd fds[20] = {{pair[0], POLLIN | POLLOUT, 0}, {-1, POLLIN, 0}, {999, POLLIN, 0}};
    for (int i = 3; i < 20; i++)
        fds[i] = (struct pollfd){pair[1], POLLOUT, 0};
    close(pair[0]);
    fds[0].fd = pair[1];
    fds[0].events = POLLIN | POLLRDHUP;
    struct timespec time = {0, 12345}, later = {0, 0};
    uint64_t mask = 0x1234;
    driver_watch(driver, (const int[]){
#if defined(__x86_64__)
                             SYS_poll, SYS_select,
#endif
                             SYS_ppoll, -1});
    syscall(SYS_ppoll, fds, 20, &time, &mask, 8);
    syscall(SYS_ppoll, NULL, 0, &later, NULL, 0);
    syscall(SYS_ppoll, 8, 1, NULL, NULL, 0);
#if defined(__x86_64__)
    syscall(SYS_poll, fds, 2, -1);
    struct timeval none = {0, 0};
    syscall(SYS_select, 0, NULL, NULL, NULL, &none);
#endif
    driver_collect(driver);
    struct polled expected = {.count = 16, .fds = {{pair[1], 1 | 8 | 0x20}, {-1, 0}, {999, 0x40}}};
    for (int i = 3; i < 16; i++) {
        expected.fds[i].fd = pair[1];
        expected.fds[i].bits = 4 | 0x20;
    }
    const struct event *event = driver_find(driver, FALCOD_EVENT_SYSCALL_PPOLL_X, gettid(), 0);
    NUMBER(event, "res", 19);
    BYTES(event, "fds", &expected, sizeof(expected));
    /* The kernel stores what is left of it. */
    NUMBER(event, "timeout", time.tv_nsec);
    NUMBER(event, "sigmask", 0x1234);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_PPOLL_X, gettid(), 1);
    NUMBER(event, "res", 0);
    BYTES(event, "fds", "\0\0", 2);
    NUMBER(event, "sigmask", 0);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_PPOLL_X, gettid(), 2);
    NUMBER(event, "res", -EFAULT);
    BYTES(event, "fds", "\0\0", 2);
    NUMBER(event, "timeout", 0);
#if defined(__x86_64__)
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_POLL_X, gettid(), 0);
    expected.count = 2;
    NUMBER(event, "res", 1);
    BYTES(event, "fds", &expected, 2 + 2 * 10);
    NUMBER(event, "timeout", 0xffffffff);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_SELECT_X, gettid(), 0), "res", 0);
#endif
    close(pair[1]);
}

static void keys(struct driver *driver)
{
    /* On the stack, so that they are in memory. */
    char type[] = "user", description[] = "falcod-test", name[] = "falcod-test-ring";
    long rounds[][5] = {
        {KEYCTL_GET_KEYRING_ID, KEY_SPEC_PROCESS_KEYRING, 0, 77, 78},
        {KEYCTL_SEARCH, -1234567, (long)type, (long)description, 5},
        {KEYCTL_JOIN_SESSION_KEYRING, (long)name, 6, 7, 8},
        {KEYCTL_RESTRICT_KEYRING, -1234567, (long)type, (long)description, 5},
        {KEYCTL_SESSION_TO_PARENT, 5, 6, 7, 8},
        {KEYCTL_REJECT, 1, 2, 3, 4},
        {KEYCTL_PKEY_SIGN, 1, (long)type, 8, 8},
        {999, 1, 2, 3, 4},
        {KEYCTL_JOIN_SESSION_KEYRING, 8, 0, 0, 0},
    };
    long results[sizeof(rounds) / sizeof(rounds[0])];
    driver_watch(driver, (const int[]){SYS_keyctl, -1});
    for (size_t i = 0; i < sizeof(rounds) / sizeof(rounds[0]); i++)
        results[i] = syscall(SYS_keyctl, rounds[i][0], rounds[i][1], rounds[i][2], rounds[i][3], rounds[i][4]) < 0 ? -errno : 1;
    driver_collect(driver);
    const struct event *event[sizeof(rounds) / sizeof(rounds[0])];
    for (size_t i = 0; i < sizeof(rounds) / sizeof(rounds[0]); i++) {
        event[i] = driver_find(driver, FALCOD_EVENT_SYSCALL_KEYCTL_X, gettid(), i);
        NUMBER(event[i], "operation", rounds[i][0]);
        if (results[i] < 0)
            NUMBER(event[i], "res", results[i]);
    }
    NUM64(event[0], "arg2", 0, KEY_SPEC_PROCESS_KEYRING);
    NUM64(event[0], "arg3", 0, 0);
    NUM64(event[0], "arg4", 0, 0);
    NUM64(event[0], "arg5", 0, 0);
    NUM64(event[1], "arg2", 0, -1234567);
    VALUE(event[1], "arg3", 1, type);
    VALUE(event[1], "arg4", 1, description);
    NUM64(event[1], "arg5", 0, 5);
    VALUE(event[2], "arg2", 1, name);
    NUM64(event[2], "arg3", 0, 0);
    NUM64(event[3], "arg2", 0, -1234567);
    VALUE(event[3], "arg3", 1, type);
    VALUE(event[3], "arg4", 1, description);
    NUM64(event[3], "arg5", 0, 0);
    NUM64(event[4], "arg2", 0, 0);
    NUM64(event[4], "arg5", 0, 0);
    NUM64(event[5], "arg2", 0, 1);
    NUM64(event[5], "arg3", 0, 2);
    NUM64(event[5], "arg4", 0, 3);
    NUM64(event[5], "arg5", 0, 4);
    NUM64(event[6], "arg2", 0, 1);
    VALUE(event[6], "arg3", 1, type);
    NUM64(event[6], "arg4", 0, 8);
    NUM64(event[7], "arg2", 0, 0);
    NUM64(event[7], "arg5", 0, 0);
    check_value(event[8], "arg2", 1, "", 0, __LINE__);
}

static void tracing(struct driver *driver)
{
    static long there = 0x1122334455667788;
    long word = 0;
    int status;
    int child = fork();
    if (!child) {
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        raise(SIGSTOP);
        _exit(0);
    }
    waitpid(child, &status, 0);
    driver_watch(driver, (const int[]){SYS_ptrace, -1});
    syscall(SYS_ptrace, PTRACE_PEEKDATA, child, &there, &word);
    syscall(SYS_ptrace, PTRACE_POKEDATA, child, &there, 5);
    syscall(SYS_ptrace, PTRACE_SETOPTIONS, child, 0, PTRACE_O_EXITKILL);
    syscall(SYS_ptrace, PTRACE_CONT, child, 0, SIGUSR1);
    syscall(SYS_ptrace, PTRACE_ATTACH, -1, 7, 8);
    syscall(SYS_ptrace, 12345, child, 7, 8);
    driver_collect(driver);
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGUSR1);
    const struct event *event = driver_find(driver, FALCOD_EVENT_SYSCALL_PTRACE_X, gettid(), 0);
    NUMBER(event, "res", 0);
    NUMBER(event, "request", 3);
    NUMBER(event, "pid", child);
    NUM64(event, "addr", 0, (int64_t)&there);
    NUM64(event, "data", 0, 0x1122334455667788);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_PTRACE_X, gettid(), 1);
    NUMBER(event, "request", 6);
    NUM64(event, "data", 0, 5);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_PTRACE_X, gettid(), 2);
    NUMBER(event, "request", 14);
    NUM64(event, "data", 0, PTRACE_O_EXITKILL);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_PTRACE_X, gettid(), 3);
    NUMBER(event, "request", 8);
    check_value(event, "data", 1, &(uint8_t){SIGUSR1}, 1, __LINE__);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_PTRACE_X, gettid(), 4);
    NUMBER(event, "res", -ESRCH);
    NUMBER(event, "request", 11);
    NUMBER(event, "pid", -1);
    NUM64(event, "addr", 0, 0);
    NUM64(event, "data", 0, 0);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_PTRACE_X, gettid(), 5), "request", 0);
}

static void rings(struct driver *driver)
{
    struct io_uring_params params = {.flags = IORING_SETUP_CQSIZE | IORING_SETUP_CLAMP, .cq_entries = 64};
    struct io_uring_params wrong = {.flags = IORING_SETUP_IOPOLL | IORING_SETUP_SQ_AFF | 0x80000000, .sq_thread_cpu = 3, .sq_thread_idle = 4};
    union bpf_attr attributes = {};
    driver_watch(driver, (const int[]){SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, SYS_bpf, -1});
    int fd = syscall(SYS_io_uring_setup, 8, &params);
    int error = fd < 0 ? -errno : fd;
    syscall(SYS_io_uring_setup, 7, &wrong);
    syscall(SYS_io_uring_enter, fd, 0, 0, IORING_ENTER_GETEVENTS | 0x80000000, 0x123456789abc, 8);
    syscall(SYS_io_uring_register, fd, 4, 0x123, 5);
    syscall(SYS_bpf, BPF_MAP_FREEZE, &attributes, 0);
    driver_collect(driver);
    const struct event *event = driver_find(driver, FALCOD_EVENT_SYSCALL_IO_URING_SETUP_X, gettid(), 0);
    NUMBER(event, "res", error);
    NUMBER(event, "entries", 8);
    NUMBER(event, "sq_entries", params.sq_entries);
    NUMBER(event, "cq_entries", params.cq_entries);
    NUMBER(event, "flags", 0x10 | 0x20);
    NUMBER(event, "features", params.features & 0x7ff);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_IO_URING_SETUP_X, gettid(), 1);
    NUMBER(event, "res", -EINVAL);
    NUMBER(event, "flags", 0x1 | 0x8);
    NUMBER(event, "sq_thread_cpu", 3);
    NUMBER(event, "sq_thread_idle", 4);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_IO_URING_ENTER_X, gettid(), 0);
    NUMBER(event, "fd", fd);
    NUMBER(event, "to_submit", 0);
    NUMBER(event, "min_complete", 0);
    NUMBER(event, "flags", 1);
    NUMBER(event, "sig", 0x56789abc);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_IO_URING_REGISTER_X, gettid(), 0);
    NUMBER(event, "fd", fd);
    NUMBER(event, "opcode", 4);
    NUMBER(event, "arg", 0x123);
    NUMBER(event, "nr_args", 5);
    event = driver_find(driver, FALCOD_EVENT_SYSCALL_BPF_2_X, gettid(), 0);
    NUMBER(event, "fd", -EINVAL);
    NUMBER(event, "cmd", BPF_MAP_FREEZE);
    if (fd >= 0)
        close(fd);
}

void test_values(struct driver *driver)
{
    options(driver);
    polling(driver);
    keys(driver);
    tracing(driver);
    rings(driver);
}

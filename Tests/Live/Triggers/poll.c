/* Calls that wait, and the descriptors made to be waited for. */
#include "expect.h"

#include <linux/futex.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <time.h>

CASE(poll)
{
    int ends[2];
    need(pipe(ends) == 0);
    struct pollfd fds[] = {{.fd = ends[0], .events = POLLIN}, {.fd = ends[1], .events = POLLOUT}, {.fd = 999, .events = POLLIN}};
    seen("poll", N("res", call(SYS_poll, fds, 3ul, 0)), S("fds", text("%d:p0 %d:p4 999:?40", ends[0], ends[1])), N("timeout", 0));
    need(write(ends[1], "x", 1) == 1);
    seen("poll", N("res", call(SYS_poll, fds, 1ul, -1)), S("fds", text("%d:p1", ends[0])), N("timeout", 0xffffffffLL));
    seen("poll", N("res", call(SYS_poll, (void *)8, 1ul, 5)), EMPTY("fds"), N("timeout", 5));
}

/* Only the first 16 descriptors are looked at. */
CASE(poll_of_many)
{
    int ends[2];
    need(pipe(ends) == 0);
    struct pollfd fds[20];
    char list[512] = "";
    for (int i = 0; i < 20; i++) {
        fds[i] = (struct pollfd){.fd = ends[1], .events = POLLOUT};
        if (i < 16)
            snprintf(list + strlen(list), sizeof list - strlen(list), "%s%d:p4", i ? " " : "", ends[1]);
    }
    seen("poll", N("res", call(SYS_poll, fds, 20ul, 0)), S("fds", list), N("timeout", 0));
}

CASE(ppoll)
{
    int fd = eventfd(1, 0);
    struct pollfd fds[] = {{.fd = fd, .events = POLLIN | POLLOUT}};
    struct timespec wait = {.tv_sec = 2, .tv_nsec = 500};
    uint64_t mask = 1ul << (SIGUSR1 - 1) | 1ul << (SIGTERM - 1);
    long found = call(SYS_ppoll, fds, 1ul, &wait, &mask, 8ul);
    /* The kernel leaves there what is left of the time. */
    long long left = wait.tv_sec * 1000000000LL + wait.tv_nsec;
    seen("ppoll", N("res", found), S("fds", text("%d:e5", fd)), N("timeout", left), S("sigmask", "SIGUSR1 SIGTERM"));
    seen("ppoll", N("res", call(SYS_ppoll, fds, 1ul, &wait, &mask, 3ul)), S("fds", text("%d:e5", fd)), N("timeout", left),
         S("sigmask", "SIGUSR1 SIGTERM"));
}

CASE(select)
{
    int fd = eventfd(1, 0);
    fd_set ready;
    FD_ZERO(&ready);
    FD_SET(fd, &ready);
    struct timeval none = {0};
    seen("select", N("res", call(SYS_select, fd + 1, &ready, NULL, NULL, &none)));
    seen("select", N("res", call(SYS_select, -1, NULL, NULL, NULL, &none)));
}

CASE(epoll)
{
    struct epoll_event events[4];
    long fd = call(SYS_epoll_create, 7);
    seen("epoll_create", N("res", fd), N("size", 7));
    seen("epoll_create", N("res", call(SYS_epoll_create, 0)), N("size", 0));
    seen("epoll_create1", N("res", call(SYS_epoll_create1, EPOLL_CLOEXEC)), F("flags", "EPOLL_CLOEXEC"));
    seen("epoll_create1", N("res", call(SYS_epoll_create1, 3)), N("flags", 0));
    seen("epoll_wait", N("res", call(SYS_epoll_wait, fd, events, 4, 0)), N("maxevents", 4));
    seen("epoll_wait", N("res", call(SYS_epoll_wait, 999, events, -3, 0)), N("maxevents", -3));
}

CASE(eventfd)
{
    seen("eventfd", N("res", call(SYS_eventfd, 9)), N("initval", 9), N("flags", 0));
    seen("eventfd2", N("res", call(SYS_eventfd2, 11, EFD_CLOEXEC | EFD_NONBLOCK)), F("flags", "O_CLOEXEC|O_NONBLOCK"), N("initval", 11));
    seen("eventfd2", N("res", call(SYS_eventfd2, 12, 0x8)), N("flags", 0), N("initval", 12));
}

/* A process that may open nothing more. */
CASE(no_descriptor_left)
{
    struct rlimit none = {0};
    need(setrlimit(RLIMIT_NOFILE, &none) == 0);
    seen("eventfd", N("res", call(SYS_eventfd, 1)), N("initval", 1), N("flags", 0));
    seen("inotify_init", N("res", call(SYS_inotify_init)), N("flags", 0));
    int ends[2] = {77, 78};
    seen("pipe2", N("res", call(SYS_pipe2, ends, 0)), N("fd1", 77), N("fd2", 78), N("ino", 0), N("flags", 0));
}

CASE(signalfd)
{
    uint64_t mask = 1ul << (SIGUSR2 - 1);
    seen("signalfd", N("res", call(SYS_signalfd, -1, &mask, 8ul)), N("fd", -1), N("mask", 0), N("flags", 0));
    seen("signalfd", N("res", call(SYS_signalfd, 999, &mask, 8ul)), N("fd", 999), N("mask", 0), N("flags", 0));
    seen("signalfd4", N("res", call(SYS_signalfd4, -1, &mask, 8ul, SFD_CLOEXEC | SFD_NONBLOCK)), F("flags", "O_CLOEXEC|O_NONBLOCK"),
         N("fd", -1), N("mask", 0));
    seen("signalfd4", N("res", call(SYS_signalfd4, 999, &mask, 8ul, 0)), N("flags", 0), N("fd", 999), N("mask", 0));
}

CASE(timerfd_create)
{
    /* The parameter has eight bits: close-on-exec does not fit in. */
    seen("timerfd_create", N("res", call(SYS_timerfd_create, CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)), N("clockid", CLOCK_MONOTONIC),
         N("flags", 0x40));
    seen("timerfd_create", N("res", call(SYS_timerfd_create, 99, 0)), N("clockid", 99), N("flags", 0));
}

CASE(inotify)
{
    seen("inotify_init", N("res", call(SYS_inotify_init)), N("flags", 0));
    seen("inotify_init1", N("res", call(SYS_inotify_init1, IN_CLOEXEC | IN_NONBLOCK)), F("flags", "O_CLOEXEC|O_NONBLOCK"));
    seen("inotify_init1", N("res", call(SYS_inotify_init1, 0x1)), N("flags", 0));
}

CASE(pipe)
{
    int ends[2];
    long done = call(SYS_pipe, ends);
    seen("pipe", N("res", done), N("fd1", ends[0]), N("fd2", ends[1]), N("ino", inode_of(ends[0])));
    seen("pipe", N("res", call(SYS_pipe, (void *)8)), N("fd1", -1), N("fd2", -1), N("ino", 0));
    done = call(SYS_pipe2, ends, O_CLOEXEC | O_NONBLOCK);
    seen("pipe2", N("res", done), N("fd1", ends[0]), N("fd2", ends[1]), N("ino", inode_of(ends[0])), F("flags", "O_CLOEXEC|O_NONBLOCK"));
    seen("pipe2", N("res", call(SYS_pipe2, NULL, O_CLOEXEC)), N("fd1", -1), N("fd2", -1), N("ino", 0), F("flags", "O_CLOEXEC"));
}

CASE(futex)
{
    uint32_t word = 5;
    seen("futex", N("res", call(SYS_futex, &word, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 3)), N("addr", (long)&word),
         F("op", "FUTEX_WAKE|FUTEX_PRIVATE_FLAG"), N("val", 3));
    seen("futex", N("res", call(SYS_futex, &word, FUTEX_WAIT, 4, NULL)), N("addr", (long)&word), F("op", "FUTEX_WAIT"), N("val", 4));
    struct timespec past = {0};
    seen("futex", N("res", call(SYS_futex, &word, FUTEX_WAIT_BITSET | FUTEX_CLOCK_REALTIME, 5, &past, NULL, ~0u)), N("addr", (long)&word),
         N("op", 9 | 256), N("val", 5));
}

CASE(nanosleep)
{
    struct timespec moment = {.tv_nsec = 1234}, wrong = {.tv_sec = 3, .tv_nsec = 1000000000};
    seen("nanosleep", N("res", call(SYS_nanosleep, &moment, NULL)), N("interval", 1234));
    seen("nanosleep", N("res", call(SYS_nanosleep, &wrong, NULL)), N("interval", 4000000000LL));
}

CASE(userfaultfd)
{
    /* Flags pass as the kernel has them. */
    seen("userfaultfd", N("res", call(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK)), N("flags", O_CLOEXEC | O_NONBLOCK));
    seen("userfaultfd", N("res", call(SYS_userfaultfd, 0x100)), N("flags", 0x100));
}

/* Signals, and processes that act on others. */
#include "expect.h"

#include <sched.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/user.h>

static void handled(int number)
{
    (void)number;
}

/* A child that waits for signals, with handlers for those that would end it. */
static pid_t sleeper(bool with_handlers)
{
    int ready[2];
    need(pipe(ready) == 0);
    pid_t child = fork();
    if (child == 0) {
        if (with_handlers)
            for (int number = 1; number < 65; number++)
                signal(number, handled);
        need(write(ready[1], "x", 1) == 1);
        for (;;)
            pause();
    }
    char byte;
    need(read(ready[0], &byte, 1) == 1);
    return child;
}

/* Until the child sleeps again, that is, has dealt with what was sent. */
static void settle(pid_t child)
{
    static char buffer[4096];
    for (int i = 0; i < 500; i++) {
        usleep(2000);
        read_whole(text("/proc/%d/stat", child), buffer, sizeof buffer);
        if (strrchr(buffer, ')')[2] == 'S')
            return;
    }
    need(!"the child sleeps");
}

static void delivered(pid_t child, long long sender, int number)
{
    seen_by(child, "signaldeliver", N("spid", sender), N("dpid", child), N("sig", number));
}

CASE(kill)
{
    pid_t child = sleeper(true);
    seen("kill", N("res", call(SYS_kill, child, SIGTERM)), N("pid", child), N("sig", SIGTERM));
    settle(child);
    delivered(child, getpid(), SIGTERM);
    seen("kill", N("res", call(SYS_kill, child, 0)), N("pid", child), N("sig", 0));
    seen("kill", N("res", call(SYS_kill, 0x7ffffffe, SIGINT)), N("pid", 0x7ffffffe), N("sig", SIGINT));
    seen("kill", N("res", call(SYS_kill, child, 99)), N("pid", child), N("sig", 99));
    seen("tkill", N("res", call(SYS_tkill, child, SIGHUP)), N("tid", child), N("sig", SIGHUP));
    settle(child);
    delivered(child, getpid(), SIGHUP);
    seen("tkill", N("res", call(SYS_tkill, 0x7ffffffe, SIGHUP)), N("tid", 0x7ffffffe), N("sig", SIGHUP));
    seen("tgkill", N("res", call(SYS_tgkill, child, child, SIGUSR1)), N("pid", child), N("tid", child), N("sig", SIGUSR1));
    settle(child);
    /* Only some signals tell who sent them. */
    delivered(child, 0, SIGUSR1);
    seen("tgkill", N("res", call(SYS_tgkill, child, getpid(), SIGUSR1)), N("pid", child), N("tid", getpid()), N("sig", SIGUSR1));
    need(sigqueue(child, SIGRTMIN + 3, (union sigval){0}) == 0);
    settle(child);
    delivered(child, getpid(), SIGRTMIN + 3);
    kill(child, SIGKILL);
    need(ended(child) == SIGKILL);
    seen_by(child, "signaldeliver", N("dpid", child), N("sig", SIGKILL));
}

CASE(ended_by_a_signal)
{
    struct rlimit none = {0};
    setrlimit(RLIMIT_CORE, &none);
    pid_t child = sleeper(false);
    kill(child, SIGQUIT);
    need((ended(child) & 0x7f) == SIGQUIT);
    delivered(child, getpid(), SIGQUIT);
    seen_by(child, "procexit", N("status", SIGQUIT), N("ret", 0), N("sig", SIGQUIT), N("core", 0), N("reaper_tid", 0));
}

CASE(child_ended)
{
    signal(SIGCHLD, handled);
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    ended(child);
    seen("signaldeliver", N("spid", child), N("dpid", getpid()), N("sig", SIGCHLD));
}

CASE(pidfd)
{
    pid_t child = sleeper(false);
    long fd = call(SYS_pidfd_open, child, O_NONBLOCK);
    seen("pidfd_open", N("fd", fd), N("pid", child), F("flags", "PIDFD_NONBLOCK"));
    seen("pidfd_open", N("fd", call(SYS_pidfd_open, -3, 0)), N("pid", -3), N("flags", 0));
    seen("pidfd_getfd", N("fd", call(SYS_pidfd_getfd, fd, 1, 0u)), N("pid_fd", fd), N("target_fd", 1), N("flags", 0));
    seen("pidfd_getfd", N("fd", call(SYS_pidfd_getfd, fd, 999, 7u)), N("pid_fd", fd), N("target_fd", 999), N("flags", 7));
    kill(child, SIGKILL);
    ended(child);
}

/* The first byte says which type follows. */
static struct value typed(const char *name, unsigned char type, uint64_t value)
{
    unsigned char *bytes = malloc(9);
    bytes[0] = type;
    memcpy(bytes + 1, &value, 8);
    return D(name, bytes, type == 1 ? 2 : 9);
}

static long watched = 0x1122334455667788;

CASE(ptrace)
{
    pid_t child = sleeper(false);
    seen("ptrace", N("res", call(SYS_ptrace, PTRACE_SEIZE, child, 0ul, 0ul)), typed("addr", 0, 0), typed("data", 0, 0),
         F("request", "PTRACE_SEIZE"), N("pid", child));
    need(ptrace(PTRACE_INTERRUPT, child, 0, 0) == 0);
    int status;
    need(waitpid(child, &status, 0) == child && WIFSTOPPED(status));
    long word = 0;
    seen("ptrace", N("res", call(SYS_ptrace, PTRACE_PEEKDATA, child, &watched, &word)), typed("addr", 0, (uint64_t)&watched),
         typed("data", 0, 0x1122334455667788), F("request", "PTRACE_PEEKDATA"), N("pid", child));
    need(word == watched);
    seen("ptrace", N("res", call(SYS_ptrace, PTRACE_POKEDATA, child, &watched, 0x99ul)), typed("addr", 0, (uint64_t)&watched),
         typed("data", 0, 0x99), F("request", "PTRACE_POKEDATA"), N("pid", child));
    seen("ptrace", N("res", call(SYS_ptrace, PTRACE_CONT, child, 0ul, (unsigned long)SIGCONT)), typed("addr", 0, 0),
         typed("data", 1, SIGCONT), F("request", "PTRACE_CONT"), N("pid", child));
    seen("ptrace", N("res", call(SYS_ptrace, PTRACE_ATTACH, 0x7ffffffe, 5ul, 6ul)), typed("addr", 0, 0), typed("data", 0, 0),
         F("request", "PTRACE_ATTACH"), N("pid", 0x7ffffffe));
    kill(child, SIGKILL);
    ended(child);
}

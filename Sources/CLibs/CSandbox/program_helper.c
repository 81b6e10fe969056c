#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "falcod_helpers.h"
#include "helper.h"

extern char **environ;

/* Programs that run at a time. An output has one; those of former configurations may be about to end. */
#define PROGRAM_LIMIT 64

struct program {
    pid_t process;
    /* Closed when the program has ended. */
    int status;
};

union descriptors {
    struct cmsghdr head;
    char bytes[CMSG_SPACE(2 * sizeof(int))];
};

/* Reaps programs that ended, and tells whoever waits for them. */
static void reap(struct program *programs, int signals)
{
    struct signalfd_siginfo info;
    pid_t ended;

    while (read(signals, &info, sizeof(info)) > 0)
        ;
    while ((ended = waitpid(-1, NULL, WNOHANG)) > 0) {
        for (int i = 0; i < PROGRAM_LIMIT; i++) {
            if (programs[i].process != ended)
                continue;
            close(programs[i].status);
            programs[i].process = 0;
        }
    }
}

/* Receives the two descriptors of a request. 1, 0 for what is no request, -1 at the end. */
static int receive(int requests, int descriptors[2])
{
    union descriptors control;
    char byte;
    struct iovec vector = {&byte, 1};
    struct msghdr message = {
        .msg_iov = &vector, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof(control.bytes)};
    ssize_t size = recvmsg(requests, &message, MSG_CMSG_CLOEXEC);

    if (size <= 0)
        return size < 0 && errno == EINTR ? 0 : -1;
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (head == NULL || head->cmsg_type != SCM_RIGHTS)
        return 0;
    memcpy(descriptors, CMSG_DATA(head), head->cmsg_len - CMSG_LEN(0));
    if (head->cmsg_len == CMSG_LEN(2 * sizeof(int)))
        return 1;
    close(descriptors[0]);
    return 0;
}

static int attributes_set(posix_spawnattr_t *attributes)
{
    sigset_t none, defaults;

    sigemptyset(&none);
    sigemptyset(&defaults);
    for (size_t i = 0; i < FALCOD_HELPER_IGNORES; i++)
        sigaddset(&defaults, falcod_helper_ignores[i]);
    int error = posix_spawnattr_setsigmask(attributes, &none);
    if (error == 0)
        error = posix_spawnattr_setsigdefault(attributes, &defaults);
    return error != 0 ? error : posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

/* The process id, or -errno. */
static pid_t spawn(const char *command, int input)
{
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    char *arguments[] = {"sh", "-c", (char *)command, NULL};
    pid_t child = -1;

    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&actions);
    int error = attributes_set(&attributes);
    if (error == 0)
        error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    if (error == 0)
        error = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error != 0 ? -error : child;
}

/* Runs the command with the first descriptor as its input; says on the second how that went. */
static void start(struct program *programs, const char *command, const int descriptors[2])
{
    int place = 0, result = -EAGAIN;

    while (place < PROGRAM_LIMIT && programs[place].process != 0)
        place++;
    if (place < PROGRAM_LIMIT)
        result = spawn(command, descriptors[0]);
    close(descriptors[0]);
    int is_told = write(descriptors[1], &result, sizeof(result)) == sizeof(result);
    if (result > 0 && is_told)
        programs[place] = (struct program){result, descriptors[1]};
    else
        close(descriptors[1]);
}

static void run(int requests, const char *command)
{
    static struct program programs[PROGRAM_LIMIT];
    sigset_t child;

    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    int signals = signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
    struct pollfd wait[] = {{requests, POLLIN, 0}, {signals, POLLIN, 0}};
    while (signals >= 0) {
        int descriptors[2];
        if (poll(wait, 2, -1) < 0)
            continue;
        if (wait[1].revents != 0)
            reap(programs, signals);
        int received = wait[0].revents == 0 ? 0 : receive(requests, descriptors);
        if (received < 0)
            return;
        if (received > 0)
            start(programs, command, descriptors);
    }
}

int falcod_program_helper(const char *command)
{
    int socket;
    pid_t process = falcod_helper_fork("falcod-program", &socket);

    if (process == 0) {
        run(socket, command);
        _exit(0);
    }
    return process < 0 ? process : socket;
}

int falcod_program_start(int helper, int input, int status)
{
    const int both[2] = {input, status};
    union descriptors control = {
        .head = {.cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(sizeof(both))}};
    char byte = 0;
    struct iovec vector = {&byte, 1};
    struct msghdr message = {
        .msg_iov = &vector, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof(control.bytes)};

    memcpy(CMSG_DATA(&control.head), both, sizeof(both));
    while (sendmsg(helper, &message, MSG_NOSIGNAL) < 0) {
        if (errno != EINTR)
            return -errno;
    }
    return 0;
}

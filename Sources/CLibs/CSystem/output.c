#define _GNU_SOURCE
#include "falcod_output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <syslog.h>
#include <unistd.h>

extern char **environ;

static int prepare(posix_spawnattr_t *attributes, posix_spawn_file_actions_t *actions, int read_end) {
    sigset_t none, defaults;
    sigemptyset(&none);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    int error = posix_spawnattr_setsigmask(attributes, &none);
    if (!error) error = posix_spawnattr_setsigdefault(attributes, &defaults);
    if (!error) error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (!error) error = posix_spawn_file_actions_adddup2(actions, read_end, STDIN_FILENO);
    return error;
}

pid_t falcod_spawn_shell(const char *command, int *input) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&actions);
    char *arguments[] = {"sh", "-c", (char *)command, NULL};
    pid_t child = -1;
    int error = prepare(&attributes, &actions, ends[0]);
    if (!error) error = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(ends[0]);
    if (error) {
        close(ends[1]);
        return -error;
    }
    *input = ends[1];
    return child;
}

void falcod_syslog(int priority, const char *text) { syslog(LOG_USER | priority, "%s", text); }

#define _GNU_SOURCE
#include "helper.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

pid_t falcod_helper_fork(const char *name, int *socket)
{
    int ends[2];

    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return -errno;
    pid_t process = fork();
    if (process < 0)
        process = -errno;
    close(ends[process == 0 ? 0 : 1]);
    *socket = ends[process == 0 ? 1 : 0];
    if (process < 0)
        close(*socket);
    if (process != 0)
        return process;
    for (size_t i = 0; i < FALCOD_HELPER_IGNORES; i++)
        signal(falcod_helper_ignores[i], SIG_IGN);
    /* Whoever started falcod may have had it ignored, and nobody could wait for a child then. */
    signal(SIGCHLD, SIG_DFL);
    prctl(PR_SET_NAME, name);
    if (*socket > STDERR_FILENO + 1)
        close_range(STDERR_FILENO + 1, (unsigned)*socket - 1, 0);
    close_range((unsigned)*socket + 1, ~0u, 0);
    return 0;
}

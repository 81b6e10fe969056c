/* What the helper processes have in common. */
#ifndef FALCOD_HELPER_H
#define FALCOD_HELPER_H
#include <signal.h>
#include <stddef.h>
#include <sys/types.h>

/* Signals that helpers ignore: the process that they help decides when it is over. */
static const int falcod_helper_ignores[] = {SIGINT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGPIPE};
#define FALCOD_HELPER_IGNORES (sizeof(falcod_helper_ignores) / sizeof(falcod_helper_ignores[0]))

/* Forks. In the child, `*socket` is where requests come, nothing else but standard files is open, and 0 is returned; in the parent,
 * `*socket` is where they go. -errno on failure. */
pid_t falcod_helper_fork(const char *name, int *socket);

#endif

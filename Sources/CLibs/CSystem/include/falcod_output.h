#ifndef FALCOD_OUTPUT_H
#define FALCOD_OUTPUT_H
#include <sys/types.h>

/* Runs `command` by /bin/sh with a new pipe as its standard input. Stores the write end, close-on-exec, in `input`.
   Returns the process id, or -errno. The child has no signal blocked and SIGPIPE at its default. */
pid_t falcod_spawn_shell(const char *command, int *input);

/* syslog(3) with facility user and the text as it is. `priority` is 0 (emergency) to 7 (debug). */
void falcod_syslog(int priority, const char *text);

#endif

#define _GNU_SOURCE
#include "falcod_output.h"

#include <fcntl.h>
#include <syslog.h>
#include <unistd.h>

int falcod_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

void falcod_syslog(int priority, const char *text) { syslog(LOG_USER | priority, "%s", text); }

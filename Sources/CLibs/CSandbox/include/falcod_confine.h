/* What an unprivileged process takes from itself for good: files that it was not given, system calls that it does not make,
 * capabilities. Each function returns 0 or what it says, or -errno. */
#ifndef FALCOD_CONFINE_H
#define FALCOD_CONFINE_H

#include <stdint.h>
#include <sys/types.h>

/* What may be done with a file, or with all that is beneath a folder. */
enum falcod_access {
    FALCOD_ACCESS_READ,
    /* Also make files there and cut them. */
    FALCOD_ACCESS_WRITE,
};

/* A set of files, empty; its descriptor. Needs Landlock (Linux 5.13). */
int falcod_files_none(void);
/* Adds what `path` leads to. */
int falcod_files_allow(int files, const char *path, enum falcod_access access);
/* Adds connections to a TCP port, where they can be ruled out at all (Linux 6.7). */
int falcod_files_allow_port(int files, uint16_t port);
/* From now on the calling thread, and those that it makes, open nothing else. They also neither connect nor bind TCP sockets
 * (Linux 6.7), reach no abstract Unix socket and signal no process outside (6.12). Closes `files`. */
int falcod_files_close(int files);

enum falcod_calls_of {
    /* What the engine does. */
    FALCOD_CALLS_OF_ENGINE,
    /* All but what is of use to attackers only: resolving names runs modules of which nobody knows what they need. */
    FALCOD_CALLS_OF_NAMES,
};
/* All threads of the process are left with these system calls; see confine_calls.c. */
int falcod_calls_limit(enum falcod_calls_of whom);

/* Gives up capabilities but those of `kept` (bits), the way back to any, and core dumps. Before it, only a process without other
 * threads may call it. */
int falcod_capabilities_keep(uint64_t kept);
/* Reading, searching and writing files whoever owns them, as bits. */
uint64_t falcod_capabilities_of_files(void);

#endif

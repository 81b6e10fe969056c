/* The command line. */
#ifndef FALCOD_OPTIONS_H
#define FALCOD_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "err.h"
#include "log.h"

/* Users and groups that one command line may allow. */
#define FALCOD_ALLOW_LIMIT 16

struct falcod_id_list {
    unsigned count;
    unsigned id[FALCOD_ALLOW_LIMIT];
};

/* Events a second, and how many at once. */
struct falcod_rate {
    unsigned per_second, burst;
};

struct falcod_options {
    bool help, version, check;
    const char *socket;
    /* Group of the socket. NULL: `falcod` where there is such a group, else nobody but root. */
    const char *group;
    /* Whom to serve beside root. With both lists empty, the user `falcod`. */
    struct falcod_id_list uids, gids;
    /* A ring has 2^(19 + preset) bytes. 1 to 10. */
    unsigned buffer_preset;
    /* CPUs that share a bulk ring, 0 for all. */
    unsigned cpus_per_buffer;
    /* Bytes, 1 MiB to 1 GiB. */
    size_t spool;
    /* What a cgroup may send of bulk events. None where `per_second` is 0. */
    struct falcod_rate budget;
    bool switches, page_faults;
    enum falcod_level log_level;
};

/* 0, or -1 with a text that names the option. Values stand behind `=` or in the next argument. */
int falcod_options_read(struct falcod_options *options, int argc, char **argv, struct falcod_err *err);
/* Writes the help text. */
void falcod_options_help(FILE *to);

#endif

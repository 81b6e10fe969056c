/* Loads the driver and attaches it. */
#ifndef FALCOD_LOAD_H
#define FALCOD_LOAD_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"
#include "falcod_probe.h"
#include "options.h"
#include "rings.h"

/* Programs that are attached, at most. */
#define FALCOD_PROGRAM_LIMIT 32

/* A program that is attached. */
struct falcod_program {
    const char *name;
    /* The kernel's description of it, open for reading; -1 where there is none. */
    int info;
    /* Runs that the kernel skipped since the program was already running on that CPU. */
    uint64_t skipped;
};

struct falcod_probe {
    struct falcod_bpf *skeleton;
    /* Memory shared with the driver. */
    struct falcod_settings *settings;
    struct falcod_cpu *cpus;
    /* Possible CPUs. */
    unsigned cpu_count;
    struct falcod_rings rings;
    unsigned program_count;
    struct falcod_program programs[FALCOD_PROGRAM_LIMIT];
    /* Hooks that could not be attached, with the reason. */
    unsigned missing_count;
    char missing[FALCOD_PROGRAM_LIMIT][160];
};

/* Loads every program and maps what is shared. Nothing is attached yet. */
int falcod_probe_load(struct falcod_probe *probe, const struct falcod_options *options, struct falcod_err *err);
/* Attaches what `options` ask for, with all settings at "nothing wanted". A hook at the entry of a system call may be
 * missing; another one is an error. */
int falcod_probe_attach(struct falcod_probe *probe, const struct falcod_options *options, struct falcod_err *err);
/* Whether the tracepoints of single system calls' entries can be found. */
bool falcod_has_tracefs(void);

#endif

/* Loads the driver, lets a test trigger events and reads back what the rings hold, decoded by the schema's tables. */
#ifndef FALCOD_TEST_HARNESS_H
#define FALCOD_TEST_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "falcod.skel.h"
#include "falcod_probe.h"
#include "falcod_schema.h"

#define EVENT_PARAMS 40
#define EVENT_COUNT 4096

struct param {
    bool present;
    uint64_t number;
    const uint8_t *bytes;
    uint32_t size;
};

struct event {
    uint64_t time, sequence, cgroup;
    int64_t tid;
    uint32_t type, cpu, flags, ring;
    struct param params[EVENT_PARAMS];
};

struct driver {
    struct falcod_bpf *skeleton;
    struct falcod_settings *settings;
    struct falcod_cpu *cpus;
    int cpu_count;
    struct ring_buffer *rings;
    struct event *events;
    int event_count;
    /* Copies of the records that `events` point into. */
    uint8_t *store;
    size_t store_used;
};

/* NULL when this machine cannot run the driver, with the reason printed. */
struct driver *driver_start(void);
void driver_stop(struct driver *driver);

/* Mounts, for this process alone, what attaching to the tracepoint of a call needs; false where that is not to be had. */
bool mount_tracefs(void);

/* Attaches a program by name; false, with a message, when that fails. */
bool driver_attach(struct driver *driver, const char *program);

/* Forgets events, then lets these happen until driver_collect: system calls by number, -1 ends the list. */
void driver_watch(struct driver *driver, const int *calls);
void driver_watch_event(struct driver *driver, uint32_t type);
/* Stops, and decodes what the rings hold. */
void driver_collect(struct driver *driver);

/* The `nth` event (from 0) of a type and thread, NULL when there is none; -1 takes any thread. */
const struct event *driver_find(const struct driver *driver, uint32_t type, int64_t tid, int nth);

/* What was lost so far: of one stage and group (-1 takes all) and one cgroup (0 takes all). */
uint64_t driver_lost(const struct driver *driver, int stage, int group, uint64_t cgroup);

/* Checks count and print what is wrong; `failures` is the process's exit status. */
extern int failures, checks;
void check(bool holds, const char *file, int line, const char *what);
#define CHECK(holds) check(holds, __FILE__, __LINE__, #holds)
void check_number(const struct event *event, const char *param, int64_t expected, const char *file, int line);
void check_text(const struct event *event, const char *param, const void *expected, size_t size, const char *file, int line);
#define NUMBER(event, param, expected) check_number(event, param, (int64_t)(expected), __FILE__, __LINE__)
/* With the NUL. */
#define TEXT(event, param, expected) check_text(event, param, expected, sizeof(expected), __FILE__, __LINE__)
#define STRING(event, param, expected) check_text(event, param, expected, strlen(expected) + 1, __FILE__, __LINE__)
#define BYTES(event, param, expected, size) check_text(event, param, expected, size, __FILE__, __LINE__)
#define EMPTY(event, param) check_text(event, param, "", 0, __FILE__, __LINE__)
const struct param *event_param(const struct event *event, const char *name);

#endif

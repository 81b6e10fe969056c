#include "stats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "frame.h"

static const char *const groups[FALCOD_GROUPS] = {
    [FALCOD_GROUP_CLONE] = "clone_fork_exit",
    [FALCOD_GROUP_EXECVE] = "execve_exit",
    [FALCOD_GROUP_CONNECT_ENTER] = "connect_enter",
    [FALCOD_GROUP_CONNECT] = "connect_exit",
    [FALCOD_GROUP_OPEN_ENTER] = "open_enter",
    [FALCOD_GROUP_OPEN] = "open_exit",
    [FALCOD_GROUP_DIR_FILE] = "dir_file_exit",
    [FALCOD_GROUP_OTHER] = "other_interest_exit",
    [FALCOD_GROUP_CLOSE] = "close_exit",
    [FALCOD_GROUP_PROC_EXIT] = "proc_exit",
    [FALCOD_GROUP_REST] = "rest",
};

static const Falcod__V1__Loss__Stage stages[FALCOD_LOSSES] = {
    [FALCOD_LOSS_RING] = FALCOD__V1__LOSS__STAGE__RING_FULL,
    [FALCOD_LOSS_SCRATCH] = FALCOD__V1__LOSS__STAGE__SCRATCH_OVERFLOW,
    [FALCOD_LOSS_READ] = FALCOD__V1__LOSS__STAGE__READ_FAILED,
};

int falcod_stats_open(struct falcod_stats *stats, struct falcod_probe *probe)
{
    unsigned cpus = probe->cpu_count;

    memset(stats, 0, sizeof(*stats));
    falcod__v1__stats__init(&stats->message);
    stats->probe = probe;
    stats->loss_limit = (size_t)cpus * FALCOD_LOSSES * FALCOD_GROUPS + FALCOD_PROGRAM_LIMIT + 1;
    stats->losses = calloc(stats->loss_limit, sizeof(*stats->losses));
    stats->list = calloc(stats->loss_limit, sizeof(*stats->list));
    stats->message.cpu_events = calloc(cpus, sizeof(*stats->message.cpu_events));
    if (stats->losses == NULL || stats->list == NULL || stats->message.cpu_events == NULL)
        return -1;
    for (size_t i = 0; i < stats->loss_limit; i++)
        stats->list[i] = &stats->losses[i];
    stats->message.loss = stats->list;
    stats->message.n_cpu_events = cpus;
    return 0;
}

size_t falcod_stats_size(const struct falcod_stats *stats)
{
    /* Tags, lengths, a name and two numbers. */
    return 64 + stats->message.n_cpu_events * 10 + stats->loss_limit * 64;
}

static void add(struct falcod_stats *stats, Falcod__V1__Loss__Stage stage, const char *group, uint32_t cpu, uint64_t count)
{
    if (count == 0)
        return;
    Falcod__V1__Loss *loss = &stats->losses[stats->message.n_loss++];
    falcod__v1__loss__init(loss);
    loss->stage = stage;
    /* protobuf-c wants no const where it only reads. */
    loss->group = (char *)group;
    loss->cpu = cpu;
    loss->count = count;
}

/* The kernel lists numbers by name, a line each. */
static void program_read(struct falcod_program *program)
{
    static const char name[] = "recursion_misses:";
    char text[1024];
    ssize_t size = program->info < 0 ? 0 : pread(program->info, text, sizeof(text) - 1, 0);

    if (size <= 0)
        return;
    text[size] = '\0';
    const char *at = strstr(text, name);
    if (at != NULL)
        program->skipped = strtoull(at + sizeof(name) - 1, NULL, 10);
}

bool falcod_stats_read(struct falcod_stats *stats, uint64_t time)
{
    uint64_t lost = 0;

    stats->message.time = time;
    stats->message.events = 0;
    stats->message.n_loss = 0;
    for (uint32_t cpu = 0; cpu < stats->probe->cpu_count; cpu++) {
        const struct falcod_cpu *counters = &stats->probe->cpus[cpu];
        uint64_t events = __atomic_load_n(&counters->events, __ATOMIC_RELAXED);
        stats->message.cpu_events[cpu] = events;
        stats->message.events += events;
        for (int loss = 0; loss < FALCOD_LOSSES; loss++) {
            for (int group = 0; group < FALCOD_GROUPS; group++) {
                uint64_t count = __atomic_load_n(&counters->lost[loss][group], __ATOMIC_RELAXED);
                add(stats, stages[loss], groups[group], cpu, count);
                lost += count;
            }
        }
    }
    for (unsigned i = 0; i < stats->probe->program_count; i++) {
        struct falcod_program *program = &stats->probe->programs[i];
        program_read(program);
        add(stats, FALCOD__V1__LOSS__STAGE__PROGRAM_SKIPPED, program->name, 0, program->skipped);
        lost += program->skipped;
    }
    bool is_more = lost != stats->lost;
    stats->lost = lost;
    return is_more;
}

size_t falcod_stats_put(struct falcod_stats *stats, uint64_t subscriber_lost, uint8_t *at, size_t capacity)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    size_t common = stats->message.n_loss;

    add(stats, FALCOD__V1__LOSS__STAGE__SUBSCRIBER_SLOW, (char *)protobuf_c_empty_string, 0, subscriber_lost);
    frame.content_case = FALCOD__V1__FRAME__CONTENT_STATS;
    frame.stats = &stats->message;
    size_t size = falcod_put_frame(at, capacity, &frame);
    stats->message.n_loss = common;
    return size;
}

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
    [FALCOD_LOSS_BUDGET] = FALCOD__V1__LOSS__STAGE__BUDGET_SPENT,
    [FALCOD_LOSS_SLOW] = FALCOD__V1__LOSS__STAGE__SUBSCRIBER_SLOW,
};

int falcod_stats_open(struct falcod_stats *stats, struct falcod_probe *probe)
{
    unsigned cpus = probe->cpu_count;

    memset(stats, 0, sizeof(*stats));
    falcod__v1__stats__init(&stats->message);
    stats->probe = probe;
    stats->loss_limit = (cpus + 1) * (size_t)(FALCOD_LOSS_SLOTS + FALCOD_LOSSES * FALCOD_GROUPS) + FALCOD_PROGRAM_LIMIT;
    stats->losses = calloc(stats->loss_limit, sizeof(*stats->losses));
    stats->list = calloc(stats->loss_limit, sizeof(*stats->list));
    stats->message.cpu_events = calloc(cpus, sizeof(*stats->message.cpu_events));
    if (stats->losses == NULL || stats->list == NULL || stats->message.cpu_events == NULL)
        return -1;
    stats->message.loss = stats->list;
    stats->message.n_cpu_events = cpus;
    return 0;
}

size_t falcod_stats_size(const struct falcod_stats *stats)
{
    /* Tags, lengths, a name and two numbers. */
    return 64 + stats->message.n_cpu_events * 10 + stats->loss_limit * 64;
}

/* Returns `count`. */
static uint64_t add(struct falcod_stats *stats, Falcod__V1__Loss__Stage stage, const char *group, uint64_t cgroup, uint32_t cpu,
                    uint64_t count)
{
    if (count == 0)
        return 0;
    Falcod__V1__Loss *loss = &stats->losses[stats->loss_count++];
    falcod__v1__loss__init(loss);
    loss->stage = stage;
    /* protobuf-c wants no const where it only reads. */
    loss->group = (char *)group;
    loss->cgroup = cgroup;
    loss->cpu = cpu;
    loss->count = count;
    return count;
}

/* A place that is being taken is left for the next time. Returns how many it are. */
static uint64_t add_all(struct falcod_stats *stats, const struct falcod_losses *losses, uint32_t cpu)
{
    uint64_t lost = 0;

    for (int i = 0; i < FALCOD_LOSS_SLOTS; i++) {
        const struct falcod_loss_slot *slot = &losses->slot[i];
        uint64_t count = __atomic_load_n(&slot->count, __ATOMIC_ACQUIRE);
        uint64_t cgroup = __atomic_load_n(&slot->cgroup, __ATOMIC_RELAXED), kind = __atomic_load_n(&slot->kind, __ATOMIC_RELAXED);
        if (cgroup != 0 && kind < FALCOD_LOSSES * FALCOD_GROUPS)
            lost += add(stats, stages[kind / FALCOD_GROUPS], groups[kind % FALCOD_GROUPS], cgroup, cpu, count);
    }
    for (int i = 0; i < FALCOD_LOSSES * FALCOD_GROUPS; i++)
        lost += add(stats, stages[i / FALCOD_GROUPS], groups[i % FALCOD_GROUPS], 0, cpu,
                    __atomic_load_n(&losses->other[i / FALCOD_GROUPS][i % FALCOD_GROUPS], __ATOMIC_RELAXED));
    return lost;
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
    stats->loss_count = 0;
    for (uint32_t cpu = 0; cpu < stats->probe->cpu_count; cpu++) {
        const struct falcod_cpu *counters = &stats->probe->cpus[cpu];
        uint64_t events = __atomic_load_n(&counters->events, __ATOMIC_RELAXED);
        stats->message.cpu_events[cpu] = events;
        stats->message.events += events;
        lost += add_all(stats, &counters->losses, cpu);
    }
    for (unsigned i = 0; i < stats->probe->program_count; i++) {
        struct falcod_program *program = &stats->probe->programs[i];
        program_read(program);
        lost += add(stats, FALCOD__V1__LOSS__STAGE__PROGRAM_SKIPPED, program->name, 0, 0, program->skipped);
    }
    bool is_more = lost != stats->lost;
    stats->lost = lost;
    return is_more;
}

size_t falcod_stats_put(struct falcod_stats *stats, const struct falcod_scope *scope, const struct falcod_losses *own, uint8_t *at,
                        size_t capacity, uint64_t *unknown)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    size_t common = stats->loss_count;

    add_all(stats, own, 0);
    stats->message.n_loss = 0;
    for (size_t i = 0; i < stats->loss_count; i++) {
        Falcod__V1__Loss *loss = &stats->losses[i];
        enum falcod_verdict verdict = loss->cgroup == 0 ? FALCOD_SCOPE_INSIDE : falcod_scope_find(scope, loss->cgroup);
        if (verdict == FALCOD_SCOPE_INSIDE || verdict == FALCOD_SCOPE_GONE)
            stats->list[stats->message.n_loss++] = loss;
        *unknown = loss->cgroup;
        if (verdict == FALCOD_SCOPE_UNKNOWN)
            break;
        *unknown = 0;
    }
    stats->loss_count = common;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_STATS;
    frame.stats = &stats->message;
    return *unknown == 0 ? falcod_put_frame(at, capacity, &frame) : 0;
}

#define _GNU_SOURCE
#include "harness.h"

#include <bpf/bpf.h>
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <time.h>
#include <unistd.h>

#define RING_SIZE (8 << 20)
#define STORE_SIZE (32 << 20)

int failures, checks;

static int quiet(enum libbpf_print_level level, const char *format, va_list arguments)
{
    if (level == LIBBPF_WARN || (level == LIBBPF_INFO && getenv("FALCOD_TEST_VERBOSE")))
        vfprintf(stderr, format, arguments);
    return 0;
}

static void *map_value(const struct bpf_map *map, size_t size)
{
    size_t page = sysconf(_SC_PAGESIZE);
    void *value = mmap(NULL, (size + page - 1) / page * page, PROT_READ | PROT_WRITE, MAP_SHARED, bpf_map__fd(map), 0);
    return value == MAP_FAILED ? NULL : value;
}

static uint64_t clock_ns(clockid_t id)
{
    struct timespec now;
    clock_gettime(id, &now);
    return now.tv_sec * 1000000000ull + now.tv_nsec;
}

static uint64_t little(const uint8_t *bytes, int size)
{
    uint64_t value = 0;
    for (int i = size - 1; i >= 0; i--)
        value = value << 8 | bytes[i];
    return value;
}

static uint64_t varint(const uint8_t **at, const uint8_t *end)
{
    uint64_t value = 0;
    for (int shift = 0; *at < end && shift < 64; shift += 7) {
        uint8_t byte = *(*at)++;
        value |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return value;
}

static void decode_message(struct event *event, const uint8_t *at, const uint8_t *end)
{
    uint64_t last = 0;
    while (at < end) {
        uint64_t tag = varint(&at, end), field = tag >> 3;
        int wire = tag & 7;
        uint32_t size = wire == 1 ? 8 : wire == 5 ? 4 : wire == 2 ? (uint32_t)varint(&at, end) : 0;
        if (field <= last || field > EVENT_PARAMS || !(wire == 1 || wire == 2 || wire == 5) || size > end - at) {
            fprintf(stderr, "event %u: field %lu (wire type %d, size %u) is damaged or out of order\n", event->type, field, wire, size);
            failures++;
            return;
        }
        last = field;
        struct param *param = &event->params[field - 1];
        *param = (struct param){true, wire == 2 ? 0 : little(at, size), at, size};
        at += size;
    }
}

static int take_record(void *context, void *data, size_t size)
{
    struct driver *driver = context;
    if (driver->event_count == EVENT_COUNT || driver->store_used + size > STORE_SIZE)
        return 0;
    uint8_t *record = memcpy(driver->store + driver->store_used, data, size);
    driver->store_used += size;
    const uint8_t *at = record + 1, *message = record + 56, *end = record + size;
    bool whole = size >= 59 && record[0] == 0x0A && varint(&at, end) == size - 4 && at == record + 4 && record[4] == 0x09 &&
                 record[13] == 0x11 && record[22] == 0x1D && record[27] == 0x21 && record[36] == 0x29 && record[45] == 0x35 &&
                 record[50] == 0x3D && record[55] == 0x7A && varint(&message, end) == size - 59 && message == record + 59;
    check(whole, __FILE__, __LINE__, "the envelope is as the schema says");
    if (!whole)
        return 0;
    struct event *event = &driver->events[driver->event_count++];
    *event = (struct event){.time = little(record + 5, 8), .tid = little(record + 14, 8), .type = little(record + 23, 4),
                            .sequence = little(record + 28, 8), .cgroup = little(record + 37, 8),
                            .cpu = little(record + 46, 4), .flags = little(record + 51, 4)};
    decode_message(event, message, end);
    return 0;
}

static bool make_rings(struct driver *driver)
{
    for (int i = 0; i <= driver->cpu_count; i++) {
        int ring = bpf_map_create(BPF_MAP_TYPE_RINGBUF, "ring", 0, 0, RING_SIZE, NULL);
        if (ring < 0 || bpf_map_update_elem(bpf_map__fd(driver->skeleton->maps.rings), &i, &ring, BPF_ANY))
            return false;
        if (!driver->rings)
            driver->rings = ring_buffer__new(ring, take_record, driver, NULL);
        else if (ring_buffer__add(driver->rings, ring, take_record, driver))
            return false;
        if (i)
            driver->cpus[i - 1].ring = i;
    }
    return driver->rings != NULL;
}

static void size_maps(struct driver *driver)
{
    struct bpf_map *map;
    bpf_object__for_each_map(map, driver->skeleton->obj) {
        if (!strncmp(bpf_map__name(map), "scratch", 7))
            bpf_map__set_max_entries(map, driver->cpu_count);
    }
    bpf_map__set_max_entries(driver->skeleton->maps.cpus, driver->cpu_count);
    bpf_map__set_max_entries(driver->skeleton->maps.rings, driver->cpu_count + 1);
}

struct driver *driver_start(void)
{
    libbpf_set_print(quiet);
    if (geteuid() || access("/sys/kernel/btf/vmlinux", R_OK)) {
        printf("skipped: needs root and a kernel with BTF\n");
        return NULL;
    }
    struct driver *driver = calloc(1, sizeof(*driver));
    driver->cpu_count = libbpf_num_possible_cpus();
    driver->events = calloc(EVENT_COUNT, sizeof(struct event));
    driver->store = malloc(STORE_SIZE);
    driver->skeleton = falcod_bpf__open();
    if (!driver->skeleton) {
        fprintf(stderr, "the driver's object cannot be opened: %s\n", strerror(errno));
        exit(1);
    }
    size_maps(driver);
    int result = falcod_bpf__load(driver->skeleton);
    if (result) {
        fprintf(stderr, "the driver cannot be loaded: %s\n", strerror(-result));
        exit(1);
    }
    driver->settings = map_value(driver->skeleton->maps.settings, sizeof(struct falcod_settings));
    driver->cpus = map_value(driver->skeleton->maps.cpus, sizeof(struct falcod_cpu) * driver->cpu_count);
    if (!driver->settings || !driver->cpus || !make_rings(driver)) {
        fprintf(stderr, "the driver's maps cannot be set up: %s\n", strerror(errno));
        exit(1);
    }
    driver->settings->boot_time = clock_ns(CLOCK_REALTIME) - clock_ns(CLOCK_BOOTTIME);
    driver->settings->snap_length = FALCOD_SNAP_LENGTH;
    return driver;
}

void driver_stop(struct driver *driver)
{
    ring_buffer__free(driver->rings);
    falcod_bpf__destroy(driver->skeleton);
    free(driver->events);
    free(driver->store);
    free(driver);
}

bool driver_attach(struct driver *driver, const char *name)
{
    struct bpf_program *program = bpf_object__find_program_by_name(driver->skeleton->obj, name);
    struct bpf_link *link = program ? bpf_program__attach(program) : NULL;
    if (!link)
        fprintf(stderr, "%s cannot be attached: %s\n", name, program ? strerror(errno) : "it does not exist");
    return link != NULL;
}

bool mount_tracefs(void)
{
    if (!access("/sys/kernel/tracing/events/syscalls", F_OK))
        return true;
    return !unshare(CLONE_NEWNS) && !mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) &&
           !mount("tracefs", "/sys/kernel/tracing", "tracefs", 0, NULL) && !access("/sys/kernel/tracing/events/syscalls", F_OK);
}

void driver_watch(struct driver *driver, const int *calls)
{
    ring_buffer__consume(driver->rings);
    driver->event_count = 0;
    driver->store_used = 0;
    uint64_t set[FALCOD_SYSCALL_LIMIT / 64] = {};
    for (; *calls >= 0; calls++)
        set[*calls / 64] |= 1ull << *calls % 64;
    memcpy(driver->settings->syscalls, set, sizeof(set));
}

void driver_watch_event(struct driver *driver, uint32_t type) { driver->settings->events[type / 64] |= 1ull << type % 64; }

static int by_time(const void *left, const void *right)
{
    const struct event *one = left, *two = right;
    return one->time < two->time ? -1 : one->time > two->time;
}

void driver_collect(struct driver *driver)
{
    memset(driver->settings->syscalls, 0, sizeof(driver->settings->syscalls));
    memset(driver->settings->events, 0, sizeof(driver->settings->events));
    ring_buffer__consume(driver->rings);
    /* A thread that changed the CPU has its events in two rings. */
    qsort(driver->events, driver->event_count, sizeof(struct event), by_time);
}

const struct event *driver_find(const struct driver *driver, uint32_t type, int64_t tid, int nth)
{
    for (int i = 0; i < driver->event_count; i++) {
        const struct event *event = &driver->events[i];
        if (event->type == type && (tid < 0 || event->tid == tid) && nth-- == 0)
            return event;
    }
    return NULL;
}

static uint64_t lost_on(const struct falcod_losses *losses, int stage, int group, uint64_t cgroup)
{
    uint64_t lost = 0;
    for (int i = 0; i < FALCOD_LOSSES * FALCOD_GROUPS; i++) {
        if ((stage >= 0 && i / FALCOD_GROUPS != stage) || (group >= 0 && i % FALCOD_GROUPS != group))
            continue;
        lost += cgroup ? 0 : losses->other[i / FALCOD_GROUPS][i % FALCOD_GROUPS];
        for (int at = 0; at < FALCOD_LOSS_SLOTS; at++)
            if (losses->slot[at].kind == (uint64_t)i && (!cgroup || losses->slot[at].cgroup == cgroup))
                lost += losses->slot[at].count;
    }
    return lost;
}

uint64_t driver_lost(const struct driver *driver, int stage, int group, uint64_t cgroup)
{
    uint64_t lost = 0;
    for (int i = 0; i < driver->cpu_count; i++)
        lost += lost_on(&driver->cpus[i].losses, stage, group, cgroup);
    return lost;
}

void check(bool holds, const char *file, int line, const char *what)
{
    checks++;
    if (holds)
        return;
    failures++;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
}

const struct param *event_param(const struct event *event, const char *name)
{
    const struct falcod_event_info *info = &falcod_events[event->type];
    for (int i = 0; i < info->param_count; i++)
        if (!strcmp(info->params[i].name, name))
            return &event->params[i];
    return NULL;
}

static const struct param *checked_param(const struct event *event, const char *name, const char *file, int line)
{
    checks++;
    const struct param *param = event ? event_param(event, name) : NULL;
    if (param)
        return param;
    failures++;
    fprintf(stderr, "%s:%d: %s: %s\n", file, line, name, event ? "no such parameter" : "the event is missing");
    return NULL;
}

void check_number(const struct event *event, const char *name, int64_t expected, const char *file, int line)
{
    const struct param *param = checked_param(event, name, file, line);
    if (!param)
        return;
    int64_t value = param->size == 4 && expected < 0 ? (int64_t)(int32_t)param->number : (int64_t)param->number;
    if (param->present && param->size <= 8 && value == expected)
        return;
    failures++;
    fprintf(stderr, "%s:%d: %s.%s is %ld%s, not %ld\n", file, line, falcod_events[event->type].name, name, value,
            param->present ? "" : " (absent)", expected);
}

/* At most 60 bytes, what is not printable as \xNN. */
static const char *shown(const uint8_t *bytes, size_t size, char text[256])
{
    size_t at = 0;
    text[0] = 0;
    for (size_t i = 0; i < size && i < 60; i++)
        at += snprintf(text + at, 5, bytes[i] >= ' ' && bytes[i] < 0x7f ? "%c" : "\\x%02x", bytes[i]);
    return text;
}

void check_text(const struct event *event, const char *name, const void *expected, size_t size, const char *file, int line)
{
    const struct param *param = checked_param(event, name, file, line);
    if (!param || (param->size == size && !memcmp(param->bytes, expected, size)))
        return;
    failures++;
    char found[256], wanted[256];
    fprintf(stderr, "%s:%d: %s.%s is %u bytes '%s', not %zu bytes '%s'\n", file, line, falcod_events[event->type].name, name, param->size,
            shown(param->bytes, param->size, found), size, shown(expected, size, wanted));
}

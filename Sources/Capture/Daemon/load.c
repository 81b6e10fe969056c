#include "load.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "falcod.skel.h"

/* Hooks that belong to everyone, to one architecture, or to an option. */
static const struct hook {
    const char *name;
    enum { ALWAYS, AARCH64, SWITCHES, PAGE_FAULTS } when;
} hooks[] = {
    {"sys_exit", ALWAYS},           {"task_exec", ALWAYS},
    {"task_fork", AARCH64},         {"task_exit", ALWAYS},
    {"signal_deliver", ALWAYS},     {"sched_switch", SWITCHES},
    {"page_fault_user", PAGE_FAULTS}, {"page_fault_kernel", PAGE_FAULTS},
};

/* Cgroups whose budgets are kept at a time, 64 bytes each. */
#define BUDGETED_CGROUPS 8192
#define HOOK_COUNT (sizeof(hooks) / sizeof(hooks[0]))

static bool hook_is_wanted(const struct hook *hook, const struct falcod_options *options)
{
    switch (hook->when) {
    case ALWAYS:
        return true;
    case AARCH64:
#ifdef __aarch64__
        return true;
#else
        return false;
#endif
    case SWITCHES:
        return options->switches;
    case PAGE_FAULTS:
        return options->page_faults;
    }
    return false;
}

static bool has_prefix(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static bool is_enter_hook(const char *name)
{
    return has_prefix(name, "enter_") || has_prefix(name, "compat_enter_");
}

/* What libbpf complained of first, and the last line of what the verifier wrote about it. */
static char complaint[200], verdict[200];

static int libbpf_said(enum libbpf_print_level level, const char *format, va_list arguments)
{
    /* As long as logs may get; where less is said its pages stay untouched. */
    static char text[1 << 20];
    char *line = NULL, *rest = NULL;

    vsnprintf(text, sizeof(text), format, arguments);
    bool is_verifier = strstr(text, "BEGIN PROG LOAD LOG") != NULL;
    for (char *part = strtok_r(text, "\n", &rest); part != NULL; part = strtok_r(NULL, "\n", &rest)) {
        falcod_log(FALCOD_DEBUG, "%s", part);
        if (!has_prefix(part, "processed ") && strstr(part, "END PROG LOAD LOG") == NULL)
            line = part;
    }
    if (level == LIBBPF_WARN && line != NULL && (is_verifier ? verdict : complaint)[0] == '\0')
        snprintf(is_verifier ? verdict : complaint, sizeof(complaint), "%.199s", line);
    return 0;
}

static int failed(struct falcod_err *err, const char *what, int error)
{
    return falcod_err_set(err, FALCOD_EXIT_PROBE, "%s: %s%s%s%s%s", what, strerror(error), complaint[0] == '\0' ? "" : ": ",
                          complaint, verdict[0] == '\0' ? "" : ": ", verdict);
}

/* Sizes that depend on the machine, and programs that nobody asked for. */
static int probe_prepare(struct falcod_probe *probe, unsigned ring_count, const struct falcod_options *options,
                         struct falcod_err *err)
{
    struct bpf_object *object = probe->skeleton->obj;
    struct bpf_map *map;
    struct bpf_program *program;
    int error = 0;

    bpf_object__for_each_map(map, object) {
        const char *name = bpf_map__name(map);
        if (strcmp(name, "cpus") == 0 || has_prefix(name, "scratch"))
            error |= bpf_map__set_max_entries(map, probe->cpu_count);
        else if (strcmp(name, "rings") == 0)
            error |= bpf_map__set_max_entries(map, ring_count);
        else if (strcmp(name, "budgets") == 0 && options->budget.per_second > 0)
            error |= bpf_map__set_max_entries(map, BUDGETED_CGROUPS);
    }
    bpf_object__for_each_program(program, object) {
        for (size_t i = 0; i < HOOK_COUNT; i++) {
            if (strcmp(bpf_program__name(program), hooks[i].name) == 0)
                error |= bpf_program__set_autoload(program, hook_is_wanted(&hooks[i], options));
        }
    }
    return error == 0 ? 0 : falcod_err_set(err, FALCOD_EXIT_PROBE, "the driver's maps do not take this machine's sizes");
}

/* Maps the values of the array `name`, which must be `count` times `size` bytes. */
static void *values_map(struct falcod_probe *probe, const char *name, size_t size, size_t count, struct falcod_err *err)
{
    struct bpf_map *map = bpf_object__find_map_by_name(probe->skeleton->obj, name);

    if (map == NULL || bpf_map__value_size(map) != size) {
        falcod_err_set(err, FALCOD_EXIT_PROBE, "the driver's map '%s' is of another version", name);
        return NULL;
    }
    void *memory = mmap(NULL, size * count, PROT_READ | PROT_WRITE, MAP_SHARED, bpf_map__fd(map), 0);
    /* The reader does not get it. */
    if (memory != MAP_FAILED && madvise(memory, size * count, MADV_DONTFORK) == 0)
        return memory;
    falcod_err_set(err, FALCOD_EXIT_PROBE, "the driver's map '%s' cannot be mapped: %s", name, strerror(errno));
    return NULL;
}

static int probe_share(struct falcod_probe *probe, unsigned ring_count, const struct falcod_options *options,
                       struct falcod_err *err)
{
    probe->settings = values_map(probe, "settings", sizeof(*probe->settings), 1, err);
    if (probe->settings == NULL)
        return -1;
    probe->cpus = values_map(probe, "cpus", sizeof(*probe->cpus), probe->cpu_count, err);
    if (probe->cpus == NULL)
        return -1;
    if (options->budget.per_second > 0) {
        probe->settings->budget_cost = 1000000000u / options->budget.per_second;
        probe->settings->budget_burst = probe->settings->budget_cost * (options->budget.burst - 1);
    }
    falcod_rings_assign(probe->cpus, probe->cpu_count, options);
    int rings = bpf_object__find_map_fd_by_name(probe->skeleton->obj, "rings");
    return falcod_rings_open(&probe->rings, rings, ring_count, options, err);
}

int falcod_probe_load(struct falcod_probe *probe, const struct falcod_options *options, struct falcod_err *err)
{
    struct rlimit unlimited = {RLIM_INFINITY, RLIM_INFINITY};
    int possible = libbpf_num_possible_cpus();

    memset(probe, 0, sizeof(*probe));
    if (access("/sys/kernel/btf/vmlinux", R_OK) != 0)
        return falcod_err_set(err, FALCOD_EXIT_PROBE, "this kernel does not describe its types (no /sys/kernel/btf/vmlinux)");
    if (possible < 1)
        return falcod_err_set(err, FALCOD_EXIT_PROBE, "the number of CPUs cannot be found: %s", strerror(-possible));
    /* Only kernels before 5.11 count eBPF memory here; where it matters, loading says so. */
    setrlimit(RLIMIT_MEMLOCK, &unlimited);
    libbpf_set_print(libbpf_said);
    probe->cpu_count = (unsigned)possible;
    unsigned ring_count = falcod_rings_assign(NULL, probe->cpu_count, options);

    probe->skeleton = falcod_bpf__open();
    if (probe->skeleton == NULL)
        return failed(err, "the driver cannot be opened", errno);
    if (probe_prepare(probe, ring_count, options, err) != 0)
        return -1;
    int error = falcod_bpf__load(probe->skeleton);
    if (error == -EPERM && geteuid() != 0)
        return falcod_err_set(err, FALCOD_EXIT_PROBE, "loading the driver needs root, or CAP_BPF with CAP_PERFMON");
    if (error != 0)
        return failed(err, "the driver cannot be loaded", -error);
    return probe_share(probe, ring_count, options, err);
}

static void attached(struct falcod_probe *probe, const char *name, int fd)
{
    char path[40];

    snprintf(path, sizeof(path), "/proc/self/fdinfo/%d", fd);
    if (probe->program_count < FALCOD_PROGRAM_LIMIT)
        probe->programs[probe->program_count++] = (struct falcod_program){.name = name, .info = open(path, O_RDONLY | O_CLOEXEC)};
}

bool falcod_has_tracefs(void)
{
    return access("/sys/kernel/tracing/events", F_OK) == 0 || access("/sys/kernel/debug/tracing/events", F_OK) == 0;
}

static int program_attach(struct falcod_probe *probe, struct bpf_program *program, struct falcod_err *err)
{
    const char *name = bpf_program__name(program);

    complaint[0] = verdict[0] = '\0';
    /* The link lives as long as the process. */
    if (bpf_program__attach(program) != NULL) {
        attached(probe, name, bpf_program__fd(program));
        return 0;
    }
    int error = errno;
    if (!is_enter_hook(name)) {
        char what[80];
        snprintf(what, sizeof(what), "the hook '%s' cannot be attached", name);
        return failed(err, what, error);
    }
    const char *reason = strerror(error);
    if (error == ENOENT && has_prefix(name, "enter_") && !falcod_has_tracefs())
        reason = "tracefs is not mounted at /sys/kernel/tracing";
    if (probe->missing_count < FALCOD_PROGRAM_LIMIT)
        snprintf(probe->missing[probe->missing_count++], sizeof(probe->missing[0]), "%s: %s", name, reason);
    return 0;
}

/* Gives back memory that was needed only until here: the kernel's types, tens of MiB, and the driver's image, which is in
 * the program file. */
static void memory_release(const struct bpf_object_skeleton *skeleton)
{
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = ((uintptr_t)skeleton->data + page - 1) & ~(page - 1);
    uintptr_t end = ((uintptr_t)skeleton->data + skeleton->data_sz) & ~(page - 1);

    malloc_trim(0);
    if (end > start)
        madvise((void *)start, end - start, MADV_DONTNEED);
}

int falcod_probe_attach(struct falcod_probe *probe, const struct falcod_options *options, struct falcod_err *err)
{
    struct bpf_object *object = probe->skeleton->obj;
    struct bpf_program *program;

    /* What is known only at a call's entry is hooked before its exit. */
    bpf_object__for_each_program(program, object) {
        if (is_enter_hook(bpf_program__name(program)) && program_attach(probe, program, err) != 0)
            return -1;
    }
    for (size_t i = 0; i < HOOK_COUNT; i++) {
        if (!hook_is_wanted(&hooks[i], options))
            continue;
        program = bpf_object__find_program_by_name(object, hooks[i].name);
        if (program == NULL)
            return falcod_err_set(err, FALCOD_EXIT_PROBE, "the driver has no program '%s'", hooks[i].name);
        if (program_attach(probe, program, err) != 0)
            return -1;
    }
    memory_release(probe->skeleton->skeleton);
    return 0;
}

#include "task.h"

#include <time.h>

/* The text after the first NUL of `bytes`. */
static size_t after_first(const char *bytes, size_t length, const void **rest)
{
    size_t first = strnlen(bytes, length) + 1;
    *rest = bytes + first;
    return first < length ? length - first : 0;
}

/* Of a line of numbers, the one at this place. */
static long long number_at(const char *file, const char *name, int place)
{
    static char buffer[16384];
    read_whole(file, buffer, sizeof buffer);
    const char *line = strstr(buffer, name);
    need(line);
    line += strlen(name);
    char *next = (char *)line;
    long long result = 0;
    for (int i = 0; i <= place; i++) {
        line = next;
        result = strtoll(line, &next, 10);
        if (next == line)
            return -1;
    }
    return result;
}

/* The innermost six names of a path, the root being one. */
static const char *innermost(const char *path)
{
    const char *start = path + strlen(path);
    for (int names = 0; start > path; start--)
        if (*start == '/' && ++names == 6)
            break;
    return start;
}

/* The path of a controller; the path of the second hierarchy where it has none of its own. */
static bool controller_path(char *groups, const char *controller, char *path, size_t size)
{
    const char *unified = NULL, *found = NULL;
    size_t length = strlen(controller), unified_length = 0, found_length = 0;
    for (char *line = groups; *line;) {
        char *end = strchr(line, '\n');
        char *names = strchr(line, ':') + 1;
        char *rest = strchr(names, ':');
        for (char *name = names; name <= rest; name++) {
            size_t this = strcspn(name, ",:");
            if (this == length && memcmp(name, controller, length) == 0) {
                found = rest + 1;
                found_length = (size_t)(end - found);
            }
            name += this;
        }
        if (names == rest) {
            unified = rest + 1;
            unified_length = (size_t)(end - unified);
        }
        line = end + 1;
    }
    if (!found) {
        found = unified;
        found_length = unified_length;
    }
    if (!found)
        return false;
    snprintf(path, size, "%.*s", (int)found_length, found);
    return true;
}

static size_t cgroups_of(pid_t pid, const void **result)
{
    static const struct {
        const char *name, *listed;
    } subsystems[] = {{"cpuset", "cpuset"}, {"cpu", "cpu"}, {"cpuacct", "cpuacct"}, {"io", "blkio"}, {"memory", "memory"}};
    static char groups[16384];
    read_whole(text("/proc/%d/cgroup", pid), groups, sizeof groups);
    char *out = malloc(16384), *end = out;
    for (size_t i = 0; i < sizeof subsystems / sizeof *subsystems; i++) {
        char path[4096];
        if (controller_path(groups, subsystems[i].listed, path, sizeof path))
            end += sprintf(end, "%s=%s", subsystems[i].name, innermost(path)) + 1;
    }
    *result = out;
    return (size_t)(end - out);
}

/* A number of /proc/PID/stat after the name, counted from the state as 0. */
static long long stat_field(pid_t pid, int place)
{
    static char buffer[4096];
    read_whole(text("/proc/%d/stat", pid), buffer, sizeof buffer);
    char *field = strrchr(buffer, ')') + 2;
    for (int i = 0; i < place; i++)
        field = strchr(field, ' ') + 1;
    return strtoll(field, NULL, 10);
}

static void read_strings(struct task *task)
{
    char *buffer = malloc(1 << 16);
    size_t length = read_whole(text("/proc/%d/cmdline", task->pid), buffer, 1 << 16);
    task->exe = buffer;
    task->args_length = after_first(buffer, length, &task->args);
    char *env = malloc(1 << 16);
    task->env_length = read_whole(text("/proc/%d/environ", task->pid), env, 1 << 16);
    task->env = env;
    task->cgroups_length = cgroups_of(task->pid, &task->cgroups);
    char *comm = malloc(64);
    length = read_whole(text("/proc/%d/task/%d/comm", task->pid, task->tid), comm, 64);
    comm[length - 1] = 0;
    task->comm = comm;
    char *link = malloc(4096);
    ssize_t size = readlink(text("/proc/%d/exe", task->pid), link, 4095);
    need(size > 0);
    link[size] = 0;
    task->executable = link;
    need(stat(text("/proc/%d/exe", task->pid), &task->file) == 0);
}

struct task task_of(pid_t pid, pid_t tid)
{
    struct task task = {.pid = pid, .tid = tid};
    const char *status = text("/proc/%d/task/%d/status", pid, tid);
    read_strings(&task);
    task.parent = (pid_t)status_number(status, "PPid:");
    task.uid = (uid_t)number_at(status, "Uid:", 1);
    task.gid = (gid_t)number_at(status, "Gid:", 1);
    task.inheritable = status_number(status, "CapInh:");
    task.permitted = status_number(status, "CapPrm:");
    task.effective = status_number(status, "CapEff:");
    task.vm_size = status_number(status, "VmSize:");
    int depth = 0;
    while (number_at(status, "NSpid:", depth + 1) >= 0)
        depth++;
    task.vtid = (pid_t)number_at(status, "NSpid:", depth);
    task.vpid = (pid_t)number_at(status, "NStgid:", depth);
    task.vpgid = (pid_t)number_at(status, "NSpgid:", depth);
    task.pgid = (pid_t)stat_field(pid, 2);
    task.tty = stat_field(pid, 4);
    char loginuid[32];
    read_whole(text("/proc/%d/loginuid", pid), loginuid, sizeof loginuid);
    task.loginuid = strtoll(loginuid, NULL, 10);
    task.descriptors = number_at(text("/proc/%d/limits", pid), "Max open files", 0);
    return task;
}

struct task task_here(void)
{
    return task_of(getpid(), gettid());
}

static struct value bytes_value(const char *name, const void *bytes, size_t length)
{
    return length ? D(name, bytes, length) : EMPTY(name);
}

void seen_clone(const char *event, long result, const struct task *task, struct value flags, long long started_from,
                long long started_until)
{
    seen_by(task->tid, event, N("res", result), S("exe", task->exe), bytes_value("args", task->args, task->args_length),
            N("tid", task->tid), N("pid", task->pid), N("ptid", task->parent), EMPTY("cwd"), N("fdlimit", task->descriptors),
            RANGE("pgft_maj", 0, TOO_MUCH), RANGE("pgft_min", 0, TOO_MUCH), RANGE("vm_size", 1, task->vm_size * 2),
            RANGE("vm_rss", 0, task->vm_size), N("vm_swap", 0), S("comm", task->comm),
            bytes_value("cgroups", task->cgroups, task->cgroups_length), flags, N("uid", task->uid), N("gid", task->gid),
            N("vtid", task->vtid), N("vpid", task->vpid), RANGE("pidns_init_start_ts", started_from, started_until));
}

static long long nanoseconds(struct timespec time)
{
    return time.tv_sec * 1000000000ll + time.tv_nsec;
}

void seen_exec(const char *event, long result, const struct task *task, const char *exe_flags, const char *filename)
{
    struct value file = filename ? S("filename", filename) : (struct value){0};
    seen_by(task->tid, event, N("res", result), S("exe", task->exe), bytes_value("args", task->args, task->args_length),
            N("tid", task->tid), N("pid", task->pid), N("ptid", task->parent), EMPTY("cwd"), N("fdlimit", task->descriptors),
            RANGE("pgft_maj", 0, TOO_MUCH), RANGE("pgft_min", 0, TOO_MUCH), RANGE("vm_size", 1, TOO_MUCH), RANGE("vm_rss", 0, TOO_MUCH),
            N("vm_swap", 0), S("comm", task->comm), bytes_value("cgroups", task->cgroups, task->cgroups_length),
            bytes_value("env", task->env, task->env_length), N("tty", task->tty), N("vpgid", task->vpgid), N("loginuid", task->loginuid),
            *exe_flags ? F("flags", exe_flags) : N("flags", 0), N("cap_inheritable", task->inheritable),
            N("cap_permitted", task->permitted), N("cap_effective", task->effective), N("exe_ino", task->file.st_ino),
            N("exe_ino_ctime", nanoseconds(task->file.st_ctim)), N("exe_ino_mtime", nanoseconds(task->file.st_mtim)), N("uid", task->uid),
            S("trusted_exepath", task->executable), N("pgid", task->pgid), N("gid", task->gid), file);
}

const char *helper(const char *name)
{
    const char *build = getenv("FALCOD_LIVE_BUILD");
    need(build);
    return text("%s/%s", build, name);
}

long long monotonic(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return nanoseconds(now);
}

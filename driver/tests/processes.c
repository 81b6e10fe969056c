/* Process life: clone, execve, exit, signals. */
#define _GNU_SOURCE
#include "tests.h"

#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

static void watch_processes(struct driver *driver)
{
    driver_watch(driver, (const int[]){
#if defined(__x86_64__)
        SYS_fork, SYS_vfork,
#endif
        SYS_clone, SYS_clone3, SYS_execve, SYS_execveat, -1});
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_EXECVE_19_X);
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X);
    driver_watch_event(driver, FALCOD_EVENT_PROCEXIT_1_E);
}

/* "name=path" of every group of the process that events tell, from /proc. */
static size_t expected_cgroups(char *text)
{
    static const char *const names[][2] = {{"cpuset", "cpuset"}, {"cpu", "cpu"}, {"cpuacct", "cpuacct"}, {"io", "blkio"}, {"memory", "memory"}};
    char *at = text;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        char line[4096], path[4096] = "/";
        FILE *file = fopen("/proc/self/cgroup", "r");
        while (fgets(line, sizeof(line), file)) {
            char *list = strchr(line, ':') + 1, *found = strchr(list, ':') + 1;
            found[-1] = 0;
            found[strcspn(found, "\n")] = 0;
            for (char *name = strtok(list, ","); name; name = strtok(NULL, ","))
                if (!strcmp(name, names[i][1]))
                    strcpy(path, found);
        }
        fclose(file);
        at += sprintf(at, "%s=%s", names[i][0], path) + 1;
    }
    return at - text;
}

static uint64_t status_number(const char *name)
{
    char line[256];
    unsigned long value = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (fgets(line, sizeof(line), file))
        if (!strncmp(line, name, strlen(name)))
            value = strtoul(line + strlen(name) + 1, NULL, 16);
    fclose(file);
    return value;
}

static void check_executed(const struct event *executed, pid_t child)
{
    char shell[4096], cgroups[8192];
    struct stat status;
    struct rlimit limit;
    CHECK(realpath("/bin/sh", shell));
    stat(shell, &status);
    getrlimit(RLIMIT_NOFILE, &limit);
    NUMBER(executed, "res", 0);
    TEXT(executed, "exe", "sh");
    TEXT(executed, "args", "-c\0exit 7");
    NUMBER(executed, "tid", child);
    NUMBER(executed, "pid", child);
    NUMBER(executed, "ptid", getpid());
    EMPTY(executed, "cwd");
    NUMBER(executed, "fdlimit", limit.rlim_cur);
    TEXT(executed, "comm", "sh");
    BYTES(executed, "cgroups", cgroups, expected_cgroups(cgroups));
    TEXT(executed, "env", "A=1\0B=2");
    NUMBER(executed, "vpgid", getpgrp());
    NUMBER(executed, "pgid", getpgrp());
    NUMBER(executed, "flags", 1);
    NUMBER(executed, "cap_effective", status_number("CapEff"));
    NUMBER(executed, "cap_permitted", status_number("CapPrm"));
    NUMBER(executed, "cap_inheritable", status_number("CapInh"));
    NUMBER(executed, "exe_ino", status.st_ino);
    NUMBER(executed, "exe_ino_ctime", status.st_ctim.tv_sec * 1000000000 + status.st_ctim.tv_nsec);
    NUMBER(executed, "exe_ino_mtime", status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec);
    NUMBER(executed, "uid", geteuid());
    STRING(executed, "trusted_exepath", shell);
    NUMBER(executed, "gid", getegid());
    TEXT(executed, "filename", "/bin/sh");
    const struct param *size = executed ? event_param(executed, "vm_size") : NULL;
    const struct param *resident = executed ? event_param(executed, "vm_rss") : NULL;
    CHECK(size && resident && size->number > 100 && size->number < 1000000 && resident->number < size->number);
}

static void check_cloned(const struct event *cloned, int64_t result, pid_t self, pid_t parent)
{
    NUMBER(cloned, "res", result);
    STRING(cloned, "exe", program_invocation_name);
    NUMBER(cloned, "tid", self);
    NUMBER(cloned, "pid", self);
    NUMBER(cloned, "ptid", parent);
    TEXT(cloned, "comm", "driver-test");
    NUMBER(cloned, "flags", 0);
    NUMBER(cloned, "uid", geteuid());
    NUMBER(cloned, "vtid", self);
    NUMBER(cloned, "vpid", self);
}

static void life(struct driver *driver)
{
    char *const arguments[] = {"sh", "-c", "exit 7", NULL}, *const environment[] = {"A=1", "B=2", NULL};
    watch_processes(driver);
    pid_t child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (!child) {
        execve("/bin/sh", arguments, environment);
        _exit(99);
    }
    waitpid(child, NULL, 0);
    driver_collect(driver);
    check_cloned(driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, getpid(), 0), child, getpid(), getppid());
    const struct event *born = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, child, 0);
    check_cloned(born, 0, child, getpid());
    if (born)
        CHECK(event_param(born, "pidns_init_start_ts")->present);
    check_executed(driver_find(driver, FALCOD_EVENT_SYSCALL_EXECVE_19_X, child, 0), child);
    CHECK(!driver_find(driver, FALCOD_EVENT_SYSCALL_EXECVE_19_X, child, 1));
    const struct event *ended = driver_find(driver, FALCOD_EVENT_PROCEXIT_1_E, child, 0);
    NUMBER(ended, "status", 7 << 8);
    NUMBER(ended, "ret", 7);
    NUMBER(ended, "sig", 0);
    NUMBER(ended, "core", 0);
    NUMBER(ended, "reaper_tid", 0);
    CHECK(ended && (ended->flags >> 4 & 3) == FALCOD_LANE_CRITICAL);
}

static void failed_execution(struct driver *driver)
{
    char *const arguments[] = {"first", "second", "third", NULL}, *const environment[] = {"E=mc2", NULL};
    char self[4096];
    self[readlink("/proc/self/exe", self, sizeof(self) - 1)] = 0;
    watch_processes(driver);
    syscall(SYS_execve, "/no/such/program", arguments, environment);
    syscall(SYS_execveat, AT_FDCWD, "/no/such/program", arguments, environment, 0);
    driver_collect(driver);
    const struct event *failed = driver_find(driver, FALCOD_EVENT_SYSCALL_EXECVE_19_X, getpid(), 0);
    NUMBER(failed, "res", -ENOENT);
    TEXT(failed, "exe", "first");
    TEXT(failed, "args", "second\0third");
    TEXT(failed, "env", "E=mc2");
    STRING(failed, "trusted_exepath", self);
    TEXT(failed, "filename", "/no/such/program");
    failed = driver_find(driver, FALCOD_EVENT_SYSCALL_EXECVEAT_X, getpid(), 0);
    NUMBER(failed, "res", -ENOENT);
    TEXT(failed, "args", "second\0third");
    NUMBER(failed, "gid", getegid());
}

/* A program without a path, run from memory. */
static void memory_execution(struct driver *driver)
{
    char *const arguments[] = {"true", NULL}, *const environment[] = {NULL};
    int memory = memfd_create("hidden", MFD_CLOEXEC), program = open("/bin/true", O_RDONLY | O_CLOEXEC);
    struct stat status;
    fstat(program, &status);
    CHECK(sendfile(memory, program, NULL, status.st_size) == status.st_size);
    watch_processes(driver);
    pid_t child = fork();
    if (!child) {
        syscall(SYS_execveat, memory, "", arguments, environment, AT_EMPTY_PATH);
        /* 5.10 does not find a file in memory by its descriptor alone. */
        char path[64];
        snprintf(path, sizeof(path), "/proc/self/fd/%d", memory);
        execve(path, arguments, environment);
        _exit(99);
    }
    int ended = -1;
    waitpid(child, &ended, 0);
    CHECK(ended == 0);
    driver_collect(driver);
    const struct event *executed = driver_find(driver, FALCOD_EVENT_SYSCALL_EXECVE_19_X, child, 0);
    NUMBER(executed, "res", 0);
    NUMBER(executed, "flags", 1 | 4);
    TEXT(executed, "trusted_exepath", "memfd:hidden");
    TEXT(executed, "exe", "true");
    EMPTY(executed, "args");
    close(memory);
    close(program);
}

static int sleep_in_thread(void *argument)
{
    (void)argument;
    return 3;
}

static void threads(struct driver *driver)
{
    static char stack[65536];
    pid_t thread = 0;
    struct clone_args arguments = {.flags = CLONE_NEWUTS, .exit_signal = SIGCHLD};
    watch_processes(driver);
    int made = clone(sleep_in_thread, stack + sizeof(stack),
                     CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_PARENT_SETTID, NULL, &thread);
    usleep(50000);
    pid_t child = syscall(SYS_clone3, &arguments, sizeof(arguments));
    if (!child)
        _exit(0);
    waitpid(child, NULL, 0);
    driver_collect(driver);
    const struct event *parent = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, getpid(), 0);
    NUMBER(parent, "res", made);
    NUMBER(parent, "flags", 0x1 | 0x2 | 0x800 | 0x2000 | 0x8000 | 0x200);
    const struct event *born = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, made, 0);
    NUMBER(born, "res", 0);
    NUMBER(born, "tid", made);
    NUMBER(born, "pid", getpid());
    NUMBER(born, "ptid", getppid());
    const struct event *third = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE3_X, getpid(), 0);
    NUMBER(third, "res", child);
    NUMBER(third, "flags", 0x80);
    const struct event *ended = driver_find(driver, FALCOD_EVENT_PROCEXIT_1_E, made, 0);
    NUMBER(ended, "status", 3 << 8);
}

/* In a pid namespace of its own. */
static void namespaces(struct driver *driver)
{
    watch_processes(driver);
    pid_t child = syscall(SYS_clone, SIGCHLD | CLONE_NEWPID, 0, 0, 0, 0);
    if (!child) {
        pid_t inner = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
        if (!inner)
            _exit(5);
        waitpid(inner, NULL, 0);
        _exit(0);
    }
    waitpid(child, NULL, 0);
    driver_collect(driver);
    const struct event *born = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, child, 0);
    NUMBER(born, "res", 0);
    NUMBER(born, "vtid", 1);
    NUMBER(born, "vpid", 1);
    NUMBER(born, "flags", 0x40 | 0x20000000);
    const struct event *inner = NULL;
    for (int i = 0; (born = driver_find(driver, FALCOD_EVENT_SYSCALL_CLONE_20_X, -1, i)); i++)
        if (event_param(born, "vtid")->number == 2 && event_param(born, "res")->number == 0)
            inner = born;
    NUMBER(inner, "ptid", child);
    const struct param *start = inner ? event_param(inner, "pidns_init_start_ts") : NULL;
    CHECK(start && start->number > 0);
}

static void reapers(struct driver *driver)
{
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    watch_processes(driver);
    pid_t child = fork();
    if (!child) {
        if (!fork()) {
            usleep(20000);
            _exit(0);
        }
        _exit(0);
    }
    while (wait(NULL) > 0)
        ;
    driver_collect(driver);
    prctl(PR_SET_CHILD_SUBREAPER, 0);
    NUMBER(driver_find(driver, FALCOD_EVENT_PROCEXIT_1_E, child, 0), "reaper_tid", getpid());
}

static void ignore(int number) { (void)number; }

static void signals(struct driver *driver)
{
    signal(SIGUSR1, ignore);
    signal(SIGRTMIN, ignore);
    driver_watch(driver, (const int[]){SYS_kill, SYS_tgkill, -1});
    driver_watch_event(driver, FALCOD_EVENT_SIGNALDELIVER_E);
    driver_watch_event(driver, FALCOD_EVENT_PROCEXIT_1_E);
    pid_t child = fork();
    if (!child) {
        setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
        /* Ignored by what a shell without job control runs in the background. */
        signal(SIGQUIT, SIG_DFL);
        for (;;)
            pause();
    }
    kill(getpid(), SIGUSR1);
    raise(SIGRTMIN);
    /* One that the kernel does not turn into SIGKILL on its way. */
    usleep(20000);
    kill(child, SIGQUIT);
    waitpid(child, NULL, 0);
    driver_collect(driver);
    const struct event *own = driver_find(driver, FALCOD_EVENT_SIGNALDELIVER_E, getpid(), 0);
    NUMBER(own, "sig", SIGUSR1);
    NUMBER(own, "spid", 0);
    NUMBER(own, "dpid", getpid());
    own = driver_find(driver, FALCOD_EVENT_SIGNALDELIVER_E, getpid(), 1);
    NUMBER(own, "spid", getpid());
    const struct event *fatal = driver_find(driver, FALCOD_EVENT_SIGNALDELIVER_E, child, 0);
    NUMBER(fatal, "sig", SIGQUIT);
    NUMBER(fatal, "spid", getpid());
    NUMBER(fatal, "dpid", child);
    const struct event *sent = driver_find(driver, FALCOD_EVENT_SYSCALL_KILL_X, getpid(), 1);
    NUMBER(sent, "pid", child);
    NUMBER(sent, "sig", SIGQUIT);
    NUMBER(driver_find(driver, FALCOD_EVENT_PROCEXIT_1_E, child, 0), "sig", SIGQUIT);
    signal(SIGUSR1, SIG_DFL);
}

void test_processes(struct driver *driver)
{
    RUN(life);
    RUN(failed_execution);
    RUN(memory_execution);
    RUN(threads);
    RUN(namespaces);
    RUN(reapers);
    RUN(signals);
}

/* The life of processes and threads: clone and its kin, exit. */
#include "task.h"

#include <linux/sched.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* A process that lives until told otherwise; both sides of the pipe are in `hold`. */
struct held {
    int hold[2];
    long child;
};

static void prepare(struct held *held)
{
    need(pipe2(held->hold, O_CLOEXEC) == 0);
}

static _Noreturn void wait_as_child(const struct held *held)
{
    char byte;
    close(held->hold[1]);
    _exit(read(held->hold[0], &byte, 1) == 0 ? 0 : 1);
}

static void release(struct held *held)
{
    close(held->hold[1]);
    ended((pid_t)held->child);
}

/* Bounds of the start of the machine's first process, in ns: /proc counts it in ticks. */
#define FIRST_STARTED first_started(), first_started() + 1000000000
static long long first_started(void)
{
    static char buffer[4096];
    read_whole("/proc/1/stat", buffer, sizeof buffer);
    char *field = strrchr(buffer, ')') + 2;
    for (int i = 0; i < 19; i++)
        field = strchr(field, ' ') + 1;
    long long ticks = strtoll(field, NULL, 10);
    return ticks > 2 ? (ticks - 2) * (1000000000ll / sysconf(_SC_CLK_TCK)) : 0;
}

/* Both sides of a new process in the same pid namespace. */
static void seen_both(const char *event, const struct held *held, struct value flags)
{
    struct task caller = task_here(), child = task_of((pid_t)held->child, (pid_t)held->child);
    seen_clone(event, held->child, &caller, flags, 0, 0);
    seen_clone(event, 0, &child, flags, FIRST_STARTED);
}

CASE(fork)
{
    struct held held;
    prepare(&held);
    held.child = call(SYS_fork);
    if (held.child == 0)
        wait_as_child(&held);
    seen_both("fork", &held, N("flags", 0));
    release(&held);
}

/* The parent sleeps until the child has ended, which is then looked at no more. */
CASE(vfork)
{
    struct task caller = task_here();
    pid_t child = vfork();
    if (child == 0)
        _exit(7);
    ended(child);
    seen_clone("vfork", child, &caller, N("flags", 0), 0, 0);
    struct task born = caller;
    born.tid = born.pid = born.vtid = born.vpid = child;
    born.parent = getpid();
    seen_clone("vfork", 0, &born, N("flags", 0), FIRST_STARTED);
    seen_by(child, "procexit", N("status", 7 << 8), N("ret", 7), N("sig", 0), N("core", 0), N("reaper_tid", 0));
}

CASE(clone)
{
    struct held held;
    prepare(&held);
    held.child = call(SYS_clone, CLONE_FS | CLONE_IO | SIGCHLD, NULL, NULL, NULL, NULL);
    if (held.child == 0)
        wait_as_child(&held);
    seen_both("clone", &held, F("flags", "CLONE_FS|CLONE_IO"));
    release(&held);
}

CASE(clone3)
{
    struct held held;
    prepare(&held);
    struct clone_args how = {.flags = CLONE_CHILD_CLEARTID | CLONE_SYSVSEM, .exit_signal = SIGCHLD};
    held.child = call(SYS_clone3, &how, sizeof how);
    if (held.child == 0)
        wait_as_child(&held);
    seen_both("clone3", &held, F("flags", "CLONE_CHILD_CLEARTID|CLONE_SYSVSEM"));
    release(&held);
}

/* The child is the first of a new pid namespace: its own numbers are 1, and the namespace starts with it. */
CASE(clone3_with_namespaces)
{
    struct held held;
    prepare(&held);
    long long before = monotonic();
    struct clone_args how = {.flags = CLONE_NEWPID | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWCGROUP,
                             .exit_signal = SIGCHLD};
    held.child = call(SYS_clone3, &how, sizeof how);
    if (held.child == 0)
        wait_as_child(&held);
    need(held.child > 0);
    struct task caller = task_here(), child = task_of((pid_t)held.child, (pid_t)held.child);
    need(child.vtid == 1 && child.vpid == 1);
    const char *flags = "CLONE_NEWPID|CLONE_NEWUTS|CLONE_NEWIPC|CLONE_NEWNS|CLONE_NEWNET|CLONE_NEWCGROUP";
    seen_clone("clone3", held.child, &caller, F("flags", flags), 0, 0);
    /* Of the child's own view: its parent is outside, which its namespace calls 0 but the host does not. */
    seen_clone("clone3", 0, &child, F("flags", text("%s|CLONE_CHILD_IN_PIDNS", flags)), before, monotonic());
    release(&held);
}

CASE(refused)
{
    long result = call(SYS_clone, CLONE_THREAD | SIGCHLD, NULL, NULL, NULL, NULL);
    need(result == -EINVAL);
    struct task here = task_here();
    seen_clone("clone", result, &here, F("flags", "CLONE_THREAD"), 0, 0);
    struct clone_args how = {.flags = CLONE_SIGHAND, .exit_signal = SIGCHLD};
    result = call(SYS_clone3, &how, sizeof how);
    need(result == -EINVAL);
    seen_clone("clone3", result, &here, F("flags", "CLONE_SIGHAND"), 0, 0);
    struct rlimit none = {0};
    need(setrlimit(RLIMIT_NPROC, &none) == 0 && setresgid(65534, 65534, 65534) == 0 && setresuid(65534, 65534, 65534) == 0);
    here.uid = here.gid = 65534;
    result = call(SYS_fork);
    need(result == -EAGAIN);
    seen_clone("fork", result, &here, N("flags", 0), 0, 0);
    result = kernel_result(vfork());
    need(result == -EAGAIN);
    seen_clone("vfork", result, &here, N("flags", 0), 0, 0);
}

static pthread_barrier_t all_there;
static volatile pid_t thread_ids[4];

static void *in_thread(void *index)
{
    thread_ids[(long)index] = gettid();
    pthread_barrier_wait(&all_there);
    pthread_barrier_wait(&all_there);
    return NULL;
}

CASE(threads)
{
    pthread_t threads[4];
    struct task caller = task_here();
    pthread_barrier_init(&all_there, NULL, 5);
    for (long i = 0; i < 4; i++)
        need(pthread_create(&threads[i], NULL, in_thread, (void *)i) == 0);
    pthread_barrier_wait(&all_there);
    struct value flags = F("flags", "CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM|CLONE_SETTLS|"
                                    "CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID");
    for (int i = 0; i < 4; i++) {
        struct task thread = task_of(getpid(), thread_ids[i]);
        caller.vm_size = thread.vm_size;
        seen_clone("clone3", thread_ids[i], &caller, flags, 0, 0);
        /* What made it may have been overwritten by then; what it shares is certain. */
        seen_clone("clone3", 0, &thread, AT_LEAST("flags", "CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD"),
                   FIRST_STARTED);
    }
    pthread_barrier_wait(&all_there);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        seen_by(thread_ids[i], "procexit", N("status", 0), N("ret", 0), N("sig", 0), N("core", 0), N("reaper_tid", 0));
    }
}

CASE(exit_codes)
{
    pid_t child = fork();
    if (child == 0)
        syscall(SYS_exit, 300);
    need(ended(child) == (300 & 0xff) << 8);
    seen_by(child, "procexit", N("status", (300 & 0xff) << 8), N("ret", 300 & 0xff), N("sig", 0), N("core", 0), N("reaper_tid", 0));
    struct rlimit none = {0};
    setrlimit(RLIMIT_CORE, &none);
    child = fork();
    if (child == 0)
        for (;;)
            pause();
    kill(child, SIGKILL);
    need(ended(child) == SIGKILL);
    seen_by(child, "procexit", N("status", SIGKILL), N("ret", 0), N("sig", SIGKILL), N("core", 0), N("reaper_tid", 0));
}

/* Who takes the children of a process that ends before them. */
CASE(orphans)
{
    int hold[2];
    need(pipe(hold) == 0 && prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
    pid_t child = fork();
    if (child == 0) {
        pid_t grandchild = fork();
        if (grandchild == 0) {
            char byte;
            close(hold[1]);
            _exit(read(hold[0], &byte, 1) == 0 ? 5 : 6);
        }
        _exit(3);
    }
    ended(child);
    seen_by(child, "procexit", N("status", 3 << 8), N("ret", 3), N("sig", 0), N("core", 0), N("reaper_tid", getpid()));
    close(hold[1]);
    int status;
    pid_t orphan = wait(&status);
    need(orphan > 0 && status == 5 << 8);
    seen_by(orphan, "procexit", N("status", 5 << 8), N("ret", 5), N("sig", 0), N("core", 0), N("reaper_tid", 0));
}

#define STORM 500

CASE(fork_storm)
{
    static pid_t children[STORM];
    for (int i = 0; i < STORM; i++) {
        children[i] = fork();
        need(children[i] >= 0);
        if (children[i] == 0)
            _exit(i & 0x7f);
    }
    for (int i = 0; i < STORM; i++) {
        ended(children[i]);
        int code = i & 0x7f;
        seen("clone", N("res", children[i]));
        seen_by(children[i], "clone", N("res", 0), N("tid", children[i]), N("pid", children[i]), N("ptid", getpid()));
        seen_by(children[i], "procexit", N("status", code << 8), N("ret", code), N("sig", 0), N("core", 0), N("reaper_tid", 0));
    }
}

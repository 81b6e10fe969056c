/* What events about processes tell of a task, from /proc. */
#ifndef FALCOD_LIVE_TASK_H
#define FALCOD_LIVE_TASK_H

#include "expect.h"

/* Beyond which a count of faults or KiB is not believed. */
#define TOO_MUCH (1ll << 24)

struct task {
    pid_t tid, pid, parent;
    /* In the task's own pid namespace. */
    pid_t vtid, vpid, vpgid;
    pid_t pgid;
    const char *exe, *comm;
    const void *args, *env, *cgroups;
    size_t args_length, env_length, cgroups_length;
    long long descriptors, vm_size;
    uid_t uid;
    gid_t gid;
    long long loginuid, tty, inheritable, permitted, effective;
    const char *executable;
    struct stat file;
};

/* Of a living process and one of its threads. */
struct task task_of(pid_t pid, pid_t tid);
/* Of the calling thread. */
struct task task_here(void);

/* An event of clone, clone3, fork or vfork, on either side. `started` bounds the start of the pid namespace's first
 * process, in ns since boot; both are 0 where the event has none. */
void seen_clone(const char *event, long result, const struct task *task, struct value flags, long long started_from,
                long long started_until);
/* An event of execve or execveat: of the new image when it succeeded, of the old one when not. */
void seen_exec(const char *event, long result, const struct task *task, const char *exe_flags, const char *filename);

/* A program beside the trigger. */
const char *helper(const char *name);
/* ns of the monotonic clock. */
long long monotonic(void);

#endif

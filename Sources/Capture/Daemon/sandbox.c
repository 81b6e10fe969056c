#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "falcod_calls.h"

#define CALL(name) {#name, SYS_##name, SECCOMP_RET_ALLOW, 0, 0, 0}
/* Allowed when `argument`, of which the low half counts, has `value` in the bits of `mask`. */
#define CALL_IF(name, argument, mask, value) {#name, SYS_##name, SECCOMP_RET_ALLOW, argument, (uint32_t)(mask), value}
/* Only standard error is written to, so that nothing comes of opening a file for writing. */
#define CALL_WRITE CALL_IF(write, 0, ~0u, STDERR_FILENO)

/* No call opens, makes or executes anything: what the loop needs it has. */
static const struct falcod_call loop_calls[] = {
    CALL(accept4), CALL(clock_gettime), CALL(close), CALL(epoll_ctl), CALL(epoll_pwait),
#ifdef SYS_epoll_wait
    CALL(epoll_wait),
#endif
    CALL(exit_group), CALL(getsockopt), CALL(pread64), CALL(read), CALL(recvfrom), CALL(recvmsg), CALL(restart_syscall),
    CALL(rt_sigreturn), CALL(sendmsg), CALL(sendto), CALL(unlinkat), CALL_WRITE,
};

/* What openat2 is told cannot be checked here: the reader owns no file that it could change. */
static const struct falcod_call reader_calls[] = {
    CALL(clock_gettime), CALL(close), CALL(exit_group), CALL(fstat), CALL(getdents64),
    CALL_IF(ioctl, 1, ~0u, SIOCGIFCONF), CALL_IF(ioctl, 1, ~0u, SIOCGIFNETMASK), CALL_IF(ioctl, 1, ~0u, SIOCGIFBRDADDR),
    CALL(newfstatat), CALL(open_by_handle_at), CALL_IF(openat, 2, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY), CALL(openat2),
    CALL(read), CALL(readlinkat),
#ifdef SYS_readlink
    CALL(readlink),
#endif
    CALL(recvfrom), CALL(restart_syscall), CALL(rt_sigreturn), CALL(sendmsg), CALL(statx), CALL_WRITE,
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const struct falcod_call *calls_of(enum falcod_sandbox sandbox, size_t *count)
{
    *count = sandbox == FALCOD_SANDBOX_LOOP ? COUNT(loop_calls) : COUNT(reader_calls);
    return sandbox == FALCOD_SANDBOX_LOOP ? loop_calls : reader_calls;
}

int falcod_sandbox_enter(enum falcod_sandbox sandbox, struct falcod_err *err)
{
    struct sock_filter program[FALCOD_CALLS_SIZE(COUNT(loop_calls) + COUNT(reader_calls))];
    size_t count;
    const struct falcod_call *calls = calls_of(sandbox, &count);
    size_t size = falcod_calls_compile(calls, count, SECCOMP_RET_KILL_PROCESS, program);
    struct sock_fprog filter = {(unsigned short)size, program};

    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) != 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "system calls cannot be limited: %s", strerror(errno));
    return 0;
}

int falcod_sandbox_files(int folder, struct falcod_err *err)
{
    /* What the first version of Landlock can rule out: every access to files. */
    struct landlock_ruleset_attr all = {.handled_access_fs = (1ull << 13) - 1};
    struct landlock_path_beneath_attr rule = {.allowed_access = LANDLOCK_ACCESS_FS_REMOVE_FILE, .parent_fd = folder};
    int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof(all), 0);

    if (rules < 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "this kernel cannot limit access to files: %s", strerror(errno));
    int failed = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0 ||
                 syscall(SYS_landlock_restrict_self, rules, 0) != 0;
    close(rules);
    return failed ? falcod_err_set(err, FALCOD_EXIT_FAILED, "access to files cannot be limited: %s", strerror(errno)) : 0;
}

void falcod_sandbox_list(enum falcod_sandbox sandbox, FILE *to)
{
    size_t count;
    const struct falcod_call *calls = calls_of(sandbox, &count);

    for (size_t i = 0; i < count; i++) {
        if (i == 0 || calls[i].number != calls[i - 1].number)
            fprintf(to, "%s%s", i == 0 ? "" : " ", calls[i].name);
    }
}

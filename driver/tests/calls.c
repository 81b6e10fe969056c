/* Calls that are rows of the table, and those whose arguments depend on a command: made with arguments that mostly fail,
 * since an event tells what was asked for all the same.
 */
#define _GNU_SOURCE
#include "tests.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define ADDRESS(pointer) ((long)(pointer))

struct expectation {
    const char *param;
    int64_t number;
    const char *text;
};

/* The result is checked in parameter 0 unless it is `no_result`. */
struct call_case {
    int number;
    long arguments[6];
    uint32_t type;
    struct expectation expected[8];
    bool no_result;
};

static char word[] = "word", other[] = "other";
static struct timespec tick = {0, 1001};
static int pair[2];
static uint32_t ids[3];
static struct rlimit limit = {77, 88};
static struct {
    uint16_t number;
    int16_t operation, flags;
} steps[2] = {{3, -1, 04000}, {4, 2, 010000}};
static struct {
    uint64_t values[8];
    uint32_t valid, padding;
} quota = {{10, 20, 30, 40, 50, 60, 70, 80}, 1 | 16, 0};

#define EVENT(name) FALCOD_EVENT_SYSCALL_##name

static const struct call_case cases[] = {
    {SYS_lseek, {-1, 5, SEEK_END}, EVENT(LSEEK_X), {{"fd", -1}, {"offset", 5}, {"whence", 2}}},
    {SYS_flock, {-1, 2 | 4}, EVENT(FLOCK_X), {{"fd", -1}, {"operation", 6}}},
    {SYS_futex, {ADDRESS(&ids), 1 | 128, 9}, EVENT(FUTEX_X), {{"addr", ADDRESS(&ids)}, {"op", 0x81}, {"val", 9}}},
    {SYS_nanosleep, {ADDRESS(&tick), 0}, EVENT(NANOSLEEP_X), {{"interval", 1001}}},
    {SYS_kill, {0x7ffffff0, 0}, EVENT(KILL_X), {{"pid", 0x7ffffff0}, {"sig", 0}}},
    {SYS_tkill, {0x7ffffff0, 9}, EVENT(TKILL_X), {{"tid", 0x7ffffff0}, {"sig", 9}}},
    {SYS_tgkill, {-3, 0x7ffffff0, 9}, EVENT(TGKILL_X), {{"pid", -3}, {"tid", 0x7ffffff0}, {"sig", 9}}},
    {SYS_timerfd_create, {99, O_NONBLOCK}, EVENT(TIMERFD_CREATE_X), {{"clockid", 99}, {"flags", 0x40}}},
    {SYS_inotify_init1, {1}, EVENT(INOTIFY_INIT1_X), {{"flags", 0}}},
    {SYS_eventfd2, {7, 0x3000}, EVENT(EVENTFD2_X), {{"initval", 7}, {"flags", 0}}},
    {SYS_signalfd4, {-1, 0, 0, O_CLOEXEC}, EVENT(SIGNALFD4_X), {{"fd", -1}, {"mask", 0}, {"flags", 0x1000}}},
    {SYS_pipe2, {ADDRESS(pair), -1}, EVENT(PIPE2_X), {{"flags", 0}, {"ino", 0}}},
    {SYS_epoll_create1, {O_CLOEXEC | 1}, EVENT(EPOLL_CREATE1_X), {{"flags", 1}}},
    {SYS_memfd_create, {ADDRESS(word), 0x7f000003}, EVENT(MEMFD_CREATE_X), {{"name", .text = "word"}, {"flags", 3}}},
    {SYS_brk, {0}, EVENT(BRK_4_X), {{"addr", 0}}, .no_result = true},
    {SYS_mmap, {0x1000, 0, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 4096}, EVENT(MMAP_X),
     {{"addr", 0x1000}, {"length", 0}, {"prot", 5}, {"flags", 0x2 | 0x8 | 0x4000}, {"fd", -1}, {"offset", 4096}}},
    {SYS_munmap, {0x1001, 5}, EVENT(MUNMAP_X), {{"addr", 0x1001}, {"length", 5}}},
    {SYS_mprotect, {0x1001, 5, PROT_WRITE}, EVENT(MPROTECT_X), {{"addr", 0x1001}, {"length", 5}, {"prot", 2}}},
    {SYS_mlock, {0x7000, 4096}, EVENT(MLOCK_X), {{"addr", 0x7000}, {"len", 4096}}},
    {SYS_munlock, {0x7000, 4096}, EVENT(MUNLOCK_X), {{"addr", 0x7000}}},
    {SYS_mlock2, {0x7000, 4096, 1}, EVENT(MLOCK2_X), {{"flags", 1}}},
    {SYS_mlockall, {0x18}, EVENT(MLOCKALL_X), {{"flags", 0}}},
    {SYS_munlockall, {0}, EVENT(MUNLOCKALL_X), {}},
    {SYS_splice, {-1, 0, -2, 0, 12, 3}, EVENT(SPLICE_X), {{"fd_in", -1}, {"fd_out", -2}, {"size", 12}, {"flags", 3}}},
    {SYS_sendfile, {-1, -2, 0, 13}, EVENT(SENDFILE_X), {{"out_fd", -1}, {"in_fd", -2}, {"offset", 0}, {"size", 13}}},
    {SYS_copy_file_range, {-1, 11, -2, 12, 13, 0}, EVENT(COPY_FILE_RANGE_X),
     {{"fdin", -1}, {"offin", 11}, {"fdout", -2}, {"offout", 12}, {"len", 13}}},
    {SYS_ioctl, {-1, 0x5401, 77}, EVENT(IOCTL_3_X), {{"fd", -1}, {"request", 0x5401}, {"argument", 77}}},
    {SYS_getdents64, {-1, 0, 0}, EVENT(GETDENTS64_X), {{"fd", -1}}},
    {SYS_fchmod, {-1, 01755}, EVENT(FCHMOD_X), {{"fd", -1}, {"mode", 01755}}},
    {SYS_fchown, {-1, 5, 6}, EVENT(FCHOWN_X), {{"fd", -1}, {"uid", 5}, {"gid", 6}}},
    {SYS_setns, {-1, 0x40000000}, EVENT(SETNS_X), {{"fd", -1}, {"nstype", 0x10}}},
    {SYS_unshare, {1}, EVENT(UNSHARE_X), {{"flags", 0}}},
    {SYS_chroot, {ADDRESS("/no/such")}, EVENT(CHROOT_X), {{"path", .text = "/no/such"}}},
    {SYS_setuid, {0}, EVENT(SETUID_X), {{"uid", 0}}},
    {SYS_setresuid, {-1, -1, -1}, EVENT(SETRESUID_X), {{"ruid", 0xffffffff}, {"euid", 0xffffffff}, {"suid", 0xffffffff}}},
    {SYS_setresgid, {-1, 0, -1}, EVENT(SETRESGID_X), {{"rgid", 0xffffffff}, {"egid", 0}}},
    {SYS_setreuid, {-1, 0}, EVENT(SETREUID_X), {{"ruid", 0xffffffff}, {"euid", 0}}},
    {SYS_setregid, {-1, 0}, EVENT(SETREGID_X), {{"rgid", 0xffffffff}, {"egid", 0}}},
    {SYS_getresuid, {ADDRESS(&ids[0]), ADDRESS(&ids[1]), ADDRESS(&ids[2])}, EVENT(GETRESUID_X), {{"ruid", 0}, {"euid", 0}, {"suid", 0}}},
    {SYS_getuid, {0}, EVENT(GETUID_X), {{"uid", 0}}},
    {SYS_setpgid, {-5, 6}, EVENT(SETPGID_X), {{"pid", -5}, {"pgid", 6}}},
    {SYS_capset, {0, 0}, EVENT(CAPSET_X), {}},
    {SYS_seccomp, {99, 1, 0}, EVENT(SECCOMP_X), {{"op", 99}, {"flags", 1}}},
    {SYS_mount, {ADDRESS(word), ADDRESS("/no/such"), ADDRESS(other), 0xC0ED0000 | 5, 0}, EVENT(MOUNT_X),
     {{"dev", .text = "word"}, {"dir", .text = "/no/such"}, {"type", .text = "other"}, {"flags", 5}}},
    {SYS_umount2, {ADDRESS("/no/such"), 2}, EVENT(UMOUNT2_X), {{"name", .text = "/no/such"}, {"flags", 2}}},
    {SYS_init_module, {ADDRESS(word), 4, ADDRESS(other)}, EVENT(INIT_MODULE_X), {{"length", 4}, {"uargs", .text = "other"}}},
    {SYS_finit_module, {-1, ADDRESS(other), 3}, EVENT(FINIT_MODULE_X), {{"fd", -1}, {"uargs", .text = "other"}, {"flags", 3}}},
    {SYS_delete_module, {ADDRESS(word), O_NONBLOCK}, EVENT(DELETE_MODULE_X), {{"name", .text = "word"}, {"flags", 2}}},
    {SYS_userfaultfd, {0x7f000000}, EVENT(USERFAULTFD_X), {{"flags", 0x7f000000}}},
    {SYS_pidfd_open, {-1, O_NONBLOCK}, EVENT(PIDFD_OPEN_X), {{"pid", -1}, {"flags", 1}}},
    {SYS_pidfd_getfd, {-1, 4, 5}, EVENT(PIDFD_GETFD_X), {{"pid_fd", -1}, {"target_fd", 4}, {"flags", 5}}},
    {SYS_close_range, {9, 8, 4}, EVENT(CLOSE_RANGE_X), {{"first", 9}, {"last", 8}, {"flags", 4}}},
    {SYS_semget, {-7, -1, 01000}, EVENT(SEMGET_X), {{"key", -7}, {"nsems", -1}, {"semflg", 0x2000}}},
    {SYS_semctl, {-1, 2, 16, 33}, EVENT(SEMCTL_X), {{"semid", -1}, {"semnum", 2}, {"cmd", 0x1000}, {"val", 33}}},
    {SYS_semop, {-1, ADDRESS(steps), 2}, EVENT(SEMOP_X),
     {{"nsops", 2}, {"sem_num_0", 3}, {"sem_op_0", -1}, {"sem_flg_0", 1}, {"sem_num_1", 4}, {"sem_op_1", 2}, {"sem_flg_1", 2}, {"semid", -1}}},
    {SYS_getrlimit, {RLIMIT_CPU, ADDRESS(8)}, EVENT(GETRLIMIT_X), {{"cur", -1}, {"max", -1}, {"resource", 0}}},
    {SYS_setrlimit, {99, ADDRESS(&limit)}, EVENT(SETRLIMIT_X), {{"cur", 77}, {"max", 88}, {"resource", 0xff}}},
    {SYS_prlimit64, {0, 99, ADDRESS(&limit), 0}, EVENT(PRLIMIT_X),
     {{"newcur", 77}, {"newmax", 88}, {"oldcur", -1}, {"oldmax", -1}, {"pid", 0}, {"resource", 0xff}}},
    {SYS_prctl, {15, ADDRESS("driver-test")}, EVENT(PRCTL_X), {{"option", 15}, {"arg2_str", .text = "driver-test"}, {"arg2_int", 0}}},
    {SYS_prctl, {3, 5}, EVENT(PRCTL_X), {{"option", 3}, {"arg2_str", .text = NULL}, {"arg2_int", 5}}},
    {SYS_prctl, {37, ADDRESS(ids)}, EVENT(PRCTL_X), {{"option", 37}, {"arg2_int", 0}}},
    {SYS_fsconfig, {-1, 1, ADDRESS(word), ADDRESS(other), 6}, EVENT(FSCONFIG_X),
     {{"fd", -1}, {"cmd", 1}, {"key", .text = "word"}, {"value_charbuf", .text = NULL}, {"aux", 6}}},
    {SYS_quotactl, {(int)(0x800007u << 8 | 1), ADDRESS(word), 5, ADDRESS(&quota)}, EVENT(QUOTACTL_X),
     {{"special", .text = "word"}, {"cmd", 0x20}, {"type", 2}, {"id", 5}, {"dqb_bhardlimit", 10}, {"dqb_curspace", 0}, {"dqb_btime", 70}, {"quota_fmt", 0}}},
    {SYS_quotactl, {(int)(0x800002u << 8), ADDRESS(word), 4, ADDRESS(other)}, EVENT(QUOTACTL_X),
     {{"quotafilepath", .text = "other"}, {"cmd", 0x1}, {"type", 1}, {"id", 0}, {"quota_fmt", 8}}},
    {SYS_mknodat, {AT_FDCWD, ADDRESS("/no/such"), S_IFCHR | 0600, 0x300105}, EVENT(MKNODAT_X),
     {{"dirfd", -100}, {"path", .text = "/no/such"}, {"mode", S_IFCHR | 0600}, {"dev", 0x105 | 3 << 8 | 0x100 << 12}}},
#if defined(__x86_64__)
    {SYS_access, {ADDRESS("/no/such"), 6}, EVENT(ACCESS_X), {{"name", .text = "/no/such"}, {"mode", 6}}},
    {SYS_stat, {ADDRESS("/no/such"), 0}, EVENT(STAT_X), {{"path", .text = "/no/such"}}},
    {SYS_rename, {ADDRESS("/no/such"), ADDRESS("/no/other")}, EVENT(RENAME_X), {{"oldpath", .text = "/no/such"}, {"newpath", .text = "/no/other"}}},
    {SYS_symlink, {ADDRESS(word), ADDRESS("/no/other")}, EVENT(SYMLINK_X), {{"target", .text = "word"}, {"linkpath", .text = "/no/other"}}},
    {SYS_unlink, {ADDRESS("/no/such")}, EVENT(UNLINK_2_X), {{"path", .text = "/no/such"}}},
    {SYS_mkdir, {ADDRESS("/no/such"), 0700}, EVENT(MKDIR_2_X), {{"path", .text = "/no/such"}, {"mode", 0700}}},
    {SYS_chown, {ADDRESS("/no/such"), 1, 2}, EVENT(CHOWN_X), {{"path", .text = "/no/such"}, {"uid", 1}, {"gid", 2}}},
    {SYS_chmod, {ADDRESS("/no/such"), 0444}, EVENT(CHMOD_X), {{"filename", .text = "/no/such"}, {"mode", 0444}}},
    {SYS_dup2, {-1, 5}, EVENT(DUP2_X), {{"oldfd", -1}, {"newfd", 5}}},
    {SYS_epoll_create, {-2}, EVENT(EPOLL_CREATE_X), {{"size", -2}}},
    {SYS_epoll_wait, {-1, 0, -6, 0}, EVENT(EPOLLWAIT_X), {{"maxevents", -6}}},
    {SYS_eventfd, {5}, EVENT(EVENTFD_X), {{"initval", 5}, {"flags", 0}}},
#endif
};

static void check_case(struct driver *driver, const struct call_case *one)
{
    int before = failures;
    const long *arguments = one->arguments;
    driver_watch(driver, (const int[]){one->number, -1});
    long result = syscall(one->number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
    result = result < 0 && result >= -1 ? -errno : result;
    driver_collect(driver);
    const struct event *event = driver_find(driver, one->type, gettid(), 0);
    if (!one->no_result)
        NUMBER(event, falcod_events[one->type].params[0].name, result);
    for (int i = 0; i < 8 && one->expected[i].param; i++) {
        const struct expectation *expected = &one->expected[i];
        const struct param *param = event ? event_param(event, expected->param) : NULL;
        bool is_text = event && param && falcod_events[one->type].params[param - event->params].type == 9;
        is_text |= event && param && (falcod_events[one->type].params[param - event->params].type == 17 ||
                                      falcod_events[one->type].params[param - event->params].type == 43);
        if (expected->text)
            STRING(event, expected->param, expected->text);
        else if (is_text)
            EMPTY(event, expected->param);
        else
            NUMBER(event, expected->param, expected->number);
    }
    if (failures > before)
        fprintf(stderr, "  in the case of %s (call %d)\n", falcod_events[one->type].name, one->number);
    if (one->type == EVENT(EVENTFD_X) && result >= 0)
        close(result);
}

/* What reads the caller's memory that only some kernels have resident is made resident first. */
static void touch(void)
{
    volatile char sum = 0;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        for (int k = 0; k < 6; k++)
            if (cases[i].arguments[k] > 0x10000 && (cases[i].arguments[k] & ~0xffffffl))
                for (size_t e = 0; e < 8; e++)
                    if (cases[i].expected[e].text)
                        sum += cases[i].expected[e].text[0];
    (void)sum;
}

static void handles(struct driver *driver)
{
    static const char path[] = "/tmp/falcod-test-handle";
    union {
        struct file_handle handle;
        char room[sizeof(struct file_handle) + MAX_HANDLE_SZ];
    } file = {.handle = {.handle_bytes = MAX_HANDLE_SZ}};
    int mount_id, directory = open("/tmp", O_RDONLY | O_DIRECTORY), made = creat(path, 0600);
    struct stat status;
    char resolved[4096], link[64];
    fstat(made, &status);
    if (name_to_handle_at(AT_FDCWD, path, &file.handle, &mount_id, 0)) {
        printf("handles: skipped, this file system has none\n");
        return;
    }
    driver_watch(driver, (const int[]){SYS_open_by_handle_at, -1});
    int fd = open_by_handle_at(directory, &file.handle, O_RDONLY);
    driver_collect(driver);
    snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, resolved, sizeof(resolved) - 1);
    resolved[length < 0 ? 0 : length] = 0;
    const struct event *opened = driver_find(driver, EVENT(OPEN_BY_HANDLE_AT_X), gettid(), 0);
    NUMBER(opened, "fd", fd);
    NUMBER(opened, "mountfd", directory);
    STRING(opened, "path", resolved);
    NUMBER(opened, "ino", status.st_ino);
    close(fd);
    close(made);
    close(directory);
    unlink(path);
}

void test_calls(struct driver *driver)
{
    touch();
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        check_case(driver, &cases[i]);
    RUN(handles);
}

/* Files: opening, reading, writing, duplicating, names. */
#define _GNU_SOURCE
#include "tests.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

static uint32_t device_of(const struct stat *status)
{
    uint32_t device_major = major(status->st_dev), device_minor = minor(status->st_dev);
    return (device_minor & 0xff) | device_major << 8 | (device_minor & ~0xffu) << 12;
}

static void opening(struct driver *driver)
{
    static const char path[] = "/tmp/falcod-test-open";
    struct stat status;
    unlink(path);
    driver_watch(driver, (const int[]){SYS_openat, SYS_openat2, SYS_close, -1});
    int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    syscall(SYS_close, fd);
    int missing = syscall(SYS_openat, AT_FDCWD, "/no/such/file", O_RDONLY, 0) < 0 ? -errno : 0;
    struct open_how how = {.flags = O_RDONLY | O_DIRECTORY, .resolve = RESOLVE_NO_SYMLINKS};
    int directory = syscall(SYS_openat2, AT_FDCWD, "/tmp", &how, sizeof(how));
    driver_collect(driver);
    stat(path, &status);

    const struct event *opened = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_X, gettid(), 0);
    NUMBER(opened, "fd", fd);
    NUMBER(opened, "dirfd", AT_FDCWD);
    TEXT(opened, "name", path);
    NUMBER(opened, "flags", 0x3 | 0x4 | 0x1000 | 0x4000);
    NUMBER(opened, "mode", 0640);
    NUMBER(opened, "dev", device_of(&status));
    NUMBER(opened, "ino", status.st_ino);
    const struct event *closed = driver_find(driver, FALCOD_EVENT_SYSCALL_CLOSE_X, gettid(), 0);
    NUMBER(closed, "res", 0);
    NUMBER(closed, "fd", fd);
    CHECK(closed && opened && closed->time >= opened->time && closed->sequence > opened->sequence);
    const struct event *failed = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_X, gettid(), 1);
    NUMBER(failed, "fd", missing);
    TEXT(failed, "name", "/no/such/file");
    NUMBER(failed, "flags", 0x1);
    NUMBER(failed, "mode", 0);
    NUMBER(failed, "ino", 0);
    stat("/tmp", &status);
    const struct event *resolved = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT2_X, gettid(), 0);
    NUMBER(resolved, "fd", directory);
    NUMBER(resolved, "flags", 0x1 | 0x400 | 0x2000);
    NUMBER(resolved, "resolve", 0x8);
    NUMBER(resolved, "ino", status.st_ino);
    close(directory);
    unlink(path);
}

#if defined(__x86_64__)
static void old_opening(struct driver *driver)
{
    static const char path[] = "/tmp/falcod-test-creat";
    struct stat status;
    driver_watch(driver, (const int[]){SYS_open, SYS_creat, -1});
    int made = syscall(SYS_creat, path, 0600);
    int fd = syscall(SYS_open, path, O_WRONLY | O_APPEND, 0777);
    driver_collect(driver);
    fstat(made, &status);
    const struct event *created = driver_find(driver, FALCOD_EVENT_SYSCALL_CREAT_X, gettid(), 0);
    NUMBER(created, "fd", made);
    TEXT(created, "name", path);
    NUMBER(created, "mode", 0600);
    NUMBER(created, "ino", status.st_ino);
    const struct event *opened = driver_find(driver, FALCOD_EVENT_SYSCALL_OPEN_X, gettid(), 0);
    NUMBER(opened, "fd", fd);
    NUMBER(opened, "flags", 0x2 | 0x8);
    NUMBER(opened, "mode", 0);
    NUMBER(opened, "dev", device_of(&status));
    close(fd);
    close(made);
    unlink(path);
}
#endif

static void data(struct driver *driver)
{
    int pipes[2], zero = open("/dev/zero", O_RDONLY);
    char buffer[300];
    memset(buffer, 'x', sizeof(buffer));
    driver_watch(driver, (const int[]){SYS_read, SYS_write, SYS_pread64, SYS_pipe2, -1});
    syscall(SYS_pipe2, pipes, O_CLOEXEC | O_NONBLOCK);
    syscall(SYS_write, pipes[1], buffer, 10);
    syscall(SYS_write, pipes[1], buffer, 290);
    syscall(SYS_read, pipes[0], buffer, 300);
    syscall(SYS_read, pipes[0], buffer, 300);
    syscall(SYS_write, -1, buffer, 5);
    syscall(SYS_pread64, zero, buffer, 64, 7);
    driver_collect(driver);
    char zeros[64] = {0}, letters[80];
    memset(letters, 'x', sizeof(letters));
    struct stat status;
    fstat(pipes[0], &status);
    const struct event *made = driver_find(driver, FALCOD_EVENT_SYSCALL_PIPE2_X, gettid(), 0);
    NUMBER(made, "fd1", pipes[0]);
    NUMBER(made, "fd2", pipes[1]);
    NUMBER(made, "ino", status.st_ino);
    NUMBER(made, "flags", 0x1040);
    const struct event *written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITE_X, gettid(), 0);
    NUMBER(written, "res", 10);
    BYTES(written, "data", letters, 10);
    NUMBER(written, "fd", pipes[1]);
    NUMBER(written, "size", 10);
    written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITE_X, gettid(), 1);
    NUMBER(written, "res", 290);
    BYTES(written, "data", letters, 80);
    const struct event *read = driver_find(driver, FALCOD_EVENT_SYSCALL_READ_X, gettid(), 0);
    NUMBER(read, "res", 300);
    BYTES(read, "data", letters, 80);
    NUMBER(read, "size", 300);
    read = driver_find(driver, FALCOD_EVENT_SYSCALL_READ_X, gettid(), 1);
    NUMBER(read, "res", -EAGAIN);
    EMPTY(read, "data");
    written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITE_X, gettid(), 2);
    NUMBER(written, "res", -EBADF);
    BYTES(written, "data", letters, 5);
    const struct event *placed = driver_find(driver, FALCOD_EVENT_SYSCALL_PREAD_X, gettid(), 0);
    BYTES(placed, "data", zeros, 64);
    NUMBER(placed, "pos", 7);
    close(zero);
    close(pipes[0]);
    close(pipes[1]);
}

static void large_data(struct driver *driver)
{
    static char large[200000];
    int null = open("/dev/null", O_WRONLY);
    memset(large, 'y', sizeof(large));
    driver->settings->snap_length = FALCOD_SNAP_LENGTH_LIMIT;
    driver_watch(driver, (const int[]){SYS_write, -1});
    syscall(SYS_write, null, large, sizeof(large));
    driver_collect(driver);
    driver->settings->snap_length = FALCOD_SNAP_LENGTH;
    const struct event *written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITE_X, gettid(), 0);
    BYTES(written, "data", large, FALCOD_SNAP_LENGTH_LIMIT);
    NUMBER(written, "size", sizeof(large));
    CHECK(driver_lost(driver, -1, -1, 0) == 0);
    close(null);
}

static void descriptors(struct driver *driver)
{
    driver_watch(driver, (const int[]){SYS_dup, SYS_dup3, SYS_fcntl, SYS_fchdir, SYS_chdir, SYS_getcwd, -1});
    int one = syscall(SYS_dup, 0), two = syscall(SYS_dup3, one, 77, O_CLOEXEC);
    int three = syscall(SYS_fcntl, one, F_DUPFD_CLOEXEC, 50);
    syscall(SYS_fcntl, one, 0x7777, 1);
    syscall(SYS_chdir, "/proc");
    char directory[100];
    int size = syscall(SYS_getcwd, directory, sizeof(directory));
    syscall(SYS_getcwd, directory, 1);
    syscall(SYS_fchdir, one);
    driver_collect(driver);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_DUP_1_X, gettid(), 0), "res", one);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_DUP_1_X, gettid(), 0), "oldfd", 0);
    const struct event *dup = driver_find(driver, FALCOD_EVENT_SYSCALL_DUP3_X, gettid(), 0);
    NUMBER(dup, "res", 77);
    NUMBER(dup, "oldfd", one);
    NUMBER(dup, "newfd", 77);
    NUMBER(dup, "flags", 0x1000);
    const struct event *control = driver_find(driver, FALCOD_EVENT_SYSCALL_FCNTL_X, gettid(), 0);
    NUMBER(control, "res", three);
    NUMBER(control, "cmd", 26);
    NUMBER(control, "arg", 50);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_FCNTL_X, gettid(), 1), "cmd", 0);
    TEXT(driver_find(driver, FALCOD_EVENT_SYSCALL_CHDIR_X, gettid(), 0), "path", "/proc");
    const struct event *where = driver_find(driver, FALCOD_EVENT_SYSCALL_GETCWD_X, gettid(), 0);
    NUMBER(where, "res", size);
    TEXT(where, "path", "/proc");
    where = driver_find(driver, FALCOD_EVENT_SYSCALL_GETCWD_X, gettid(), 1);
    NUMBER(where, "res", -ERANGE);
    EMPTY(where, "path");
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_FCHDIR_X, gettid(), 0), "res", -ENOTDIR);
    close(one);
    close(two);
    close(three);
}

static void names(struct driver *driver)
{
    driver_watch(driver, (const int[]){SYS_renameat2, SYS_unlinkat, SYS_mkdirat, SYS_linkat, SYS_symlinkat, SYS_mknodat, SYS_fchmodat,
                                       SYS_fchownat, SYS_newfstatat, -1});
    struct stat status;
    syscall(SYS_mkdirat, AT_FDCWD, "/tmp/falcod-test-d", 0711);
    syscall(SYS_mknodat, AT_FDCWD, "/tmp/falcod-test-d/a", 0600, 0);
    syscall(SYS_linkat, AT_FDCWD, "/tmp/falcod-test-d/a", AT_FDCWD, "/tmp/falcod-test-d/b", AT_SYMLINK_FOLLOW);
    syscall(SYS_symlinkat, "target", AT_FDCWD, "/tmp/falcod-test-d/c");
    syscall(SYS_renameat2, AT_FDCWD, "/tmp/falcod-test-d/a", AT_FDCWD, "/tmp/falcod-test-d/d", 1);
    syscall(SYS_fchmodat, AT_FDCWD, "/tmp/falcod-test-d/b", 04755);
    syscall(SYS_fchownat, AT_FDCWD, "/tmp/falcod-test-d/b", 12, -1, AT_SYMLINK_NOFOLLOW);
    syscall(SYS_newfstatat, AT_FDCWD, "/tmp/falcod-test-d/b", &status, AT_SYMLINK_NOFOLLOW);
    syscall(SYS_unlinkat, AT_FDCWD, "/tmp/falcod-test-d/b", 0);
    syscall(SYS_unlinkat, AT_FDCWD, "/tmp/falcod-test-d/c", 0);
    syscall(SYS_unlinkat, AT_FDCWD, "/tmp/falcod-test-d/d", 0);
    syscall(SYS_unlinkat, AT_FDCWD, "/tmp/falcod-test-d", AT_REMOVEDIR);
    driver_collect(driver);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_MKDIRAT_X, gettid(), 0), "mode", 0711);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_MKNODAT_X, gettid(), 0), "mode", S_IFREG | 0600);
    const struct event *link = driver_find(driver, FALCOD_EVENT_SYSCALL_LINKAT_2_X, gettid(), 0);
    TEXT(link, "oldpath", "/tmp/falcod-test-d/a");
    TEXT(link, "newpath", "/tmp/falcod-test-d/b");
    NUMBER(link, "flags", 0x400);
    TEXT(driver_find(driver, FALCOD_EVENT_SYSCALL_SYMLINKAT_X, gettid(), 0), "target", "target");
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_RENAMEAT2_X, gettid(), 0), "flags", 1);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_FCHMODAT_X, gettid(), 0), "mode", 04755);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_FCHOWNAT_X, gettid(), 0), "uid", 12);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_FCHOWNAT_X, gettid(), 0), "gid", UINT32_MAX);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_NEWFSTATAT_X, gettid(), 0), "flags", 0x100);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_UNLINKAT_2_X, gettid(), 3), "flags", 0x200);
}

static void unreadable(struct driver *driver)
{
    /* Written here, so that its page is in memory. */
    char nothing[1] = "";
    driver_watch(driver, (const int[]){SYS_openat, SYS_chdir, -1});
    syscall(SYS_openat, AT_FDCWD, (void *)8, O_RDONLY, 0);
    syscall(SYS_chdir, nothing);
    driver_collect(driver);
    const struct event *opened = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_X, gettid(), 0);
    NUMBER(opened, "fd", -EFAULT);
    EMPTY(opened, "name");
    TEXT(driver_find(driver, FALCOD_EVENT_SYSCALL_CHDIR_X, gettid(), 0), "path", "");
}

static void generic(struct driver *driver)
{
    driver_watch(driver, (const int[]){SYS_getppid, -1});
    syscall(SYS_getppid);
    driver_collect(driver);
    const struct event *call = driver_find(driver, FALCOD_EVENT_GENERIC_X, gettid(), 0);
    NUMBER(call, "nativeID", SYS_getppid);
    NUMBER(call, "ID", 41);
}

static void selection(struct driver *driver)
{
    driver_watch(driver, (const int[]){SYS_close, -1});
    syscall(SYS_getppid);
    driver->settings->drop_failed = 1;
    syscall(SYS_close, -1);
    driver->settings->drop_failed = 0;
    driver->settings->self[3] = getpid();
    syscall(SYS_close, -1);
    driver->settings->self[3] = 0;
    syscall(SYS_close, -2);
    driver_collect(driver);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_CLOSE_X, gettid(), 0), "fd", -2);
    CHECK(!driver_find(driver, FALCOD_EVENT_SYSCALL_CLOSE_X, gettid(), 1));
    CHECK(!driver_find(driver, FALCOD_EVENT_GENERIC_X, gettid(), 0));
}

void test_files(struct driver *driver)
{
    RUN(opening);
#if defined(__x86_64__)
    RUN(old_opening);
#endif
    RUN(data);
    RUN(large_data);
    RUN(descriptors);
    RUN(names);
    RUN(unreadable);
    RUN(generic);
    RUN(selection);
}

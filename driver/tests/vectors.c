/* Reading and writing with several buffers. */
#define _GNU_SOURCE
#include "tests.h"

#include <fcntl.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const int calls[] = {SYS_readv, SYS_writev, SYS_preadv, SYS_pwritev, SYS_process_vm_readv, SYS_process_vm_writev, -1};

static void files(struct driver *driver)
{
    static const char path[] = "/tmp/falcod-test-vectors";
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    char one[50], two[50], expected[80];
    memset(one, '1', sizeof(one));
    memset(two, '2', sizeof(two));
    memset(expected, '1', 50);
    memset(expected + 50, '2', 30);
    struct iovec pieces[] = {{one, 50}, {two, 50}}, broken[] = {{(void *)8, 20}, {two, 10}};
    driver_watch(driver, calls);
    syscall(SYS_writev, fd, pieces, 2);
    syscall(SYS_pwritev, fd, pieces, 1, 100, 0);
    syscall(SYS_preadv, fd, pieces, 2, 0, 0);
    syscall(SYS_preadv, fd, pieces, 2, 120, 0);
    syscall(SYS_readv, fd, pieces, 2);
    syscall(SYS_readv, -1, pieces, 2);
    syscall(SYS_writev, -1, pieces, 2);
    syscall(SYS_writev, fd, broken, 2);
    syscall(SYS_writev, fd, 8, 2);
    driver_collect(driver);
    const struct event *written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITEV_X, gettid(), 0);
    NUMBER(written, "res", 100);
    BYTES(written, "data", expected, 80);
    NUMBER(written, "fd", fd);
    NUMBER(written, "size", 100);
    const struct event *placed = driver_find(driver, FALCOD_EVENT_SYSCALL_PWRITEV_X, gettid(), 0);
    NUMBER(placed, "res", 50);
    BYTES(placed, "data", expected, 50);
    NUMBER(placed, "size", 50);
    NUMBER(placed, "pos", 100);
    placed = driver_find(driver, FALCOD_EVENT_SYSCALL_PREADV_X, gettid(), 0);
    NUMBER(placed, "res", 100);
    NUMBER(placed, "size", 100);
    NUMBER(placed, "fd", fd);
    NUMBER(placed, "pos", 0);
    /* Only as many bytes as were read. */
    placed = driver_find(driver, FALCOD_EVENT_SYSCALL_PREADV_X, gettid(), 1);
    NUMBER(placed, "res", 30);
    BYTES(placed, "data", expected, 30);
    NUMBER(placed, "pos", 120);
    const struct event *read = driver_find(driver, FALCOD_EVENT_SYSCALL_READV_X, gettid(), 0);
    NUMBER(read, "res", 50);
    BYTES(read, "data", expected, 50);
    NUMBER(read, "size", 50);
    NUMBER(read, "fd", fd);
    read = driver_find(driver, FALCOD_EVENT_SYSCALL_READV_X, gettid(), 1);
    NUMBER(read, "res", -EBADF);
    NUMBER(read, "size", 0);
    EMPTY(read, "data");
    NUMBER(read, "fd", -1);
    written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITEV_X, gettid(), 1);
    NUMBER(written, "res", -EBADF);
    NUMBER(written, "size", 100);
    CHECK(written && event_param(written, "data")->size == 80);
    written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITEV_X, gettid(), 2);
    NUMBER(written, "res", -EFAULT);
    BYTES(written, "data", two, 10);
    NUMBER(written, "size", 30);
    written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITEV_X, gettid(), 3);
    NUMBER(written, "res", -EFAULT);
    EMPTY(written, "data");
    NUMBER(written, "size", 0);
    close(fd);
    unlink(path);
}

/* More pieces than are looked at, and a snap length that lets them all in. */
static void long_vector(struct driver *driver)
{
    int null = open("/dev/null", O_WRONLY);
    static char text[40][1000], expected[32][1000];
    struct iovec pieces[40];
    for (int i = 0; i < 40; i++) {
        memset(text[i], 'A' + i, sizeof(text[i]));
        pieces[i] = (struct iovec){text[i], sizeof(text[i])};
    }
    memcpy(expected, text, sizeof(expected));
    driver->settings->snap_length = FALCOD_SNAP_LENGTH_LIMIT;
    driver_watch(driver, calls);
    syscall(SYS_writev, null, pieces, 40);
    driver_collect(driver);
    driver->settings->snap_length = FALCOD_SNAP_LENGTH;
    const struct event *written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITEV_X, gettid(), 0);
    NUMBER(written, "res", 40000);
    BYTES(written, "data", expected, 32000);
    NUMBER(written, "size", 32000);
    close(null);
}

static void processes(struct driver *driver)
{
    char here[10], there[10];
    memset(here, 'h', sizeof(here));
    memset(there, 't', sizeof(there));
    struct iovec own[] = {{here, 5}, {here + 5, 5}}, remote[] = {{there, 10}};
    driver_watch(driver, calls);
    syscall(SYS_process_vm_writev, getpid(), own, 2, remote, 1, 0);
    syscall(SYS_process_vm_readv, getpid(), own, 2, remote, 1, 0);
    syscall(SYS_process_vm_readv, -1, own, 2, remote, 1, 0);
    driver_collect(driver);
    const struct event *written = driver_find(driver, FALCOD_EVENT_SYSCALL_PROCESS_VM_WRITEV_X, gettid(), 0);
    NUMBER(written, "res", 10);
    NUMBER(written, "pid", getpid());
    BYTES(written, "data", "hhhhhhhhhh", 10);
    const struct event *read = driver_find(driver, FALCOD_EVENT_SYSCALL_PROCESS_VM_READV_X, gettid(), 0);
    NUMBER(read, "res", 10);
    NUMBER(read, "pid", getpid());
    BYTES(read, "data", "hhhhhhhhhh", 10);
    read = driver_find(driver, FALCOD_EVENT_SYSCALL_PROCESS_VM_READV_X, gettid(), 1);
    NUMBER(read, "res", -ESRCH);
    NUMBER(read, "pid", -1);
    EMPTY(read, "data");
}

void test_vectors(struct driver *driver)
{
    files(driver);
    long_vector(driver);
    processes(driver);
}

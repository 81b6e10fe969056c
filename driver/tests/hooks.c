/* What is no end of a native system call: 32-bit calls, beginnings of calls, task switches, page faults. */
#define _GNU_SOURCE
#include "ia32.h"
#include "tests.h"

#include <fcntl.h>
#include <arpa/inet.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void beginnings(struct driver *driver)
{
    struct open_how how = {.flags = O_RDWR | O_CREAT, .mode = 0604, .resolve = RESOLVE_BENEATH};
    char missing[] = "/no/such/file", relative[] = "no/such/file";
    if (!mount_tracefs()) {
        printf("beginnings of calls: skipped, no tracefs\n");
        return;
    }
    if (!driver_attach(driver, "enter_openat") || !driver_attach(driver, "enter_openat2") || !driver_attach(driver, "enter_connect"))
        failures++;
#if defined(__x86_64__)
    if (!driver_attach(driver, "enter_open") || !driver_attach(driver, "enter_creat"))
        failures++;
#endif
    driver_watch(driver, (const int[]){-1});
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_E);
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_OPENAT2_E);
    driver_watch_event(driver, FALCOD_EVENT_SOCKET_CONNECT_E);
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_OPEN_E);
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_CREAT_E);
    syscall(SYS_openat, AT_FDCWD, missing, O_WRONLY | O_TRUNC, 0777);
    syscall(SYS_openat2, AT_FDCWD, relative, &how, sizeof(how));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(4711), .sin_addr = {htonl(0x7f000001)}};
    syscall(SYS_connect, -1, &address, sizeof(address));
#if defined(__x86_64__)
    syscall(SYS_open, missing, O_RDONLY, 0);
    syscall(SYS_creat, missing, 0640);
#endif
    driver_collect(driver);
    const struct event *begun = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_E, gettid(), 0);
    NUMBER(begun, "dirfd", AT_FDCWD);
    STRING(begun, "name", missing);
    NUMBER(begun, "flags", 0x2 | 0x100);
    NUMBER(begun, "mode", 0);
    begun = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT2_E, gettid(), 0);
    STRING(begun, "name", relative);
    NUMBER(begun, "flags", 0x3 | 0x4);
    NUMBER(begun, "mode", 0604);
    NUMBER(begun, "resolve", 1);
    begun = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_E, gettid(), 0);
    NUMBER(begun, "fd", -1);
    BYTES(begun, "addr", "\x02\x7f\0\0\x01\x67\x12", 7);
#if defined(__x86_64__)
    STRING(driver_find(driver, FALCOD_EVENT_SYSCALL_OPEN_E, gettid(), 0), "name", missing);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_CREAT_E, gettid(), 0), "mode", 0640);
#endif
}

static void switches(struct driver *driver)
{
    int pipes[2];
    char byte = 'x';
    if (pipe(pipes) || !driver_attach(driver, "sched_switch")) {
        failures++;
        return;
    }
    driver_watch(driver, (const int[]){-1});
    driver_watch_event(driver, FALCOD_EVENT_SCHEDSWITCH_6_E);
    pid_t child = fork();
    if (!child) {
        usleep(10000);
        _exit(write(pipes[1], &byte, 1) != 1);
    }
    CHECK(read(pipes[0], &byte, 1) == 1);
    driver_collect(driver);
    waitpid(child, NULL, 0);
    const struct event *left = driver_find(driver, FALCOD_EVENT_SCHEDSWITCH_6_E, getpid(), 0);
    CHECK(left && event_param(left, "next")->present && event_param(left, "pgft_min")->number > 0);
    CHECK(left && event_param(left, "vm_rss")->number > 0 && event_param(left, "vm_rss")->number < event_param(left, "vm_size")->number);
    close(pipes[0]);
    close(pipes[1]);
}

#if defined(__x86_64__)
static void faults(struct driver *driver)
{
    if (!driver_attach(driver, "page_fault_user") || !driver_attach(driver, "page_fault_kernel")) {
        failures++;
        return;
    }
    volatile char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int zero = open("/dev/zero", O_RDONLY);
    driver_watch(driver, (const int[]){-1});
    driver_watch_event(driver, FALCOD_EVENT_PAGE_FAULT_E);
    page[5] = 1;
    CHECK(read(zero, (void *)(page + 4096), 10) == 10);
    driver_collect(driver);
    bool user = false, kernel = false;
    for (int i = 0;; i++) {
        const struct event *fault = driver_find(driver, FALCOD_EVENT_PAGE_FAULT_E, gettid(), i);
        if (!fault)
            break;
        uint64_t address = event_param(fault, "addr")->number, error = event_param(fault, "error")->number;
        user |= address == (uint64_t)page + 5 && error == (0x2 | 0x4 | 0x10);
        kernel |= address >= (uint64_t)page + 4096 && address < (uint64_t)page + 8192 && error == (0x2 | 0x4 | 0x20);
    }
    CHECK(user);
    CHECK(kernel);
    close(zero);
    munmap((void *)page, 8192);
}

static void ia32(struct driver *driver)
{
    char *low = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    long path = (long)strcpy(low, "/proc/self/stat");
    uint32_t *words = (uint32_t *)(low + 4096);
    if (!has_ia32()) {
        printf("32-bit calls: skipped, this kernel has none\n");
        return;
    }
    struct stat status;
    driver_watch(driver, (const int[]){SYS_openat, SYS_nanosleep, SYS_getppid, SYS_prlimit64, SYS_timerfd_create, SYS_listen, SYS_getrlimit, -1});
    long fd = call_ia32(295, AT_FDCWD, path, O_RDONLY, 0, 0);
    words[0] = 0;
    words[1] = 777;
    call_ia32(162, (long)words, 0, 0, 0, 0);
    call_ia32(64, 0, 0, 0, 0, 0);
    words[2] = -1;
    words[3] = 55;
    call_ia32(102, 4, (long)(words + 2), 0, 0, 0);
    call_ia32(191, 7, (long)(words + 4), 0, 0, 0);
    driver_collect(driver);
    fstat(fd, &status);
    const struct event *opened = driver_find(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_X, gettid(), 0);
    NUMBER(opened, "fd", fd);
    NUMBER(opened, "dirfd", AT_FDCWD);
    STRING(opened, "name", low);
    NUMBER(opened, "ino", status.st_ino);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_NANOSLEEP_X, gettid(), 0), "interval", 777);
    NUMBER(driver_find(driver, FALCOD_EVENT_GENERIC_X, gettid(), 0), "nativeID", SYS_getppid);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_GETRLIMIT_X, gettid(), 0), "cur", words[4]);
    const struct event *listening = driver_find(driver, FALCOD_EVENT_SOCKET_LISTEN_X, gettid(), 0);
    NUMBER(listening, "res", -EBADF);
    NUMBER(listening, "fd", -1);
    NUMBER(listening, "backlog", 55);
    close(fd);
    munmap(low, 8192);
}
#endif

void test_hooks(struct driver *driver)
{
#if defined(__x86_64__)
    RUN(ia32);
    RUN(faults);
#endif
    RUN(switches);
    RUN(beginnings);
}

/* How much of the data of sockets is kept, with the dynamic snap length. */
#define _GNU_SOURCE
#include "address.h"
#include "tests.h"

#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define SIZE 20000

static char data[SIZE];

struct snap_case {
    const char *begins;
    /* Bytes of it that count; the rest of the data is '.'. */
    size_t length;
    uint32_t size, kept;
    /* The receiver's port; 0 takes any. */
    uint16_t port;
};

#define BEGINS(text) text, sizeof(text) - 1

static const struct snap_case cases[] = {
    {BEGINS("nothing"), SIZE, 80, 0},
    {BEGINS("GET /"), SIZE, 2000, 0},
    {BEGINS("GET"), 4, 4, 0},
    {BEGINS("POST"), SIZE, 2000, 0},
    {BEGINS("PUTS"), SIZE, 80, 0},
    {BEGINS("DELETE"), SIZE, 2000, 0},
    {BEGINS("OPTIONS"), 300, 300, 0},
    {BEGINS("HTTP/1.1"), SIZE, 2000, 0},
    {BEGINS("HTTP 1.1"), SIZE, 80, 0},
    {BEGINS("get /"), SIZE, 80, 0},
    {BEGINS("............\x01\x00\x00\x00"), SIZE, 2000, 0},
    {BEGINS("............\xd7\x07\x00\x00"), SIZE, 2000, 0},
    {BEGINS("............\xd8\x07\x00\x00"), SIZE, 80, 0},
    {BEGINS("..\0\0.."), SIZE, 2000, 3306},
    {BEGINS("....\x03"), SIZE, 2000, 3306},
    {BEGINS("GET /"), SIZE, 80, 3306},
    {BEGINS("Q\0....."), SIZE, 2000, 5432},
    {BEGINS("....\0\x03\0"), SIZE, 2000, 5432},
    {BEGINS("GET /..."), SIZE, 80, 5432},
    {BEGINS("any"), SIZE, 2000, 27017},
    {BEGINS("any"), SIZE, 2000, 8125},
    {BEGINS("any"), SIZE, 512, 53},
    {BEGINS("any"), SIZE, 16000, 5001},
    {BEGINS("any"), SIZE, 80, 5003},
};

static void snap_case(struct driver *driver, const struct snap_case *test)
{
    struct sockaddr_in any = LOOPBACK4(0), there = LOOPBACK4(test->port ? test->port : 9999);
    int fd = socket(AF_INET, SOCK_DGRAM, 0), connected = socket(AF_INET, SOCK_DGRAM, 0), receiver = socket(AF_INET, SOCK_DGRAM, 0);
    bind(fd, ANY(&any), sizeof(any));
    bind(receiver, ANY(&there), sizeof(there));
    connect(connected, ANY(&there), sizeof(there));
    memset(data, '.', sizeof(data));
    memcpy(data, test->begins, test->length);
    struct iovec piece = {data, test->size};
    struct msghdr message = {.msg_name = &there, .msg_namelen = sizeof(there), .msg_iov = &piece, .msg_iovlen = 1};
    driver_watch(driver, (const int[]){SYS_sendto, SYS_recvfrom, SYS_write, SYS_writev, SYS_sendmsg, -1});
    syscall(SYS_sendto, fd, data, test->size, 0, &there, sizeof(there));
    syscall(SYS_write, connected, data, test->size);
    syscall(SYS_writev, connected, &piece, 1);
    syscall(SYS_sendmsg, fd, &message, 0);
    driver_collect(driver);
    /* Calls with several buffers go by the ports alone. */
    bool by_port = test->port == 8125 || test->port == 53 || test->port == 5001;
    uint32_t vector_kept = by_port || test->kept < 80 ? test->kept : test->size < 80 ? test->size : 80;
    BYTES(driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 0), "data", data, test->kept);
    BYTES(driver_find(driver, FALCOD_EVENT_SYSCALL_WRITE_X, gettid(), 0), "data", data, test->kept);
    BYTES(driver_find(driver, FALCOD_EVENT_SYSCALL_WRITEV_X, gettid(), 0), "data", data, vector_kept);
    BYTES(driver_find(driver, FALCOD_EVENT_SOCKET_SENDMSG_X, gettid(), 0), "data", data, vector_kept);
    close(fd);
    close(connected);
    close(receiver);
}

/* Nothing changes for what is no socket, and for sockets of other kinds only by what they carry. */
static void others(struct driver *driver)
{
    int ends[2], pair[2];
    char buffer[300];
    memset(data, '.', sizeof(data));
    memcpy(data, "GET /", 5);
    if (pipe(ends) || socketpair(AF_UNIX, SOCK_STREAM, 0, pair))
        return;
    driver_watch(driver, (const int[]){SYS_read, SYS_write, -1});
    syscall(SYS_write, ends[1], data, 300);
    syscall(SYS_write, pair[0], data, 300);
    syscall(SYS_read, pair[1], buffer, 300);
    driver_collect(driver);
    BYTES(driver_find(driver, FALCOD_EVENT_SYSCALL_WRITE_X, gettid(), 0), "data", data, 80);
    BYTES(driver_find(driver, FALCOD_EVENT_SYSCALL_WRITE_X, gettid(), 1), "data", data, 300);
    BYTES(driver_find(driver, FALCOD_EVENT_SYSCALL_READ_X, gettid(), 0), "data", data, 300);
    for (int i = 0; i < 2; i++) {
        close(ends[i]);
        close(pair[i]);
    }
}

void test_snap(struct driver *driver)
{
    driver->settings->statsd_port = 8125;
    driver->settings->full_capture_port_first = 5000;
    driver->settings->full_capture_port_last = 5002;
    driver->settings->dynamic_snap_length = 1;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        snap_case(driver, &cases[i]);
    others(driver);
    driver->settings->dynamic_snap_length = 0;
    driver->settings->full_capture_port_first = driver->settings->full_capture_port_last = 0;
}

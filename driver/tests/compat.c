/* Structs whose pointers and longs have 32 bits in a 32-bit call: iovecs, messages, times. */
#define _GNU_SOURCE
#include "address.h"
#include "ia32.h"
#include "tests.h"

#if defined(__x86_64__)

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>

/* Everything that 32-bit calls point at, in the lower 4 GiB. */
struct low {
    char one[20], two[20], into[2][30], control[64];
    struct {
        uint32_t address, size;
    } pieces[2], places[2];
    struct message {
        uint32_t name, name_size, pieces, piece_count, control, control_size, flags;
    } out, in;
    struct {
        struct message message;
        uint32_t done;
    } many[2];
    struct sockaddr_in there, from;
    uint32_t words[6];
    int32_t time[2];
    struct pollfd polled[1];
};

#define LOW(place) ((uint32_t)(uintptr_t)(place))

static void fill(struct low *low)
{
    memset(low->one, '1', sizeof(low->one));
    memset(low->two, '2', sizeof(low->two));
    for (int i = 0; i < 2; i++) {
        low->pieces[i].address = i ? LOW(low->two) : LOW(low->one);
        low->pieces[i].size = 20;
        low->places[i].address = LOW(low->into[i]);
        low->places[i].size = 30;
    }
    low->out = (struct message){LOW(&low->there), sizeof(low->there), LOW(low->pieces), 2, 0, 0, 0};
    low->in = (struct message){LOW(&low->from), sizeof(low->from), LOW(low->places), 2, LOW(low->control), sizeof(low->control), 0};
    low->many[0].message = low->many[1].message = low->out;
    low->many[1].message.piece_count = 1;
    low->time[0] = 5;
    low->time[1] = 6;
}

static void vectors(struct driver *driver, struct low *low)
{
    int fd = open("/tmp/falcod-test-compat", O_RDWR | O_CREAT | O_TRUNC, 0600);
    driver_watch(driver, (const int[]){SYS_writev, SYS_preadv, SYS_ppoll, SYS_poll, -1});
    call_ia32(146, fd, LOW(low->pieces), 2, 0, 0);
    call_ia32(333, fd, LOW(low->places), 2, 10, 1);
    low->polled[0] = (struct pollfd){fd, POLLIN, 0};
    call_ia32(309, LOW(low->polled), 1, LOW(low->time), 0, 0);
    call_ia32(168, LOW(low->polled), 1, -1, 0, 0);
    driver_collect(driver);
    const struct event *written = driver_find(driver, FALCOD_EVENT_SYSCALL_WRITEV_X, gettid(), 0);
    NUMBER(written, "res", 40);
    BYTES(written, "data", "1111111111111111111122222222222222222222", 40);
    NUMBER(written, "size", 40);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_PREADV_X, gettid(), 0), "pos", 0x10000000a);
    const struct event *waited = driver_find(driver, FALCOD_EVENT_SYSCALL_PPOLL_X, gettid(), 0);
    NUMBER(waited, "res", 1);
    NUMBER(waited, "timeout", low->time[0] * 1000000000ll + low->time[1]);
    NUMBER(driver_find(driver, FALCOD_EVENT_SYSCALL_POLL_X, gettid(), 0), "timeout", 0xffffffff);
    close(fd);
    unlink("/tmp/falcod-test-compat");
}

static void messages(struct driver *driver, struct low *low)
{
    struct sockaddr_in any = LOOPBACK4(0);
    int one = socket(AF_INET, SOCK_DGRAM, 0), two = socket(AF_INET, SOCK_DGRAM, 0), on = 1;
    bind(one, ANY(&any), sizeof(any));
    bind(two, ANY(&any), sizeof(any));
    setsockopt(two, SOL_SOCKET, SO_TIMESTAMP, &on, sizeof(on));
    struct sockaddr_storage here = own_address(one), there = own_address(two);
    memcpy(&low->there, &there, sizeof(low->there));
    driver_watch(driver, (const int[]){SYS_sendmsg, SYS_recvmsg, SYS_sendmmsg, SYS_sendto, SYS_setsockopt, SYS_connect, -1});
    call_ia32(370, one, LOW(&low->out), 0, 0, 0);
    call_ia32(372, two, LOW(&low->in), 0, 0, 0);
    call_ia32(345, one, LOW(low->many), 2, 0, 0);
    memcpy(low->words, (uint32_t[]){one, LOW(low->one), 7, 0, LOW(&low->there), sizeof(low->there)}, sizeof(low->words));
    call_ia32(102, 11, LOW(low->words), 0, 0, 0);
    low->time[0] = 5;
    low->time[1] = 6;
    call_ia32(366, one, SOL_SOCKET, SO_RCVTIMEO, LOW(low->time), sizeof(low->time));
    call_ia32(362, one, LOW(&low->there), sizeof(low->there), 0, 0);
    driver_collect(driver);
    const struct event *sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMSG_X, gettid(), 0);
    NUMBER(sent, "res", 40);
    BYTES(sent, "data", "1111111111111111111122222222222222222222", 40);
    NUMBER(sent, "size", 40);
    IS(sent, "tuple", pair_bytes(&here, &there));
    const struct event *received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVMSG_X, gettid(), 0);
    NUMBER(received, "res", 40);
    BYTES(received, "data", "1111111111111111111122222222222222222222", 40);
    IS(received, "tuple", pair_bytes(&here, &there));
    CHECK(low->in.control_size > 0);
    BYTES(received, "msgcontrol", low->control, low->in.control_size);
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), 0);
    NUMBER(sent, "res", 40);
    NUMBER(sent, "size", 40);
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), 1);
    NUMBER(sent, "res", 20);
    BYTES(sent, "data", "11111111111111111111", 20);
    IS(sent, "tuple", pair_bytes(&here, &there));
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 0);
    NUMBER(sent, "res", 7);
    BYTES(sent, "data", "1111111", 7);
    IS(sent, "tuple", pair_bytes(&here, &there));
    uint8_t seconds[9] = {4};
    memcpy(seconds + 1, &(int64_t){5000006000}, 8);
    BYTES(driver_find(driver, FALCOD_EVENT_SOCKET_SETSOCKOPT_X, gettid(), 0), "val", seconds, 9);
    const struct event *connected = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 0);
    NUMBER(connected, "fd", one);
    IS(connected, "tuple", pair_bytes(&here, &there));
    IS(connected, "addr", end_bytes(&there));
    close(one);
    close(two);
}

static void all(struct driver *driver)
{
    struct low *low = mmap(NULL, sizeof(*low), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    if (low == MAP_FAILED || !has_ia32()) {
        printf("32-bit calls with structs: skipped, this kernel has none\n");
        return;
    }
    fill(low);
    vectors(driver, low);
    messages(driver, low);
    munmap(low, sizeof(*low));
}

#else

static void all(struct driver *driver) { (void)driver; }

#endif

void test_compat(struct driver *driver) { all(driver); }

/* Sending and receiving over sockets. */
#define _GNU_SOURCE
#include "address.h"
#include "tests.h"

#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const int calls[] = {SYS_sendto, SYS_recvfrom, SYS_sendmsg, SYS_recvmsg, SYS_sendmmsg, SYS_recvmmsg, -1};

/* A socket for datagrams, bound to a port of the machine's own address. */
static int bound_socket(int family, struct sockaddr_storage *address)
{
    struct sockaddr_in four = LOOPBACK4(0);
    struct sockaddr_in6 six = LOOPBACK6(0);
    int fd = socket(family, SOCK_DGRAM, 0);
    bind(fd, family == AF_INET ? ANY(&four) : ANY(&six), family == AF_INET ? sizeof(four) : sizeof(six));
    *address = own_address(fd);
    return fd;
}

static void single(struct driver *driver, int family)
{
    struct sockaddr_storage here, there, from;
    int one = bound_socket(family, &here), two = bound_socket(family, &there);
    socklen_t size = family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6), length = sizeof(from);
    char text[100], buffer[100];
    memset(text, 't', sizeof(text));
    driver_watch(driver, calls);
    syscall(SYS_sendto, one, text, 100, 0, &there, size);
    syscall(SYS_recvfrom, two, buffer, 100, 0, &from, &length);
    syscall(SYS_recvfrom, two, buffer, 90, MSG_DONTWAIT, NULL, NULL);
    syscall(SYS_sendto, -1, text, 7, 0, &there, size);
    syscall(SYS_sendto, one, text, 3, 0, NULL, 0);
    driver_collect(driver);
    const struct event *sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 0);
    NUMBER(sent, "res", 100);
    BYTES(sent, "data", text, 80);
    NUMBER(sent, "fd", one);
    NUMBER(sent, "size", 100);
    IS(sent, "tuple", pair_bytes(&here, &there));
    const struct event *received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVFROM_X, gettid(), 0);
    NUMBER(received, "res", 100);
    BYTES(received, "data", text, 80);
    NUMBER(received, "fd", two);
    NUMBER(received, "size", 100);
    IS(received, "tuple", pair_bytes(&here, &there));
    received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVFROM_X, gettid(), 1);
    NUMBER(received, "res", -EAGAIN);
    EMPTY(received, "data");
    EMPTY(received, "tuple");
    NUMBER(received, "size", 90);
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 1);
    NUMBER(sent, "res", -EBADF);
    BYTES(sent, "data", text, 7);
    EMPTY(sent, "tuple");
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 2);
    NUMBER(sent, "res", -EDESTADDRREQ);
    BYTES(sent, "data", text, 3);
    EMPTY(sent, "tuple");
    close(one);
    close(two);
}

/* What the socket itself knows goes before what the caller names. */
static void connected(struct driver *driver)
{
    struct sockaddr_storage here, there;
    int one = bound_socket(AF_INET, &here), two = bound_socket(AF_INET, &there);
    char buffer[10];
    connect(one, ANY(&there), sizeof(struct sockaddr_in));
    driver_watch(driver, calls);
    syscall(SYS_sendto, one, "", 0, 0, NULL, 0);
    syscall(SYS_recvfrom, two, buffer, 10, 0, NULL, NULL);
    driver_collect(driver);
    const struct event *sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 0);
    NUMBER(sent, "res", 0);
    EMPTY(sent, "data");
    IS(sent, "tuple", pair_bytes(&here, &there));
    /* The receiver is not connected and did not ask. */
    struct sockaddr_in nobody = {.sin_family = AF_INET};
    const struct event *received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVFROM_X, gettid(), 0);
    NUMBER(received, "res", 0);
    IS(received, "tuple", pair_bytes(&nobody, &there));
    close(one);
    close(two);
}

/* An IPv6 socket that is given an IPv4 address. */
static void mapped(struct driver *driver)
{
    struct sockaddr_storage there;
    int one = socket(AF_INET6, SOCK_DGRAM, 0), two = bound_socket(AF_INET, &there);
    driver_watch(driver, calls);
    syscall(SYS_sendto, one, "four", 4, 0, &there, sizeof(struct sockaddr_in));
    driver_collect(driver);
    struct sockaddr_storage here = own_address(one);
    struct sockaddr_in6 shown = {.sin6_family = AF_INET6, .sin6_port = ((struct sockaddr_in *)&there)->sin_port};
    inet_pton(AF_INET6, "::ffff:127.0.0.1", &shown.sin6_addr);
    const struct event *sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 0);
    NUMBER(sent, "res", 4);
    IS(sent, "tuple", pair_bytes(&here, &shown));
    close(one);
    close(two);
}

static void local(struct driver *driver)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX}, other = unix_address("/tmp/falcod-test-datagrams");
    strcpy(address.sun_path + 1, "falcod-test-datagrams");
    socklen_t size = offsetof(struct sockaddr_un, sun_path) + 1 + strlen(address.sun_path + 1);
    int one = socket(AF_UNIX, SOCK_DGRAM, 0), two = socket(AF_UNIX, SOCK_DGRAM, 0), pair[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    unlink(other.sun_path);
    bind(two, ANY(&address), size);
    bind(one, ANY(&other), sizeof(other));
    char buffer[10];
    driver_watch(driver, calls);
    syscall(SYS_sendto, one, "five", 5, 0, &address, size);
    syscall(SYS_recvfrom, two, buffer, 10, 0, NULL, NULL);
    syscall(SYS_sendto, pair[0], "six", 4, 0, NULL, 0);
    syscall(SYS_recvfrom, pair[1], buffer, 10, 0, NULL, NULL);
    syscall(SYS_sendto, one, "seven", 6, 0, &other, sizeof(other));
    driver_collect(driver);
    const struct event *sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 0);
    uint64_t own = unix_socket(sent, 1);
    CHECK(own >> 48);
    IS(sent, "tuple", unix_bytes(0, own, "falcod-test-datagrams"));
    const struct event *received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVFROM_X, gettid(), 0);
    CHECK(unix_socket(received, 0) != own);
    IS(received, "tuple", unix_bytes(unix_socket(received, 0), 0, "falcod-test-datagrams"));
    BYTES(received, "data", "five", 5);
    IS(driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 2), "tuple", unix_bytes(0, own, other.sun_path));
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDTO_X, gettid(), 1);
    received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVFROM_X, gettid(), 1);
    uint64_t peer = unix_socket(sent, 0);
    CHECK(peer >> 48 && peer == unix_socket(received, 0) && unix_socket(sent, 1) == unix_socket(received, 1));
    IS(sent, "tuple", unix_bytes(peer, unix_socket(sent, 1), ""));
    IS(received, "tuple", unix_bytes(peer, unix_socket(sent, 1), ""));
    unlink(other.sun_path);
    close(one);
    close(two);
    close(pair[0]);
    close(pair[1]);
}

static void messages(struct driver *driver)
{
    struct sockaddr_storage here, there, from;
    int one = bound_socket(AF_INET, &here), two = bound_socket(AF_INET, &there);
    int on = 1;
    setsockopt(two, SOL_SOCKET, SO_TIMESTAMP, &on, sizeof(on));
    char first[60], second[60], buffers[2][50], control[100], expected[80];
    memset(first, 'a', sizeof(first));
    memset(second, 'b', sizeof(second));
    memset(expected, 'a', 60);
    memset(expected + 60, 'b', 20);
    struct iovec pieces[] = {{first, 60}, {NULL, 0}, {second, 60}}, places[] = {{buffers[0], 50}, {buffers[1], 50}};
    struct msghdr out = {.msg_name = &there, .msg_namelen = sizeof(struct sockaddr_in), .msg_iov = pieces, .msg_iovlen = 3};
    struct msghdr in = {.msg_name = &from, .msg_namelen = sizeof(from), .msg_iov = places, .msg_iovlen = 2,
                        .msg_control = control, .msg_controllen = sizeof(control)};
    driver_watch(driver, calls);
    syscall(SYS_sendmsg, one, &out, 0);
    syscall(SYS_recvmsg, two, &in, 0);
    syscall(SYS_recvmsg, two, &in, MSG_DONTWAIT);
    syscall(SYS_sendmsg, -1, &out, 0);
    syscall(SYS_sendmsg, one, 8, 0);
    driver_collect(driver);
    const struct event *sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMSG_X, gettid(), 0);
    NUMBER(sent, "res", 120);
    BYTES(sent, "data", expected, 80);
    NUMBER(sent, "fd", one);
    NUMBER(sent, "size", 120);
    IS(sent, "tuple", pair_bytes(&here, &there));
    const struct event *received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVMSG_X, gettid(), 0);
    NUMBER(received, "res", 100);
    NUMBER(received, "size", 100);
    BYTES(received, "data", expected, 80);
    NUMBER(received, "fd", two);
    IS(received, "tuple", pair_bytes(&here, &there));
    CHECK(in.msg_controllen > 0);
    BYTES(received, "msgcontrol", control, in.msg_controllen);
    received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVMSG_X, gettid(), 1);
    NUMBER(received, "res", -EAGAIN);
    NUMBER(received, "size", 0);
    EMPTY(received, "data");
    EMPTY(received, "tuple");
    EMPTY(received, "msgcontrol");
    NUMBER(received, "fd", two);
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMSG_X, gettid(), 1);
    NUMBER(sent, "res", -EBADF);
    BYTES(sent, "data", expected, 80);
    NUMBER(sent, "size", 120);
    EMPTY(sent, "tuple");
    sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMSG_X, gettid(), 2);
    NUMBER(sent, "res", -EFAULT);
    EMPTY(sent, "data");
    EMPTY(sent, "size");
    NUMBER(sent, "fd", one);
    close(one);
    close(two);
}

#define MANY 20

static void many(struct driver *driver)
{
    struct sockaddr_storage here, there, from[MANY];
    int one = bound_socket(AF_INET, &here), two = bound_socket(AF_INET, &there);
    char texts[MANY][10], buffers[MANY][30];
    struct iovec pieces[MANY], places[MANY];
    struct mmsghdr out[MANY] = {}, in[MANY] = {};
    for (int i = 0; i < MANY; i++) {
        memset(texts[i], 'a' + i, sizeof(texts[i]));
        pieces[i] = (struct iovec){texts[i], 1 + i % 10};
        places[i] = (struct iovec){buffers[i], sizeof(buffers[i])};
        out[i].msg_hdr = (struct msghdr){.msg_name = &there, .msg_namelen = sizeof(struct sockaddr_in), .msg_iov = &pieces[i], .msg_iovlen = 1};
        in[i].msg_hdr = (struct msghdr){.msg_name = &from[i], .msg_namelen = sizeof(from[i]), .msg_iov = &places[i], .msg_iovlen = 1};
    }
    driver_watch(driver, calls);
    syscall(SYS_sendmmsg, one, out, MANY, 0);
    syscall(SYS_recvmmsg, two, in, MANY, 0, NULL);
    syscall(SYS_recvmmsg, two, in, MANY, MSG_DONTWAIT, NULL);
    syscall(SYS_sendmmsg, -1, out, MANY, 0);
    syscall(SYS_sendmmsg, one, out, 1, 0);
    driver_collect(driver);
    for (int i = 0; i < 16; i++) {
        const struct event *sent = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), i);
        NUMBER(sent, "res", 1 + i % 10);
        NUMBER(sent, "fd", one);
        NUMBER(sent, "size", 1 + i % 10);
        BYTES(sent, "data", texts[i], 1 + i % 10);
        IS(sent, "tuple", pair_bytes(&here, &there));
        const struct event *received = driver_find(driver, FALCOD_EVENT_SOCKET_RECVMMSG_X, gettid(), i);
        NUMBER(received, "res", 1 + i % 10);
        NUMBER(received, "fd", two);
        NUMBER(received, "size", 1 + i % 10);
        BYTES(received, "data", texts[i], 1 + i % 10);
        IS(received, "tuple", pair_bytes(&here, &there));
        EMPTY(received, "msgcontrol");
    }
    const struct event *failed = driver_find(driver, FALCOD_EVENT_SOCKET_RECVMMSG_X, gettid(), 16);
    NUMBER(failed, "res", -EAGAIN);
    NUMBER(failed, "fd", two);
    NUMBER(failed, "size", 0);
    EMPTY(failed, "data");
    failed = driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), 16);
    NUMBER(failed, "res", -EBADF);
    NUMBER(failed, "fd", -1);
    NUMBER(failed, "size", 0);
    EMPTY(failed, "data");
    EMPTY(failed, "tuple");
    NUMBER(driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), 17), "res", 1);
    CHECK(!driver_find(driver, FALCOD_EVENT_SOCKET_SENDMMSG_X, gettid(), 18));
    CHECK(!driver_find(driver, FALCOD_EVENT_SOCKET_RECVMMSG_X, gettid(), 17));
    close(one);
    close(two);
}

void test_messages(struct driver *driver)
{
    single(driver, AF_INET);
    single(driver, AF_INET6);
    connected(driver);
    mapped(driver);
    local(driver);
    messages(driver);
    many(driver);
}

/* Making sockets, naming and connecting them. */
#define _GNU_SOURCE
#include "address.h"
#include "tests.h"

#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/syscall.h>
#include <unistd.h>

static const int calls[] = {SYS_socket, SYS_socketpair,  SYS_bind,     SYS_connect,     SYS_listen,      SYS_accept,
                            SYS_accept4, SYS_shutdown, SYS_getsockname, SYS_getpeername, -1};

static void making(struct driver *driver)
{
    int pair[2] = {-1, -1}, none[2];
    driver_watch(driver, calls);
    int fd = syscall(SYS_socket, AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_TCP);
    syscall(SYS_socket, 999, SOCK_RAW, 3);
    syscall(SYS_socketpair, AF_UNIX, SOCK_DGRAM, 0, pair);
    syscall(SYS_socketpair, AF_INET, SOCK_STREAM, 0, none);
    syscall(SYS_shutdown, pair[0], SHUT_RDWR);
    syscall(SYS_shutdown, pair[0], 7);
    driver_collect(driver);
    const struct event *made = driver_find(driver, FALCOD_EVENT_SOCKET_SOCKET_X, gettid(), 0);
    NUMBER(made, "fd", fd);
    NUMBER(made, "domain", AF_INET6);
    NUMBER(made, "type", SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK);
    NUMBER(made, "proto", IPPROTO_TCP);
    NUMBER(made, "flags", 0x1040);
    made = driver_find(driver, FALCOD_EVENT_SOCKET_SOCKET_X, gettid(), 1);
    NUMBER(made, "fd", -EAFNOSUPPORT);
    NUMBER(made, "domain", 999 & 0xff);
    NUMBER(made, "flags", 0);
    const struct event *paired = driver_find(driver, FALCOD_EVENT_SOCKET_SOCKETPAIR_X, gettid(), 0);
    NUMBER(paired, "res", 0);
    NUMBER(paired, "fd1", pair[0]);
    NUMBER(paired, "fd2", pair[1]);
    NUMBER(paired, "domain", AF_UNIX);
    NUMBER(paired, "type", SOCK_DGRAM);
    NUMBER(paired, "proto", 0);
    const struct param *source = event_param(paired, "source"), *peer = event_param(paired, "peer");
    CHECK(source->number >> 48 && peer->number >> 48 && source->number != peer->number);
    paired = driver_find(driver, FALCOD_EVENT_SOCKET_SOCKETPAIR_X, gettid(), 1);
    NUMBER(paired, "res", -EOPNOTSUPP);
    NUMBER(paired, "fd1", -1);
    NUMBER(paired, "source", 0);
    NUMBER(paired, "peer", 0);
    NUMBER(paired, "type", SOCK_STREAM);
    const struct event *shut = driver_find(driver, FALCOD_EVENT_SOCKET_SHUTDOWN_X, gettid(), 0);
    NUMBER(shut, "res", 0);
    NUMBER(shut, "fd", pair[0]);
    NUMBER(shut, "how", 2);
    shut = driver_find(driver, FALCOD_EVENT_SOCKET_SHUTDOWN_X, gettid(), 1);
    NUMBER(shut, "res", -EINVAL);
    NUMBER(shut, "how", 0xff);
    close(fd);
    close(pair[0]);
    close(pair[1]);
}

/* The last packet of a connection arrives after connect has returned. */
static void wait_for_queue(int server, uint32_t length)
{
    struct tcp_info info = {};
    socklen_t size = sizeof(info);
    for (int i = 0; i < 1000 && info.tcpi_unacked < length; i++) {
        usleep(1000);
        getsockopt(server, IPPROTO_TCP, TCP_INFO, &info, &size);
    }
}

static struct sockaddr_storage peer_address(int socket)
{
    struct sockaddr_storage address = {};
    socklen_t size = sizeof(address);
    getpeername(socket, ANY(&address), &size);
    return address;
}

/* Two connections to `address`, whose port is 0, seen from both sides. */
static void connecting(struct driver *driver, const void *address, socklen_t size)
{
    int family = ((const struct sockaddr *)address)->sa_family;
    int server = socket(family, SOCK_STREAM, 0), client = socket(family, SOCK_STREAM, 0), second = socket(family, SOCK_STREAM, 0);
    driver_watch(driver, calls);
    syscall(SYS_bind, server, address, size);
    syscall(SYS_listen, server, 5);
    struct sockaddr_storage bound = own_address(server);
    syscall(SYS_connect, client, &bound, size);
    syscall(SYS_connect, second, &bound, size);
    wait_for_queue(server, 2);
    int one = syscall(SYS_accept4, server, NULL, NULL, SOCK_CLOEXEC), two = syscall(SYS_accept, server, NULL, NULL);
    fcntl(server, F_SETFL, O_NONBLOCK);
    syscall(SYS_accept, server, NULL, NULL);
    driver_collect(driver);
    struct sockaddr_storage from = own_address(client);

    const struct event *named = driver_find(driver, FALCOD_EVENT_SOCKET_BIND_X, gettid(), 0);
    NUMBER(named, "res", 0);
    NUMBER(named, "fd", server);
    IS(named, "addr", end_bytes(address));
    const struct event *listening = driver_find(driver, FALCOD_EVENT_SOCKET_LISTEN_X, gettid(), 0);
    NUMBER(listening, "res", 0);
    NUMBER(listening, "fd", server);
    NUMBER(listening, "backlog", 5);
    const struct event *connected = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 0);
    NUMBER(connected, "res", 0);
    NUMBER(connected, "fd", client);
    IS(connected, "addr", end_bytes(&bound));
    IS(connected, "tuple", pair_bytes(&from, &bound));
    const struct event *accepted = driver_find(driver, FALCOD_EVENT_SOCKET_ACCEPT4_6_X, gettid(), 0);
    NUMBER(accepted, "fd", one);
    struct sockaddr_storage peer = peer_address(one);
    IS(accepted, "tuple", pair_bytes(&peer, &bound));
    NUMBER(accepted, "queuelen", 1);
    NUMBER(accepted, "queuemax", 5);
    NUMBER(accepted, "queuepct", 20);
    NUMBER(accepted, "flags", 0x1000);
    accepted = driver_find(driver, FALCOD_EVENT_SOCKET_ACCEPT_5_X, gettid(), 0);
    NUMBER(accepted, "fd", two);
    peer = peer_address(two);
    IS(accepted, "tuple", pair_bytes(&peer, &bound));
    NUMBER(accepted, "queuelen", 0);
    NUMBER(accepted, "queuemax", 5);
    NUMBER(accepted, "queuepct", 0);
    accepted = driver_find(driver, FALCOD_EVENT_SOCKET_ACCEPT_5_X, gettid(), 1);
    NUMBER(accepted, "fd", -EAGAIN);
    EMPTY(accepted, "tuple");
    NUMBER(accepted, "queuemax", 0);
    const struct event *asked = driver_find(driver, FALCOD_EVENT_SOCKET_GETSOCKNAME_X, gettid(), 0);
    CHECK(asked && !asked->params[0].present);
    close(server);
    close(client);
    close(second);
    close(one);
    close(two);
}

/* An IPv6 socket that reaches an IPv4 one. */
static void mapped(struct driver *driver)
{
    struct sockaddr_in here = LOOPBACK4(0);
    int server = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET6, SOCK_STREAM, 0);
    bind(server, ANY(&here), sizeof(here));
    listen(server, 1);
    struct sockaddr_storage bound = own_address(server);
    struct sockaddr_in6 there = {.sin6_family = AF_INET6, .sin6_port = ((struct sockaddr_in *)&bound)->sin_port};
    inet_pton(AF_INET6, "::ffff:127.0.0.1", &there.sin6_addr);
    driver_watch(driver, calls);
    syscall(SYS_connect, client, &there, sizeof(there));
    int accepting = syscall(SYS_accept4, server, NULL, NULL, 0);
    driver_collect(driver);
    struct sockaddr_storage from = own_address(client), peer = peer_address(accepting);
    IS(driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 0), "tuple", pair_bytes(&from, &there));
    IS(driver_find(driver, FALCOD_EVENT_SOCKET_ACCEPT4_6_X, gettid(), 0), "tuple", pair_bytes(&peer, &bound));
    close(server);
    close(client);
    close(accepting);
}

static void not_connecting(struct driver *driver)
{
    struct sockaddr_in nobody = LOOPBACK4(1), unspecified = {.sin_family = AF_UNSPEC};
    int client = socket(AF_INET, SOCK_STREAM, 0), waiting = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    int datagrams = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in away = {.sin_family = AF_INET, .sin_port = htons(4242)};
    inet_pton(AF_INET, "127.9.8.7", &away.sin_addr);
    driver_watch(driver, calls);
    syscall(SYS_connect, client, &nobody, sizeof(nobody));
    syscall(SYS_connect, -1, &nobody, sizeof(nobody));
    syscall(SYS_connect, client, 8, sizeof(nobody));
    syscall(SYS_connect, 0, &nobody, 1);
    syscall(SYS_connect, datagrams, &away, sizeof(away));
    driver_collect(driver);
    struct sockaddr_storage from = own_address(datagrams);
    const struct event *refused = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 0);
    NUMBER(refused, "res", -ECONNREFUSED);
    NUMBER(refused, "fd", client);
    IS(refused, "addr", end_bytes(&nobody));
    EMPTY(refused, "tuple");
    const struct event *without = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 1);
    NUMBER(without, "res", -EBADF);
    NUMBER(without, "fd", -1);
    IS(without, "addr", end_bytes(&nobody));
    const struct event *unreadable = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 2);
    NUMBER(unreadable, "res", -EFAULT);
    EMPTY(unreadable, "addr");
    EMPTY(driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 3), "addr");
    const struct event *datagram = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 4);
    NUMBER(datagram, "res", 0);
    IS(datagram, "tuple", pair_bytes(&from, &away));

    driver_watch(driver, calls);
    syscall(SYS_connect, datagrams, &unspecified, sizeof(unspecified));
    int underway = syscall(SYS_connect, waiting, &nobody, sizeof(nobody)) ? -errno : 0;
    driver_collect(driver);
    IS(driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 0), "addr", ((struct bytes){{AF_UNSPEC}, 1}));
    NUMBER(driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 1), "res", underway);
    close(client);
    close(waiting);
    close(datagrams);
}

/* A listener whose queue is full lets connections wait. */
static void waiting(struct driver *driver)
{
    struct sockaddr_in any = LOOPBACK4(0);
    int server = socket(AF_INET, SOCK_STREAM, 0), clients[5], underway = 0;
    bind(server, ANY(&any), sizeof(any));
    listen(server, 0);
    struct sockaddr_storage bound = own_address(server);
    driver_watch(driver, calls);
    for (int i = 0; i < 5; i++) {
        clients[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        syscall(SYS_connect, clients[i], &bound, sizeof(struct sockaddr_in));
    }
    driver_collect(driver);
    for (int i = 0; i < 5; i++) {
        const struct event *connected = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), i);
        struct sockaddr_storage from = own_address(clients[i]);
        underway += connected && (int64_t)event_param(connected, "res")->number == -EINPROGRESS;
        IS(connected, "tuple", pair_bytes(&from, &bound));
        close(clients[i]);
    }
    CHECK(underway > 0);
    close(server);
}

/* A connection of unix sockets to `path`, whose address has `size` bytes; `shown` is its name in events. */
static void local(struct driver *driver, const struct sockaddr_un *address, socklen_t size, const char *shown)
{
    int server = socket(AF_UNIX, SOCK_STREAM, 0), client = socket(AF_UNIX, SOCK_STREAM, 0);
    driver_watch(driver, calls);
    syscall(SYS_bind, server, address, size);
    syscall(SYS_listen, server, 5);
    syscall(SYS_connect, client, address, size);
    int accepting = syscall(SYS_accept, server, NULL, NULL);
    driver_collect(driver);
    IS(driver_find(driver, FALCOD_EVENT_SOCKET_BIND_X, gettid(), 0), "addr", path_bytes(shown));
    const struct event *connected = driver_find(driver, FALCOD_EVENT_SOCKET_CONNECT_X, gettid(), 0);
    const struct event *accepted = driver_find(driver, FALCOD_EVENT_SOCKET_ACCEPT_5_X, gettid(), 0);
    IS(connected, "addr", path_bytes(shown));
    uint64_t peer = unix_socket(connected, 0), own = unix_socket(connected, 1);
    CHECK(peer >> 48 && own >> 48 && peer != own);
    IS(connected, "tuple", unix_bytes(peer, own, shown));
    IS(accepted, "tuple", unix_bytes(peer, own, shown));
    NUMBER(accepted, "fd", accepting);
    close(server);
    close(client);
    close(accepting);
}

static void locals(struct driver *driver)
{
    struct sockaddr_un named = unix_address("/tmp/falcod-test-socket"), abstract = {.sun_family = AF_UNIX};
    struct sockaddr_un longest = {.sun_family = AF_UNIX};
    unlink(named.sun_path);
    local(driver, &named, sizeof(named), named.sun_path);
    unlink(named.sun_path);
    /* Without a NUL at its end. */
    local(driver, &named, offsetof(struct sockaddr_un, sun_path) + strlen(named.sun_path), named.sun_path);
    unlink(named.sun_path);
    strcpy(abstract.sun_path + 1, "falcod-test-abstract-and-more");
    local(driver, &abstract, offsetof(struct sockaddr_un, sun_path) + 1 + strlen("falcod-test-abstract"), "falcod-test-abstract");
    char text[sizeof(longest.sun_path) + 1] = "/tmp/falcod-test-";
    memset(text + strlen(text), 'l', sizeof(longest.sun_path) - strlen(text));
    memcpy(longest.sun_path, text, sizeof(longest.sun_path));
    unlink(text);
    local(driver, &longest, sizeof(longest), text);
    unlink(text);
}

void test_sockets(struct driver *driver)
{
    struct sockaddr_in four = LOOPBACK4(0);
    struct sockaddr_in6 six = LOOPBACK6(0);
    making(driver);
    connecting(driver, &four, sizeof(four));
    connecting(driver, &six, sizeof(six));
    mapped(driver);
    not_connecting(driver);
    waiting(driver);
    locals(driver);
}

/* Sockets of the internet families, and options of sockets. */
#include "socket.h"

#include <linux/filter.h>
#include <linux/netlink.h>
#include <netinet/tcp.h>
#include <sys/time.h>

CASE(socket)
{
    long fd = call(SYS_socket, AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    seen("socket", N("fd", fd), F("domain", "AF_INET"), N("type", SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK), N("proto", 0),
         F("flags", "O_CLOEXEC|O_NONBLOCK"));
    fd = call(SYS_socket, AF_INET6, SOCK_DGRAM, IPPROTO_UDP);
    seen("socket", N("fd", fd), F("domain", "AF_INET6"), N("type", SOCK_DGRAM), N("proto", IPPROTO_UDP), N("flags", 0));
    fd = call(SYS_socket, AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
    seen("socket", N("fd", fd), F("domain", "AF_ROUTE|AF_NETLINK"), N("type", SOCK_RAW), N("proto", 0), N("flags", 0));
    fd = call(SYS_socket, AF_INET, 99, 5);
    seen("socket", N("fd", fd), F("domain", "AF_INET"), N("type", 99), N("proto", 5), N("flags", 0));
}

CASE(bind)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = loopback(0);
    seen("bind", N("res", call(SYS_bind, fd, &address, sizeof address)), S("addr", "127.0.0.1:0"), N("fd", fd));
    struct sockaddr_in6 address6 = loopback6(0);
    int fd6 = socket(AF_INET6, SOCK_DGRAM, 0);
    seen("bind", N("res", call(SYS_bind, fd6, &address6, sizeof address6)), S("addr", "::1:0"), N("fd", fd6));
    address.sin_port = htons(4321);
    address.sin_addr.s_addr = inet_addr("192.0.2.77");
    seen("bind", N("res", call(SYS_bind, fd, &address, sizeof address)), S("addr", "192.0.2.77:4321"), N("fd", fd));
    seen("bind", N("res", call(SYS_bind, 999, NULL, 0)), EMPTY("addr"), N("fd", 999));
}

CASE(connect)
{
    struct sockaddr_in address;
    listening(4, &address);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    long done = call(SYS_connect, fd, &address, sizeof address);
    need(done == 0);
    seen("connect", N("res", done), S("tuple", outgoing(fd)), N("fd", fd), S("addr", address_text(&address)));
    /* Nobody listens on port 1. */
    address = loopback(1);
    fd = socket(AF_INET, SOCK_STREAM, 0);
    done = call(SYS_connect, fd, &address, sizeof address);
    need(done == -ECONNREFUSED);
    seen("connect", N("res", done), EMPTY("tuple"), N("fd", fd), S("addr", "127.0.0.1:1"));
    seen("connect", N("res", call(SYS_connect, 999, &address, sizeof address)), EMPTY("tuple"), N("fd", 999), S("addr", "127.0.0.1:1"));
}

/* A connection that is only begun has a tuple too. */
CASE(connect_in_progress)
{
    struct sockaddr_in address;
    int listener = listening(0, &address);
    for (int i = 0; i < 8; i++) {
        int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        long done = call(SYS_connect, fd, &address, sizeof address);
        need(done == 0 || done == -EINPROGRESS);
        seen("connect", N("res", done), S("tuple", text("%s->%s", local_text(fd), address_text(&address))), N("fd", fd),
             S("addr", address_text(&address)));
    }
    close(listener);
}

CASE(connect_of_datagrams)
{
    struct sockaddr_in address;
    bound(SOCK_DGRAM, &address);
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    seen("connect", N("res", call(SYS_connect, fd, &address, sizeof address)), S("tuple", outgoing(fd)), N("fd", fd),
         S("addr", address_text(&address)));
    struct sockaddr_in6 address6 = loopback6(9);
    fd = socket(AF_INET6, SOCK_DGRAM, 0);
    if (call(SYS_connect, fd, &address6, sizeof address6) != 0)
        cannot("there is no IPv6 loopback");
    seen("connect", N("res", 0), S("tuple", outgoing(fd)), N("fd", fd), S("addr", "::1:9"));
}

/* An address in memory that goes away is read at the entry; what the kernel has is told by the socket. */
CASE(listen)
{
    struct sockaddr_in address;
    int fd = bound(SOCK_STREAM, &address);
    seen("listen", N("res", call(SYS_listen, fd, 17)), N("fd", fd), N("backlog", 17));
    seen("listen", N("res", call(SYS_listen, fd, -1)), N("fd", fd), N("backlog", -1));
    seen("listen", N("res", call(SYS_listen, 999, 5)), N("fd", 999), N("backlog", 5));
}

CASE(accept)
{
    struct sockaddr_in address;
    int listener = listening(4, &address);
    for (int i = 0; i < 3; i++)
        need(connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&address, sizeof address) == 0);
    long fd = call(SYS_accept, listener, NULL, NULL);
    seen("accept", N("fd", fd), S("tuple", incoming(fd)), N("queuepct", 50), N("queuelen", 2), N("queuemax", 4));
    fd = call(SYS_accept4, listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    /* The flags are those of open, without a table of names: close-on-exec and non-blocking. */
    seen("accept4", N("fd", fd), S("tuple", incoming(fd)), N("queuepct", 25), N("queuelen", 1), N("queuemax", 4), N("flags", 0x1040));
    fd = call(SYS_accept4, listener, NULL, NULL, 0);
    seen("accept4", N("fd", fd), S("tuple", incoming(fd)), N("queuepct", 0), N("queuelen", 0), N("queuemax", 4), N("flags", 0));
    fcntl(listener, F_SETFL, O_NONBLOCK);
    fd = call(SYS_accept, listener, NULL, NULL);
    need(fd == -EAGAIN);
    seen("accept", N("fd", fd), EMPTY("tuple"), N("queuepct", 0), N("queuelen", 0), N("queuemax", 0));
    fd = call(SYS_accept4, 999, NULL, NULL, SOCK_CLOEXEC);
    seen("accept4", N("fd", fd), EMPTY("tuple"), N("queuepct", 0), N("queuelen", 0), N("queuemax", 0), N("flags", 0x1000));
}

CASE(accept_over_ipv6)
{
    int listener = socket(AF_INET6, SOCK_STREAM, 0);
    struct sockaddr_in6 address = loopback6(0);
    socklen_t length = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, length) != 0)
        cannot("there is no IPv6 loopback");
    need(listen(listener, 4) == 0 && getsockname(listener, (struct sockaddr *)&address, &length) == 0);
    int client = socket(AF_INET6, SOCK_STREAM, 0);
    seen("connect", N("res", call(SYS_connect, client, &address, sizeof address)), S("tuple", outgoing(client)), N("fd", client),
         S("addr", address_text(&address)));
    long fd = call(SYS_accept, listener, NULL, NULL);
    seen("accept", N("fd", fd), S("tuple", incoming(fd)), N("queuepct", 0), N("queuelen", 0), N("queuemax", 4));
}

CASE(names_of_sockets)
{
    int client, server;
    connected(&client, &server);
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    need(call(SYS_getsockname, client, &address, &length) == 0);
    seen_bare("getsockname");
    need(call(SYS_getpeername, client, &address, &length) == 0);
    seen_bare("getpeername");
}

CASE(shutdown)
{
    int client, server;
    connected(&client, &server);
    seen("shutdown", N("res", call(SYS_shutdown, client, SHUT_WR)), N("fd", client), F("how", "SHUT_WR"));
    seen("shutdown", N("res", call(SYS_shutdown, server, SHUT_RDWR)), N("fd", server), F("how", "SHUT_RDWR"));
    seen("shutdown", N("res", call(SYS_shutdown, 999, SHUT_RD)), N("fd", 999), F("how", "SHUT_RD"));
}

CASE(sendto_and_recvfrom)
{
    struct sockaddr_in to, from;
    int receiver = bound(SOCK_DGRAM, &to), sender = bound(SOCK_DGRAM, &from);
    char room[256];
    const char *way = text("%s->%s", address_text(&from), address_text(&to));
    seen("sendto", N("res", call(SYS_sendto, sender, "datagram", 8ul, 0, &to, sizeof to)), D("data", "datagram", 8), N("fd", sender),
         N("size", 8), S("tuple", way));
    long got = call(SYS_recvfrom, receiver, room, sizeof room, 0, &to, &(socklen_t){sizeof to});
    seen("recvfrom", N("res", got), D("data", "datagram", 8), S("tuple", way), N("fd", receiver), N("size", sizeof room));
    seen("sendto", N("res", call(SYS_sendto, 999, "lost", 4ul, 0, NULL, 0)), D("data", "lost", 4), N("fd", 999), N("size", 4),
         EMPTY("tuple"));
    seen("recvfrom", N("res", call(SYS_recvfrom, receiver, room, 9ul, MSG_DONTWAIT, NULL, NULL)), EMPTY("data"), EMPTY("tuple"),
         N("fd", receiver), N("size", 9));
}

CASE(transfers_over_a_connection)
{
    int client, server;
    connected(&client, &server);
    char room[64];
    seen("sendto", N("res", call(SYS_sendto, client, "hello", 5ul, 0, NULL, 0)), D("data", "hello", 5), N("fd", client), N("size", 5),
         S("tuple", outgoing(client)));
    long got = call(SYS_recvfrom, server, room, sizeof room, 0, NULL, NULL);
    seen("recvfrom", N("res", got), D("data", "hello", 5), S("tuple", incoming(server)), N("fd", server), N("size", sizeof room));
}

/* The first byte says which type follows. */
static const void *typed(unsigned char type, const void *value, size_t length)
{
    unsigned char *result = malloc(1 + length);
    result[0] = type;
    memcpy(result + 1, value, length);
    return result;
}
#define SOCKOPT_BYTES 0
#define SOCKOPT_ERRNO 1
#define SOCKOPT_U32 2
#define SOCKOPT_U64 3
#define SOCKOPT_TIME 4

CASE(setsockopt)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    seen("setsockopt", N("res", call(SYS_setsockopt, fd, SOL_SOCKET, SO_REUSEADDR, &one, 4)), N("fd", fd), F("level", "SOL_SOCKET"),
         F("optname", "SO_REUSEADDR"), D("val", typed(SOCKOPT_U32, &one, 4), 5), N("optlen", 4));
    struct timeval wait = {.tv_sec = 3, .tv_usec = 7};
    uint64_t wait_ns = 3000007000ull;
    seen("setsockopt", N("res", call(SYS_setsockopt, fd, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait)), N("fd", fd), F("level", "SOL_SOCKET"),
         F("optname", "SO_RCVTIMEO"), D("val", typed(SOCKOPT_TIME, &wait_ns, 8), 9), N("optlen", sizeof wait));
    seen("setsockopt", N("res", call(SYS_setsockopt, fd, IPPROTO_TCP, TCP_NODELAY, &one, 4)), N("fd", fd), F("level", "SOL_TCP"),
         N("optname", 0), D("val", typed(SOCKOPT_BYTES, &one, 4), 5), N("optlen", 4));
    seen("setsockopt", N("res", call(SYS_setsockopt, 999, SOL_SOCKET, SO_PRIORITY, &one, 4)), N("fd", 999), F("level", "SOL_SOCKET"),
         F("optname", "SO_PRIORITY"), D("val", typed(SOCKOPT_U32, &one, 4), 5), N("optlen", 4));
}

CASE(getsockopt)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0), value = 0;
    socklen_t length = sizeof value;
    long done = call(SYS_getsockopt, fd, SOL_SOCKET, SO_TYPE, &value, &length);
    need(value == SOCK_STREAM);
    seen("getsockopt", N("res", done), N("fd", fd), F("level", "SOL_SOCKET"), F("optname", "SO_TYPE"),
         D("val", typed(SOCKOPT_U32, &value, 4), 5), N("optlen", 4));
    done = call(SYS_getsockopt, fd, SOL_SOCKET, SO_ERROR, &value, &length);
    int64_t none = 0;
    seen("getsockopt", N("res", done), N("fd", fd), F("level", "SOL_SOCKET"), F("optname", "SO_ERROR"),
         D("val", typed(SOCKOPT_ERRNO, &none, 8), 9), N("optlen", 4));
    uint64_t cookie;
    length = sizeof cookie;
    done = call(SYS_getsockopt, fd, SOL_SOCKET, SO_COOKIE, &cookie, &length);
    seen("getsockopt", N("res", done), N("fd", fd), F("level", "SOL_SOCKET"), F("optname", "SO_COOKIE"),
         D("val", typed(SOCKOPT_U64, &cookie, 8), 9), N("optlen", 8));
    length = 4;
    value = 77;
    done = call(SYS_getsockopt, 999, SOL_SOCKET, SO_SNDBUF, &value, &length);
    seen("getsockopt", N("res", done), N("fd", 999), F("level", "SOL_SOCKET"), F("optname", "SO_SNDBUF"),
         D("val", typed(SOCKOPT_U32, &value, 4), 5), N("optlen", 4));
}

/* Sockets between processes of the same machine. */
#include "socket.h"

CASE(socketpair)
{
    int ends[2], none[2];
    long done = call(SYS_socketpair, AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
    seen("socketpair", N("res", done), N("fd1", ends[0]), N("fd2", ends[1]), V("source", "a"), V("peer", "b"),
         F("domain", "AF_LOCAL|AF_UNIX"), N("type", SOCK_STREAM | SOCK_CLOEXEC), N("proto", 0));
    seen("socketpair", N("res", call(SYS_socketpair, AF_INET, SOCK_STREAM, 6, none)), N("fd1", -1), N("fd2", -1), N("source", 0),
         N("peer", 0), F("domain", "AF_INET"), N("type", SOCK_STREAM), N("proto", 6));
    char room[16];
    seen("sendto", N("res", call(SYS_sendto, ends[0], "pair", 4ul, 0, NULL, 0)), D("data", "pair", 4), N("fd", ends[0]), N("size", 4),
         P("tuple", "{b}->{a} "));
    seen("recvfrom", N("res", call(SYS_recvfrom, ends[1], room, sizeof room, 0, NULL, NULL)), D("data", "pair", 4),
         P("tuple", "{b}->{a} "), N("fd", ends[1]), N("size", sizeof room));
}

CASE(stream_with_a_path)
{
    struct sockaddr_un address = unix_address("stream.sock");
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    seen("bind", N("res", call(SYS_bind, listener, &address, sizeof address)), S("addr", "stream.sock"), N("fd", listener));
    need(listen(listener, 3) == 0);
    int client = socket(AF_UNIX, SOCK_STREAM, 0);
    seen("connect", N("res", call(SYS_connect, client, &address, sizeof address)), P("tuple", "{server}->{client} stream.sock"),
         N("fd", client), S("addr", "stream.sock"));
    long fd = call(SYS_accept, listener, NULL, NULL);
    seen("accept", N("fd", fd), P("tuple", "{server}->{client} stream.sock"), N("queuepct", 0), N("queuelen", 0), N("queuemax", 3));
    seen("sendto", N("res", call(SYS_sendto, client, "in", 2ul, 0, NULL, 0)), D("data", "in", 2), N("fd", client), N("size", 2),
         P("tuple", "{server}->{client} stream.sock"));
    char room[8];
    seen("recvfrom", N("res", call(SYS_recvfrom, fd, room, sizeof room, 0, NULL, NULL)), D("data", "in", 2),
         P("tuple", "{server}->{client} stream.sock"), N("fd", fd), N("size", sizeof room));
    struct sockaddr_un nobody = unix_address("nobody.sock");
    seen("connect", N("res", call(SYS_connect, client, &nobody, sizeof nobody)), EMPTY("tuple"), N("fd", client), S("addr", "nobody.sock"));
}

CASE(abstract_name)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int length = snprintf(address.sun_path + 1, sizeof address.sun_path - 1, "falcod-live-%d", getpid());
    socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)length);
    int receiver = socket(AF_UNIX, SOCK_DGRAM, 0), sender = socket(AF_UNIX, SOCK_DGRAM, 0);
    const char *name = text("falcod-live-%d", getpid());
    seen("bind", N("res", call(SYS_bind, receiver, &address, size)), S("addr", name), N("fd", receiver));
    seen("connect", N("res", call(SYS_connect, sender, &address, size)), P("tuple", text("{to}->{from} %s", name)), N("fd", sender),
         S("addr", name));
}

/* As long as the kernel takes, without a final NUL. */
CASE(longest_path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    memset(address.sun_path, 'p', sizeof address.sun_path);
    int fd = socket(AF_UNIX, SOCK_DGRAM, 0);
    seen("bind", N("res", call(SYS_bind, fd, &address, sizeof address)), S("addr", text("%.108s", address.sun_path)), N("fd", fd));
}

/* Calls that move messages: one, or several at once. */
#include "socket.h"

static struct msghdr message(struct iovec *pieces, size_t count, void *name, socklen_t length)
{
    return (struct msghdr){.msg_name = name, .msg_namelen = length, .msg_iov = pieces, .msg_iovlen = count};
}

CASE(datagram)
{
    struct sockaddr_in to, from;
    int receiver = bound(SOCK_DGRAM, &to), sender = bound(SOCK_DGRAM, &from);
    const char *way = text("%s->%s", address_text(&from), address_text(&to));
    struct iovec parts[] = {{"two ", 4}, {"parts", 5}};
    struct msghdr head = message(parts, 2, &to, sizeof to);
    seen("sendmsg", N("res", call(SYS_sendmsg, sender, &head, 0)), D("data", "two parts", 9), N("fd", sender), N("size", 9),
         S("tuple", way));
    seen("sendmsg", N("res", call(SYS_sendmsg, 999, &head, 0)), D("data", "two parts", 9), N("fd", 999), N("size", 9), EMPTY("tuple"));
    seen("sendmsg", N("res", call(SYS_sendmsg, sender, (void *)8, 0)), EMPTY("data"), N("fd", sender), N("size", 0), EMPTY("tuple"));
    char room[64];
    struct iovec space = {room, sizeof room};
    struct sockaddr_in source;
    head = message(&space, 1, &source, sizeof source);
    seen("recvmsg", N("res", call(SYS_recvmsg, receiver, &head, 0)), N("size", 9), D("data", "two parts", 9), S("tuple", way),
         EMPTY("msgcontrol"), N("fd", receiver));
    /* Nobody asked where it came from. */
    need(sendto(sender, "again", 5, 0, (struct sockaddr *)&to, sizeof to) == 5);
    head = message(&space, 1, NULL, 0);
    seen("recvmsg", N("res", call(SYS_recvmsg, receiver, &head, 0)), N("size", 5), D("data", "again", 5),
         S("tuple", text("0.0.0.0:0->%s", address_text(&to))), EMPTY("msgcontrol"), N("fd", receiver));
    seen("recvmsg", N("res", call(SYS_recvmsg, receiver, &head, MSG_DONTWAIT)), N("size", 0), EMPTY("data"), EMPTY("tuple"),
         EMPTY("msgcontrol"), N("fd", receiver));
}

CASE(descriptor_in_a_message)
{
    int ends[2];
    need(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof(int))];
    } control = {.head = {.cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
    memcpy(CMSG_DATA(&control.head), &ends[0], sizeof(int));
    struct iovec part = {"x", 1};
    struct msghdr head = message(&part, 1, NULL, 0);
    head.msg_control = &control;
    head.msg_controllen = sizeof control.room;
    seen("sendmsg", N("res", call(SYS_sendmsg, ends[0], &head, 0)), D("data", "x", 1), N("fd", ends[0]), N("size", 1),
         P("tuple", "{b}->{a} "));
    char room[4];
    part = (struct iovec){room, sizeof room};
    memset(&control, 0, sizeof control);
    long got = call(SYS_recvmsg, ends[1], &head, 0);
    seen("recvmsg", N("res", got), N("size", 1), D("data", "x", 1), P("tuple", "{b}->{a} "),
         D("msgcontrol", &control, head.msg_controllen), N("fd", ends[1]));
}

/* One event for each message, sixteen at most. */
CASE(many_at_once)
{
    struct sockaddr_in to, from;
    int receiver = bound(SOCK_DGRAM, &to), sender = bound(SOCK_DGRAM, &from);
    const char *way = text("%s->%s", address_text(&from), address_text(&to));
    static char digits[] = "0123456789abcdefghij";
    struct iovec parts[20];
    struct mmsghdr heads[20];
    for (int i = 0; i < 20; i++) {
        parts[i] = (struct iovec){digits, (size_t)i + 1};
        heads[i].msg_hdr = message(&parts[i], 1, &to, sizeof to);
    }
    need(call(SYS_sendmmsg, sender, heads, 20u, 0) == 20);
    for (int i = 0; i < 16; i++)
        seen("sendmmsg", N("res", i + 1), N("fd", sender), N("size", i + 1), D("data", digits, i + 1), S("tuple", way));
    seen("sendmmsg", N("res", call(SYS_sendmmsg, 999, heads, 2u, 0)), N("fd", 999), N("size", 0), EMPTY("data"), EMPTY("tuple"));
    static char rooms[20][32];
    static struct sockaddr_in sources[20];
    for (int i = 0; i < 20; i++) {
        parts[i] = (struct iovec){rooms[i], sizeof rooms[i]};
        heads[i].msg_hdr = message(&parts[i], 1, &sources[i], sizeof sources[i]);
    }
    need(call(SYS_recvmmsg, receiver, heads, 20u, MSG_DONTWAIT, NULL) == 20);
    for (int i = 0; i < 16; i++)
        seen("recvmmsg", N("res", i + 1), N("fd", receiver), N("size", i + 1), D("data", digits, i + 1), S("tuple", way),
             EMPTY("msgcontrol"));
    seen("recvmmsg", N("res", call(SYS_recvmmsg, receiver, heads, 2u, MSG_DONTWAIT, NULL)), N("fd", receiver), N("size", 0),
         EMPTY("data"), EMPTY("tuple"), EMPTY("msgcontrol"));
}

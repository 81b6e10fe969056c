/* Addresses of sockets as events print them. */
#ifndef FALCOD_LIVE_SOCKET_H
#define FALCOD_LIVE_SOCKET_H

#include "expect.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

/* `a.b.c.d:port` or `v6:port`. */
static inline const char *address_text(const void *address)
{
    char host[INET6_ADDRSTRLEN];
    if (((const struct sockaddr *)address)->sa_family == AF_INET6) {
        const struct sockaddr_in6 *in6 = address;
        inet_ntop(AF_INET6, &in6->sin6_addr, host, sizeof host);
        return text("%s:%d", host, ntohs(in6->sin6_port));
    }
    const struct sockaddr_in *in = address;
    inet_ntop(AF_INET, &in->sin_addr, host, sizeof host);
    return text("%s:%d", host, ntohs(in->sin_port));
}

static inline const char *local_text(long fd)
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    need(getsockname((int)fd, (struct sockaddr *)&address, &length) == 0);
    return address_text(&address);
}

static inline const char *peer_text(long fd)
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    need(getpeername((int)fd, (struct sockaddr *)&address, &length) == 0);
    return address_text(&address);
}

/* What a caller sees: from itself to the other side. */
static inline const char *outgoing(long fd)
{
    return text("%s->%s", local_text(fd), peer_text(fd));
}

/* What a receiver sees: from the other side to itself. */
static inline const char *incoming(long fd)
{
    return text("%s->%s", peer_text(fd), local_text(fd));
}

static inline struct sockaddr_in loopback(int port)
{
    return (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

static inline struct sockaddr_in6 loopback6(int port)
{
    return (struct sockaddr_in6){.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port), .sin6_addr = in6addr_loopback};
}

/* A socket bound to a free port of the loopback; its address is left in `address`. */
static inline int bound(int type, struct sockaddr_in *address)
{
    int fd = socket(AF_INET, type, 0);
    socklen_t length = sizeof *address;
    *address = loopback(0);
    need(fd >= 0 && bind(fd, (struct sockaddr *)address, length) == 0);
    need(getsockname(fd, (struct sockaddr *)address, &length) == 0);
    return fd;
}

/* A listening TCP socket. */
static inline int listening(int backlog, struct sockaddr_in *address)
{
    int fd = bound(SOCK_STREAM, address);
    need(listen(fd, backlog) == 0);
    return fd;
}

/* Two ends of a TCP connection. */
static inline void connected(int *client, int *server)
{
    struct sockaddr_in address;
    int listener = listening(4, &address);
    *client = socket(AF_INET, SOCK_STREAM, 0);
    need(connect(*client, (struct sockaddr *)&address, sizeof address) == 0);
    *server = accept(listener, NULL, NULL);
    need(*server >= 0);
    close(listener);
}

static inline struct sockaddr_un unix_address(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    memcpy(address.sun_path, path, strlen(path) + 1);
    return address;
}

#endif

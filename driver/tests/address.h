/* What the driver must make of socket addresses. */
#ifndef FALCOD_TEST_ADDRESS_H
#define FALCOD_TEST_ADDRESS_H

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "harness.h"

#define LOOPBACK4(number) ((struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(number), .sin_addr = {htonl(INADDR_LOOPBACK)}})
#define LOOPBACK6(number) ((struct sockaddr_in6){.sin6_family = AF_INET6, .sin6_port = htons(number), .sin6_addr = IN6ADDR_LOOPBACK_INIT})
#define ANY(address) ((struct sockaddr *)(address))

struct bytes {
    uint8_t at[256];
    uint32_t size;
};

/* An end, and two of them: the parameters of `addr` and `tuple`. */
struct bytes end_bytes(const void *address);
struct bytes pair_bytes(const void *source, const void *target);
struct bytes path_bytes(const char *path);
struct bytes unix_bytes(uint64_t first, uint64_t second, const char *path);

/* The sockets that the tuple of a unix socket names: 0 the first, 1 the second. */
uint64_t unix_socket(const struct event *event, int which);

/* What `socket` is bound to. */
struct sockaddr_storage own_address(int socket);
struct sockaddr_un unix_address(const char *path);

#define IS(event, param, expected)                                                                                     \
    do {                                                                                                               \
        struct bytes bytes_ = expected;                                                                                \
        check_text(event, param, bytes_.at, bytes_.size, __FILE__, __LINE__);                                          \
    } while (0)

#endif

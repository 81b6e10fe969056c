/* Builds what the driver must make of socket addresses. */
#include "address.h"

static void add(struct bytes *bytes, const void *from, size_t size)
{
    memcpy(bytes->at + bytes->size, from, size);
    bytes->size += size;
}

/* Address and port of one end. */
static void add_end(struct bytes *bytes, const void *address)
{
    const struct sockaddr_in *four = address;
    const struct sockaddr_in6 *six = address;
    uint16_t port = ntohs(four->sin_port);
    if (four->sin_family == AF_INET)
        add(bytes, &four->sin_addr, 4);
    else
        add(bytes, &six->sin6_addr, 16);
    add(bytes, &port, 2);
}

struct bytes end_bytes(const void *address)
{
    struct bytes bytes = {{((const struct sockaddr *)address)->sa_family}, 1};
    add_end(&bytes, address);
    return bytes;
}

struct bytes pair_bytes(const void *source, const void *target)
{
    struct bytes bytes = end_bytes(source);
    add_end(&bytes, target);
    return bytes;
}

struct bytes path_bytes(const char *path)
{
    struct bytes bytes = {{AF_UNIX}, 1};
    add(&bytes, path, strlen(path) + 1);
    return bytes;
}

struct bytes unix_bytes(uint64_t first, uint64_t second, const char *path)
{
    struct bytes bytes = {{AF_UNIX}, 1};
    add(&bytes, &first, 8);
    add(&bytes, &second, 8);
    add(&bytes, path, strlen(path) + 1);
    return bytes;
}

uint64_t unix_socket(const struct event *event, int which)
{
    const struct param *tuple = event ? event_param(event, "tuple") : NULL;
    uint64_t value = 0;
    if (tuple && tuple->size >= 18)
        memcpy(&value, tuple->bytes + 1 + 8 * which, 8);
    return value;
}

struct sockaddr_storage own_address(int socket)
{
    struct sockaddr_storage address = {};
    socklen_t size = sizeof(address);
    getsockname(socket, ANY(&address), &size);
    return address;
}

struct sockaddr_un unix_address(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strcpy(address.sun_path, path);
    return address;
}

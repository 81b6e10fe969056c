/* Sockets: from a descriptor to the kernel's socket, and its ends as events carry them. Addresses are in network byte
 * order, ports in host order. A tuple is
 *
 *     family (1)  IPv4: source (4) port (2) destination (4) port (2)
 *                 IPv6: the same with addresses of 16 bytes
 *                 unix: address of the one socket in the kernel (8), of the other (8), path with NUL
 *
 * and an address is the family and one such end. Names of abstract unix sockets come without their leading NUL.
 */
#ifndef FALCOD_SOCKET_H
#define FALCOD_SOCKET_H

#include "file.h"
#include "wire.h"

#define FALCOD_AF_UNIX 1
#define FALCOD_AF_INET 2
#define FALCOD_AF_INET6 10
#define FALCOD_UNIX_PATH_LIMIT 108
#define FALCOD_S_IFMT 0170000
#define FALCOD_S_IFSOCK 0140000

/* OUT: the caller is the source, and of unix sockets the peer stands first. */
enum falcod_direction { FALCOD_IN, FALCOD_OUT };

/* The socket behind descriptor `fd` of `task`; NULL when it is none. */
static __always_inline struct sock *falcod_socket(struct task_struct *task, __s32 fd)
{
    struct file *file = falcod_file(task, fd);
    struct inode *inode = file ? FALCOD_GET(file, f_inode) : NULL;
    if (!inode || (FALCOD_GET(inode, i_mode) & FALCOD_S_IFMT) != FALCOD_S_IFSOCK)
        return NULL;
    /* A path to a unix socket that was opened with O_PATH has no socket. */
    void *data = FALCOD_GET(file, private_data);
    if (!data)
        return NULL;
    struct socket *socket = FALCOD_CAST(struct socket, data);
    return FALCOD_GET(socket, sk);
}

static __always_inline __u16 falcod_socket_family(const struct sock *sk) { return FALCOD_GET(sk, __sk_common.skc_family); }

/* The beginning of the caller's struct sockaddr_in or sockaddr_in6; its ports and addresses as in the kernel. */
struct falcod_address {
    __u16 family;
    __be16 port;
    __be32 ipv4;
    __u64 ipv6[2];
    /* Lets one mask bound what is read. */
    __u64 unused;
};

/* What is read of a struct sockaddr_in6, and what is enough of a struct sockaddr_in. */
#define FALCOD_ADDRESS_SIZE offsetof(struct falcod_address, unused)
#define FALCOD_ADDRESS4_SIZE offsetof(struct falcod_address, ipv6)

/* What the caller gave fewer bytes for, or what cannot be read, is 0. False without a family. */
static __always_inline bool falcod_user_address(struct falcod_address *address, __u64 from, __u32 size)
{
    __builtin_memset(address, 0, sizeof(*address));
    __u64 bounded = size < FALCOD_ADDRESS_SIZE ? size : FALCOD_ADDRESS_SIZE;
    FALCOD_OPAQUE(bounded);
    return size >= 2 && !bpf_probe_read_user(address, bounded & 31, (const void *)from);
}

/* The path in a struct sockaddr_un of `size` bytes. */
static __always_inline void falcod_append_user_path(struct falcod_wire *wire, __u64 from, __u32 size)
{
    __u8 first = 0;
    bpf_probe_read_user(&first, sizeof(first), (const void *)(from + 2));
    __u32 skipped = size > 2 && !first ? 3 : 2;
    __u64 length = size > skipped ? size - skipped : 0;
    length = length < FALCOD_UNIX_PATH_LIMIT ? length + 1 : FALCOD_UNIX_PATH_LIMIT + 1;
    FALCOD_OPAQUE(length);
    if (!falcod_append_user_string(wire, (const void *)(from + skipped), length & 127))
        falcod_append8(wire, 0);
}

/* The caller's struct sockaddr. Nothing of it remains when it cannot be read. */
static __always_inline void falcod_put_address(struct falcod_wire *wire, __u16 tag, __u64 from, __u32 size)
{
    struct falcod_address address;
    __u64 opened = falcod_open_bytes(wire, tag);
    if (falcod_user_address(&address, from, size)) {
        falcod_append8(wire, address.family);
        switch (address.family) {
        case FALCOD_AF_INET:
            falcod_append32(wire, address.ipv4);
            falcod_append16(wire, __builtin_bswap16(address.port));
            break;
        case FALCOD_AF_INET6:
            falcod_append64(wire, address.ipv6[0]);
            falcod_append64(wire, address.ipv6[1]);
            falcod_append16(wire, __builtin_bswap16(address.port));
            break;
        case FALCOD_AF_UNIX:
            falcod_append_user_path(wire, from, size);
            break;
        }
    }
    falcod_close_bytes(wire, tag, opened);
}

static __always_inline void falcod_append_ipv4_tuple(struct falcod_wire *wire, const struct sock *sk, enum falcod_direction direction,
                                                     __u64 remote, __u32 remote_size)
{
    const struct inet_sock *inet = FALCOD_CAST(struct inet_sock, sk);
    __be32 here = FALCOD_GET(inet, inet_saddr), there = FALCOD_GET(sk, __sk_common.skc_daddr);
    __be16 here_port = FALCOD_GET(inet, inet_sport), there_port = FALCOD_GET(sk, __sk_common.skc_dport);
    if (!there_port && remote) {
        struct falcod_address address;
        falcod_user_address(&address, remote, remote_size < FALCOD_ADDRESS4_SIZE ? remote_size : FALCOD_ADDRESS4_SIZE);
        there = address.ipv4;
        there_port = address.port;
    }
    __u8 *place = falcod_place(wire);
    falcod_store8(place, FALCOD_AF_INET);
    falcod_store32(place + 1, direction == FALCOD_OUT ? here : there);
    falcod_store16(place + 5, __builtin_bswap16(direction == FALCOD_OUT ? here_port : there_port));
    falcod_store32(place + 7, direction == FALCOD_OUT ? there : here);
    falcod_store16(place + 11, __builtin_bswap16(direction == FALCOD_OUT ? there_port : here_port));
    wire->at += 13;
}

/* An end of a connection over IPv6. */
struct falcod_ipv6_end {
    __u64 address[2];
    __be16 port;
};

/* An IPv6 socket may be given an IPv4 address, which it takes for the mapped one. */
static __always_inline void falcod_user_ipv6_end(struct falcod_ipv6_end *end, __u64 from, __u32 size)
{
    struct falcod_address address;
    falcod_user_address(&address, from, size);
    end->port = address.port;
    end->address[0] = address.family == FALCOD_AF_INET ? 0 : address.ipv6[0];
    end->address[1] = address.family == FALCOD_AF_INET ? (__u64)address.ipv4 << 32 | 0xffff0000 : address.ipv6[1];
}

static __always_inline void falcod_append_ipv6_tuple(struct falcod_wire *wire, const struct sock *sk, enum falcod_direction direction,
                                                     __u64 remote, __u32 remote_size)
{
    const struct inet_sock *inet = FALCOD_CAST(struct inet_sock, sk);
    struct falcod_ipv6_end here = {.port = FALCOD_GET(inet, inet_sport)}, there = {.port = FALCOD_GET(sk, __sk_common.skc_dport)};
    if (bpf_core_field_exists(inet->pinet6)) {
        const struct ipv6_pinfo *ipv6 = FALCOD_GET(inet, pinet6);
        bpf_core_read(here.address, sizeof(here.address), &ipv6->saddr);
    }
    if (!there.port && remote)
        falcod_user_ipv6_end(&there, remote, remote_size);
    else
        bpf_core_read(there.address, sizeof(there.address), &sk->__sk_common.skc_v6_daddr);
    const struct falcod_ipv6_end *source = direction == FALCOD_OUT ? &here : &there;
    const struct falcod_ipv6_end *target = direction == FALCOD_OUT ? &there : &here;
    __u8 *place = falcod_place(wire);
    falcod_store8(place, FALCOD_AF_INET6);
    falcod_store64(place + 1, source->address[0]);
    falcod_store64(place + 9, source->address[1]);
    falcod_store16(place + 17, __builtin_bswap16(source->port));
    falcod_store64(place + 19, target->address[0]);
    falcod_store64(place + 27, target->address[1]);
    falcod_store16(place + 35, __builtin_bswap16(target->port));
    wire->at += 37;
}

/* Sockets of the unix family may belong to a module, whose types a pointer cannot be given: they are copied. */
static __always_inline struct sock *falcod_unix_peer(const struct sock *sk)
{
    const struct unix_sock *own = (const void *)sk;
    struct sock *peer = NULL;
    bpf_core_read(&peer, sizeof(peer), &own->peer);
    return peer;
}

/* The name that a unix socket is bound to; empty without one. */
static __always_inline void falcod_append_bound_path(struct falcod_wire *wire, const struct sock *sk)
{
    const struct unix_sock *own = (const void *)sk;
    struct unix_address *address = NULL;
    int size = 0;
    __u8 first = 0;
    bpf_core_read(&address, sizeof(address), &own->addr);
    if (address) {
        bpf_core_read(&size, sizeof(size), &address->len);
        bpf_core_read(&first, sizeof(first), &address->name[0].sun_path);
    }
    __u32 skipped = size > 2 && !first ? 3 : 2;
    __u64 length = size > (int)skipped ? size - skipped : 0;
    length = length < FALCOD_UNIX_PATH_LIMIT ? length + 1 : FALCOD_UNIX_PATH_LIMIT + 1;
    FALCOD_OPAQUE(length);
    const char *path = (const char *)&address->name[0] + skipped;
    if (!falcod_append_kernel_string(wire, path, length & 127))
        falcod_append8(wire, 0);
}

static __always_inline void falcod_append_unix_tuple(struct falcod_wire *wire, struct sock *sk, enum falcod_direction direction,
                                                     __u64 remote, __u32 remote_size)
{
    struct sock *peer = falcod_unix_peer(sk);
    falcod_append8(wire, FALCOD_AF_UNIX);
    falcod_append64(wire, (__u64)(direction == FALCOD_OUT ? peer : sk));
    falcod_append64(wire, (__u64)(direction == FALCOD_OUT ? sk : peer));
    if (direction == FALCOD_OUT && !peer && remote)
        falcod_append_user_path(wire, remote, remote_size);
    else
        falcod_append_bound_path(wire, direction == FALCOD_OUT ? peer : sk);
}

/* Both ends of a socket. `remote` is the caller's struct sockaddr of `remote_size` bytes, or 0: the other end where the
 * socket itself knows none. Nothing for a socket of another family. */
static __always_inline void falcod_put_tuple(struct falcod_wire *wire, __u16 tag, struct sock *sk, enum falcod_direction direction,
                                             __u64 remote, __u32 remote_size)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    switch (sk ? falcod_socket_family(sk) : 0) {
    case FALCOD_AF_INET: falcod_append_ipv4_tuple(wire, sk, direction, remote, remote_size); break;
    case FALCOD_AF_INET6: falcod_append_ipv6_tuple(wire, sk, direction, remote, remote_size); break;
    case FALCOD_AF_UNIX: falcod_append_unix_tuple(wire, sk, direction, remote, remote_size); break;
    }
    falcod_close_bytes(wire, tag, opened);
}

#endif

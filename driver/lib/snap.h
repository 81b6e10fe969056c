/* How many bytes of data a call's event keeps. With the dynamic snap length, what goes over a socket may keep more: by its ports, or
 * because it begins like a protocol worth reading.
 */
#ifndef FALCOD_SNAP_H
#define FALCOD_SNAP_H

#include "socket.h"

enum {
    FALCOD_SNAP_FULL = 16000,
    FALCOD_SNAP_PROTOCOL = 2000,
    FALCOD_SNAP_DNS = 512,
};
enum { FALCOD_PORT_DNS = 53, FALCOD_PORT_MYSQL = 3306, FALCOD_PORT_POSTGRES = 5432, FALCOD_PORT_MONGO = 27017 };

/* A socket's ports in host order; 0 where it has none. */
struct falcod_ports {
    __u16 local, remote;
};

static __always_inline struct falcod_ports falcod_ports(const struct sock *sk, __u64 remote, __u32 remote_size)
{
    const struct inet_sock *inet = FALCOD_CAST(struct inet_sock, sk);
    __be16 port = FALCOD_GET(sk, __sk_common.skc_dport);
    if (!port && remote) {
        struct falcod_address address;
        falcod_user_address(&address, remote, remote_size);
        port = address.port;
    }
    return (struct falcod_ports){__builtin_bswap16(FALCOD_GET(inet, inet_sport)), __builtin_bswap16(port)};
}

static __always_inline bool falcod_has_port(struct falcod_ports ports, __u16 port) { return ports.local == port || ports.remote == port; }

static __always_inline __u32 falcod_port_snap(const struct falcod_settings *settings, struct falcod_ports ports)
{
    __u16 first = settings->full_capture_port_first, last = settings->full_capture_port_last;
    if (last && ((ports.local >= first && ports.local <= last) || (ports.remote >= first && ports.remote <= last)))
        return FALCOD_SNAP_FULL;
    if (ports.remote && ports.remote == settings->statsd_port)
        return FALCOD_SNAP_PROTOCOL;
    return ports.remote == FALCOD_PORT_DNS ? FALCOD_SNAP_DNS : 0;
}

/* `head` is what the data begins with. */
static __always_inline bool falcod_is_mysql(const __u8 *head)
{
    return head[0] == 3 || head[1] == 3 || head[2] == 3 || head[3] == 3 || head[4] == 3 || (!head[2] && !head[3]);
}

static __always_inline bool falcod_is_postgres(const __u8 *head)
{
    return ((head[0] == 'Q' || head[0] == 'P' || head[0] == 'E') && !head[1]) || (!head[4] && head[5] == 3 && !head[6]);
}

#define FALCOD_WORD(a, b, c, d) ((__u32)(a) | (__u32)(b) << 8 | (__u32)(c) << 16 | (__u32)(d) << 24)

static __always_inline bool falcod_is_http(const __u8 *head)
{
    switch (*(const __u32 *)head) {
    case FALCOD_WORD('G', 'E', 'T', ' '):
    case FALCOD_WORD('P', 'O', 'S', 'T'):
    case FALCOD_WORD('P', 'U', 'T', ' '):
    case FALCOD_WORD('D', 'E', 'L', 'E'):
    case FALCOD_WORD('T', 'R', 'A', 'C'):
    case FALCOD_WORD('C', 'O', 'N', 'N'):
    case FALCOD_WORD('O', 'P', 'T', 'I'): return true;
    case FALCOD_WORD('H', 'T', 'T', 'P'): return head[4] == '/';
    default: return false;
    }
}

static __always_inline bool falcod_is_mongo_code(__u32 code) { return code == 1 || (code >= 2001 && code <= 2007); }

static __always_inline __u32 falcod_content_snap(struct falcod_ports ports, __u64 data, __u64 size)
{
    /* Twice as long as what is read, which one mask bounds. */
    __u8 head[32] __attribute__((aligned(8))) = {};
    __u64 bounded = size < 16 ? size : 16;
    FALCOD_OPAQUE(bounded);
    if (!size || bpf_probe_read_user(head, bounded & 31, (const void *)data))
        return 0;
    if (size >= 5 && falcod_has_port(ports, FALCOD_PORT_MYSQL))
        return falcod_is_mysql(head) ? FALCOD_SNAP_PROTOCOL : 0;
    if (size >= 7 && falcod_has_port(ports, FALCOD_PORT_POSTGRES))
        return falcod_is_postgres(head) ? FALCOD_SNAP_PROTOCOL : 0;
    if (falcod_has_port(ports, FALCOD_PORT_MONGO) || (size >= 16 && falcod_is_mongo_code(*(const __u32 *)(head + 12))))
        return FALCOD_SNAP_PROTOCOL;
    return size >= 5 && falcod_is_http(head) ? FALCOD_SNAP_PROTOCOL : 0;
}

/* The snap length of a call on `sk`, which may be NULL. `remote` is the other end as the caller names it, or 0. `data` is the caller's
 * buffer of `size` bytes, or 0 for a call with several. */
static __always_inline __u32 falcod_snap(const struct falcod_settings *settings, const struct sock *sk, __u64 remote, __u32 remote_size,
                                         __u64 data, __u64 size)
{
    if (!settings)
        return 0;
    __u32 snap = settings->snap_length, raised = 0;
    if (!settings->dynamic_snap_length || !sk)
        return snap;
    struct falcod_ports ports = {};
    __u16 family = falcod_socket_family(sk);
    if (family == FALCOD_AF_INET || family == FALCOD_AF_INET6) {
        ports = falcod_ports(sk, remote, remote_size);
        raised = falcod_port_snap(settings, ports);
    }
    if (!raised && data)
        raised = falcod_content_snap(ports, data, size);
    return raised > snap ? raised : snap;
}

#endif

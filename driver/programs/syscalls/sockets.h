/* Making sockets, naming and connecting them. */
#ifndef FALCOD_SOCKETS_H
#define FALCOD_SOCKETS_H

#include "args.h"
#include "call.h"
#include "socket.h"

#define FALCOD_EINPROGRESS 115

FALCOD_CALL(socket)
{
    falcod_put(wire, FALCOD_SOCKET_SOCKET_X_fd, falcod_result(call));
    falcod_put(wire, FALCOD_SOCKET_SOCKET_X_domain, (__u8)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_SOCKET_X_type, call->args[1]);
    falcod_put(wire, FALCOD_SOCKET_SOCKET_X_proto, call->args[2]);
    falcod_put(wire, FALCOD_SOCKET_SOCKET_X_flags, falcod_socket_flags(call->args[1]));
    return FALCOD_SEND;
}

FALCOD_CALL(socketpair)
{
    __s64 result = falcod_result(call);
    __s32 fds[2] = {-1, -1};
    struct sock *first = NULL;
    if (!result) {
        bpf_probe_read_user(fds, sizeof(fds), (const void *)call->args[3]);
        first = falcod_socket(falcod_caller(call), fds[0]);
    }
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_res, result);
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_fd1, fds[0]);
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_fd2, fds[1]);
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_source, (__u64)first);
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_peer,
               first && falcod_socket_family(first) == FALCOD_AF_UNIX ? (__u64)falcod_unix_peer(first) : 0);
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_domain, (__u8)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_type, call->args[1]);
    falcod_put(wire, FALCOD_SOCKET_SOCKETPAIR_X_proto, call->args[2]);
    return FALCOD_SEND;
}

FALCOD_CALL(bind)
{
    falcod_put(wire, FALCOD_SOCKET_BIND_X_res, falcod_result(call));
    falcod_put_address(wire, FALCOD_SOCKET_BIND_X_addr, call->args[1], call->args[2]);
    falcod_put(wire, FALCOD_SOCKET_BIND_X_fd, (__s32)call->args[0]);
    return FALCOD_SEND;
}

FALCOD_CALL(connect)
{
    __s64 result = falcod_result(call);
    bool underway = !result || result == -FALCOD_EINPROGRESS;
    struct sock *sk = underway ? falcod_socket(falcod_caller(call), call->args[0]) : NULL;
    falcod_put(wire, FALCOD_SOCKET_CONNECT_X_res, result);
    falcod_put_tuple(wire, FALCOD_SOCKET_CONNECT_X_tuple, sk, FALCOD_OUT, call->args[1], call->args[2]);
    falcod_put(wire, FALCOD_SOCKET_CONNECT_X_fd, (__s32)call->args[0]);
    falcod_put_address(wire, FALCOD_SOCKET_CONNECT_X_addr, call->args[1], call->args[2]);
    return FALCOD_SEND;
}

FALCOD_CALL(listen)
{
    falcod_put(wire, FALCOD_SOCKET_LISTEN_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SOCKET_LISTEN_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_LISTEN_X_backlog, call->args[1]);
    return FALCOD_SEND;
}

/* How full the queue of a listening socket is. */
struct falcod_backlog {
    __u32 length, limit;
    __u8 percent;
};

static __always_inline struct falcod_backlog falcod_backlog(const struct falcod_scratch *call)
{
    struct falcod_backlog backlog = {};
    struct sock *sk = falcod_result(call) < 0 ? NULL : falcod_socket(falcod_caller(call), call->args[0]);
    if (!sk)
        return backlog;
    backlog.length = FALCOD_GET(sk, sk_ack_backlog);
    backlog.limit = FALCOD_GET(sk, sk_max_ack_backlog);
    if (backlog.limit)
        backlog.percent = (__u64)backlog.length * 100 / backlog.limit;
    return backlog;
}

static __always_inline struct sock *falcod_accepted(const struct falcod_scratch *call)
{
    return falcod_result(call) < 0 ? NULL : falcod_socket(falcod_caller(call), falcod_result(call));
}

FALCOD_CALL(accept)
{
    struct falcod_backlog backlog = falcod_backlog(call);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT_5_X_fd, falcod_result(call));
    falcod_put_tuple(wire, FALCOD_SOCKET_ACCEPT_5_X_tuple, falcod_accepted(call), FALCOD_IN, 0, 0);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT_5_X_queuepct, backlog.percent);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT_5_X_queuelen, backlog.length);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT_5_X_queuemax, backlog.limit);
    return FALCOD_SEND;
}

FALCOD_CALL(accept4)
{
    struct falcod_backlog backlog = falcod_backlog(call);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT4_6_X_fd, falcod_result(call));
    falcod_put_tuple(wire, FALCOD_SOCKET_ACCEPT4_6_X_tuple, falcod_accepted(call), FALCOD_IN, 0, 0);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT4_6_X_queuepct, backlog.percent);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT4_6_X_queuelen, backlog.length);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT4_6_X_queuemax, backlog.limit);
    falcod_put(wire, FALCOD_SOCKET_ACCEPT4_6_X_flags, falcod_socket_flags(call->args[3]));
    return FALCOD_SEND;
}

FALCOD_CALL(shutdown)
{
    __u32 how = call->args[1];
    falcod_put(wire, FALCOD_SOCKET_SHUTDOWN_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SOCKET_SHUTDOWN_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_SHUTDOWN_X_how, how < 3 ? how : 0xff);
    return FALCOD_SEND;
}

/* getsockname and getpeername, whose events have no parameters. */
FALCOD_CALL(socket_name) { return FALCOD_SEND; }

#endif

/* Options of sockets. The value is a DYN parameter: a byte that says what it is, then the value. */
#ifndef FALCOD_SOCKOPT_H
#define FALCOD_SOCKOPT_H

#include "args.h"
#include "call.h"

#define FALCOD_SOL_SOCKET 1
#define FALCOD_SOL_TCP 6

enum falcod_option_kind { FALCOD_OPTION_BYTES, FALCOD_OPTION_ERROR, FALCOD_OPTION_U32, FALCOD_OPTION_U64, FALCOD_OPTION_TIME };

#define FALCOD_OPTIONS 64

/* An option of SOL_SOCKET: its number in events, and what its value is. */
struct falcod_option {
    __u8 number, kind;
};

/* By the kernel's number, which is the same on both architectures. */
static const struct falcod_option falcod_options[FALCOD_OPTIONS] = {
    [1] = {1, FALCOD_OPTION_U32},      /* SO_DEBUG */
    [2] = {2, FALCOD_OPTION_U32},      /* SO_REUSEADDR */
    [3] = {3, FALCOD_OPTION_U32},      /* SO_TYPE */
    [4] = {4, FALCOD_OPTION_ERROR},    /* SO_ERROR */
    [5] = {5, FALCOD_OPTION_U32},      /* SO_DONTROUTE */
    [6] = {6, FALCOD_OPTION_U32},      /* SO_BROADCAST */
    [7] = {7, FALCOD_OPTION_U32},      /* SO_SNDBUF */
    [8] = {8, FALCOD_OPTION_U32},      /* SO_RCVBUF */
    [9] = {9, FALCOD_OPTION_U32},      /* SO_KEEPALIVE */
    [10] = {10, FALCOD_OPTION_U32},    /* SO_OOBINLINE */
    [11] = {11, FALCOD_OPTION_U32},    /* SO_NO_CHECK */
    [12] = {12, FALCOD_OPTION_U32},    /* SO_PRIORITY */
    [13] = {13, FALCOD_OPTION_BYTES},  /* SO_LINGER */
    [14] = {14, FALCOD_OPTION_U32},    /* SO_BSDCOMPAT */
    [15] = {15, FALCOD_OPTION_U32},    /* SO_REUSEPORT */
    [16] = {16, FALCOD_OPTION_U32},    /* SO_PASSCRED */
    [17] = {17, FALCOD_OPTION_BYTES},  /* SO_PEERCRED */
    [18] = {18, FALCOD_OPTION_U32},    /* SO_RCVLOWAT */
    [19] = {19, FALCOD_OPTION_U32},    /* SO_SNDLOWAT */
    [20] = {20, FALCOD_OPTION_TIME},   /* SO_RCVTIMEO */
    [21] = {21, FALCOD_OPTION_TIME},   /* SO_SNDTIMEO */
    [22] = {22, FALCOD_OPTION_BYTES},  /* SO_SECURITY_AUTHENTICATION */
    [23] = {23, FALCOD_OPTION_BYTES},  /* SO_SECURITY_ENCRYPTION_TRANSPORT */
    [24] = {24, FALCOD_OPTION_BYTES},  /* SO_SECURITY_ENCRYPTION_NETWORK */
    [25] = {25, FALCOD_OPTION_BYTES},  /* SO_BINDTODEVICE */
    [26] = {26, FALCOD_OPTION_BYTES},  /* SO_ATTACH_FILTER */
    [27] = {27, FALCOD_OPTION_BYTES},  /* SO_DETACH_FILTER */
    [28] = {28, FALCOD_OPTION_BYTES},  /* SO_PEERNAME */
    [29] = {29, FALCOD_OPTION_U32},    /* SO_TIMESTAMP */
    [30] = {30, FALCOD_OPTION_U32},    /* SO_ACCEPTCONN */
    [31] = {31, FALCOD_OPTION_BYTES},  /* SO_PEERSEC */
    [32] = {32, FALCOD_OPTION_U32},    /* SO_SNDBUFFORCE */
    [33] = {33, FALCOD_OPTION_U32},    /* SO_RCVBUFFORCE */
    [34] = {34, FALCOD_OPTION_U32},    /* SO_PASSSEC */
    [35] = {35, FALCOD_OPTION_U32},    /* SO_TIMESTAMPNS */
    [36] = {36, FALCOD_OPTION_U32},    /* SO_MARK */
    [37] = {37, FALCOD_OPTION_U32},    /* SO_TIMESTAMPING */
    [38] = {38, FALCOD_OPTION_U32},    /* SO_PROTOCOL */
    [39] = {39, FALCOD_OPTION_U32},    /* SO_DOMAIN */
    [40] = {40, FALCOD_OPTION_U32},    /* SO_RXQ_OVFL */
    [41] = {41, FALCOD_OPTION_U32},    /* SO_WIFI_STATUS */
    [42] = {42, FALCOD_OPTION_U32},    /* SO_PEEK_OFF */
    [43] = {43, FALCOD_OPTION_U32},    /* SO_NOFCS */
    [44] = {44, FALCOD_OPTION_U32},    /* SO_LOCK_FILTER */
    [45] = {45, FALCOD_OPTION_U32},    /* SO_SELECT_ERR_QUEUE */
    [46] = {46, FALCOD_OPTION_U32},    /* SO_BUSY_POLL */
    [47] = {47, FALCOD_OPTION_U32},    /* SO_MAX_PACING_RATE */
    [48] = {48, FALCOD_OPTION_U32},    /* SO_BPF_EXTENSIONS */
    [49] = {49, FALCOD_OPTION_U32},    /* SO_INCOMING_CPU */
    [50] = {50, FALCOD_OPTION_U32},    /* SO_ATTACH_BPF */
    [55] = {52, FALCOD_OPTION_BYTES},  /* SO_MEMINFO */
    [57] = {53, FALCOD_OPTION_U64},    /* SO_COOKIE */
    [59] = {51, FALCOD_OPTION_BYTES},  /* SO_PEERGROUPS */
};

static __always_inline __u32 falcod_option_level(__u32 level)
{
    return level == FALCOD_SOL_SOCKET ? 1 : level == FALCOD_SOL_TCP ? 2 : 0;
}

/* Level and name of the call's option, and what its value is. Other levels have no names. */
static __always_inline struct falcod_option falcod_option(const struct falcod_scratch *call)
{
    __u32 name = call->args[2];
    struct falcod_option none = {};
    if ((__u32)call->args[1] != FALCOD_SOL_SOCKET || name >= FALCOD_OPTIONS)
        return none;
    FALCOD_OPAQUE(name);
    return falcod_options[name & (FALCOD_OPTIONS - 1)];
}

/* A timeval in ns. */
static __always_inline __u64 falcod_user_timeval(__u64 address, bool compat)
{
    return (__u64)falcod_user_long(address, 0, compat) * 1000000000 + (__u64)falcod_user_long(address, 1, compat) * 1000;
}

static __always_inline void falcod_put_option(struct falcod_wire *wire, __u16 tag, const struct falcod_scratch *call, __u8 kind, __u32 size)
{
    __u64 value = call->args[3];
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append8(wire, kind);
    switch (kind) {
    case FALCOD_OPTION_ERROR: falcod_append64(wire, -(__s64)(__s32)falcod_user_u32(value)); break;
    case FALCOD_OPTION_U32: falcod_append32(wire, falcod_user_u32(value)); break;
    case FALCOD_OPTION_U64: falcod_append64(wire, falcod_user_long(value, 0, false)); break;
    case FALCOD_OPTION_TIME: falcod_append64(wire, falcod_user_timeval(value, call->compat)); break;
    default: falcod_append_user(wire, (const void *)value, size < FALCOD_PART_LIMIT ? size : FALCOD_PART_LIMIT);
    }
    falcod_close_bytes(wire, tag, opened);
}

FALCOD_CALL(setsockopt)
{
    struct falcod_option option = falcod_option(call);
    __u16 size = call->args[4];
    falcod_put(wire, FALCOD_SOCKET_SETSOCKOPT_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SOCKET_SETSOCKOPT_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_SETSOCKOPT_X_level, falcod_option_level(call->args[1]));
    falcod_put(wire, FALCOD_SOCKET_SETSOCKOPT_X_optname, option.number);
    falcod_put_option(wire, FALCOD_SOCKET_SETSOCKOPT_X_val, call, option.kind, size);
    falcod_put(wire, FALCOD_SOCKET_SETSOCKOPT_X_optlen, size);
    return FALCOD_SEND;
}

FALCOD_CALL(getsockopt)
{
    struct falcod_option option = falcod_option(call);
    __u32 size = falcod_user_u32(call->args[4]);
    falcod_put(wire, FALCOD_SOCKET_GETSOCKOPT_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SOCKET_GETSOCKOPT_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_GETSOCKOPT_X_level, falcod_option_level(call->args[1]));
    falcod_put(wire, FALCOD_SOCKET_GETSOCKOPT_X_optname, option.number);
    falcod_put_option(wire, FALCOD_SOCKET_GETSOCKOPT_X_val, call, option.kind, size);
    falcod_put(wire, FALCOD_SOCKET_GETSOCKOPT_X_optlen, size);
    return FALCOD_SEND;
}

#endif

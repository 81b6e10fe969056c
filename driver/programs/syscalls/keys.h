/* keyctl, whose four arguments are keys, numbers, texts or nothing, as the operation says. Each is a DYN parameter: a byte that says what it is,
 * then the value.
 */
#ifndef FALCOD_KEYS_H
#define FALCOD_KEYS_H

#include "call.h"

enum { FALCOD_KEY_NUMBER = 0, FALCOD_KEY_TEXT = 1 };

/* Two bits for each argument from the second on: unused ones are the number 0. */
enum { NONE = 0, NUM = 1, TEXT = 2 };
#define ARGUMENTS(second, third, fourth, fifth) ((second) | (third) << 2 | (fourth) << 4 | (fifth) << 6)
#define FALCOD_KEY_OPERATIONS 64

static const __u8 falcod_key_arguments[FALCOD_KEY_OPERATIONS] = {
    [0] = ARGUMENTS(NUM, NUM, NONE, NONE),   /* GET_KEYRING_ID */
    [1] = ARGUMENTS(TEXT, NONE, NONE, NONE), /* JOIN_SESSION_KEYRING */
    [2] = ARGUMENTS(NUM, NUM, NUM, NONE),    /* UPDATE */
    [3] = ARGUMENTS(NUM, NONE, NONE, NONE),  /* REVOKE */
    [4] = ARGUMENTS(NUM, NUM, NUM, NONE),    /* CHOWN */
    [5] = ARGUMENTS(NUM, NUM, NONE, NONE),   /* SETPERM */
    [6] = ARGUMENTS(NUM, NUM, NUM, NONE),    /* DESCRIBE */
    [7] = ARGUMENTS(NUM, NONE, NONE, NONE),  /* CLEAR */
    [8] = ARGUMENTS(NUM, NUM, NONE, NONE),   /* LINK */
    [9] = ARGUMENTS(NUM, NUM, NONE, NONE),   /* UNLINK */
    [10] = ARGUMENTS(NUM, TEXT, TEXT, NUM),  /* SEARCH */
    [11] = ARGUMENTS(NUM, NUM, NUM, NONE),   /* READ */
    [12] = ARGUMENTS(NUM, NUM, NUM, NUM),    /* INSTANTIATE */
    [13] = ARGUMENTS(NUM, NUM, NUM, NONE),   /* NEGATE */
    [14] = ARGUMENTS(NUM, NONE, NONE, NONE), /* SET_REQKEY_KEYRING */
    [15] = ARGUMENTS(NUM, NUM, NONE, NONE),  /* SET_TIMEOUT */
    [16] = ARGUMENTS(NUM, NONE, NONE, NONE), /* ASSUME_AUTHORITY */
    [17] = ARGUMENTS(NUM, NUM, NUM, NONE),   /* GET_SECURITY */
    [19] = ARGUMENTS(NUM, NUM, NUM, NUM),    /* REJECT */
    [20] = ARGUMENTS(NUM, NUM, NUM, NUM),    /* INSTANTIATE_IOV */
    [21] = ARGUMENTS(NUM, NONE, NONE, NONE), /* INVALIDATE */
    [22] = ARGUMENTS(NUM, NUM, NONE, NONE),  /* GET_PERSISTENT */
    [23] = ARGUMENTS(NUM, NUM, NUM, NUM),    /* DH_COMPUTE */
    [24] = ARGUMENTS(NUM, NUM, TEXT, NONE),  /* PKEY_QUERY */
    [25] = ARGUMENTS(NUM, TEXT, NUM, NUM),   /* PKEY_ENCRYPT */
    [26] = ARGUMENTS(NUM, TEXT, NUM, NUM),   /* PKEY_DECRYPT */
    [27] = ARGUMENTS(NUM, TEXT, NUM, NUM),   /* PKEY_SIGN */
    [28] = ARGUMENTS(NUM, TEXT, NUM, NUM),   /* PKEY_VERIFY */
    [29] = ARGUMENTS(NUM, TEXT, TEXT, NONE), /* RESTRICT_KEYRING */
    [30] = ARGUMENTS(NUM, NUM, NUM, NUM),    /* MOVE */
    [31] = ARGUMENTS(NUM, NUM, NONE, NONE),  /* CAPABILITIES */
    [32] = ARGUMENTS(NUM, NUM, NUM, NONE),   /* WATCH_KEY */
};

static __always_inline void falcod_put_key_argument(struct falcod_wire *wire, __u16 tag, struct falcod_scratch *call, __u64 value, __u8 kind)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    if (kind == TEXT) {
        falcod_append8(wire, FALCOD_KEY_TEXT);
        falcod_append_user_string(wire, (const void *)value, FALCOD_STRING_LIMIT);
    } else {
        falcod_append8(wire, FALCOD_KEY_NUMBER);
        falcod_append64(wire, kind == NUM ? value : 0);
    }
    falcod_close_bytes(wire, tag, opened);
    falcod_wire_settle(wire, call);
}

FALCOD_CALL(keyctl)
{
    __u32 operation = call->args[0];
    FALCOD_OPAQUE(operation);
    __u8 kinds = operation < FALCOD_KEY_OPERATIONS ? falcod_key_arguments[operation & (FALCOD_KEY_OPERATIONS - 1)] : 0;
    falcod_put(wire, FALCOD_SYSCALL_KEYCTL_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_KEYCTL_X_operation, operation);
    falcod_put_key_argument(wire, FALCOD_SYSCALL_KEYCTL_X_arg2, call, call->args[1], kinds & 3);
    falcod_put_key_argument(wire, FALCOD_SYSCALL_KEYCTL_X_arg3, call, call->args[2], kinds >> 2 & 3);
    falcod_put_key_argument(wire, FALCOD_SYSCALL_KEYCTL_X_arg4, call, call->args[3], kinds >> 4 & 3);
    falcod_put_key_argument(wire, FALCOD_SYSCALL_KEYCTL_X_arg5, call, call->args[4], kinds >> 6);
    return FALCOD_SEND;
}

#undef ARGUMENTS

#endif

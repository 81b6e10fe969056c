/* Keys: each operation tells other arguments. */
#include "expect.h"

#include <linux/keyctl.h>

/* The first byte says which type follows. */
static struct value integer(const char *name, int64_t value)
{
    unsigned char *bytes = calloc(1, 9);
    memcpy(bytes + 1, &value, 8);
    return D(name, bytes, 9);
}

static struct value string(const char *name, const char *value)
{
    unsigned char *bytes = malloc(strlen(value) + 2);
    bytes[0] = 1;
    strcpy((char *)bytes + 1, value);
    return D(name, bytes, strlen(value) + 2);
}

CASE(keyctl)
{
    long session = call(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, "falcod-live", 0ul, 0ul, 0ul);
    if (session < 0)
        cannot("no keys here");
    seen("keyctl", N("res", session), F("operation", "KEYCTL_JOIN_SESSION_KEYRING"), string("arg2", "falcod-live"), integer("arg3", 0),
         integer("arg4", 0), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_GET_KEYRING_ID, -3L, 1L, 77L, 78L)), F("operation", "KEYCTL_GET_KEYRING_ID"),
         integer("arg2", -3), integer("arg3", 1), integer("arg4", 0), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_SEARCH, session, "user", "no such key", 0L)), F("operation", "KEYCTL_SEARCH"),
         integer("arg2", session), string("arg3", "user"), string("arg4", "no such key"), integer("arg5", 0));
    char room[64];
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_DESCRIBE, session, room, sizeof room, 5L)), F("operation", "KEYCTL_DESCRIBE"),
         integer("arg2", session), integer("arg3", (long)room), integer("arg4", sizeof room), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_SETPERM, session, 0x3f3f0000L, 3L, 4L)), F("operation", "KEYCTL_SETPERM"),
         integer("arg2", session), integer("arg3", 0x3f3f0000), integer("arg4", 0), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_RESTRICT_KEYRING, session, "user", "rule", 4L)), F("operation", "KEYCTL_RESTRICT_KEYRING"),
         integer("arg2", session), string("arg3", "user"), string("arg4", "rule"), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_CLEAR, session, 2L, 3L, 4L)), F("operation", "KEYCTL_CLEAR"), integer("arg2", session),
         integer("arg3", 0), integer("arg4", 0), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_MOVE, 11L, 12L, 13L, 14L)), F("operation", "KEYCTL_MOVE"), integer("arg2", 11),
         integer("arg3", 12), integer("arg4", 13), integer("arg5", 14));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_SESSION_TO_PARENT, 1L, 2L, 3L, 4L)), F("operation", "KEYCTL_SESSION_TO_PARENT"),
         integer("arg2", 0), integer("arg3", 0), integer("arg4", 0), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_PKEY_QUERY, session, 0L, "enc=raw", room)), F("operation", "KEYCTL_PKEY_QUERY"),
         integer("arg2", session), integer("arg3", 0), string("arg4", "enc=raw"), integer("arg5", 0));
    seen("keyctl", N("res", call(SYS_keyctl, KEYCTL_PKEY_VERIFY, room, "enc=raw", 15L, 16L)), F("operation", "KEYCTL_PKEY_VERIFY"),
         integer("arg2", (long)room), string("arg3", "enc=raw"), integer("arg4", 15), integer("arg5", 16));
}

/* Which arguments an operation tells, the second being bit 2, and which of them are strings. */
#define TELLS(operation, told, strings)                                                                                            \
    {                                                                                                                              \
        KEYCTL_##operation, "KEYCTL_" #operation, told, strings                                                                    \
    }
#define A2 4
#define A3 8
#define A4 16
#define A5 32

CASE(every_operation)
{
    static const struct {
        int number;
        const char *name;
        unsigned told, strings;
    } operations[] = {
        TELLS(GET_KEYRING_ID, A2 | A3, 0),
        TELLS(UPDATE, A2 | A3 | A4, 0),
        TELLS(REVOKE, A2, 0),
        TELLS(CHOWN, A2 | A3 | A4, 0),
        TELLS(SETPERM, A2 | A3, 0),
        TELLS(DESCRIBE, A2 | A3 | A4, 0),
        TELLS(CLEAR, A2, 0),
        TELLS(LINK, A2 | A3, 0),
        TELLS(UNLINK, A2 | A3, 0),
        TELLS(SEARCH, A2 | A3 | A4 | A5, A3 | A4),
        TELLS(READ, A2 | A3 | A4, 0),
        TELLS(INSTANTIATE, A2 | A3 | A4 | A5, 0),
        TELLS(NEGATE, A2 | A3 | A4, 0),
        TELLS(SET_REQKEY_KEYRING, A2, 0),
        TELLS(SET_TIMEOUT, A2 | A3, 0),
        TELLS(ASSUME_AUTHORITY, A2, 0),
        TELLS(GET_SECURITY, A2 | A3 | A4, 0),
        TELLS(REJECT, A2 | A3 | A4 | A5, 0),
        TELLS(INSTANTIATE_IOV, A2 | A3 | A4 | A5, 0),
        TELLS(INVALIDATE, A2, 0),
        TELLS(GET_PERSISTENT, A2 | A3, 0),
        TELLS(DH_COMPUTE, A2 | A3 | A4 | A5, 0),
        TELLS(PKEY_QUERY, A2 | A3 | A4, A4),
        TELLS(PKEY_ENCRYPT, A2 | A3 | A4 | A5, A3),
        TELLS(PKEY_DECRYPT, A2 | A3 | A4 | A5, A3),
        TELLS(PKEY_SIGN, A2 | A3 | A4 | A5, A3),
        TELLS(PKEY_VERIFY, A2 | A3 | A4 | A5, A3),
        TELLS(RESTRICT_KEYRING, A2 | A3 | A4, A3 | A4),
        TELLS(MOVE, A2 | A3 | A4 | A5, 0),
        TELLS(CAPABILITIES, A2 | A3, 0),
        TELLS(WATCH_KEY, A2 | A3 | A4, 0),
    };
    char three[] = "three", four[] = "four";
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
        unsigned told = operations[i].told, strings = operations[i].strings;
        /* No key has such numbers. */
        long args[] = {0, 0, 0x7ffffff2, strings & A3 ? (long)three : 0x7ffffff3, strings & A4 ? (long)four : 0x7ffffff4, 0x7ffffff5};
        long result = call(SYS_keyctl, operations[i].number, args[2], args[3], args[4], args[5]);
        seen("keyctl", N("res", result), F("operation", operations[i].name), integer("arg2", told & A2 ? args[2] : 0),
             strings & A3 ? string("arg3", three) : integer("arg3", told & A3 ? args[3] : 0),
             strings & A4 ? string("arg4", four) : integer("arg4", told & A4 ? args[4] : 0), integer("arg5", told & A5 ? args[5] : 0));
    }
}

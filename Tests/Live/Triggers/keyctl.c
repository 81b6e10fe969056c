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

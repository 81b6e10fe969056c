/* Resource limits. */
#ifndef FALCOD_LIMITS_H
#define FALCOD_LIMITS_H

#include "args.h"
#include "call.h"
#include "flags.h"

/* Half `index` of the limit at `address`; -1, which also means "no limit", where there is none to read. */
static __always_inline __s64 falcod_user_limit(__u64 address, __u32 index, bool compat)
{
    __s64 wide = 0;
    __u32 narrow = 0;
    if (!compat)
        return bpf_probe_read_user(&wide, sizeof(wide), (const void *)(address + 8 * index)) ? -1 : wide;
    return bpf_probe_read_user(&narrow, sizeof(narrow), (const void *)(address + 4 * index)) ? -1 : (__s64)narrow;
}

FALCOD_CALL(getrlimit)
{
    /* The old call writes what a failed one would leave as it is. */
    bool done = falcod_result(call) == 0;
    falcod_put(wire, FALCOD_SYSCALL_GETRLIMIT_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_GETRLIMIT_X_cur, done ? falcod_user_limit(call->args[1], 0, call->compat) : -1);
    falcod_put(wire, FALCOD_SYSCALL_GETRLIMIT_X_max, done ? falcod_user_limit(call->args[1], 1, call->compat) : -1);
    falcod_put(wire, FALCOD_SYSCALL_GETRLIMIT_X_resource, falcod_resource(call->args[0]));
    return FALCOD_SEND;
}

FALCOD_CALL(setrlimit)
{
    falcod_put(wire, FALCOD_SYSCALL_SETRLIMIT_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_SETRLIMIT_X_cur, falcod_user_limit(call->args[1], 0, call->compat));
    falcod_put(wire, FALCOD_SYSCALL_SETRLIMIT_X_max, falcod_user_limit(call->args[1], 1, call->compat));
    falcod_put(wire, FALCOD_SYSCALL_SETRLIMIT_X_resource, falcod_resource(call->args[0]));
    return FALCOD_SEND;
}

/* Its limits have 64 bits for every caller. */
FALCOD_CALL(prlimit)
{
    bool done = falcod_result(call) == 0;
    falcod_put(wire, FALCOD_SYSCALL_PRLIMIT_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_PRLIMIT_X_newcur, falcod_user_limit(call->args[2], 0, false));
    falcod_put(wire, FALCOD_SYSCALL_PRLIMIT_X_newmax, falcod_user_limit(call->args[2], 1, false));
    falcod_put(wire, FALCOD_SYSCALL_PRLIMIT_X_oldcur, done ? falcod_user_limit(call->args[3], 0, false) : -1);
    falcod_put(wire, FALCOD_SYSCALL_PRLIMIT_X_oldmax, done ? falcod_user_limit(call->args[3], 1, false) : -1);
    falcod_put(wire, FALCOD_SYSCALL_PRLIMIT_X_pid, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_PRLIMIT_X_resource, falcod_resource(call->args[1]));
    return FALCOD_SEND;
}

#endif

/* Calls whose arguments mean something else for each command: prctl, fsconfig, semop, quotactl. */
#ifndef FALCOD_CONTROL_H
#define FALCOD_CONTROL_H

#include "args.h"
#include "call.h"
#include "flags.h"

enum { FALCOD_PR_SET_NAME = 15, FALCOD_PR_GET_NAME = 16, FALCOD_PR_GET_CHILD_SUBREAPER = 37 };

FALCOD_CALL(prctl)
{
    __u32 option = call->args[0];
    __u64 argument = call->args[1];
    bool is_name = option == FALCOD_PR_SET_NAME || option == FALCOD_PR_GET_NAME;
    falcod_put(wire, FALCOD_SYSCALL_PRCTL_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_PRCTL_X_option, option);
    if (is_name)
        falcod_put_string(wire, FALCOD_SYSCALL_PRCTL_X_arg2_str, (const void *)argument);
    falcod_wire_settle(wire, call);
    if (is_name)
        argument = 0;
    else if (option == FALCOD_PR_GET_CHILD_SUBREAPER)
        argument = (__s32)falcod_user_u32(argument);
    falcod_put(wire, FALCOD_SYSCALL_PRCTL_X_arg2_int, argument);
    return FALCOD_SEND;
}

enum {
    FALCOD_FSCONFIG_STRING = 1,
    FALCOD_FSCONFIG_BINARY = 2,
    FALCOD_FSCONFIG_PATH = 3,
    FALCOD_FSCONFIG_PATH_EMPTY = 4,
};

FALCOD_CALL(fsconfig)
{
    __u32 command = call->args[1];
    bool done = falcod_result(call) >= 0;
    falcod_put(wire, FALCOD_SYSCALL_FSCONFIG_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_FSCONFIG_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SYSCALL_FSCONFIG_X_cmd, command);
    falcod_put_string(wire, FALCOD_SYSCALL_FSCONFIG_X_key, (const void *)call->args[2]);
    falcod_wire_settle(wire, call);
    /* The kernel takes no longer value than 1 MiB, an event no longer one than it can hold. */
    if (done && command == FALCOD_FSCONFIG_BINARY)
        falcod_put_bytes(wire, FALCOD_SYSCALL_FSCONFIG_X_value_bytebuf, (const void *)call->args[3],
                         (__u32)call->args[4] < FALCOD_PART_LIMIT ? (__u32)call->args[4] : FALCOD_PART_LIMIT);
    else if (done && (command == FALCOD_FSCONFIG_STRING || command == FALCOD_FSCONFIG_PATH ||
                      command == FALCOD_FSCONFIG_PATH_EMPTY))
        falcod_put_string(wire, FALCOD_SYSCALL_FSCONFIG_X_value_charbuf, (const void *)call->args[3]);
    falcod_wire_settle(wire, call);
    falcod_put(wire, FALCOD_SYSCALL_FSCONFIG_X_aux, (__s32)call->args[4]);
    return FALCOD_SEND;
}

struct falcod_semaphore_step {
    __u16 number;
    __s16 operation, flags;
};

static __always_inline __u32 falcod_semaphore_flags(__s16 value)
{
    return FALCOD_MOVE(value, 04000, 1) | FALCOD_MOVE(value, 0x1000, 2); /* IPC_NOWAIT, SEM_UNDO */
}

FALCOD_CALL(semop)
{
    struct falcod_semaphore_step first = {}, second = {};
    __u32 count = call->args[2];
    if (count > 0)
        bpf_probe_read_user(&first, sizeof(first), (const void *)call->args[1]);
    if (count > 1)
        bpf_probe_read_user(&second, sizeof(second), (const void *)(call->args[1] + sizeof(first)));
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_res, falcod_result(call));
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_nsops, count);
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_sem_num_0, first.number);
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_sem_op_0, first.operation);
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_sem_flg_0, falcod_semaphore_flags(first.flags));
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_sem_num_1, second.number);
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_sem_op_1, second.operation);
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_sem_flg_1, falcod_semaphore_flags(second.flags));
    falcod_put(wire, FALCOD_SYSCALL_SEMOP_X_semid, (__s32)call->args[0]);
    return FALCOD_SEND;
}

#endif

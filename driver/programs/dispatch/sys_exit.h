/* The end of every system call. The dispatcher decides whether the call is wanted, leaves it in the CPU's scratch and has it
 * composed: by a row of the table, by the program of its event, or as a generic event.
 */
#ifndef FALCOD_SYS_EXIT_H
#define FALCOD_SYS_EXIT_H

#include "budget.h"
#include "brief.h"
#include "call.h"
#include "control.h"
#include "keys.h"
#include "limits.h"
#include "open.h"
#include "calls_process.h"
#include "quota.h"
#include "messages.h"
#include "poll.h"
#include "row.h"
#include "sockets.h"
#include "sockopt.h"
#include "trace.h"
#include "uring.h"
#include "vectors.h"

struct falcod_exit_programs_map exit_programs SEC(".maps") = {
    .values =
        {
            [FALCOD_EVENT_SYSCALL_OPEN_X] = (void *)&open,
            [FALCOD_EVENT_SYSCALL_OPENAT_2_X] = (void *)&openat,
            [FALCOD_EVENT_SYSCALL_OPENAT2_X] = (void *)&openat2,
            [FALCOD_EVENT_SYSCALL_CREAT_X] = (void *)&creat,
            [FALCOD_EVENT_SYSCALL_OPEN_BY_HANDLE_AT_X] = (void *)&open_by_handle_at,
            [FALCOD_EVENT_SYSCALL_GETRLIMIT_X] = (void *)&getrlimit,
            [FALCOD_EVENT_SYSCALL_SETRLIMIT_X] = (void *)&setrlimit,
            [FALCOD_EVENT_SYSCALL_PRLIMIT_X] = (void *)&prlimit,
            [FALCOD_EVENT_SYSCALL_PRCTL_X] = (void *)&prctl,
            [FALCOD_EVENT_SYSCALL_FSCONFIG_X] = (void *)&fsconfig,
            [FALCOD_EVENT_SYSCALL_SEMOP_X] = (void *)&semop,
            [FALCOD_EVENT_SYSCALL_QUOTACTL_X] = (void *)&quotactl,
            [FALCOD_EVENT_SYSCALL_EXECVE_19_X] = (void *)&execve,
            [FALCOD_EVENT_SYSCALL_EXECVEAT_X] = (void *)&execveat,
            [FALCOD_EVENT_SYSCALL_CLONE_20_X] = (void *)&clone,
            [FALCOD_EVENT_SYSCALL_CLONE3_X] = (void *)&clone3,
            [FALCOD_EVENT_SYSCALL_FORK_20_X] = (void *)&fork,
            [FALCOD_EVENT_SYSCALL_VFORK_20_X] = (void *)&vfork,
            [FALCOD_EVENT_SOCKET_SOCKET_X] = (void *)&socket,
            [FALCOD_EVENT_SOCKET_SOCKETPAIR_X] = (void *)&socketpair,
            [FALCOD_EVENT_SOCKET_BIND_X] = (void *)&bind,
            [FALCOD_EVENT_SOCKET_CONNECT_X] = (void *)&connect,
            [FALCOD_EVENT_SOCKET_LISTEN_X] = (void *)&listen,
            [FALCOD_EVENT_SOCKET_ACCEPT_5_X] = (void *)&accept,
            [FALCOD_EVENT_SOCKET_ACCEPT4_6_X] = (void *)&accept4,
            [FALCOD_EVENT_SOCKET_SHUTDOWN_X] = (void *)&shutdown,
            [FALCOD_EVENT_SOCKET_GETSOCKNAME_X] = (void *)&socket_name,
            [FALCOD_EVENT_SOCKET_GETPEERNAME_X] = (void *)&socket_name,
            [FALCOD_EVENT_SOCKET_SEND_X] = (void *)&send,
            [FALCOD_EVENT_SOCKET_SENDTO_X] = (void *)&sendto,
            [FALCOD_EVENT_SOCKET_RECV_X] = (void *)&recv,
            [FALCOD_EVENT_SOCKET_RECVFROM_X] = (void *)&recvfrom,
            [FALCOD_EVENT_SOCKET_SENDMSG_X] = (void *)&sendmsg,
            [FALCOD_EVENT_SOCKET_RECVMSG_X] = (void *)&recvmsg,
            [FALCOD_EVENT_SOCKET_SENDMMSG_X] = (void *)&sendmmsg,
            [FALCOD_EVENT_SOCKET_RECVMMSG_X] = (void *)&recvmmsg,
            [FALCOD_EVENT_SYSCALL_READV_X] = (void *)&readv,
            [FALCOD_EVENT_SYSCALL_PREADV_X] = (void *)&preadv,
            [FALCOD_EVENT_SYSCALL_WRITEV_X] = (void *)&writev,
            [FALCOD_EVENT_SYSCALL_PWRITEV_X] = (void *)&pwritev,
            [FALCOD_EVENT_SYSCALL_PROCESS_VM_READV_X] = (void *)&process_vm_readv,
            [FALCOD_EVENT_SYSCALL_PROCESS_VM_WRITEV_X] = (void *)&process_vm_writev,
            [FALCOD_EVENT_SOCKET_SETSOCKOPT_X] = (void *)&setsockopt,
            [FALCOD_EVENT_SOCKET_GETSOCKOPT_X] = (void *)&getsockopt,
            [FALCOD_EVENT_SYSCALL_POLL_X] = (void *)&poll,
            [FALCOD_EVENT_SYSCALL_PPOLL_X] = (void *)&ppoll,
            [FALCOD_EVENT_SYSCALL_KEYCTL_X] = (void *)&keyctl,
            [FALCOD_EVENT_SYSCALL_PTRACE_X] = (void *)&ptrace,
            [FALCOD_EVENT_SYSCALL_IO_URING_SETUP_X] = (void *)&io_uring_setup,
        },
};

/* Whether the current call came by a 32-bit entry. */
static __always_inline bool falcod_is_compat(struct task_struct *task)
{
#if FALCOD_HAS_IA32
    return FALCOD_GET(task, thread_info.status) & FALCOD_STATUS_COMPAT;
#else
    return FALCOD_GET(task, thread_info.flags) & FALCOD_FLAG_32BIT;
#endif
}

#define FALCOD_IA32_EXECVE 59
#define FALCOD_IA32_EXECVEAT 322
#define FALCOD_IA32_SOCKETCALL 102

/* The call that socketcall's first argument names, negative when it has none of its own. */
static __always_inline __s32 falcod_socketcall_number(__u64 which)
{
    static const __s16 numbers[32] = {-1, 41, 49, 42, 50, 43, 51, 52, 53, -1, -1, 44, 45, 48, 54, 55, 46, 47, 288, 299, 307,
                                      -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    return which < 32 ? numbers[which & 31] : -1;
}

/* The 64-bit number of a 32-bit call, negative when it has none. A task that just became a 32-bit program comes back
 * with the number of the 64-bit execve or execveat it called. */
static __always_inline __s32 falcod_compat_number(__s32 number, const struct pt_regs *regs)
{
#if FALCOD_HAS_IA32
    if (number == FALCOD_IA32_EXECVE || number == FALCOD_IA32_EXECVEAT)
        return number;
    if (number == FALCOD_IA32_SOCKETCALL)
        return falcod_socketcall_number((__u32)regs->bx);
    return (__u32)number < FALCOD_SYSCALL_LIMIT ? falcod_ia32[number & (FALCOD_SYSCALL_LIMIT - 1)] : -1;
#else
    return -1;
#endif
}

/* The arguments of the call that socketcall stands for lie in the caller's memory. */
static __always_inline void falcod_unpack_socketcall(struct falcod_scratch *call)
{
    __u32 words[6] = {};
    bpf_probe_read_user(words, sizeof(words), (const void *)call->args[1]);
#pragma unroll
    for (int i = 0; i < 6; i++)
        call->args[i] = words[i];
    call->socketcall = 1;
}

static __always_inline void falcod_take_call(struct falcod_scratch *call, const struct falcod_call *info, const struct task_struct *task,
                                             const struct pt_regs *regs, __s64 result, __u32 number, bool compat)
{
    call->task = task;
    call->number = number;
    call->event = info->event;
    call->code = info->code;
    call->compat = compat;
    call->socketcall = 0;
    call->turn = 0;
    call->args[FALCOD_RETURN] = result;
#if FALCOD_HAS_IA32
    if (compat) {
        FALCOD_ARGUMENTS_IA32(regs, call->args);
        if (falcod_syscall_number(regs) == FALCOD_IA32_SOCKETCALL)
            falcod_unpack_socketcall(call);
        return;
    }
#endif
    FALCOD_ARGUMENTS(regs, call->args);
}

static __always_inline void falcod_send_generic(struct falcod_scratch *call)
{
    struct falcod_wire wire;
    falcod_wire_begin(&wire, call->record);
    falcod_put(&wire, FALCOD_GENERIC_X_ID, call->code);
    falcod_put(&wire, FALCOD_GENERIC_X_nativeID, call->number);
    const struct task_struct *task = falcod_caller(call);
    falcod_send_from(falcod_settings(), task, &wire, FALCOD_EVENT_GENERIC_X, falcod_own_thread(task));
}

/* The tail call of a frequent event names it, which lets the kernel make it a plain jump. */
static __always_inline void falcod_jump(void *context, __u16 event)
{
    if (event == FALCOD_EVENT_SYSCALL_OPENAT_2_X)
        bpf_tail_call_static(context, &exit_programs, FALCOD_EVENT_SYSCALL_OPENAT_2_X);
    if (event == FALCOD_EVENT_SOCKET_CONNECT_X)
        bpf_tail_call_static(context, &exit_programs, FALCOD_EVENT_SOCKET_CONNECT_X);
    bpf_tail_call(context, &exit_programs, event);
}

SEC("tp_btf/sys_exit")
int BPF_PROG(sys_exit, struct pt_regs *regs, long result)
{
    const struct falcod_settings *settings = falcod_settings();
    struct task_struct *task = falcod_current();
    __u32 number = falcod_syscall_number(regs);
    bool compat = falcod_is_compat(task);
    if (compat)
        number = falcod_compat_number(number, regs);
    if (!settings || number >= FALCOD_SYSCALL_LIMIT || !falcod_wants_call(settings, number))
        return 0;
    if ((settings->drop_failed && result < 0) || falcod_is_self_task(settings, task))
        return 0;
    FALCOD_OPAQUE(number);
    const struct falcod_call *info = &falcod_calls[number & (FALCOD_SYSCALL_LIMIT - 1)];
    if (falcod_is_spent(settings, info->event) || (!compat && falcod_send_brief(settings, task, regs, result, info->event)))
        return 0;
    struct falcod_scratch *call = falcod_call_scratch();
    if (!call)
        return 0;
    falcod_take_call(call, info, task, regs, result, number, compat);

    const struct falcod_row *row = &falcod_rows[call->event & (FALCOD_EVENT_LIMIT - 1)];
    if (row->params[0].tag) {
        falcod_send_row(call, row, settings);
        return 0;
    }
    falcod_jump(ctx, call->event);
    falcod_send_generic(call);
    return 0;
}

#endif

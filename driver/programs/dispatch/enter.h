/* The beginning of the calls whose path or address another thread could change while the kernel uses it: the event of the
 * call's end is composed after that, this one before. Native calls come by the tracepoint of each call; 32-bit ones by a
 * probe on their entry function, which not every kernel allows.
 */
#ifndef FALCOD_ENTER_H
#define FALCOD_ENTER_H

#include "budget.h"
#include "flags.h"
#include "ring.h"
#include "select.h"
#include "socket.h"

/* scratch_enter: see struct falcod_scratch_map. The kernel runs one program of these two kinds on a CPU at a time. */
struct falcod_scratch_map scratch_enter SEC(".maps");

/* What a tracepoint of a call's beginning gives; fixed layout. */
struct falcod_enter_context {
    __u64 common;
    __s64 number;
    __u64 args[6];
};

/* The CPU's scratch, when `event` is wanted of the current process. */
static __always_inline struct falcod_scratch *falcod_enter(__u16 event, struct falcod_wire *wire)
{
    const struct falcod_settings *settings = falcod_settings();
    if (!settings || !falcod_wants(settings, event) || falcod_is_self(settings) || falcod_is_spent(settings, event))
        return NULL;
    struct falcod_scratch *scratch = FALCOD_SCRATCH(scratch_enter);
    if (scratch)
        falcod_wire_begin(wire, scratch->record);
    return scratch;
}

static __always_inline void falcod_enter_open(const __u64 *args)
{
    struct falcod_wire wire;
    if (!falcod_enter(FALCOD_EVENT_SYSCALL_OPEN_E, &wire))
        return;
    falcod_put_string(&wire, FALCOD_SYSCALL_OPEN_E_name, (const void *)args[0]);
    falcod_put(&wire, FALCOD_SYSCALL_OPEN_E_flags, falcod_open_flags(args[1]));
    falcod_put(&wire, FALCOD_SYSCALL_OPEN_E_mode, falcod_open_mode(args[1], args[2]));
    falcod_send(&wire, FALCOD_EVENT_SYSCALL_OPEN_E);
}

static __always_inline void falcod_enter_openat(const __u64 *args)
{
    struct falcod_wire wire;
    if (!falcod_enter(FALCOD_EVENT_SYSCALL_OPENAT_2_E, &wire))
        return;
    falcod_put(&wire, FALCOD_SYSCALL_OPENAT_2_E_dirfd, (__s32)args[0]);
    falcod_put_string(&wire, FALCOD_SYSCALL_OPENAT_2_E_name, (const void *)args[1]);
    falcod_put(&wire, FALCOD_SYSCALL_OPENAT_2_E_flags, falcod_open_flags(args[2]));
    falcod_put(&wire, FALCOD_SYSCALL_OPENAT_2_E_mode, falcod_open_mode(args[2], args[3]));
    falcod_send(&wire, FALCOD_EVENT_SYSCALL_OPENAT_2_E);
}

static __always_inline void falcod_enter_openat2(const __u64 *args)
{
    struct falcod_wire wire;
    struct falcod_open_how how = {};
    if (!falcod_enter(FALCOD_EVENT_SYSCALL_OPENAT2_E, &wire))
        return;
    bpf_probe_read_user(&how, sizeof(how), (const void *)args[2]);
    falcod_put(&wire, FALCOD_SYSCALL_OPENAT2_E_dirfd, (__s32)args[0]);
    falcod_put_string(&wire, FALCOD_SYSCALL_OPENAT2_E_name, (const void *)args[1]);
    falcod_put(&wire, FALCOD_SYSCALL_OPENAT2_E_flags, falcod_open_flags(how.flags));
    falcod_put(&wire, FALCOD_SYSCALL_OPENAT2_E_mode, falcod_open_mode(how.flags, how.mode));
    falcod_put(&wire, FALCOD_SYSCALL_OPENAT2_E_resolve, falcod_resolve_flags(how.resolve));
    falcod_send(&wire, FALCOD_EVENT_SYSCALL_OPENAT2_E);
}

static __always_inline void falcod_enter_creat(const __u64 *args)
{
    struct falcod_wire wire;
    if (!falcod_enter(FALCOD_EVENT_SYSCALL_CREAT_E, &wire))
        return;
    falcod_put_string(&wire, FALCOD_SYSCALL_CREAT_E_name, (const void *)args[0]);
    falcod_put(&wire, FALCOD_SYSCALL_CREAT_E_mode, falcod_open_mode(FALCOD_O_CREAT, args[1]));
    falcod_send(&wire, FALCOD_EVENT_SYSCALL_CREAT_E);
}

static __always_inline void falcod_enter_connect(const __u64 *args)
{
    struct falcod_wire wire;
    if (!falcod_enter(FALCOD_EVENT_SOCKET_CONNECT_E, &wire))
        return;
    falcod_put(&wire, FALCOD_SOCKET_CONNECT_E_fd, (__s32)args[0]);
    falcod_put_address(&wire, FALCOD_SOCKET_CONNECT_E_addr, args[1], args[2]);
    falcod_send(&wire, FALCOD_EVENT_SOCKET_CONNECT_E);
}

#define FALCOD_ENTER_PROGRAM(call)                                                                                     \
    SEC("tracepoint/syscalls/sys_enter_" #call)                                                                        \
    int enter_##call(struct falcod_enter_context *context)                                                             \
    {                                                                                                                  \
        falcod_enter_##call(context->args);                                                                            \
        return 0;                                                                                                      \
    }

FALCOD_ENTER_PROGRAM(open)
FALCOD_ENTER_PROGRAM(openat)
FALCOD_ENTER_PROGRAM(openat2)
FALCOD_ENTER_PROGRAM(creat)
FALCOD_ENTER_PROGRAM(connect)

#if FALCOD_HAS_IA32
/* The entry function of a 32-bit call is given the caller's registers. */
static __always_inline void falcod_caller_arguments(const struct pt_regs *caller, __u64 *args)
{
    bpf_core_read(&args[0], sizeof(args[0]), &caller->bx);
    bpf_core_read(&args[1], sizeof(args[1]), &caller->cx);
    bpf_core_read(&args[2], sizeof(args[2]), &caller->dx);
    bpf_core_read(&args[3], sizeof(args[3]), &caller->si);
#pragma unroll
    for (int i = 0; i < 4; i++)
        args[i] = (__u32)args[i];
}

#define FALCOD_COMPAT_ENTER_PROGRAM(call, function)                                                                    \
    SEC("kprobe/" function)                                                                                            \
    int compat_enter_##call(struct pt_regs *probed)                                                                    \
    {                                                                                                                  \
        __u64 args[4] = {};                                                                                            \
        falcod_caller_arguments((const struct pt_regs *)probed->di, args);                                             \
        falcod_enter_##call(args);                                                                                     \
        return 0;                                                                                                      \
    }

FALCOD_COMPAT_ENTER_PROGRAM(open, "__ia32_compat_sys_open")
FALCOD_COMPAT_ENTER_PROGRAM(openat, "__ia32_compat_sys_openat")
FALCOD_COMPAT_ENTER_PROGRAM(openat2, "__ia32_sys_openat2")
FALCOD_COMPAT_ENTER_PROGRAM(creat, "__ia32_sys_creat")
FALCOD_COMPAT_ENTER_PROGRAM(connect, "__ia32_sys_connect")
#endif

#endif

/* The most frequent calls whose event is a few numbers: composed in the ring itself, without scratch, row or another program.
 * 32-bit calls take the general way.
 */
#ifndef FALCOD_BRIEF_H
#define FALCOD_BRIEF_H

#include "arch.h"
#include "flags.h"
#include "ring.h"

static __always_inline void falcod_send_close(const struct falcod_settings *settings, const struct task_struct *task,
                                              const struct pt_regs *regs, __s64 result)
{
    struct falcod_wire wire;
    struct falcod_turn turn;
    __u64 args[6];
    if (!falcod_reserve(&wire, &turn, FALCOD_EVENT_SYSCALL_CLOSE_X,
                        FALCOD_AT_MESSAGE + FALCOD_PUT_SIZE(FALCOD_SYSCALL_CLOSE_X_res) + FALCOD_PUT_SIZE(FALCOD_SYSCALL_CLOSE_X_fd)))
        return;
    FALCOD_ARGUMENTS(regs, args);
    falcod_put(&wire, FALCOD_SYSCALL_CLOSE_X_res, result);
    falcod_put(&wire, FALCOD_SYSCALL_CLOSE_X_fd, (__s32)args[0]);
    falcod_submit(&wire, &turn, settings, task);
}

static __always_inline void falcod_send_socket(const struct falcod_settings *settings, const struct task_struct *task,
                                               const struct pt_regs *regs, __s64 result)
{
    struct falcod_wire wire;
    struct falcod_turn turn;
    __u64 args[6];
    if (!falcod_reserve(&wire, &turn, FALCOD_EVENT_SOCKET_SOCKET_X,
                        FALCOD_AT_MESSAGE + FALCOD_PUT_SIZE(FALCOD_SOCKET_SOCKET_X_fd) + FALCOD_PUT_SIZE(FALCOD_SOCKET_SOCKET_X_domain) +
                            FALCOD_PUT_SIZE(FALCOD_SOCKET_SOCKET_X_type) + FALCOD_PUT_SIZE(FALCOD_SOCKET_SOCKET_X_proto) +
                            FALCOD_PUT_SIZE(FALCOD_SOCKET_SOCKET_X_flags)))
        return;
    FALCOD_ARGUMENTS(regs, args);
    falcod_put(&wire, FALCOD_SOCKET_SOCKET_X_fd, result);
    falcod_put(&wire, FALCOD_SOCKET_SOCKET_X_domain, (__u8)args[0]);
    falcod_put(&wire, FALCOD_SOCKET_SOCKET_X_type, args[1]);
    falcod_put(&wire, FALCOD_SOCKET_SOCKET_X_proto, args[2]);
    falcod_put(&wire, FALCOD_SOCKET_SOCKET_X_flags, falcod_socket_flags(args[1]));
    falcod_submit(&wire, &turn, settings, task);
}

/* False for an event that is composed in another way. */
static __always_inline bool falcod_send_brief(const struct falcod_settings *settings, const struct task_struct *task,
                                              const struct pt_regs *regs, __s64 result, __u16 event)
{
    if (event == FALCOD_EVENT_SYSCALL_CLOSE_X)
        falcod_send_close(settings, task, regs, result);
    else if (event == FALCOD_EVENT_SOCKET_SOCKET_X)
        falcod_send_socket(settings, task, regs, result);
    else
        return false;
    return true;
}

#endif

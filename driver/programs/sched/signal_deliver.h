/* A signal that a thread takes. */
#ifndef FALCOD_SIGNAL_DELIVER_H
#define FALCOD_SIGNAL_DELIVER_H

#include "budget.h"
#include "ring.h"
#include "select.h"
#include "task.h"

/* The sender's process number where the signal carries one: which signals do, and where, is by their number. */
static __always_inline __s32 falcod_signal_sender(int number, struct kernel_siginfo *info)
{
    /* Values below 2 are no address: the kernel's own marks for signals without information. */
    if ((unsigned long)info < 2)
        return 0;
    /* From 6.12 on the argument has no type of its own: it may be such a mark. */
    info = FALCOD_CAST(struct kernel_siginfo, info);
    __s32 sender = FALCOD_GET(info, _sifields._kill._pid);
    switch (number) {
    case 9:  /* SIGKILL */
    case 17: /* SIGCHLD */
        return sender;
    case 1:  /* SIGHUP */
    case 2:  /* SIGINT */
    case 3:  /* SIGQUIT */
    case 15: /* SIGTERM */
    case 20: /* SIGTSTP */
        return FALCOD_GET(info, si_code) <= 0 ? sender : 0;
    default:
        return number >= 32 ? sender : 0;
    }
}

/* scratch_signal: see struct falcod_small_scratch_map. */
struct falcod_small_scratch_map scratch_signal SEC(".maps");

SEC("tp_btf/signal_deliver")
int BPF_PROG(signal_deliver, int number, struct kernel_siginfo *info)
{
    const struct falcod_settings *settings = falcod_settings();
    struct falcod_wire wire;
    struct falcod_small_scratch *scratch = FALCOD_SCRATCH(scratch_signal);
    if (!settings || !scratch || !falcod_wants(settings, FALCOD_EVENT_SIGNALDELIVER_E) || falcod_is_self(settings) ||
        falcod_is_spent(settings, FALCOD_EVENT_SIGNALDELIVER_E))
        return 0;
    falcod_wire_begin(&wire, scratch->record);
    falcod_put(&wire, FALCOD_SIGNALDELIVER_E_spid, (__s64)falcod_signal_sender(number, info));
    falcod_put(&wire, FALCOD_SIGNALDELIVER_E_dpid, (__u32)bpf_get_current_pid_tgid());
    falcod_put(&wire, FALCOD_SIGNALDELIVER_E_sig, (__u8)number);
    falcod_send(&wire, FALCOD_EVENT_SIGNALDELIVER_E);
    return 0;
}

#endif

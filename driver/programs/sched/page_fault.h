/* Page faults; only x86 has these tracepoints. */
#ifndef FALCOD_PAGE_FAULT_H
#define FALCOD_PAGE_FAULT_H

#include "budget.h"
#include "ring.h"
#include "select.h"

#if defined(__TARGET_ARCH_x86)

/* scratch_fault_user, scratch_fault_kernel: see struct falcod_small_scratch_map. A fault in the kernel can happen while a program
 * reads the memory of a process. */
struct falcod_small_scratch_map scratch_fault_user SEC(".maps");
struct falcod_small_scratch_map scratch_fault_kernel SEC(".maps");

/* Of three bits of the processor's error code each has a name set and one clear. */
static __always_inline __u32 falcod_fault_flags(__u64 code)
{
    return (code & 1 ? 0x1 : 0x2) | (code & 2 ? 0x4 : 0x8) | (code & 4 ? 0x10 : 0x20) | FALCOD_MOVE(code, 8, 0x40) |
           FALCOD_MOVE(code, 16, 0x80);
}

static __always_inline int falcod_send_fault(struct falcod_small_scratch *scratch, __u64 address, struct pt_regs *regs, __u64 code)
{
    const struct falcod_settings *settings = falcod_settings();
    struct falcod_wire wire;
    if (!settings || !scratch || !falcod_wants(settings, FALCOD_EVENT_PAGE_FAULT_E) || falcod_is_self(settings) ||
        falcod_is_spent(settings, FALCOD_EVENT_PAGE_FAULT_E))
        return 0;
    falcod_wire_begin(&wire, scratch->record);
    falcod_put(&wire, FALCOD_PAGE_FAULT_E_addr, address);
    falcod_put(&wire, FALCOD_PAGE_FAULT_E_ip, regs->ip);
    falcod_put(&wire, FALCOD_PAGE_FAULT_E_error, falcod_fault_flags(code));
    falcod_send(&wire, FALCOD_EVENT_PAGE_FAULT_E);
    return 0;
}

SEC("tp_btf/page_fault_user")
int BPF_PROG(page_fault_user, unsigned long address, struct pt_regs *regs, unsigned long code)
{
    return falcod_send_fault(FALCOD_SCRATCH(scratch_fault_user), address, regs, code);
}

SEC("tp_btf/page_fault_kernel")
int BPF_PROG(page_fault_kernel, unsigned long address, struct pt_regs *regs, unsigned long code)
{
    return falcod_send_fault(FALCOD_SCRATCH(scratch_fault_kernel), address, regs, code);
}

#endif

#endif

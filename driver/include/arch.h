/* What differs between processor architectures: where a system call's number and arguments are, what tells a 32-bit
 * call, and the flag values that are not the same everywhere.
 */
#ifndef FALCOD_ARCH_H
#define FALCOD_ARCH_H

#include "kernel.h"

#if defined(__TARGET_ARCH_x86)

/* A new task comes back from its first system call by the same way as its parent, so that its own event is seen there. */
#define FALCOD_CHILD_RETURNS 1
#define FALCOD_HAS_IA32 1
/* `thread_info.status`: the call came by a 32-bit entry. */
#define FALCOD_STATUS_COMPAT 2

#define FALCOD_O_DIRECTORY 00200000
#define FALCOD_O_DIRECT 00040000
#define FALCOD_O_LARGEFILE 00100000
#define FALCOD_MAP_32BIT 0x40

static __always_inline __s32 falcod_syscall_number(const struct pt_regs *regs) { return (__s32)regs->orig_ax; }

#define FALCOD_ARGUMENTS(regs, args)                                                                                   \
    do {                                                                                                               \
        (args)[0] = (regs)->di;                                                                                        \
        (args)[1] = (regs)->si;                                                                                        \
        (args)[2] = (regs)->dx;                                                                                        \
        (args)[3] = (regs)->r10;                                                                                       \
        (args)[4] = (regs)->r8;                                                                                        \
        (args)[5] = (regs)->r9;                                                                                        \
    } while (0)

#define FALCOD_ARGUMENTS_IA32(regs, args)                                                                              \
    do {                                                                                                               \
        (args)[0] = (__u32)(regs)->bx;                                                                                 \
        (args)[1] = (__u32)(regs)->cx;                                                                                 \
        (args)[2] = (__u32)(regs)->dx;                                                                                 \
        (args)[3] = (__u32)(regs)->si;                                                                                 \
        (args)[4] = (__u32)(regs)->di;                                                                                 \
        (args)[5] = (__u32)(regs)->bp;                                                                                 \
    } while (0)

#elif defined(__TARGET_ARCH_arm64)

#define FALCOD_CHILD_RETURNS 0
#define FALCOD_HAS_IA32 0
/* `thread_info.flags`: the task runs 32-bit code, whose calls are not taken. */
#define FALCOD_FLAG_32BIT (1UL << 22)

#define FALCOD_O_DIRECTORY 00040000
#define FALCOD_O_DIRECT 00200000
#define FALCOD_O_LARGEFILE 00400000
#define FALCOD_MAP_32BIT 0

static __always_inline __s32 falcod_syscall_number(const struct pt_regs *regs) { return regs->syscallno; }

#define FALCOD_ARGUMENTS(regs, args)                                                                                   \
    do {                                                                                                               \
        (args)[0] = (regs)->orig_x0;                                                                                   \
        (args)[1] = (regs)->regs[1];                                                                                   \
        (args)[2] = (regs)->regs[2];                                                                                   \
        (args)[3] = (regs)->regs[3];                                                                                   \
        (args)[4] = (regs)->regs[4];                                                                                   \
        (args)[5] = (regs)->regs[5];                                                                                   \
    } while (0)

#else
#error "unknown architecture"
#endif

#endif

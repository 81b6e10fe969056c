#include "falcod_calls.h"

#include <linux/audit.h>
#include <linux/seccomp.h>
#include <string.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "system calls of this architecture are not known here"
#endif

/* Set in the numbers of x32 calls, which have the architecture of native ones. */
#define X32 0x40000000u
#define LOAD(member) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)(member))
#define END(action) BPF_STMT(BPF_RET | BPF_K, action)

/* Compares half of an argument; goes on behind `skip` further instructions where it differs. */
static size_t half_compile(unsigned place, uint32_t mask, uint32_t value, uint8_t skip, struct sock_filter *to)
{
    const struct sock_filter code[] = {
        LOAD(place),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, mask),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skip),
    };

    memcpy(to, code, sizeof(code));
    return sizeof(code) / sizeof(code[0]);
}

/* The number is loaded before, and again behind what looked at arguments. */
static size_t call_compile(const struct falcod_call *call, struct sock_filter *to)
{
    unsigned place = (unsigned)(offsetof(struct seccomp_data, args) + sizeof(uint64_t) * call->argument);
    unsigned high = place + (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? 4 : 0);
    unsigned low = place + (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? 0 : 4);
    uint32_t high_mask = (uint32_t)(call->mask >> 32);
    /* Of two halves, the first jumps over the second too. */
    uint8_t halves = call->mask == 0 ? 0 : high_mask == 0 ? 1 : 2;
    size_t at = 0;

    to[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call->number, 0, (uint8_t)(3 * halves + 1));
    if (halves == 2)
        at += half_compile(high, high_mask, (uint32_t)(call->value >> 32), 4, &to[at]);
    if (halves > 0)
        at += half_compile(low, (uint32_t)call->mask, (uint32_t)call->value, 1, &to[at]);
    to[at++] = (struct sock_filter)END(call->action);
    if (halves > 0)
        to[at++] = (struct sock_filter)LOAD(offsetof(struct seccomp_data, nr));
    return at;
}

size_t falcod_calls_compile(const struct falcod_call *calls, size_t count, uint32_t otherwise, struct sock_filter *to)
{
    const struct sock_filter head[] = {
        LOAD(offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
        END(SECCOMP_RET_KILL_PROCESS),
        LOAD(offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32, 0, 1),
        END(SECCOMP_RET_KILL_PROCESS),
    };
    size_t at = sizeof(head) / sizeof(head[0]);

    memcpy(to, head, sizeof(head));
    for (size_t i = 0; i < count; i++)
        at += call_compile(&calls[i], &to[at]);
    to[at++] = (struct sock_filter)END(otherwise);
    return at;
}

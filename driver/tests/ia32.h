/* 32-bit calls, which a 64-bit process can make too. */
#ifndef FALCOD_TEST_IA32_H
#define FALCOD_TEST_IA32_H

#include <unistd.h>

#if defined(__x86_64__)
static inline long call_ia32(long number, long first, long second, long third, long fourth, long fifth)
{
    long result;
    asm volatile("int $0x80" : "=a"(result) : "a"(number), "b"(first), "c"(second), "d"(third), "S"(fourth), "D"(fifth)
                 : "memory", "r8", "r9", "r10", "r11");
    return (int)result;
}

/* Whether this kernel has them. */
static inline int has_ia32(void) { return call_ia32(20, 0, 0, 0, 0, 0) == getpid(); }
#endif

#endif

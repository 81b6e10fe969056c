/* Calls that shape the address space, and faults in it. */
#include "task.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>

/* Counters of memory are kept per CPU and summed with some delay; the size of the address space is exact. */
#define RSS_SLACK 4096

struct memory {
    long long size, resident;
};

static struct memory memory_now(void)
{
    struct memory now = {status_number("/proc/self/status", "VmSize:"), status_number("/proc/self/status", "VmRSS:")};
    return now;
}

#define MEMORY(now)                                                                                                                \
    N("vm_size", (now).size), RANGE("vm_rss", (now).resident > RSS_SLACK ? (now).resident - RSS_SLACK : 0, (now).resident + RSS_SLACK),    \
        N("vm_swap", 0)

CASE(brk)
{
    long here = call(SYS_brk, 0ul);
    struct memory now = memory_now();
    seen("brk", N("res", here), MEMORY(now), N("addr", 0));
    long there = call(SYS_brk, here + 0x20000);
    now = memory_now();
    need(there == here + 0x20000);
    seen("brk", N("res", there), MEMORY(now), N("addr", here + 0x20000));
    long refused = call(SYS_brk, 16ul);
    need(refused == there);
    seen("brk", N("res", there), MEMORY(now), N("addr", 16));
}

CASE(mmap)
{
    int fd = file_with("mapped", "0123456789");
    long at = call(SYS_mmap, NULL, 0x10000ul, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0ul);
    struct memory now = memory_now();
    seen("mmap", N("res", at), MEMORY(now), N("addr", 0), N("length", 0x10000), F("prot", "PROT_READ|PROT_WRITE"),
         F("flags", "MAP_PRIVATE|MAP_ANONYMOUS|MAP_NORESERVE"), N("fd", -1), N("offset", 0));
    long again = call(SYS_mmap, at, 4096ul, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0ul);
    now = memory_now();
    need(again == at);
    seen("mmap", N("res", at), MEMORY(now), N("addr", at), N("length", 4096), F("prot", "PROT_READ"), F("flags", "MAP_SHARED|MAP_FIXED"),
         N("fd", fd), N("offset", 0));
    long refused = call(SYS_mmap, NULL, 4096ul, PROT_READ, MAP_PRIVATE, 999, 8192ul);
    need(refused == -EBADF);
    seen("mmap", N("res", refused), MEMORY(now), N("addr", 0), N("length", 4096), F("prot", "PROT_READ"), F("flags", "MAP_PRIVATE"),
         N("fd", 999), N("offset", 8192));
    seen("mprotect", N("res", call(SYS_mprotect, at, 4096ul, PROT_NONE)), N("addr", at), N("length", 4096), F("prot", "PROT_NONE"));
    seen("mprotect", N("res", call(SYS_mprotect, at + 1, 4096ul, PROT_READ | PROT_EXEC)), N("addr", at + 1), N("length", 4096),
         F("prot", "PROT_READ|PROT_EXEC"));
    long done = call(SYS_munmap, at, 0x10000ul);
    now = memory_now();
    seen("munmap", N("res", done), MEMORY(now), N("addr", at), N("length", 0x10000));
    seen("munmap", N("res", call(SYS_munmap, at + 1, 4096ul)), MEMORY(now), N("addr", at + 1), N("length", 4096));
}

CASE(mlock)
{
    char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    need(page != MAP_FAILED);
    seen("mlock", N("res", call(SYS_mlock, page, 4096ul)), N("addr", (long)page), N("len", 4096));
    seen("mlock", N("res", call(SYS_mlock, 0x1000ul, 4096ul)), N("addr", 0x1000), N("len", 4096));
    seen("munlock", N("res", call(SYS_munlock, page, 4096ul)), N("addr", (long)page), N("len", 4096));
    seen("munlock", N("res", call(SYS_munlock, 0x1000ul, 4096ul)), N("addr", 0x1000), N("len", 4096));
    seen("mlock2", N("res", call(SYS_mlock2, page, 8192ul, 1u)), N("addr", (long)page), N("len", 8192), F("flags", "MLOCK_ONFAULT"));
    seen("mlock2", N("res", call(SYS_mlock2, page, 8192ul, 8u)), N("addr", (long)page), N("len", 8192), N("flags", 0));
    seen("mlockall", N("res", call(SYS_mlockall, MCL_CURRENT | MCL_ONFAULT)), F("flags", "MCL_CURRENT|MCL_ONFAULT"));
    seen("mlockall", N("res", call(SYS_mlockall, 0)), N("flags", 0));
    seen("munlockall", N("res", call(SYS_munlockall)));
}

#if defined __x86_64__
__attribute__((noinline)) static char look(volatile char *at)
{
    return *at;
}

__attribute__((noinline)) static void touch(volatile char *at)
{
    *at = 1;
}

static void refused(int number)
{
    (void)number;
    flush_expectations();
    _exit(0);
}

#define INSIDE(function) RANGE("ip", (long)(function), (long)(function) + 32)

CASE(page_fault)
{
    char *pages = mmap(NULL, 0x10000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    need(pages != MAP_FAILED && madvise(pages, 0x10000, MADV_NOHUGEPAGE) == 0);
    touch(pages + 0x1010);
    seen("page_fault", N("addr", (long)pages + 0x1010), INSIDE(touch), F("error", "PAGE_NOT_PRESENT|WRITE_ACCESS|USER_FAULT"));
    look(pages + 0x3020);
    seen("page_fault", N("addr", (long)pages + 0x3020), INSIDE(look), F("error", "PAGE_NOT_PRESENT|READ_ACCESS|USER_FAULT"));
    /* The kernel writes into a page that is not there yet. */
    int fd = open("/dev/zero", O_RDONLY);
    need(read(fd, pages + 0x5030, 8) == 8);
    seen("page_fault", N("addr", (long)pages + 0x5030), F("error", "PAGE_NOT_PRESENT|WRITE_ACCESS|SUPERVISOR_FAULT"));
    need(mprotect(pages + 0x1000, 4096, PROT_READ) == 0);
    signal(SIGSEGV, refused);
    seen("page_fault", N("addr", (long)pages + 0x1040), INSIDE(touch), F("error", "PROTECTION_VIOLATION|WRITE_ACCESS|USER_FAULT"));
    touch(pages + 0x1040);
    need(!"reached");
}
#endif

/* Another task gets the CPU; which one, only the scheduler knows. */
CASE(switch_of_tasks)
{
    struct timespec moment = {.tv_nsec = 3000000};
    need(nanosleep(&moment, NULL) == 0);
    struct memory now = memory_now();
    struct rusage usage;
    need(getrusage(RUSAGE_SELF, &usage) == 0);
    seen("switch", RANGE("next", 0, 1 << 22), RANGE("pgft_maj", 0, usage.ru_majflt), RANGE("pgft_min", 0, usage.ru_minflt), MEMORY(now));
}

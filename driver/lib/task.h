/* What a task is: numbers, memory, identity. */
#ifndef FALCOD_TASK_H
#define FALCOD_TASK_H

#include "arch.h"
#include "read.h"

enum { FALCOD_RSS_FILE = 0, FALCOD_RSS_ANONYMOUS = 1, FALCOD_RSS_SWAP = 2, FALCOD_RSS_SHARED = 3 };
#define FALCOD_PAGE_KB 4

/* One of an address space's counters, in pages. Since 6.2 each is spread over the CPUs; what the CPUs have not added yet is
 * left out. */
static __always_inline __s64 falcod_rss_counter(const struct mm_struct *mm, int which)
{
    __s64 pages = 0;
    if (bpf_core_field_exists(((struct mm_struct___array *)0)->rss_stat.count)) {
        const struct mm_struct___array *array = (const void *)mm;
        bpf_core_read(&pages, sizeof(pages), &array->rss_stat.count[which].counter);
    } else {
        bpf_core_read(&pages, sizeof(pages), &mm->rss_stat[which].count);
    }
    return pages < 0 ? 0 : pages;
}

/* All in KiB; 0 for a task without memory of its own. */
static __always_inline __u32 falcod_vm_size(const struct mm_struct *mm)
{
    return mm ? FALCOD_GET(mm, total_vm) * FALCOD_PAGE_KB : 0;
}

static __always_inline __u32 falcod_vm_rss(const struct mm_struct *mm)
{
    if (!mm)
        return 0;
    return (falcod_rss_counter(mm, FALCOD_RSS_FILE) + falcod_rss_counter(mm, FALCOD_RSS_ANONYMOUS) +
            falcod_rss_counter(mm, FALCOD_RSS_SHARED)) *
           FALCOD_PAGE_KB;
}

static __always_inline __u32 falcod_vm_swap(const struct mm_struct *mm)
{
    return mm ? falcod_rss_counter(mm, FALCOD_RSS_SWAP) * FALCOD_PAGE_KB : 0;
}

enum falcod_cap { FALCOD_CAP_INHERITABLE, FALCOD_CAP_PERMITTED, FALCOD_CAP_EFFECTIVE };

/* A set of capabilities as a word; bits that no capability has yet are left out, as /proc does. */
static __always_inline __u64 falcod_capabilities(const struct cred *cred, enum falcod_cap which)
{
    /* Before 6.3 the kernel's type was two halves, in the same place. */
    __u64 set = 0;
    if (which == FALCOD_CAP_INHERITABLE)
        bpf_core_read(&set, sizeof(set), &cred->cap_inheritable);
    else if (which == FALCOD_CAP_PERMITTED)
        bpf_core_read(&set, sizeof(set), &cred->cap_permitted);
    else
        bpf_core_read(&set, sizeof(set), &cred->cap_effective);
    return set & ((1ULL << 41) - 1);
}

#endif

/* What a task is: numbers, memory, identity. */
#ifndef FALCOD_TASK_H
#define FALCOD_TASK_H

#include "flags.h"
#include "maps.h"
#include "read.h"

enum { FALCOD_RSS_FILE = 0, FALCOD_RSS_ANONYMOUS = 1, FALCOD_RSS_SWAP = 2, FALCOD_RSS_SHARED = 3 };

/* KiB of a page. */
static __always_inline __u32 falcod_page_kb(void)
{
    const struct falcod_settings *settings = falcod_settings();
    return settings && settings->page_kb ? settings->page_kb : 4;
}

/* One of an address space's counters, in pages. Since 6.2 each is spread over the CPUs; what the CPUs have not added yet is
 * left out. */
static __always_inline __s64 falcod_rss_counter(const struct mm_struct *mm, int which)
{
    __s64 pages = 0;
    if (bpf_core_field_exists(((struct mm_struct___array *)0)->rss_stat.count)) {
        const struct mm_struct___array *array = (const void *)mm;
        bpf_core_read(&pages, sizeof(pages), &array->rss_stat.count[which].counter);
    } else {
        const __u8 *counter = (const __u8 *)mm + bpf_core_field_offset(struct mm_struct, rss_stat) +
                              which * bpf_core_type_size(struct percpu_counter);
        pages = FALCOD_GET(FALCOD_CAST(const struct percpu_counter, counter), count);
    }
    return pages < 0 ? 0 : pages;
}

/* All in KiB; 0 for a task without memory of its own. */
static __always_inline __u32 falcod_vm_size(const struct mm_struct *mm)
{
    return mm ? FALCOD_GET(mm, total_vm) * falcod_page_kb() : 0;
}

static __always_inline __u32 falcod_vm_rss(const struct mm_struct *mm)
{
    if (!mm)
        return 0;
    return (falcod_rss_counter(mm, FALCOD_RSS_FILE) + falcod_rss_counter(mm, FALCOD_RSS_ANONYMOUS) +
            falcod_rss_counter(mm, FALCOD_RSS_SHARED)) *
           falcod_page_kb();
}

static __always_inline __u32 falcod_vm_swap(const struct mm_struct *mm)
{
    return mm ? falcod_rss_counter(mm, FALCOD_RSS_SWAP) * falcod_page_kb() : 0;
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

#define FALCOD_TASK_KERNEL_THREAD 0x00200000
#define FALCOD_TASK_EXITING 0x00000004

enum { FALCOD_PID_PROCESS = 1, FALCOD_PID_GROUP = 2 };
#define FALCOD_RESOURCE_FILES 7

/* The number of `pid` in the namespace of depth `level`; 0 where it has none. */
static __always_inline __s32 falcod_pid_number(struct pid *pid, __u32 level)
{
    if (!pid || level > FALCOD_GET(pid, level))
        return 0;
    const __u8 *numbers = (const __u8 *)pid + bpf_core_field_offset(struct pid, numbers);
    const struct upid *place = FALCOD_CAST(const struct upid, numbers + (level & 0xff) * bpf_core_type_size(struct upid));
    return FALCOD_GET(place, nr);
}

/* Depth of the namespace in which a task has its number; 0 is the machine's own. */
static __always_inline __u32 falcod_pid_level(struct task_struct *task)
{
    struct pid *pid = FALCOD_GET(task, thread_pid);
    return pid ? FALCOD_GET(pid, level) : 0;
}

/* That namespace; untyped. */
static __always_inline struct pid_namespace *falcod_pid_namespace(struct task_struct *task)
{
    struct pid *pid = FALCOD_GET(task, thread_pid);
    if (!pid)
        return NULL;
    const __u8 *numbers = (const __u8 *)pid + bpf_core_field_offset(struct pid, numbers);
    __u32 level = FALCOD_GET(pid, level) & 0xff;
    return falcod_pointer_at(numbers + level * bpf_core_type_size(struct upid) + bpf_core_field_offset(struct upid, ns));
}

/* The controlling terminal's device, 0 without one. */
static __always_inline __u32 falcod_tty(struct signal_struct *signal)
{
    struct tty_struct *tty = signal ? FALCOD_GET(signal, tty) : NULL;
    struct tty_driver *driver = tty ? FALCOD_GET(tty, driver) : NULL;
    if (!driver)
        return 0;
    __u32 major = FALCOD_GET(driver, major);
    __u32 minor = FALCOD_GET(driver, minor_start) + FALCOD_GET(tty, index);
    return falcod_encode_device(major << 20 | (minor & 0xfffff));
}

/* -1 where the kernel keeps none. */
static __always_inline __u32 falcod_login_uid(struct task_struct *task)
{
    return bpf_core_field_exists(task->loginuid) ? FALCOD_GET(task, loginuid.val) : (__u32)-1;
}

#endif

/* Reading the kernel's structs.
 *
 * From 6.2 on a pointer can be given its type back (bpf_rdonly_cast), and then a member is one load that yields 0 where
 * memory is not there. Older kernels copy each member through a helper, which costs ten times as much. FALCOD_GET does
 * the one or the other; which it is, is known when the driver is loaded, and the kernel removes the other.
 */
#ifndef FALCOD_READ_H
#define FALCOD_READ_H

#include "kernel.h"

extern void *bpf_rdonly_cast(const void *object, __u32 type) __ksym __weak;

/* The helper that came with the same version as the cast. */
static __always_inline bool falcod_has_cast(void)
{
    return bpf_core_enum_value_exists(enum bpf_func_id, BPF_FUNC_cgrp_storage_delete);
}

/* Gives an address the type `struct_type *`, so that FALCOD_GET may be used on it. */
#define FALCOD_CAST(struct_type, address)                                                                              \
    ({                                                                                                                 \
        struct_type *typed_ = (struct_type *)(address);                                                                \
        if (falcod_has_cast())                                                                                         \
            typed_ = bpf_rdonly_cast(typed_, bpf_core_type_id_kernel(struct_type));                                    \
        typed_;                                                                                                        \
    })

/* Member `member` of what `pointer` points at; 0 where it cannot be read. */
#define FALCOD_GET(pointer, member)                                                                                    \
    ({                                                                                                                 \
        typeof(({ (pointer)->member; })) value_;                                                                       \
        if (falcod_has_cast())                                                                                         \
            value_ = (pointer)->member;                                                                                \
        else if (bpf_core_read(&value_, sizeof(value_), &(pointer)->member))                                           \
            __builtin_memset(&value_, 0, sizeof(value_));                                                              \
        value_;                                                                                                        \
    })

static __always_inline struct task_struct *falcod_current(void)
{
    if (falcod_has_cast())
        return (struct task_struct *)bpf_get_current_task_btf();
    return (struct task_struct *)bpf_get_current_task();
}

/* Numbers of the current task, which is `task`: process and thread in the machine's own namespace, and cgroup of the unified
 * hierarchy. Loads where members can be loaded, since a call into the kernel costs more than all three. */
static __always_inline __u32 falcod_own_process(const struct task_struct *task)
{
    return falcod_has_cast() ? (__u32)task->tgid : bpf_get_current_pid_tgid() >> 32;
}

static __always_inline __u32 falcod_own_thread(const struct task_struct *task)
{
    return falcod_has_cast() ? (__u32)task->pid : (__u32)bpf_get_current_pid_tgid();
}

static __always_inline __u64 falcod_own_cgroup(const struct task_struct *task)
{
    return falcod_has_cast() ? task->cgroups->dfl_cgrp->kn->id : bpf_get_current_cgroup_id();
}

/* The address at `address`; NULL where it cannot be read. The cast needs a type of the kernel, and a list's head begins with
 * a pointer. */
static __always_inline void *falcod_pointer_at(const void *address)
{
    const struct list_head *place = FALCOD_CAST(const struct list_head, address);
    return FALCOD_GET(place, next);
}

#endif

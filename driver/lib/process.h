/* What execve and clone events say of a process. Their parameters 1 to 14 are the same and have the same tags, so that one
 * composer writes them.
 */
#ifndef FALCOD_PROCESS_H
#define FALCOD_PROCESS_H

#include "cgroup.h"
#include "count.h"
#include "executable.h"
#include "path.h"
#include "task.h"

/* Bytes of a process's arguments, and of its environment, that are taken. */
#define FALCOD_ARGUMENTS_LIMIT 4096

_Static_assert(FALCOD_SYSCALL_EXECVE_19_X_cgroups == (int)FALCOD_SYSCALL_CLONE_20_X_cgroups &&
                   FALCOD_SYSCALL_EXECVE_19_X_cgroups == (int)FALCOD_SYSCALL_CLONE3_X_cgroups &&
                   FALCOD_SYSCALL_EXECVE_19_X_gid == (int)FALCOD_SYSCALL_EXECVEAT_X_gid,
               "events of processes share a composer");

static __always_inline __u64 falcod_bounded(__u64 size, __u64 limit) { return size < limit ? size : limit; }

/* The last byte of the parameter that is open becomes a NUL. */
static __always_inline void falcod_end_string(struct falcod_wire *wire, __u64 opened)
{
    if (wire->at > opened)
        falcod_store8(wire->record + ((wire->at - 1) & FALCOD_COMPOSE_MASK), 0);
}

/* exe and args: the argument area of an address space, for an event of type `event`. */
static __always_inline void falcod_put_arguments(struct falcod_wire *wire, struct falcod_scratch *scratch, struct mm_struct *mm, __u16 event)
{
    __u64 start = mm ? FALCOD_GET(mm, arg_start) : 0, end = mm ? FALCOD_GET(mm, arg_end) : 0;
    __u64 size = end > start ? falcod_bounded(end - start, FALCOD_ARGUMENTS_LIMIT) : 0;
    __u64 opened = falcod_open_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_exe);
    __u64 first = size ? falcod_append_user_string(wire, (const void *)start, FALCOD_ARGUMENTS_LIMIT) : 0;
    if (!first)
        falcod_append8(wire, 0);
    falcod_close_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_exe, opened);
    falcod_wire_settle(wire, scratch);

    if (size <= first)
        return;
    opened = falcod_open_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_args);
    if (!first || !falcod_append_user(wire, (const void *)(start + first), size - first))
        falcod_count_unread(event);
    falcod_end_string(wire, opened);
    falcod_close_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_args, opened);
    falcod_wire_settle(wire, scratch);
}

static __always_inline void falcod_put_environment(struct falcod_wire *wire, struct falcod_scratch *scratch, struct mm_struct *mm)
{
    __u64 start = mm ? FALCOD_GET(mm, env_start) : 0, end = mm ? FALCOD_GET(mm, env_end) : 0;
    if (end <= start)
        return;
    __u64 opened = falcod_open_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_env);
    if (!falcod_append_user(wire, (const void *)start, falcod_bounded(end - start, FALCOD_ARGUMENTS_LIMIT)))
        falcod_count_unread(FALCOD_EVENT_SYSCALL_EXECVE_19_X);
    falcod_end_string(wire, opened);
    falcod_close_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_env, opened);
    falcod_wire_settle(wire, scratch);
}

/* tid to cgroups. */
static __always_inline void falcod_put_process(struct falcod_wire *wire, struct falcod_scratch *scratch, struct task_struct *task)
{
    struct task_struct *parent = FALCOD_GET(task, real_parent);
    struct signal_struct *signal = FALCOD_GET(task, signal);
    struct mm_struct *mm = FALCOD_GET(task, mm);
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_tid, (__s64)FALCOD_GET(task, pid));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_pid, (__s64)FALCOD_GET(task, tgid));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_ptid, parent ? (__s64)FALCOD_GET(parent, pid) : 0);
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_fdlimit,
               signal ? FALCOD_GET(signal, rlim[FALCOD_RESOURCE_FILES].rlim_cur) : 0);
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_pgft_maj, FALCOD_GET(task, maj_flt));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_pgft_min, FALCOD_GET(task, min_flt));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_vm_size, falcod_vm_size(mm));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_vm_rss, falcod_vm_rss(mm));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_vm_swap, falcod_vm_swap(mm));
    __u64 opened = falcod_open_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_comm);
    falcod_append_kernel_string(wire, (const __u8 *)task + bpf_core_field_offset(struct task_struct, comm), sizeof(task->comm));
    falcod_close_bytes(wire, FALCOD_SYSCALL_EXECVE_19_X_comm, opened);
    falcod_put_cgroups(wire, FALCOD_SYSCALL_EXECVE_19_X_cgroups, scratch, task);
    falcod_wire_settle(wire, scratch);
}

/* tty to gid of an execve. */
static __always_inline void falcod_put_identity(struct falcod_wire *wire, struct falcod_scratch *scratch, struct task_struct *task)
{
    struct signal_struct *signal = FALCOD_GET(task, signal);
    struct mm_struct *mm = FALCOD_GET(task, mm);
    struct cred *cred = (struct cred *)FALCOD_GET(task, cred);
    struct pid *group = signal ? FALCOD_GET(signal, pids[FALCOD_PID_GROUP]) : NULL;
    struct file *file = mm ? FALCOD_GET(mm, exe_file) : NULL;
    struct inode *inode = file ? FALCOD_GET(file, f_inode) : NULL;
    if (!cred) {
        falcod_count_unread(FALCOD_EVENT_SYSCALL_EXECVE_19_X);
        return;
    }
    struct falcod_inode place = falcod_inode_of(inode);

    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_tty, falcod_tty(signal));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_vpgid, (__s64)falcod_pid_number(group, falcod_pid_level(task)));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_loginuid, falcod_login_uid(task));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_flags,
               inode ? falcod_executable_flags(scratch, file, inode, place.layer, cred) : 0);
    falcod_wire_settle(wire, scratch);
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_cap_inheritable, falcod_capabilities(cred, FALCOD_CAP_INHERITABLE));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_cap_permitted, falcod_capabilities(cred, FALCOD_CAP_PERMITTED));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_cap_effective, falcod_capabilities(cred, FALCOD_CAP_EFFECTIVE));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_exe_ino, place.number);
    if (inode) {
        struct falcod_times times = falcod_inode_times(inode);
        falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_exe_ino_ctime, times.changed);
        falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_exe_ino_mtime, times.modified);
    }
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_uid, FALCOD_GET(cred, euid.val));
    if (file)
        falcod_put_path(wire, FALCOD_SYSCALL_EXECVE_19_X_trusted_exepath, scratch, file);
    falcod_wire_settle(wire, scratch);
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_pgid, (__s64)falcod_pid_number(group, 0));
    falcod_put(wire, FALCOD_SYSCALL_EXECVE_19_X_gid, FALCOD_GET(cred, egid.val));
}

#define FALCOD_CHILD_IN_PIDNS 0x20000000

/* A task, or the children it will make, has another pid namespace than the machine's own. */
static __always_inline __u32 falcod_namespace_flag(struct task_struct *task)
{
    struct nsproxy *spaces = FALCOD_GET(task, nsproxy);
    struct pid_namespace *children = spaces ? FALCOD_GET(spaces, pid_ns_for_children) : NULL;
    return falcod_pid_level(task) || (children && children != falcod_pid_namespace(task)) ? FALCOD_CHILD_IN_PIDNS : 0;
}

/* When the first process of a task's pid namespace was started, on the monotonic clock. */
static __always_inline __u64 falcod_namespace_start(struct task_struct *task)
{
    void *found = falcod_pid_namespace(task);
    struct pid_namespace *space = found ? FALCOD_CAST(struct pid_namespace, found) : NULL;
    struct task_struct *first = space ? FALCOD_GET(space, child_reaper) : NULL;
    return first ? FALCOD_GET(first, start_time) : 0;
}

/* flags to pidns_init_start_ts of a clone. */
static __always_inline void falcod_put_clone(struct falcod_wire *wire, struct task_struct *task, __u32 flags, bool is_child)
{
    struct cred *cred = (struct cred *)FALCOD_GET(task, cred);
    struct signal_struct *signal = FALCOD_GET(task, signal);
    __u32 level = falcod_pid_level(task);
    if (!cred || !signal) {
        falcod_count_unread(FALCOD_EVENT_SYSCALL_CLONE_20_X);
        return;
    }
    falcod_put(wire, FALCOD_SYSCALL_CLONE_20_X_flags, flags | falcod_namespace_flag(task));
    falcod_put(wire, FALCOD_SYSCALL_CLONE_20_X_uid, FALCOD_GET(cred, euid.val));
    falcod_put(wire, FALCOD_SYSCALL_CLONE_20_X_gid, FALCOD_GET(cred, egid.val));
    falcod_put(wire, FALCOD_SYSCALL_CLONE_20_X_vtid, (__s64)falcod_pid_number(FALCOD_GET(task, thread_pid), level));
    falcod_put(wire, FALCOD_SYSCALL_CLONE_20_X_vpid, (__s64)falcod_pid_number(FALCOD_GET(signal, pids[FALCOD_PID_PROCESS]), level));
    falcod_put(wire, FALCOD_SYSCALL_CLONE_20_X_pidns_init_start_ts, is_child ? falcod_namespace_start(task) : 0);
}

#endif

/* The kernel's types and constants, as far as the driver needs them. Members are found by name when the driver is
 * loaded (CO-RE), so order and what lies between them do not matter, and a type that changed between kernels has a
 * second declaration with a ___suffix.
 */
#ifndef FALCOD_KERNEL_H
#define FALCOD_KERNEL_H

typedef unsigned char __u8;
typedef signed char __s8;
typedef unsigned short __u16;
typedef short __s16;
typedef unsigned int __u32;
typedef int __s32;
typedef unsigned long long __u64;
typedef long long __s64;
typedef __u16 __be16;
typedef __u32 __be32;
typedef __u32 __wsum;
typedef _Bool bool;
#define true 1
#define false 0
#define NULL ((void *)0)

enum bpf_map_type {
    BPF_MAP_TYPE_ARRAY = 2,
    BPF_MAP_TYPE_PROG_ARRAY = 3,
    BPF_MAP_TYPE_LRU_HASH = 9,
    BPF_MAP_TYPE_ARRAY_OF_MAPS = 12,
    BPF_MAP_TYPE_RINGBUF = 27,
};
enum { BPF_F_MMAPABLE = 1 << 10, BPF_RB_NO_WAKEUP = 1 };
/* Only asked whether the running kernel has them; the values are those of every kernel that does. */
enum bpf_func_id { BPF_FUNC_get_current_task_btf = 158, BPF_FUNC_cgrp_storage_delete = 211 };

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

/* Makes the compiler forget what it knows of a variable, so that a mask stays in the code for the verifier to see. */
#define FALCOD_OPAQUE(variable) asm volatile("" : "+r"(variable))

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct list_head {
    struct list_head *next, *prev;
};

struct qstr {
    __u32 len;
    const unsigned char *name;
};

struct super_block {
    __u32 s_dev;
    unsigned long s_flags;
    unsigned long s_magic;
    struct dentry *s_root;
    struct user_namespace *s_user_ns;
};

struct timespec64 {
    __s64 tv_sec;
    long tv_nsec;
};

typedef struct {
    __u32 val;
} kuid_t;

typedef struct {
    __u32 val;
} kgid_t;

struct inode {
    __u16 i_mode;
    kuid_t i_uid;
    kgid_t i_gid;
    __u32 i_flags;
    struct super_block *i_sb;
    unsigned long i_ino;
};

/* Times since 6.11; of 6.7 to 6.10; the time of change of 6.6; before. */
struct inode___seconds {
    __s64 i_mtime_sec, i_ctime_sec;
    __u32 i_mtime_nsec, i_ctime_nsec;
};
struct inode___hidden {
    struct timespec64 __i_mtime, __i_ctime;
};
struct inode___times {
    struct timespec64 i_mtime, i_ctime;
};

struct dentry {
    struct dentry *d_parent;
    struct qstr d_name;
    struct inode *d_inode;
    struct super_block *d_sb;
};

struct vfsmount {
    struct dentry *mnt_root;
    struct super_block *mnt_sb;
};

struct mount {
    struct mount *mnt_parent;
    struct dentry *mnt_mountpoint;
    struct vfsmount mnt;
};

struct path {
    struct vfsmount *mnt;
    struct dentry *dentry;
};

struct file {
    __u32 f_mode;
    struct inode *f_inode;
    __u32 f_flags;
    struct path f_path;
    void *f_op;
    void *private_data;
};

struct fdtable {
    __u32 max_fds;
    struct file **fd;
};

struct files_struct {
    struct fdtable *fdt;
};

struct ns_common {
    __u32 inum;
};

struct uid_gid_extent {
    __u32 first, lower_first, count;
};

struct uid_gid_map {
    __u32 nr_extents;
    struct uid_gid_extent extent[5];
};

struct user_namespace {
    struct uid_gid_map uid_map, gid_map;
    struct user_namespace *parent;
    int level;
};

struct pid_namespace {
    __u32 level;
    struct task_struct *child_reaper;
    struct ns_common ns;
};

struct upid {
    int nr;
    struct pid_namespace *ns;
};

struct pid {
    __u32 level;
    struct upid numbers[1];
};

struct nsproxy {
    struct pid_namespace *pid_ns_for_children;
    void *uts_ns, *ipc_ns, *mnt_ns, *net_ns, *cgroup_ns;
};

/* One word, or an array of two 32-bit words before 6.3; the same bytes. */
typedef struct {
    __u64 val;
} kernel_cap_t;

struct group_info {
    int ngroups;
    kgid_t gid[1];
};

struct cred {
    kuid_t uid, euid, fsuid;
    kgid_t gid, egid, fsgid;
    kernel_cap_t cap_inheritable, cap_permitted, cap_effective;
    struct user_namespace *user_ns;
    struct group_info *group_info;
};

struct rlimit {
    unsigned long rlim_cur, rlim_max;
};

struct tty_driver {
    int major, minor_start;
};

struct tty_struct {
    int index;
    struct tty_driver *driver;
};

struct signal_struct {
    struct list_head thread_head;
    int nr_threads;
    __u32 flags;
    struct pid *pids[4];
    struct tty_struct *tty;
    struct rlimit rlim[16];
    __u32 is_child_subreaper : 1, has_child_subreaper : 1;
};

struct percpu_counter {
    __s64 count;
};

typedef struct {
    __s64 counter;
} atomic_long_t;

struct mm_struct {
    unsigned long total_vm;
    unsigned long arg_start, arg_end, env_start, env_end;
    struct file *exe_file;
    struct percpu_counter rss_stat[4];
};

/* Before 6.2. */
struct mm_rss_stat___array {
    atomic_long_t count[4];
};
struct mm_struct___array {
    struct mm_rss_stat___array rss_stat;
};

struct kernfs_node {
    struct kernfs_node *parent;
    const char *name;
    __u64 id;
};
/* Since 6.15. */
struct kernfs_node___hidden {
    struct kernfs_node *__parent;
};

enum cgroup_subsys_id { cpuset_cgrp_id = 100, cpu_cgrp_id, cpuacct_cgrp_id, io_cgrp_id, memory_cgrp_id };

struct cgroup_subsys {
    const char *name;
};

struct cgroup {
    struct kernfs_node *kn;
};

struct cgroup_subsys_state {
    struct cgroup *cgroup;
    struct cgroup_subsys *ss;
};

struct css_set {
    struct cgroup_subsys_state *subsys[16];
    struct cgroup *dfl_cgrp;
};

struct thread_info {
    unsigned long flags;
    __u32 status;
};

struct task_struct {
    struct thread_info thread_info;
    __u32 flags;
    struct mm_struct *mm;
    int exit_code;
    int exit_state;
    int pid, tgid;
    struct task_struct *real_parent;
    struct list_head children, sibling;
    struct task_struct *group_leader;
    struct pid *thread_pid;
    struct list_head thread_node;
    __u64 start_time;
    unsigned long min_flt, maj_flt;
    const struct cred *real_cred, *cred;
    char comm[16];
    void *fs;
    struct files_struct *files;
    struct nsproxy *nsproxy;
    struct signal_struct *signal;
    void *sighand;
    kuid_t loginuid;
    struct css_set *cgroups;
};

union __sifields {
    struct {
        int _pid;
    } _kill;
};

typedef struct kernel_siginfo {
    int si_signo, si_code;
    union __sifields _sifields;
} kernel_siginfo_t;

struct in6_addr {
    __u8 bytes[16];
};

struct sock_common {
    __be32 skc_daddr;
    __be16 skc_dport;
    unsigned short skc_family;
    struct in6_addr skc_v6_daddr;
};

struct sock {
    struct sock_common __sk_common;
    __u32 sk_ack_backlog, sk_max_ack_backlog;
};

struct socket {
    struct sock *sk;
};

struct ipv6_pinfo {
    struct in6_addr saddr;
};

struct inet_sock {
    struct sock sk;
    struct ipv6_pinfo *pinet6;
    __be32 inet_saddr;
    __be16 inet_sport;
};

struct sockaddr_un {
    unsigned short sun_family;
    char sun_path[108];
};

struct unix_address {
    int len;
    struct sockaddr_un name[1];
};

struct unix_sock {
    struct unix_address *addr;
    struct sock *peer;
};

struct linux_binprm {
    const char *filename;
    struct file *file;
};

#if defined(__TARGET_ARCH_x86)
struct pt_regs {
    unsigned long r10, bp, bx, r9, r8, ax, cx, dx, si, di, orig_ax, ip;
};
#elif defined(__TARGET_ARCH_arm64)
struct pt_regs {
    __u64 regs[31];
    __u64 pc;
    __u64 orig_x0;
    __s32 syscallno;
};
#endif

#pragma clang attribute pop

#endif

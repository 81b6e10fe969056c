/* The system calls of the engine: of its own code, of Swift's runtime and of the C library with threads. */
#define _GNU_SOURCE
#include <asm/ioctls.h>
#include <errno.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "falcod_calls.h"
#include "falcod_confine.h"

#define ALL UINT64_MAX
#define ALLOW(name) {#name, SYS_##name, SECCOMP_RET_ALLOW, 0, 0, 0}
#define ALLOW_IF(name, argument, mask, value) {#name, SYS_##name, SECCOMP_RET_ALLOW, argument, mask, value}
#define REFUSE(name, error) {#name, SYS_##name, SECCOMP_RET_ERRNO | (error), 0, 0, 0}
#define KILL(name) {#name, SYS_##name, SECCOMP_RET_KILL_PROCESS, 0, 0, 0}

/* What a new thread shares; a process of its own would share less. */
#define THREAD (CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM)
#define NAMESPACES (CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET)

/* Three fates.
 *
 * Allowed is what the engine does. Which files `openat` opens is not decided here, where only the address of a path is seen, but by
 * Landlock.
 *
 * What only somebody does who has taken the engine over ends the process: there is nothing to go on with, and no second try.
 *
 * All else is refused with EPERM, or ENOSYS where the C library then takes another way. None of it is needed today, but another
 * version of a library may try it, and an engine that ends over that would be worth less than one that logs an error. */
static const struct falcod_call calls[] = {
    /* Each event's: first, for kernels that go through the list. */
    ALLOW(recvfrom), ALLOW(poll), ALLOW(ppoll), ALLOW(futex), ALLOW(read), ALLOW(write), ALLOW(clock_gettime),

    /* Files and descriptors. */
    ALLOW(openat), ALLOW(close), ALLOW(close_range), ALLOW(fstat), ALLOW(newfstatat), ALLOW(statx), ALLOW(lseek),
    ALLOW(pread64), ALLOW(readv), ALLOW(writev), ALLOW(getdents64), ALLOW(readlinkat), ALLOW(faccessat), ALLOW(faccessat2),
    ALLOW(getcwd), ALLOW(fcntl), ALLOW(dup), ALLOW(dup3), ALLOW(pipe2), ALLOW(eventfd2), ALLOW(fsync), ALLOW(fdatasync),
    ALLOW(ftruncate), ALLOW(fallocate), ALLOW(fadvise64), ALLOW(umask),
    ALLOW(inotify_init1), ALLOW(inotify_add_watch), ALLOW(inotify_rm_watch),
    ALLOW(epoll_create1), ALLOW(epoll_ctl), ALLOW(epoll_pwait), ALLOW(pselect6),
    ALLOW(timerfd_create), ALLOW(timerfd_settime), ALLOW(signalfd4),
    ALLOW_IF(ioctl, 1, 0xffffffff, TCGETS),
#ifdef SYS_stat
    ALLOW(stat), ALLOW(lstat), ALLOW(access), ALLOW(readlink), ALLOW(dup2), ALLOW(pipe), ALLOW(epoll_wait),
#endif

    /* Unix sockets: the capture process, the system log, the helpers. */
    ALLOW_IF(socket, 0, 0xffffffff, AF_UNIX), ALLOW_IF(socketpair, 0, 0xffffffff, AF_UNIX),
    ALLOW(connect), ALLOW(sendto), ALLOW(sendmsg), ALLOW(recvmsg), ALLOW(getsockopt), ALLOW(setsockopt), ALLOW(shutdown),
    ALLOW(getpeername), ALLOW(getsockname),

    /* Memory, of which none becomes code. */
    ALLOW(brk), ALLOW(munmap), ALLOW(mremap), ALLOW(madvise),
    ALLOW_IF(mmap, 2, PROT_EXEC, 0), ALLOW_IF(mprotect, 2, PROT_EXEC, 0),

    /* Threads, signals, time. */
    ALLOW_IF(clone, 0, THREAD | NAMESPACES | CLONE_VFORK, THREAD), REFUSE(clone3, ENOSYS), ALLOW(set_robust_list), ALLOW(rseq),
    ALLOW(sched_yield), ALLOW(sched_getaffinity), ALLOW(sched_getparam), ALLOW(sched_getscheduler), ALLOW(getcpu),
    ALLOW(gettid), ALLOW(getpid), ALLOW(exit), ALLOW(exit_group), ALLOW(restart_syscall),
    ALLOW(rt_sigaction), ALLOW(rt_sigprocmask), ALLOW(rt_sigreturn), ALLOW(rt_sigsuspend), ALLOW(rt_sigtimedwait),
    ALLOW(rt_sigpending), ALLOW(sigaltstack),
    ALLOW(clock_getres), ALLOW(clock_nanosleep), ALLOW(nanosleep), ALLOW(gettimeofday),
#ifdef SYS_time
    ALLOW(time),
#endif

    /* About itself. */
    ALLOW(uname), ALLOW(sysinfo), ALLOW(getrandom), ALLOW(getuid), ALLOW(geteuid), ALLOW(getgid), ALLOW(getegid), ALLOW(getppid),
    ALLOW(getrusage), ALLOW_IF(prlimit64, 2, ALL, 0), ALLOW_IF(prctl, 0, 0xffffffff, PR_SET_NAME), ALLOW(membarrier),
};

/* Nothing that falcod or a library of its does. */
static const struct falcod_call killed[] = {
    /* Other programs, other processes. */
    KILL(execve), KILL(execveat), KILL(ptrace), KILL(process_vm_readv), KILL(process_vm_writev), KILL(kcmp), KILL(pidfd_open),
    KILL(pidfd_getfd), KILL(pidfd_send_signal), KILL(process_madvise), KILL(kill),
#ifdef SYS_fork
    KILL(fork), KILL(vfork),
#endif
    KILL(clone), KILL(clone3),
    /* The kernel's engines and doors. */
    KILL(bpf), KILL(perf_event_open), KILL(io_uring_setup), KILL(io_uring_enter), KILL(io_uring_register), KILL(userfaultfd),
    KILL(init_module), KILL(finit_module), KILL(delete_module), KILL(kexec_load),
#ifdef SYS_kexec_file_load
    KILL(kexec_file_load),
#endif
    KILL(reboot), KILL(keyctl), KILL(add_key), KILL(request_key), KILL(syslog), KILL(acct), KILL(quotactl), KILL(open_by_handle_at),
#ifdef SYS_ioperm
    KILL(ioperm), KILL(iopl), KILL(modify_ldt),
#endif
    /* Other views of the system, other identities. */
    KILL(mount), KILL(umount2), KILL(pivot_root), KILL(chroot), KILL(move_mount), KILL(open_tree), KILL(fsopen), KILL(fsmount),
    KILL(fsconfig), KILL(fspick), KILL(mount_setattr), KILL(unshare), KILL(setns), KILL(swapon), KILL(swapoff), KILL(sethostname),
    KILL(setdomainname), KILL(settimeofday), KILL(clock_settime), KILL(clock_adjtime), KILL(adjtimex),
    KILL(setuid), KILL(setgid), KILL(setreuid), KILL(setregid), KILL(setresuid), KILL(setresgid), KILL(setgroups), KILL(setfsuid),
    KILL(setfsgid), KILL(capset), KILL(personality),
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

int falcod_calls_limit(enum falcod_calls_of whom)
{
    struct falcod_call list[COUNT(calls) + COUNT(killed)];
    struct sock_filter program[FALCOD_CALLS_SIZE(COUNT(calls) + COUNT(killed))];
    size_t count = whom == FALCOD_CALLS_OF_ENGINE ? COUNT(calls) : 0;

    memcpy(list, calls, count * sizeof(calls[0]));
    memcpy(&list[count], killed, sizeof(killed));
    uint32_t otherwise = whom == FALCOD_CALLS_OF_ENGINE ? SECCOMP_RET_ERRNO | EPERM : SECCOMP_RET_ALLOW;
    size_t size = falcod_calls_compile(list, count + COUNT(killed), otherwise, program);
    struct sock_fprog filter = {(unsigned short)size, program};

    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return -errno;
    /* What speculation could tell is the engine's own. Older kernels would slow it down against that otherwise. */
    long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC | SECCOMP_FILTER_FLAG_SPEC_ALLOW, &filter);
    /* With TSYNC, a positive result names a thread that has filters of its own. */
    return result == 0 ? 0 : result > 0 ? -EBUSY : -errno;
}

/* Calls without an event of their own: what is told is which call it was. */
#include "expect.h"

#include <signal.h>
#include <sys/time.h>

#ifndef SYS_uretprobe
#define SYS_uretprobe 335
#endif
#ifndef SYS_uprobe
#define SYS_uprobe 336
#endif
#ifndef SYS_cachestat
#define SYS_cachestat 451
#endif
#ifndef SYS_fchmodat2
#define SYS_fchmodat2 452
#endif
#ifndef SYS_map_shadow_stack
#define SYS_map_shadow_stack 453
#endif
#ifndef SYS_futex_wake
#define SYS_futex_wake 454
#endif
#ifndef SYS_futex_wait
#define SYS_futex_wait 455
#endif
#ifndef SYS_futex_requeue
#define SYS_futex_requeue 456
#endif
#ifndef SYS_statmount
#define SYS_statmount 457
#endif
#ifndef SYS_listmount
#define SYS_listmount 458
#endif
#ifndef SYS_lsm_get_self_attr
#define SYS_lsm_get_self_attr 459
#endif
#ifndef SYS_lsm_set_self_attr
#define SYS_lsm_set_self_attr 460
#endif
#ifndef SYS_lsm_list_modules
#define SYS_lsm_list_modules 461
#endif
#ifndef SYS_mseal
#define SYS_mseal 462
#endif
#ifndef SYS_setxattrat
#define SYS_setxattrat 463
#endif
#ifndef SYS_getxattrat
#define SYS_getxattrat 464
#endif
#ifndef SYS_listxattrat
#define SYS_listxattrat 465
#endif
#ifndef SYS_removexattrat
#define SYS_removexattrat 466
#endif
#ifndef SYS_open_tree_attr
#define SYS_open_tree_attr 467
#endif
#ifndef SYS_file_getattr
#define SYS_file_getattr 468
#endif
#ifndef SYS_file_setattr
#define SYS_file_setattr 469
#endif
#ifndef SYS_listns
#define SYS_listns 470
#endif
#ifndef SYS_rseq_slice_yield
#define SYS_rseq_slice_yield 471
#endif

static void seen_generic(long tid, const char *name, long number)
{
    seen_by(tid, name, T("ID", name), N("nativeID", number));
}

#define G(name)                                                                                                                    \
    {                                                                                                                              \
        SYS_##name, #name                                                                                                          \
    }

/* With arguments of all ones each of these changes nothing, whether it fails or not. */
static const struct {
    long number;
    const char *name;
} harmless[] = {
    G(rt_sigaction), G(rt_sigprocmask), G(sched_yield), G(mremap), G(msync), G(mincore), G(madvise), G(shmat), G(shmctl),
    G(getitimer), G(setitimer), G(getpid), G(uname), G(shmdt), G(msgsnd), G(msgrcv), G(msgctl), G(fsync), G(fdatasync),
    G(truncate), G(ftruncate), G(readlink), G(gettimeofday), G(getrusage), G(sysinfo), G(times), G(syslog), G(getppid),
    G(getpgrp), G(getgroups), G(setgroups), G(getpgid), G(getsid), G(capget), G(rt_sigpending), G(rt_sigtimedwait),
    G(rt_sigqueueinfo), G(sigaltstack), G(utime), G(ustat), G(statfs), G(fstatfs), G(sysfs), G(getpriority), G(setpriority),
    G(sched_setparam), G(sched_getparam), G(sched_setscheduler), G(sched_getscheduler), G(sched_get_priority_max),
    G(sched_get_priority_min), G(sched_rr_get_interval), G(modify_ldt), G(pivot_root), G(arch_prctl), G(adjtimex), G(acct),
    G(settimeofday), G(swapon), G(swapoff), G(reboot), G(sethostname), G(setdomainname), G(iopl), G(ioperm), G(gettid),
    G(readahead), G(setxattr), G(lsetxattr), G(fsetxattr), G(getxattr), G(lgetxattr), G(fgetxattr), G(listxattr), G(llistxattr),
    G(flistxattr), G(removexattr), G(lremovexattr), G(fremovexattr), G(time), G(sched_setaffinity), G(sched_getaffinity),
    G(set_thread_area), G(io_setup), G(io_destroy), G(io_getevents), G(io_submit), G(io_cancel), G(get_thread_area),
    G(lookup_dcookie), G(epoll_ctl_old), G(epoll_wait_old), G(remap_file_pages), G(set_tid_address), G(semtimedop),
    G(fadvise64), G(timer_create), G(timer_settime), G(timer_gettime), G(timer_getoverrun), G(timer_delete), G(clock_settime),
    G(clock_gettime), G(clock_getres), G(clock_nanosleep), G(epoll_ctl), G(utimes), G(mbind), G(set_mempolicy),
    G(get_mempolicy), G(mq_open), G(mq_unlink), G(mq_timedsend), G(mq_timedreceive), G(mq_notify), G(mq_getsetattr),
    G(kexec_load), G(waitid), G(add_key), G(request_key), G(ioprio_set), G(ioprio_get), G(inotify_add_watch),
    G(inotify_rm_watch), G(migrate_pages), G(futimesat), G(readlinkat), G(faccessat), G(pselect6), G(set_robust_list),
    G(get_robust_list), G(tee), G(sync_file_range), G(vmsplice), G(move_pages), G(utimensat), G(epoll_pwait), G(fallocate),
    G(timerfd_settime), G(timerfd_gettime), G(rt_tgsigqueueinfo), G(perf_event_open), G(fanotify_init), G(fanotify_mark),
    G(name_to_handle_at), G(clock_adjtime), G(syncfs), G(getcpu), G(kcmp), G(sched_setattr), G(sched_getattr), G(getrandom),
    G(kexec_file_load), G(membarrier), G(preadv2), G(pwritev2), G(pkey_mprotect), G(pkey_alloc), G(pkey_free), G(statx),
    G(io_pgetevents), G(rseq), G(pidfd_send_signal), G(open_tree), G(move_mount), G(fsopen), G(fsmount), G(fspick),
    G(faccessat2), G(process_madvise), G(epoll_pwait2), G(mount_setattr), G(quotactl_fd), G(landlock_create_ruleset),
    G(landlock_add_rule), G(landlock_restrict_self), G(memfd_secret), G(process_mrelease), G(futex_waitv),
    G(set_mempolicy_home_node), G(cachestat), G(fchmodat2), G(map_shadow_stack), G(futex_wake), G(futex_wait), G(futex_requeue),
    G(statmount), G(listmount), G(lsm_get_self_attr), G(lsm_set_self_attr), G(lsm_list_modules), G(mseal), G(setxattrat),
    G(getxattrat), G(listxattrat), G(removexattrat), G(open_tree_attr), G(file_getattr), G(file_setattr), G(listns),
    G(rseq_slice_yield),
};

CASE(harmless)
{
    /* What the calls print or signal does not reach anyone. */
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
        syscall(harmless[i].number, -1l, -1l, -1l, -1l, -1l, -1l);
        seen_generic(gettid(), harmless[i].name, harmless[i].number);
    }
}

#define MADE(name, ...)                                                                                                            \
    do {                                                                                                                           \
        call(SYS_##name, ##__VA_ARGS__);                                                                                           \
        seen_generic(gettid(), #name, SYS_##name);                                                                                 \
    } while (0)

CASE(with_arguments_of_their_own)
{
    MADE(alarm, 19u);
    MADE(msgget, 0x7a7b7c7d, 0);
    MADE(shmget, 0x7a7b7c7d, 0ul, 0);
    MADE(wait4, 0x7ffffffe, NULL, 0, NULL);
    MADE(sync);
    MADE(vhangup);
    MADE(setfsuid, 0u);
    MADE(setfsgid, 0u);
    MADE(restart_syscall);
    MADE(umask, 0u);
    MADE(personality, 0xffffffffu);
}

static void woken(int number)
{
    (void)number;
}

CASE(until_a_signal)
{
    struct itimerval often = {.it_interval.tv_usec = 2000, .it_value.tv_usec = 2000};
    uint64_t none = 0;
    need(signal(SIGALRM, woken) != SIG_ERR && setitimer(ITIMER_REAL, &often, NULL) == 0);
    MADE(pause);
    MADE(rt_sigsuspend, &none, sizeof none);
    alarm(0);
}

#if defined __x86_64__
/* Only the kernel's own trampolines may make these calls: whoever else does is ended by them. */
CASE(of_trampolines)
{
    static const struct {
        long number;
        const char *name;
    } calls[] = {G(uretprobe), G(uprobe)};
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        pid_t child = fork();
        if (child == 0) {
            syscall(calls[i].number);
            _exit(0);
        }
        ended(child);
        seen_generic(child, calls[i].name, calls[i].number);
    }
}
#endif

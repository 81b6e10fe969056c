/* Who a process is, what it may do and how much of it. */
#include "expect.h"

#include <grp.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

CASE(ids)
{
    need(setresgid(11, 12, 13) == 0 && setresuid(21, 22, 23) == 0);
    seen("getuid", N("uid", call(SYS_getuid)));
    seen("geteuid", N("euid", call(SYS_geteuid)));
    seen("getgid", N("gid", call(SYS_getgid)));
    seen("getegid", N("egid", call(SYS_getegid)));
    uid_t a, b, c, untouched = 1234;
    seen("getresuid", N("res", call(SYS_getresuid, &a, &b, &c)), N("ruid", 21), N("euid", 22), N("suid", 23));
    seen("getresgid", N("res", call(SYS_getresgid, &a, &b, &c)), N("rgid", 11), N("egid", 12), N("sgid", 13));
    /* The kernel stops at the first place it cannot write to. */
    seen("getresuid", N("res", call(SYS_getresuid, NULL, &untouched, &untouched)), N("ruid", 0), N("euid", 1234), N("suid", 1234));
    seen("getresgid", N("res", call(SYS_getresgid, NULL, &untouched, &untouched)), N("rgid", 0), N("egid", 1234), N("sgid", 1234));
}

CASE(setuid_and_setgid)
{
    seen("setgid", N("res", call(SYS_setgid, 77)), N("gid", 77));
    seen("setuid", N("res", call(SYS_setuid, 88)), N("uid", 88));
    seen("setgid", N("res", call(SYS_setgid, 0)), N("gid", 0));
    seen("setuid", N("res", call(SYS_setuid, 0)), N("uid", 0));
}

CASE(setreuid_and_setregid)
{
    seen("setregid", N("res", call(SYS_setregid, -1, 5)), N("rgid", -1), N("egid", 5));
    seen("setreuid", N("res", call(SYS_setreuid, 6, 7)), N("ruid", 6), N("euid", 7));
    seen("setregid", N("res", call(SYS_setregid, 8, 9)), N("rgid", 8), N("egid", 9));
    seen("setreuid", N("res", call(SYS_setreuid, 0, -1)), N("ruid", 0), N("euid", -1));
}

CASE(setresuid_and_setresgid)
{
    seen("setresgid", N("res", call(SYS_setresgid, 1, 2, -1)), N("rgid", 1), N("egid", 2), N("sgid", -1));
    seen("setresuid", N("res", call(SYS_setresuid, 3, 4, 5)), N("ruid", 3), N("euid", 4), N("suid", 5));
    seen("setresgid", N("res", call(SYS_setresgid, 99, 98, 97)), N("rgid", 99), N("egid", 98), N("sgid", 97));
    seen("setresuid", N("res", call(SYS_setresuid, -1, 0, -1)), N("ruid", -1), N("euid", 0), N("suid", -1));
}

/* Sessions and process groups. */
CASE(groups_of_processes)
{
    seen("setpgid", N("res", call(SYS_setpgid, 0, 0)), N("pid", 0), N("pgid", 0));
    seen("setpgid", N("res", call(SYS_setpgid, 0x7ffffffe, -5)), N("pid", 0x7ffffffe), N("pgid", -5));
    seen("setsid", N("res", call(SYS_setsid)));
    pid_t child = fork();
    if (child == 0)
        _exit(call(SYS_setsid) > 0 ? 0 : 1);
    need(ended(child) == 0);
    seen_by(child, "setsid", N("res", child));
    seen("setsid", N("res", call(SYS_setsid)));
}

CASE(capset)
{
    struct __user_cap_header_struct head = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct sets[2] = {{.effective = 1 << CAP_CHOWN, .permitted = 1 << CAP_CHOWN | 1 << CAP_SYS_ADMIN}};
    long done = call(SYS_capset, &head, sets);
    seen("capset", N("res", done), N("cap_inheritable", 0), N("cap_permitted", 1 << CAP_CHOWN | 1 << CAP_SYS_ADMIN),
         N("cap_effective", 1 << CAP_CHOWN));
    sets[0].permitted |= 1u << CAP_NET_ADMIN;
    done = call(SYS_capset, &head, sets);
    need(done == -EPERM);
    seen("capset", N("res", done), N("cap_inheritable", 0), N("cap_permitted", 1 << CAP_CHOWN | 1 << CAP_SYS_ADMIN),
         N("cap_effective", 1 << CAP_CHOWN));
}

CASE(limits)
{
    struct rlimit limit = {.rlim_cur = 100, .rlim_max = 200}, old;
    seen("setrlimit", N("res", call(SYS_setrlimit, RLIMIT_NOFILE, &limit)), N("cur", 100), N("max", 200), F("resource", "RLIMIT_NOFILE"));
    seen("getrlimit", N("res", call(SYS_getrlimit, RLIMIT_NOFILE, &old)), N("cur", 100), N("max", 200), F("resource", "RLIMIT_NOFILE"));
    seen("getrlimit", N("res", call(SYS_getrlimit, 99, &old)), N("cur", -1), N("max", -1), F("resource", "RLIMIT_UNKNOWN"));
    limit.rlim_cur = 300;
    seen("setrlimit", N("res", call(SYS_setrlimit, RLIMIT_NOFILE, &limit)), N("cur", 300), N("max", 200), F("resource", "RLIMIT_NOFILE"));
    limit = (struct rlimit){.rlim_cur = 50, .rlim_max = RLIM_INFINITY};
    struct rlimit core = {.rlim_cur = 0, .rlim_max = 4096};
    need(getrlimit(RLIMIT_CORE, &old) == 0);
    long done = call(SYS_prlimit64, 0, RLIMIT_CORE, &core, &limit);
    seen("prlimit", N("res", done), N("newcur", 0), N("newmax", 4096), N("oldcur", old.rlim_cur), N("oldmax", old.rlim_max), N("pid", 0),
         F("resource", "RLIMIT_CORE"));
    done = call(SYS_prlimit64, getpid(), RLIMIT_CORE, NULL, &limit);
    seen("prlimit", N("res", done), N("newcur", -1), N("newmax", -1), N("oldcur", 0), N("oldmax", 4096), N("pid", getpid()),
         F("resource", "RLIMIT_CORE"));
    done = call(SYS_prlimit64, 0x7ffffffe, RLIMIT_CPU, &core, &limit);
    need(done == -ESRCH);
    seen("prlimit", N("res", done), N("newcur", 0), N("newmax", 4096), N("oldcur", -1), N("oldmax", -1), N("pid", 0x7ffffffe),
         F("resource", "RLIMIT_CPU"));
}

CASE(prctl)
{
    char name[16];
    int reaper = -1;
    seen("prctl", N("res", call(SYS_prctl, PR_SET_NAME, "new name")), F("option", "PR_SET_NAME"), S("arg2_str", "new name"),
         N("arg2_int", 0));
    seen("prctl", N("res", call(SYS_prctl, PR_GET_NAME, name)), F("option", "PR_GET_NAME"), S("arg2_str", "new name"), N("arg2_int", 0));
    seen("prctl", N("res", call(SYS_prctl, PR_SET_CHILD_SUBREAPER, 1ul)), F("option", "PR_SET_CHILD_SUBREAPER"), EMPTY("arg2_str"),
         N("arg2_int", 1));
    seen("prctl", N("res", call(SYS_prctl, PR_GET_CHILD_SUBREAPER, &reaper)), F("option", "PR_GET_CHILD_SUBREAPER"), EMPTY("arg2_str"),
         N("arg2_int", 1));
    seen("prctl", N("res", call(SYS_prctl, PR_SET_DUMPABLE, 1234567ul)), F("option", "PR_SET_DUMPABLE"), EMPTY("arg2_str"),
         N("arg2_int", 1234567));
}

CASE(seccomp)
{
    uint32_t action = SECCOMP_RET_ALLOW;
    seen("seccomp", N("res", call(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0u, &action)), N("op", SECCOMP_GET_ACTION_AVAIL), N("flags", 0));
    seen("seccomp", N("res", call(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0x80000000u, NULL)), N("op", SECCOMP_SET_MODE_FILTER),
         N("flags", 0x80000000ll));
    struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {1, &allow};
    need(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    seen("seccomp", N("res", call(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_LOG, &program)), N("op", SECCOMP_SET_MODE_FILTER),
         N("flags", SECCOMP_FILTER_FLAG_LOG));
}

/*
 * Each flag and each command by itself: events have numbers of their own for them. The calls fail, so that nothing
 * happens; what they were given is told all the same.
 */
#include "expect.h"

#include <linux/bpf.h>
#include <linux/fs.h>
#include <linux/futex.h>
#include <linux/io_uring.h>
#include <linux/memfd.h>
#include <linux/mount.h>
#include <linux/openat2.h>
#include <linux/prctl.h>
#include <linux/sched.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/quota.h>
#include <sys/resource.h>
#include <sys/sem.h>
#include <sys/socket.h>

struct named {
    long long value;
    const char *name;
};
#define SAME(name) {name, #name}
#define EACH(table) for (const struct named *one = table; one < table + sizeof table / sizeof *table; one++)

#define NO_FD 999
#define NO_PID 0x7ffffffe

CASE(open_flags)
{
    static const struct named flags[] = {
        {O_WRONLY, "O_WRONLY"}, {O_RDWR, "O_RDWR"}, {O_CREAT, "O_RDONLY|O_CREAT"}, {O_EXCL, "O_RDONLY|O_EXCL"},
        {O_TRUNC, "O_RDONLY|O_TRUNC"}, {O_APPEND, "O_RDONLY|O_APPEND"}, {O_NONBLOCK, "O_RDONLY|O_NONBLOCK"},
        {O_DSYNC, "O_RDONLY|O_DSYNC|O_SYNC"}, {O_SYNC, "O_RDONLY|O_DSYNC|O_SYNC"}, {O_DIRECT, "O_RDONLY|O_DIRECT"},
        {0100000, "O_RDONLY|O_LARGEFILE"}, {O_DIRECTORY, "O_RDONLY|O_DIRECTORY|O_TMPFILE"}, {O_NOFOLLOW, "O_RDONLY"},
        {O_NOATIME, "O_RDONLY"}, {O_CLOEXEC, "O_RDONLY|O_CLOEXEC"}, {O_PATH, "O_RDONLY"}, {O_ASYNC, "O_RDONLY"}, {O_NOCTTY, "O_RDONLY"},
    };
    EACH(flags)
        seen("openat", N("fd", call(SYS_openat, AT_FDCWD, "no/such", (int)one->value, 0640)), N("dirfd", -100), S("name", "no/such"),
             F("flags", one->name), N("mode", one->value == O_CREAT || one->value == O_DIRECTORY ? 0640 : 0), N("dev", 0), N("ino", 0));
    static const struct named resolve[] = {SAME(RESOLVE_BENEATH), SAME(RESOLVE_IN_ROOT), SAME(RESOLVE_NO_MAGICLINKS),
                                           SAME(RESOLVE_NO_SYMLINKS), SAME(RESOLVE_NO_XDEV), SAME(RESOLVE_CACHED)};
    EACH(resolve) {
        struct open_how how = {.resolve = (unsigned long long)one->value};
        seen("openat2", N("fd", call(SYS_openat2, AT_FDCWD, "no/such", &how, sizeof how)), F("resolve", one->name));
    }
}

CASE(modes)
{
    static const struct named modes[] = {
        {01, "S_IXOTH"}, {02, "S_IWOTH"}, {04, "S_IROTH"}, {010, "S_IXGRP"}, {020, "S_IWGRP"}, {040, "S_IRGRP"},
        {0100, "S_IXUSR"}, {0200, "S_IWUSR"}, {0400, "S_IRUSR"}, {01000, "S_ISVTX"}, {02000, "S_ISGID"}, {04000, "S_ISUID"},
    };
    EACH(modes) {
        seen("fchmod", N("res", call(SYS_fchmod, NO_FD, (int)one->value)), N("fd", NO_FD), F("mode", one->name));
        seen("mknodat", N("res", call(SYS_mknodat, NO_FD, "no", (int)(S_IFREG | one->value), 0l)),
             F("mode", text("S_IFREG|%s", one->name)));
    }
}

CASE(files)
{
    static const struct named renames[] = {SAME(RENAME_NOREPLACE), SAME(RENAME_EXCHANGE), SAME(RENAME_WHITEOUT)};
    EACH(renames)
        seen("renameat2", N("res", call(SYS_renameat2, NO_FD, "a", NO_FD, "b", (unsigned)one->value)), F("flags", one->name));
    static const struct named looks[] = {SAME(AT_EMPTY_PATH), SAME(AT_NO_AUTOMOUNT), SAME(AT_SYMLINK_NOFOLLOW)};
    EACH(looks)
        seen("newfstatat", N("res", call(SYS_newfstatat, NO_FD, "a", NULL, (int)one->value)), F("flags", one->name));
    static const struct named accesses[] = {SAME(R_OK), SAME(W_OK), SAME(X_OK), SAME(F_OK)};
    EACH(accesses)
        seen("access", N("res", call(SYS_access, "no/such", (int)one->value)), F("mode", one->name));
    static const struct named splices[] = {{1, "SPLICE_F_MOVE"}, {2, "SPLICE_F_NONBLOCK"}, {4, "SPLICE_F_MORE"}, {8, "SPLICE_F_GIFT"}};
    EACH(splices)
        seen("splice", N("res", call(SYS_splice, NO_FD, NULL, NO_FD, NULL, 1ul, (unsigned)one->value)), F("flags", one->name));
    static const struct named locks[] = {SAME(LOCK_SH), SAME(LOCK_EX), SAME(LOCK_UN), SAME(LOCK_NB)};
    EACH(locks)
        seen("flock", N("res", call(SYS_flock, NO_FD, (int)one->value)), F("operation", one->name));
    static const struct named ends[] = {SAME(SEEK_SET), SAME(SEEK_CUR), SAME(SEEK_END)};
    EACH(ends)
        seen("lseek", N("res", call(SYS_lseek, NO_FD, 0l, (int)one->value)), F("whence", one->name));
}

CASE(fcntl_commands)
{
    /* Without those that only 32-bit programs have. */
    static const struct named commands[] = {
        SAME(F_DUPFD), SAME(F_GETFD), SAME(F_SETFD), SAME(F_GETFL), SAME(F_SETFL), SAME(F_GETLK), SAME(F_SETLK), SAME(F_SETLKW),
        SAME(F_SETOWN), SAME(F_GETOWN), SAME(F_SETSIG), SAME(F_GETSIG), SAME(F_SETLEASE), SAME(F_GETLEASE), SAME(F_NOTIFY),
        SAME(F_DUPFD_CLOEXEC), SAME(F_SETPIPE_SZ), SAME(F_GETPIPE_SZ), {15, "F_SETOWN_EX"}, {16, "F_GETOWN_EX"},
        {1024 + 5, "F_CANCELLK"}, {36, "F_OFD_GETLK"}, {37, "F_OFD_SETLK"}, {38, "F_OFD_SETLKW"},
    };
    EACH(commands)
        seen("fcntl", N("res", call(SYS_fcntl, NO_FD, (int)one->value, 0l)), N("fd", NO_FD), F("cmd", one->name), N("arg", 0));
}

CASE(memory)
{
    static const struct named maps[] = {
        SAME(MAP_SHARED), SAME(MAP_PRIVATE), SAME(MAP_FIXED), SAME(MAP_ANONYMOUS), SAME(MAP_32BIT), SAME(MAP_NORESERVE), SAME(MAP_POPULATE),
        SAME(MAP_NONBLOCK), SAME(MAP_GROWSDOWN), SAME(MAP_DENYWRITE), SAME(MAP_EXECUTABLE), SAME(MAP_LOCKED),
    };
    EACH(maps)
        seen("mmap", N("res", call(SYS_mmap, NULL, 0ul, PROT_READ, (int)one->value, -1, 0ul)), F("flags", one->name));
    static const struct named protections[] = {SAME(PROT_READ), SAME(PROT_WRITE), SAME(PROT_EXEC), {8, "PROT_SEM"}, SAME(PROT_GROWSDOWN),
                                               SAME(PROT_GROWSUP), SAME(PROT_NONE)};
    EACH(protections)
        seen("mprotect", N("res", call(SYS_mprotect, 1ul, 4096ul, (int)one->value)), F("prot", one->name));
    static const struct named memfds[] = {SAME(MFD_CLOEXEC), SAME(MFD_ALLOW_SEALING), SAME(MFD_HUGETLB)};
    EACH(memfds)
        seen("memfd_create", N("fd", call(SYS_memfd_create, (char *)8, (unsigned)one->value)), EMPTY("name"), F("flags", one->name));
}

CASE(resources)
{
    static const struct named resources[] = {
        SAME(RLIMIT_CPU), SAME(RLIMIT_FSIZE), SAME(RLIMIT_DATA), SAME(RLIMIT_STACK), SAME(RLIMIT_CORE), SAME(RLIMIT_RSS), SAME(RLIMIT_NPROC),
        SAME(RLIMIT_NOFILE), SAME(RLIMIT_MEMLOCK), SAME(RLIMIT_AS), SAME(RLIMIT_LOCKS), SAME(RLIMIT_SIGPENDING), SAME(RLIMIT_MSGQUEUE),
        SAME(RLIMIT_NICE), SAME(RLIMIT_RTPRIO), SAME(RLIMIT_RTTIME),
    };
    EACH(resources) {
        struct rlimit limit;
        long done = call(SYS_getrlimit, (int)one->value, &limit);
        seen("getrlimit", N("res", done), N("cur", limit.rlim_cur), N("max", limit.rlim_max), F("resource", one->name));
    }
}

CASE(namespaces)
{
    static const struct named clones[] = {
        SAME(CLONE_FILES), SAME(CLONE_FS), SAME(CLONE_IO), SAME(CLONE_NEWIPC), SAME(CLONE_NEWNET), SAME(CLONE_NEWNS), SAME(CLONE_NEWPID),
        SAME(CLONE_NEWUTS), SAME(CLONE_PARENT), SAME(CLONE_PARENT_SETTID), SAME(CLONE_PTRACE), SAME(CLONE_SIGHAND), SAME(CLONE_SYSVSEM),
        SAME(CLONE_THREAD), SAME(CLONE_UNTRACED), SAME(CLONE_VM), SAME(CLONE_NEWUSER), SAME(CLONE_CHILD_CLEARTID),
        SAME(CLONE_CHILD_SETTID), SAME(CLONE_SETTLS), SAME(CLONE_VFORK), SAME(CLONE_NEWCGROUP),
    };
    EACH(clones)
        seen("setns", N("res", call(SYS_setns, NO_FD, (int)one->value)), N("fd", NO_FD), F("nstype", one->name));
    static const struct named mounts[] = {
        {MS_RDONLY, "RDONLY"}, {MS_NOSUID, "NOSUID"}, {MS_NODEV, "NODEV"}, {MS_NOEXEC, "NOEXEC"}, {MS_SYNCHRONOUS, "SYNCHRONOUS"},
        {MS_REMOUNT, "REMOUNT"}, {MS_DIRSYNC, "DIRSYNC"}, {MS_NOATIME, "NOATIME"}, {MS_NODIRATIME, "NODIRATIME"}, {MS_BIND, "BIND"},
        {MS_MOVE, "MOVE"}, {MS_REC, "REC"}, {MS_SILENT, "SILENT"}, {MS_UNBINDABLE, "UNBINDABLE"}, {MS_PRIVATE, "PRIVATE"},
        {MS_SLAVE, "SLAVE"}, {MS_SHARED, "SHARED"}, {MS_RELATIME, "RELATIME"}, {MS_STRICTATIME, "STRICTATIME"}, {MS_LAZYTIME, "LAZYTIME"},
    };
    EACH(mounts)
        seen("mount", N("res", call(SYS_mount, "none", "no/such", "tmpfs", (unsigned long)one->value, NULL)), F("flags", one->name));
    static const struct named umounts[] = {{MNT_FORCE, "FORCE"}, {MNT_DETACH, "DETACH"}, {MNT_EXPIRE, "EXPIRE"}, {UMOUNT_NOFOLLOW, "NOFOLLOW"}};
    EACH(umounts)
        seen("umount2", N("res", call(SYS_umount2, "no/such", (int)one->value)), F("flags", one->name));
    static const struct named configures[] = {SAME(FSCONFIG_SET_FLAG), SAME(FSCONFIG_SET_STRING), SAME(FSCONFIG_SET_BINARY),
                                              SAME(FSCONFIG_SET_PATH), SAME(FSCONFIG_SET_PATH_EMPTY), SAME(FSCONFIG_SET_FD),
                                              SAME(FSCONFIG_CMD_CREATE), SAME(FSCONFIG_CMD_RECONFIGURE)};
    EACH(configures)
        seen("fsconfig", N("res", call(SYS_fsconfig, NO_FD, (unsigned)one->value, "key", "value", 5)), N("fd", NO_FD), F("cmd", one->name));
    static const struct named quotas[] = {
        SAME(Q_QUOTAON), SAME(Q_QUOTAOFF), SAME(Q_GETFMT), SAME(Q_GETINFO), SAME(Q_SETINFO), SAME(Q_GETQUOTA), SAME(Q_SETQUOTA),
        {0x5801, "Q_XQUOTAON"}, {0x5802, "Q_XQUOTAOFF"}, {0x5803, "Q_XGETQUOTA"}, {0x5804, "Q_XSETQLIM"}, {0x5805, "Q_XGETQSTAT"},
        {0x5806, "Q_XQUOTARM"},
    };
    EACH(quotas)
        seen("quotactl", N("res", call(SYS_quotactl, QCMD((unsigned)one->value, GRPQUOTA), "no/such", 0, NULL)), F("cmd", one->name),
             F("type", "GRPQUOTA"));
}

CASE(sockets)
{
    static const struct named families[] = {
        {AF_UNSPEC, "AF_UNSPEC"}, {AF_UNIX, "AF_UNIX|AF_LOCAL"}, SAME(AF_INET), SAME(AF_AX25), SAME(AF_IPX), SAME(AF_APPLETALK),
        SAME(AF_NETROM), SAME(AF_BRIDGE), SAME(AF_ATMPVC), SAME(AF_X25), SAME(AF_INET6), SAME(AF_ROSE), {12, "AF_DECnet"}, SAME(AF_NETBEUI),
        SAME(AF_SECURITY), SAME(AF_KEY), {AF_NETLINK, "AF_NETLINK|AF_ROUTE"}, SAME(AF_PACKET), SAME(AF_ASH), SAME(AF_ECONET),
        SAME(AF_ATMSVC), SAME(AF_RDS), SAME(AF_SNA), SAME(AF_IRDA), SAME(AF_PPPOX), SAME(AF_WANPIPE), SAME(AF_LLC), SAME(AF_CAN),
        SAME(AF_TIPC), SAME(AF_BLUETOOTH), SAME(AF_IUCV), SAME(AF_RXRPC), SAME(AF_ISDN), SAME(AF_PHONET), SAME(AF_IEEE802154), SAME(AF_CAIF),
        SAME(AF_ALG), SAME(AF_NFC),
    };
    EACH(families)
        seen("socket", N("fd", call(SYS_socket, (int)one->value, 15, 0)), F("domain", one->name), N("type", 15), N("proto", 0),
             N("flags", 0));
    static const struct named options[] = {
        SAME(SO_DEBUG), SAME(SO_REUSEADDR), SAME(SO_TYPE), SAME(SO_ERROR), SAME(SO_DONTROUTE), SAME(SO_BROADCAST), SAME(SO_SNDBUF),
        SAME(SO_RCVBUF), SAME(SO_SNDBUFFORCE), SAME(SO_RCVBUFFORCE), SAME(SO_KEEPALIVE), SAME(SO_OOBINLINE), SAME(SO_NO_CHECK),
        SAME(SO_PRIORITY), SAME(SO_LINGER), SAME(SO_BSDCOMPAT), SAME(SO_REUSEPORT), SAME(SO_PASSCRED), SAME(SO_PEERCRED), SAME(SO_RCVLOWAT),
        SAME(SO_SNDLOWAT), {20, "SO_RCVTIMEO"}, {21, "SO_SNDTIMEO"}, SAME(SO_SECURITY_AUTHENTICATION),
        SAME(SO_SECURITY_ENCRYPTION_TRANSPORT), SAME(SO_SECURITY_ENCRYPTION_NETWORK), SAME(SO_BINDTODEVICE), SAME(SO_ATTACH_FILTER),
        SAME(SO_DETACH_FILTER), SAME(SO_PEERNAME), {29, "SO_TIMESTAMP"}, SAME(SO_ACCEPTCONN), SAME(SO_PEERSEC), SAME(SO_PASSSEC),
        {35, "SO_TIMESTAMPNS"}, SAME(SO_MARK), {37, "SO_TIMESTAMPING"}, SAME(SO_PROTOCOL), SAME(SO_DOMAIN), SAME(SO_RXQ_OVFL),
        SAME(SO_WIFI_STATUS), SAME(SO_PEEK_OFF), SAME(SO_NOFCS), SAME(SO_LOCK_FILTER), SAME(SO_SELECT_ERR_QUEUE), SAME(SO_BUSY_POLL),
        SAME(SO_MAX_PACING_RATE), SAME(SO_BPF_EXTENSIONS), SAME(SO_INCOMING_CPU), SAME(SO_ATTACH_BPF), SAME(SO_PEERGROUPS),
        SAME(SO_MEMINFO), SAME(SO_COOKIE),
    };
    EACH(options)
        seen("setsockopt", N("res", call(SYS_setsockopt, NO_FD, SOL_SOCKET, (int)one->value, NULL, 0)), N("fd", NO_FD),
             F("level", "SOL_SOCKET"), F("optname", one->name), N("optlen", 0));
}

CASE(futex_operations)
{
    static const struct named operations[] = {
        SAME(FUTEX_WAIT), SAME(FUTEX_FD), SAME(FUTEX_REQUEUE), SAME(FUTEX_CMP_REQUEUE), SAME(FUTEX_WAKE_OP), SAME(FUTEX_LOCK_PI),
        SAME(FUTEX_UNLOCK_PI), SAME(FUTEX_TRYLOCK_PI), SAME(FUTEX_WAIT_BITSET), SAME(FUTEX_WAKE_BITSET),
        SAME(FUTEX_CMP_REQUEUE_PI),
    };
    EACH(operations)
        seen("futex", N("res", call(SYS_futex, 1ul, (int)one->value, 0, NULL, NULL, 0)), N("addr", 1), N("op", one->value), N("val", 0));
}

CASE(ptrace_requests)
{
    static const struct named requests[] = {
        {1, "PTRACE_PEEKTEXT"}, {2, "PTRACE_PEEKDATA"}, {3, "PTRACE_PEEKUSR"}, {4, "PTRACE_POKETEXT"}, {5, "PTRACE_POKEDATA"},
        {6, "PTRACE_POKEUSR"}, {7, "PTRACE_CONT"}, {8, "PTRACE_KILL"}, {9, "PTRACE_SINGLESTEP"}, {12, "PTRACE_GETREGS"},
        {13, "PTRACE_SETREGS"}, {14, "PTRACE_GETFPREGS"}, {15, "PTRACE_SETFPREGS"}, {16, "PTRACE_ATTACH"}, {17, "PTRACE_DETACH"},
        {18, "PTRACE_GETFPXREGS"}, {19, "PTRACE_SETFPXREGS"}, {21, "PTRACE_OLDSETOPTIONS"}, {24, "PTRACE_SYSCALL"},
        {25, "PTRACE_GET_THREAD_AREA"}, {26, "PTRACE_SET_THREAD_AREA"}, {30, "PTRACE_ARCH_PRCTL"}, {31, "PTRACE_SYSEMU"},
        {32, "PTRACE_SYSEMU_SINGLESTEP"}, {33, "PTRACE_SINGLEBLOCK"}, {0x4200, "PTRACE_SETOPTIONS"}, {0x4201, "PTRACE_GETEVENTMSG"},
        {0x4202, "PTRACE_GETSIGINFO"}, {0x4203, "PTRACE_SETSIGINFO"}, {0x4204, "PTRACE_GETREGSET"}, {0x4205, "PTRACE_SETREGSET"},
        {0x4206, "PTRACE_SEIZE"}, {0x4207, "PTRACE_INTERRUPT"}, {0x4208, "PTRACE_LISTEN"}, {0x4209, "PTRACE_PEEKSIGINFO"},
        {0x420a, "PTRACE_GETSIGMASK"}, {0x420b, "PTRACE_SETSIGMASK"}, {0x7777, "PTRACE_UNKNOWN"},
    };
    EACH(requests)
        seen("ptrace", N("res", call(SYS_ptrace, one->value, (long)NO_PID, 0ul, 0ul)), F("request", one->name), N("pid", NO_PID));
}

CASE(semaphores)
{
    static const struct named commands[] = {
        SAME(IPC_STAT), SAME(IPC_SET), SAME(IPC_RMID), SAME(GETALL), SAME(GETNCNT), SAME(GETPID), SAME(GETVAL), SAME(GETZCNT), SAME(SETALL),
        SAME(SETVAL), {18, "SEM_STAT"},
    };
    EACH(commands)
        seen("semctl", N("res", call(SYS_semctl, -1, 0, (int)one->value, 0ul)), N("semid", -1), F("cmd", one->name), N("val", 0));
}

CASE(prctl_options)
{
    static const struct named options[] = {
        SAME(PR_GET_DUMPABLE), SAME(PR_SET_DUMPABLE), SAME(PR_GET_KEEPCAPS), SAME(PR_SET_KEEPCAPS), SAME(PR_GET_SECCOMP),
        SAME(PR_SET_SECCOMP), SAME(PR_CAPBSET_READ), SAME(PR_CAPBSET_DROP), SAME(PR_GET_SECUREBITS), SAME(PR_SET_SECUREBITS),
        SAME(PR_MCE_KILL), SAME(PR_SET_MM), SAME(PR_SET_NO_NEW_PRIVS), SAME(PR_GET_NO_NEW_PRIVS), SAME(PR_GET_TID_ADDRESS),
        SAME(PR_SET_THP_DISABLE), SAME(PR_GET_THP_DISABLE), SAME(PR_CAP_AMBIENT),
    };
    EACH(options)
        seen("prctl", N("res", call(SYS_prctl, (int)one->value, -1l, -1l, -1l, -1l)), F("option", one->name), EMPTY("arg2_str"),
             N("arg2_int", -1));
}

CASE(commands_of_bpf)
{
    for (int command = 0; command <= 35; command++)
        seen("bpf", N("fd", call(SYS_bpf, command, 8ul, 16u)), N("cmd", command));
}

CASE(io_uring)
{
    for (unsigned opcode = 0; opcode <= 21; opcode++)
        seen("io_uring_register", N("res", call(SYS_io_uring_register, NO_FD, opcode, NULL, 0u)), N("fd", NO_FD), N("opcode", opcode));
    static const struct named setups[] = {
        SAME(IORING_SETUP_IOPOLL), SAME(IORING_SETUP_SQPOLL), SAME(IORING_SETUP_SQ_AFF), SAME(IORING_SETUP_CQSIZE), SAME(IORING_SETUP_CLAMP),
        {IORING_SETUP_ATTACH_WQ, "IORING_SETUP_ATTACH_RW"}, SAME(IORING_SETUP_R_DISABLED),
    };
    EACH(setups) {
        struct io_uring_params params = {.flags = (unsigned)one->value};
        seen("io_uring_setup", N("res", call(SYS_io_uring_setup, 0u, &params)), N("entries", 0), F("flags", one->name));
    }
    static const struct named enters[] = {SAME(IORING_ENTER_GETEVENTS), SAME(IORING_ENTER_SQ_WAKEUP), SAME(IORING_ENTER_SQ_WAIT),
                                          SAME(IORING_ENTER_EXT_ARG)};
    EACH(enters)
        seen("io_uring_enter", N("res", call(SYS_io_uring_enter, NO_FD, 0u, 0u, (unsigned)one->value, NULL, 0ul)), F("flags", one->name));
}

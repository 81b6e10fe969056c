/* Generated from proto/falcod/v1 by proto/generate. Do not edit: run `make generate`. */
#include "falcod_schema.h"

static const struct falcod_flag flags_socket_families[] = {
    {"AF_NFC", 39u},
    {"AF_ALG", 38u},
    {"AF_CAIF", 37u},
    {"AF_IEEE802154", 36u},
    {"AF_PHONET", 35u},
    {"AF_ISDN", 34u},
    {"AF_RXRPC", 33u},
    {"AF_IUCV", 32u},
    {"AF_BLUETOOTH", 31u},
    {"AF_TIPC", 30u},
    {"AF_CAN", 29u},
    {"AF_LLC", 26u},
    {"AF_WANPIPE", 25u},
    {"AF_PPPOX", 24u},
    {"AF_IRDA", 23u},
    {"AF_SNA", 22u},
    {"AF_RDS", 21u},
    {"AF_ATMSVC", 20u},
    {"AF_ECONET", 19u},
    {"AF_ASH", 18u},
    {"AF_PACKET", 17u},
    {"AF_ROUTE", 16u},
    {"AF_NETLINK", 16u},
    {"AF_KEY", 15u},
    {"AF_SECURITY", 14u},
    {"AF_NETBEUI", 13u},
    {"AF_DECnet", 12u},
    {"AF_ROSE", 11u},
    {"AF_INET6", 10u},
    {"AF_X25", 9u},
    {"AF_ATMPVC", 8u},
    {"AF_BRIDGE", 7u},
    {"AF_NETROM", 6u},
    {"AF_APPLETALK", 5u},
    {"AF_IPX", 4u},
    {"AF_AX25", 3u},
    {"AF_INET", 2u},
    {"AF_LOCAL", 1u},
    {"AF_UNIX", 1u},
    {"AF_UNSPEC", 0u},
};
static const struct falcod_flag flags_file_flags[] = {
    {"O_LARGEFILE", 2048u},
    {"O_DIRECTORY", 1024u},
    {"O_DIRECT", 512u},
    {"O_TRUNC", 256u},
    {"O_SYNC", 128u},
    {"O_NONBLOCK", 64u},
    {"O_EXCL", 32u},
    {"O_DSYNC", 16u},
    {"O_APPEND", 8u},
    {"O_CREAT", 4u},
    {"O_RDWR", 3u},
    {"O_WRONLY", 2u},
    {"O_RDONLY", 1u},
    {"O_CLOEXEC", 4096u},
    {"O_NONE", 0u},
    {"O_TMPFILE", 8192u},
    {"O_F_CREATED", 16384u},
    {"FD_UPPER_LAYER", 32768u},
    {"FD_LOWER_LAYER", 65536u},
};
static const struct falcod_flag flags_creat_flags[] = {
    {"FD_UPPER_LAYER_CREAT", 1u},
    {"FD_LOWER_LAYER_CREAT", 2u},
};
static const struct falcod_flag flags_flock_flags[] = {
    {"LOCK_SH", 1u},
    {"LOCK_EX", 2u},
    {"LOCK_NB", 4u},
    {"LOCK_UN", 8u},
    {"LOCK_NONE", 0u},
};
static const struct falcod_flag flags_clone_flags[] = {
    {"CLONE_FILES", 1u},
    {"CLONE_FS", 2u},
    {"CLONE_IO", 4u},
    {"CLONE_NEWIPC", 8u},
    {"CLONE_NEWNET", 16u},
    {"CLONE_NEWNS", 32u},
    {"CLONE_NEWPID", 64u},
    {"CLONE_NEWUTS", 128u},
    {"CLONE_PARENT", 256u},
    {"CLONE_PARENT_SETTID", 512u},
    {"CLONE_PTRACE", 1024u},
    {"CLONE_SIGHAND", 2048u},
    {"CLONE_SYSVSEM", 4096u},
    {"CLONE_THREAD", 8192u},
    {"CLONE_UNTRACED", 16384u},
    {"CLONE_VM", 32768u},
    {"CLONE_INVERTED", 65536u},
    {"NAME_CHANGED", 131072u},
    {"CLOSED", 262144u},
    {"CLONE_NEWUSER", 1048576u},
    {"CLONE_CHILD_CLEARTID", 8388608u},
    {"CLONE_CHILD_SETTID", 16777216u},
    {"CLONE_SETTLS", 33554432u},
    {"CLONE_STOPPED", 67108864u},
    {"CLONE_VFORK", 134217728u},
    {"CLONE_NEWCGROUP", 268435456u},
    {"CLONE_CHILD_IN_PIDNS", 536870912u},
};
static const struct falcod_flag flags_futex_operations[] = {
    {"FUTEX_CLOCK_REALTIME", 256u},
    {"FUTEX_PRIVATE_FLAG", 128u},
    {"FUTEX_CMP_REQUEUE_PI", 12u},
    {"FUTEX_WAIT_REQUEUE_PI", 11u},
    {"FUTEX_WAKE_BITSET", 10u},
    {"FUTEX_WAIT_BITSET", 9u},
    {"FUTEX_TRYLOCK_PI", 8u},
    {"FUTEX_UNLOCK_PI", 7u},
    {"FUTEX_LOCK_PI", 6u},
    {"FUTEX_WAKE_OP", 5u},
    {"FUTEX_CMP_REQUEUE", 4u},
    {"FUTEX_REQUEUE", 3u},
    {"FUTEX_FD", 2u},
    {"FUTEX_WAKE", 1u},
    {"FUTEX_WAIT", 0u},
};
static const struct falcod_flag flags_poll_flags[] = {
    {"POLLIN", 1u},
    {"POLLPRI", 2u},
    {"POLLOUT", 4u},
    {"POLLRDHUP", 8u},
    {"POLLERR", 16u},
    {"POLLHUP", 32u},
    {"POLLNVAL", 64u},
    {"POLLRDNORM", 128u},
    {"POLLRDBAND", 256u},
    {"POLLWRNORM", 512u},
    {"POLLWRBAND", 1024u},
};
static const struct falcod_flag flags_mount_flags[] = {
    {"RDONLY", 1u},
    {"NOSUID", 2u},
    {"NODEV", 4u},
    {"NOEXEC", 8u},
    {"SYNCHRONOUS", 16u},
    {"REMOUNT", 32u},
    {"MANDLOCK", 64u},
    {"DIRSYNC", 128u},
    {"NOATIME", 1024u},
    {"NODIRATIME", 2048u},
    {"BIND", 4096u},
    {"MOVE", 8192u},
    {"REC", 16384u},
    {"SILENT", 32768u},
    {"POSIXACL", 65536u},
    {"UNBINDABLE", 131072u},
    {"PRIVATE", 262144u},
    {"SLAVE", 524288u},
    {"SHARED", 1048576u},
    {"RELATIME", 2097152u},
    {"KERNMOUNT", 4194304u},
    {"I_VERSION", 8388608u},
    {"STRICTATIME", 16777216u},
    {"LAZYTIME", 33554432u},
    {"NOSEC", 268435456u},
    {"BORN", 536870912u},
    {"ACTIVE", 1073741824u},
    {"NOUSER", 2147483648u},
};
static const struct falcod_flag flags_umount_flags[] = {
    {"FORCE", 1u},
    {"DETACH", 2u},
    {"EXPIRE", 4u},
    {"NOFOLLOW", 8u},
};
static const struct falcod_flag flags_lseek_whence[] = {
    {"SEEK_END", 2u},
    {"SEEK_CUR", 1u},
    {"SEEK_SET", 0u},
};
static const struct falcod_flag flags_shutdown_how[] = {
    {"SHUT_UNKNOWN", 65535u},
    {"SHUT_RDWR", 2u},
    {"SHUT_WR", 1u},
    {"SHUT_RD", 0u},
};
static const struct falcod_flag flags_rlimit_resources[] = {
    {"RLIMIT_UNKNOWN", 255u},
    {"RLIMIT_RTTIME", 15u},
    {"RLIMIT_RTPRIO", 14u},
    {"RLIMIT_NICE", 13u},
    {"RLIMIT_MSGQUEUE", 12u},
    {"RLIMIT_SIGPENDING", 11u},
    {"RLIMIT_LOCKS", 10u},
    {"RLIMIT_AS", 9u},
    {"RLIMIT_MEMLOCK", 8u},
    {"RLIMIT_NOFILE", 7u},
    {"RLIMIT_NPROC", 6u},
    {"RLIMIT_RSS", 5u},
    {"RLIMIT_CORE", 4u},
    {"RLIMIT_STACK", 3u},
    {"RLIMIT_DATA", 2u},
    {"RLIMIT_FSIZE", 1u},
    {"RLIMIT_CPU", 0u},
};
static const struct falcod_flag flags_fcntl_commands[] = {
    {"F_GETPIPE_SZ", 29u},
    {"F_SETPIPE_SZ", 28u},
    {"F_NOTIFY", 27u},
    {"F_DUPFD_CLOEXEC", 26u},
    {"F_CANCELLK", 25u},
    {"F_GETLEASE", 24u},
    {"F_SETLEASE", 23u},
    {"F_GETOWN_EX", 22u},
    {"F_SETOWN_EX", 21u},
    {"F_SETLKW64", 19u},
    {"F_SETLK64", 18u},
    {"F_GETLK64", 17u},
    {"F_GETSIG", 15u},
    {"F_SETSIG", 13u},
    {"F_GETOWN", 12u},
    {"F_SETOWN", 10u},
    {"F_SETLKW", 9u},
    {"F_SETLK", 8u},
    {"F_GETLK", 6u},
    {"F_SETFL", 5u},
    {"F_GETFL", 4u},
    {"F_SETFD", 3u},
    {"F_GETFD", 2u},
    {"F_DUPFD", 1u},
    {"F_OFD_GETLK", 30u},
    {"F_OFD_SETLK", 31u},
    {"F_OFD_SETLKW", 32u},
    {"UNKNOWN", 0u},
};
static const struct falcod_flag flags_sockopt_levels[] = {
    {"SOL_SOCKET", 1u},
    {"SOL_TCP", 2u},
    {"UNKNOWN", 0u},
};
static const struct falcod_flag flags_sockopt_options[] = {
    {"SO_COOKIE", 53u},
    {"SO_MEMINFO", 52u},
    {"SO_PEERGROUPS", 51u},
    {"SO_ATTACH_BPF", 50u},
    {"SO_INCOMING_CPU", 49u},
    {"SO_BPF_EXTENSIONS", 48u},
    {"SO_MAX_PACING_RATE", 47u},
    {"SO_BUSY_POLL", 46u},
    {"SO_SELECT_ERR_QUEUE", 45u},
    {"SO_LOCK_FILTER", 44u},
    {"SO_NOFCS", 43u},
    {"SO_PEEK_OFF", 42u},
    {"SO_WIFI_STATUS", 41u},
    {"SO_RXQ_OVFL", 40u},
    {"SO_DOMAIN", 39u},
    {"SO_PROTOCOL", 38u},
    {"SO_TIMESTAMPING", 37u},
    {"SO_MARK", 36u},
    {"SO_TIMESTAMPNS", 35u},
    {"SO_PASSSEC", 34u},
    {"SO_PEERSEC", 31u},
    {"SO_ACCEPTCONN", 30u},
    {"SO_TIMESTAMP", 29u},
    {"SO_PEERNAME", 28u},
    {"SO_DETACH_FILTER", 27u},
    {"SO_ATTACH_FILTER", 26u},
    {"SO_BINDTODEVICE", 25u},
    {"SO_SECURITY_ENCRYPTION_NETWORK", 24u},
    {"SO_SECURITY_ENCRYPTION_TRANSPORT", 23u},
    {"SO_SECURITY_AUTHENTICATION", 22u},
    {"SO_SNDTIMEO", 21u},
    {"SO_RCVTIMEO", 20u},
    {"SO_SNDLOWAT", 19u},
    {"SO_RCVLOWAT", 18u},
    {"SO_PEERCRED", 17u},
    {"SO_PASSCRED", 16u},
    {"SO_REUSEPORT", 15u},
    {"SO_BSDCOMPAT", 14u},
    {"SO_LINGER", 13u},
    {"SO_PRIORITY", 12u},
    {"SO_NO_CHECK", 11u},
    {"SO_OOBINLINE", 10u},
    {"SO_KEEPALIVE", 9u},
    {"SO_RCVBUFFORCE", 33u},
    {"SO_SNDBUFFORCE", 32u},
    {"SO_RCVBUF", 8u},
    {"SO_SNDBUF", 7u},
    {"SO_BROADCAST", 6u},
    {"SO_DONTROUTE", 5u},
    {"SO_ERROR", 4u},
    {"SO_TYPE", 3u},
    {"SO_REUSEADDR", 2u},
    {"SO_DEBUG", 1u},
    {"UNKNOWN", 0u},
};
static const struct falcod_flag flags_ptrace_requests[] = {
    {"PTRACE_SINGLEBLOCK", 38u},
    {"PTRACE_SYSEMU_SINGLESTEP", 37u},
    {"PTRACE_SYSEMU", 36u},
    {"PTRACE_ARCH_PRCTL", 35u},
    {"PTRACE_SET_THREAD_AREA", 34u},
    {"PTRACE_GET_THREAD_AREA", 33u},
    {"PTRACE_OLDSETOPTIONS", 32u},
    {"PTRACE_SETFPXREGS", 31u},
    {"PTRACE_GETFPXREGS", 30u},
    {"PTRACE_SETFPREGS", 29u},
    {"PTRACE_GETFPREGS", 28u},
    {"PTRACE_SETREGS", 27u},
    {"PTRACE_GETREGS", 26u},
    {"PTRACE_SETSIGMASK", 25u},
    {"PTRACE_GETSIGMASK", 24u},
    {"PTRACE_PEEKSIGINFO", 23u},
    {"PTRACE_LISTEN", 22u},
    {"PTRACE_INTERRUPT", 21u},
    {"PTRACE_SEIZE", 20u},
    {"PTRACE_SETREGSET", 19u},
    {"PTRACE_GETREGSET", 18u},
    {"PTRACE_SETSIGINFO", 17u},
    {"PTRACE_GETSIGINFO", 16u},
    {"PTRACE_GETEVENTMSG", 15u},
    {"PTRACE_SETOPTIONS", 14u},
    {"PTRACE_SYSCALL", 13u},
    {"PTRACE_DETACH", 12u},
    {"PTRACE_ATTACH", 11u},
    {"PTRACE_SINGLESTEP", 10u},
    {"PTRACE_KILL", 9u},
    {"PTRACE_CONT", 8u},
    {"PTRACE_POKEUSR", 7u},
    {"PTRACE_POKEDATA", 6u},
    {"PTRACE_POKETEXT", 5u},
    {"PTRACE_PEEKUSR", 4u},
    {"PTRACE_PEEKDATA", 3u},
    {"PTRACE_PEEKTEXT", 2u},
    {"PTRACE_TRACEME", 1u},
    {"PTRACE_UNKNOWN", 0u},
};
static const struct falcod_flag flags_prot_flags[] = {
    {"PROT_READ", 1u},
    {"PROT_WRITE", 2u},
    {"PROT_EXEC", 4u},
    {"PROT_SEM", 8u},
    {"PROT_GROWSDOWN", 16u},
    {"PROT_GROWSUP", 32u},
    {"PROT_SAO", 64u},
    {"PROT_NONE", 0u},
};
static const struct falcod_flag flags_mmap_flags[] = {
    {"MAP_SHARED", 1u},
    {"MAP_PRIVATE", 2u},
    {"MAP_FIXED", 4u},
    {"MAP_ANONYMOUS", 8u},
    {"MAP_32BIT", 16u},
    {"MAP_RENAME", 32u},
    {"MAP_NORESERVE", 64u},
    {"MAP_POPULATE", 128u},
    {"MAP_NONBLOCK", 256u},
    {"MAP_GROWSDOWN", 512u},
    {"MAP_DENYWRITE", 1024u},
    {"MAP_EXECUTABLE", 2048u},
    {"MAP_INHERIT", 4096u},
    {"MAP_FILE", 8192u},
    {"MAP_LOCKED", 16384u},
};
static const struct falcod_flag flags_splice_flags[] = {
    {"SPLICE_F_MOVE", 1u},
    {"SPLICE_F_NONBLOCK", 2u},
    {"SPLICE_F_MORE", 4u},
    {"SPLICE_F_GIFT", 8u},
};
static const struct falcod_flag flags_quotactl_dqi_flags[] = {
    {"DQF_NONE", 1u},
    {"V1_DQF_RSQUASH", 2u},
};
static const struct falcod_flag flags_quotactl_cmds[] = {
    {"Q_QUOTAON", 1u},
    {"Q_QUOTAOFF", 2u},
    {"Q_GETFMT", 4u},
    {"Q_GETINFO", 8u},
    {"Q_SETINFO", 16u},
    {"Q_GETQUOTA", 32u},
    {"Q_SETQUOTA", 64u},
    {"Q_SYNC", 128u},
    {"Q_XQUOTAON", 256u},
    {"Q_XQUOTAOFF", 512u},
    {"Q_XGETQUOTA", 1024u},
    {"Q_XSETQLIM", 2048u},
    {"Q_XGETQSTAT", 4096u},
    {"Q_XQUOTARM", 8192u},
    {"Q_XQUOTASYNC", 16384u},
};
static const struct falcod_flag flags_quotactl_types[] = {
    {"USRQUOTA", 1u},
    {"GRPQUOTA", 2u},
};
static const struct falcod_flag flags_quotactl_quota_fmts[] = {
    {"QFMT_NOT_USED", 1u},
    {"QFMT_VFS_OLD", 2u},
    {"QFMT_VFS_V0", 4u},
    {"QFMT_VFS_V1", 8u},
};
static const struct falcod_flag flags_semop_flags[] = {
    {"IPC_NOWAIT", 1u},
    {"SEM_UNDO", 2u},
};
static const struct falcod_flag flags_semget_flags[] = {
    {"IPC_EXCL", 16384u},
    {"IPC_CREAT", 8192u},
};
static const struct falcod_flag flags_semctl_commands[] = {
    {"IPC_STAT", 1u},
    {"IPC_SET", 2u},
    {"IPC_RMID", 4u},
    {"IPC_INFO", 8u},
    {"SEM_INFO", 16u},
    {"SEM_STAT", 32u},
    {"GETALL", 64u},
    {"GETNCNT", 128u},
    {"GETPID", 256u},
    {"GETVAL", 512u},
    {"GETZCNT", 1024u},
    {"SETALL", 2048u},
    {"SETVAL", 4096u},
};
static const struct falcod_flag flags_access_flags[] = {
    {"F_OK", 0u},
    {"R_OK", 4u},
    {"W_OK", 2u},
    {"X_OK", 1u},
};
static const struct falcod_flag flags_pf_flags[] = {
    {"PROTECTION_VIOLATION", 1u},
    {"PAGE_NOT_PRESENT", 2u},
    {"WRITE_ACCESS", 4u},
    {"READ_ACCESS", 8u},
    {"USER_FAULT", 16u},
    {"SUPERVISOR_FAULT", 32u},
    {"RESERVED_PAGE", 64u},
    {"INSTRUCTION_FETCH", 128u},
};
static const struct falcod_flag flags_unlinkat_flags[] = {
    {"AT_REMOVEDIR", 512u},
};
static const struct falcod_flag flags_linkat_flags[] = {
    {"AT_SYMLINK_FOLLOW", 1024u},
    {"AT_EMPTY_PATH", 4096u},
};
static const struct falcod_flag flags_newfstatat_flags[] = {
    {"AT_EMPTY_PATH", 4096u},
    {"AT_NO_AUTOMOUNT", 2048u},
    {"AT_SYMLINK_NOFOLLOW", 256u},
};
static const struct falcod_flag flags_chmod_mode[] = {
    {"S_IXOTH", 1u},
    {"S_IWOTH", 2u},
    {"S_IROTH", 4u},
    {"S_IXGRP", 8u},
    {"S_IWGRP", 16u},
    {"S_IRGRP", 32u},
    {"S_IXUSR", 64u},
    {"S_IWUSR", 128u},
    {"S_IRUSR", 256u},
    {"S_ISVTX", 512u},
    {"S_ISGID", 1024u},
    {"S_ISUID", 2048u},
};
static const struct falcod_flag flags_fchownat_flags[] = {
    {"AT_SYMLINK_NOFOLLOW", 1024u},
    {"AT_EMPTY_PATH", 4096u},
};
static const struct falcod_flag flags_renameat2_flags[] = {
    {"RENAME_NOREPLACE", 1u},
    {"RENAME_EXCHANGE", 2u},
    {"RENAME_WHITEOUT", 4u},
};
static const struct falcod_flag flags_openat2_flags[] = {
    {"RESOLVE_BENEATH", 1u},
    {"RESOLVE_IN_ROOT", 2u},
    {"RESOLVE_NO_MAGICLINKS", 4u},
    {"RESOLVE_NO_SYMLINKS", 8u},
    {"RESOLVE_NO_XDEV", 16u},
    {"RESOLVE_CACHED", 32u},
};
static const struct falcod_flag flags_execve_flags[] = {
    {"EXE_WRITABLE", 1u},
    {"EXE_UPPER_LAYER", 2u},
    {"EXE_FROM_MEMFD", 4u},
    {"EXE_LOWER_LAYER", 8u},
};
static const struct falcod_flag flags_execveat_flags[] = {
    {"AT_EMPTY_PATH", 1u},
    {"AT_SYMLINK_NOFOLLOW", 2u},
};
static const struct falcod_flag flags_io_uring_setup_flags[] = {
    {"IORING_SETUP_IOPOLL", 1u},
    {"IORING_SETUP_SQPOLL", 2u},
    {"IORING_SQ_NEED_WAKEUP", 4u},
    {"IORING_SETUP_SQ_AFF", 8u},
    {"IORING_SETUP_CQSIZE", 16u},
    {"IORING_SETUP_CLAMP", 32u},
    {"IORING_SETUP_ATTACH_RW", 64u},
    {"IORING_SETUP_R_DISABLED", 128u},
};
static const struct falcod_flag flags_io_uring_setup_feats[] = {
    {"IORING_FEAT_SINGLE_MMAP", 1u},
    {"IORING_FEAT_NODROP", 2u},
    {"IORING_FEAT_SUBMIT_STABLE", 4u},
    {"IORING_FEAT_RW_CUR_POS", 8u},
    {"IORING_FEAT_CUR_PERSONALITY", 16u},
    {"IORING_FEAT_FAST_POLL", 32u},
    {"IORING_FEAT_POLL_32BITS", 64u},
    {"IORING_FEAT_SQPOLL_NONFIXED", 128u},
    {"IORING_FEAT_ENTER_EXT_ARG", 256u},
    {"IORING_FEAT_NATIVE_WORKERS", 512u},
    {"IORING_FEAT_RSRC_TAGS", 1024u},
};
static const struct falcod_flag flags_io_uring_enter_flags[] = {
    {"IORING_ENTER_GETEVENTS", 1u},
    {"IORING_ENTER_SQ_WAKEUP", 2u},
    {"IORING_ENTER_SQ_WAIT", 4u},
    {"IORING_ENTER_EXT_ARG", 8u},
};
static const struct falcod_flag flags_io_uring_register_opcodes[] = {
    {"IORING_REGISTER_BUFFERS", 0u},
    {"IORING_UNREGISTER_BUFFERS", 1u},
    {"IORING_REGISTER_FILES", 2u},
    {"IORING_UNREGISTER_FILES", 3u},
    {"IORING_REGISTER_EVENTFD", 4u},
    {"IORING_UNREGISTER_EVENTFD", 5u},
    {"IORING_REGISTER_FILES_UPDATE", 6u},
    {"IORING_REGISTER_EVENTFD_ASYNC", 7u},
    {"IORING_REGISTER_PROBE", 8u},
    {"IORING_REGISTER_PERSONALITY", 9u},
    {"IORING_UNREGISTER_PERSONALITY", 10u},
    {"IORING_REGISTER_RESTRICTIONS", 11u},
    {"IORING_REGISTER_ENABLE_RINGS", 12u},
    {"IORING_REGISTER_FILES2", 13u},
    {"IORING_REGISTER_FILES_UPDATE2", 14u},
    {"IORING_REGISTER_BUFFERS2", 15u},
    {"IORING_REGISTER_BUFFERS_UPDATE", 16u},
    {"IORING_REGISTER_IOWQ_AFF", 17u},
    {"IORING_UNREGISTER_IOWQ_AFF", 18u},
    {"IORING_REGISTER_IOWQ_MAX_WORKERS", 19u},
    {"IORING_REGISTER_RING_FDS", 20u},
    {"IORING_UNREGISTER_RING_FDS", 21u},
};
static const struct falcod_flag flags_mlockall_flags[] = {
    {"MCL_CURRENT", 1u},
    {"MCL_FUTURE", 2u},
    {"MCL_ONFAULT", 4u},
};
static const struct falcod_flag flags_mlock2_flags[] = {
    {"MLOCK_ONFAULT", 1u},
};
static const struct falcod_flag flags_fsconfig_cmds[] = {
    {"FSCONFIG_SET_FLAG", 0u},
    {"FSCONFIG_SET_STRING", 1u},
    {"FSCONFIG_SET_BINARY", 2u},
    {"FSCONFIG_SET_PATH", 3u},
    {"FSCONFIG_SET_PATH_EMPTY", 4u},
    {"FSCONFIG_SET_FD", 5u},
    {"FSCONFIG_CMD_CREATE", 6u},
    {"FSCONFIG_CMD_RECONFIGURE", 7u},
};
static const struct falcod_flag flags_epoll_create1_flags[] = {
    {"EPOLL_CLOEXEC", 1u},
};
static const struct falcod_flag flags_prctl_options[] = {
    {"PR_GET_DUMPABLE", 3u},
    {"PR_SET_DUMPABLE", 4u},
    {"PR_GET_KEEPCAPS", 7u},
    {"PR_SET_KEEPCAPS", 8u},
    {"PR_SET_NAME", 15u},
    {"PR_GET_NAME", 16u},
    {"PR_GET_SECCOMP", 21u},
    {"PR_SET_SECCOMP", 22u},
    {"PR_CAPBSET_READ", 23u},
    {"PR_CAPBSET_DROP", 24u},
    {"PR_GET_SECUREBITS", 27u},
    {"PR_SET_SECUREBITS", 28u},
    {"PR_MCE_KILL", 33u},
    {"PR_MCE_KILL", 33u},
    {"PR_SET_MM", 35u},
    {"PR_SET_CHILD_SUBREAPER", 36u},
    {"PR_GET_CHILD_SUBREAPER", 37u},
    {"PR_SET_NO_NEW_PRIVS", 38u},
    {"PR_GET_NO_NEW_PRIVS", 39u},
    {"PR_GET_TID_ADDRESS", 40u},
    {"PR_SET_THP_DISABLE", 41u},
    {"PR_GET_THP_DISABLE", 42u},
    {"PR_CAP_AMBIENT", 47u},
};
static const struct falcod_flag flags_keyctl_operations[] = {
    {"KEYCTL_GET_KEYRING_ID", 0u},
    {"KEYCTL_JOIN_SESSION_KEYRING", 1u},
    {"KEYCTL_UPDATE", 2u},
    {"KEYCTL_REVOKE", 3u},
    {"KEYCTL_CHOWN", 4u},
    {"KEYCTL_SETPERM", 5u},
    {"KEYCTL_DESCRIBE", 6u},
    {"KEYCTL_CLEAR", 7u},
    {"KEYCTL_LINK", 8u},
    {"KEYCTL_UNLINK", 9u},
    {"KEYCTL_SEARCH", 10u},
    {"KEYCTL_READ", 11u},
    {"KEYCTL_INSTANTIATE", 12u},
    {"KEYCTL_NEGATE", 13u},
    {"KEYCTL_SET_REQKEY_KEYRING", 14u},
    {"KEYCTL_SET_TIMEOUT", 15u},
    {"KEYCTL_ASSUME_AUTHORITY", 16u},
    {"KEYCTL_GET_SECURITY", 17u},
    {"KEYCTL_SESSION_TO_PARENT", 18u},
    {"KEYCTL_REJECT", 19u},
    {"KEYCTL_INSTANTIATE_IOV", 20u},
    {"KEYCTL_INVALIDATE", 21u},
    {"KEYCTL_GET_PERSISTENT", 22u},
    {"KEYCTL_DH_COMPUTE", 23u},
    {"KEYCTL_PKEY_QUERY", 24u},
    {"KEYCTL_PKEY_ENCRYPT", 25u},
    {"KEYCTL_PKEY_DECRYPT", 26u},
    {"KEYCTL_PKEY_SIGN", 27u},
    {"KEYCTL_PKEY_VERIFY", 28u},
    {"KEYCTL_RESTRICT_KEYRING", 29u},
    {"KEYCTL_MOVE", 30u},
    {"KEYCTL_CAPABILITIES", 31u},
    {"KEYCTL_WATCH_KEY", 32u},
};
static const struct falcod_flag flags_memfd_create_flags[] = {
    {"MFD_CLOEXEC", 1u},
    {"MFD_ALLOW_SEALING", 2u},
    {"MFD_HUGETLB", 4u},
};
static const struct falcod_flag flags_pidfd_open_flags[] = {
    {"PIDFD_NONBLOCK", 1u},
};
static const struct falcod_flag flags_mknod_mode[] = {
    {"S_IXOTH", 1u},
    {"S_IWOTH", 2u},
    {"S_IROTH", 4u},
    {"S_IXGRP", 8u},
    {"S_IWGRP", 16u},
    {"S_IRGRP", 32u},
    {"S_IXUSR", 64u},
    {"S_IWUSR", 128u},
    {"S_IRUSR", 256u},
    {"S_ISVTX", 512u},
    {"S_ISGID", 1024u},
    {"S_ISUID", 2048u},
    {"S_IFREG", 32768u},
    {"S_IFCHR", 8192u},
    {"S_IFBLK", 24576u},
    {"S_IFIFO", 4096u},
    {"S_IFSOCK", 49152u},
};
static const struct falcod_flag flags_bpf_commands[] = {
    {"BPF_MAP_CREATE", 0u},
    {"BPF_MAP_LOOKUP_ELEM", 1u},
    {"BPF_MAP_UPDATE_ELEM", 2u},
    {"BPF_MAP_DELETE_ELEM", 3u},
    {"BPF_MAP_GET_NEXT_KEY", 4u},
    {"BPF_PROG_LOAD", 5u},
    {"BPF_OBJ_PIN", 6u},
    {"BPF_OBJ_GET", 7u},
    {"BPF_PROG_ATTACH", 8u},
    {"BPF_PROG_DETACH", 9u},
    {"BPF_PROG_TEST_RUN", 10u},
    {"BPF_PROG_RUN", 10u},
    {"BPF_PROG_GET_NEXT_ID", 11u},
    {"BPF_MAP_GET_NEXT_ID", 12u},
    {"BPF_PROG_GET_FD_BY_ID", 13u},
    {"BPF_MAP_GET_FD_BY_ID", 14u},
    {"BPF_OBJ_GET_INFO_BY_FD", 15u},
    {"BPF_PROG_QUERY", 16u},
    {"BPF_RAW_TRACEPOINT_OPEN", 17u},
    {"BPF_BTF_LOAD", 18u},
    {"BPF_BTF_GET_FD_BY_ID", 19u},
    {"BPF_TASK_FD_QUERY", 20u},
    {"BPF_MAP_LOOKUP_AND_DELETE_ELEM", 21u},
    {"BPF_MAP_FREEZE", 22u},
    {"BPF_BTF_GET_NEXT_ID", 23u},
    {"BPF_MAP_LOOKUP_BATCH", 24u},
    {"BPF_MAP_LOOKUP_AND_DELETE_BATCH", 25u},
    {"BPF_MAP_UPDATE_BATCH", 26u},
    {"BPF_MAP_DELETE_BATCH", 27u},
    {"BPF_LINK_CREATE", 28u},
    {"BPF_LINK_UPDATE", 29u},
    {"BPF_LINK_GET_FD_BY_ID", 30u},
    {"BPF_LINK_GET_NEXT_ID", 31u},
    {"BPF_ENABLE_STATS", 32u},
    {"BPF_ITER_CREATE", 33u},
    {"BPF_LINK_DETACH", 34u},
    {"BPF_PROG_BIND_MAP", 35u},
};
static const struct falcod_flag flags_delete_module_flags[] = {
    {"O_NONBLOCK", 2u},
    {"O_TRUNC", 1u},
};
static const struct falcod_flag flags_close_range_flags[] = {
    {"CLOSE_RANGE_UNSHARE", 2u},
    {"CLOSE_RANGE_CLOEXEC", 4u},
};
static const struct falcod_flag flags_finit_module_flags[] = {
    {"MODULE_INIT_IGNORE_MODVERSIONS", 1u},
    {"MODULE_INIT_IGNORE_VERMAGIC", 2u},
    {"MODULE_INIT_COMPRESSED_FILE", 4u},
};
static const struct falcod_flag flags_anon_inode_fd_types[] = {
    {"ANON_INODE_FD_TYPE_UNKNOWN", 0u},
    {"ANON_INODE_FD_TYPE_EVENTFD", 1u},
    {"ANON_INODE_FD_TYPE_EVENTPOLL", 2u},
    {"ANON_INODE_FD_TYPE_INOTIFY", 3u},
    {"ANON_INODE_FD_TYPE_SIGNALFD", 4u},
    {"ANON_INODE_FD_TYPE_TIMERFD", 5u},
    {"ANON_INODE_FD_TYPE_IO_URING", 6u},
    {"ANON_INODE_FD_TYPE_USERFAULTFD", 7u},
    {"ANON_INODE_FD_TYPE_PIDFD", 8u},
    {"ANON_INODE_FD_TYPE_BPF_MAP", 9u},
    {"ANON_INODE_FD_TYPE_BPF_PROG", 10u},
    {"ANON_INODE_FD_TYPE_BPF_LINK", 11u},
    {"ANON_INODE_FD_TYPE_BPF_ITER", 12u},
    {"ANON_INODE_FD_TYPE_PERF_EVENT", 13u},
};
const struct falcod_flag_table falcod_flag_tables[FALCOD_FLAG_TABLE_COUNT] = {
    {"socket_families", 40, flags_socket_families},
    {"file_flags", 19, flags_file_flags},
    {"creat_flags", 2, flags_creat_flags},
    {"flock_flags", 5, flags_flock_flags},
    {"clone_flags", 27, flags_clone_flags},
    {"futex_operations", 15, flags_futex_operations},
    {"poll_flags", 11, flags_poll_flags},
    {"mount_flags", 28, flags_mount_flags},
    {"umount_flags", 4, flags_umount_flags},
    {"lseek_whence", 3, flags_lseek_whence},
    {"shutdown_how", 4, flags_shutdown_how},
    {"rlimit_resources", 17, flags_rlimit_resources},
    {"fcntl_commands", 28, flags_fcntl_commands},
    {"sockopt_levels", 3, flags_sockopt_levels},
    {"sockopt_options", 54, flags_sockopt_options},
    {"ptrace_requests", 39, flags_ptrace_requests},
    {"prot_flags", 8, flags_prot_flags},
    {"mmap_flags", 15, flags_mmap_flags},
    {"splice_flags", 4, flags_splice_flags},
    {"quotactl_dqi_flags", 2, flags_quotactl_dqi_flags},
    {"quotactl_cmds", 15, flags_quotactl_cmds},
    {"quotactl_types", 2, flags_quotactl_types},
    {"quotactl_quota_fmts", 4, flags_quotactl_quota_fmts},
    {"semop_flags", 2, flags_semop_flags},
    {"semget_flags", 2, flags_semget_flags},
    {"semctl_commands", 13, flags_semctl_commands},
    {"access_flags", 4, flags_access_flags},
    {"pf_flags", 8, flags_pf_flags},
    {"unlinkat_flags", 1, flags_unlinkat_flags},
    {"linkat_flags", 2, flags_linkat_flags},
    {"newfstatat_flags", 3, flags_newfstatat_flags},
    {"chmod_mode", 12, flags_chmod_mode},
    {"fchownat_flags", 2, flags_fchownat_flags},
    {"renameat2_flags", 3, flags_renameat2_flags},
    {"openat2_flags", 6, flags_openat2_flags},
    {"execve_flags", 4, flags_execve_flags},
    {"execveat_flags", 2, flags_execveat_flags},
    {"io_uring_setup_flags", 8, flags_io_uring_setup_flags},
    {"io_uring_setup_feats", 11, flags_io_uring_setup_feats},
    {"io_uring_enter_flags", 4, flags_io_uring_enter_flags},
    {"io_uring_register_opcodes", 22, flags_io_uring_register_opcodes},
    {"mlockall_flags", 3, flags_mlockall_flags},
    {"mlock2_flags", 1, flags_mlock2_flags},
    {"fsconfig_cmds", 8, flags_fsconfig_cmds},
    {"epoll_create1_flags", 1, flags_epoll_create1_flags},
    {"prctl_options", 23, flags_prctl_options},
    {"keyctl_operations", 33, flags_keyctl_operations},
    {"memfd_create_flags", 3, flags_memfd_create_flags},
    {"pidfd_open_flags", 1, flags_pidfd_open_flags},
    {"mknod_mode", 17, flags_mknod_mode},
    {"bpf_commands", 37, flags_bpf_commands},
    {"delete_module_flags", 2, flags_delete_module_flags},
    {"close_range_flags", 2, flags_close_range_flags},
    {"finit_module_flags", 3, flags_finit_module_flags},
    {"anon_inode_fd_types", 14, flags_anon_inode_fd_types},
};

static const struct falcod_param_info params_GENERIC_E[] = {
    {"ID", 18, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nativeID", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_GENERIC_X[] = {
    {"ID", 18, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nativeID", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPEN_E[] = {
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPEN_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dev", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLOSE_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLOSE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_READ_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_READ_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_WRITE_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_WRITE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BRK_1_E[] = {
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BRK_1_X[] = {
    {"res", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_8_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLONE_11_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SOCKET_E[] = {
    {"domain", 46, 1, FALCOD_NO_DIRFD, 0, 0},
    {"type", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"proto", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SOCKET_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"domain", 46, 1, FALCOD_NO_DIRFD, 0, 0},
    {"type", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"proto", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
};
static const struct falcod_param_info params_SOCKET_BIND_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_BIND_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 12, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_CONNECT_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 12, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_CONNECT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 12, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_LISTEN_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"backlog", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_LISTEN_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"backlog", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuepct", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SEND_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SEND_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SENDTO_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SENDTO_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_RECV_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_RECV_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_RECVFROM_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_RECVFROM_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SHUTDOWN_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"how", 44, 2, FALCOD_NO_DIRFD, 0, 10},
};
static const struct falcod_param_info params_SOCKET_SHUTDOWN_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"how", 44, 2, FALCOD_NO_DIRFD, 0, 10},
};
static const struct falcod_param_info params_SOCKET_SOCKETPAIR_E[] = {
    {"domain", 46, 1, FALCOD_NO_DIRFD, 0, 0},
    {"type", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"proto", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SOCKETPAIR_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd1", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd2", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"source", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"peer", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"domain", 46, 1, FALCOD_NO_DIRFD, 0, 0},
    {"type", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"proto", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SETSOCKOPT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"level", 44, 1, FALCOD_NO_DIRFD, 0, 13},
    {"optname", 44, 1, FALCOD_NO_DIRFD, 0, 14},
    {"val", 27, 1, FALCOD_NO_DIRFD, 1, FALCOD_NO_FLAG_TABLE},
    {"optlen", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_GETSOCKOPT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"level", 44, 1, FALCOD_NO_DIRFD, 0, 13},
    {"optname", 44, 1, FALCOD_NO_DIRFD, 0, 14},
    {"val", 27, 1, FALCOD_NO_DIRFD, 1, FALCOD_NO_FLAG_TABLE},
    {"optlen", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SENDMSG_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SENDMSG_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_SENDMMSG_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_RECVMSG_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_RECVMSG_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"msgcontrol", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_RECVMMSG_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"msgcontrol", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT4_E[] = {
    {"flags", 3, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT4_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuepct", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CREAT_E[] = {
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CREAT_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dev", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"creat_flags", 29, 2, FALCOD_NO_DIRFD, 0, 2},
};
static const struct falcod_param_info params_SYSCALL_PIPE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd1", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd2", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EVENTFD_E[] = {
    {"initval", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EVENTFD_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"initval", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FUTEX_E[] = {
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"op", 29, 2, FALCOD_NO_DIRFD, 0, 5},
    {"val", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FUTEX_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"op", 29, 2, FALCOD_NO_DIRFD, 0, 5},
    {"val", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_STAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LSTAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FSTAT_E[] = {
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FSTAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_STAT64_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LSTAT64_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FSTAT64_E[] = {
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FSTAT64_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EPOLLWAIT_E[] = {
    {"maxevents", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EPOLLWAIT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"maxevents", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_POLL_E[] = {
    {"fds", 16, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"timeout", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_POLL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fds", 16, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"timeout", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SELECT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_NEWSELECT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LSEEK_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"whence", 44, 1, FALCOD_NO_DIRFD, 0, 9},
};
static const struct falcod_param_info params_SYSCALL_LSEEK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"whence", 44, 1, FALCOD_NO_DIRFD, 0, 9},
};
static const struct falcod_param_info params_SYSCALL_LLSEEK_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"whence", 44, 1, FALCOD_NO_DIRFD, 0, 9},
};
static const struct falcod_param_info params_SYSCALL_LLSEEK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"whence", 44, 1, FALCOD_NO_DIRFD, 0, 9},
};
static const struct falcod_param_info params_SYSCALL_IOCTL_2_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"request", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_IOCTL_2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETCWD_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CHDIR_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FCHDIR_E[] = {
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FCHDIR_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MKDIR_E[] = {
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MKDIR_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_RMDIR_E[] = {
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_RMDIR_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPENAT_E[] = {
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPENAT_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LINK_E[] = {
    {"oldpath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newpath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LINK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LINKAT_E[] = {
    {"olddir", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldpath", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newdir", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newpath", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LINKAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UNLINK_E[] = {
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UNLINK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UNLINKAT_E[] = {
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UNLINKAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PREAD_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PREAD_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PWRITE_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PWRITE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_READV_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_READV_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_WRITEV_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_WRITEV_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PREADV_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PREADV_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PWRITEV_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PWRITEV_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pos", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DUP_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DUP_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SIGNALFD_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mask", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 5, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SIGNALFD_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mask", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 5, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_KILL_E[] = {
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_KILL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_TKILL_E[] = {
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_TKILL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_TGKILL_E[] = {
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_TGKILL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_NANOSLEEP_E[] = {
    {"interval", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_NANOSLEEP_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"interval", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_TIMERFD_CREATE_E[] = {
    {"clockid", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 5, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_TIMERFD_CREATE_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"clockid", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 5, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_INOTIFY_INIT_E[] = {
    {"flags", 5, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_INOTIFY_INIT_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 5, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETRLIMIT_E[] = {
    {"resource", 44, 1, FALCOD_NO_DIRFD, 0, 11},
};
static const struct falcod_param_info params_SYSCALL_GETRLIMIT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cur", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"max", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"resource", 44, 1, FALCOD_NO_DIRFD, 0, 11},
};
static const struct falcod_param_info params_SYSCALL_SETRLIMIT_E[] = {
    {"resource", 44, 1, FALCOD_NO_DIRFD, 0, 11},
};
static const struct falcod_param_info params_SYSCALL_SETRLIMIT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cur", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"max", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"resource", 44, 1, FALCOD_NO_DIRFD, 0, 11},
};
static const struct falcod_param_info params_SYSCALL_PRLIMIT_E[] = {
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"resource", 44, 1, FALCOD_NO_DIRFD, 0, 11},
};
static const struct falcod_param_info params_SYSCALL_PRLIMIT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newcur", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newmax", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldcur", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldmax", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"resource", 44, 1, FALCOD_NO_DIRFD, 0, 11},
};
static const struct falcod_param_info params_SCHEDSWITCH_1_E[] = {
    {"next", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_DROP_E[] = {
    {"ratio", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_DROP_X[] = {
    {"ratio", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FCNTL_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cmd", 44, 1, FALCOD_NO_DIRFD, 0, 12},
};
static const struct falcod_param_info params_SYSCALL_FCNTL_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cmd", 44, 1, FALCOD_NO_DIRFD, 0, 12},
    {"arg", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SCHEDSWITCH_6_E[] = {
    {"next", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_13_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLONE_16_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BRK_4_E[] = {
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BRK_4_X[] = {
    {"res", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MMAP_E[] = {
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"prot", 30, 2, FALCOD_NO_DIRFD, 0, 16},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 17},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MMAP_X[] = {
    {"res", 11, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"prot", 30, 2, FALCOD_NO_DIRFD, 0, 16},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 17},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MMAP2_E[] = {
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"prot", 30, 2, FALCOD_NO_DIRFD, 0, 16},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 17},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgoffset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MMAP2_X[] = {
    {"res", 11, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"prot", 30, 2, FALCOD_NO_DIRFD, 0, 16},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 17},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgoffset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MUNMAP_E[] = {
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MUNMAP_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SPLICE_E[] = {
    {"fd_in", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd_out", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 18},
};
static const struct falcod_param_info params_SYSCALL_SPLICE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd_in", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd_out", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 18},
};
static const struct falcod_param_info params_SYSCALL_PTRACE_E[] = {
    {"request", 45, 1, FALCOD_NO_DIRFD, 0, 15},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PTRACE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 27, 2, FALCOD_NO_DIRFD, 2, FALCOD_NO_FLAG_TABLE},
    {"data", 27, 2, FALCOD_NO_DIRFD, 2, FALCOD_NO_FLAG_TABLE},
    {"request", 45, 1, FALCOD_NO_DIRFD, 0, 15},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_IOCTL_3_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"request", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"argument", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_IOCTL_3_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"request", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"argument", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_14_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"env", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_RENAME_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldpath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newpath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_RENAMEAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"olddirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldpath", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"newdirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newpath", 43, 0, 3, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SYMLINK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"target", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"linkpath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SYMLINKAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"target", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"linkdirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"linkpath", 43, 0, 2, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FORK_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_VFORK_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_PROCEXIT_1_E[] = {
    {"status", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ret", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"core", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"reaper_tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SENDFILE_E[] = {
    {"out_fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"in_fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SENDFILE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offset", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"out_fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"in_fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_QUOTACTL_E[] = {
    {"cmd", 29, 1, FALCOD_NO_DIRFD, 0, 20},
    {"type", 28, 1, FALCOD_NO_DIRFD, 0, 21},
    {"id", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"quota_fmt", 28, 1, FALCOD_NO_DIRFD, 0, 22},
};
static const struct falcod_param_info params_SYSCALL_QUOTACTL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"special", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"quotafilepath", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqb_bhardlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqb_bsoftlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqb_curspace", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqb_ihardlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqb_isoftlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqb_btime", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqb_itime", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqi_bgrace", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqi_igrace", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dqi_flags", 28, 1, FALCOD_NO_DIRFD, 0, 19},
    {"quota_fmt_out", 28, 1, FALCOD_NO_DIRFD, 0, 22},
    {"cmd", 29, 1, FALCOD_NO_DIRFD, 0, 20},
    {"type", 28, 1, FALCOD_NO_DIRFD, 0, 21},
    {"id", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"quota_fmt", 28, 1, FALCOD_NO_DIRFD, 0, 22},
};
static const struct falcod_param_info params_SYSCALL_SETRESUID_E[] = {
    {"ruid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"euid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"suid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETRESUID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ruid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"euid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"suid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETRESGID_E[] = {
    {"rgid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"egid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sgid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETRESGID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"rgid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"egid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sgid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SCAPEVENT_E[] = {
    {"event_type", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"event_data", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETUID_E[] = {
    {"uid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETUID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETGID_E[] = {
    {"gid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETGID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETUID_X[] = {
    {"uid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETEUID_X[] = {
    {"euid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETGID_X[] = {
    {"gid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETEGID_X[] = {
    {"egid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETRESUID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ruid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"euid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"suid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETRESGID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"rgid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"egid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sgid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_15_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"env", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLONE_17_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FORK_17_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_VFORK_17_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLONE_20_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vtid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pidns_init_start_ts", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FORK_20_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vtid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pidns_init_start_ts", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_VFORK_20_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vtid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pidns_init_start_ts", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_CONTAINER_E[] = {
    {"id", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"type", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"image", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_16_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"env", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SIGNALDELIVER_E[] = {
    {"spid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dpid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sig", 19, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_PROCINFO_E[] = {
    {"cpu_usr", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cpu_sys", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETDENTS_E[] = {
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETDENTS_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETDENTS64_E[] = {
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_GETDENTS64_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETNS_E[] = {
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nstype", 30, 2, FALCOD_NO_DIRFD, 0, 4},
};
static const struct falcod_param_info params_SYSCALL_SETNS_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nstype", 30, 2, FALCOD_NO_DIRFD, 0, 4},
};
static const struct falcod_param_info params_SYSCALL_FLOCK_E[] = {
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"operation", 30, 2, FALCOD_NO_DIRFD, 0, 3},
};
static const struct falcod_param_info params_SYSCALL_FLOCK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"operation", 30, 2, FALCOD_NO_DIRFD, 0, 3},
};
static const struct falcod_param_info params_CPU_HOTPLUG_E[] = {
    {"cpu", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"action", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT_5_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuepct", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuelen", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuemax", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT4_5_E[] = {
    {"flags", 3, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT4_5_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuepct", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuelen", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuemax", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SEMOP_E[] = {
    {"semid", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SEMOP_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nsops", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sem_num_0", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sem_op_0", 2, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sem_flg_0", 29, 2, FALCOD_NO_DIRFD, 0, 23},
    {"sem_num_1", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sem_op_1", 2, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sem_flg_1", 29, 2, FALCOD_NO_DIRFD, 0, 23},
    {"semid", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SEMCTL_E[] = {
    {"semid", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"semnum", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cmd", 29, 2, FALCOD_NO_DIRFD, 0, 25},
    {"val", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SEMCTL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"semid", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"semnum", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cmd", 29, 2, FALCOD_NO_DIRFD, 0, 25},
    {"val", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PPOLL_E[] = {
    {"fds", 16, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"timeout", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sigmask", 34, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PPOLL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fds", 16, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"timeout", 20, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sigmask", 34, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MOUNT_E[] = {
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 7},
};
static const struct falcod_param_info params_SYSCALL_MOUNT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dev", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dir", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"type", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 7},
};
static const struct falcod_param_info params_SYSCALL_UMOUNT_E[] = {
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 8},
};
static const struct falcod_param_info params_SYSCALL_UMOUNT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_K8S_E[] = {
    {"json", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SEMGET_E[] = {
    {"key", 3, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nsems", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"semflg", 30, 2, FALCOD_NO_DIRFD, 0, 24},
};
static const struct falcod_param_info params_SYSCALL_SEMGET_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"key", 3, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nsems", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"semflg", 30, 2, FALCOD_NO_DIRFD, 0, 24},
};
static const struct falcod_param_info params_SYSCALL_ACCESS_E[] = {
    {"mode", 30, 2, FALCOD_NO_DIRFD, 0, 26},
};
static const struct falcod_param_info params_SYSCALL_ACCESS_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 30, 2, FALCOD_NO_DIRFD, 0, 26},
};
static const struct falcod_param_info params_SYSCALL_CHROOT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_TRACER_E[] = {
    {"id", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tags", 35, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 36, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_TRACER_X[] = {
    {"id", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tags", 35, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 36, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_MESOS_E[] = {
    {"json", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_CONTAINER_JSON_E[] = {
    {"json", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETSID_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MKDIR_2_E[] = {
    {"mode", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MKDIR_2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_RMDIR_2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_NOTIFICATION_E[] = {
    {"id", 9, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"desc", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_17_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"env", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tty", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UNSHARE_E[] = {
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
};
static const struct falcod_param_info params_SYSCALL_UNSHARE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
};
static const struct falcod_param_info params_INFRASTRUCTURE_EVENT_E[] = {
    {"source", 9, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"description", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"scope", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_18_E[] = {
    {"filename", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_18_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"env", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tty", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_PAGE_FAULT_E[] = {
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ip", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"error", 30, 2, FALCOD_NO_DIRFD, 0, 27},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_19_E[] = {
    {"filename", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EXECVE_19_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"env", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tty", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpgid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"loginuid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 35},
    {"cap_inheritable", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_permitted", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_effective", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino_ctime", 21, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino_mtime", 21, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"trusted_exepath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgid", 15, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"filename", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETPGID_E[] = {
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETPGID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BPF_E[] = {
    {"cmd", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BPF_X[] = {
    {"res_or_fd", 27, 1, FALCOD_NO_DIRFD, 3, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SECCOMP_E[] = {
    {"op", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SECCOMP_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"op", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UNLINK_2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UNLINKAT_2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 28},
};
static const struct falcod_param_info params_SYSCALL_MKDIRAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPENAT_2_E[] = {
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 43, 0, 0, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPENAT_2_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dev", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LINK_2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldpath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newpath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LINKAT_2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"olddir", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldpath", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"newdir", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newpath", 43, 0, 3, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 29},
};
static const struct falcod_param_info params_SYSCALL_FCHMODAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"filename", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 42, 6, FALCOD_NO_DIRFD, 0, 31},
};
static const struct falcod_param_info params_SYSCALL_CHMOD_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"filename", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 42, 6, FALCOD_NO_DIRFD, 0, 31},
};
static const struct falcod_param_info params_SYSCALL_FCHMOD_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 42, 6, FALCOD_NO_DIRFD, 0, 31},
};
static const struct falcod_param_info params_SYSCALL_RENAMEAT2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"olddirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldpath", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"newdirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newpath", 43, 0, 3, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 33},
};
static const struct falcod_param_info params_SYSCALL_USERFAULTFD_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
};
static const struct falcod_param_info params_PLUGINEVENT_E[] = {
    {"plugin_id", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"event_data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_CONTAINER_JSON_2_E[] = {
    {"json", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPENAT2_E[] = {
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 43, 0, 0, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"resolve", 30, 2, FALCOD_NO_DIRFD, 0, 34},
};
static const struct falcod_param_info params_SYSCALL_OPENAT2_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mode", 7, 6, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"resolve", 30, 2, FALCOD_NO_DIRFD, 0, 34},
    {"dev", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MPROTECT_E[] = {
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"prot", 30, 2, FALCOD_NO_DIRFD, 0, 16},
};
static const struct falcod_param_info params_SYSCALL_MPROTECT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"prot", 30, 2, FALCOD_NO_DIRFD, 0, 16},
};
static const struct falcod_param_info params_SYSCALL_EXECVEAT_E[] = {
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pathname", 43, 0, 0, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 36},
};
static const struct falcod_param_info params_SYSCALL_EXECVEAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"env", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tty", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpgid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"loginuid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 35},
    {"cap_inheritable", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_permitted", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_effective", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino_ctime", 21, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino_mtime", 21, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"trusted_exepath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgid", 15, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_COPY_FILE_RANGE_E[] = {
    {"fdin", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offin", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"len", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_COPY_FILE_RANGE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdout", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offout", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdin", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"offin", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"len", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLONE3_X[] = {
    {"res", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"args", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ptid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 4},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vtid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pidns_init_start_ts", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_OPEN_BY_HANDLE_AT_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mountfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dev", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_IO_URING_SETUP_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"entries", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sq_entries", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cq_entries", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 37},
    {"sq_thread_cpu", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sq_thread_idle", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"features", 30, 2, FALCOD_NO_DIRFD, 0, 38},
};
static const struct falcod_param_info params_SYSCALL_IO_URING_ENTER_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"to_submit", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"min_complete", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 39},
    {"sig", 34, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_IO_URING_REGISTER_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"opcode", 45, 1, FALCOD_NO_DIRFD, 0, 40},
    {"arg", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"nr_args", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MLOCK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"len", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MUNLOCK_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"len", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MLOCKALL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 41},
};
static const struct falcod_param_info params_SYSCALL_MUNLOCKALL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CAPSET_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_inheritable", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_permitted", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_effective", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_USER_ADDED_E[] = {
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"home", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"shell", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"container_id", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_USER_DELETED_E[] = {
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"home", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"shell", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"container_id", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_GROUP_ADDED_E[] = {
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"container_id", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_GROUP_DELETED_E[] = {
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"container_id", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DUP2_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DUP2_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DUP3_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DUP3_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"newfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
};
static const struct falcod_param_info params_SYSCALL_DUP_1_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DUP_1_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"oldfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BPF_2_E[] = {
    {"cmd", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_BPF_2_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cmd", 46, 1, FALCOD_NO_DIRFD, 0, 50},
};
static const struct falcod_param_info params_SYSCALL_MLOCK2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"addr", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"len", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 42},
};
static const struct falcod_param_info params_SYSCALL_FSCONFIG_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cmd", 46, 1, FALCOD_NO_DIRFD, 0, 43},
    {"key", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"value_bytebuf", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"value_charbuf", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"aux", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EPOLL_CREATE_E[] = {
    {"size", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EPOLL_CREATE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"size", 3, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EPOLL_CREATE1_E[] = {
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 44},
};
static const struct falcod_param_info params_SYSCALL_EPOLL_CREATE1_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 44},
};
static const struct falcod_param_info params_SYSCALL_CHOWN_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_LCHOWN_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FCHOWN_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FCHOWNAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pathname", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"uid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"gid", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 32},
};
static const struct falcod_param_info params_SYSCALL_UMOUNT_1_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT4_6_E[] = {
    {"flags", 3, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SOCKET_ACCEPT4_6_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tuple", 13, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuepct", 5, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuelen", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"queuemax", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 3, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_UMOUNT2_E[] = {
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 8},
};
static const struct falcod_param_info params_SYSCALL_UMOUNT2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 8},
};
static const struct falcod_param_info params_SYSCALL_PIPE2_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd1", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd2", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
};
static const struct falcod_param_info params_SYSCALL_INOTIFY_INIT1_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 29, 2, FALCOD_NO_DIRFD, 0, 1},
};
static const struct falcod_param_info params_SYSCALL_EVENTFD2_E[] = {
    {"initval", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_EVENTFD2_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 29, 2, FALCOD_NO_DIRFD, 0, 1},
    {"initval", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SIGNALFD4_E[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mask", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SIGNALFD4_X[] = {
    {"res", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 29, 2, FALCOD_NO_DIRFD, 0, 1},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mask", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PRCTL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"option", 46, 1, FALCOD_NO_DIRFD, 0, 45},
    {"arg2_str", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"arg2_int", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ASYNCEVENT_E[] = {
    {"plugin_id", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MEMFD_CREATE_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 47},
};
static const struct falcod_param_info params_SYSCALL_PIDFD_GETFD_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid_fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"target_fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 7, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PIDFD_OPEN_X[] = {
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 48},
};
static const struct falcod_param_info params_SYSCALL_INIT_MODULE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"img", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"length", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uargs", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_FINIT_MODULE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"uargs", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 53},
};
static const struct falcod_param_info params_SYSCALL_MKNOD_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 42, 6, FALCOD_NO_DIRFD, 0, 49},
    {"dev", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_MKNODAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"mode", 42, 6, FALCOD_NO_DIRFD, 0, 49},
    {"dev", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_NEWFSTATAT_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"dirfd", 14, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 43, 0, 1, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 30},
};
static const struct falcod_param_info params_SYSCALL_PROCESS_VM_READV_X[] = {
    {"res", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_PROCESS_VM_WRITEV_X[] = {
    {"res", 4, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pid", 15, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"data", 10, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_DELETE_MODULE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"name", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 51},
};
static const struct falcod_param_info params_SYSCALL_SETREUID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ruid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"euid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_SETREGID_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"rgid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"egid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_E[] = {
    {"ppid", 48, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgid", 48, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpgid", 48, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sid", 48, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"comm", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"argv", 35, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exepath", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 35},
    {"env", 35, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cwd", 9, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fdlimit", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"euid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"egid", 32, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_permitted", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_effective", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cap_inheritable", 8, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino_ctime", 21, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"exe_ino_mtime", 21, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_size", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_rss", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vm_swap", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_maj", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pgft_min", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vtgid", 48, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"vpid", 48, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"pidns_init_start_ts", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"cgroups", 35, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"root", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"start_time", 21, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"tty", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"loginuid", 31, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_PIPE_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_MEMFD_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_REGULAR_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 1},
    {"mnt_id", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_DIRECTORY_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_SOCKET_INET_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_type", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_proto", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"local_ip", 26, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"local_port", 22, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"remote_ip", 26, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"remote_port", 22, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_SOCKET_INET6_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_type", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_proto", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"local_ip", 38, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"local_port", 22, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"remote_ip", 38, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"remote_port", 22, 2, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_SOCKET_UNIX_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_type", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_proto", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_pointer", 8, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sun_path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_SOCKET_NETLINK_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_type", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"sk_proto", 6, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_ITER_TASK_FILE_ANON_INODE_E[] = {
    {"fd", 47, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"fd_type", 28, 1, FALCOD_NO_DIRFD, 0, 54},
    {"path", 17, 0, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"ino_num", 8, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
};
static const struct falcod_param_info params_SYSCALL_CLOSE_RANGE_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"first", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"last", 7, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"flags", 30, 2, FALCOD_NO_DIRFD, 0, 52},
};
static const struct falcod_param_info params_SYSCALL_KEYCTL_X[] = {
    {"res", 11, 1, FALCOD_NO_DIRFD, 0, FALCOD_NO_FLAG_TABLE},
    {"operation", 46, 1, FALCOD_NO_DIRFD, 0, 46},
    {"arg2", 27, 1, FALCOD_NO_DIRFD, 4, FALCOD_NO_FLAG_TABLE},
    {"arg3", 27, 1, FALCOD_NO_DIRFD, 4, FALCOD_NO_FLAG_TABLE},
    {"arg4", 27, 1, FALCOD_NO_DIRFD, 4, FALCOD_NO_FLAG_TABLE},
    {"arg5", 27, 1, FALCOD_NO_DIRFD, 4, FALCOD_NO_FLAG_TABLE},
};
const struct falcod_event_info falcod_events[FALCOD_EVENT_COUNT] = {
    [0] = {"syscall", "GENERIC_E", 513, 4608, 2, params_GENERIC_E},
    [1] = {"syscall", "GENERIC_X", 513, 4096, 2, params_GENERIC_X},
    [2] = {"open", "SYSCALL_OPEN_E", 514, 4129, 3, params_SYSCALL_OPEN_E},
    [3] = {"open", "SYSCALL_OPEN_X", 514, 4129, 6, params_SYSCALL_OPEN_X},
    [4] = {"close", "SYSCALL_CLOSE_E", 546, 4646, 1, params_SYSCALL_CLOSE_E},
    [5] = {"close", "SYSCALL_CLOSE_X", 546, 4134, 2, params_SYSCALL_CLOSE_X},
    [6] = {"read", "SYSCALL_READ_E", 544, 4620, 2, params_SYSCALL_READ_E},
    [7] = {"read", "SYSCALL_READ_X", 544, 4108, 4, params_SYSCALL_READ_X},
    [8] = {"write", "SYSCALL_WRITE_E", 545, 4628, 2, params_SYSCALL_WRITE_E},
    [9] = {"write", "SYSCALL_WRITE_X", 545, 4116, 4, params_SYSCALL_WRITE_X},
    [10] = {"brk", "SYSCALL_BRK_1_E", 517, 4608, 1, params_SYSCALL_BRK_1_E},
    [11] = {"brk", "SYSCALL_BRK_1_X", 517, 4608, 1, params_SYSCALL_BRK_1_X},
    [12] = {"execve", "SYSCALL_EXECVE_8_E", 518, 4640, 0, 0},
    [13] = {"execve", "SYSCALL_EXECVE_8_X", 518, 4640, 8, params_SYSCALL_EXECVE_8_X},
    [14] = {"clone", "SYSCALL_CLONE_11_E", 518, 544, 0, 0},
    [15] = {"clone", "SYSCALL_CLONE_11_X", 518, 4640, 11, params_SYSCALL_CLONE_11_X},
    [16] = {"procexit", "PROCEXIT_E", 1030, 4640, 0, 0},
    [17] = {"NA", "PROCEXIT_X", 0, 64, 0, 0},
    [18] = {"socket", "SOCKET_SOCKET_E", 515, 4641, 3, params_SOCKET_SOCKET_E},
    [19] = {"socket", "SOCKET_SOCKET_X", 515, 4129, 5, params_SOCKET_SOCKET_X},
    [20] = {"bind", "SOCKET_BIND_E", 515, 4644, 1, params_SOCKET_BIND_E},
    [21] = {"bind", "SOCKET_BIND_X", 515, 4132, 3, params_SOCKET_BIND_X},
    [22] = {"connect", "SOCKET_CONNECT_E", 515, 4132, 2, params_SOCKET_CONNECT_E},
    [23] = {"connect", "SOCKET_CONNECT_X", 515, 4132, 4, params_SOCKET_CONNECT_X},
    [24] = {"listen", "SOCKET_LISTEN_E", 515, 4612, 2, params_SOCKET_LISTEN_E},
    [25] = {"listen", "SOCKET_LISTEN_X", 515, 4100, 3, params_SOCKET_LISTEN_X},
    [26] = {"accept", "SOCKET_ACCEPT_E", 515, 545, 0, 0},
    [27] = {"accept", "SOCKET_ACCEPT_X", 515, 4641, 3, params_SOCKET_ACCEPT_X},
    [28] = {"send", "SOCKET_SEND_E", 545, 4628, 2, params_SOCKET_SEND_E},
    [29] = {"send", "SOCKET_SEND_X", 545, 4116, 5, params_SOCKET_SEND_X},
    [30] = {"sendto", "SOCKET_SENDTO_E", 545, 4660, 3, params_SOCKET_SENDTO_E},
    [31] = {"sendto", "SOCKET_SENDTO_X", 545, 4148, 5, params_SOCKET_SENDTO_X},
    [32] = {"recv", "SOCKET_RECV_E", 544, 4620, 2, params_SOCKET_RECV_E},
    [33] = {"recv", "SOCKET_RECV_X", 544, 4108, 5, params_SOCKET_RECV_X},
    [34] = {"recvfrom", "SOCKET_RECVFROM_E", 544, 4652, 2, params_SOCKET_RECVFROM_E},
    [35] = {"recvfrom", "SOCKET_RECVFROM_X", 544, 4140, 5, params_SOCKET_RECVFROM_X},
    [36] = {"shutdown", "SOCKET_SHUTDOWN_E", 515, 4644, 2, params_SOCKET_SHUTDOWN_E},
    [37] = {"shutdown", "SOCKET_SHUTDOWN_X", 515, 4132, 3, params_SOCKET_SHUTDOWN_X},
    [38] = {"getsockname", "SOCKET_GETSOCKNAME_E", 515, 512, 0, 0},
    [39] = {"getsockname", "SOCKET_GETSOCKNAME_X", 515, 0, 0, 0},
    [40] = {"getpeername", "SOCKET_GETPEERNAME_E", 515, 512, 0, 0},
    [41] = {"getpeername", "SOCKET_GETPEERNAME_X", 515, 0, 0, 0},
    [42] = {"socketpair", "SOCKET_SOCKETPAIR_E", 516, 4641, 3, params_SOCKET_SOCKETPAIR_E},
    [43] = {"socketpair", "SOCKET_SOCKETPAIR_X", 516, 4129, 8, params_SOCKET_SOCKETPAIR_X},
    [44] = {"setsockopt", "SOCKET_SETSOCKOPT_E", 515, 512, 0, 0},
    [45] = {"setsockopt", "SOCKET_SETSOCKOPT_X", 515, 4, 6, params_SOCKET_SETSOCKOPT_X},
    [46] = {"getsockopt", "SOCKET_GETSOCKOPT_E", 515, 544, 0, 0},
    [47] = {"getsockopt", "SOCKET_GETSOCKOPT_X", 515, 36, 6, params_SOCKET_GETSOCKOPT_X},
    [48] = {"sendmsg", "SOCKET_SENDMSG_E", 545, 4660, 3, params_SOCKET_SENDMSG_E},
    [49] = {"sendmsg", "SOCKET_SENDMSG_X", 545, 4148, 5, params_SOCKET_SENDMSG_X},
    [50] = {"sendmmsg", "SOCKET_SENDMMSG_E", 545, 512, 0, 0},
    [51] = {"sendmmsg", "SOCKET_SENDMMSG_X", 545, 4148, 5, params_SOCKET_SENDMMSG_X},
    [52] = {"recvmsg", "SOCKET_RECVMSG_E", 544, 4652, 1, params_SOCKET_RECVMSG_E},
    [53] = {"recvmsg", "SOCKET_RECVMSG_X", 544, 4140, 6, params_SOCKET_RECVMSG_X},
    [54] = {"recvmmsg", "SOCKET_RECVMMSG_E", 544, 512, 0, 0},
    [55] = {"recvmmsg", "SOCKET_RECVMMSG_X", 544, 4140, 6, params_SOCKET_RECVMMSG_X},
    [56] = {"accept", "SOCKET_ACCEPT4_E", 515, 4641, 1, params_SOCKET_ACCEPT4_E},
    [57] = {"accept", "SOCKET_ACCEPT4_X", 515, 4641, 3, params_SOCKET_ACCEPT4_X},
    [58] = {"creat", "SYSCALL_CREAT_E", 514, 4129, 2, params_SYSCALL_CREAT_E},
    [59] = {"creat", "SYSCALL_CREAT_X", 514, 4129, 6, params_SYSCALL_CREAT_X},
    [60] = {"pipe", "SYSCALL_PIPE_E", 516, 545, 0, 0},
    [61] = {"pipe", "SYSCALL_PIPE_X", 516, 33, 4, params_SYSCALL_PIPE_X},
    [62] = {"eventfd", "SYSCALL_EVENTFD_E", 516, 4641, 2, params_SYSCALL_EVENTFD_E},
    [63] = {"eventfd", "SYSCALL_EVENTFD_X", 516, 4129, 3, params_SYSCALL_EVENTFD_X},
    [64] = {"futex", "SYSCALL_FUTEX_E", 516, 4608, 3, params_SYSCALL_FUTEX_E},
    [65] = {"futex", "SYSCALL_FUTEX_X", 516, 4096, 4, params_SYSCALL_FUTEX_X},
    [66] = {"stat", "SYSCALL_STAT_E", 514, 512, 0, 0},
    [67] = {"stat", "SYSCALL_STAT_X", 514, 0, 2, params_SYSCALL_STAT_X},
    [68] = {"lstat", "SYSCALL_LSTAT_E", 514, 512, 0, 0},
    [69] = {"lstat", "SYSCALL_LSTAT_X", 514, 0, 2, params_SYSCALL_LSTAT_X},
    [70] = {"fstat", "SYSCALL_FSTAT_E", 514, 4612, 1, params_SYSCALL_FSTAT_E},
    [71] = {"fstat", "SYSCALL_FSTAT_X", 514, 4100, 2, params_SYSCALL_FSTAT_X},
    [72] = {"stat64", "SYSCALL_STAT64_E", 514, 512, 0, 0},
    [73] = {"stat64", "SYSCALL_STAT64_X", 514, 0, 2, params_SYSCALL_STAT64_X},
    [74] = {"lstat64", "SYSCALL_LSTAT64_E", 514, 512, 0, 0},
    [75] = {"lstat64", "SYSCALL_LSTAT64_X", 514, 0, 2, params_SYSCALL_LSTAT64_X},
    [76] = {"fstat64", "SYSCALL_FSTAT64_E", 514, 516, 1, params_SYSCALL_FSTAT64_E},
    [77] = {"fstat64", "SYSCALL_FSTAT64_X", 514, 0, 1, params_SYSCALL_FSTAT64_X},
    [78] = {"epoll_wait", "SYSCALL_EPOLLWAIT_E", 576, 4736, 1, params_SYSCALL_EPOLLWAIT_E},
    [79] = {"epoll_wait", "SYSCALL_EPOLLWAIT_X", 576, 4224, 2, params_SYSCALL_EPOLLWAIT_X},
    [80] = {"poll", "SYSCALL_POLL_E", 576, 4736, 2, params_SYSCALL_POLL_E},
    [81] = {"poll", "SYSCALL_POLL_X", 576, 4224, 3, params_SYSCALL_POLL_X},
    [82] = {"select", "SYSCALL_SELECT_E", 576, 640, 0, 0},
    [83] = {"select", "SYSCALL_SELECT_X", 576, 128, 1, params_SYSCALL_SELECT_X},
    [84] = {"select", "SYSCALL_NEWSELECT_E", 576, 640, 0, 0},
    [85] = {"select", "SYSCALL_NEWSELECT_X", 576, 4736, 1, params_SYSCALL_NEWSELECT_X},
    [86] = {"lseek", "SYSCALL_LSEEK_E", 514, 4612, 3, params_SYSCALL_LSEEK_E},
    [87] = {"lseek", "SYSCALL_LSEEK_X", 514, 4100, 4, params_SYSCALL_LSEEK_X},
    [88] = {"llseek", "SYSCALL_LLSEEK_E", 514, 4612, 3, params_SYSCALL_LLSEEK_E},
    [89] = {"llseek", "SYSCALL_LLSEEK_X", 514, 4100, 4, params_SYSCALL_LLSEEK_X},
    [90] = {"ioctl", "SYSCALL_IOCTL_2_E", 546, 4612, 2, params_SYSCALL_IOCTL_2_E},
    [91] = {"ioctl", "SYSCALL_IOCTL_2_X", 546, 4612, 1, params_SYSCALL_IOCTL_2_X},
    [92] = {"getcwd", "SYSCALL_GETCWD_E", 514, 512, 0, 0},
    [93] = {"getcwd", "SYSCALL_GETCWD_X", 514, 0, 2, params_SYSCALL_GETCWD_X},
    [94] = {"chdir", "SYSCALL_CHDIR_E", 514, 544, 0, 0},
    [95] = {"chdir", "SYSCALL_CHDIR_X", 514, 32, 2, params_SYSCALL_CHDIR_X},
    [96] = {"fchdir", "SYSCALL_FCHDIR_E", 514, 4644, 1, params_SYSCALL_FCHDIR_E},
    [97] = {"fchdir", "SYSCALL_FCHDIR_X", 514, 4132, 2, params_SYSCALL_FCHDIR_X},
    [98] = {"mkdir", "SYSCALL_MKDIR_E", 514, 4608, 2, params_SYSCALL_MKDIR_E},
    [99] = {"mkdir", "SYSCALL_MKDIR_X", 514, 4608, 1, params_SYSCALL_MKDIR_X},
    [100] = {"rmdir", "SYSCALL_RMDIR_E", 514, 4608, 1, params_SYSCALL_RMDIR_E},
    [101] = {"rmdir", "SYSCALL_RMDIR_X", 514, 4608, 1, params_SYSCALL_RMDIR_X},
    [102] = {"openat", "SYSCALL_OPENAT_E", 514, 4641, 4, params_SYSCALL_OPENAT_E},
    [103] = {"openat", "SYSCALL_OPENAT_X", 514, 4641, 1, params_SYSCALL_OPENAT_X},
    [104] = {"link", "SYSCALL_LINK_E", 514, 4608, 2, params_SYSCALL_LINK_E},
    [105] = {"link", "SYSCALL_LINK_X", 514, 4608, 1, params_SYSCALL_LINK_X},
    [106] = {"linkat", "SYSCALL_LINKAT_E", 514, 4608, 4, params_SYSCALL_LINKAT_E},
    [107] = {"linkat", "SYSCALL_LINKAT_X", 514, 4608, 1, params_SYSCALL_LINKAT_X},
    [108] = {"unlink", "SYSCALL_UNLINK_E", 514, 4608, 1, params_SYSCALL_UNLINK_E},
    [109] = {"unlink", "SYSCALL_UNLINK_X", 514, 4608, 1, params_SYSCALL_UNLINK_X},
    [110] = {"unlinkat", "SYSCALL_UNLINKAT_E", 514, 4608, 2, params_SYSCALL_UNLINKAT_E},
    [111] = {"unlinkat", "SYSCALL_UNLINKAT_X", 514, 4608, 1, params_SYSCALL_UNLINKAT_X},
    [112] = {"pread", "SYSCALL_PREAD_E", 544, 4620, 3, params_SYSCALL_PREAD_E},
    [113] = {"pread", "SYSCALL_PREAD_X", 544, 4108, 5, params_SYSCALL_PREAD_X},
    [114] = {"pwrite", "SYSCALL_PWRITE_E", 545, 4628, 3, params_SYSCALL_PWRITE_E},
    [115] = {"pwrite", "SYSCALL_PWRITE_X", 545, 4116, 5, params_SYSCALL_PWRITE_X},
    [116] = {"readv", "SYSCALL_READV_E", 544, 4620, 1, params_SYSCALL_READV_E},
    [117] = {"readv", "SYSCALL_READV_X", 544, 4108, 4, params_SYSCALL_READV_X},
    [118] = {"writev", "SYSCALL_WRITEV_E", 545, 4628, 2, params_SYSCALL_WRITEV_E},
    [119] = {"writev", "SYSCALL_WRITEV_X", 545, 4116, 4, params_SYSCALL_WRITEV_X},
    [120] = {"preadv", "SYSCALL_PREADV_E", 544, 4620, 2, params_SYSCALL_PREADV_E},
    [121] = {"preadv", "SYSCALL_PREADV_X", 544, 4108, 5, params_SYSCALL_PREADV_X},
    [122] = {"pwritev", "SYSCALL_PWRITEV_E", 545, 4628, 3, params_SYSCALL_PWRITEV_E},
    [123] = {"pwritev", "SYSCALL_PWRITEV_X", 545, 4116, 5, params_SYSCALL_PWRITEV_X},
    [124] = {"dup", "SYSCALL_DUP_E", 546, 4645, 1, params_SYSCALL_DUP_E},
    [125] = {"dup", "SYSCALL_DUP_X", 546, 4645, 1, params_SYSCALL_DUP_X},
    [126] = {"signalfd", "SYSCALL_SIGNALFD_E", 521, 4641, 3, params_SYSCALL_SIGNALFD_E},
    [127] = {"signalfd", "SYSCALL_SIGNALFD_X", 521, 4129, 4, params_SYSCALL_SIGNALFD_X},
    [128] = {"kill", "SYSCALL_KILL_E", 521, 4608, 2, params_SYSCALL_KILL_E},
    [129] = {"kill", "SYSCALL_KILL_X", 521, 4096, 3, params_SYSCALL_KILL_X},
    [130] = {"tkill", "SYSCALL_TKILL_E", 521, 4608, 2, params_SYSCALL_TKILL_E},
    [131] = {"tkill", "SYSCALL_TKILL_X", 521, 4096, 3, params_SYSCALL_TKILL_X},
    [132] = {"tgkill", "SYSCALL_TGKILL_E", 521, 4608, 3, params_SYSCALL_TGKILL_E},
    [133] = {"tgkill", "SYSCALL_TGKILL_X", 521, 4096, 4, params_SYSCALL_TGKILL_X},
    [134] = {"nanosleep", "SYSCALL_NANOSLEEP_E", 519, 4736, 1, params_SYSCALL_NANOSLEEP_E},
    [135] = {"nanosleep", "SYSCALL_NANOSLEEP_X", 519, 4224, 2, params_SYSCALL_NANOSLEEP_X},
    [136] = {"timerfd_create", "SYSCALL_TIMERFD_CREATE_E", 523, 4641, 2, params_SYSCALL_TIMERFD_CREATE_E},
    [137] = {"timerfd_create", "SYSCALL_TIMERFD_CREATE_X", 523, 4129, 3, params_SYSCALL_TIMERFD_CREATE_X},
    [138] = {"inotify_init", "SYSCALL_INOTIFY_INIT_E", 516, 4641, 1, params_SYSCALL_INOTIFY_INIT_E},
    [139] = {"inotify_init", "SYSCALL_INOTIFY_INIT_X", 516, 4129, 2, params_SYSCALL_INOTIFY_INIT_X},
    [140] = {"getrlimit", "SYSCALL_GETRLIMIT_E", 518, 4608, 1, params_SYSCALL_GETRLIMIT_E},
    [141] = {"getrlimit", "SYSCALL_GETRLIMIT_X", 518, 4096, 4, params_SYSCALL_GETRLIMIT_X},
    [142] = {"setrlimit", "SYSCALL_SETRLIMIT_E", 518, 4608, 1, params_SYSCALL_SETRLIMIT_E},
    [143] = {"setrlimit", "SYSCALL_SETRLIMIT_X", 518, 4096, 4, params_SYSCALL_SETRLIMIT_X},
    [144] = {"prlimit", "SYSCALL_PRLIMIT_E", 518, 4608, 2, params_SYSCALL_PRLIMIT_E},
    [145] = {"prlimit", "SYSCALL_PRLIMIT_X", 518, 4096, 7, params_SYSCALL_PRLIMIT_X},
    [146] = {"switch", "SCHEDSWITCH_1_E", 1152, 4864, 1, params_SCHEDSWITCH_1_E},
    [147] = {"NA", "SCHEDSWITCH_1_X", 0, 64, 0, 0},
    [148] = {"drop", "DROP_E", 4352, 256, 1, params_DROP_E},
    [149] = {"drop", "DROP_X", 4352, 256, 1, params_DROP_X},
    [150] = {"fcntl", "SYSCALL_FCNTL_E", 546, 4644, 2, params_SYSCALL_FCNTL_E},
    [151] = {"fcntl", "SYSCALL_FCNTL_X", 546, 4132, 4, params_SYSCALL_FCNTL_X},
    [152] = {"switch", "SCHEDSWITCH_6_E", 1152, 0, 6, params_SCHEDSWITCH_6_E},
    [153] = {"NA", "SCHEDSWITCH_6_X", 0, 64, 0, 0},
    [154] = {"execve", "SYSCALL_EXECVE_13_E", 518, 4640, 0, 0},
    [155] = {"execve", "SYSCALL_EXECVE_13_X", 518, 4640, 13, params_SYSCALL_EXECVE_13_X},
    [156] = {"clone", "SYSCALL_CLONE_16_E", 518, 544, 0, 0},
    [157] = {"clone", "SYSCALL_CLONE_16_X", 518, 4640, 16, params_SYSCALL_CLONE_16_X},
    [158] = {"brk", "SYSCALL_BRK_4_E", 517, 4608, 1, params_SYSCALL_BRK_4_E},
    [159] = {"brk", "SYSCALL_BRK_4_X", 517, 4096, 5, params_SYSCALL_BRK_4_X},
    [160] = {"mmap", "SYSCALL_MMAP_E", 517, 4612, 6, params_SYSCALL_MMAP_E},
    [161] = {"mmap", "SYSCALL_MMAP_X", 517, 4100, 10, params_SYSCALL_MMAP_X},
    [162] = {"mmap2", "SYSCALL_MMAP2_E", 517, 4612, 6, params_SYSCALL_MMAP2_E},
    [163] = {"mmap2", "SYSCALL_MMAP2_X", 517, 4100, 10, params_SYSCALL_MMAP2_X},
    [164] = {"munmap", "SYSCALL_MUNMAP_E", 517, 4608, 2, params_SYSCALL_MUNMAP_E},
    [165] = {"munmap", "SYSCALL_MUNMAP_X", 517, 4096, 6, params_SYSCALL_MUNMAP_X},
    [166] = {"splice", "SYSCALL_SPLICE_E", 546, 4612, 4, params_SYSCALL_SPLICE_E},
    [167] = {"splice", "SYSCALL_SPLICE_X", 546, 4100, 5, params_SYSCALL_SPLICE_X},
    [168] = {"ptrace", "SYSCALL_PTRACE_E", 518, 4608, 2, params_SYSCALL_PTRACE_E},
    [169] = {"ptrace", "SYSCALL_PTRACE_X", 518, 4096, 5, params_SYSCALL_PTRACE_X},
    [170] = {"ioctl", "SYSCALL_IOCTL_3_E", 546, 4612, 3, params_SYSCALL_IOCTL_3_E},
    [171] = {"ioctl", "SYSCALL_IOCTL_3_X", 546, 4100, 4, params_SYSCALL_IOCTL_3_X},
    [172] = {"execve", "SYSCALL_EXECVE_14_E", 518, 4640, 0, 0},
    [173] = {"execve", "SYSCALL_EXECVE_14_X", 518, 4640, 14, params_SYSCALL_EXECVE_14_X},
    [174] = {"rename", "SYSCALL_RENAME_E", 514, 512, 0, 0},
    [175] = {"rename", "SYSCALL_RENAME_X", 514, 0, 3, params_SYSCALL_RENAME_X},
    [176] = {"renameat", "SYSCALL_RENAMEAT_E", 514, 512, 0, 0},
    [177] = {"renameat", "SYSCALL_RENAMEAT_X", 514, 0, 5, params_SYSCALL_RENAMEAT_X},
    [178] = {"symlink", "SYSCALL_SYMLINK_E", 514, 512, 0, 0},
    [179] = {"symlink", "SYSCALL_SYMLINK_X", 514, 0, 3, params_SYSCALL_SYMLINK_X},
    [180] = {"symlinkat", "SYSCALL_SYMLINKAT_E", 514, 512, 0, 0},
    [181] = {"symlinkat", "SYSCALL_SYMLINKAT_X", 514, 4, 4, params_SYSCALL_SYMLINKAT_X},
    [182] = {"fork", "SYSCALL_FORK_E", 518, 544, 0, 0},
    [183] = {"fork", "SYSCALL_FORK_X", 518, 4640, 16, params_SYSCALL_FORK_X},
    [184] = {"vfork", "SYSCALL_VFORK_E", 518, 544, 0, 0},
    [185] = {"vfork", "SYSCALL_VFORK_X", 518, 4640, 16, params_SYSCALL_VFORK_X},
    [186] = {"procexit", "PROCEXIT_1_E", 1030, 32, 5, params_PROCEXIT_1_E},
    [187] = {"NA", "PROCEXIT_1_X", 0, 64, 0, 0},
    [188] = {"sendfile", "SYSCALL_SENDFILE_E", 545, 4612, 4, params_SYSCALL_SENDFILE_E},
    [189] = {"sendfile", "SYSCALL_SENDFILE_X", 545, 4100, 5, params_SYSCALL_SENDFILE_X},
    [190] = {"quotactl", "SYSCALL_QUOTACTL_E", 522, 4608, 4, params_SYSCALL_QUOTACTL_E},
    [191] = {"quotactl", "SYSCALL_QUOTACTL_X", 522, 4096, 18, params_SYSCALL_QUOTACTL_X},
    [192] = {"setresuid", "SYSCALL_SETRESUID_E", 522, 4640, 3, params_SYSCALL_SETRESUID_E},
    [193] = {"setresuid", "SYSCALL_SETRESUID_X", 522, 4128, 4, params_SYSCALL_SETRESUID_X},
    [194] = {"setresgid", "SYSCALL_SETRESGID_E", 522, 4640, 3, params_SYSCALL_SETRESGID_E},
    [195] = {"setresgid", "SYSCALL_SETRESGID_X", 522, 4128, 4, params_SYSCALL_SETRESGID_X},
    [196] = {"scapevent", "SCAPEVENT_E", 4352, 256, 2, params_SCAPEVENT_E},
    [197] = {"NA", "SCAPEVENT_X", 0, 64, 0, 0},
    [198] = {"setuid", "SYSCALL_SETUID_E", 522, 4640, 1, params_SYSCALL_SETUID_E},
    [199] = {"setuid", "SYSCALL_SETUID_X", 522, 4128, 2, params_SYSCALL_SETUID_X},
    [200] = {"setgid", "SYSCALL_SETGID_E", 522, 4640, 1, params_SYSCALL_SETGID_E},
    [201] = {"setgid", "SYSCALL_SETGID_X", 522, 4128, 2, params_SYSCALL_SETGID_X},
    [202] = {"getuid", "SYSCALL_GETUID_E", 522, 512, 0, 0},
    [203] = {"getuid", "SYSCALL_GETUID_X", 522, 0, 1, params_SYSCALL_GETUID_X},
    [204] = {"geteuid", "SYSCALL_GETEUID_E", 522, 512, 0, 0},
    [205] = {"geteuid", "SYSCALL_GETEUID_X", 522, 0, 1, params_SYSCALL_GETEUID_X},
    [206] = {"getgid", "SYSCALL_GETGID_E", 522, 512, 0, 0},
    [207] = {"getgid", "SYSCALL_GETGID_X", 522, 0, 1, params_SYSCALL_GETGID_X},
    [208] = {"getegid", "SYSCALL_GETEGID_E", 522, 512, 0, 0},
    [209] = {"getegid", "SYSCALL_GETEGID_X", 522, 0, 1, params_SYSCALL_GETEGID_X},
    [210] = {"getresuid", "SYSCALL_GETRESUID_E", 522, 512, 0, 0},
    [211] = {"getresuid", "SYSCALL_GETRESUID_X", 522, 0, 4, params_SYSCALL_GETRESUID_X},
    [212] = {"getresgid", "SYSCALL_GETRESGID_E", 522, 512, 0, 0},
    [213] = {"getresgid", "SYSCALL_GETRESGID_X", 522, 0, 4, params_SYSCALL_GETRESGID_X},
    [214] = {"execve", "SYSCALL_EXECVE_15_E", 518, 4640, 0, 0},
    [215] = {"execve", "SYSCALL_EXECVE_15_X", 518, 4640, 15, params_SYSCALL_EXECVE_15_X},
    [216] = {"clone", "SYSCALL_CLONE_17_E", 518, 544, 0, 0},
    [217] = {"clone", "SYSCALL_CLONE_17_X", 518, 4640, 17, params_SYSCALL_CLONE_17_X},
    [218] = {"fork", "SYSCALL_FORK_17_E", 518, 544, 0, 0},
    [219] = {"fork", "SYSCALL_FORK_17_X", 518, 4640, 17, params_SYSCALL_FORK_17_X},
    [220] = {"vfork", "SYSCALL_VFORK_17_E", 518, 544, 0, 0},
    [221] = {"vfork", "SYSCALL_VFORK_17_X", 518, 4640, 17, params_SYSCALL_VFORK_17_X},
    [222] = {"clone", "SYSCALL_CLONE_20_E", 518, 544, 0, 0},
    [223] = {"clone", "SYSCALL_CLONE_20_X", 518, 4128, 21, params_SYSCALL_CLONE_20_X},
    [224] = {"fork", "SYSCALL_FORK_20_E", 518, 544, 0, 0},
    [225] = {"fork", "SYSCALL_FORK_20_X", 518, 4128, 21, params_SYSCALL_FORK_20_X},
    [226] = {"vfork", "SYSCALL_VFORK_20_E", 518, 544, 0, 0},
    [227] = {"vfork", "SYSCALL_VFORK_20_X", 518, 4128, 21, params_SYSCALL_VFORK_20_X},
    [228] = {"container", "CONTAINER_E", 4352, 4896, 4, params_CONTAINER_E},
    [229] = {"NA", "CONTAINER_X", 0, 64, 0, 0},
    [230] = {"execve", "SYSCALL_EXECVE_16_E", 518, 4640, 0, 0},
    [231] = {"execve", "SYSCALL_EXECVE_16_X", 518, 4640, 16, params_SYSCALL_EXECVE_16_X},
    [232] = {"signaldeliver", "SIGNALDELIVER_E", 1033, 0, 3, params_SIGNALDELIVER_E},
    [233] = {"NA", "SIGNALDELIVER_X", 0, 64, 0, 0},
    [234] = {"procinfo", "PROCINFO_E", 4352, 256, 2, params_PROCINFO_E},
    [235] = {"NA", "PROCINFO_X", 0, 64, 0, 0},
    [236] = {"getdents", "SYSCALL_GETDENTS_E", 514, 4612, 1, params_SYSCALL_GETDENTS_E},
    [237] = {"getdents", "SYSCALL_GETDENTS_X", 514, 4100, 2, params_SYSCALL_GETDENTS_X},
    [238] = {"getdents64", "SYSCALL_GETDENTS64_E", 514, 4612, 1, params_SYSCALL_GETDENTS64_E},
    [239] = {"getdents64", "SYSCALL_GETDENTS64_X", 514, 4100, 2, params_SYSCALL_GETDENTS64_X},
    [240] = {"setns", "SYSCALL_SETNS_E", 518, 4612, 2, params_SYSCALL_SETNS_E},
    [241] = {"setns", "SYSCALL_SETNS_X", 518, 4100, 3, params_SYSCALL_SETNS_X},
    [242] = {"flock", "SYSCALL_FLOCK_E", 514, 4612, 2, params_SYSCALL_FLOCK_E},
    [243] = {"flock", "SYSCALL_FLOCK_X", 514, 4100, 3, params_SYSCALL_FLOCK_X},
    [244] = {"cpu_hotplug", "CPU_HOTPLUG_E", 4104, 288, 2, params_CPU_HOTPLUG_E},
    [245] = {"NA", "CPU_HOTPLUG_X", 0, 64, 0, 0},
    [246] = {"accept", "SOCKET_ACCEPT_5_E", 515, 545, 0, 0},
    [247] = {"accept", "SOCKET_ACCEPT_5_X", 515, 33, 5, params_SOCKET_ACCEPT_5_X},
    [248] = {"accept", "SOCKET_ACCEPT4_5_E", 515, 4641, 1, params_SOCKET_ACCEPT4_5_E},
    [249] = {"accept", "SOCKET_ACCEPT4_5_X", 515, 4641, 5, params_SOCKET_ACCEPT4_5_X},
    [250] = {"semop", "SYSCALL_SEMOP_E", 518, 4608, 1, params_SYSCALL_SEMOP_E},
    [251] = {"semop", "SYSCALL_SEMOP_X", 518, 4096, 9, params_SYSCALL_SEMOP_X},
    [252] = {"semctl", "SYSCALL_SEMCTL_E", 518, 4608, 4, params_SYSCALL_SEMCTL_E},
    [253] = {"semctl", "SYSCALL_SEMCTL_X", 518, 4096, 5, params_SYSCALL_SEMCTL_X},
    [254] = {"ppoll", "SYSCALL_PPOLL_E", 576, 4736, 3, params_SYSCALL_PPOLL_E},
    [255] = {"ppoll", "SYSCALL_PPOLL_X", 576, 4224, 4, params_SYSCALL_PPOLL_X},
    [256] = {"mount", "SYSCALL_MOUNT_E", 514, 4640, 1, params_SYSCALL_MOUNT_E},
    [257] = {"mount", "SYSCALL_MOUNT_X", 514, 4128, 5, params_SYSCALL_MOUNT_X},
    [258] = {"umount", "SYSCALL_UMOUNT_E", 514, 544, 1, params_SYSCALL_UMOUNT_E},
    [259] = {"umount", "SYSCALL_UMOUNT_X", 514, 4640, 2, params_SYSCALL_UMOUNT_X},
    [260] = {"k8s", "K8S_E", 4352, 800, 1, params_K8S_E},
    [261] = {"NA", "K8S_X", 0, 64, 0, 0},
    [262] = {"semget", "SYSCALL_SEMGET_E", 518, 4608, 3, params_SYSCALL_SEMGET_E},
    [263] = {"semget", "SYSCALL_SEMGET_X", 518, 4096, 4, params_SYSCALL_SEMGET_X},
    [264] = {"access", "SYSCALL_ACCESS_E", 514, 4608, 1, params_SYSCALL_ACCESS_E},
    [265] = {"access", "SYSCALL_ACCESS_X", 514, 4096, 3, params_SYSCALL_ACCESS_X},
    [266] = {"chroot", "SYSCALL_CHROOT_E", 518, 544, 0, 0},
    [267] = {"chroot", "SYSCALL_CHROOT_X", 518, 32, 2, params_SYSCALL_CHROOT_X},
    [268] = {"tracer", "TRACER_E", 4097, 512, 3, params_TRACER_E},
    [269] = {"NA", "TRACER_X", 0, 64, 3, params_TRACER_X},
    [270] = {"mesos", "MESOS_E", 4352, 800, 1, params_MESOS_E},
    [271] = {"NA", "MESOS_X", 0, 64, 0, 0},
    [272] = {"container", "CONTAINER_JSON_E", 4102, 4640, 1, params_CONTAINER_JSON_E},
    [273] = {"NA", "CONTAINER_JSON_X", 0, 64, 0, 0},
    [274] = {"setsid", "SYSCALL_SETSID_E", 518, 544, 0, 0},
    [275] = {"setsid", "SYSCALL_SETSID_X", 518, 32, 1, params_SYSCALL_SETSID_X},
    [276] = {"mkdir", "SYSCALL_MKDIR_2_E", 514, 4608, 1, params_SYSCALL_MKDIR_2_E},
    [277] = {"mkdir", "SYSCALL_MKDIR_2_X", 514, 4096, 3, params_SYSCALL_MKDIR_2_X},
    [278] = {"rmdir", "SYSCALL_RMDIR_2_E", 514, 512, 0, 0},
    [279] = {"rmdir", "SYSCALL_RMDIR_2_X", 514, 0, 2, params_SYSCALL_RMDIR_2_X},
    [280] = {"notification", "NOTIFICATION_E", 4097, 256, 2, params_NOTIFICATION_E},
    [281] = {"NA", "NOTIFICATION_X", 0, 64, 0, 0},
    [282] = {"execve", "SYSCALL_EXECVE_17_E", 518, 4640, 0, 0},
    [283] = {"execve", "SYSCALL_EXECVE_17_X", 518, 4640, 17, params_SYSCALL_EXECVE_17_X},
    [284] = {"unshare", "SYSCALL_UNSHARE_E", 518, 4608, 1, params_SYSCALL_UNSHARE_E},
    [285] = {"unshare", "SYSCALL_UNSHARE_X", 518, 4096, 2, params_SYSCALL_UNSHARE_X},
    [286] = {"infra", "INFRASTRUCTURE_EVENT_E", 4352, 256, 4, params_INFRASTRUCTURE_EVENT_E},
    [287] = {"NA", "INFRASTRUCTURE_EVENT_X", 0, 64, 0, 0},
    [288] = {"execve", "SYSCALL_EXECVE_18_E", 518, 4640, 1, params_SYSCALL_EXECVE_18_E},
    [289] = {"execve", "SYSCALL_EXECVE_18_X", 518, 4640, 17, params_SYSCALL_EXECVE_18_X},
    [290] = {"page_fault", "PAGE_FAULT_E", 1025, 256, 3, params_PAGE_FAULT_E},
    [291] = {"NA", "PAGE_FAULT_X", 0, 64, 0, 0},
    [292] = {"execve", "SYSCALL_EXECVE_19_E", 518, 4640, 1, params_SYSCALL_EXECVE_19_E},
    [293] = {"execve", "SYSCALL_EXECVE_19_X", 518, 4128, 31, params_SYSCALL_EXECVE_19_X},
    [294] = {"setpgid", "SYSCALL_SETPGID_E", 518, 4608, 2, params_SYSCALL_SETPGID_E},
    [295] = {"setpgid", "SYSCALL_SETPGID_X", 518, 4096, 3, params_SYSCALL_SETPGID_X},
    [296] = {"bpf", "SYSCALL_BPF_E", 513, 4609, 1, params_SYSCALL_BPF_E},
    [297] = {"bpf", "SYSCALL_BPF_X", 513, 4609, 1, params_SYSCALL_BPF_X},
    [298] = {"seccomp", "SYSCALL_SECCOMP_E", 513, 4608, 2, params_SYSCALL_SECCOMP_E},
    [299] = {"seccomp", "SYSCALL_SECCOMP_X", 513, 4096, 3, params_SYSCALL_SECCOMP_X},
    [300] = {"unlink", "SYSCALL_UNLINK_2_E", 514, 512, 0, 0},
    [301] = {"unlink", "SYSCALL_UNLINK_2_X", 514, 0, 2, params_SYSCALL_UNLINK_2_X},
    [302] = {"unlinkat", "SYSCALL_UNLINKAT_2_E", 514, 512, 0, 0},
    [303] = {"unlinkat", "SYSCALL_UNLINKAT_2_X", 514, 4, 4, params_SYSCALL_UNLINKAT_2_X},
    [304] = {"mkdirat", "SYSCALL_MKDIRAT_E", 514, 512, 0, 0},
    [305] = {"mkdirat", "SYSCALL_MKDIRAT_X", 514, 4, 4, params_SYSCALL_MKDIRAT_X},
    [306] = {"openat", "SYSCALL_OPENAT_2_E", 514, 4129, 4, params_SYSCALL_OPENAT_2_E},
    [307] = {"openat", "SYSCALL_OPENAT_2_X", 514, 4129, 7, params_SYSCALL_OPENAT_2_X},
    [308] = {"link", "SYSCALL_LINK_2_E", 514, 512, 0, 0},
    [309] = {"link", "SYSCALL_LINK_2_X", 514, 0, 3, params_SYSCALL_LINK_2_X},
    [310] = {"linkat", "SYSCALL_LINKAT_2_E", 514, 512, 0, 0},
    [311] = {"linkat", "SYSCALL_LINKAT_2_X", 514, 0, 6, params_SYSCALL_LINKAT_2_X},
    [312] = {"fchmodat", "SYSCALL_FCHMODAT_E", 514, 512, 0, 0},
    [313] = {"fchmodat", "SYSCALL_FCHMODAT_X", 514, 4, 4, params_SYSCALL_FCHMODAT_X},
    [314] = {"chmod", "SYSCALL_CHMOD_E", 514, 512, 0, 0},
    [315] = {"chmod", "SYSCALL_CHMOD_X", 514, 0, 3, params_SYSCALL_CHMOD_X},
    [316] = {"fchmod", "SYSCALL_FCHMOD_E", 514, 512, 0, 0},
    [317] = {"fchmod", "SYSCALL_FCHMOD_X", 514, 4, 3, params_SYSCALL_FCHMOD_X},
    [318] = {"renameat2", "SYSCALL_RENAMEAT2_E", 514, 512, 0, 0},
    [319] = {"renameat2", "SYSCALL_RENAMEAT2_X", 514, 0, 6, params_SYSCALL_RENAMEAT2_X},
    [320] = {"userfaultfd", "SYSCALL_USERFAULTFD_E", 514, 545, 0, 0},
    [321] = {"userfaultfd", "SYSCALL_USERFAULTFD_X", 514, 33, 2, params_SYSCALL_USERFAULTFD_X},
    [322] = {"pluginevent", "PLUGINEVENT_E", 2049, 2048, 2, params_PLUGINEVENT_E},
    [323] = {"NA", "PLUGINEVENT_X", 0, 64, 0, 0},
    [324] = {"container", "CONTAINER_JSON_2_E", 4102, 2080, 1, params_CONTAINER_JSON_2_E},
    [325] = {"NA", "CONTAINER_JSON_2_X", 0, 64, 0, 0},
    [326] = {"openat2", "SYSCALL_OPENAT2_E", 514, 4129, 5, params_SYSCALL_OPENAT2_E},
    [327] = {"openat2", "SYSCALL_OPENAT2_X", 514, 4129, 8, params_SYSCALL_OPENAT2_X},
    [328] = {"mprotect", "SYSCALL_MPROTECT_E", 517, 4608, 3, params_SYSCALL_MPROTECT_E},
    [329] = {"mprotect", "SYSCALL_MPROTECT_X", 517, 4096, 4, params_SYSCALL_MPROTECT_X},
    [330] = {"execveat", "SYSCALL_EXECVEAT_E", 518, 4640, 3, params_SYSCALL_EXECVEAT_E},
    [331] = {"execveat", "SYSCALL_EXECVEAT_X", 518, 4128, 30, params_SYSCALL_EXECVEAT_X},
    [332] = {"copy_file_range", "SYSCALL_COPY_FILE_RANGE_E", 514, 4636, 3, params_SYSCALL_COPY_FILE_RANGE_E},
    [333] = {"copy_file_range", "SYSCALL_COPY_FILE_RANGE_X", 514, 4124, 6, params_SYSCALL_COPY_FILE_RANGE_X},
    [334] = {"clone3", "SYSCALL_CLONE3_E", 518, 544, 0, 0},
    [335] = {"clone3", "SYSCALL_CLONE3_X", 518, 4128, 21, params_SYSCALL_CLONE3_X},
    [336] = {"open_by_handle_at", "SYSCALL_OPEN_BY_HANDLE_AT_E", 514, 545, 0, 0},
    [337] = {"open_by_handle_at", "SYSCALL_OPEN_BY_HANDLE_AT_X", 514, 33, 6, params_SYSCALL_OPEN_BY_HANDLE_AT_X},
    [338] = {"io_uring_setup", "SYSCALL_IO_URING_SETUP_E", 546, 545, 0, 0},
    [339] = {"io_uring_setup", "SYSCALL_IO_URING_SETUP_X", 546, 33, 8, params_SYSCALL_IO_URING_SETUP_X},
    [340] = {"io_uring_enter", "SYSCALL_IO_URING_ENTER_E", 546, 512, 0, 0},
    [341] = {"io_uring_enter", "SYSCALL_IO_URING_ENTER_X", 546, 4, 6, params_SYSCALL_IO_URING_ENTER_X},
    [342] = {"io_uring_register", "SYSCALL_IO_URING_REGISTER_E", 546, 512, 0, 0},
    [343] = {"io_uring_register", "SYSCALL_IO_URING_REGISTER_X", 546, 4, 5, params_SYSCALL_IO_URING_REGISTER_X},
    [344] = {"mlock", "SYSCALL_MLOCK_E", 517, 512, 0, 0},
    [345] = {"mlock", "SYSCALL_MLOCK_X", 517, 0, 3, params_SYSCALL_MLOCK_X},
    [346] = {"munlock", "SYSCALL_MUNLOCK_E", 517, 512, 0, 0},
    [347] = {"munlock", "SYSCALL_MUNLOCK_X", 517, 0, 3, params_SYSCALL_MUNLOCK_X},
    [348] = {"mlockall", "SYSCALL_MLOCKALL_E", 517, 512, 0, 0},
    [349] = {"mlockall", "SYSCALL_MLOCKALL_X", 517, 0, 2, params_SYSCALL_MLOCKALL_X},
    [350] = {"munlockall", "SYSCALL_MUNLOCKALL_E", 517, 512, 0, 0},
    [351] = {"munlockall", "SYSCALL_MUNLOCKALL_X", 517, 0, 1, params_SYSCALL_MUNLOCKALL_X},
    [352] = {"capset", "SYSCALL_CAPSET_E", 518, 544, 0, 0},
    [353] = {"capset", "SYSCALL_CAPSET_X", 518, 32, 4, params_SYSCALL_CAPSET_X},
    [354] = {"useradded", "USER_ADDED_E", 4102, 32, 6, params_USER_ADDED_E},
    [355] = {"NA", "USER_ADDED_X", 0, 64, 0, 0},
    [356] = {"userdeleted", "USER_DELETED_E", 4102, 32, 6, params_USER_DELETED_E},
    [357] = {"NA", "USER_DELETED_X", 0, 64, 0, 0},
    [358] = {"groupadded", "GROUP_ADDED_E", 4102, 32, 3, params_GROUP_ADDED_E},
    [359] = {"NA", "GROUP_ADDED_X", 0, 64, 0, 0},
    [360] = {"groupdeleted", "GROUP_DELETED_E", 4102, 32, 3, params_GROUP_DELETED_E},
    [361] = {"NA", "GROUP_DELETED_X", 0, 64, 0, 0},
    [362] = {"dup2", "SYSCALL_DUP2_E", 546, 549, 1, params_SYSCALL_DUP2_E},
    [363] = {"dup2", "SYSCALL_DUP2_X", 546, 37, 3, params_SYSCALL_DUP2_X},
    [364] = {"dup3", "SYSCALL_DUP3_E", 546, 549, 1, params_SYSCALL_DUP3_E},
    [365] = {"dup3", "SYSCALL_DUP3_X", 546, 37, 4, params_SYSCALL_DUP3_X},
    [366] = {"dup", "SYSCALL_DUP_1_E", 546, 549, 1, params_SYSCALL_DUP_1_E},
    [367] = {"dup", "SYSCALL_DUP_1_X", 546, 37, 2, params_SYSCALL_DUP_1_X},
    [368] = {"bpf", "SYSCALL_BPF_2_E", 513, 513, 1, params_SYSCALL_BPF_2_E},
    [369] = {"bpf", "SYSCALL_BPF_2_X", 513, 1, 2, params_SYSCALL_BPF_2_X},
    [370] = {"mlock2", "SYSCALL_MLOCK2_E", 517, 512, 0, 0},
    [371] = {"mlock2", "SYSCALL_MLOCK2_X", 517, 0, 4, params_SYSCALL_MLOCK2_X},
    [372] = {"fsconfig", "SYSCALL_FSCONFIG_E", 520, 512, 0, 0},
    [373] = {"fsconfig", "SYSCALL_FSCONFIG_X", 520, 4, 7, params_SYSCALL_FSCONFIG_X},
    [374] = {"epoll_create", "SYSCALL_EPOLL_CREATE_E", 576, 4641, 1, params_SYSCALL_EPOLL_CREATE_E},
    [375] = {"epoll_create", "SYSCALL_EPOLL_CREATE_X", 576, 4129, 2, params_SYSCALL_EPOLL_CREATE_X},
    [376] = {"epoll_create1", "SYSCALL_EPOLL_CREATE1_E", 576, 4641, 1, params_SYSCALL_EPOLL_CREATE1_E},
    [377] = {"epoll_create1", "SYSCALL_EPOLL_CREATE1_X", 576, 4129, 2, params_SYSCALL_EPOLL_CREATE1_X},
    [378] = {"chown", "SYSCALL_CHOWN_E", 514, 512, 0, 0},
    [379] = {"chown", "SYSCALL_CHOWN_X", 514, 0, 4, params_SYSCALL_CHOWN_X},
    [380] = {"lchown", "SYSCALL_LCHOWN_E", 514, 512, 0, 0},
    [381] = {"lchown", "SYSCALL_LCHOWN_X", 514, 0, 4, params_SYSCALL_LCHOWN_X},
    [382] = {"fchown", "SYSCALL_FCHOWN_E", 514, 512, 0, 0},
    [383] = {"fchown", "SYSCALL_FCHOWN_X", 514, 4, 4, params_SYSCALL_FCHOWN_X},
    [384] = {"fchownat", "SYSCALL_FCHOWNAT_E", 514, 512, 0, 0},
    [385] = {"fchownat", "SYSCALL_FCHOWNAT_X", 514, 4, 6, params_SYSCALL_FCHOWNAT_X},
    [386] = {"umount", "SYSCALL_UMOUNT_1_E", 514, 544, 0, 0},
    [387] = {"umount", "SYSCALL_UMOUNT_1_X", 514, 32, 2, params_SYSCALL_UMOUNT_1_X},
    [388] = {"accept4", "SOCKET_ACCEPT4_6_E", 515, 4641, 1, params_SOCKET_ACCEPT4_6_E},
    [389] = {"accept4", "SOCKET_ACCEPT4_6_X", 515, 4129, 6, params_SOCKET_ACCEPT4_6_X},
    [390] = {"umount2", "SYSCALL_UMOUNT2_E", 514, 4640, 1, params_SYSCALL_UMOUNT2_E},
    [391] = {"umount2", "SYSCALL_UMOUNT2_X", 514, 4128, 3, params_SYSCALL_UMOUNT2_X},
    [392] = {"pipe2", "SYSCALL_PIPE2_E", 516, 545, 0, 0},
    [393] = {"pipe2", "SYSCALL_PIPE2_X", 516, 33, 5, params_SYSCALL_PIPE2_X},
    [394] = {"inotify_init1", "SYSCALL_INOTIFY_INIT1_E", 516, 545, 0, 0},
    [395] = {"inotify_init1", "SYSCALL_INOTIFY_INIT1_X", 516, 33, 2, params_SYSCALL_INOTIFY_INIT1_X},
    [396] = {"eventfd2", "SYSCALL_EVENTFD2_E", 516, 4641, 1, params_SYSCALL_EVENTFD2_E},
    [397] = {"eventfd2", "SYSCALL_EVENTFD2_X", 516, 4129, 3, params_SYSCALL_EVENTFD2_X},
    [398] = {"signalfd4", "SYSCALL_SIGNALFD4_E", 521, 4641, 2, params_SYSCALL_SIGNALFD4_E},
    [399] = {"signalfd4", "SYSCALL_SIGNALFD4_X", 521, 4129, 4, params_SYSCALL_SIGNALFD4_X},
    [400] = {"prctl", "SYSCALL_PRCTL_E", 518, 544, 0, 0},
    [401] = {"prctl", "SYSCALL_PRCTL_X", 518, 32, 4, params_SYSCALL_PRCTL_X},
    [402] = {"asyncevent", "ASYNCEVENT_E", 4097, 2048, 3, params_ASYNCEVENT_E},
    [403] = {"NA", "ASYNCEVENT_X", 0, 64, 0, 0},
    [404] = {"memfd_create", "SYSCALL_MEMFD_CREATE_E", 517, 545, 0, 0},
    [405] = {"memfd_create", "SYSCALL_MEMFD_CREATE_X", 517, 33, 3, params_SYSCALL_MEMFD_CREATE_X},
    [406] = {"pidfd_getfd", "SYSCALL_PIDFD_GETFD_E", 518, 545, 0, 0},
    [407] = {"pidfd_getfd", "SYSCALL_PIDFD_GETFD_X", 518, 33, 4, params_SYSCALL_PIDFD_GETFD_X},
    [408] = {"pidfd_open", "SYSCALL_PIDFD_OPEN_E", 518, 545, 0, 0},
    [409] = {"pidfd_open", "SYSCALL_PIDFD_OPEN_X", 518, 33, 3, params_SYSCALL_PIDFD_OPEN_X},
    [410] = {"init_module", "SYSCALL_INIT_MODULE_E", 513, 512, 0, 0},
    [411] = {"init_module", "SYSCALL_INIT_MODULE_X", 513, 0, 4, params_SYSCALL_INIT_MODULE_X},
    [412] = {"finit_module", "SYSCALL_FINIT_MODULE_E", 513, 512, 0, 0},
    [413] = {"finit_module", "SYSCALL_FINIT_MODULE_X", 513, 12, 4, params_SYSCALL_FINIT_MODULE_X},
    [414] = {"mknod", "SYSCALL_MKNOD_E", 513, 512, 0, 0},
    [415] = {"mknod", "SYSCALL_MKNOD_X", 513, 0, 4, params_SYSCALL_MKNOD_X},
    [416] = {"mknodat", "SYSCALL_MKNODAT_E", 513, 512, 0, 0},
    [417] = {"mknodat", "SYSCALL_MKNODAT_X", 513, 4, 5, params_SYSCALL_MKNODAT_X},
    [418] = {"newfstatat", "SYSCALL_NEWFSTATAT_E", 514, 512, 0, 0},
    [419] = {"newfstatat", "SYSCALL_NEWFSTATAT_X", 514, 4, 4, params_SYSCALL_NEWFSTATAT_X},
    [420] = {"process_vm_readv", "SYSCALL_PROCESS_VM_READV_E", 516, 512, 0, 0},
    [421] = {"process_vm_readv", "SYSCALL_PROCESS_VM_READV_X", 516, 0, 3, params_SYSCALL_PROCESS_VM_READV_X},
    [422] = {"process_vm_writev", "SYSCALL_PROCESS_VM_WRITEV_E", 516, 512, 0, 0},
    [423] = {"process_vm_writev", "SYSCALL_PROCESS_VM_WRITEV_X", 516, 0, 3, params_SYSCALL_PROCESS_VM_WRITEV_X},
    [424] = {"delete_module", "SYSCALL_DELETE_MODULE_E", 513, 512, 0, 0},
    [425] = {"delete_module", "SYSCALL_DELETE_MODULE_X", 513, 0, 3, params_SYSCALL_DELETE_MODULE_X},
    [426] = {"setreuid", "SYSCALL_SETREUID_E", 522, 544, 0, 0},
    [427] = {"setreuid", "SYSCALL_SETREUID_X", 522, 32, 3, params_SYSCALL_SETREUID_X},
    [428] = {"setregid", "SYSCALL_SETREGID_E", 522, 512, 0, 0},
    [429] = {"setregid", "SYSCALL_SETREGID_X", 522, 32, 3, params_SYSCALL_SETREGID_X},
    [430] = {"task", "ITER_TASK_E", 8198, 32, 32, params_ITER_TASK_E},
    [431] = {"NA", "ITER_TASK_X", 0, 64, 0, 0},
    [432] = {"task_file_pipe", "ITER_TASK_FILE_PIPE_E", 8194, 32, 3, params_ITER_TASK_FILE_PIPE_E},
    [433] = {"NA", "ITER_TASK_FILE_PIPE_X", 0, 64, 0, 0},
    [434] = {"task_file_memfd", "ITER_TASK_FILE_MEMFD_E", 8194, 32, 3, params_ITER_TASK_FILE_MEMFD_E},
    [435] = {"NA", "ITER_TASK_FILE_MEMFD_X", 0, 64, 0, 0},
    [436] = {"task_file_regular", "ITER_TASK_FILE_REGULAR_E", 8194, 32, 5, params_ITER_TASK_FILE_REGULAR_E},
    [437] = {"NA", "ITER_TASK_FILE_REGULAR_X", 0, 64, 0, 0},
    [438] = {"task_file_directory", "ITER_TASK_FILE_DIRECTORY_E", 8194, 32, 3, params_ITER_TASK_FILE_DIRECTORY_E},
    [439] = {"NA", "ITER_TASK_FILE_DIRECTORY_X", 0, 64, 0, 0},
    [440] = {"task_file_socket_inet", "ITER_TASK_FILE_SOCKET_INET_E", 8194, 32, 8, params_ITER_TASK_FILE_SOCKET_INET_E},
    [441] = {"NA", "ITER_TASK_FILE_SOCKET_INET_X", 0, 64, 0, 0},
    [442] = {"task_file_socket_inet6", "ITER_TASK_FILE_SOCKET_INET6_E", 8194, 32, 8, params_ITER_TASK_FILE_SOCKET_INET6_E},
    [443] = {"NA", "ITER_TASK_FILE_SOCKET_INET6_X", 0, 64, 0, 0},
    [444] = {"task_file_socket_unix", "ITER_TASK_FILE_SOCKET_UNIX_E", 8194, 32, 6, params_ITER_TASK_FILE_SOCKET_UNIX_E},
    [445] = {"NA", "ITER_TASK_FILE_SOCKET_UNIX_X", 0, 64, 0, 0},
    [446] = {"task_file_socket_netlink", "ITER_TASK_FILE_SOCKET_NETLINK_E", 8194, 32, 4, params_ITER_TASK_FILE_SOCKET_NETLINK_E},
    [447] = {"NA", "ITER_TASK_FILE_SOCKET_NETLINK_X", 0, 64, 0, 0},
    [448] = {"task_file_anon_inode", "ITER_TASK_FILE_ANON_INODE_E", 8194, 32, 4, params_ITER_TASK_FILE_ANON_INODE_E},
    [449] = {"NA", "ITER_TASK_FILE_ANON_INODE_X", 0, 64, 0, 0},
    [450] = {"NA", "SYSCALL_CLOSE_RANGE_E", 0, 64, 0, 0},
    [451] = {"close_range", "SYSCALL_CLOSE_RANGE_X", 546, 32, 4, params_SYSCALL_CLOSE_RANGE_X},
    [452] = {"NA", "SYSCALL_KEYCTL_E", 0, 64, 0, 0},
    [453] = {"keyctl", "SYSCALL_KEYCTL_X", 513, 0, 6, params_SYSCALL_KEYCTL_X},
};

const struct falcod_syscall_info falcod_syscalls[FALCOD_SYSCALL_COUNT] = {
    [0] = {"unknown", 0, 0, 0, -1, -1, {-1, -1}, -1, -1},
    [1] = {"restart_syscall", 1, 1, 0, 219, 128, {0, -1}, 0, 1},
    [2] = {"exit", 1, 1, 0, 60, 93, {1, -1}, 0, 1},
    [3] = {"read", 1, 0, 0, 0, 63, {3, -1}, 6, 7},
    [4] = {"write", 1, 0, 0, 1, 64, {4, -1}, 8, 9},
    [5] = {"open", 1, 0, 1, 2, -1, {5, -1}, 2, 3},
    [6] = {"close", 1, 0, 1, 3, 57, {6, -1}, 4, 5},
    [7] = {"creat", 1, 0, 1, 85, -1, {8, -1}, 58, 59},
    [8] = {"link", 1, 0, 0, 86, -1, {9, -1}, 308, 309},
    [9] = {"unlink", 1, 0, 0, 87, -1, {10, -1}, 300, 301},
    [10] = {"chdir", 1, 0, 1, 80, 49, {12, -1}, 94, 95},
    [11] = {"time", 1, 1, 0, 201, -1, {13, -1}, 0, 1},
    [12] = {"mknod", 1, 0, 0, 133, -1, {14, -1}, 414, 415},
    [13] = {"chmod", 1, 0, 0, 90, -1, {15, -1}, 314, 315},
    [14] = {"stat", 1, 0, 2, 4, -1, {106, 195}, 66, 67},
    [15] = {"lseek", 1, 0, 2, 8, 62, {19, 140}, 86, 87},
    [16] = {"getpid", 1, 1, 0, 39, 172, {20, -1}, 0, 1},
    [17] = {"mount", 1, 0, 0, 165, 40, {21, -1}, 256, 257},
    [18] = {"ptrace", 1, 0, 0, 101, 117, {26, -1}, 168, 169},
    [19] = {"alarm", 1, 1, 0, 37, -1, {27, -1}, 0, 1},
    [20] = {"fstat", 1, 0, 2, 5, 80, {108, 197}, 70, 71},
    [21] = {"pause", 1, 1, 0, 34, -1, {29, -1}, 0, 1},
    [22] = {"utime", 1, 1, 0, 132, -1, {30, -1}, 0, 1},
    [23] = {"access", 1, 0, 2, 21, -1, {33, -1}, 264, 265},
    [24] = {"sync", 1, 1, 0, 162, 81, {36, -1}, 0, 1},
    [25] = {"kill", 1, 0, 0, 62, 129, {37, -1}, 128, 129},
    [26] = {"rename", 1, 0, 0, 82, -1, {38, -1}, 174, 175},
    [27] = {"mkdir", 1, 0, 0, 83, -1, {39, -1}, 276, 277},
    [28] = {"rmdir", 1, 0, 0, 84, -1, {40, -1}, 278, 279},
    [29] = {"dup", 1, 0, 1, 32, 23, {41, -1}, 366, 367},
    [30] = {"pipe", 1, 0, 1, 22, -1, {42, -1}, 60, 61},
    [31] = {"times", 1, 1, 0, 100, 153, {43, -1}, 0, 1},
    [32] = {"brk", 1, 0, 2, 12, 214, {45, -1}, 158, 159},
    [33] = {"acct", 1, 1, 0, 163, 89, {51, -1}, 0, 1},
    [34] = {"ioctl", 1, 0, 2, 16, 29, {54, -1}, 170, 171},
    [35] = {"fcntl", 1, 0, 0, 72, 25, {55, 221}, 150, 151},
    [36] = {"setpgid", 1, 0, 2, 109, 154, {57, -1}, 294, 295},
    [37] = {"umask", 1, 1, 0, 95, 166, {60, -1}, 0, 1},
    [38] = {"chroot", 1, 0, 1, 161, 51, {61, -1}, 266, 267},
    [39] = {"ustat", 1, 1, 0, 136, -1, {62, -1}, 0, 1},
    [40] = {"dup2", 1, 0, 1, 33, -1, {63, -1}, 362, 363},
    [41] = {"getppid", 1, 1, 0, 110, 173, {64, -1}, 0, 1},
    [42] = {"getpgrp", 1, 1, 0, 111, -1, {65, -1}, 0, 1},
    [43] = {"setsid", 1, 0, 0, 112, 157, {66, -1}, 274, 275},
    [44] = {"sethostname", 1, 1, 0, 170, 161, {74, -1}, 0, 1},
    [45] = {"setrlimit", 1, 0, 1, 160, 164, {75, -1}, 142, 143},
    [46] = {"getrusage", 1, 1, 0, 98, 165, {77, -1}, 0, 1},
    [47] = {"gettimeofday", 1, 1, 0, 96, 169, {78, -1}, 0, 1},
    [48] = {"settimeofday", 1, 1, 0, 164, 170, {79, -1}, 0, 1},
    [49] = {"symlink", 1, 0, 0, 88, -1, {83, -1}, 178, 179},
    [50] = {"lstat", 1, 0, 2, 6, -1, {107, 196}, 68, 69},
    [51] = {"readlink", 1, 1, 0, 89, -1, {85, -1}, 0, 1},
    [52] = {"uselib", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [53] = {"swapon", 1, 1, 0, 167, 224, {87, -1}, 0, 1},
    [54] = {"reboot", 1, 1, 0, 169, 142, {88, -1}, 0, 1},
    [55] = {"mmap", 1, 0, 0, 9, 222, {90, 192}, 160, 161},
    [56] = {"munmap", 1, 0, 2, 11, 215, {91, -1}, 164, 165},
    [57] = {"truncate", 1, 1, 0, 76, 45, {92, -1}, 0, 1},
    [58] = {"ftruncate", 1, 1, 0, 77, 46, {93, -1}, 0, 1},
    [59] = {"fchmod", 1, 0, 0, 91, 52, {94, -1}, 316, 317},
    [60] = {"getpriority", 1, 1, 0, 140, 141, {96, -1}, 0, 1},
    [61] = {"setpriority", 1, 1, 0, 141, 140, {97, -1}, 0, 1},
    [62] = {"statfs", 1, 1, 0, 137, 43, {99, -1}, 0, 1},
    [63] = {"fstatfs", 1, 1, 0, 138, 44, {100, -1}, 0, 1},
    [64] = {"syslog", 1, 1, 0, 103, 116, {103, -1}, 0, 1},
    [65] = {"setitimer", 1, 1, 0, 38, 103, {104, -1}, 0, 1},
    [66] = {"getitimer", 1, 1, 0, 36, 102, {105, -1}, 0, 1},
    [67] = {"uname", 1, 1, 0, 63, 160, {122, -1}, 0, 1},
    [68] = {"vhangup", 1, 1, 0, 153, 58, {111, -1}, 0, 1},
    [69] = {"wait4", 1, 1, 0, 61, 260, {114, -1}, 0, 1},
    [70] = {"swapoff", 1, 1, 0, 168, 225, {115, -1}, 0, 1},
    [71] = {"sysinfo", 1, 1, 0, 99, 179, {116, -1}, 0, 1},
    [72] = {"fsync", 1, 1, 0, 74, 82, {118, -1}, 0, 1},
    [73] = {"setdomainname", 1, 1, 0, 171, 162, {121, -1}, 0, 1},
    [74] = {"adjtimex", 1, 1, 0, 159, 171, {124, -1}, 0, 1},
    [75] = {"mprotect", 1, 0, 0, 10, 226, {125, -1}, 328, 329},
    [76] = {"init_module", 1, 0, 0, 175, 105, {128, -1}, 410, 411},
    [77] = {"delete_module", 1, 0, 0, 176, 106, {129, -1}, 424, 425},
    [78] = {"quotactl", 1, 0, 0, 179, 60, {131, -1}, 190, 191},
    [79] = {"getpgid", 1, 1, 0, 121, 155, {132, -1}, 0, 1},
    [80] = {"fchdir", 1, 0, 1, 81, 50, {133, -1}, 96, 97},
    [81] = {"sysfs", 1, 1, 0, 139, -1, {135, -1}, 0, 1},
    [82] = {"personality", 1, 1, 0, 135, 92, {136, -1}, 0, 1},
    [83] = {"getdents", 1, 0, 2, 78, -1, {141, -1}, 236, 237},
    [84] = {"select", 1, 0, 2, 23, -1, {82, -1}, 82, 83},
    [85] = {"flock", 1, 0, 2, 73, 32, {143, -1}, 242, 243},
    [86] = {"msync", 1, 1, 0, 26, 227, {144, -1}, 0, 1},
    [87] = {"readv", 1, 0, 0, 19, 65, {145, -1}, 116, 117},
    [88] = {"writev", 1, 0, 0, 20, 66, {146, -1}, 118, 119},
    [89] = {"getsid", 1, 1, 0, 124, 156, {147, -1}, 0, 1},
    [90] = {"fdatasync", 1, 1, 0, 75, 83, {148, -1}, 0, 1},
    [91] = {"mlock", 1, 0, 0, 149, 228, {150, -1}, 344, 345},
    [92] = {"munlock", 1, 0, 0, 150, 229, {151, -1}, 346, 347},
    [93] = {"mlockall", 1, 0, 0, 151, 230, {152, -1}, 348, 349},
    [94] = {"munlockall", 1, 0, 0, 152, 231, {153, -1}, 350, 351},
    [95] = {"sched_setparam", 1, 1, 0, 142, 118, {154, -1}, 0, 1},
    [96] = {"sched_getparam", 1, 1, 0, 143, 121, {155, -1}, 0, 1},
    [97] = {"sched_setscheduler", 1, 1, 0, 144, 119, {156, -1}, 0, 1},
    [98] = {"sched_getscheduler", 1, 1, 0, 145, 120, {157, -1}, 0, 1},
    [99] = {"sched_yield", 1, 1, 0, 24, 124, {158, -1}, 0, 1},
    [100] = {"sched_get_priority_max", 1, 1, 0, 146, 125, {159, -1}, 0, 1},
    [101] = {"sched_get_priority_min", 1, 1, 0, 147, 126, {160, -1}, 0, 1},
    [102] = {"sched_rr_get_interval", 1, 1, 0, 148, 127, {161, -1}, 0, 1},
    [103] = {"nanosleep", 1, 0, 2, 35, 101, {162, -1}, 134, 135},
    [104] = {"mremap", 1, 1, 0, 25, 216, {163, -1}, 0, 1},
    [105] = {"poll", 1, 0, 2, 7, -1, {168, -1}, 80, 81},
    [106] = {"prctl", 1, 0, 1, 157, 167, {172, -1}, 400, 401},
    [107] = {"rt_sigaction", 1, 1, 0, 13, 134, {174, -1}, 0, 1},
    [108] = {"rt_sigprocmask", 1, 1, 0, 14, 135, {175, -1}, 0, 1},
    [109] = {"rt_sigpending", 1, 1, 0, 127, 136, {176, -1}, 0, 1},
    [110] = {"rt_sigtimedwait", 1, 1, 0, 128, 137, {177, -1}, 0, 1},
    [111] = {"rt_sigqueueinfo", 1, 1, 0, 129, 138, {178, -1}, 0, 1},
    [112] = {"rt_sigsuspend", 1, 1, 0, 130, 133, {179, -1}, 0, 1},
    [113] = {"getcwd", 1, 0, 2, 79, 17, {183, -1}, 92, 93},
    [114] = {"capget", 1, 1, 0, 125, 90, {184, -1}, 0, 1},
    [115] = {"capset", 1, 0, 0, 126, 91, {185, -1}, 352, 353},
    [116] = {"sendfile", 1, 0, 0, 40, 71, {187, 239}, 188, 189},
    [117] = {"getrlimit", 1, 0, 0, 97, 163, {76, 191}, 140, 141},
    [118] = {"lchown", 1, 0, 0, 94, -1, {16, -1}, 380, 381},
    [119] = {"getuid", 1, 0, 0, 102, 174, {24, 199}, 202, 203},
    [120] = {"getgid", 1, 0, 0, 104, 176, {47, 200}, 206, 207},
    [121] = {"geteuid", 1, 0, 0, 107, 175, {49, 201}, 204, 205},
    [122] = {"getegid", 1, 0, 0, 108, 177, {50, 202}, 208, 209},
    [123] = {"setreuid", 1, 0, 0, 113, 145, {70, -1}, 426, 427},
    [124] = {"setregid", 1, 0, 0, 114, 143, {71, -1}, 428, 429},
    [125] = {"getgroups", 1, 1, 0, 115, 158, {80, -1}, 0, 1},
    [126] = {"setgroups", 1, 1, 0, 116, 159, {81, -1}, 0, 1},
    [127] = {"fchown", 1, 0, 0, 93, 55, {95, -1}, 382, 383},
    [128] = {"setresuid", 1, 0, 0, 117, 147, {164, 208}, 192, 193},
    [129] = {"getresuid", 1, 0, 0, 118, 148, {165, 209}, 210, 211},
    [130] = {"setresgid", 1, 0, 0, 119, 149, {170, 210}, 194, 195},
    [131] = {"getresgid", 1, 0, 0, 120, 150, {171, 211}, 212, 213},
    [132] = {"chown", 1, 0, 0, 92, -1, {182, -1}, 378, 379},
    [133] = {"setuid", 1, 0, 0, 105, 146, {23, 213}, 198, 199},
    [134] = {"setgid", 1, 0, 0, 106, 144, {46, 214}, 200, 201},
    [135] = {"setfsuid", 1, 1, 0, 122, 151, {138, -1}, 0, 1},
    [136] = {"setfsgid", 1, 1, 0, 123, 152, {139, -1}, 0, 1},
    [137] = {"pivot_root", 1, 1, 0, 155, 41, {217, -1}, 0, 1},
    [138] = {"mincore", 1, 1, 0, 27, 232, {218, -1}, 0, 1},
    [139] = {"madvise", 1, 1, 0, 28, 233, {219, -1}, 0, 1},
    [140] = {"gettid", 1, 1, 0, 186, 178, {224, -1}, 0, 1},
    [141] = {"setxattr", 1, 1, 0, 188, 5, {226, -1}, 0, 1},
    [142] = {"lsetxattr", 1, 1, 0, 189, 6, {227, -1}, 0, 1},
    [143] = {"fsetxattr", 1, 1, 0, 190, 7, {228, -1}, 0, 1},
    [144] = {"getxattr", 1, 1, 0, 191, 8, {229, -1}, 0, 1},
    [145] = {"lgetxattr", 1, 1, 0, 192, 9, {230, -1}, 0, 1},
    [146] = {"fgetxattr", 1, 1, 0, 193, 10, {231, -1}, 0, 1},
    [147] = {"listxattr", 1, 1, 0, 194, 11, {232, -1}, 0, 1},
    [148] = {"llistxattr", 1, 1, 0, 195, 12, {233, -1}, 0, 1},
    [149] = {"flistxattr", 1, 1, 0, 196, 13, {234, -1}, 0, 1},
    [150] = {"removexattr", 1, 1, 0, 197, 14, {235, -1}, 0, 1},
    [151] = {"lremovexattr", 1, 1, 0, 198, 15, {236, -1}, 0, 1},
    [152] = {"fremovexattr", 1, 1, 0, 199, 16, {237, -1}, 0, 1},
    [153] = {"tkill", 1, 0, 0, 200, 130, {238, -1}, 130, 131},
    [154] = {"futex", 1, 0, 2, 202, 98, {240, -1}, 64, 65},
    [155] = {"sched_setaffinity", 1, 1, 0, 203, 122, {241, -1}, 0, 1},
    [156] = {"sched_getaffinity", 1, 1, 0, 204, 123, {242, -1}, 0, 1},
    [157] = {"set_thread_area", 1, 1, 0, 205, -1, {243, -1}, 0, 1},
    [158] = {"get_thread_area", 1, 1, 0, 211, -1, {244, -1}, 0, 1},
    [159] = {"io_setup", 1, 1, 0, 206, 0, {245, -1}, 0, 1},
    [160] = {"io_destroy", 1, 1, 0, 207, 1, {246, -1}, 0, 1},
    [161] = {"io_getevents", 1, 1, 0, 208, 4, {247, -1}, 0, 1},
    [162] = {"io_submit", 1, 1, 0, 209, 2, {248, -1}, 0, 1},
    [163] = {"io_cancel", 1, 1, 0, 210, 3, {249, -1}, 0, 1},
    [164] = {"exit_group", 1, 1, 0, 231, 94, {252, -1}, 0, 1},
    [165] = {"epoll_create", 1, 0, 1, 213, -1, {254, -1}, 374, 375},
    [166] = {"epoll_ctl", 1, 1, 0, 233, 21, {255, -1}, 0, 1},
    [167] = {"epoll_wait", 1, 0, 2, 232, -1, {256, -1}, 78, 79},
    [168] = {"remap_file_pages", 1, 1, 0, 216, 234, {257, -1}, 0, 1},
    [169] = {"set_tid_address", 1, 1, 0, 218, 96, {258, -1}, 0, 1},
    [170] = {"timer_create", 1, 1, 0, 222, 107, {259, -1}, 0, 1},
    [171] = {"timer_settime", 1, 1, 0, 223, 110, {260, -1}, 0, 1},
    [172] = {"timer_gettime", 1, 1, 0, 224, 108, {261, -1}, 0, 1},
    [173] = {"timer_getoverrun", 1, 1, 0, 225, 109, {262, -1}, 0, 1},
    [174] = {"timer_delete", 1, 1, 0, 226, 111, {263, -1}, 0, 1},
    [175] = {"clock_settime", 1, 1, 0, 227, 112, {264, -1}, 0, 1},
    [176] = {"clock_gettime", 1, 1, 0, 228, 113, {265, -1}, 0, 1},
    [177] = {"clock_getres", 1, 1, 0, 229, 114, {266, -1}, 0, 1},
    [178] = {"clock_nanosleep", 1, 1, 0, 230, 115, {267, -1}, 0, 1},
    [179] = {"tgkill", 1, 0, 0, 234, 131, {270, -1}, 132, 133},
    [180] = {"utimes", 1, 1, 0, 235, -1, {271, -1}, 0, 1},
    [181] = {"mq_open", 1, 1, 0, 240, 180, {277, -1}, 0, 1},
    [182] = {"mq_unlink", 1, 1, 0, 241, 181, {278, -1}, 0, 1},
    [183] = {"mq_timedsend", 1, 1, 0, 242, 182, {279, -1}, 0, 1},
    [184] = {"mq_timedreceive", 1, 1, 0, 243, 183, {280, -1}, 0, 1},
    [185] = {"mq_notify", 1, 1, 0, 244, 184, {281, -1}, 0, 1},
    [186] = {"mq_getsetattr", 1, 1, 0, 245, 185, {282, -1}, 0, 1},
    [187] = {"kexec_load", 1, 1, 0, 246, 104, {283, -1}, 0, 1},
    [188] = {"waitid", 1, 1, 0, 247, 95, {284, -1}, 0, 1},
    [189] = {"add_key", 1, 1, 0, 248, 217, {286, -1}, 0, 1},
    [190] = {"request_key", 1, 1, 0, 249, 218, {287, -1}, 0, 1},
    [191] = {"keyctl", 1, 0, 0, 250, 219, {288, -1}, 452, 453},
    [192] = {"ioprio_set", 1, 1, 0, 251, 30, {289, -1}, 0, 1},
    [193] = {"ioprio_get", 1, 1, 0, 252, 31, {290, -1}, 0, 1},
    [194] = {"inotify_init", 1, 0, 1, 253, -1, {291, -1}, 138, 139},
    [195] = {"inotify_add_watch", 1, 1, 0, 254, 27, {292, -1}, 0, 1},
    [196] = {"inotify_rm_watch", 1, 1, 0, 255, 28, {293, -1}, 0, 1},
    [197] = {"openat", 1, 0, 1, 257, 56, {295, -1}, 306, 307},
    [198] = {"mkdirat", 1, 0, 0, 258, 34, {296, -1}, 304, 305},
    [199] = {"mknodat", 1, 0, 0, 259, 33, {297, -1}, 416, 417},
    [200] = {"fchownat", 1, 0, 0, 260, 54, {298, -1}, 384, 385},
    [201] = {"futimesat", 1, 1, 0, 261, -1, {299, -1}, 0, 1},
    [202] = {"unlinkat", 1, 0, 0, 263, 35, {301, -1}, 302, 303},
    [203] = {"renameat", 1, 0, 0, 264, 38, {302, -1}, 176, 177},
    [204] = {"linkat", 1, 0, 0, 265, 37, {303, -1}, 310, 311},
    [205] = {"symlinkat", 1, 0, 0, 266, 36, {304, -1}, 180, 181},
    [206] = {"readlinkat", 1, 1, 0, 267, 78, {305, -1}, 0, 1},
    [207] = {"fchmodat", 1, 0, 0, 268, 53, {306, -1}, 312, 313},
    [208] = {"faccessat", 1, 1, 0, 269, 48, {307, -1}, 0, 1},
    [209] = {"pselect6", 1, 1, 0, 270, 72, {308, -1}, 0, 1},
    [210] = {"ppoll", 1, 0, 2, 271, 73, {309, -1}, 254, 255},
    [211] = {"unshare", 1, 0, 2, 272, 97, {310, -1}, 284, 285},
    [212] = {"set_robust_list", 1, 1, 0, 273, 99, {311, -1}, 0, 1},
    [213] = {"get_robust_list", 1, 1, 0, 274, 100, {312, -1}, 0, 1},
    [214] = {"splice", 1, 0, 0, 275, 76, {313, -1}, 166, 167},
    [215] = {"tee", 1, 1, 0, 276, 77, {315, -1}, 0, 1},
    [216] = {"vmsplice", 1, 1, 0, 278, 75, {316, -1}, 0, 1},
    [217] = {"getcpu", 1, 1, 0, 309, 168, {318, -1}, 0, 1},
    [218] = {"epoll_pwait", 1, 1, 0, 281, 22, {319, -1}, 0, 1},
    [219] = {"utimensat", 1, 1, 0, 280, 88, {320, -1}, 0, 1},
    [220] = {"signalfd", 1, 0, 1, 282, -1, {321, -1}, 126, 127},
    [221] = {"timerfd_create", 1, 0, 1, 283, 85, {322, -1}, 136, 137},
    [222] = {"eventfd", 1, 0, 1, 284, -1, {323, -1}, 62, 63},
    [223] = {"timerfd_settime", 1, 1, 0, 286, 86, {325, -1}, 0, 1},
    [224] = {"timerfd_gettime", 1, 1, 0, 287, 87, {326, -1}, 0, 1},
    [225] = {"signalfd4", 1, 0, 1, 289, 74, {327, -1}, 398, 399},
    [226] = {"eventfd2", 1, 0, 1, 290, 19, {328, -1}, 396, 397},
    [227] = {"epoll_create1", 1, 0, 1, 291, 20, {329, -1}, 376, 377},
    [228] = {"dup3", 1, 0, 1, 292, 24, {330, -1}, 364, 365},
    [229] = {"pipe2", 1, 0, 1, 293, 59, {331, -1}, 392, 393},
    [230] = {"inotify_init1", 1, 0, 1, 294, 26, {332, -1}, 394, 395},
    [231] = {"preadv", 1, 0, 0, 295, 69, {333, -1}, 120, 121},
    [232] = {"pwritev", 1, 0, 0, 296, 70, {334, -1}, 122, 123},
    [233] = {"rt_tgsigqueueinfo", 1, 1, 0, 297, 240, {335, -1}, 0, 1},
    [234] = {"perf_event_open", 1, 1, 0, 298, 241, {336, -1}, 0, 1},
    [235] = {"fanotify_init", 1, 1, 0, 300, 262, {338, -1}, 0, 1},
    [236] = {"prlimit64", 1, 0, 1, 302, 261, {340, -1}, 144, 145},
    [237] = {"clock_adjtime", 1, 1, 0, 305, 266, {343, -1}, 0, 1},
    [238] = {"syncfs", 1, 1, 0, 306, 267, {344, -1}, 0, 1},
    [239] = {"setns", 1, 0, 0, 308, 268, {346, -1}, 240, 241},
    [240] = {"getdents64", 1, 0, 2, 217, 61, {220, -1}, 238, 239},
    [241] = {"socket", 1, 0, 1, 41, 198, {359, -1}, 18, 19},
    [242] = {"bind", 1, 0, 1, 49, 200, {361, -1}, 20, 21},
    [243] = {"connect", 1, 0, 0, 42, 203, {362, -1}, 22, 23},
    [244] = {"listen", 1, 0, 0, 50, 201, {363, -1}, 24, 25},
    [245] = {"accept", 1, 0, 0, 43, 202, {-1, -1}, 246, 247},
    [246] = {"getsockname", 1, 0, 2, 51, 204, {367, -1}, 38, 39},
    [247] = {"getpeername", 1, 0, 2, 52, 205, {368, -1}, 40, 41},
    [248] = {"socketpair", 1, 0, 1, 53, 199, {360, -1}, 42, 43},
    [249] = {"sendto", 1, 0, 0, 44, 206, {369, -1}, 30, 31},
    [250] = {"recvfrom", 1, 0, 0, 45, 207, {371, -1}, 34, 35},
    [251] = {"shutdown", 1, 0, 0, 48, 210, {373, -1}, 36, 37},
    [252] = {"setsockopt", 1, 0, 0, 54, 208, {366, -1}, 44, 45},
    [253] = {"getsockopt", 1, 0, 0, 55, 209, {365, -1}, 46, 47},
    [254] = {"sendmsg", 1, 0, 0, 46, 211, {370, -1}, 48, 49},
    [255] = {"sendmmsg", 1, 0, 0, 307, 269, {345, -1}, 50, 51},
    [256] = {"recvmsg", 1, 0, 0, 47, 212, {372, -1}, 52, 53},
    [257] = {"recvmmsg", 1, 0, 0, 299, 243, {337, -1}, 54, 55},
    [258] = {"accept4", 1, 0, 0, 288, 242, {364, -1}, 388, 389},
    [259] = {"semop", 1, 0, 2, 65, 193, {-1, -1}, 250, 251},
    [260] = {"semget", 1, 0, 2, 64, 190, {393, -1}, 262, 263},
    [261] = {"semctl", 1, 0, 2, 66, 191, {394, -1}, 252, 253},
    [262] = {"msgsnd", 1, 1, 0, 69, 189, {400, -1}, 0, 1},
    [263] = {"msgrcv", 1, 1, 0, 70, 188, {401, -1}, 0, 1},
    [264] = {"msgget", 1, 1, 0, 68, 186, {399, -1}, 0, 1},
    [265] = {"msgctl", 1, 1, 0, 71, 187, {402, -1}, 0, 1},
    [266] = {"shmdt", 1, 1, 0, 67, 197, {398, -1}, 0, 1},
    [267] = {"shmget", 1, 1, 0, 29, 194, {395, -1}, 0, 1},
    [268] = {"shmctl", 1, 1, 0, 31, 195, {396, -1}, 0, 1},
    [269] = {"statfs64", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [270] = {"fstatfs64", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [271] = {"fstatat64", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [272] = {"sendfile64", 1, 0, 0, -1, -1, {-1, -1}, 188, 189},
    [273] = {"ugetrlimit", 1, 0, 0, -1, -1, {-1, -1}, 140, 141},
    [274] = {"bdflush", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [275] = {"sigprocmask", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [276] = {"ipc", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [277] = {"socketcall", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [278] = {"stat64", 1, 0, 2, -1, -1, {-1, -1}, 72, 73},
    [279] = {"lstat64", 1, 0, 0, -1, -1, {-1, -1}, 74, 75},
    [280] = {"fstat64", 1, 0, 2, -1, -1, {-1, -1}, 76, 77},
    [281] = {"fcntl64", 1, 0, 0, -1, -1, {-1, -1}, 150, 151},
    [282] = {"mmap2", 1, 0, 0, -1, -1, {-1, -1}, 162, 163},
    [283] = {"_newselect", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [284] = {"sgetmask", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [285] = {"ssetmask", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [286] = {"sigpending", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [287] = {"olduname", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [288] = {"umount", 1, 0, 0, -1, -1, {-1, -1}, 386, 387},
    [289] = {"signal", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [290] = {"nice", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [291] = {"stime", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [292] = {"_llseek", 1, 0, 2, -1, -1, {-1, -1}, 88, 89},
    [293] = {"waitpid", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [294] = {"pread64", 1, 0, 0, 17, 67, {180, -1}, 112, 113},
    [295] = {"pwrite64", 1, 0, 0, 18, 68, {181, -1}, 114, 115},
    [296] = {"arch_prctl", 1, 1, 0, 158, -1, {384, -1}, 0, 1},
    [297] = {"shmat", 1, 1, 0, 30, 196, {397, -1}, 0, 1},
    [298] = {"rt_sigreturn", 1, 1, 0, 15, 139, {173, -1}, 0, 1},
    [299] = {"fallocate", 1, 1, 0, 285, 47, {324, -1}, 0, 1},
    [300] = {"newfstatat", 1, 0, 2, 262, 79, {-1, -1}, 418, 419},
    [301] = {"process_vm_readv", 1, 0, 0, 310, 270, {347, -1}, 420, 421},
    [302] = {"process_vm_writev", 1, 0, 0, 311, 271, {348, -1}, 422, 423},
    [303] = {"fork", 1, 0, 1, 57, -1, {2, -1}, 224, 225},
    [304] = {"vfork", 1, 0, 1, 58, -1, {190, -1}, 226, 227},
    [305] = {"setuid32", 1, 0, 0, -1, -1, {-1, -1}, 198, 199},
    [306] = {"getuid32", 1, 0, 0, -1, -1, {-1, -1}, 202, 203},
    [307] = {"setgid32", 1, 0, 0, -1, -1, {-1, -1}, 200, 201},
    [308] = {"geteuid32", 1, 0, 0, -1, -1, {-1, -1}, 204, 205},
    [309] = {"getgid32", 1, 0, 0, -1, -1, {-1, -1}, 206, 207},
    [310] = {"setresuid32", 1, 0, 0, -1, -1, {-1, -1}, 192, 193},
    [311] = {"setresgid32", 1, 0, 0, -1, -1, {-1, -1}, 194, 195},
    [312] = {"getresuid32", 1, 0, 0, -1, -1, {-1, -1}, 210, 211},
    [313] = {"getresgid32", 1, 0, 0, -1, -1, {-1, -1}, 212, 213},
    [314] = {"finit_module", 1, 0, 0, 313, 273, {350, -1}, 412, 413},
    [315] = {"bpf", 1, 0, 0, 321, 280, {357, -1}, 368, 369},
    [316] = {"seccomp", 1, 0, 0, 317, 277, {354, -1}, 298, 299},
    [317] = {"sigaltstack", 1, 1, 0, 131, 132, {186, -1}, 0, 1},
    [318] = {"getrandom", 1, 1, 0, 318, 278, {355, -1}, 0, 1},
    [319] = {"fadvise64", 1, 1, 0, 221, 223, {250, -1}, 0, 1},
    [320] = {"renameat2", 1, 0, 0, 316, 276, {353, -1}, 318, 319},
    [321] = {"userfaultfd", 1, 0, 1, 323, 282, {374, -1}, 320, 321},
    [322] = {"openat2", 1, 0, 0, 437, 437, {437, -1}, 326, 327},
    [323] = {"umount2", 1, 0, 0, 166, 39, {22, 52}, 390, 391},
    [324] = {"execve", 1, 0, 1, 59, 221, {11, -1}, 292, 293},
    [325] = {"execveat", 1, 0, 1, 322, 281, {358, -1}, 330, 331},
    [326] = {"copy_file_range", 1, 0, 0, 326, 285, {377, -1}, 332, 333},
    [327] = {"clone", 1, 0, 1, 56, 220, {120, -1}, 222, 223},
    [328] = {"clone3", 1, 0, 1, 435, 435, {435, -1}, 334, 335},
    [329] = {"open_by_handle_at", 1, 0, 0, 304, 265, {342, -1}, 336, 337},
    [330] = {"io_uring_setup", 1, 0, 0, 425, 425, {425, -1}, 338, 339},
    [331] = {"io_uring_enter", 1, 0, 0, 426, 426, {426, -1}, 340, 341},
    [332] = {"io_uring_register", 1, 0, 0, 427, 427, {427, -1}, 342, 343},
    [333] = {"mlock2", 1, 0, 0, 325, 284, {376, -1}, 370, 371},
    [334] = {"getegid32", 1, 0, 0, -1, -1, {-1, -1}, 208, 209},
    [335] = {"fsconfig", 1, 0, 0, 431, 431, {431, -1}, 372, 373},
    [336] = {"fspick", 1, 1, 0, 433, 433, {433, -1}, 0, 1},
    [337] = {"fsmount", 1, 1, 0, 432, 432, {432, -1}, 0, 1},
    [338] = {"fsopen", 1, 1, 0, 430, 430, {430, -1}, 0, 1},
    [339] = {"open_tree", 1, 1, 0, 428, 428, {428, -1}, 0, 1},
    [340] = {"move_mount", 1, 1, 0, 429, 429, {429, -1}, 0, 1},
    [341] = {"mount_setattr", 1, 1, 0, 442, 442, {442, -1}, 0, 1},
    [342] = {"memfd_create", 1, 0, 0, 319, 279, {356, -1}, 404, 405},
    [343] = {"memfd_secret", 1, 1, 0, 447, 447, {447, -1}, 0, 1},
    [344] = {"ioperm", 1, 1, 0, 173, -1, {101, -1}, 0, 1},
    [345] = {"kexec_file_load", 1, 1, 0, 320, 294, {-1, -1}, 0, 1},
    [346] = {"pidfd_getfd", 1, 0, 0, 438, 438, {438, -1}, 406, 407},
    [347] = {"pidfd_open", 1, 0, 0, 434, 434, {434, -1}, 408, 409},
    [348] = {"pidfd_send_signal", 1, 1, 0, 424, 424, {424, -1}, 0, 1},
    [349] = {"pkey_alloc", 1, 1, 0, 330, 289, {381, -1}, 0, 1},
    [350] = {"pkey_mprotect", 1, 1, 0, 329, 288, {380, -1}, 0, 1},
    [351] = {"pkey_free", 1, 1, 0, 331, 290, {382, -1}, 0, 1},
    [352] = {"landlock_create_ruleset", 1, 1, 0, 444, 444, {444, -1}, 0, 1},
    [353] = {"quotactl_fd", 1, 1, 0, 443, 443, {443, -1}, 0, 1},
    [354] = {"landlock_restrict_self", 1, 1, 0, 446, 446, {446, -1}, 0, 1},
    [355] = {"landlock_add_rule", 1, 1, 0, 445, 445, {445, -1}, 0, 1},
    [356] = {"epoll_pwait2", 1, 1, 0, 441, 441, {441, -1}, 0, 1},
    [357] = {"migrate_pages", 1, 1, 0, 256, 238, {294, -1}, 0, 1},
    [358] = {"move_pages", 1, 1, 0, 279, 239, {317, -1}, 0, 1},
    [359] = {"preadv2", 1, 1, 0, 327, 286, {378, -1}, 0, 1},
    [360] = {"pwritev2", 1, 1, 0, 328, 287, {379, -1}, 0, 1},
    [361] = {"kcmp", 1, 1, 0, 312, 272, {349, -1}, 0, 1},
    [362] = {"sched_setattr", 1, 1, 0, 314, 274, {351, -1}, 0, 1},
    [363] = {"mbind", 1, 1, 0, 237, 235, {274, -1}, 0, 1},
    [364] = {"epoll_ctl_old", 1, 1, 0, 214, -1, {-1, -1}, 0, 1},
    [365] = {"lookup_dcookie", 1, 1, 0, 212, 18, {253, -1}, 0, 1},
    [366] = {"modify_ldt", 1, 1, 0, 154, -1, {123, -1}, 0, 1},
    [367] = {"statx", 1, 1, 0, 332, 291, {383, -1}, 0, 1},
    [368] = {"set_mempolicy", 1, 1, 0, 238, 237, {276, -1}, 0, 1},
    [369] = {"io_pgetevents", 1, 1, 0, 333, 292, {385, -1}, 0, 1},
    [370] = {"set_mempolicy_home_node", 1, 1, 0, 450, 450, {450, -1}, 0, 1},
    [371] = {"semtimedop", 1, 1, 0, 220, 192, {-1, -1}, 0, 1},
    [372] = {"get_kernel_syms", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [373] = {"readahead", 1, 1, 0, 187, 213, {225, -1}, 0, 1},
    [374] = {"futex_waitv", 1, 1, 0, 449, 449, {449, -1}, 0, 1},
    [375] = {"getpmsg", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [376] = {"name_to_handle_at", 1, 1, 0, 303, 264, {341, -1}, 0, 1},
    [377] = {"process_mrelease", 1, 1, 0, 448, 448, {448, -1}, 0, 1},
    [378] = {"nfsservctl", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [379] = {"epoll_wait_old", 1, 1, 0, 215, -1, {-1, -1}, 0, 1},
    [380] = {"rseq", 1, 1, 0, 334, 293, {386, -1}, 0, 1},
    [381] = {"create_module", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [383] = {"sched_getattr", 1, 1, 0, 315, 275, {352, -1}, 0, 1},
    [384] = {"faccessat2", 1, 1, 0, 439, 439, {439, -1}, 0, 1},
    [385] = {"_sysctl", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [386] = {"query_module", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [387] = {"get_mempolicy", 1, 1, 0, 239, 236, {275, -1}, 0, 1},
    [388] = {"sync_file_range", 1, 1, 0, 277, 84, {314, -1}, 0, 1},
    [389] = {"process_madvise", 1, 1, 0, 440, 440, {440, -1}, 0, 1},
    [390] = {"membarrier", 1, 1, 0, 324, 283, {375, -1}, 0, 1},
    [391] = {"iopl", 1, 1, 0, 172, -1, {110, -1}, 0, 1},
    [392] = {"close_range", 1, 0, 1, 436, 436, {436, -1}, 450, 451},
    [393] = {"fanotify_mark", 1, 1, 0, 301, 263, {339, -1}, 0, 1},
    [394] = {"recv", 1, 0, 0, -1, -1, {-1, -1}, 32, 33},
    [395] = {"send", 1, 0, 0, -1, -1, {-1, -1}, 28, 29},
    [396] = {"sched_process_exit", 2, 0, 0, -1, -1, {-1, -1}, 186, -1},
    [397] = {"sched_switch", 2, 0, 0, -1, -1, {-1, -1}, 152, -1},
    [398] = {"page_fault_user", 2, 0, 0, -1, -1, {-1, -1}, 290, -1},
    [399] = {"page_fault_kernel", 2, 0, 0, -1, -1, {-1, -1}, 290, -1},
    [400] = {"signal_deliver", 2, 0, 0, -1, -1, {-1, -1}, 232, -1},
    [401] = {"timerfd", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [402] = {"s390_pci_mmio_read", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [403] = {"sigaction", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [404] = {"s390_pci_mmio_write", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [405] = {"readdir", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [406] = {"s390_sthyi", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [407] = {"sigsuspend", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [408] = {"idle", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [409] = {"s390_runtime_instr", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [410] = {"sigreturn", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [411] = {"s390_guarded_storage", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [412] = {"cachestat", 1, 1, 0, 451, 451, {451, -1}, 0, 1},
    [413] = {"fchmodat2", 1, 1, 0, 452, 452, {452, -1}, 0, 1},
    [414] = {"map_shadow_stack", 1, 1, 0, 453, 453, {453, -1}, 0, 1},
    [415] = {"riscv_flush_icache", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [416] = {"riscv_hwprobe", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [417] = {"futex_wake", 1, 1, 0, 454, 454, {454, -1}, 0, 1},
    [418] = {"futex_requeue", 1, 1, 0, 456, 456, {456, -1}, 0, 1},
    [419] = {"futex_wait", 1, 1, 0, 455, 455, {455, -1}, 0, 1},
    [420] = {"oldstat", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [421] = {"switch_endian", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [422] = {"multiplexer", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [423] = {"oldlstat", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [424] = {"spu_create", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [425] = {"sync_file_range2", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [426] = {"oldfstat", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [427] = {"spu_run", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [428] = {"swapcontext", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [429] = {"pciconfig_write", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [430] = {"rtas", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [431] = {"pciconfig_read", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [432] = {"sys_debug_setcontext", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [433] = {"vm86", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [434] = {"oldolduname", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [435] = {"subpage_prot", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [436] = {"pciconfig_iobase", 1, 1, 0, -1, -1, {-1, -1}, 0, 1},
    [437] = {"listmount", 1, 1, 0, 458, 458, {458, -1}, 0, 1},
    [438] = {"statmount", 1, 1, 0, 457, 457, {457, -1}, 0, 1},
    [439] = {"lsm_get_self_attr", 1, 1, 0, 459, 459, {459, -1}, 0, 1},
    [440] = {"lsm_set_self_attr", 1, 1, 0, 460, 460, {460, -1}, 0, 1},
    [441] = {"lsm_list_modules", 1, 1, 0, 461, 461, {461, -1}, 0, 1},
    [442] = {"mseal", 1, 1, 0, 462, 462, {462, -1}, 0, 1},
    [443] = {"uretprobe", 1, 1, 0, 335, -1, {-1, -1}, 0, 1},
    [444] = {"removexattrat", 1, 1, 0, 466, 466, {466, -1}, 0, 1},
    [445] = {"listxattrat", 1, 1, 0, 465, 465, {465, -1}, 0, 1},
    [446] = {"getxattrat", 1, 1, 0, 464, 464, {464, -1}, 0, 1},
    [447] = {"setxattrat", 1, 1, 0, 463, 463, {463, -1}, 0, 1},
    [448] = {"open_tree_attr", 1, 1, 0, 467, 467, {467, -1}, 0, 1},
    [449] = {"file_getattr", 1, 1, 0, 468, 468, {468, -1}, 0, 1},
    [450] = {"file_setattr", 1, 1, 0, 469, 469, {469, -1}, 0, 1},
    [451] = {"listns", 1, 1, 0, 470, 470, {470, -1}, 0, 1},
    [452] = {"uprobe", 1, 1, 0, 336, -1, {-1, -1}, 0, 1},
    [453] = {"rseq_slice_yield", 1, 1, 0, 471, 471, {471, -1}, 0, 1},
};

const int16_t falcod_ia32_to_x86_64[FALCOD_IA32_COUNT] = {
    219, 60, 57, 0, 1, 2, 3, -1, 85, 86, 87, 59, 80, 201, 133, 90,
    94, -1, -1, 8, 39, 165, 166, 105, 102, -1, 101, 37, -1, 34, 132, -1,
    -1, 21, -1, -1, 162, 62, 82, 83, 84, 32, 22, 100, -1, 12, 106, 104,
    -1, 107, 108, 163, 166, -1, 16, 72, -1, 109, -1, -1, 95, 161, 136, 33,
    110, 111, 112, -1, -1, -1, 113, 114, -1, -1, 170, 160, 97, 98, 96, 164,
    115, 116, 23, 88, -1, 89, -1, 167, 169, -1, 9, 11, 76, 77, 91, 93,
    140, 141, -1, 137, 138, 173, -1, 103, 38, 36, 4, 6, 5, -1, 172, 153,
    -1, -1, 61, 168, 99, -1, 74, -1, 56, 171, 63, 154, 159, 10, -1, -1,
    175, 176, -1, 179, 121, 81, -1, 139, 135, -1, 122, 123, 8, 78, -1, 73,
    26, 19, 20, 124, 75, -1, 149, 150, 151, 152, 142, 143, 144, 145, 24, 146,
    147, 148, 35, 25, 117, 118, -1, -1, 7, -1, 119, 120, 157, 15, 13, 14,
    127, 128, 129, 130, 17, 18, 92, 79, 125, 126, 131, 40, -1, -1, 58, 97,
    9, -1, -1, 4, 6, 5, -1, 102, 104, 107, 108, -1, -1, -1, -1, -1,
    117, 118, 119, 120, -1, 105, 106, -1, -1, 155, 27, 28, 217, 72, -1, -1,
    186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 40,
    202, 203, 204, 205, 211, 206, 207, 208, 209, 210, 221, -1, 231, 212, 213, 233,
    232, 216, 218, 222, 223, 224, 225, 226, 227, 228, 229, 230, -1, -1, 234, 235,
    -1, -1, 237, 239, 238, 240, 241, 242, 243, 244, 245, 246, 247, -1, 248, 249,
    250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, -1, 263, 264, 265,
    266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 277, 276, 278, 279, 309, 281,
    280, 282, 283, 284, 285, 286, 287, 289, 290, 291, 292, 293, 294, 295, 296, 297,
    298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 310, 311, 312, 313, 314,
    315, 316, 317, 318, 319, 321, 322, 41, 53, 49, 42, 50, 288, 55, 54, 51,
    52, 44, 46, 45, 47, 48, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332,
    158, 333, 334, -1, -1, -1, -1, -1, -1, 64, 66, 29, 31, 30, 67, 68,
    69, 70, 71, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, 424, 425, 426, 427, 428, 429, 430, 431,
    432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447,
    448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463,
    464, 465, 466, 467, 468, 469, 470, 471,
};

static const struct falcod_conversion_step steps_GENERIC_X_1[] = {{2, 1}};
static const struct falcod_conversion_step steps_SYSCALL_OPEN_E_0[] = {{3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_OPEN_X_4[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_OPEN_X_5[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CLOSE_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_READ_X_2[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_WRITE_X_2[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_BRK_1_X_1[] = {{0, 0}, {2, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_8_X_8[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {3, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CLONE_11_X_11[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {3, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}, {0, 8}, {0, 9}, {0, 10}};
static const struct falcod_conversion_step steps_PROCEXIT_E_0[] = {{3, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SOCKET_SOCKET_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SOCKET_SOCKET_X_4[] = {{4, 0}};
static const struct falcod_conversion_step steps_SOCKET_BIND_X_2[] = {{1, 0}};
static const struct falcod_conversion_step steps_SOCKET_CONNECT_E_1[] = {{4, 0}};
static const struct falcod_conversion_step steps_SOCKET_CONNECT_X_2[] = {{1, 0}};
static const struct falcod_conversion_step steps_SOCKET_CONNECT_X_3[] = {{1, 1}};
static const struct falcod_conversion_step steps_SOCKET_LISTEN_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SOCKET_ACCEPT_X_3[] = {{0, 0}, {0, 1}, {0, 2}, {4, 0}, {4, 0}};
static const struct falcod_conversion_step steps_SOCKET_SEND_X_2[] = {{1, 0}, {1, 1}, {4, 0}};
static const struct falcod_conversion_step steps_SOCKET_SENDTO_X_2[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SOCKET_RECV_X_2[] = {{1, 0}, {1, 1}, {4, 0}};
static const struct falcod_conversion_step steps_SOCKET_RECVFROM_X_3[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SOCKET_SHUTDOWN_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SOCKET_SOCKETPAIR_X_5[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SOCKET_SENDMSG_X_2[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SOCKET_SENDMMSG_X_0[] = {{4, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SOCKET_RECVMSG_X_4[] = {{4, 0}};
static const struct falcod_conversion_step steps_SOCKET_RECVMSG_X_5[] = {{1, 0}};
static const struct falcod_conversion_step steps_SOCKET_RECVMMSG_X_0[] = {{4, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SOCKET_ACCEPT4_X_3[] = {{0, 0}, {0, 1}, {0, 2}, {4, 0}, {4, 0}, {1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CREAT_E_0[] = {{3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CREAT_X_3[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CREAT_X_4[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CREAT_X_5[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EVENTFD_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_FUTEX_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_FSTAT_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EPOLLWAIT_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_POLL_X_2[] = {{1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_NEWSELECT_X_1[] = {{0, 0}};
static const struct falcod_conversion_step steps_SYSCALL_LSEEK_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_LLSEEK_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_IOCTL_2_X_1[] = {{0, 0}, {2, 0}, {2, 1}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_FCHDIR_X_1[] = {{2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_MKDIR_X_1[] = {{0, 0}, {2, 0}, {2, 1}};
static const struct falcod_conversion_step steps_SYSCALL_RMDIR_X_1[] = {{0, 0}, {2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_OPENAT_X_1[] = {{0, 0}, {2, 0}, {2, 1}, {2, 2}, {2, 3}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_LINK_X_1[] = {{0, 0}, {2, 0}, {2, 1}};
static const struct falcod_conversion_step steps_SYSCALL_LINKAT_X_1[] = {{0, 0}, {2, 0}, {2, 1}, {2, 2}, {2, 3}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_UNLINK_X_1[] = {{0, 0}, {2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_UNLINKAT_X_1[] = {{0, 0}, {2, 0}, {2, 1}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_PREAD_X_2[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_PWRITE_X_2[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_READV_X_3[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_WRITEV_X_2[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_PREADV_X_3[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_PWRITEV_X_2[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_DUP_X_1[] = {{0, 0}, {2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SIGNALFD_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_KILL_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_TKILL_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_TGKILL_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_NANOSLEEP_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_TIMERFD_CREATE_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_INOTIFY_INIT_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_GETRLIMIT_X_3[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SETRLIMIT_X_3[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_PRLIMIT_X_5[] = {{2, 0}, {2, 1}};
static const struct falcod_conversion_step steps_SCHEDSWITCH_1_E_1[] = {{0, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_FCNTL_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_FCNTL_X_3[] = {{4, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_13_X_13[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CLONE_16_X_16[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {3, 0}, {0, 13}, {0, 14}, {0, 15}};
static const struct falcod_conversion_step steps_SYSCALL_BRK_4_X_4[] = {{2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_MMAP_X_4[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}};
static const struct falcod_conversion_step steps_SYSCALL_MMAP2_X_4[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}};
static const struct falcod_conversion_step steps_SYSCALL_MUNMAP_X_4[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_SPLICE_X_1[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};
static const struct falcod_conversion_step steps_SYSCALL_PTRACE_X_0[] = {{3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_PTRACE_X_3[] = {{2, 0}, {2, 1}};
static const struct falcod_conversion_step steps_SYSCALL_IOCTL_3_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_14_X_14[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {3, 0}, {0, 13}};
static const struct falcod_conversion_step steps_SYSCALL_FORK_X_16[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {3, 0}, {0, 13}, {0, 14}, {0, 15}};
static const struct falcod_conversion_step steps_SYSCALL_VFORK_X_16[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {3, 0}, {0, 13}, {0, 14}, {0, 15}};
static const struct falcod_conversion_step steps_SYSCALL_SENDFILE_X_2[] = {{1, 0}, {1, 1}, {1, 3}};
static const struct falcod_conversion_step steps_SYSCALL_QUOTACTL_X_14[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};
static const struct falcod_conversion_step steps_SYSCALL_SETRESUID_X_1[] = {{2, 0}, {2, 1}, {2, 2}};
static const struct falcod_conversion_step steps_SYSCALL_SETRESGID_X_1[] = {{2, 0}, {2, 1}, {2, 2}};
static const struct falcod_conversion_step steps_SYSCALL_SETUID_X_1[] = {{2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SETGID_X_1[] = {{2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_15_X_15[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {0, 13}, {3, 0}, {0, 14}};
static const struct falcod_conversion_step steps_SYSCALL_CLONE_17_X_17[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {0, 13}, {3, 0}, {0, 14}, {0, 15}, {0, 16}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_FORK_17_X_17[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {0, 13}, {3, 0}, {0, 14}, {0, 15}, {0, 16}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_VFORK_17_X_17[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {0, 13}, {3, 0}, {0, 14}, {0, 15}, {0, 16}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_CLONE_20_X_20[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_FORK_20_X_20[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_VFORK_20_X_20[] = {{3, 0}};
static const struct falcod_conversion_step steps_CONTAINER_E_4[] = {{5, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_16_X_16[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {0, 13}, {0, 14}, {0, 15}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_GETDENTS_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_GETDENTS64_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SETNS_X_1[] = {{2, 0}, {2, 1}};
static const struct falcod_conversion_step steps_SYSCALL_FLOCK_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SOCKET_ACCEPT4_5_X_5[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SEMOP_X_8[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SEMCTL_X_1[] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};
static const struct falcod_conversion_step steps_SYSCALL_PPOLL_X_2[] = {{1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_MOUNT_X_4[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_UMOUNT_X_2[] = {{0, 0}, {0, 1}};
static const struct falcod_conversion_step steps_SYSCALL_SEMGET_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_ACCESS_X_2[] = {{1, 0}};
static const struct falcod_conversion_step steps_CONTAINER_JSON_E_1[] = {{0, 0}};
static const struct falcod_conversion_step steps_SYSCALL_MKDIR_2_X_2[] = {{2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_17_E_0[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_17_X_17[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {0, 13}, {0, 14}, {0, 15}, {0, 16}};
static const struct falcod_conversion_step steps_SYSCALL_UNSHARE_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_18_E_1[] = {{0, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_18_X_17[] = {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {0, 8}, {0, 9}, {0, 10}, {0, 11}, {0, 12}, {0, 13}, {0, 14}, {0, 15}, {0, 16}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_18[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_19[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_20[] = {{3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_23[] = {{3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_26[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_27[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_28[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_29[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVE_19_X_30[] = {{2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SETPGID_X_1[] = {{2, 0}, {2, 1}};
static const struct falcod_conversion_step steps_SYSCALL_BPF_X_1[] = {{0, 0}, {2, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SECCOMP_E_1[] = {{4, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SECCOMP_X_1[] = {{1, 0}, {1, 1}};
static const struct falcod_conversion_step steps_SYSCALL_OPENAT_2_E_0[] = {{3, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_OPENAT_2_X_5[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_OPENAT_2_X_6[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_OPENAT2_E_0[] = {{3, 0}, {3, 0}, {3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_OPENAT2_X_6[] = {{3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_MPROTECT_X_1[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVEAT_X_19[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVEAT_X_20[] = {{3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVEAT_X_23[] = {{3, 0}, {3, 0}, {3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVEAT_X_26[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVEAT_X_27[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVEAT_X_28[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EXECVEAT_X_29[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_COPY_FILE_RANGE_X_3[] = {{1, 0}, {1, 1}, {1, 2}};
static const struct falcod_conversion_step steps_SYSCALL_CLONE3_X_20[] = {{3, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EPOLL_CREATE_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EPOLL_CREATE1_X_1[] = {{1, 0}};
static const struct falcod_conversion_step steps_SOCKET_ACCEPT4_6_X_5[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_UMOUNT2_X_2[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_EVENTFD2_X_2[] = {{1, 0}};
static const struct falcod_conversion_step steps_SYSCALL_SIGNALFD4_X_2[] = {{1, 0}, {1, 1}};
const struct falcod_conversion falcod_conversions[FALCOD_CONVERSION_COUNT] = {
    {0, 2, 1, -1, 0, 0},
    {1, 1, 3, -1, 1, steps_GENERIC_X_1},
    {2, 0, 3, -1, 3, steps_SYSCALL_OPEN_E_0},
    {2, 3, 0, -1, 0, 0},
    {3, 4, 3, -1, 1, steps_SYSCALL_OPEN_X_4},
    {3, 5, 3, -1, 1, steps_SYSCALL_OPEN_X_5},
    {4, 1, 1, -1, 0, 0},
    {5, 1, 3, -1, 1, steps_SYSCALL_CLOSE_X_1},
    {6, 2, 1, -1, 0, 0},
    {7, 2, 3, -1, 2, steps_SYSCALL_READ_X_2},
    {8, 2, 1, -1, 0, 0},
    {9, 2, 3, -1, 2, steps_SYSCALL_WRITE_X_2},
    {10, 1, 1, -1, 0, 0},
    {11, 1, 4, 159, 5, steps_SYSCALL_BRK_1_X_1},
    {12, 0, 4, 154, 0, 0},
    {13, 8, 4, 155, 13, steps_SYSCALL_EXECVE_8_X_8},
    {15, 11, 4, 157, 16, steps_SYSCALL_CLONE_11_X_11},
    {16, 0, 4, 186, 5, steps_PROCEXIT_E_0},
    {18, 3, 1, -1, 0, 0},
    {19, 1, 3, -1, 3, steps_SOCKET_SOCKET_X_1},
    {19, 4, 3, -1, 1, steps_SOCKET_SOCKET_X_4},
    {20, 1, 1, -1, 0, 0},
    {21, 2, 3, -1, 1, steps_SOCKET_BIND_X_2},
    {22, 1, 3, -1, 1, steps_SOCKET_CONNECT_E_1},
    {22, 2, 2, -1, 0, 0},
    {23, 2, 3, -1, 1, steps_SOCKET_CONNECT_X_2},
    {23, 3, 3, -1, 1, steps_SOCKET_CONNECT_X_3},
    {24, 2, 1, -1, 0, 0},
    {25, 1, 3, -1, 2, steps_SOCKET_LISTEN_X_1},
    {27, 3, 4, 247, 5, steps_SOCKET_ACCEPT_X_3},
    {28, 2, 1, -1, 0, 0},
    {29, 2, 3, -1, 3, steps_SOCKET_SEND_X_2},
    {30, 3, 1, -1, 0, 0},
    {31, 2, 3, -1, 3, steps_SOCKET_SENDTO_X_2},
    {32, 2, 1, -1, 0, 0},
    {33, 2, 3, -1, 3, steps_SOCKET_RECV_X_2},
    {34, 2, 1, -1, 0, 0},
    {35, 3, 3, -1, 2, steps_SOCKET_RECVFROM_X_3},
    {36, 2, 1, -1, 0, 0},
    {37, 1, 3, -1, 2, steps_SOCKET_SHUTDOWN_X_1},
    {42, 3, 1, -1, 0, 0},
    {43, 5, 3, -1, 3, steps_SOCKET_SOCKETPAIR_X_5},
    {48, 3, 1, -1, 0, 0},
    {49, 2, 3, -1, 3, steps_SOCKET_SENDMSG_X_2},
    {51, 0, 3, -1, 5, steps_SOCKET_SENDMMSG_X_0},
    {52, 1, 1, -1, 0, 0},
    {53, 4, 3, -1, 1, steps_SOCKET_RECVMSG_X_4},
    {53, 5, 3, -1, 1, steps_SOCKET_RECVMSG_X_5},
    {55, 0, 3, -1, 6, steps_SOCKET_RECVMMSG_X_0},
    {56, 1, 1, -1, 0, 0},
    {57, 3, 4, 389, 6, steps_SOCKET_ACCEPT4_X_3},
    {58, 0, 3, -1, 2, steps_SYSCALL_CREAT_E_0},
    {58, 2, 0, -1, 0, 0},
    {59, 3, 3, -1, 1, steps_SYSCALL_CREAT_X_3},
    {59, 4, 3, -1, 1, steps_SYSCALL_CREAT_X_4},
    {59, 5, 3, -1, 1, steps_SYSCALL_CREAT_X_5},
    {62, 2, 1, -1, 0, 0},
    {63, 1, 3, -1, 2, steps_SYSCALL_EVENTFD_X_1},
    {64, 3, 1, -1, 0, 0},
    {65, 1, 3, -1, 3, steps_SYSCALL_FUTEX_X_1},
    {70, 1, 1, -1, 0, 0},
    {71, 1, 3, -1, 1, steps_SYSCALL_FSTAT_X_1},
    {78, 1, 1, -1, 0, 0},
    {79, 1, 3, -1, 1, steps_SYSCALL_EPOLLWAIT_X_1},
    {80, 2, 1, -1, 0, 0},
    {81, 2, 3, -1, 1, steps_SYSCALL_POLL_X_2},
    {85, 1, 4, 83, 1, steps_SYSCALL_NEWSELECT_X_1},
    {86, 3, 1, -1, 0, 0},
    {87, 1, 3, -1, 3, steps_SYSCALL_LSEEK_X_1},
    {88, 3, 1, -1, 0, 0},
    {89, 1, 3, -1, 3, steps_SYSCALL_LLSEEK_X_1},
    {90, 2, 1, -1, 0, 0},
    {91, 1, 4, 171, 4, steps_SYSCALL_IOCTL_2_X_1},
    {96, 1, 1, -1, 0, 0},
    {97, 1, 3, -1, 1, steps_SYSCALL_FCHDIR_X_1},
    {98, 2, 1, -1, 0, 0},
    {99, 1, 4, 277, 3, steps_SYSCALL_MKDIR_X_1},
    {100, 1, 1, -1, 0, 0},
    {101, 1, 4, 279, 2, steps_SYSCALL_RMDIR_X_1},
    {102, 4, 1, -1, 0, 0},
    {103, 1, 4, 307, 7, steps_SYSCALL_OPENAT_X_1},
    {104, 2, 1, -1, 0, 0},
    {105, 1, 4, 309, 3, steps_SYSCALL_LINK_X_1},
    {106, 4, 1, -1, 0, 0},
    {107, 1, 4, 311, 6, steps_SYSCALL_LINKAT_X_1},
    {108, 1, 1, -1, 0, 0},
    {109, 1, 4, 301, 2, steps_SYSCALL_UNLINK_X_1},
    {110, 2, 1, -1, 0, 0},
    {111, 1, 4, 303, 4, steps_SYSCALL_UNLINKAT_X_1},
    {112, 3, 1, -1, 0, 0},
    {113, 2, 3, -1, 3, steps_SYSCALL_PREAD_X_2},
    {114, 3, 1, -1, 0, 0},
    {115, 2, 3, -1, 3, steps_SYSCALL_PWRITE_X_2},
    {116, 1, 1, -1, 0, 0},
    {117, 3, 3, -1, 1, steps_SYSCALL_READV_X_3},
    {118, 2, 1, -1, 0, 0},
    {119, 2, 3, -1, 2, steps_SYSCALL_WRITEV_X_2},
    {120, 2, 1, -1, 0, 0},
    {121, 3, 3, -1, 2, steps_SYSCALL_PREADV_X_3},
    {122, 3, 1, -1, 0, 0},
    {123, 2, 3, -1, 3, steps_SYSCALL_PWRITEV_X_2},
    {124, 1, 1, -1, 0, 0},
    {125, 1, 4, 367, 2, steps_SYSCALL_DUP_X_1},
    {126, 3, 1, -1, 0, 0},
    {127, 1, 3, -1, 3, steps_SYSCALL_SIGNALFD_X_1},
    {128, 2, 1, -1, 0, 0},
    {129, 1, 3, -1, 2, steps_SYSCALL_KILL_X_1},
    {130, 2, 1, -1, 0, 0},
    {131, 1, 3, -1, 2, steps_SYSCALL_TKILL_X_1},
    {132, 3, 1, -1, 0, 0},
    {133, 1, 3, -1, 3, steps_SYSCALL_TGKILL_X_1},
    {134, 1, 1, -1, 0, 0},
    {135, 1, 3, -1, 1, steps_SYSCALL_NANOSLEEP_X_1},
    {136, 2, 1, -1, 0, 0},
    {137, 1, 3, -1, 2, steps_SYSCALL_TIMERFD_CREATE_X_1},
    {138, 1, 1, -1, 0, 0},
    {139, 1, 3, -1, 1, steps_SYSCALL_INOTIFY_INIT_X_1},
    {140, 1, 1, -1, 0, 0},
    {141, 3, 3, -1, 1, steps_SYSCALL_GETRLIMIT_X_3},
    {142, 1, 1, -1, 0, 0},
    {143, 3, 3, -1, 1, steps_SYSCALL_SETRLIMIT_X_3},
    {144, 2, 1, -1, 0, 0},
    {145, 5, 3, -1, 2, steps_SYSCALL_PRLIMIT_X_5},
    {146, 1, 4, 152, 6, steps_SCHEDSWITCH_1_E_1},
    {150, 2, 1, -1, 0, 0},
    {151, 1, 3, -1, 2, steps_SYSCALL_FCNTL_X_1},
    {151, 3, 3, -1, 1, steps_SYSCALL_FCNTL_X_3},
    {154, 0, 4, 172, 0, 0},
    {155, 13, 4, 173, 14, steps_SYSCALL_EXECVE_13_X_13},
    {157, 16, 4, 217, 17, steps_SYSCALL_CLONE_16_X_16},
    {158, 1, 1, -1, 0, 0},
    {159, 4, 3, -1, 1, steps_SYSCALL_BRK_4_X_4},
    {160, 6, 1, -1, 0, 0},
    {161, 4, 3, -1, 6, steps_SYSCALL_MMAP_X_4},
    {162, 6, 1, -1, 0, 0},
    {163, 4, 3, -1, 6, steps_SYSCALL_MMAP2_X_4},
    {164, 2, 1, -1, 0, 0},
    {165, 4, 3, -1, 2, steps_SYSCALL_MUNMAP_X_4},
    {166, 4, 1, -1, 0, 0},
    {167, 1, 3, -1, 4, steps_SYSCALL_SPLICE_X_1},
    {168, 2, 1, -1, 0, 0},
    {169, 0, 3, -1, 3, steps_SYSCALL_PTRACE_X_0},
    {169, 3, 3, -1, 2, steps_SYSCALL_PTRACE_X_3},
    {170, 3, 1, -1, 0, 0},
    {171, 1, 3, -1, 3, steps_SYSCALL_IOCTL_3_X_1},
    {172, 0, 4, 214, 0, 0},
    {173, 14, 4, 215, 15, steps_SYSCALL_EXECVE_14_X_14},
    {183, 16, 4, 219, 17, steps_SYSCALL_FORK_X_16},
    {185, 16, 4, 221, 17, steps_SYSCALL_VFORK_X_16},
    {188, 4, 1, -1, 0, 0},
    {189, 2, 3, -1, 3, steps_SYSCALL_SENDFILE_X_2},
    {190, 4, 1, -1, 0, 0},
    {191, 14, 3, -1, 4, steps_SYSCALL_QUOTACTL_X_14},
    {192, 3, 1, -1, 0, 0},
    {193, 1, 3, -1, 3, steps_SYSCALL_SETRESUID_X_1},
    {194, 3, 1, -1, 0, 0},
    {195, 1, 3, -1, 3, steps_SYSCALL_SETRESGID_X_1},
    {198, 1, 1, -1, 0, 0},
    {199, 1, 3, -1, 1, steps_SYSCALL_SETUID_X_1},
    {200, 1, 1, -1, 0, 0},
    {201, 1, 3, -1, 1, steps_SYSCALL_SETGID_X_1},
    {214, 0, 4, 230, 0, 0},
    {215, 15, 4, 231, 16, steps_SYSCALL_EXECVE_15_X_15},
    {217, 17, 4, 223, 20, steps_SYSCALL_CLONE_17_X_17},
    {219, 17, 4, 225, 20, steps_SYSCALL_FORK_17_X_17},
    {221, 17, 4, 227, 20, steps_SYSCALL_VFORK_17_X_17},
    {223, 20, 3, -1, 1, steps_SYSCALL_CLONE_20_X_20},
    {225, 20, 3, -1, 1, steps_SYSCALL_FORK_20_X_20},
    {227, 20, 3, -1, 1, steps_SYSCALL_VFORK_20_X_20},
    {228, 4, 4, 272, 1, steps_CONTAINER_E_4},
    {230, 0, 4, 282, 0, 0},
    {231, 16, 4, 283, 17, steps_SYSCALL_EXECVE_16_X_16},
    {236, 1, 1, -1, 0, 0},
    {237, 1, 3, -1, 1, steps_SYSCALL_GETDENTS_X_1},
    {238, 1, 1, -1, 0, 0},
    {239, 1, 3, -1, 1, steps_SYSCALL_GETDENTS64_X_1},
    {240, 2, 1, -1, 0, 0},
    {241, 1, 3, -1, 2, steps_SYSCALL_SETNS_X_1},
    {242, 2, 1, -1, 0, 0},
    {243, 1, 3, -1, 2, steps_SYSCALL_FLOCK_X_1},
    {248, 1, 1, -1, 0, 0},
    {249, 5, 4, 389, 6, steps_SOCKET_ACCEPT4_5_X_5},
    {250, 1, 1, -1, 0, 0},
    {251, 8, 3, -1, 1, steps_SYSCALL_SEMOP_X_8},
    {252, 4, 1, -1, 0, 0},
    {253, 1, 3, -1, 4, steps_SYSCALL_SEMCTL_X_1},
    {254, 3, 1, -1, 0, 0},
    {255, 2, 3, -1, 2, steps_SYSCALL_PPOLL_X_2},
    {256, 1, 1, -1, 0, 0},
    {257, 4, 3, -1, 1, steps_SYSCALL_MOUNT_X_4},
    {259, 2, 4, 387, 2, steps_SYSCALL_UMOUNT_X_2},
    {262, 3, 1, -1, 0, 0},
    {263, 1, 3, -1, 3, steps_SYSCALL_SEMGET_X_1},
    {264, 1, 1, -1, 0, 0},
    {265, 2, 3, -1, 1, steps_SYSCALL_ACCESS_X_2},
    {272, 1, 4, 324, 1, steps_CONTAINER_JSON_E_1},
    {276, 1, 1, -1, 0, 0},
    {277, 2, 3, -1, 1, steps_SYSCALL_MKDIR_2_X_2},
    {282, 0, 4, 288, 1, steps_SYSCALL_EXECVE_17_E_0},
    {283, 17, 4, 289, 17, steps_SYSCALL_EXECVE_17_X_17},
    {284, 1, 1, -1, 0, 0},
    {285, 1, 3, -1, 1, steps_SYSCALL_UNSHARE_X_1},
    {288, 1, 4, 292, 1, steps_SYSCALL_EXECVE_18_E_1},
    {289, 17, 4, 293, 18, steps_SYSCALL_EXECVE_18_X_17},
    {292, 1, 2, -1, 0, 0},
    {293, 18, 3, -1, 1, steps_SYSCALL_EXECVE_19_X_18},
    {293, 19, 3, -1, 1, steps_SYSCALL_EXECVE_19_X_19},
    {293, 20, 3, -1, 3, steps_SYSCALL_EXECVE_19_X_20},
    {293, 23, 3, -1, 3, steps_SYSCALL_EXECVE_19_X_23},
    {293, 26, 3, -1, 1, steps_SYSCALL_EXECVE_19_X_26},
    {293, 27, 3, -1, 1, steps_SYSCALL_EXECVE_19_X_27},
    {293, 28, 3, -1, 1, steps_SYSCALL_EXECVE_19_X_28},
    {293, 29, 3, -1, 1, steps_SYSCALL_EXECVE_19_X_29},
    {293, 30, 3, -1, 1, steps_SYSCALL_EXECVE_19_X_30},
    {294, 2, 1, -1, 0, 0},
    {295, 1, 3, -1, 2, steps_SYSCALL_SETPGID_X_1},
    {296, 1, 1, -1, 0, 0},
    {297, 1, 4, 369, 2, steps_SYSCALL_BPF_X_1},
    {298, 1, 3, -1, 1, steps_SYSCALL_SECCOMP_E_1},
    {298, 2, 1, -1, 0, 0},
    {299, 1, 3, -1, 2, steps_SYSCALL_SECCOMP_X_1},
    {306, 0, 3, -1, 4, steps_SYSCALL_OPENAT_2_E_0},
    {306, 4, 0, -1, 0, 0},
    {307, 5, 3, -1, 1, steps_SYSCALL_OPENAT_2_X_5},
    {307, 6, 3, -1, 1, steps_SYSCALL_OPENAT_2_X_6},
    {326, 0, 3, -1, 5, steps_SYSCALL_OPENAT2_E_0},
    {326, 5, 0, -1, 0, 0},
    {327, 6, 3, -1, 2, steps_SYSCALL_OPENAT2_X_6},
    {328, 3, 1, -1, 0, 0},
    {329, 1, 3, -1, 3, steps_SYSCALL_MPROTECT_X_1},
    {330, 3, 0, -1, 0, 0},
    {331, 19, 3, -1, 1, steps_SYSCALL_EXECVEAT_X_19},
    {331, 20, 3, -1, 3, steps_SYSCALL_EXECVEAT_X_20},
    {331, 23, 3, -1, 3, steps_SYSCALL_EXECVEAT_X_23},
    {331, 26, 3, -1, 1, steps_SYSCALL_EXECVEAT_X_26},
    {331, 27, 3, -1, 1, steps_SYSCALL_EXECVEAT_X_27},
    {331, 28, 3, -1, 1, steps_SYSCALL_EXECVEAT_X_28},
    {331, 29, 3, -1, 1, steps_SYSCALL_EXECVEAT_X_29},
    {332, 3, 1, -1, 0, 0},
    {333, 3, 3, -1, 3, steps_SYSCALL_COPY_FILE_RANGE_X_3},
    {335, 20, 3, -1, 1, steps_SYSCALL_CLONE3_X_20},
    {374, 1, 1, -1, 0, 0},
    {375, 1, 3, -1, 1, steps_SYSCALL_EPOLL_CREATE_X_1},
    {376, 1, 1, -1, 0, 0},
    {377, 1, 3, -1, 1, steps_SYSCALL_EPOLL_CREATE1_X_1},
    {388, 1, 1, -1, 0, 0},
    {389, 5, 3, -1, 1, steps_SOCKET_ACCEPT4_6_X_5},
    {390, 1, 1, -1, 0, 0},
    {391, 2, 3, -1, 1, steps_SYSCALL_UMOUNT2_X_2},
    {396, 1, 1, -1, 0, 0},
    {397, 2, 3, -1, 1, steps_SYSCALL_EVENTFD2_X_2},
    {398, 2, 1, -1, 0, 0},
    {399, 2, 3, -1, 2, steps_SYSCALL_SIGNALFD4_X_2},
};

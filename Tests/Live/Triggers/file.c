/* Calls that move the data of open files, and change what is known of them. */
#include "expect.h"

#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>

CASE(memfd_create)
{
    long fd = call(SYS_memfd_create, "in-memory", 3u);
    need(fd >= 0);
    seen("memfd_create", N("fd", fd), S("name", "in-memory"), F("flags", "MFD_CLOEXEC|MFD_ALLOW_SEALING"));
    fd = call(SYS_memfd_create, "wrong", 0x8000u);
    need(fd == -EINVAL);
    seen("memfd_create", N("fd", fd), S("name", "wrong"), N("flags", 0));
}

CASE(close)
{
    int fd = open("/dev/null", O_RDONLY);
    seen("close", N("res", call(SYS_close, fd)), N("fd", fd));
    seen("close", N("res", call(SYS_close, fd)), N("fd", fd));
    seen("close", N("res", call(SYS_close, -1)), N("fd", -1));
}

CASE(close_range)
{
    int fd = dup2(open("/dev/null", O_RDONLY), 50);
    seen("close_range", N("res", call(SYS_close_range, 50u, 60u, 4u)), N("first", 50), N("last", 60), F("flags", "CLOSE_RANGE_CLOEXEC"));
    need(fcntl(fd, F_GETFD) == FD_CLOEXEC);
    seen("close_range", N("res", call(SYS_close_range, 50u, ~0u, 2u)), N("first", 50), N("last", 0xffffffffLL),
         F("flags", "CLOSE_RANGE_UNSHARE"));
    seen("close_range", N("res", call(SYS_close_range, 60u, 50u, 0u)), N("first", 60), N("last", 50), N("flags", 0));
}

static const char long_text[] = "0123456789012345678901234567890123456789012345678901234567890123456789"
                                "0123456789012345678901234567890123456789012345678901234567890123456789";

CASE(read)
{
    char buffer[256];
    int fd = file_with("short", "five\n");
    long got = call(SYS_read, fd, buffer, 100);
    seen("read", N("res", got), D("data", "five\n", 5), N("fd", fd), N("size", 100));
    seen("read", N("res", call(SYS_read, fd, buffer, 10)), EMPTY("data"), N("fd", fd), N("size", 10));
    fd = file_with("long", long_text);
    got = call(SYS_read, fd, buffer, sizeof buffer);
    seen("read", N("res", got), D("data", long_text, SNAP_LENGTH), N("fd", fd), N("size", sizeof buffer));
    seen("read", N("res", call(SYS_read, 999, buffer, 7)), EMPTY("data"), N("fd", 999), N("size", 7));
}

CASE(write)
{
    int fd = file_with("out", "");
    long put = call(SYS_write, fd, long_text, sizeof long_text - 1);
    seen("write", N("res", put), D("data", long_text, SNAP_LENGTH), N("fd", fd), N("size", sizeof long_text - 1));
    put = call(SYS_write, fd, "\0\1\2\377", 4);
    seen("write", N("res", put), D("data", "\0\1\2\377", 4), N("fd", fd), N("size", 4));
    put = call(SYS_write, 999, "refused", 7);
    seen("write", N("res", put), D("data", "refused", 7), N("fd", 999), N("size", 7));
    put = call(SYS_write, fd, (void *)8, 4);
    seen("write", N("res", put), EMPTY("data"), N("fd", fd), N("size", 4));
}

CASE(pread)
{
    char buffer[256];
    int fd = file_with("at", "abcdefghij");
    seen("pread", N("res", call(SYS_pread64, fd, buffer, 4, 3L)), D("data", "defg", 4), N("fd", fd), N("size", 4), N("pos", 3));
    seen("pread", N("res", call(SYS_pread64, fd, buffer, 4, 1L << 40)), EMPTY("data"), N("fd", fd), N("size", 4), N("pos", 1LL << 40));
    seen("pread", N("res", call(SYS_pread64, fd, buffer, 4, -1L)), EMPTY("data"), N("fd", fd), N("size", 4), N("pos", -1));
}

CASE(pwrite)
{
    int fd = file_with("at", "");
    seen("pwrite", N("res", call(SYS_pwrite64, fd, "there", 5, 100L)), D("data", "there", 5), N("fd", fd), N("size", 5), N("pos", 100));
    seen("pwrite", N("res", call(SYS_pwrite64, 999, "nowhere", 7, 5L)), D("data", "nowhere", 7), N("fd", 999), N("size", 7), N("pos", 5));
}

CASE(lseek)
{
    int fd = file_with("seek", "0123456789");
    seen("lseek", N("res", call(SYS_lseek, fd, 4L, SEEK_SET)), N("fd", fd), N("offset", 4), F("whence", "SEEK_SET"));
    seen("lseek", N("res", call(SYS_lseek, fd, 2L, SEEK_CUR)), N("fd", fd), N("offset", 2), F("whence", "SEEK_CUR"));
    seen("lseek", N("res", call(SYS_lseek, fd, -3L, SEEK_END)), N("fd", fd), N("offset", -3), F("whence", "SEEK_END"));
    seen("lseek", N("res", call(SYS_lseek, fd, -3L, SEEK_SET)), N("fd", fd), N("offset", -3), F("whence", "SEEK_SET"));
    seen("lseek", N("res", call(SYS_lseek, fd, 0L, 77)), N("fd", fd), N("offset", 0), N("whence", 0));
}

CASE(dup)
{
    int fd = open("/dev/null", O_RDONLY);
    seen("dup", N("res", call(SYS_dup, fd)), N("oldfd", fd));
    seen("dup", N("res", call(SYS_dup, 999)), N("oldfd", 999));
    seen("dup2", N("res", call(SYS_dup2, fd, 40)), N("oldfd", fd), N("newfd", 40));
    seen("dup2", N("res", call(SYS_dup2, 999, 40)), N("oldfd", 999), N("newfd", 40));
    seen("dup3", N("res", call(SYS_dup3, fd, 41, O_CLOEXEC)), N("oldfd", fd), N("newfd", 41), F("flags", "O_CLOEXEC"));
    seen("dup3", N("res", call(SYS_dup3, fd, fd, 0)), N("oldfd", fd), N("newfd", fd), N("flags", 0));
}

CASE(fcntl)
{
    int fd = open("/dev/null", O_RDONLY);
    seen("fcntl", N("res", call(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 30L)), N("fd", fd), F("cmd", "F_DUPFD_CLOEXEC"), N("arg", 30));
    seen("fcntl", N("res", call(SYS_fcntl, fd, F_DUPFD, 31L)), N("fd", fd), F("cmd", "F_DUPFD"), N("arg", 31));
    seen("fcntl", N("res", call(SYS_fcntl, fd, F_SETFD, (long)FD_CLOEXEC)), N("fd", fd), F("cmd", "F_SETFD"), N("arg", FD_CLOEXEC));
    seen("fcntl", N("res", call(SYS_fcntl, fd, F_GETFL, 0L)), N("fd", fd), F("cmd", "F_GETFL"), N("arg", 0));
    seen("fcntl", N("res", call(SYS_fcntl, 999, F_GETFD, 0L)), N("fd", 999), F("cmd", "F_GETFD"), N("arg", 0));
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    seen("fcntl", N("res", call(SYS_fcntl, fd, F_SETLK, &lock)), N("fd", fd), F("cmd", "F_SETLK"), N("arg", (long)&lock));
    seen("fcntl", N("res", call(SYS_fcntl, fd, 5555, 0L)), N("fd", fd), F("cmd", "UNKNOWN"), N("arg", 0));
}

CASE(flock)
{
    int fd = file_with("locked", "");
    int other = open("locked", O_RDWR);
    seen("flock", N("res", call(SYS_flock, fd, LOCK_EX)), N("fd", fd), F("operation", "LOCK_EX"));
    seen("flock", N("res", call(SYS_flock, other, LOCK_SH | LOCK_NB)), N("fd", other), F("operation", "LOCK_SH|LOCK_NB"));
    seen("flock", N("res", call(SYS_flock, fd, LOCK_UN)), N("fd", fd), F("operation", "LOCK_UN"));
    seen("flock", N("res", call(SYS_flock, 999, LOCK_SH)), N("fd", 999), F("operation", "LOCK_SH"));
}

CASE(ioctl)
{
    int fd = file_with("controlled", "1234");
    int left = 0;
    seen("ioctl", N("res", call(SYS_ioctl, fd, (unsigned long)FIONREAD, &left)), N("fd", fd), N("request", FIONREAD),
         N("argument", (long)&left));
    need(left == 4);
    seen("ioctl", N("res", call(SYS_ioctl, fd, (unsigned long)TCGETS, NULL)), N("fd", fd), N("request", TCGETS), N("argument", 0));
}

CASE(stat_family)
{
    struct stat status;
    int fd = file_with("looked-at", "");
    seen("stat", N("res", call(SYS_stat, "looked-at", &status)), S("path", "looked-at"));
    seen("stat", N("res", call(SYS_stat, "absent", &status)), S("path", "absent"));
    seen("lstat", N("res", call(SYS_lstat, "looked-at", &status)), S("path", "looked-at"));
    seen("lstat", N("res", call(SYS_lstat, "", &status)), S("path", ""));
    seen("fstat", N("res", call(SYS_fstat, fd, &status)), N("fd", fd));
    seen("fstat", N("res", call(SYS_fstat, 999, &status)), N("fd", 999));
    seen("newfstatat", N("res", call(SYS_newfstatat, AT_FDCWD, "looked-at", &status, AT_SYMLINK_NOFOLLOW)), N("dirfd", -100),
         S("path", "looked-at"), F("flags", "AT_SYMLINK_NOFOLLOW"));
    seen("newfstatat", N("res", call(SYS_newfstatat, fd, "", &status, AT_EMPTY_PATH | AT_NO_AUTOMOUNT)), N("dirfd", fd), S("path", ""),
         F("flags", "AT_EMPTY_PATH|AT_NO_AUTOMOUNT"));
    seen("newfstatat", N("res", call(SYS_newfstatat, fd, "below", &status, 0)), N("dirfd", fd), S("path", "below"), N("flags", 0));
}

CASE(access)
{
    close(file_with("reachable", ""));
    seen("access", N("res", call(SYS_access, "reachable", R_OK | W_OK)), S("name", "reachable"), F("mode", "R_OK|W_OK"));
    seen("access", N("res", call(SYS_access, "absent", F_OK)), S("name", "absent"), F("mode", "F_OK"));
    seen("access", N("res", call(SYS_access, "reachable", X_OK)), S("name", "reachable"), F("mode", "X_OK"));
}

#define USER_AND_GROUP_READ "S_IRGRP|S_IWUSR|S_IRUSR"

CASE(chmod)
{
    int fd = file_with("mode", "");
    seen("chmod", N("res", call(SYS_chmod, "mode", 04640)), S("filename", "mode"), F("mode", USER_AND_GROUP_READ "|S_ISUID"));
    seen("chmod", N("res", call(SYS_chmod, "absent", 0001)), S("filename", "absent"), F("mode", "S_IXOTH"));
    seen("fchmod", N("res", call(SYS_fchmod, fd, 02640)), N("fd", fd), F("mode", USER_AND_GROUP_READ "|S_ISGID"));
    seen("fchmod", N("res", call(SYS_fchmod, 999, 01000)), N("fd", 999), F("mode", "S_ISVTX"));
    seen("fchmodat", N("res", call(SYS_fchmodat, AT_FDCWD, "mode", 0640)), N("dirfd", -100), S("filename", "mode"),
         F("mode", USER_AND_GROUP_READ));
    seen("fchmodat", N("res", call(SYS_fchmodat, 999, "mode", 0007)), N("dirfd", 999), S("filename", "mode"),
         F("mode", "S_IXOTH|S_IWOTH|S_IROTH"));
}

CASE(chown)
{
    int fd = file_with("owned", "");
    seen("chown", N("res", call(SYS_chown, "owned", 12, 34)), S("path", "owned"), N("uid", 12), N("gid", 34));
    seen("chown", N("res", call(SYS_chown, "absent", -1, 5)), S("path", "absent"), N("uid", -1), N("gid", 5));
    seen("lchown", N("res", call(SYS_lchown, "owned", 0, -1)), S("path", "owned"), N("uid", 0), N("gid", -1));
    seen("lchown", N("res", call(SYS_lchown, "absent", 1, 2)), S("path", "absent"), N("uid", 1), N("gid", 2));
    seen("fchown", N("res", call(SYS_fchown, fd, 1, 2)), N("fd", fd), N("uid", 1), N("gid", 2));
    seen("fchown", N("res", call(SYS_fchown, 999, 1, 2)), N("fd", 999), N("uid", 1), N("gid", 2));
    seen("fchownat", N("res", call(SYS_fchownat, fd, "", 3, 4, AT_EMPTY_PATH)), N("dirfd", fd), S("pathname", ""), N("uid", 3), N("gid", 4),
         F("flags", "AT_EMPTY_PATH"));
    /* Falco calls bit 0x400, which makes the call follow links, by the name of its opposite. */
    seen("fchownat", N("res", call(SYS_fchownat, AT_FDCWD, "absent", 3, 4, AT_SYMLINK_FOLLOW)), N("dirfd", -100), S("pathname", "absent"),
         N("uid", 3), N("gid", 4), F("flags", "AT_SYMLINK_NOFOLLOW"));
}

CASE(sendfile)
{
    int in = file_with("in", "0123456789"), to = file_with("to", "");
    off_t offset = 3;
    seen("sendfile", N("res", call(SYS_sendfile, to, in, &offset, 4L)), N("offset", 7), N("out_fd", to), N("in_fd", in), N("size", 4));
    seen("sendfile", N("res", call(SYS_sendfile, to, in, NULL, 100L)), N("offset", 0), N("out_fd", to), N("in_fd", in), N("size", 100));
    seen("sendfile", N("res", call(SYS_sendfile, 999, in, NULL, 5L)), N("offset", 0), N("out_fd", 999), N("in_fd", in), N("size", 5));
}

CASE(splice)
{
    int in = file_with("in", "0123456789"), ends[2];
    need(pipe(ends) == 0);
    seen("splice", N("res", call(SYS_splice, in, NULL, ends[1], NULL, 6L, 5u)), N("fd_in", in), N("fd_out", ends[1]), N("size", 6),
         F("flags", "SPLICE_F_MOVE|SPLICE_F_MORE"));
    seen("splice", N("res", call(SYS_splice, in, NULL, 999, NULL, 6L, 2u)), N("fd_in", in), N("fd_out", 999), N("size", 6),
         F("flags", "SPLICE_F_NONBLOCK"));
}

CASE(copy_file_range)
{
    int in = file_with("in", "0123456789"), to = file_with("to", "");
    loff_t from = 2, into = 1;
    long copied = call(SYS_copy_file_range, in, &from, to, &into, 5L, 0u);
    need(copied == 5);
    seen("copy_file_range", N("res", copied), N("fdout", to), N("offout", (long)&into), N("fdin", in), N("offin", (long)&from), N("len", 5));
    copied = call(SYS_copy_file_range, 999, NULL, to, NULL, 5L, 0u);
    seen("copy_file_range", N("res", copied), N("fdout", to), N("offout", 0), N("fdin", 999), N("offin", 0), N("len", 5));
}

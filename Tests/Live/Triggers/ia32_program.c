/* A program of 32 bits, as the C library makes its calls. */
#include "socket.h"
#include "task.h"

#include <sys/mman.h>

_Static_assert(sizeof(void *) == 4, "built for 32 bits");

CASE(files)
{
    long fd = call(SYS_openat, AT_FDCWD, "plain", O_RDWR | O_CREAT | O_LARGEFILE, 0600);
    need(fd >= 0);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "plain"), F("flags", "O_RDWR|O_CREAT|O_LARGEFILE|O_F_CREATED"), N("mode", 0600),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
    seen("write", N("res", call(SYS_write, fd, "data", 4)), D("data", "data", 4), N("fd", fd), N("size", 4));
    seen("chmod", N("res", call(SYS_chmod, "absent", 0100)), S("filename", "absent"), F("mode", "S_IXUSR"));
    seen("mkdir", N("res", call(SYS_mkdir, "made", 0700)), S("path", "made"), N("mode", 0700));
    seen("fcntl", N("res", call(SYS_fcntl64, fd, F_GETFD, 0)), N("fd", fd), F("cmd", "F_GETFD"), N("arg", 0));
}

CASE(sockets)
{
    struct sockaddr_in address;
    int listener = listening(4, &address);
    long fd = call(SYS_socket, AF_INET, SOCK_STREAM, 0);
    seen("socket", N("fd", fd), F("domain", "AF_INET"), N("type", SOCK_STREAM), N("proto", 0), N("flags", 0));
    seen("connect", N("res", call(SYS_connect, fd, &address, sizeof address)), S("tuple", outgoing(fd)), N("fd", fd),
         S("addr", address_text(&address)));
    long server = call(SYS_accept4, listener, NULL, NULL, 0);
    seen("accept4", N("fd", server), S("tuple", incoming(server)), N("queuepct", 0), N("queuelen", 0), N("queuemax", 4), N("flags", 0));
}

CASE(children)
{
    long child = call(SYS_fork);
    if (child == 0)
        _exit(9);
    need(ended((pid_t)child) == 9 << 8);
    seen("fork", N("res", child), N("pid", getpid()), N("flags", 0));
    seen_by(child, "fork", N("res", 0), N("pid", child), N("ptid", getpid()));
    seen_by(child, "procexit", N("status", 9 << 8), N("ret", 9), N("sig", 0), N("core", 0), N("reaper_tid", 0));
}

/* A program of 32 bits that becomes another, and one that it becomes. */
CASE(execve)
{
    pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_RDONLY), 0);
        call(SYS_execve, helper("helper_wait"), (char *[]){"from 32 bits", "x", NULL}, (char *[]){"V=32", NULL});
        _exit(1);
    }
    need(ended(child) == 0);
    seen_by(child, "execve", N("res", 0), S("exe", "from 32 bits"), D("args", "x", 2), D("env", "V=32", 5), N("tid", child), N("pid", child),
            N("ptid", getpid()), S("filename", helper("helper_wait")));
}

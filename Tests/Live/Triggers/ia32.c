/* 32-bit system calls of a 64-bit process. Numbers are those of i386; events are those of the 64-bit call. */
#include "socket.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/uio.h>

/* i386 numbers. */
enum {
    NR_READ = 3, NR_WRITE = 4, NR_OPEN = 5, NR_CLOSE = 6, NR_CREAT = 8, NR_UNLINK = 10, NR_EXECVE = 11, NR_LCHOWN = 16, NR_GETPID = 20,
    NR_SOCKETCALL = 102, NR_WRITEV = 146, NR_NANOSLEEP = 162, NR_UGETRLIMIT = 191, NR_STAT64 = 195, NR_GETUID32 = 199,
    NR_SETRESUID32 = 208, NR_OPENAT = 295, NR_PIPE2 = 331, NR_SENDMSG = 370,
};

static long call32(long number, unsigned long a, unsigned long b, unsigned long c, unsigned long d, unsigned long e)
{
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e) : "memory", "r8", "r9", "r10", "r11");
    return (int)result;
}

/* Memory that 32 bits can name. */
static char *low;

static void *lowered(const void *bytes, size_t length)
{
    if (!low) {
        low = mmap(NULL, 0x10000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
        need(low != MAP_FAILED);
    }
    void *place = low;
    memcpy(place, bytes, length);
    low += (length + 15) & ~15ul;
    return place;
}

static unsigned long low_text(const char *string)
{
    return (unsigned long)lowered(string, strlen(string) + 1);
}

#define WORDS(...) (unsigned long)lowered((uint32_t[]){__VA_ARGS__}, sizeof((uint32_t[]){__VA_ARGS__}))

static void need_32_bits(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(call32(NR_GETPID, 0, 0, 0, 0, 0) == getpid() ? 0 : 1);
    if (ended(child) != 0)
        cannot("the kernel takes no 32-bit calls");
}

CASE(files)
{
    need_32_bits();
    long fd = call32(NR_OPEN, low_text("plain"), O_RDWR | O_CREAT, 0640, 0, 0);
    need(fd >= 0);
    seen("open", N("fd", fd), S("name", "plain"), F("flags", "O_RDWR|O_CREAT|O_F_CREATED"), N("mode", 0640), N("dev", device_of(fd)),
         N("ino", inode_of(fd)));
    long missing = call32(NR_OPENAT, (unsigned)AT_FDCWD, low_text("missing"), O_RDONLY, 0, 0);
    seen("openat", N("fd", missing), N("dirfd", -100), S("name", "missing"), F("flags", "O_RDONLY"), N("mode", 0), N("dev", 0), N("ino", 0));
    seen("write", N("res", call32(NR_WRITE, (unsigned)fd, low_text("thirty-two"), 10, 0, 0)), D("data", "thirty-two", 10), N("fd", fd),
         N("size", 10));
    lseek((int)fd, 0, SEEK_SET);
    char *room = lowered("                ", 16);
    seen("read", N("res", call32(NR_READ, (unsigned)fd, (unsigned long)room, 16, 0, 0)), D("data", "thirty-two", 10), N("fd", fd),
         N("size", 16));
    seen("stat", N("res", call32(NR_STAT64, low_text("plain"), (unsigned long)lowered((char[256]){0}, 256), 0, 0, 0)), S("path", "plain"));
    seen("lchown", N("res", call32(NR_LCHOWN, low_text("plain"), 3, 4, 0, 0)), S("path", "plain"), N("uid", 3), N("gid", 4));
    long made = call32(NR_CREAT, low_text("made"), 0600, 0, 0, 0);
    seen("creat", N("fd", made), S("name", "made"), N("mode", 0600), N("dev", device_of(made)), N("ino", inode_of(made)),
         N("creat_flags", 0));
    seen("unlink", N("res", call32(NR_UNLINK, low_text("made"), 0, 0, 0, 0)), S("path", "made"));
    seen("close", N("res", call32(NR_CLOSE, (unsigned)fd, 0, 0, 0, 0)), N("fd", fd));
    seen("close", N("res", call32(NR_CLOSE, (unsigned)-1, 0, 0, 0, 0)), N("fd", -1));
}

/* What has another layout in 32 bits. */
CASE(structures)
{
    need_32_bits();
    int fd = file_with("pieces", "");
    unsigned long pieces = WORDS((uint32_t)low_text("one"), 3, (uint32_t)low_text("two"), 3);
    seen("writev", N("res", call32(NR_WRITEV, (unsigned)fd, pieces, 2, 0, 0)), D("data", "onetwo", 6), N("fd", fd), N("size", 6));
    unsigned long moment = WORDS(0, 4321);
    seen("nanosleep", N("res", call32(NR_NANOSLEEP, moment, 0, 0, 0, 0)), N("interval", 4321));
    struct rlimit limit = {.rlim_cur = 111, .rlim_max = 222};
    need(setrlimit(RLIMIT_NOFILE, &limit) == 0);
    seen("getrlimit", N("res", call32(NR_UGETRLIMIT, RLIMIT_NOFILE, WORDS(0, 0), 0, 0, 0)), N("cur", 111), N("max", 222),
         F("resource", "RLIMIT_NOFILE"));
    int *ends = (int *)WORDS(0, 0);
    long done = call32(NR_PIPE2, (unsigned long)ends, O_CLOEXEC, 0, 0, 0);
    need(done == 0);
    seen("pipe2", N("res", done), N("fd1", ends[0]), N("fd2", ends[1]), N("ino", inode_of(ends[0])), F("flags", "O_CLOEXEC"));
    unsigned long args = WORDS((uint32_t)low_text("zero"), (uint32_t)low_text("one"), 0), env = WORDS((uint32_t)low_text("A=1"), 0);
    done = call32(NR_EXECVE, low_text("absent"), args, env, 0, 0);
    seen("execve", N("res", done), S("exe", "zero"), D("args", "one", 4), D("env", "A=1", 4), S("filename", "absent"));
}

/* Calls of sockets by their own numbers. */
CASE(sockets)
{
    need_32_bits();
    struct sockaddr_in to, from;
    bound(SOCK_DGRAM, &to);
    int sender = bound(SOCK_DGRAM, &from);
    const char *way = text("%s->%s", address_text(&from), address_text(&to));
    uint32_t address = (uint32_t)(unsigned long)lowered(&to, sizeof to);
    unsigned long pieces = WORDS((uint32_t)low_text("ab"), 2, (uint32_t)low_text("cd"), 2);
    unsigned long head = WORDS(address, sizeof to, (uint32_t)pieces, 2, 0, 0, 0);
    seen("sendmsg", N("res", call32(NR_SENDMSG, (unsigned)sender, head, 0, 0, 0)), D("data", "abcd", 4), N("fd", sender), N("size", 4),
         S("tuple", way));
}

/* Calls of sockets by the one call that was for all of them. */
CASE(socketcall)
{
    need_32_bits();
    long fd = call32(NR_SOCKETCALL, 1, WORDS(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), 0, 0, 0);
    need(fd >= 0);
    seen("socket", N("fd", fd), F("domain", "AF_INET"), N("type", SOCK_DGRAM | SOCK_CLOEXEC), N("proto", 0), F("flags", "O_CLOEXEC"));
    struct sockaddr_in to, here = loopback(0);
    int receiver = bound(SOCK_DGRAM, &to);
    uint32_t address = (uint32_t)(unsigned long)lowered(&here, sizeof here);
    seen("bind", N("res", call32(NR_SOCKETCALL, 2, WORDS((uint32_t)fd, address, sizeof here), 0, 0, 0)), S("addr", "127.0.0.1:0"),
         N("fd", fd));
    address = (uint32_t)(unsigned long)lowered(&to, sizeof to);
    seen("connect", N("res", call32(NR_SOCKETCALL, 3, WORDS((uint32_t)fd, address, sizeof to), 0, 0, 0)), S("tuple", outgoing(fd)),
         N("fd", fd), S("addr", address_text(&to)));
    uint32_t data = (uint32_t)low_text("word");
    seen("sendto", N("res", call32(NR_SOCKETCALL, 11, WORDS((uint32_t)fd, data, 4, 0, 0, 0), 0, 0, 0)), D("data", "word", 4), N("fd", fd),
         N("size", 4), S("tuple", outgoing(fd)));
    uint32_t *ends = (uint32_t *)WORDS(0, 0);
    long done = call32(NR_SOCKETCALL, 8, WORDS(AF_UNIX, SOCK_STREAM, 0, (uint32_t)(unsigned long)ends), 0, 0, 0);
    need(done == 0);
    seen("socketpair", N("res", done), N("fd1", ends[0]), N("fd2", ends[1]), V("source", "a"), V("peer", "b"), F("domain", "AF_LOCAL|AF_UNIX"),
         N("type", SOCK_STREAM), N("proto", 0));
    seen("shutdown", N("res", call32(NR_SOCKETCALL, 13, WORDS((uint32_t)fd, SHUT_WR), 0, 0, 0)), N("fd", fd), F("how", "SHUT_WR"));
    seen("listen", N("res", call32(NR_SOCKETCALL, 4, WORDS((uint32_t)receiver, 9), 0, 0, 0)), N("fd", receiver), N("backlog", 9));
}

/* Told by the 64-bit number. */
CASE(generic_calls)
{
    need_32_bits();
    call32(NR_GETPID, 0, 0, 0, 0, 0);
    seen("getpid", T("ID", "getpid"), N("nativeID", SYS_getpid));
    seen("getuid", N("uid", call32(NR_GETUID32, 0, 0, 0, 0, 0)));
    seen("setresuid", N("res", call32(NR_SETRESUID32, 1, 2, (unsigned)-1, 0, 0)), N("ruid", 1), N("euid", 2), N("suid", -1));
}

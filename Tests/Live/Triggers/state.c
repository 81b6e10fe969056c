/* What rules see of an event that the event itself does not tell: processes, descriptors and users that were known before. */
#include "socket.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>

static const char *here(const char *name)
{
    char directory[512];
    need(getcwd(directory, sizeof directory));
    return text("%s/%s", directory, name);
}

static const char *number(long long value)
{
    return text("%lld", value);
}

/* A call on a descriptor: what is known of it is all that matters. */
static void known_as(int fd, const char *type, const char *name)
{
    char byte;
    long got = call(SYS_pread64, fd, &byte, 1ul, 0ul);
    seen("pread", N("res", got), N("fd", fd), FIELD("fd.num", number(fd)), FIELD("fd.type", type), FIELD("fd.name", name));
}

static void unknown(int fd)
{
    char byte;
    seen("pread", N("res", call(SYS_pread64, fd, &byte, 1ul, 0ul)), N("fd", fd), FIELD("fd.type", "<NA>"));
}

CASE(descriptors_of_files)
{
    need(mkdir("below", 0755) == 0);
    close(file_with("below/file", "content"));
    int directory = open("below", O_RDONLY | O_DIRECTORY), fd = openat(directory, "../below/./file", O_RDONLY);
    known_as(fd, "file", here("below/file"));
    known_as(directory, "directory", here("below"));
    known_as(dup(fd), "file", here("below/file"));
    known_as(fcntl(fd, F_DUPFD, 60), "file", here("below/file"));
    need(dup2(directory, fd) == fd);
    known_as(fd, "directory", here("below"));
    close(fd);
    unknown(fd);
    need(chdir("below") == 0);
    known_as(open("file", O_RDWR), "file", here("file"));
    need(fchdir(directory) == 0 && chdir("..") == 0);
    known_as(open("below/file", O_RDWR), "file", here("below/file"));
}

CASE(descriptors_of_other_kinds)
{
    int ends[2];
    need(pipe(ends) == 0);
    known_as(ends[0], "pipe", "");
    known_as(eventfd(0, 0), "event", "");
    known_as(memfd_create("in-memory", 0), "memfd", "in-memory");
    known_as(socket(AF_NETLINK, SOCK_RAW, 0), "netlink", "");
}

CASE(ranges_that_are_closed)
{
    int fd = dup2(open("/dev/null", O_RDONLY), 70);
    known_as(fd, "file", "/dev/null");
    need(call(SYS_close_range, 60u, 80u, 0u) == 0);
    unknown(fd);
}

CASE(connections)
{
    int client, server;
    connected(&client, &server);
    const char *name = outgoing(client);
    seen("sendto", N("res", call(SYS_sendto, client, "hello", 5ul, 0, NULL, 0)), N("fd", client), FIELD("fd.name", name),
         FIELD("fd.type", "ipv4"), FIELD("fd.l4proto", "tcp"), FIELD("fd.sport", strrchr(name, ':') + 1));
    char room[8];
    seen("recvfrom", N("res", call(SYS_recvfrom, server, room, sizeof room, 0, NULL, NULL)), N("fd", server), FIELD("fd.name", name),
         FIELD("fd.l4proto", "tcp"), FIELD("fd.is_server", "true"), FIELD("container.id", "host"));
}

/* A child knows what its parent had open, and what it opens itself its parent does not get. */
CASE(inherited_descriptors)
{
    int fd = file_with("inherited", "x"), told[2];
    need(pipe(told) == 0);
    pid_t child = fork();
    if (child == 0) {
        char byte;
        long got = call(SYS_pread64, fd, &byte, 1ul, 0ul);
        close(fd);
        need(open("/dev/null", O_RDONLY) == fd);
        need(write(told[1], &got, sizeof got) == sizeof got);
        _exit(0);
    }
    long got;
    need(read(told[0], &got, sizeof got) == sizeof got && ended(child) == 0);
    seen_by(child, "pread", N("res", got), N("fd", fd), FIELD("fd.name", here("inherited")), FIELD("proc.pid", number(child)),
            FIELD("proc.ppid", number(getpid())));
    known_as(fd, "file", here("inherited"));
}

static volatile pid_t other_tid;
static volatile int other_fd;

static void *opens(void *unused)
{
    other_tid = gettid();
    other_fd = open("by-a-thread", O_RDWR | O_CREAT, 0600);
    return unused;
}

/* Threads have one table of descriptors. */
CASE(descriptors_of_threads)
{
    pthread_t thread;
    need(pthread_create(&thread, NULL, opens, NULL) == 0 && pthread_join(thread, NULL) == 0);
    seen_by(other_tid, "openat", N("fd", other_fd), FIELD("proc.pid", number(getpid())), FIELD("thread.tid", number(other_tid)));
    known_as(other_fd, "file", here("by-a-thread"));
}

CASE(users)
{
    seen("getppid", FIELD("user.uid", "0"), FIELD("group.gid", "0"));
    call(SYS_getppid);
    need(setresgid(4343, 4344, 4345) == 0 && setresuid(4242, 4243, 4244) == 0);
    call(SYS_getppid);
    seen("getppid", FIELD("user.uid", "4243"), FIELD("group.gid", "4344"));
}

/* The name that a process gives itself is seen with the next event that tells it. */
CASE(programs)
{
    int input[2], done[2];
    need(pipe(input) == 0 && pipe2(done, O_CLOEXEC) == 0);
    int open_on = open("/dev/null", O_RDONLY), closed_by = open("/dev/zero", O_RDONLY | O_CLOEXEC);
    (void)closed_by;
    need(symlink(getenv("FALCOD_LIVE_BUILD"), "link") == 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(input[0], 0);
        close(input[1]);
        call(SYS_execve, "link/helper_wait", (char *[]){"argument zero", "one", "two words", NULL}, (char *[]){"A=1", NULL});
        _exit(1);
    }
    close(done[1]);
    char byte;
    need(read(done[0], &byte, 1) == 0);
    close(input[0]);
    close(input[1]);
    need(ended(child) == 0);
    seen_by(child, "execve", N("res", 0), FIELD("proc.name", "helper_wait"), FIELD("proc.exe", "argument zero"),
            FIELD("proc.exepath", text("%s/helper_wait", getenv("FALCOD_LIVE_BUILD"))), FIELD("proc.args", "one two words"),
            FIELD("proc.cmdline", "helper_wait one two words"), FIELD("proc.pname", "state"), FIELD("proc.ppid", number(getpid())),
            FIELD("proc.env", "A=1"), FIELD("proc.cwd", here("")), FIELD("proc.pid", number(child)), FIELD("proc.is_exe_writable", "true"),
            FIELD("proc.aname[2]", "state"));
    /* It reads from the pipe that it was given. */
    seen_by(child, "read", N("res", 0), N("fd", 0), FIELD("fd.type", "pipe"));
    known_as(open_on, "file", "/dev/null");
}

/* Numbers inside a pid namespace are others than outside. */
CASE(numbers_in_a_namespace)
{
    struct clone_args_of_pid {
        uint64_t flags, pidfd, child_tid, parent_tid, exit_signal, stack, stack_size, tls;
    } how = {.flags = CLONE_NEWPID, .exit_signal = SIGCHLD};
    long child = call(SYS_clone3, &how, sizeof how);
    if (child == 0) {
        call(SYS_getppid);
        _exit(0);
    }
    need(child > 0 && ended((pid_t)child) == 0);
    seen_by(child, "getppid", FIELD("proc.pid", number(child)), FIELD("proc.vpid", "1"), FIELD("thread.vtid", "1"),
            FIELD("proc.ppid", number(getpid())));
}

/* A process whose parent has ended is the child of who took it. */
CASE(orphans)
{
    int hold[2], gone[2];
    need(pipe(hold) == 0 && pipe2(gone, O_CLOEXEC) == 0 && prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
    pid_t child = fork();
    if (child == 0) {
        if (fork() == 0) {
            char byte;
            close(hold[1]);
            need(read(hold[0], &byte, 1) == 0);
            call(SYS_getppid);
            _exit(0);
        }
        _exit(0);
    }
    ended(child);
    close(hold[1]);
    int status;
    pid_t orphan = wait(&status);
    need(orphan > 0);
    seen_by(orphan, "getppid", FIELD("proc.ppid", number(getpid())), FIELD("proc.pid", number(orphan)));
}

/* A descriptor that comes in a message is asked for; what it is, is known a little later. */
CASE(descriptor_from_a_message)
{
    int ends[2], fd = file_with("handed", "x");
    need(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    pid_t child = fork();
    if (child == 0) {
        union {
            struct cmsghdr head;
            char room[CMSG_SPACE(sizeof(int))];
        } control = {.head = {.cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
        memcpy(CMSG_DATA(&control.head), &fd, sizeof fd);
        struct iovec part = {"x", 1};
        struct msghdr head = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control.room};
        _exit(sendmsg(ends[0], &head, 0) == 1 ? 0 : 1);
    }
    need(ended(child) == 0);
    need(close(fd) == 0);
    char byte, room[CMSG_SPACE(sizeof(int))];
    struct iovec part = {&byte, 1};
    struct msghdr head = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
    need(recvmsg(ends[1], &head, 0) == 1);
    int got;
    memcpy(&got, CMSG_DATA(CMSG_FIRSTHDR(&head)), sizeof got);
    usleep(300000);
    known_as(got, "file", here("handed"));
}

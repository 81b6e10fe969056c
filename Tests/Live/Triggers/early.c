/* Processes and descriptors that were there before capture: it takes them from /proc. Started before it, and told by the end of
 * the input that it is on. */
#include "socket.h"

#include <pthread.h>
#include <sys/eventfd.h>

static const char *number(long long value)
{
    return text("%lld", value);
}

static void wait_for_capture(void)
{
    char byte;
    alarm(400);
    while (read(0, &byte, 1) > 0)
        ;
}

/* A call on a descriptor: what is known of it is all that matters. */
static void known_as(int fd, const char *type, const char *name)
{
    char byte;
    long got = call(SYS_pread64, fd, &byte, 1ul, 0ul);
    seen("pread", N("res", got), N("fd", fd), FIELD("fd.type", type), FIELD("fd.name", name));
}

static pthread_barrier_t capture_is_on;
static volatile pid_t thread_id;

static void *waiting(void *unused)
{
    thread_id = gettid();
    pthread_barrier_wait(&capture_is_on);
    pthread_barrier_wait(&capture_is_on);
    syscall(SYS_getppid);
    return unused;
}

CASE(known_before)
{
    char here[512];
    need(mkdir("inside", 0755) == 0 && chdir("inside") == 0 && getcwd(here, sizeof here));
    int file = file_with("file", "x"), directory = open(".", O_RDONLY | O_DIRECTORY), ends[2], pair[2];
    int event = eventfd(0, 0), removed = file_with("removed", "x");
    struct sockaddr_in address;
    int listener = listening(4, &address), client = socket(AF_INET, SOCK_STREAM, 0);
    need(connect(client, (struct sockaddr *)&address, sizeof address) == 0);
    int server = accept(listener, NULL, NULL), datagrams = bound(SOCK_DGRAM, &address);
    need(server >= 0 && pipe(ends) == 0 && socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0 && unlink("removed") == 0);
    pthread_t thread;
    pthread_barrier_init(&capture_is_on, NULL, 2);
    need(pthread_create(&thread, NULL, waiting, NULL) == 0);
    pthread_barrier_wait(&capture_is_on);
    pid_t child = fork();
    if (child == 0) {
        need(setresgid(4343, 4343, 4343) == 0 && setresuid(4242, 4242, 4242) == 0);
        wait_for_capture();
        syscall(SYS_getppid);
        _exit(0);
    }
    wait_for_capture();

    known_as(file, "file", text("%s/file", here));
    known_as(directory, "directory", here);
    known_as(ends[0], "pipe", text("pipe:[%llu]", (unsigned long long)inode_of(ends[0])));
    known_as(event, "event", "");
    known_as(client, "ipv4", outgoing(client));
    known_as(server, "ipv4", outgoing(client));
    known_as(listener, "ipv4", local_text(listener));
    known_as(datagrams, "ipv4", local_text(datagrams));
    known_as(removed, "file", text("%s/removed (deleted)", here));
    long fd = call(SYS_openat, AT_FDCWD, "file", O_RDONLY);
    seen("openat", N("fd", fd), FIELD("fd.name", text("%s/file", here)), FIELD("proc.cwd", text("%s/", here)), FIELD("proc.name", "early"),
         FIELD("proc.pid", number(getpid())), FIELD("proc.ppid", number(getppid())), FIELD("proc.pname", "early"), FIELD("user.uid", "0"),
         FIELD("proc.exepath", text("%s/early", getenv("FALCOD_LIVE_BUILD"))), FIELD("proc.vpid", number(getpid())));
    pthread_barrier_wait(&capture_is_on);
    need(pthread_join(thread, NULL) == 0 && ended(child) == 0);
    seen_by(thread_id, "getppid", FIELD("proc.pid", number(getpid())), FIELD("thread.tid", number(thread_id)), FIELD("proc.name", "early"));
    seen_by(child, "getppid", FIELD("proc.pid", number(child)), FIELD("proc.ppid", number(getpid())), FIELD("user.uid", "4242"),
            FIELD("group.gid", "4343"));
}

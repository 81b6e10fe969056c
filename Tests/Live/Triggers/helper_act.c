/*
 * What attackers do, in small: each word of the command line is an act, followed by its arguments; acts are done one
 * after the other. Copied under another name, the program passes for another program; what is no act is only there to be
 * seen on the command line, and ends it.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static char **rest;

static _Noreturn void fail(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    _exit(1);
}

static char *next(void)
{
    if (!*rest) {
        errno = EINVAL;
        fail("an argument is missing");
    }
    return *rest++;
}

static void opened(int flags)
{
    const char *path = next();
    int fd = open(path, flags, 0644);
    if (fd < 0)
        fail(path);
    close(fd);
}

static void act_read(void) { opened(O_RDONLY); }
static void act_write(void) { opened(O_WRONLY | O_CREAT); }
static void act_truncate(void) { opened(O_WRONLY | O_CREAT | O_TRUNC); }

static void act_try_read(void)
{
    int fd = open(next(), O_RDONLY);
    if (fd >= 0)
        close(fd);
}

static void act_mkdir(void)
{
    const char *path = next();
    if (mkdir(path, 0755) != 0 && errno != EEXIST)
        fail(path);
}

static void act_unlink(void)
{
    const char *path = next();
    if (unlink(path) != 0)
        fail(path);
}

static void act_symlink(void)
{
    const char *target = next(), *path = next();
    if (symlink(target, path) != 0)
        fail(path);
}

/* A refused link is told like one that was made. */
static void act_link(void)
{
    const char *from = next(), *to = next();
    if (link(from, to) != 0 && errno != EXDEV && errno != EPERM)
        fail(to);
    unlink(to);
}

static void act_chmod(void)
{
    const char *path = next(), *mode = next();
    if (chmod(path, (mode_t)strtoul(mode, NULL, 8)) != 0)
        fail(path);
}

static void act_sleep(void)
{
    usleep((useconds_t)atol(next()) * 1000);
}

static void act_chdir(void)
{
    const char *path = next();
    if (chdir(path) != 0)
        fail(path);
}

/* What follows is a command: run by a child, or instead of this program. */
static void act_spawn(void)
{
    pid_t child = fork();
    if (child == 0) {
        execv(rest[0], rest);
        fail(rest[0]);
    }
    int status;
    if (child < 0 || waitpid(child, &status, 0) != child)
        fail("spawn");
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

static void act_exec(void)
{
    execv(rest[0], rest);
    fail(rest[0]);
}

static void act_as(void)
{
    unsigned id = (unsigned)atol(next());
    if (setresgid(id, id, id) != 0 || setresuid(id, id, id) != 0)
        fail("as");
}

/* An empty directory in the place of one, for this process and its children only. */
static void act_hide(void)
{
    const char *directory = next();
    static bool is_private;
    if (!is_private && (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0))
        fail("a mount namespace");
    is_private = true;
    if (mount("none", directory, "tmpfs", 0, NULL) != 0)
        fail(directory);
}

/* The program itself, in an open file. */
static int copied(int to)
{
    static char buffer[1 << 16];
    int from = open("/proc/self/exe", O_RDONLY);
    ssize_t size;
    while ((size = read(from, buffer, sizeof buffer)) > 0)
        if (write(to, buffer, (size_t)size) != size)
            fail("copy");
    close(from);
    return to;
}

/* Copies itself into the upper layer of a layered file system and runs from there. */
static void act_upper(void)
{
    if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
        fail("a mount namespace");
    if (mount("none", "/mnt", "tmpfs", 0, NULL) != 0 || mkdir("/mnt/lower", 0755) || mkdir("/mnt/upper", 0755)
        || mkdir("/mnt/work", 0755) || mkdir("/mnt/all", 0755)
        || mount("overlay", "/mnt/all", "overlay", 0, "lowerdir=/mnt/lower,upperdir=/mnt/upper,workdir=/mnt/work") != 0)
        fail("an overlay");
    close(copied(open("/mnt/all/dropped", O_WRONLY | O_CREAT, 0755)));
    execv("/mnt/all/dropped", (char *[]){"dropped", "sleep", "0", NULL});
    fail("upper");
}

static void act_memory(void)
{
    int fd = copied(memfd_create("payload", 0));
    char *args[] = {"payload", "sleep", "0", NULL}, *env[] = {NULL};
    syscall(SYS_execveat, fd, "", args, env, AT_EMPTY_PATH);
    fail("memory");
}

/* A network of its own, in which this address is the machine's. */
static void act_network(void)
{
    const char *address = next();
    if (unshare(CLONE_NEWNET) != 0)
        fail("a network namespace");
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    struct ifreq request = {.ifr_name = "lo"};
    struct sockaddr_in *in = (struct sockaddr_in *)&request.ifr_addr;
    in->sin_family = AF_INET;
    inet_pton(AF_INET, address, &in->sin_addr);
    if (ioctl(fd, SIOCSIFADDR, &request) != 0)
        fail(address);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    if (ioctl(fd, SIOCSIFFLAGS, &request) != 0)
        fail("lo");
    close(fd);
}

static struct sockaddr_in named(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    inet_pton(AF_INET, next(), &address.sin_addr);
    address.sin_port = htons((uint16_t)atoi(next()));
    return address;
}

static int connection;

/* Connects to an address of this machine, at which it listens itself. */
static void act_connect(void)
{
    struct sockaddr_in address = named();
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 4) != 0)
        fail("listen");
    connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(connection, (struct sockaddr *)&address, sizeof address) != 0)
        fail("connect");
    close(listener);
}

static void act_connect_datagrams(void)
{
    struct sockaddr_in address = named();
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    if (connect(fd, (struct sockaddr *)&address, sizeof address) != 0)
        fail("connect");
    close(fd);
}

/* The connection becomes the input. */
static void act_redirect(void)
{
    if (dup2(connection, 0) != 0)
        fail("redirect");
}

static void act_packets(void)
{
    int fd = socket(AF_PACKET, SOCK_RAW, 0);
    if (fd < 0)
        fail("packets");
    close(fd);
}

static void act_module(void)
{
    syscall(SYS_init_module, "none", 4ul, "");
}

static void act_enter(void)
{
    int fd = open("/proc/self/ns/uts", O_RDONLY);
    if (setns(fd, CLONE_NEWUTS) != 0)
        fail("enter");
    close(fd);
}

static void act_attach(void)
{
    pid_t child = fork();
    if (child == 0)
        for (;;)
            pause();
    if (ptrace(PTRACE_SEIZE, child, 0, 0) != 0)
        fail("attach");
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
}

static void act_untraceable(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(ptrace(PTRACE_TRACEME, 0, 0, 0) == 0 ? 0 : 1);
    waitpid(child, NULL, 0);
}

static void act_peek(void)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/mem", getpid());
    int fd = open(path, O_RDONLY);
    if (fd < 0)
        fail(path);
    close(fd);
}

static const struct {
    const char *name;
    void (*run)(void);
} acts[] = {
    {"read", act_read}, {"try-read", act_try_read}, {"write", act_write}, {"truncate", act_truncate}, {"mkdir", act_mkdir},
    {"unlink", act_unlink}, {"symlink", act_symlink}, {"link", act_link}, {"chmod", act_chmod}, {"chdir", act_chdir},
    {"sleep", act_sleep}, {"spawn", act_spawn}, {"exec", act_exec}, {"as", act_as}, {"hide", act_hide}, {"upper", act_upper},
    {"memory", act_memory}, {"network", act_network}, {"connect", act_connect}, {"connect-datagrams", act_connect_datagrams},
    {"redirect", act_redirect}, {"packets", act_packets}, {"module", act_module}, {"enter", act_enter}, {"attach", act_attach},
    {"untraceable", act_untraceable}, {"peek", act_peek},
};

int main(int argc, char **argv)
{
    rest = argv + 1;
    if (argc > 1 && argv[1][0] == '-')
        return 0;
    while (*rest) {
        const char *name = *rest++;
        size_t i = 0;
        while (i < sizeof acts / sizeof *acts && strcmp(acts[i].name, name) != 0)
            i++;
        if (i == sizeof acts / sizeof *acts)
            return 0;
        acts[i].run();
    }
    return 0;
}

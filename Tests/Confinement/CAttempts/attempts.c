#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "attempts.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/perf_event.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#define CALL(number, ...) (syscall(SYS_##number, __VA_ARGS__) < 0 ? errno : 0)

static int result(long value) { return value < 0 ? errno : 0; }

static int read_file(const char *path) { return result(open(path, O_RDONLY)); }
static int list_folder(const char *path) { return result(open(path, O_RDONLY | O_DIRECTORY)); }
static int append(const char *path) { return result(open(path, O_WRONLY | O_APPEND)); }
static int create(const char *path) { return result(open(path, O_WRONLY | O_CREAT | O_APPEND, 0600)); }
static int cut(const char *path) { return result(open(path, O_WRONLY | O_TRUNC)); }
static int remove_at(const char *path) { return result(unlinkat(AT_FDCWD, path, 0)); }
static int write_other(const char *path) { return result(write(STDOUT_FILENO, path, 1)); }
/* As openat, but what is asked for lies in memory. */
static int open_by_how(const char *path, unsigned long long flags) {
    unsigned long long how[3] = {flags, flags & O_CREAT ? 0600 : 0, 0};
    return CALL(openat2, AT_FDCWD, path, how, sizeof(how));
}
static int append_by_how(const char *path) { return open_by_how(path, O_WRONLY | O_APPEND); }
static int remove_file(const char *path) { return result(unlink(path)); }
static int rename_file(const char *path) { return result(rename(path, "/tmp/falcod-renamed")); }
static int make_folder(const char *path) { return result(mkdir(path, 0700)); }
static int change_mode(const char *path) { return result(chmod(path, 0777)); }
static int link_file(const char *path) { return result(symlink("/etc/shadow", path)); }

static int execute(const char *path) {
    char *arguments[] = {(char *)path, NULL};
    return result(execv(path, arguments));
}
static int execute_memory(const char *path) {
    char *arguments[] = {"x", NULL};
    (void)path;
    return CALL(execveat, 0, "", arguments, NULL, AT_EMPTY_PATH);
}
static int new_process(const char *path) {
    (void)path;
    long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    return result(child);
}
static int new_process_3(const char *path) {
    struct {
        unsigned long long fields[8];
    } arguments = {{0, 0, 0, 0, SIGCHLD, 0, 0, 0}};
    (void)path;
    long child = syscall(SYS_clone3, &arguments, sizeof(arguments));
    if (child == 0) _exit(0);
    return result(child);
}
static int user_namespace(const char *path) {
    (void)path;
    return result(unshare(CLONE_NEWUSER));
}
static int trace(const char *path) {
    (void)path;
    return result(ptrace(PTRACE_TRACEME, 0, NULL, NULL));
}
static int read_memory(const char *path) {
    (void)path;
    return CALL(process_vm_readv, getppid(), NULL, 0ul, NULL, 0ul, 0ul);
}
static int signal_others(const char *path) {
    (void)path;
    return CALL(kill, getppid(), 0);
}
static int signal_thread(const char *path) {
    (void)path;
    return CALL(tgkill, getppid(), getppid(), 0);
}
static int load_bpf(const char *path) {
    char attributes[128] = {0};
    (void)path;
    return CALL(bpf, 0, attributes, sizeof(attributes));
}
static int perf(const char *path) {
    struct perf_event_attr attributes = {.size = sizeof(attributes)};
    (void)path;
    return CALL(perf_event_open, &attributes, 0, -1, -1, 0ul);
}
static int ring(const char *path) {
    char parameters[120] = {0};
    (void)path;
    return CALL(io_uring_setup, 1, parameters);
}
static int page_faults(const char *path) {
    (void)path;
    return CALL(userfaultfd, 0);
}
static int mount_something(const char *path) { return result(mount("none", path, "tmpfs", 0, NULL)); }
static int load_module(const char *path) {
    (void)path;
    return CALL(finit_module, 0, "", 0);
}
static int load_kernel(const char *path) {
    (void)path;
    return CALL(kexec_load, 0ul, 0ul, NULL, 0ul);
}
static int keys(const char *path) {
    (void)path;
    return CALL(keyctl, 0, 0, 0, 0, 0);
}
static int become(const char *path) {
    (void)path;
    return result(setresuid(1, 1, 1));
}
static int regain(const char *path) {
    (void)path;
    return result(prctl(PR_SET_DUMPABLE, 1, 0, 0, 0));
}
static int raise_limit(const char *path) {
    (void)path;
    return result(setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}));
}
static int more_memory(const char *path) {
    (void)path;
    return mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno : 0;
}
static int more_heap(const char *path) {
    (void)path;
    syscall(SYS_brk, (char *)sbrk(0) + 4096);
    return 0;
}
static int new_socket(const char *path) {
    (void)path;
    return result(socket(AF_UNIX, SOCK_STREAM, 0));
}
static int duplicate(const char *path) {
    (void)path;
    return result(dup(STDERR_FILENO));
}
static int controls(const char *path) {
    (void)path;
    return result(ioctl(STDERR_FILENO, TIOCSTI, "x"));
}
static int code_new(const char *path) {
    (void)path;
    return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno : 0;
}
static int code_changed(const char *path) {
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    (void)path;
    return result(mprotect(memory, 4096, PROT_READ | PROT_EXEC));
}
static int tcp(const char *path) {
    (void)path;
    return result(socket(AF_INET, SOCK_STREAM, 0));
}
static int udp(const char *path) {
    (void)path;
    return result(socket(AF_INET6, SOCK_DGRAM, 0));
}
static int netlink(const char *path) {
    (void)path;
    return result(socket(AF_NETLINK, SOCK_RAW, 0));
}
static int packets(const char *path) {
    (void)path;
    return result(socket(AF_PACKET, SOCK_RAW, 0));
}
static int unix_address(const char *path, int is_abstract) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    if (descriptor < 0) return errno;
    strncpy(address.sun_path + is_abstract, path, sizeof(address.sun_path) - 2);
    return result(connect(descriptor, (struct sockaddr *)&address,
                          (socklen_t)(offsetof(struct sockaddr_un, sun_path) + is_abstract + strlen(path) + (is_abstract ? 0 : 1))));
}
static int unix_socket(const char *path) { return unix_address(path, 0); }
static int abstract_socket(const char *path) { return unix_address(path, 1); }
static int tcp_made_before(const char *path) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(path)), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    return result(connect(FALCOD_ATTEMPTS_SOCKET, (struct sockaddr *)&address, sizeof(address)));
}
static int bind_made_before(const char *path) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(path)), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    return result(bind(FALCOD_ATTEMPTS_SOCKET, (struct sockaddr *)&address, sizeof(address)));
}
static void *nothing(void *argument) { return argument; }
static int new_thread(const char *path) {
    pthread_t thread;
    (void)path;
    int error = pthread_create(&thread, NULL, nothing, NULL);
    return error ? error : pthread_join(thread, NULL);
}

#define ATTEMPT(function) {#function, function}
static const struct {
    const char *name;
    int (*attempt)(const char *path);
} attempts[] = {
    ATTEMPT(read_file), ATTEMPT(list_folder), ATTEMPT(append), ATTEMPT(create), ATTEMPT(cut), ATTEMPT(remove_file), ATTEMPT(rename_file),
    ATTEMPT(remove_at), ATTEMPT(write_other), ATTEMPT(append_by_how), ATTEMPT(more_memory), ATTEMPT(more_heap), ATTEMPT(new_socket),
    ATTEMPT(duplicate), ATTEMPT(controls),
    ATTEMPT(make_folder), ATTEMPT(change_mode), ATTEMPT(link_file), ATTEMPT(execute), ATTEMPT(execute_memory), ATTEMPT(new_process),
    ATTEMPT(new_process_3), ATTEMPT(user_namespace), ATTEMPT(trace), ATTEMPT(read_memory), ATTEMPT(signal_others), ATTEMPT(signal_thread),
    ATTEMPT(load_bpf), ATTEMPT(perf), ATTEMPT(ring), ATTEMPT(page_faults), ATTEMPT(mount_something), ATTEMPT(load_module),
    ATTEMPT(load_kernel), ATTEMPT(keys), ATTEMPT(become), ATTEMPT(regain), ATTEMPT(raise_limit), ATTEMPT(code_new), ATTEMPT(code_changed),
    ATTEMPT(tcp), ATTEMPT(udp), ATTEMPT(netlink), ATTEMPT(packets), ATTEMPT(unix_socket), ATTEMPT(abstract_socket),
    ATTEMPT(tcp_made_before), ATTEMPT(bind_made_before), ATTEMPT(new_thread),
};

static int attempt(const char *name, const char *path) {
    for (size_t i = 0; i < sizeof(attempts) / sizeof(attempts[0]); i++)
        if (strcmp(attempts[i].name, name) == 0) return attempts[i].attempt(path);
    return -1;
}

static struct {
    int exists;
    sem_t asked, done;
    const char *name, *path;
    int result;
} other;

static void *other_run(void *argument) {
    for (;;) {
        sem_wait(&other.asked);
        other.result = attempt(other.name, other.path);
        sem_post(&other.done);
    }
    return argument;
}

void falcod_attempts_make_thread(void) {
    pthread_t thread;
    sem_init(&other.asked, 0, 0);
    sem_init(&other.done, 0, 0);
    other.exists = pthread_create(&thread, NULL, other_run, NULL) == 0;
}

int falcod_attempt(const char *name, const char *path) {
    if (!other.exists) return attempt(name, path);
    other.name = name;
    other.path = path;
    sem_post(&other.asked);
    while (sem_wait(&other.done) != 0)
        ;
    return other.result;
}

/* What the driver alone adds to system calls: `driver-bench` prints one JSON line per kind of call. Each kind is timed in
 * short slices, without the driver, with a program that does nothing at the exit of calls (the least that any driver adds), with
 * the exit hook, and with the hooks at the beginning of calls too, in turn; the fastest tenth of the slices counts, which
 * other work on the machine disturbs least.
 */
#define _GNU_SOURCE
#include "tests.h"

#include <arpa/inet.h>
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS 40
#define SLICES 25

enum state { WITHOUT, EMPTY_HOOK, EXIT_HOOK, ALL_HOOKS, STATES };

static int zero;
static atomic_bool done;

static void one_getppid(void) { syscall(SYS_getppid); }

static void one_pread(void)
{
    char buffer[64];
    CHECK(pread(zero, buffer, sizeof(buffer), 0) == sizeof(buffer));
}

static void one_open(void) { close(open("/etc/passwd", O_RDONLY)); }

static void one_socket(void)
{
    static const struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = 0x3500, .sin_addr = {0x0100007f}};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    CHECK(connect(fd, (const struct sockaddr *)&address, sizeof(address)) == 0);
    close(fd);
}

static void one_process(void)
{
    pid_t child = vfork();
    if (!child) {
        execl("/bin/true", "true", NULL);
        _exit(1);
    }
    CHECK(waitpid(child, NULL, 0) == child);
}

static const struct {
    const char *name;
    void (*once)(void);
    int slice;
} kinds[] = {
    {"getppid", one_getppid, 1000}, {"pread", one_pread, 1000}, {"open+close", one_open, 200},
    {"socket+connect+close", one_socket, 50}, {"vfork+exec+wait", one_process, 1},
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void pin(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    sched_setaffinity(0, sizeof(set), &set);
}

/* Empties the rings as capture does. */
static void *consume(void *rings)
{
    pin(0);
    while (!done) {
        ring_buffer__consume(rings);
        usleep(1000);
    }
    return NULL;
}

/* What Falco's stock rules and its state need of the calls that are made here; getppid and pread are not among it. */
static void want(struct driver *driver, bool beginnings)
{
    static const int calls[] = {
#if defined(__x86_64__)
        SYS_open, SYS_vfork, SYS_fork,
#endif
        SYS_openat, SYS_close, SYS_socket, SYS_connect, SYS_clone, SYS_clone3, SYS_execve, SYS_dup, SYS_chdir, SYS_setuid};
    memset(driver->settings->events, 0, sizeof(driver->settings->events));
    for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
        driver->settings->syscalls[calls[i] / 64] |= 1ull << calls[i] % 64;
    driver_watch_event(driver, FALCOD_EVENT_SYSCALL_EXECVE_19_X);
    driver_watch_event(driver, FALCOD_EVENT_PROCEXIT_1_E);
    if (beginnings) {
        driver_watch_event(driver, FALCOD_EVENT_SYSCALL_OPENAT_2_E);
        driver_watch_event(driver, FALCOD_EVENT_SOCKET_CONNECT_E);
    }
}

/* A program that only returns; its tracing descriptor, -1 when the kernel has none. */
static int attach_empty(void)
{
    static const struct bpf_insn code[] = {{.code = BPF_ALU64 | BPF_MOV | BPF_K}, {.code = BPF_JMP | BPF_EXIT}};
    static int program = -1;
    LIBBPF_OPTS(bpf_prog_load_opts, options, .expected_attach_type = BPF_TRACE_RAW_TP,
                .attach_btf_id = libbpf_find_vmlinux_btf_id("sys_exit", BPF_TRACE_RAW_TP));
    if (program < 0)
        program = bpf_prog_load(BPF_PROG_TYPE_TRACING, "empty", "GPL", code, 2, &options);
    return program < 0 ? -1 : bpf_raw_tracepoint_open(NULL, program);
}

static int attach(struct driver *driver, enum state state, struct bpf_link **links)
{
    static const char *const programs[] = {"sys_exit", "task_exec", "task_exit", "enter_openat", "enter_connect"};
    int count = state <= EMPTY_HOOK ? 0 : state == EXIT_HOOK ? 3 : 5;
    for (int i = 0; i < count; i++) {
        links[i] = bpf_program__attach(bpf_object__find_program_by_name(driver->skeleton->obj, programs[i]));
        CHECK(links[i] != NULL);
    }
    return count;
}

static void measure(struct driver *driver, size_t kind)
{
    static double costs[STATES][ROUNDS * SLICES];
    for (int round = 0; round < ROUNDS; round++) {
        for (int state = 0; state < STATES; state++) {
            struct bpf_link *links[8];
            int count = attach(driver, state, links);
            int empty = state == EMPTY_HOOK ? attach_empty() : -1;
            CHECK((empty >= 0) == (state == EMPTY_HOOK));
            if (count)
                want(driver, state == ALL_HOOKS);
            for (int slice = -2; slice < SLICES; slice++) {
                double start = now();
                for (int i = 0; i < kinds[kind].slice; i++)
                    kinds[kind].once();
                if (slice >= 0)
                    costs[state][round * SLICES + slice] = (now() - start) / kinds[kind].slice;
            }
            while (count)
                bpf_link__destroy(links[--count]);
            if (empty >= 0)
                close(empty);
        }
    }
    double best[STATES];
    for (int state = 0; state < STATES; state++) {
        qsort(costs[state], ROUNDS * SLICES, sizeof(double), ascending);
        best[state] = costs[state][ROUNDS * SLICES / 10];
    }
    printf("{\"call\":\"%s\",\"ns\":%.0f,\"added_by_empty_hook\":%.0f,\"added\":%.0f,\"added_with_beginnings\":%.0f}\n", kinds[kind].name, best[WITHOUT],
           best[EMPTY_HOOK] - best[WITHOUT], best[EXIT_HOOK] - best[WITHOUT], best[ALL_HOOKS] - best[WITHOUT]);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    struct driver *driver = driver_start();
    pthread_t consumer;
    if (!driver || !mount_tracefs())
        return 0;
    /* Full: what the rings hold is taken out and not kept. */
    driver->event_count = EVENT_COUNT;
    zero = open("/dev/zero", O_RDONLY);
    pin(driver->cpu_count - 1);
    pthread_create(&consumer, NULL, consume, driver->rings);
    for (size_t kind = 0; kind < sizeof(kinds) / sizeof(kinds[0]); kind++)
        if (argc < 2 || strstr(kinds[kind].name, argv[1]))
            measure(driver, kind);
    done = true;
    pthread_join(consumer, NULL);
    driver_stop(driver);
    return failures > 0;
}

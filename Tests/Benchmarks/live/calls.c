/*
 * What system calls cost: `calls measure CPU` prints one JSON line per kind of call, `calls load CPU RATE SECONDS MARK`
 * opens and closes files at a rate, every so often the file MARK, and prints how many it opened.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <arpa/inet.h>
#include <fcntl.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS 11
/* Each run is timed in as many slices, so short that other work on the machine spares most of them. */
#define SLICES 100
/* Opens between two of the marked file. */
#define MARK_EVERY 1000

static int zero;
static char *self;

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static void pin(const char *cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(atoi(cpu), &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0) {
        perror("sched_setaffinity");
        exit(1);
    }
}

static void one_getpid(void)
{
    syscall(SYS_getpid);
}

static void one_getppid(void)
{
    syscall(SYS_getppid);
}

static void one_pread(void)
{
    char buffer[64];
    if (pread(zero, buffer, sizeof buffer, 0) != sizeof buffer)
        abort();
}

static void one_open(void)
{
    int fd = openat(AT_FDCWD, "/etc/passwd", O_RDONLY);
    if (fd < 0)
        abort();
    close(fd);
}

static void one_socket(void)
{
    static const struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = 0x3500, .sin_addr = {0x0100007f}};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    if (fd < 0 || connect(fd, (const struct sockaddr *)&address, sizeof address) != 0)
        abort();
    close(fd);
}

static void one_process(void)
{
    pid_t child = vfork();
    if (child == 0) {
        execl(self, self, "nothing", (char *)NULL);
        _exit(1);
    }
    int status;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
        abort();
}

static const struct {
    const char *name;
    void (*once)(void);
    /* Calls of a slice. */
    int slice;
} kinds[] = {
    {"getpid", one_getpid, 2000},  {"getppid", one_getppid, 2000},  {"pread", one_pread, 2000},
    {"open+close", one_open, 300}, {"socket+connect+close", one_socket, 100}, {"vfork+exec+wait", one_process, 1},
};

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void measure(void)
{
    zero = open("/dev/zero", O_RDONLY);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        static double costs[RUNS], slices[RUNS * SLICES];
        for (int run = -1; run < RUNS; run++) {
            uint64_t begin = now(), start = begin, end = begin;
            for (int slice = 0; slice < SLICES; slice++, start = end) {
                for (int j = 0; j < kinds[i].slice; j++)
                    kinds[i].once();
                end = now();
                if (run >= 0)
                    slices[run * SLICES + slice] = (double)(end - start) / kinds[i].slice;
            }
            if (run >= 0)
                costs[run] = (double)(end - begin) / kinds[i].slice / SLICES;
        }
        qsort(costs, RUNS, sizeof *costs, ascending);
        qsort(slices, RUNS * SLICES, sizeof *slices, ascending);
        printf("{\"call\":\"%s\",\"ns\":%.1f,\"undisturbed\":%.1f}\n", kinds[i].name, costs[RUNS / 2], slices[RUNS * SLICES / 10]);
        fflush(stdout);
    }
}

static void load(double rate, double seconds, const char *mark)
{
    uint64_t start = now(), end = start + (uint64_t)(seconds * 1e9);
    long done = 0;
    for (; now() < end; done++) {
        while ((double)(now() - start) * rate / 1e9 < (double)done)
            ;
        int fd = openat(AT_FDCWD, done % MARK_EVERY ? "/dev/null" : mark, O_RDONLY);
        if (fd >= 0)
            close(fd);
    }
    printf("{\"opens\":%ld,\"seconds\":%.3f}\n", done, (double)(now() - start) / 1e9);
}

int main(int argc, char **argv)
{
    self = argv[0];
    if (argc == 2 && strcmp(argv[1], "nothing") == 0)
        return 0;
    if (argc == 3 && strcmp(argv[1], "measure") == 0) {
        pin(argv[2]);
        measure();
        return 0;
    }
    if (argc == 6 && strcmp(argv[1], "load") == 0) {
        pin(argv[2]);
        load(atof(argv[3]), atof(argv[4]), argv[5]);
        return 0;
    }
    fprintf(stderr, "usage: calls measure CPU | calls load CPU RATE SECONDS MARK\n");
    return 2;
}

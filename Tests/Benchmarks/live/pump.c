/*
 * What it costs the capture process to move a record from a ring to its spool: `pump CPU WRITER_CPU` prints one JSON line per size of
 * record. A thread on WRITER_CPU writes records as the kernel does, RATE a second; each millisecond they are taken out on CPU. The
 * median of the times of all rounds counts.
 */
#include <linux/bpf.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "pump.h"

#define RING (8 << 20)
#define HEAD 8
#define RATE 400000
#define ROUNDS 2000

static struct {
    _Atomic uint64_t consumer, producer;
    uint8_t *data;
    uint32_t size;
    atomic_bool is_over;
} ring;
static int writer_cpu;

static void pin(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    if (sched_setaffinity(0, sizeof(set), &set) != 0) {
        perror("sched_setaffinity");
        exit(1);
    }
}

/* Memory twice in a row, as the kernel maps its rings. */
static uint8_t *map_twice(void)
{
    int file = memfd_create("ring", 0);
    uint8_t *at = mmap(NULL, 2 * RING, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (file < 0 || at == MAP_FAILED || ftruncate(file, RING) != 0 ||
        mmap(at, RING, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) == MAP_FAILED ||
        mmap(at + RING, RING, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) == MAP_FAILED) {
        perror("ring");
        exit(1);
    }
    memset(at, 0, RING);
    return at;
}

static void *write_records(void *unused)
{
    uint64_t begin, step = HEAD + ((ring.size + 7) & ~7u), written = 0;
    pin(writer_cpu);
    begin = falcod_clock(CLOCK_MONOTONIC);
    while (!ring.is_over) {
        uint64_t due = (falcod_clock(CLOCK_MONOTONIC) - begin) * RATE / 1000000000;
        for (; written < due; written++) {
            uint64_t at = ring.producer;
            if (at + step - ring.consumer > RING)
                break;
            memset(ring.data + (at & (RING - 1)) + HEAD, (int)written, ring.size);
            atomic_store_explicit((_Atomic uint32_t *)(void *)(ring.data + (at & (RING - 1))), ring.size, memory_order_release);
            ring.producer = at + step;
        }
    }
    return unused;
}

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void measure(uint32_t size)
{
    static double costs[ROUNDS];
    struct falcod_ring one = {.consumer = (uint64_t *)&ring.consumer, .producer = (const uint64_t *)&ring.producer, .data = ring.data};
    struct falcod_rings rings = {1, RING, &one};
    struct falcod_spool spool = {0};
    struct falcod_pump pump = {.rings = &rings, .spool = &spool};
    pthread_t writer;
    uint64_t records = 0;
    if (falcod_spool_open(&spool, 4 << 20) != 0) {
        perror("spool");
        exit(1);
    }
    ring.size = size;
    ring.consumer = ring.producer = 0;
    ring.is_over = false;
    pthread_create(&writer, NULL, write_records, NULL);
    for (int round = 0; round < ROUNDS;) {
        usleep(1000);
        uint64_t begin = falcod_clock(CLOCK_MONOTONIC);
        struct falcod_pumped pumped = falcod_pump(&pump, spool.next);
        uint64_t end = falcod_clock(CLOCK_MONOTONIC);
        if (pumped.records > 0)
            costs[round++] = (double)(end - begin) / (double)pumped.records;
        records += pumped.records;
    }
    ring.is_over = true;
    pthread_join(writer, NULL);
    qsort(costs, ROUNDS, sizeof(double), ascending);
    printf("{\"bytes\":%u,\"ns\":%.1f,\"records\":%llu}\n", size, costs[ROUNDS / 2], (unsigned long long)records);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: pump CPU WRITER_CPU\n");
        return 2;
    }
    writer_cpu = atoi(argv[2]);
    pin(atoi(argv[1]));
    ring.data = map_twice();
    for (uint32_t size = 64; size <= 512; size *= 2)
        measure(size);
}

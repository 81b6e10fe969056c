/* A subscriber that only counts, fast enough for a flood: events by cgroup and type, numbers by CPU and lane, and the losses that
 * it is told of. From the end of the snapshot on it writes a line of JSON whenever it is told of
 * them; its last line is what holds.
 *
 * usage: counter SOCKET CGROUP [CODE ...]     CGROUP: id of the cgroup it asks for, 0 for the whole host */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "control.pb-c.h"
#include "frame.h"

#define CAPACITY (8 << 20)
#define KINDS 65536
#define CPUS 1024
#define CODES 600
/* Places in a record, its tag and length included. */
enum { TYPE = 23, SEQUENCE = 28, CGROUP = 37, CPU = 46, FLAGS = 51 };

static struct falcod_frames frames;
static int file;
static struct kind {
    uint64_t cgroup, count;
    uint32_t type;
} kinds[KINDS];
static struct {
    uint64_t first, last, count;
} numbers[CPUS][2];
static uint64_t filtered, next_batch, batches_lost;
/* The snapshot is over. */
static bool is_streaming;

static void fail(const char *what)
{
    fprintf(stderr, "counter: %s: %s\n", what, strerror(errno));
    exit(1);
}

static uint64_t get(const uint8_t *at, size_t size)
{
    uint64_t value = 0;

    memcpy(&value, at, size);
    return value;
}

static void count_record(const uint8_t *record)
{
    uint64_t cgroup = get(record + CGROUP, 8), sequence = get(record + SEQUENCE, 8);
    uint32_t type = (uint32_t)get(record + TYPE, 4), cpu = (uint32_t)get(record + CPU, 4) % CPUS;
    unsigned lane = get(record + FLAGS, 4) >> 4 & 1;
    size_t at = (cgroup * 31 + type) % KINDS;

    while (kinds[at].count != 0 && (kinds[at].cgroup != cgroup || kinds[at].type != type))
        at = (at + 1) % KINDS;
    kinds[at].cgroup = cgroup;
    kinds[at].type = type;
    kinds[at].count++;
    if (numbers[cpu][lane].count++ == 0)
        numbers[cpu][lane].first = sequence;
    numbers[cpu][lane].last = sequence;
}

static void count_batch(const Falcod__V1__Batch *batch)
{
    const uint8_t *at = batch->events.data, *end = at + batch->events.len;

    if (next_batch != 0)
        batches_lost += batch->sequence - next_batch;
    next_batch = batch->sequence + 1;
    filtered += batch->filtered;
    while (at < end) {
        count_record(at);
        at += 4 + ((at[1] & 0x7f) | (at[2] & 0x7f) << 7 | at[3] << 14);
    }
}

static void print(const Falcod__V1__Stats *stats)
{
    const char *between = "";

    printf("{\"time\": %llu, \"filtered\": %llu, \"batches_lost\": %llu, \"counts\": [", (unsigned long long)stats->time,
           (unsigned long long)filtered, (unsigned long long)batches_lost);
    for (size_t i = 0; i < KINDS; i++) {
        if (kinds[i].count == 0)
            continue;
        printf("%s[%llu, %u, %llu]", between, (unsigned long long)kinds[i].cgroup, kinds[i].type, (unsigned long long)kinds[i].count);
        between = ", ";
    }
    printf("], \"losses\": [");
    for (size_t i = 0; i < stats->n_loss; i++)
        printf("%s[%d, \"%s\", %llu, %u, %llu]", i == 0 ? "" : ", ", stats->loss[i]->stage, stats->loss[i]->group,
               (unsigned long long)stats->loss[i]->cgroup, stats->loss[i]->cpu, (unsigned long long)stats->loss[i]->count);
    printf("], \"numbers\": [");
    between = "";
    for (unsigned i = 0; i < 2 * CPUS; i++) {
        if (numbers[i / 2][i % 2].count == 0)
            continue;
        printf("%s[%u, %u, %llu, %llu, %llu]", between, i / 2, i % 2, (unsigned long long)numbers[i / 2][i % 2].first,
               (unsigned long long)numbers[i / 2][i % 2].last, (unsigned long long)numbers[i / 2][i % 2].count);
        between = ", ";
    }
    printf("]}\n");
    fflush(stdout);
}

static void frame_take(const uint8_t *bytes, size_t size)
{
    Falcod__V1__Frame *frame = falcod__v1__frame__unpack(NULL, size, bytes);

    if (frame == NULL)
        fail("a frame does not unpack");
    if (frame->content_case == FALCOD__V1__FRAME__CONTENT_BATCH)
        count_batch(frame->batch);
    else if (frame->content_case == FALCOD__V1__FRAME__CONTENT_SNAPSHOT)
        is_streaming |= frame->snapshot->kind == FALCOD__V1__SNAPSHOT_PART__KIND__END;
    else if (frame->content_case == FALCOD__V1__FRAME__CONTENT_STATS && is_streaming)
        print(frame->stats);
    falcod__v1__frame__free_unpacked(frame, NULL);
}

static void subscribe(uint64_t cgroup, uint32_t *codes, size_t count)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    Falcod__V1__Subscribe content = FALCOD__V1__SUBSCRIBE__INIT;
    static uint8_t bytes[16384];

    content.cgroup = cgroup;
    content.code = codes;
    content.n_code = count;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_SUBSCRIBE;
    frame.subscribe = &content;
    size_t size = falcod_put_frame(bytes, sizeof(bytes), &frame);
    if (write(file, bytes, size) != (ssize_t)size)
        fail("subscribing");
}

int main(int argc, char **argv)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    static uint32_t codes[CODES];
    const uint8_t *frame;
    size_t size;

    if (argc < 3 || argc - 3 > CODES)
        fail("usage: counter SOCKET CGROUP [CODE ...]");
    for (int i = 3; i < argc; i++)
        codes[i - 3] = (uint32_t)atoi(argv[i]);
    strncpy(address.sun_path, argv[1], sizeof(address.sun_path) - 1);
    file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(file, (const struct sockaddr *)&address, sizeof(address)) != 0)
        fail("connecting");
    falcod_frames_init(&frames, malloc(CAPACITY), CAPACITY);
    subscribe(strtoull(argv[2], NULL, 10), codes, (size_t)argc - 3);
    for (;;) {
        enum falcod_frame_step step = falcod_frames_next(&frames, &frame, &size);
        if (step == FALCOD_FRAME_DAMAGED)
            fail("a frame has no legal length");
        if (step == FALCOD_FRAME_WHOLE) {
            frame_take(frame, size);
            continue;
        }
        uint8_t *at = falcod_frames_room(&frames, &size);
        ssize_t got = read(file, at, size < 1 << 18 ? size : 1 << 18);
        if (got <= 0)
            return got < 0;
        falcod_frames_filled(&frames, (size_t)got);
    }
}

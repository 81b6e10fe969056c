#include "rings.h"

#include <bpf/bpf.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static bool is_online(unsigned cpu)
{
    char path[64];
    char state = '1';

    /* CPUs that cannot be taken down have no such file. */
    snprintf(path, sizeof(path), "/sys/devices/system/cpu/cpu%u", cpu);
    if (access(path, F_OK) != 0)
        return cpu == 0;
    snprintf(path, sizeof(path), "/sys/devices/system/cpu/cpu%u/online", cpu);
    FILE *file = fopen(path, "re");
    if (file != NULL) {
        state = (char)fgetc(file);
        fclose(file);
    }
    return state == '1';
}

unsigned falcod_rings_assign(struct falcod_cpu *cpus, unsigned cpu_count, const struct falcod_options *options)
{
    unsigned online = 0, others = 0;
    bool *is_up = calloc(cpu_count, sizeof(*is_up));

    for (unsigned cpu = 0; is_up != NULL && cpu < cpu_count; cpu++)
        online += is_up[cpu] = is_online(cpu);
    unsigned share = options->cpus_per_buffer;
    if (share == 0 || share > online || is_up == NULL)
        share = online == 0 ? 1 : online;
    unsigned bulk = online == 0 ? 1 : (online + share - 1) / share;
    if (bulk > FALCOD_RING_LIMIT - 1)
        bulk = FALCOD_RING_LIMIT - 1;
    online = 0;
    for (unsigned cpu = 0; cpus != NULL && cpu < cpu_count; cpu++)
        cpus[cpu].ring = 1 + (is_up != NULL && is_up[cpu] ? online++ / share : others++) % bulk;
    free(is_up);
    return 1 + bulk;
}

static int ring_map(struct falcod_ring *ring, int fd, size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uint8_t *consumer = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

    if (consumer == MAP_FAILED)
        return -1;
    uint8_t *producer = mmap(NULL, page + 2 * size, PROT_READ, MAP_SHARED, fd, (off_t)page);
    /* The reader gets neither. */
    if (producer == MAP_FAILED || madvise(consumer, page, MADV_DONTFORK) != 0 ||
        madvise(producer, page + 2 * size, MADV_DONTFORK) != 0)
        return -1;
    *ring = (struct falcod_ring){.consumer = (uint64_t *)(void *)consumer, .producer = (const uint64_t *)(void *)producer,
                                 .data = producer + page};
    return 0;
}

int falcod_rings_open(struct falcod_rings *rings, int map, unsigned count, const struct falcod_options *options,
                      struct falcod_err *err)
{
    rings->count = count;
    rings->size = (size_t)1 << (19 + options->buffer_preset);
    rings->ring = calloc(count, sizeof(*rings->ring));
    for (uint32_t i = 0; rings->ring != NULL && i < count; i++) {
        int fd = bpf_map_create(BPF_MAP_TYPE_RINGBUF, "falcod_ring", 0, 0, (uint32_t)rings->size, NULL);
        if (fd < 0)
            return falcod_err_set(err, FALCOD_EXIT_PROBE, "ring %u of %u (%zu bytes each) cannot be made: %s", i, count,
                                  rings->size, strerror(errno));
        if (bpf_map_update_elem(map, &i, &fd, BPF_ANY) != 0 || ring_map(&rings->ring[i], fd, rings->size) != 0)
            return falcod_err_set(err, FALCOD_EXIT_PROBE, "ring %u cannot be mapped: %s", i, strerror(errno));
        /* The map and the mapping hold it. */
        close(fd);
    }
    return rings->ring == NULL ? falcod_err_set(err, FALCOD_EXIT_PROBE, "no memory for %u rings", count) : 0;
}

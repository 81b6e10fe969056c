#include "spool.h"

#include <sys/mman.h>

#include "bounds.h"

static struct falcod_entry *entry(const struct falcod_spool *spool, uint64_t number)
{
    return &spool->entries[number & (FALCOD_SPOOL_ENTRIES - 1)];
}

int falcod_spool_open(struct falcod_spool *spool, size_t size)
{
    size_t table = FALCOD_SPOOL_ENTRIES * sizeof(struct falcod_entry);
    /* Pages come into being when they are first written. */
    uint8_t *memory = mmap(NULL, size + table, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (memory == MAP_FAILED)
        return -1;
    *spool = (struct falcod_spool){.memory = memory + table, .size = size, .entries = (struct falcod_entry *)(void *)memory};
    return 0;
}

/* Forgets the oldest batch. */
static int forget(struct falcod_spool *spool, uint64_t keep)
{
    if (spool->first >= keep)
        return -1;
    if (spool->forget != NULL)
        spool->forget(spool->context, entry(spool, spool->first));
    spool->first++;
    return 0;
}

/* Batches lie in the order of their numbers from `write` to the end of the memory and then from its start to `write`, with
 * unused bytes before a turn where a frame did not fit. */
uint8_t *falcod_spool_reserve(struct falcod_spool *spool, size_t size, uint64_t keep)
{
    size_t start = spool->write;

    if (size > spool->size)
        return NULL;
    if (spool->first == spool->next)
        start = 0;
    if (size > spool->size - start) {
        while (spool->first < spool->next && entry(spool, spool->first)->offset >= start) {
            if (forget(spool, keep) != 0)
                return NULL;
        }
        start = 0;
    }
    while (spool->first < spool->next) {
        size_t offset = entry(spool, spool->first)->offset;
        int is_full = spool->next - spool->first == FALCOD_SPOOL_ENTRIES;
        if (!is_full && (offset < start || offset >= start + size))
            break;
        if (forget(spool, keep) != 0)
            return NULL;
    }
    spool->write = start;
    return spool->memory + start;
}

void falcod_spool_commit(struct falcod_spool *spool, size_t size, uint32_t records)
{
    *entry(spool, spool->next) = (struct falcod_entry){.offset = spool->write, .size = (uint32_t)size, .records = records};
    spool->next++;
    spool->records += records;
    spool->write += size;
}

const struct falcod_entry *falcod_spool_read(const struct falcod_spool *spool, uint64_t place)
{
    return place < spool->next ? entry(spool, place) : NULL;
}

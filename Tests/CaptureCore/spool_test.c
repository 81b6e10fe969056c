#include <stdint.h>
#include <string.h>

#include "bounds.h"
#include "check.h"
#include "spool.h"

#define SIZE 1000

static void put(struct falcod_spool *spool, size_t size, uint32_t records, uint64_t keep)
{
    uint8_t *at = falcod_spool_reserve(spool, size, keep);

    CHECK(at != NULL && at >= spool->memory && at + size <= spool->memory + spool->size);
    if (at != NULL) {
        memset(at, (int)(spool->next & 0xff), size);
        falcod_spool_commit(spool, size, records);
    }
}

/* Every batch that is held has the bytes that were put. */
static void check_content(const struct falcod_spool *spool)
{
    for (uint64_t number = spool->first; number < spool->next; number++) {
        const struct falcod_entry *entry = falcod_spool_read(spool, number);
        bool same = entry != NULL;
        for (size_t i = 0; same && i < entry->size; i++)
            same = spool->memory[entry->offset + i] == (number & 0xff);
        CHECK(same);
    }
}

static void wraps(void)
{
    static const size_t sizes[] = {300, 1, 299, 500, 999, 1000, 7, 7, 400, 600, 350, 350, 350};
    struct falcod_spool spool;

    CHECK(falcod_spool_open(&spool, SIZE) == 0);
    for (size_t i = 0; i < 500; i++) {
        put(&spool, sizes[i % (sizeof(sizes) / sizeof(sizes[0]))], (uint32_t)i, UINT64_MAX);
        check_content(&spool);
    }
    CHECK(falcod_spool_reserve(&spool, SIZE + 1, UINT64_MAX) == NULL);
    CHECK(spool.next == 500);
}

struct forgotten {
    uint64_t batches, records;
};

static void forget(void *context, const struct falcod_entry *entry)
{
    struct forgotten *forgotten = context;

    forgotten->batches++;
    forgotten->records += entry->records;
}

static void overruns(void)
{
    struct falcod_spool spool;
    struct forgotten forgotten = {0};

    CHECK(falcod_spool_open(&spool, SIZE) == 0);
    spool.forget = forget;
    spool.context = &forgotten;
    put(&spool, 400, 4, UINT64_MAX);
    for (uint32_t i = 0; i < 10; i++)
        put(&spool, 400, 10 + i, UINT64_MAX);
    /* Two batches of 400 are held: numbers 9 and 10. Forgotten are 0 to 8, with 4 and 10 to 17 records. */
    const struct falcod_entry *entry = falcod_spool_read(&spool, 9);
    CHECK(spool.first == 9 && entry != NULL && entry->records == 18);
    CHECK(forgotten.batches == 9 && forgotten.records == 4 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17);
    CHECK(falcod_spool_read(&spool, 11) == NULL);
}

static void keeps(void)
{
    struct falcod_spool spool;

    CHECK(falcod_spool_open(&spool, SIZE) == 0);
    put(&spool, 400, 1, 0);
    put(&spool, 400, 1, 0);
    /* Nobody read batch 0: no room, however often it is tried. */
    CHECK(falcod_spool_reserve(&spool, 400, 0) == NULL);
    CHECK(falcod_spool_reserve(&spool, 400, 0) == NULL);
    CHECK(falcod_spool_reserve(&spool, 200, 0) != NULL);
    put(&spool, 400, 1, 1);
    CHECK(falcod_spool_reserve(&spool, 400, 1) == NULL);
    check_content(&spool);
    CHECK(spool.first == 1);
}

static void table_is_full(void)
{
    struct falcod_spool spool;

    CHECK(falcod_spool_open(&spool, 16 * FALCOD_SPOOL_ENTRIES) == 0);
    for (int i = 0; i < FALCOD_SPOOL_ENTRIES; i++)
        put(&spool, 1, 1, 0);
    CHECK(falcod_spool_reserve(&spool, 1, 0) == NULL);
    for (int i = 0; i < 5; i++)
        put(&spool, 1, 1, UINT64_MAX);
    CHECK(spool.first == 5);
}

void test_spool(void)
{
    wraps();
    overruns();
    keeps();
    table_is_full();
}

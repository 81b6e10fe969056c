/* The one place where batches wait, whole frames that are written once and read by every subscriber. Subscribers are
 * places in it: the sequence number of the batch that they read next. */
#ifndef FALCOD_SPOOL_H
#define FALCOD_SPOOL_H

#include <stddef.h>
#include <stdint.h>

struct falcod_entry {
    /* The frame, in the spool's memory. */
    size_t offset;
    uint32_t size;
    uint32_t records;
};

struct falcod_spool {
    uint8_t *memory;
    size_t size;
    /* FALCOD_SPOOL_ENTRIES of them; batch n is entry n modulo that. */
    struct falcod_entry *entries;
    /* Batches from `first` up to but without `next` are held. */
    uint64_t first, next;
    /* Records of all batches there ever were. */
    uint64_t records;
    size_t write;
    /* Called with batch `first` before it is forgotten: readers whose place that is lose it. May be NULL. */
    void (*forget)(void *context, const struct falcod_entry *entry);
    void *context;
};

/* Reserves memory for `size` bytes, at least two frames' worth. 0, or -1 with errno. Called once, before rights are
 * dropped; there is no counterpart. */
int falcod_spool_open(struct falcod_spool *spool, size_t size);
/* Room for a frame of up to `size` bytes, made by forgetting the oldest batches, but none from number `keep` on. NULL when
 * that is not enough. */
uint8_t *falcod_spool_reserve(struct falcod_spool *spool, size_t size, uint64_t keep);
/* The frame of `size` bytes at what was reserved last is batch number `next`. */
void falcod_spool_commit(struct falcod_spool *spool, size_t size, uint32_t records);

/* Batch number `place`, which is not forgotten; NULL when it is not there yet. It stays until the next reservation. */
const struct falcod_entry *falcod_spool_read(const struct falcod_spool *spool, uint64_t place);

#endif

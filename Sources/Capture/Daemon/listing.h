/* The numbers that a folder's entries are named by, as those of processes, threads and descriptors are. */
#ifndef FALCOD_LISTING_H
#define FALCOD_LISTING_H

#include <stdint.h>

struct falcod_listing {
    /* -1: none. */
    int folder;
    uint32_t size, at;
    char bytes[2048];
};

/* Begins with folder `name` below `folder`, in place of what was open. 0, or the negative errno. */
int falcod_listing_open(struct falcod_listing *listing, int folder, const char *name);
/* The next number; -1 at the end. The kernel lists them in ascending order. */
int64_t falcod_listing_next(struct falcod_listing *listing);
void falcod_listing_close(struct falcod_listing *listing);

#endif

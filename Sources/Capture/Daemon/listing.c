#include "listing.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

void falcod_listing_close(struct falcod_listing *listing)
{
    if (listing->folder >= 0)
        close(listing->folder);
    listing->folder = -1;
}

int falcod_listing_open(struct falcod_listing *listing, int folder, const char *name)
{
    falcod_listing_close(listing);
    listing->size = listing->at = 0;
    listing->folder = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return listing->folder < 0 ? -errno : 0;
}

int64_t falcod_listing_next(struct falcod_listing *listing)
{
    for (;;) {
        if (listing->at >= listing->size) {
            ssize_t size = listing->folder < 0 ? 0 : getdents64(listing->folder, listing->bytes, sizeof(listing->bytes));
            if (size <= 0)
                return -1;
            listing->size = (uint32_t)size;
            listing->at = 0;
        }
        const struct dirent64 *entry = (const struct dirent64 *)(const void *)(listing->bytes + listing->at);
        listing->at += entry->d_reclen;
        char *end;
        long number = strtol(entry->d_name, &end, 10);
        if (entry->d_name[0] >= '0' && entry->d_name[0] <= '9' && *end == '\0')
            return number;
    }
}

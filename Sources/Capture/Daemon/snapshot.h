/* Walks over /proc and hands out what it finds, raw, a few parts at a time. Runs in the reader. */
#ifndef FALCOD_SNAPSHOT_H
#define FALCOD_SNAPSHOT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "listing.h"
#include "parts.h"

/* Namespaces that a walk remembers, a power of two. One that is not remembered is told again. */
#define FALCOD_SEEN_LIMIT 512

struct falcod_seen {
    ino_t inode[FALCOD_SEEN_LIMIT];
};

struct falcod_walk {
    enum {
        FALCOD_WALK_DONE = 0,
        FALCOD_WALK_USERS,
        FALCOD_WALK_GROUPS,
        FALCOD_WALK_INTERFACES,
        FALCOD_WALK_NEXT,
        FALCOD_WALK_FILES,
        FALCOD_WALK_THREADS,
        FALCOD_WALK_DESCRIPTORS,
        FALCOD_WALK_LIST,
        FALCOD_WALK_END,
    } stage;
    /* A look-up: of one thread only, or the list of processes when that is 0. */
    bool is_lookup;
    int64_t asked;
    /* Tables of sockets and mounts, and descriptors, are wanted. */
    bool has_descriptors;
    uint64_t id;
    struct falcod_listing processes, entries;
    /* Folder of the process. */
    int process;
    int64_t pid, tid, fd;
    /* Which row of the table of parts, of the thread or of the descriptor is next. */
    unsigned row;
    bool is_first_net, is_first_mount;
    /* A file that is handed out in several parts; -1 without. */
    int file;
    size_t handed_out;
    struct falcod_seen nets, mounts;
};

/* Opens what every walk needs. 0, or -1 with errno. */
int falcod_snapshot_open(void);
void falcod_walk_init(struct falcod_walk *walk);
/* Lets go of what is open. */
void falcod_walk_close(struct falcod_walk *walk);
void falcod_walk_snapshot(struct falcod_walk *walk);
/* `tid` 0: the list of processes. */
void falcod_walk_lookup(struct falcod_walk *walk, int64_t tid, uint64_t id, bool descriptors);
/* Adds parts while there is room. False at the end. */
bool falcod_walk_next(struct falcod_walk *walk, struct falcod_parts *parts);

#endif

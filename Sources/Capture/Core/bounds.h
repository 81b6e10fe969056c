/* Bounds of what one process holds and what one peer may send. Sizes are bytes. */
#ifndef FALCOD_BOUNDS_H
#define FALCOD_BOUNDS_H

/* Subscribers at a time: as many as FALCOD_SELF_LIMIT has room for beside capture's own two processes. */
#define FALCOD_SUBSCRIBER_LIMIT 6
/* A frame that a client sends. All system calls there are make a Subscribe of about 1 KiB. */
#define FALCOD_REQUEST_LIMIT 16384
/* What one request may unpack to, a multiple of 16. */
#define FALCOD_REQUEST_MEMORY (8 * FALCOD_REQUEST_LIMIT)
/* Requests of one client that wait for the reader; further ones stay in its socket. */
#define FALCOD_REQUEST_QUEUE 64
/* Records of one batch. Not below FALCOD_RECORD_LIMIT. */
#define FALCOD_BATCH_LIMIT (128 * 1024)
/* What is before the records of a batch frame. */
#define FALCOD_BATCH_HEAD 42
/* Batches that the spool can hold, a power of two. */
#define FALCOD_SPOOL_ENTRIES 8192
/* One answer of the reader: whole frames. */
#define FALCOD_ANSWER_LIMIT (64 * 1024)
/* Data of one SnapshotPart. */
#define FALCOD_PART_LIMIT (32 * 1024)
/* Cgroups that a scoped subscriber remembers, a power of two. */
#define FALCOD_SCOPE_LIMIT 1024
/* Seconds that a client may take from connecting to subscribing. */
#define FALCOD_SUBSCRIBE_SECONDS 10
/* Seconds that the driver goes on after the last engine went away, so that the one after it can be told how much went by. */
#define FALCOD_LINGER_SECONDS 10

#endif

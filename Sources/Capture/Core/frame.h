/* Frames on a stream: `Frame` messages, each behind its length as a varint. */
#ifndef FALCOD_FRAME_H
#define FALCOD_FRAME_H

#include <stddef.h>
#include <stdint.h>

/* Collects bytes until a frame is whole. `memory` is the caller's and holds `capacity` bytes; a frame may have
 * `capacity` - 10 bytes. */
struct falcod_frames {
    uint8_t *memory;
    size_t capacity;
    size_t start, end;
};

enum falcod_frame_step { FALCOD_FRAME_DAMAGED = -1, FALCOD_FRAME_INCOMPLETE = 0, FALCOD_FRAME_WHOLE = 1 };

void falcod_frames_init(struct falcod_frames *frames, uint8_t *memory, size_t capacity);
/* Where the next bytes from the stream go; `size`, never 0 after INCOMPLETE, says how many fit. Frames handed out before
 * are gone. */
uint8_t *falcod_frames_room(struct falcod_frames *frames, size_t *size);
/* `size` bytes were put where falcod_frames_room said. */
void falcod_frames_filled(struct falcod_frames *frames, size_t size);
/* The content of the next frame, without its length. DAMAGED when the stream holds no legal length: nothing after it can
 * be understood. */
enum falcod_frame_step falcod_frames_next(struct falcod_frames *frames, const uint8_t **frame, size_t *size);

/* Writes `value`, at most 10 bytes; returns how many. */
size_t falcod_put_varint(uint8_t *at, uint64_t value);
/* Writes `value` in exactly `width` bytes, of which it needs fewer or as many. */
void falcod_put_padded(uint8_t *at, uint64_t value, unsigned width);
/* Reads a varint at `*position`; 0 or -1. */
int falcod_get_varint(const uint8_t *bytes, size_t size, size_t *position, uint64_t *value);

/* What is said of a batch's records. */
struct falcod_batch {
    uint32_t ring;
    /* Records left out for this subscriber. */
    uint32_t filtered;
    uint64_t sequence;
    /* ns since the epoch. */
    uint64_t drained_until;
    /* Bytes of records, at most FALCOD_BATCH_LIMIT. */
    uint32_t size;
};

/* Writes everything of a batch frame before its records: FALCOD_BATCH_HEAD bytes, length of the frame included. */
void falcod_put_batch(uint8_t *at, const struct falcod_batch *batch);

/* Writes the head of a batch that is the one with `head`, but `filtered` records are left out and `size` bytes remain. */
void falcod_put_filtered(uint8_t *at, const uint8_t *head, uint32_t filtered, uint32_t size);

struct Falcod__V1__Frame;
/* Packs a control frame with its length. Returns its bytes, 0 when it needs more than `capacity`. */
size_t falcod_put_frame(uint8_t *at, size_t capacity, const struct Falcod__V1__Frame *frame);

#endif

#include "frame.h"

#include <string.h>

#include "control.pb-c.h"
#include "bounds.h"

#define VARINT_LIMIT 10

void falcod_frames_init(struct falcod_frames *frames, uint8_t *memory, size_t capacity)
{
    *frames = (struct falcod_frames){.memory = memory, .capacity = capacity};
}

uint8_t *falcod_frames_room(struct falcod_frames *frames, size_t *size)
{
    if (frames->start > 0) {
        frames->end -= frames->start;
        memmove(frames->memory, frames->memory + frames->start, frames->end);
        frames->start = 0;
    }
    *size = frames->capacity - frames->end;
    return frames->memory + frames->end;
}

void falcod_frames_filled(struct falcod_frames *frames, size_t size)
{
    frames->end += size;
}

enum falcod_frame_step falcod_frames_next(struct falcod_frames *frames, const uint8_t **frame, size_t *size)
{
    const uint8_t *bytes = frames->memory + frames->start;
    size_t held = frames->end - frames->start, position = 0;
    uint64_t length;

    if (falcod_get_varint(bytes, held, &position, &length) != 0)
        return held >= VARINT_LIMIT ? FALCOD_FRAME_DAMAGED : FALCOD_FRAME_INCOMPLETE;
    if (length > frames->capacity - VARINT_LIMIT)
        return FALCOD_FRAME_DAMAGED;
    if (length > held - position)
        return FALCOD_FRAME_INCOMPLETE;
    *frame = bytes + position;
    *size = (size_t)length;
    frames->start += position + (size_t)length;
    return FALCOD_FRAME_WHOLE;
}

size_t falcod_put_varint(uint8_t *at, uint64_t value)
{
    size_t size = 0;

    while (value >= 0x80) {
        at[size++] = (uint8_t)(value | 0x80);
        value >>= 7;
    }
    at[size++] = (uint8_t)value;
    return size;
}

void falcod_put_padded(uint8_t *at, uint64_t value, unsigned width)
{
    for (unsigned i = 0; i + 1 < width; i++) {
        at[i] = (uint8_t)(value | 0x80);
        value >>= 7;
    }
    at[width - 1] = (uint8_t)(value & 0x7f);
}

int falcod_get_varint(const uint8_t *bytes, size_t size, size_t *position, uint64_t *value)
{
    uint64_t result = 0;

    for (unsigned i = 0; i < VARINT_LIMIT && *position + i < size; i++) {
        uint8_t byte = bytes[*position + i];
        result |= (uint64_t)(byte & 0x7f) << (7 * i);
        if (byte < 0x80) {
            *position += i + 1;
            *value = result;
            return 0;
        }
    }
    return -1;
}

static void put_fixed64(uint8_t *at, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        at[i] = (uint8_t)(value >> (8 * i));
}

/* A batch's head: bytes of the frame's length, then where the tag of each field is. Lengths and numbers are padded, so
 * that the head has the same size always and can be written once the records are there. */
enum {
    LENGTH_SIZE = 4,
    CONTENT = LENGTH_SIZE,
    RING = CONTENT + 5,
    SEQUENCE = RING + 4,
    DRAINED = SEQUENCE + 10,
    FILTERED = DRAINED + 9,
    EVENTS = FILTERED + 5,
    HEAD = EVENTS + 5,
};
_Static_assert(HEAD == FALCOD_BATCH_HEAD, "size of a batch's head");

static void put_size(uint8_t *at, uint32_t size)
{
    falcod_put_padded(at, (uint64_t)size + HEAD - LENGTH_SIZE, LENGTH_SIZE);
    falcod_put_padded(at + CONTENT + 1, (uint64_t)size + HEAD - RING, RING - CONTENT - 1);
    falcod_put_padded(at + EVENTS + 1, size, HEAD - EVENTS - 1);
}

void falcod_put_batch(uint8_t *at, const struct falcod_batch *batch)
{
    at[CONTENT] = 4 << 3 | 2;
    at[RING] = 1 << 3;
    falcod_put_padded(at + RING + 1, batch->ring, SEQUENCE - RING - 1);
    at[SEQUENCE] = 2 << 3;
    falcod_put_padded(at + SEQUENCE + 1, batch->sequence, DRAINED - SEQUENCE - 1);
    at[DRAINED] = 3 << 3 | 1;
    put_fixed64(at + DRAINED + 1, batch->drained_until);
    at[FILTERED] = 5 << 3;
    falcod_put_padded(at + FILTERED + 1, batch->filtered, EVENTS - FILTERED - 1);
    at[EVENTS] = 4 << 3 | 2;
    put_size(at, batch->size);
}

void falcod_put_filtered(uint8_t *at, const uint8_t *head, uint32_t filtered, uint32_t size)
{
    memcpy(at, head, FALCOD_BATCH_HEAD);
    falcod_put_padded(at + FILTERED + 1, filtered, EVENTS - FILTERED - 1);
    put_size(at, size);
}

size_t falcod_put_frame(uint8_t *at, size_t capacity, const struct Falcod__V1__Frame *frame)
{
    size_t size = falcod__v1__frame__get_packed_size(frame);

    if (capacity < VARINT_LIMIT || size > capacity - VARINT_LIMIT)
        return 0;
    size_t head = falcod_put_varint(at, size);
    return head + falcod__v1__frame__pack(frame, at + head);
}

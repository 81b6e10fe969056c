#include <stdlib.h>
#include <string.h>

#include "bounds.h"
#include "check.h"
#include "control.pb-c.h"
#include "frame.h"

/* Puts `size` bytes into the reader as room allows, and appends each whole frame, a '|' behind it, to `out`. */
static enum falcod_frame_step feed(struct falcod_frames *frames, const uint8_t *bytes, size_t size, char *out)
{
    enum falcod_frame_step step = FALCOD_FRAME_INCOMPLETE;

    while (size > 0) {
        const uint8_t *frame;
        size_t length, room;
        uint8_t *to = falcod_frames_room(frames, &room);
        if (room == 0)
            return FALCOD_FRAME_DAMAGED;
        size_t part = size < room ? size : room;
        memcpy(to, bytes, part);
        falcod_frames_filled(frames, part);
        bytes += part;
        size -= part;
        while ((step = falcod_frames_next(frames, &frame, &length)) == FALCOD_FRAME_WHOLE) {
            size_t end = strlen(out);
            memcpy(out + end, frame, length);
            strcpy(out + end + length, "|");
        }
        if (step == FALCOD_FRAME_DAMAGED)
            break;
    }
    return step;
}

static void splits(void)
{
    /* A length of one byte, one padded to three, an empty frame. */
    static const uint8_t stream[] = {3, 'a', 'b', 'c', 0x82, 0x80, 0x00, 'd', 'e', 0, 1, 'f'};
    uint8_t memory[32];

    for (size_t first = 0; first <= sizeof(stream); first++) {
        for (size_t second = first; second <= sizeof(stream); second++) {
            struct falcod_frames frames;
            char out[64] = "";
            falcod_frames_init(&frames, memory, sizeof(memory));
            feed(&frames, stream, first, out);
            feed(&frames, stream + first, second - first, out);
            feed(&frames, stream + second, sizeof(stream) - second, out);
            CHECK(strcmp(out, "abc|de||f|") == 0);
        }
    }
}

static void bounds(void)
{
    uint8_t memory[32];
    static const struct {
        uint8_t bytes[12];
        size_t size;
        enum falcod_frame_step step;
    } cases[] = {
        /* 22 bytes fit into 32 - 10. */
        {{22}, 1, FALCOD_FRAME_INCOMPLETE},
        {{23}, 1, FALCOD_FRAME_DAMAGED},
        {{0x80, 0x80, 0x80, 0x80, 0x10}, 5, FALCOD_FRAME_DAMAGED},
        {{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}, 10, FALCOD_FRAME_DAMAGED},
        /* Nine bytes may become a number, ten that go on cannot. */
        {{0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80}, 9, FALCOD_FRAME_INCOMPLETE},
        {{0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80}, 10, FALCOD_FRAME_DAMAGED},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct falcod_frames frames;
        char out[64] = "";
        falcod_frames_init(&frames, memory, sizeof(memory));
        CHECK(feed(&frames, cases[i].bytes, cases[i].size, out) == cases[i].step);
        CHECK(out[0] == '\0');
    }

    /* The largest frame, behind the longest length, leaves room for what follows. */
    uint8_t largest[10 + 22 + 1] = {0x96, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00};
    struct falcod_frames frames;
    char out[64] = "";
    memset(largest + 10, 'x', 22);
    falcod_frames_init(&frames, memory, sizeof(memory));
    CHECK(feed(&frames, largest, sizeof(largest), out) == FALCOD_FRAME_WHOLE || strlen(out) == 24);
}

static void varints(void)
{
    static const uint64_t values[] = {0, 1, 127, 128, 16383, 16384, UINT32_MAX, 1ull << 62, UINT64_MAX};

    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
        uint8_t bytes[10];
        uint64_t value = 0;
        size_t position = 0, size = falcod_put_varint(bytes, values[i]);
        CHECK(falcod_get_varint(bytes, size, &position, &value) == 0 && value == values[i] && position == size);
        position = 0;
        CHECK(falcod_get_varint(bytes, size - 1, &position, &value) == -1 && position == 0);
    }
}

/* Writing a batch and taking records out of it comes to the same as writing it without them. */
static void taken_out(void)
{
    struct falcod_batch batch = {3, 0, 1000, 5, 70000};
    uint8_t whole[FALCOD_BATCH_HEAD], part[FALCOD_BATCH_HEAD], expected[FALCOD_BATCH_HEAD];

    falcod_put_batch(whole, &batch);
    falcod_put_filtered(part, whole, 300, 12);
    batch.filtered = 300;
    batch.size = 12;
    falcod_put_batch(expected, &batch);
    CHECK(memcmp(part, expected, sizeof(part)) == 0);
}

static void batch(uint32_t ring, uint64_t sequence, uint32_t filtered, uint32_t size)
{
    struct falcod_batch batch = {ring, filtered, sequence, 0x1122334455667788, size};
    uint8_t *bytes = calloc(1, FALCOD_BATCH_HEAD + size);
    uint64_t length = 0;
    size_t position = 0;

    falcod_put_batch(bytes, &batch);
    memset(bytes + FALCOD_BATCH_HEAD, 'e', size);
    CHECK(falcod_get_varint(bytes, FALCOD_BATCH_HEAD, &position, &length) == 0);
    CHECK(position + length == FALCOD_BATCH_HEAD + size);
    Falcod__V1__Frame *frame = falcod__v1__frame__unpack(NULL, (size_t)length, bytes + position);
    CHECK(frame != NULL && frame->content_case == FALCOD__V1__FRAME__CONTENT_BATCH);
    if (frame != NULL && frame->content_case == FALCOD__V1__FRAME__CONTENT_BATCH) {
        CHECK(frame->batch->ring == ring && frame->batch->sequence == sequence);
        CHECK(frame->batch->drained_until == 0x1122334455667788 && frame->batch->filtered == filtered);
        CHECK(frame->batch->events.len == size && (size == 0 || frame->batch->events.data[size - 1] == 'e'));
    }
    falcod__v1__frame__free_unpacked(frame, NULL);
    free(bytes);
}

static void packing(void)
{
    Falcod__V1__Reply reply = FALCOD__V1__REPLY__INIT;
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    uint8_t bytes[64];

    reply.id = 5;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_REPLY;
    frame.reply = &reply;
    size_t size = falcod_put_frame(bytes, sizeof(bytes), &frame);
    CHECK(size == 5 && bytes[0] == 4);
    CHECK(falcod_put_frame(bytes, 13, &frame) == 0);
    CHECK(falcod_put_frame(bytes, 14, &frame) == 5);
    CHECK(falcod_put_frame(bytes, 3, &frame) == 0);
}

void test_frame(void)
{
    splits();
    bounds();
    varints();
    batch(0, 0, 0, 0);
    batch(1, 1, 1, 1);
    batch(1024, (1ull << 63) - 1, 1 << 27, FALCOD_BATCH_LIMIT);
    taken_out();
    packing();
}

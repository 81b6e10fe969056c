/* What a client sends, in pieces of any size, and batches that the filter is handed: nothing of it may touch memory that
 * is not its own. */
#include <stdlib.h>
#include <string.h>

#include "bounds.h"
#include "control.h"
#include "filter.h"
#include "frame.h"

static void requests(const uint8_t *bytes, size_t size, size_t piece)
{
    static uint8_t memory[FALCOD_REQUEST_LIMIT + 10];
    static struct falcod_request request;
    struct falcod_frames frames;
    struct falcod_err err;
    enum falcod_state state = FALCOD_GREETED;

    falcod_frames_init(&frames, memory, sizeof(memory));
    while (size > 0) {
        size_t room, length;
        const uint8_t *frame;
        uint8_t *at = falcod_frames_room(&frames, &room);
        if (room == 0)
            abort();
        size_t part = size < piece ? size : piece;
        part = part < room ? part : room;
        memcpy(at, bytes, part);
        falcod_frames_filled(&frames, part);
        bytes += part;
        size -= part;
        enum falcod_frame_step step;
        while ((step = falcod_frames_next(&frames, &frame, &length)) == FALCOD_FRAME_WHOLE) {
            /* A copy of the exact size, so that reading beyond it is seen. */
            uint8_t *copy = malloc(length);
            memcpy(copy, frame, length);
            int failed = falcod_request_read(copy, length, state, &request, &err);
            free(copy);
            if (failed)
                return;
            if (request.kind != FALCOD_SUBSCRIBE && state == FALCOD_GREETED)
                abort();
            /* 0 asks for all processes, where that can be asked. */
            if (request.tid < (request.kind == FALCOD_OPEN ? 1 : 0))
                abort();
            state = FALCOD_STREAMING;
        }
        if (step == FALCOD_FRAME_DAMAGED)
            return;
    }
}

static void batch(const uint8_t *bytes, size_t size)
{
    static struct falcod_scope scope;
    uint64_t events[FALCOD_EVENT_LIMIT / 64];
    struct falcod_filtered result;
    uint8_t *copy = malloc(size), *to = malloc(size);

    memcpy(copy, bytes, size);
    memset(events, 0x55, sizeof(events));
    falcod_scope_set(&scope, 1);
    for (int round = 0; round < 64; round++) {
        if (falcod_filter(events, &scope, copy, size, to, &result) != FALCOD_FILTER_ASK)
            break;
        falcod_scope_learn(&scope, result.cgroup, result.cgroup % 2 ? FALCOD_SCOPE_INSIDE : FALCOD_SCOPE_OUTSIDE);
    }
    free(copy);
    free(to);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0)
        return 0;
    if (bytes[0] & 1)
        requests(bytes + 1, size - 1, 1 + (size_t)(bytes[0] >> 1));
    else
        batch(bytes + 1, size - 1);
    return 0;
}

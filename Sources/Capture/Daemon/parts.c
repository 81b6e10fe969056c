#include "parts.h"

#include "frame.h"

/* What a part and its frame need beside the data. */
#define OVERHEAD 512

_Static_assert(FALCOD_PART_LIMIT + OVERHEAD <= FALCOD_ANSWER_LIMIT, "an answer holds the largest part");

bool falcod_parts_room(const struct falcod_parts *parts)
{
    return sizeof(parts->bytes) - parts->size >= FALCOD_PART_LIMIT + OVERHEAD;
}

void falcod_parts_put_frame(struct falcod_parts *parts, const Falcod__V1__Frame *frame)
{
    parts->size += falcod_put_frame(parts->bytes + parts->size, sizeof(parts->bytes) - parts->size, frame);
}

static void reply_put(struct falcod_parts *parts, Falcod__V1__SnapshotPart *part, int error)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    Falcod__V1__Reply reply = FALCOD__V1__REPLY__INIT;

    reply.id = parts->id;
    reply.tid = parts->tid;
    reply.error = error;
    reply.n_part = part != NULL;
    reply.part = &part;
    reply.more = part != NULL;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_REPLY;
    frame.reply = &reply;
    falcod_parts_put_frame(parts, &frame);
}

void falcod_parts_put(struct falcod_parts *parts, Falcod__V1__SnapshotPart *part)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;

    if (!parts->is_snapshot) {
        reply_put(parts, part, 0);
        return;
    }
    frame.content_case = FALCOD__V1__FRAME__CONTENT_SNAPSHOT;
    frame.snapshot = part;
    falcod_parts_put_frame(parts, &frame);
}

void falcod_parts_finish(struct falcod_parts *parts, int error)
{
    reply_put(parts, NULL, error);
}

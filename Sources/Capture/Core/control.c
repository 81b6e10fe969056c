#include "control.h"

#include <string.h>

#include "control.pb-c.h"
#include "frame.h"
#include "bounds.h"

#define PID_LIMIT (1 << 22)

/* Memory that a message is unpacked to; what is in it is used before the next request is read. */
static union {
    uint8_t bytes[FALCOD_REQUEST_MEMORY];
    max_align_t alignment;
} arena;
static size_t arena_used;

static void *arena_allocate(void *context, size_t size)
{
    (void)context;
    if (size > sizeof(arena.bytes) - arena_used)
        return NULL;
    void *memory = arena.bytes + arena_used;
    arena_used += (size + 15) & ~(size_t)15;
    return memory;
}

static void arena_free(void *context, void *memory)
{
    (void)context;
    (void)memory;
}

static ProtobufCAllocator allocator = {arena_allocate, arena_free, NULL};

static int damaged(struct falcod_err *err, const char *name)
{
    return falcod_err_set(err, FALCOD_EXIT_FAILED, "its %s is damaged or too large", name);
}

static int tid_read(int64_t value, struct falcod_request *request, struct falcod_err *err)
{
    if (value < 1 || value > PID_LIMIT)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "it asks for process %lld", (long long)value);
    request->tid = (int32_t)value;
    return 0;
}

static int subscribe_read(const uint8_t *bytes, size_t size, struct falcod_request *request, struct falcod_err *err)
{
    Falcod__V1__Subscribe *message = falcod__v1__subscribe__unpack(&allocator, size, bytes);

    if (message == NULL)
        return damaged(err, "Subscribe");
    struct falcod_interest *interest = &request->interest;
    request->unknown_codes = falcod_interest_set(interest, message->code, message->n_code, message->enter_events);
    request->cgroup = message->cgroup;
    interest->drop_failed = message->drop_failed_exit;
    interest->snap_length = message->snap_length == 0 ? FALCOD_SNAP_LENGTH : message->snap_length;
    if (interest->snap_length > FALCOD_SNAP_LENGTH_LIMIT)
        interest->snap_length = FALCOD_SNAP_LENGTH_LIMIT;
    return 0;
}

static int lookup_read(const uint8_t *bytes, size_t size, struct falcod_request *request, struct falcod_err *err)
{
    Falcod__V1__Lookup *message = falcod__v1__lookup__unpack(&allocator, size, bytes);

    if (message == NULL)
        return damaged(err, "Lookup");
    request->id = message->id;
    request->descriptors = message->descriptors;
    return message->tid == 0 ? 0 : tid_read(message->tid, request, err);
}

static int open_read(const uint8_t *bytes, size_t size, struct falcod_request *request, struct falcod_err *err)
{
    Falcod__V1__Open *message = falcod__v1__open__unpack(&allocator, size, bytes);

    if (message == NULL)
        return damaged(err, "Open");
    if (message->what < FALCOD__V1__OPEN__WHAT__CONTAINER_USERS || message->what > FALCOD__V1__OPEN__WHAT__CONTAINER_BUNDLE)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "it opens %d, which is nothing", (int)message->what);
    request->id = message->id;
    request->what = (int)message->what;
    return tid_read(message->pid, request, err);
}

static int progress_read(const uint8_t *bytes, size_t size, struct falcod_request *request, struct falcod_err *err)
{
    Falcod__V1__Progress *message = falcod__v1__progress__unpack(&allocator, size, bytes);

    if (message == NULL)
        return damaged(err, "Progress");
    request->records = message->records;
    request->until = message->until;
    return 0;
}

/* The whole of what a client may send. */
static const struct rule {
    /* The field of Frame. */
    uint32_t field;
    enum falcod_request_kind kind;
    unsigned states;
    int (*read)(const uint8_t *bytes, size_t size, struct falcod_request *request, struct falcod_err *err);
} rules[] = {
    {2, FALCOD_SUBSCRIBE, FALCOD_GREETED | FALCOD_SNAPSHOT | FALCOD_STREAMING, subscribe_read},
    {6, FALCOD_LOOKUP, FALCOD_SNAPSHOT | FALCOD_STREAMING, lookup_read},
    {7, FALCOD_OPEN, FALCOD_SNAPSHOT | FALCOD_STREAMING, open_read},
    {21, FALCOD_PROGRESS, FALCOD_SNAPSHOT | FALCOD_STREAMING, progress_read},
};

int falcod_request_read(const uint8_t *frame, size_t size, enum falcod_state state, struct falcod_request *request,
                        struct falcod_err *err)
{
    uint64_t tag, length;
    size_t position = 0;

    if (falcod_get_varint(frame, size, &position, &tag) != 0 || falcod_get_varint(frame, size, &position, &length) != 0 ||
        length != size - position)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "its frame of %zu bytes holds no message", size);
    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
        if (tag != (rules[i].field << 3 | 2))
            continue;
        if (!(rules[i].states & state))
            return falcod_err_set(err, FALCOD_EXIT_FAILED, "it sent frame content %u before subscribing", rules[i].field);
        memset(request, 0, sizeof(*request));
        request->kind = rules[i].kind;
        arena_used = 0;
        return rules[i].read(frame + position, size - position, request, err);
    }
    return falcod_err_set(err, FALCOD_EXIT_FAILED, "it sent frame content %llu", (unsigned long long)(tag >> 3));
}

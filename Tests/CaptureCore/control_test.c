#include "control.h"

#include <stdlib.h>
#include <string.h>

#include "bounds.h"
#include "check.h"
#include "control.pb-c.h"

static uint8_t bytes[4 * FALCOD_REQUEST_LIMIT];
static struct falcod_request request;
static struct falcod_err err;

static int receive(size_t size, enum falcod_state state)
{
    err.text[0] = '\0';
    return falcod_request_read(bytes, size, state, &request, &err);
}

static size_t subscribe(uint32_t *codes, size_t count, uint32_t snap_length)
{
    Falcod__V1__Subscribe message = FALCOD__V1__SUBSCRIBE__INIT;
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;

    message.n_code = count;
    message.code = codes;
    message.cgroup = 77;
    message.snap_length = snap_length;
    message.drop_failed_exit = true;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_SUBSCRIBE;
    frame.subscribe = &message;
    return falcod__v1__frame__pack(&frame, bytes);
}

static size_t lookup(int64_t tid)
{
    Falcod__V1__Lookup message = FALCOD__V1__LOOKUP__INIT;
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;

    message.id = 9;
    message.tid = tid;
    message.descriptors = true;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_LOOKUP;
    frame.lookup = &message;
    return falcod__v1__frame__pack(&frame, bytes);
}

static size_t progress(uint64_t records, uint64_t until)
{
    Falcod__V1__Progress message = FALCOD__V1__PROGRESS__INIT;
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;

    message.records = records;
    message.until = until;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_PROGRESS;
    frame.progress = &message;
    return falcod__v1__frame__pack(&frame, bytes);
}

static size_t open_what(Falcod__V1__Open__What what)
{
    Falcod__V1__Open message = FALCOD__V1__OPEN__INIT;
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;

    message.id = UINT64_MAX;
    message.what = what;
    message.pid = 1;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_OPEN;
    frame.open = &message;
    return falcod__v1__frame__pack(&frame, bytes);
}

static void legal(void)
{
    uint32_t codes[] = {197, 100000};

    CHECK(receive(subscribe(codes, 2, 0), FALCOD_GREETED) == 0 && request.kind == FALCOD_SUBSCRIBE);
    CHECK(request.cgroup == 77 && request.unknown_codes == 1 && request.interest.drop_failed);
    CHECK(request.interest.snap_length == FALCOD_SNAP_LENGTH);
    CHECK(receive(subscribe(codes, 2, 1 << 20), FALCOD_STREAMING) == 0);
    CHECK(request.interest.snap_length == FALCOD_SNAP_LENGTH_LIMIT);
    CHECK(receive(lookup(12), FALCOD_SNAPSHOT) == 0 && request.kind == FALCOD_LOOKUP);
    CHECK(request.id == 9 && request.tid == 12 && request.descriptors);
    CHECK(receive(lookup(0), FALCOD_STREAMING) == 0 && request.tid == 0);
    CHECK(receive(progress(30, 40), FALCOD_STREAMING) == 0 && request.kind == FALCOD_PROGRESS);
    CHECK(request.records == 30 && request.until == 40);
    CHECK(receive(open_what(FALCOD__V1__OPEN__WHAT__CONTAINER_GROUPS), FALCOD_STREAMING) == 0 && request.kind == FALCOD_OPEN);
    CHECK(request.id == UINT64_MAX && request.tid == 1 && request.what == FALCOD__V1__OPEN__WHAT__CONTAINER_GROUPS);
}

static void illegal(void)
{
    CHECK(receive(lookup(12), FALCOD_GREETED) == -1);
    CHECK(strcmp(err.text, "it sent frame content 6 before subscribing") == 0);
    CHECK(receive(open_what(FALCOD__V1__OPEN__WHAT__CONTAINER_USERS), FALCOD_GREETED) == -1);
    CHECK(receive(progress(1, 1), FALCOD_GREETED) == -1);
    CHECK(receive(lookup(-1), FALCOD_STREAMING) == -1);
    CHECK(receive(lookup(1ll << 32), FALCOD_STREAMING) == -1);
    CHECK(strcmp(err.text, "it asks for process 4294967296") == 0);
    CHECK(receive(open_what(0), FALCOD_STREAMING) == -1 && receive(open_what(4), FALCOD_STREAMING) == -1);
    CHECK(receive(0, FALCOD_STREAMING) == -1);

    /* What only capture sends, something behind the message, a message cut short, a message that is none. */
    static const struct {
        uint8_t bytes[8];
        size_t size;
    } cases[] = {
        {{1 << 3 | 2, 0}, 2},
        {{4 << 3 | 2, 0}, 2},
        {{10 << 3 | 2, 0}, 2},
        {{2 << 3 | 2, 0, 0}, 3},
        {{2 << 3 | 2, 3, 0}, 3},
        {{2 << 3 | 2, 2, 0x08, 0x80}, 4},
        {{2 << 3, 5}, 2},
        {{2 << 3 | 2, 2, 0x0a, 0x7f}, 4},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        memcpy(bytes, cases[i].bytes, sizeof(cases[i].bytes));
        CHECK(receive(cases[i].size, FALCOD_STREAMING) == -1 && err.text[0] != '\0');
    }
}

/* A Subscribe whose codes are all 1, `content` bytes of them, packed or one field each. */
static int subscribe_codes(bool packed, size_t content)
{
    size_t at = 0, length = content + (packed ? 4 : 0);

    bytes[at++] = 2 << 3 | 2;
    for (int i = 0; i < 3; i++, length >>= 7)
        bytes[at++] = (uint8_t)((length & 0x7f) | (i < 2 ? 0x80 : 0));
    if (packed) {
        bytes[at++] = 1 << 3 | 2;
        length = content;
        for (int i = 0; i < 3; i++, length >>= 7)
            bytes[at++] = (uint8_t)((length & 0x7f) | (i < 2 ? 0x80 : 0));
    }
    for (size_t i = 0; i < content; i++)
        bytes[at + i] = packed || i % 2 ? 1 : 1 << 3;
    return receive(at + content, FALCOD_GREETED);
}

/* The largest frames that the stream lets through fit the memory there is, or are refused. */
static void largest(void)
{
    CHECK(subscribe_codes(true, FALCOD_REQUEST_LIMIT - 16) == 0);
    CHECK(subscribe_codes(false, 2 * 512) == 0);
    CHECK(subscribe_codes(false, FALCOD_REQUEST_LIMIT - 16) == -1);
    CHECK(strcmp(err.text, "its Subscribe is damaged or too large") == 0);
}

/* No sequence of bytes does more than fail. */
static void random_bytes(void)
{
    srand(1);
    for (int i = 0; i < 200000; i++) {
        size_t size = 2 + (size_t)rand() % 40;
        for (size_t at = 0; at < size; at++)
            bytes[at] = (uint8_t)(rand() % 5 ? rand() % 16 : rand());
        bytes[0] = (uint8_t)("\x12\x32\x3a"[rand() % 3]);
        bytes[1] = (uint8_t)(size - 2);
        int step = receive(size, FALCOD_STREAMING);
        if (step != 0 && err.text[0] == '\0')
            CHECK(!"a refused frame has a reason");
    }
    CHECK(receive(lookup(12), FALCOD_STREAMING) == 0);
}

void test_control(void)
{
    legal();
    illegal();
    largest();
    random_bytes();
}

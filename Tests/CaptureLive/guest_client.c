/* A client for places without Python, as emulated kernels are: checks greeting, snapshot, batches, look-ups and opening
 * files. usage: guest_client SOCKET. Prints what it saw; exit code 1 when something is missing. */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "control.pb-c.h"
#include "frame.h"

#define MARK "/nowhere/guest-mark"
#define CAPACITY (8 << 20)

static struct falcod_frames frames;
static int file = -1, got_descriptor = -1;

static void fail(const char *what)
{
    printf("guest client: failed: %s\n", what);
    exit(1);
}

static Falcod__V1__Frame *next_frame(void)
{
    const uint8_t *frame;
    size_t size;

    for (;;) {
        switch (falcod_frames_next(&frames, &frame, &size)) {
        case FALCOD_FRAME_WHOLE:;
            Falcod__V1__Frame *message = falcod__v1__frame__unpack(NULL, size, frame);
            if (message == NULL)
                fail("a frame does not unpack");
            return message;
        case FALCOD_FRAME_DAMAGED:
            fail("a frame has no legal length");
        case FALCOD_FRAME_INCOMPLETE:
            break;
        }
        union {
            struct cmsghdr head;
            char bytes[CMSG_SPACE(sizeof(int))];
        } control;
        struct iovec vector;
        struct msghdr header = {.msg_iov = &vector, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof(control.bytes)};
        vector.iov_base = falcod_frames_room(&frames, &vector.iov_len);
        ssize_t got = recvmsg(file, &header, 0);
        if (got <= 0)
            fail(got == 0 ? "the connection ended" : strerror(errno));
        struct cmsghdr *head = CMSG_FIRSTHDR(&header);
        if (head != NULL && head->cmsg_type == SCM_RIGHTS)
            memcpy(&got_descriptor, CMSG_DATA(head), sizeof(int));
        falcod_frames_filled(&frames, (size_t)got);
    }
}

static void send_frame(const Falcod__V1__Frame *frame)
{
    uint8_t bytes[256];
    size_t size = falcod_put_frame(bytes, sizeof(bytes), frame);

    if (write(file, bytes, size) != (ssize_t)size)
        fail("sending");
}

static void greet(void)
{
    Falcod__V1__Frame *frame = next_frame();

    if (frame->content_case != FALCOD__V1__FRAME__CONTENT_HELLO)
        fail("no Hello");
    printf("guest client: %s on %s, %u rings of %llu bytes\n", frame->hello->software, frame->hello->machine->kernel_release,
           frame->hello->probe->rings, (unsigned long long)frame->hello->probe->ring_size);
    for (size_t i = 0; i < frame->hello->probe->n_missing; i++)
        printf("guest client: missing: %s\n", frame->hello->probe->missing[i]);
}

static void take_snapshot(void)
{
    size_t parts = 0, errors = 0;

    for (;; parts++) {
        Falcod__V1__Frame *frame = next_frame();
        if (frame->content_case == FALCOD__V1__FRAME__CONTENT_NAMES)
            continue;
        if (frame->content_case != FALCOD__V1__FRAME__CONTENT_SNAPSHOT)
            fail("a frame within the snapshot");
        errors += frame->snapshot->error != 0;
        if (frame->snapshot->kind == FALCOD__V1__SNAPSHOT_PART__KIND__END)
            break;
        falcod__v1__frame__free_unpacked(frame, NULL);
    }
    printf("guest client: snapshot of %zu parts, %zu with an error\n", parts, errors);
    if (parts < 20)
        fail("a snapshot this small");
}

/* Another process opens a path that must come back in a batch. */
static void find_mark(void)
{
    time_t deadline = time(NULL) + 60;
    uint64_t events = 0;

    if (fork() == 0) {
        for (int i = 0; i < 3; i++)
            open(MARK, O_RDONLY);
        _exit(0);
    }
    wait(NULL);
    while (time(NULL) < deadline) {
        Falcod__V1__Frame *frame = next_frame();
        if (frame->content_case == FALCOD__V1__FRAME__CONTENT_STATS)
            events = frame->stats->events;
        if (frame->content_case == FALCOD__V1__FRAME__CONTENT_BATCH &&
            memmem(frame->batch->events.data, frame->batch->events.len, MARK, sizeof(MARK) - 1) != NULL) {
            printf("guest client: the mark came, %llu events before\n", (unsigned long long)events);
            return;
        }
        falcod__v1__frame__free_unpacked(frame, NULL);
    }
    fail("the mark did not come");
}

static Falcod__V1__Reply *reply(void)
{
    for (;;) {
        Falcod__V1__Frame *frame = next_frame();
        if (frame->content_case == FALCOD__V1__FRAME__CONTENT_REPLY)
            return frame->reply;
    }
}

static void ask(void)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    Falcod__V1__Lookup lookup = FALCOD__V1__LOOKUP__INIT;
    Falcod__V1__Open open_file = FALCOD__V1__OPEN__INIT;
    Falcod__V1__Reply *one;
    char text[16] = "";
    size_t parts = 0;

    lookup.id = 1;
    lookup.tid = getpid();
    lookup.descriptors = true;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_LOOKUP;
    frame.lookup = &lookup;
    send_frame(&frame);
    while ((one = reply())->more)
        parts += one->n_part;
    if (one->error != 0 || parts < 20)
        fail("a look-up of this process");
    open_file.id = 2;
    open_file.what = FALCOD__V1__OPEN__WHAT__CONTAINER_USERS;
    open_file.pid = getpid();
    frame.content_case = FALCOD__V1__FRAME__CONTENT_OPEN;
    frame.open = &open_file;
    send_frame(&frame);
    one = reply();
    if (one->error != 0 || got_descriptor < 0 || read(got_descriptor, text, sizeof(text) - 1) <= 0)
        fail("opening the users' file");
    printf("guest client: look-up of %zu parts, users begin with %.4s\n", parts, text);
}

int main(int argc, char **argv)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    Falcod__V1__Subscribe subscribe = FALCOD__V1__SUBSCRIBE__INIT;

    if (argc != 2)
        fail("usage: guest_client SOCKET");
    strncpy(address.sun_path, argv[1], sizeof(address.sun_path) - 1);
    file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(file, (const struct sockaddr *)&address, sizeof(address)) != 0)
        fail("connecting");
    falcod_frames_init(&frames, malloc(CAPACITY), CAPACITY);
    greet();
    subscribe.enter_events = true;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_SUBSCRIBE;
    frame.subscribe = &subscribe;
    send_frame(&frame);
    take_snapshot();
    find_mark();
    ask();
    puts("guest client: ok");
    return 0;
}

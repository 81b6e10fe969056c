/*
 * What a trigger says about itself: it makes a call with known arguments and states, one JSON line per event, what must
 * be seen of it. Expected values come from what the program did and from what the kernel tells by other ways.
 *
 *     CASE(open_missing)
 *     {
 *         long fd = call(SYS_open, "missing", O_RDONLY);
 *         seen("open", N("fd", fd), S("name", "missing"), F("flags", "O_RDONLY"), N("mode", 0), N("dev", 0), N("ino", 0));
 *     }
 *
 * Each case runs in a process and in an empty directory of its own.
 */
#ifndef FALCOD_LIVE_EXPECT_H
#define FALCOD_LIVE_EXPECT_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Bytes kept of each I/O buffer. */
#define SNAP_LENGTH 80

enum expected {
    EXPECT_NUMBER = 1,
    EXPECT_STRING,
    EXPECT_TEXT,
    EXPECT_FLAGS,
    EXPECT_AT_LEAST,
    EXPECT_DATA,
    EXPECT_RANGE,
    EXPECT_PATTERN,
    EXPECT_VARIABLE,
    EXPECT_EMPTY,
    EXPECT_FIELD,
};

struct value {
    const char *name;
    enum expected kind;
    long long number, last;
    const void *bytes;
    size_t length;
};

/* A number as the event carries it, whatever its width and sign. */
#define N(name, number) ((struct value){name, EXPECT_NUMBER, (long long)(number), 0, NULL, 0})
/* A string as the event carries it. */
#define S(name, text) ((struct value){name, EXPECT_STRING, 0, 0, text, strlen(text)})
/* The resolved text, as rules see it in evt.arg. */
#define T(name, text) ((struct value){name, EXPECT_TEXT, 0, 0, text, strlen(text)})
/* Names of flags joined by `|`: number and text must both agree. */
#define F(name, text) ((struct value){name, EXPECT_FLAGS, 0, 0, text, strlen(text)})
/* The same, but there may be more. */
#define AT_LEAST(name, text) ((struct value){name, EXPECT_AT_LEAST, 0, 0, text, strlen(text)})
/* Bytes of a buffer. */
#define D(name, pointer, size) ((struct value){name, EXPECT_DATA, 0, 0, pointer, size})
/* A number within bounds, for what only the kernel knows at that moment. */
#define RANGE(name, low, high) ((struct value){name, EXPECT_RANGE, (long long)(low), (long long)(high), NULL, 0})
/* A text in which `{x}` stands for an unknown number in hexadecimal, the same wherever `x` is said in this case. */
#define P(name, text) ((struct value){name, EXPECT_PATTERN, 0, 0, text, strlen(text)})
/* An unknown number other than 0, the same wherever `text` is said in this case. */
#define V(name, text) ((struct value){name, EXPECT_VARIABLE, 0, 0, text, strlen(text)})
/* The text of a field that is no parameter, such as fd.name. */
#define FIELD(field, text) ((struct value){field, EXPECT_FIELD, 0, 0, text, strlen(text)})
/* A parameter that is not there: nothing could or should be read. */
#define EMPTY(name) ((struct value){name, EXPECT_EMPTY, 0, 0, NULL, 0})

/* An event of the calling thread, in the order of the calls. */
#define seen(event, ...) seen_by(gettid(), event, __VA_ARGS__)
/* An event of another thread, by its id in the root pid namespace. */
#define seen_by(tid, event, ...) expect_event(tid, event, (struct value[]){__VA_ARGS__, {0}})
/* An event without parameters. */
#define seen_bare(event) expect_event(gettid(), event, (struct value[]){{0}})

void expect_event(long tid, const char *event, const struct value *values);

/* Ends the case: what it needs is not here. The reason is reported. */
_Noreturn void cannot(const char *reason);
/* Ends the case as failed when a step that prepares it fails. */
#define need(condition)                                                                                                            \
    do {                                                                                                                           \
        if (!(condition))                                                                                                          \
            expect_broken(__FILE__, __LINE__, #condition);                                                                         \
    } while (0)
_Noreturn void expect_broken(const char *file, int line, const char *condition);

/* Writes what was stated so far; a case that ends by exec or by a signal calls it before. */
void flush_expectations(void);

/* The call's result as the kernel gives it: a negative errno on failure. */
#define call(number, ...) kernel_result(syscall(number, ##__VA_ARGS__))
static inline long kernel_result(long result)
{
    return result == -1 ? -errno : result;
}

#define CASE(name)                                                                                                                 \
    static void case_##name(void);                                                                                                 \
    __attribute__((constructor)) static void add_case_##name(void)                                                                 \
    {                                                                                                                              \
        add_case(#name, case_##name);                                                                                              \
    }                                                                                                                              \
    static void case_##name(void)
void add_case(const char *name, void (*run)(void));

/* A device number as events encode it. */
uint32_t encoded_device(dev_t device);
/* Of the open file. */
uint32_t device_of(long fd);
uint64_t inode_of(long fd);
/* Makes a file with this content and returns a descriptor open for both ways, at its start. */
int file_with(const char *name, const char *content);
/* A number from /proc/PID/status or another `Name:\tvalue` file; -1 when it is not there. */
long long status_number(const char *file, const char *name);
/* A file of /proc in a buffer of at least `size` bytes; returns its length. */
size_t read_whole(const char *file, void *buffer, size_t size);
/* `format` printed into memory that stays. */
const char *text(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Waits until a child has ended and gives its status. */
int ended(pid_t child);

/* What is longer than the snap length is cut. */
static inline size_t snapped(long size)
{
    return size < 0 ? 0 : size < SNAP_LENGTH ? (size_t)size : SNAP_LENGTH;
}

#endif

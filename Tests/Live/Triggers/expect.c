#include "expect.h"

#include <signal.h>
#include <stdarg.h>
#include <sys/sysmacros.h>

#define MOST_CASES 256

static struct {
    const char *name;
    void (*run)(void);
} cases[MOST_CASES];
static int case_count;
static const char *current = "";
static const char *family = "";

static char out[4 << 20];
static size_t out_length;

void add_case(const char *name, void (*run)(void))
{
    if (case_count == MOST_CASES)
        abort();
    cases[case_count].name = name;
    cases[case_count++].run = run;
}

static void put(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void put(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(out + out_length, sizeof out - out_length, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= sizeof out - out_length)
        abort();
    out_length += (size_t)length;
}

static void put_quoted(const char *bytes, size_t length)
{
    put("\"");
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\')
            put("\\u%04x", c);
        else
            out[out_length++] = (char)c;
    }
    put("\"");
}

static void put_value(const struct value *value)
{
    static const char *const tags[] = {
        [EXPECT_STRING] = "s", [EXPECT_TEXT] = "t", [EXPECT_FLAGS] = "f",
        [EXPECT_AT_LEAST] = "l", [EXPECT_PATTERN] = "p", [EXPECT_VARIABLE] = "v",
        [EXPECT_FIELD] = "x",
    };
    const unsigned char *bytes = value->bytes;
    switch (value->kind) {
    case EXPECT_NUMBER:
        put("%lld", value->number);
        break;
    case EXPECT_RANGE:
        put("{\"r\":[%lld,%lld]}", value->number, value->last);
        break;
    case EXPECT_EMPTY:
        put("{\"e\":1}");
        break;
    case EXPECT_DATA:
        put("{\"d\":\"");
        for (size_t i = 0; i < value->length; i++)
            put("%02x", bytes[i]);
        put("\"}");
        break;
    default:
        put("{\"%s\":", tags[value->kind]);
        put_quoted(value->bytes, value->length);
        put("}");
    }
}

void expect_event(long tid, const char *event, const struct value *values)
{
    put("{\"case\":\"%s.%s\",\"tid\":%ld,\"event\":\"%s\",\"params\":[", family, current, tid, event);
    for (const struct value *value = values; value->name; value++) {
        put("%s[\"%s\",", value == values ? "" : ",", value->name);
        put_value(value);
        put("]");
    }
    put("]}\n");
}

void flush_expectations(void)
{
    size_t done = 0;
    while (done < out_length) {
        ssize_t written = write(STDOUT_FILENO, out + done, out_length - done);
        if (written <= 0)
            _exit(3);
        done += (size_t)written;
    }
    out_length = 0;
}

void cannot(const char *reason)
{
    put("{\"case\":\"%s.%s\",\"cannot\":", family, current);
    put_quoted(reason, strlen(reason));
    put("}\n");
    flush_expectations();
    _exit(0);
}

void expect_broken(const char *file, int line, const char *condition)
{
    int error = errno;
    put("{\"case\":\"%s.%s\",\"broken\":", family, current);
    const char *what = text("%s:%d: %s (%s)", file, line, condition, strerror(error));
    put_quoted(what, strlen(what));
    put("}\n");
    flush_expectations();
    _exit(0);
}

uint32_t encoded_device(dev_t device)
{
    return (minor(device) & 0xff) | (major(device) << 8) | ((minor(device) & ~0xffu) << 12);
}

uint32_t device_of(long fd)
{
    struct stat status;
    need(fstat((int)fd, &status) == 0);
    return encoded_device(status.st_dev);
}

uint64_t inode_of(long fd)
{
    struct stat status;
    need(fstat((int)fd, &status) == 0);
    return status.st_ino;
}

int file_with(const char *name, const char *content)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);
    need(fd >= 0);
    size_t length = strlen(content);
    need(write(fd, content, length) == (ssize_t)length);
    need(lseek(fd, 0, SEEK_SET) == 0);
    return fd;
}

size_t read_whole(const char *file, void *buffer, size_t size)
{
    int fd = open(file, O_RDONLY);
    need(fd >= 0);
    size_t length = 0;
    for (;;) {
        ssize_t more = read(fd, (char *)buffer + length, size - 1 - length);
        need(more >= 0);
        if (more == 0)
            break;
        length += (size_t)more;
    }
    close(fd);
    ((char *)buffer)[length] = 0;
    return length;
}

long long status_number(const char *file, const char *name)
{
    static char buffer[16384];
    read_whole(file, buffer, sizeof buffer);
    const char *line = strstr(buffer, name);
    return line ? strtoll(line + strlen(name) + 1, NULL, strncmp(name, "Cap", 3) == 0 ? 16 : 10) : -1;
}

const char *text(const char *format, ...)
{
    char *result;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&result, format, arguments) < 0)
        abort();
    va_end(arguments);
    return result;
}

int ended(pid_t child)
{
    int status;
    pid_t found;
    do
        found = waitpid(child, &status, __WALL);
    while (found < 0 && errno == EINTR);
    need(found == child);
    return status;
}

/* In a process of its own, so that a case may change what it likes; `alarm` ends one that hangs. */
static void run_case(int index)
{
    current = cases[index].name;
    char directory[64];
    snprintf(directory, sizeof directory, "%s.%s", family, current);
    pid_t child = fork();
    if (child == 0) {
        if (mkdir(directory, 0755) != 0 || chdir(directory) != 0)
            expect_broken(__FILE__, __LINE__, "a directory for the case");
        alarm(20);
        cases[index].run();
        flush_expectations();
        _exit(0);
    }
    int status;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        put("{\"case\":\"%s.%s\",\"broken\":\"ended with status 0x%x\"}\n", family, current, status);
        flush_expectations();
    }
}

/* Runs every case, or those that are named. */
int main(int argc, char **argv)
{
    const char *slash = strrchr(argv[0], '/');
    family = slash ? slash + 1 : argv[0];
    umask(0);
    for (int i = 0; i < case_count; i++) {
        bool wanted = argc == 1;
        for (int j = 1; j < argc; j++)
            wanted |= strcmp(argv[j], cases[i].name) == 0;
        if (wanted)
            run_case(i);
    }
    return 0;
}

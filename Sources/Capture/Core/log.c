#include "log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *const names[] = {"error", "warning", "info", "debug"};
static enum falcod_level threshold = FALCOD_INFO;

void falcod_log_set(enum falcod_level level)
{
    threshold = level;
}

enum falcod_level falcod_log_level(void)
{
    return threshold;
}

int falcod_log_parse(const char *name)
{
    for (int i = 0; i < (int)(sizeof(names) / sizeof(names[0])); i++) {
        if (strcmp(name, names[i]) == 0)
            return i;
    }
    return -1;
}

void falcod_log(enum falcod_level level, const char *format, ...)
{
    char line[600];
    va_list arguments;

    if (level > threshold)
        return;
    int head = snprintf(line, sizeof(line), "falcod-capture: %s: ", names[level]);
    va_start(arguments, format);
    int body = vsnprintf(line + head, sizeof(line) - (size_t)head - 1, format, arguments);
    va_end(arguments);
    size_t length = strlen(line);
    for (size_t i = (size_t)head; i < length; i++) {
        if (line[i] < ' ' || line[i] > '~')
            line[i] = '?';
    }
    line[length++] = '\n';
    /* Nothing can be done about a log that takes no lines. */
    if (body >= 0 && write(STDERR_FILENO, line, length) < 0)
        return;
}

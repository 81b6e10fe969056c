/* Log lines on standard error: "falcod-capture: LEVEL: TEXT", one write each, no allocation. */
#ifndef FALCOD_LOG_H
#define FALCOD_LOG_H

enum falcod_level { FALCOD_ERROR = 0, FALCOD_WARNING, FALCOD_INFO, FALCOD_DEBUG };

/* Lines above `level` are not written. FALCOD_INFO at first. */
void falcod_log_set(enum falcod_level level);
enum falcod_level falcod_log_level(void);
/* The level called `name`, or -1. */
int falcod_log_parse(const char *name);
/* Bytes that are no printable ASCII are written as '?'. */
void falcod_log(enum falcod_level level, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif

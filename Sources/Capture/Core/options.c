#include "options.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum kind { FLAG, TEXT, NUMBER, RATE, ID, LEVEL };

static const struct option {
    const char *name;
    const char *value;
    enum kind kind;
    size_t place;
    /* Bounds of a NUMBER, whose place is an unsigned or a size_t, as `size` says. */
    unsigned long long lowest, highest;
    size_t size;
    const char *help;
} table[] = {
#define PLACE(member) offsetof(struct falcod_options, member)
#define NUMBER_OF(member, lowest, highest) \
    NUMBER, PLACE(member), (lowest), (highest), sizeof(((struct falcod_options *)0)->member)
#define OF(kind, member) kind, PLACE(member), 0, 0, 0
    {"--socket", "PATH", OF(TEXT, socket), "where engines connect [/run/falcod/capture.sock]"},
    {"--group", "NAME", OF(TEXT, group), "group of the socket [falcod, where there is one]"},
    {"--allow-uid", "N", OF(ID, uids), "serve this user beside root; the first owns the socket; repeatable [falcod]"},
    {"--allow-gid", "N", OF(ID, gids), "serve users whose main group this is; repeatable"},
    {"--buffer-preset", "N", NUMBER_OF(buffer_preset, 1, 10), "size of a ring, 1 MiB (1) to 512 MiB (10) [4: 8 MiB]"},
    {"--cpus-per-buffer", "N", NUMBER_OF(cpus_per_buffer, 0, 65535), "CPUs that share a ring, 0 for all [2]"},
    {"--spool", "BYTES", NUMBER_OF(spool, 1 << 20, 1 << 30), "memory for what subscribers have not read [4194304]"},
    {"--budget", "RATE[:BURST]", OF(RATE, budget), "bulk events a second that a cgroup may send, and at once [no limit:RATE]"},
    {"--switches", NULL, OF(FLAG, switches), "also hook task switches"},
    {"--page-faults", NULL, OF(FLAG, page_faults), "also hook page faults"},
    {"--log-level", "LEVEL", OF(LEVEL, log_level), "error, warning, info or debug [info]"},
    {"--check", NULL, OF(FLAG, check), "say what this kernel supports and which rights remain, then exit"},
    {"--version", NULL, OF(FLAG, version), "show the version and exit"},
    {"--help", NULL, OF(FLAG, help), "show this and exit"},
};

#define RATE_LIMIT 10000000u
#define OPTION_COUNT (sizeof(table) / sizeof(table[0]))

static int number_read(const char *text, unsigned long long lowest, unsigned long long highest, unsigned long long *value)
{
    char *end;

    errno = 0;
    *value = strtoull(text, &end, 10);
    return *text < '0' || *text > '9' || *end != '\0' || errno != 0 || *value < lowest || *value > highest ? -1 : 0;
}

/* "RATE" or "RATE:BURST". */
static int rate_read(const char *text, struct falcod_rate *rate)
{
    char first[24];
    size_t length = strcspn(text, ":");
    unsigned long long per_second, burst;

    snprintf(first, sizeof(first), "%.*s", (int)(length < sizeof(first) ? length : sizeof(first) - 1), text);
    if (number_read(first, 1, RATE_LIMIT, &per_second) != 0 ||
        number_read(text[length] == ':' ? text + length + 1 : first, 1, RATE_LIMIT, &burst) != 0)
        return -1;
    *rate = (struct falcod_rate){(unsigned)per_second, (unsigned)burst};
    return 0;
}

static int value_set(const struct option *option, void *place, const char *value, struct falcod_err *err)
{
    unsigned long long number;
    struct falcod_id_list *list = place;
    int level;

    switch (option->kind) {
    case FLAG:
        *(bool *)place = true;
        return 0;
    case TEXT:
        if (*value == '\0')
            return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s needs a %s", option->name, option->value);
        *(const char **)place = value;
        return 0;
    case NUMBER:
        if (number_read(value, option->lowest, option->highest, &number) != 0)
            return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s takes a number from %llu to %llu, not '%s'", option->name,
                                  option->lowest, option->highest, value);
        if (option->size == sizeof(size_t))
            *(size_t *)place = (size_t)number;
        else
            *(unsigned *)place = (unsigned)number;
        return 0;
    case RATE:
        if (rate_read(value, place) != 0)
            return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s takes numbers from 1 to %u as RATE or RATE:BURST, not '%s'", option->name,
                                  RATE_LIMIT, value);
        return 0;
    case ID:
        /* The largest id means "none" to the kernel. */
        if (number_read(value, 0, 0xfffffffe, &number) != 0)
            return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s takes the number of an id, not '%s'", option->name, value);
        if (list->count == FALCOD_ALLOW_LIMIT)
            return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s is there more than %d times", option->name, FALCOD_ALLOW_LIMIT);
        list->id[list->count++] = (unsigned)number;
        return 0;
    case LEVEL:
        level = falcod_log_parse(value);
        if (level < 0)
            return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s takes error, warning, info or debug, not '%s'", option->name, value);
        *(enum falcod_level *)place = (enum falcod_level)level;
        return 0;
    }
    return -1;
}

/* Reads the option at argv[*at] with its value and moves `*at` to its last argument. */
static int option_read(struct falcod_options *options, int argc, char **argv, int *at, struct falcod_err *err)
{
    const char *argument = argv[*at];
    size_t length = strcspn(argument, "=");
    const char *value = argument[length] == '=' ? argument + length + 1 : NULL;

    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const struct option *option = &table[i];
        if (strlen(option->name) != length || memcmp(option->name, argument, length) != 0)
            continue;
        if (option->kind == FLAG && value != NULL)
            return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s takes no value", option->name);
        if (option->kind == FLAG)
            value = "";
        if (value == NULL) {
            if (*at + 1 >= argc)
                return falcod_err_set(err, FALCOD_EXIT_USAGE, "%s needs a %s", option->name, option->value);
            value = argv[++*at];
        }
        return value_set(option, (char *)options + option->place, value, err);
    }
    return falcod_err_set(err, FALCOD_EXIT_USAGE, "there is no option '%s'; see --help", argument);
}

int falcod_options_read(struct falcod_options *options, int argc, char **argv, struct falcod_err *err)
{
    *options = (struct falcod_options){
        .socket = "/run/falcod/capture.sock",
        .buffer_preset = 4,
        .cpus_per_buffer = 2,
        .spool = 4 << 20,
        .log_level = FALCOD_INFO,
    };
    for (int i = 1; i < argc; i++) {
        if (option_read(options, argc, argv, &i, err) != 0)
            return -1;
    }
    return 0;
}

void falcod_options_help(FILE *to)
{
    fputs("usage: falcod-capture [OPTION…]\n"
          "Loads falcod's probe and hands its events to engines over a Unix socket.\n\n", to);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const char *value = table[i].value == NULL ? "" : table[i].value;
        fprintf(to, "  %s %s%*s%s\n", table[i].name, value, (int)(26 - strlen(table[i].name) - strlen(value)), "",
                table[i].help);
    }
    fputs("\nExit codes: 0 ended by a signal, 1 failed, 2 bad option, 3 the probe cannot be loaded here.\n", to);
}

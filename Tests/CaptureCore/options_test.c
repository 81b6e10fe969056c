#include "options.h"

#include <string.h>

#include "check.h"

static int read_options(struct falcod_options *options, struct falcod_err *err, const char *line)
{
    static char words[512];
    char *arguments[32] = {"falcod-capture"};
    int count = 1;

    strcpy(words, line);
    for (char *word = strtok(words, " "); word != NULL; word = strtok(NULL, " "))
        arguments[count++] = word;
    return falcod_options_read(options, count, arguments, err);
}

void test_options(void)
{
    struct falcod_options options;
    struct falcod_err err;
    static const struct {
        const char *line, *text;
    } wrong[] = {
        {"--buffer-preset 0", "--buffer-preset takes a number from 1 to 10, not '0'"},
        {"--buffer-preset=11", "--buffer-preset takes a number from 1 to 10, not '11'"},
        {"--buffer-preset -4", "--buffer-preset takes a number from 1 to 10, not '-4'"},
        {"--spool 12MB", "--spool takes a number from 1048576 to 1073741824, not '12MB'"},
        {"--spool 99999999999999999999999", "--spool takes a number from 1048576 to 1073741824, not '99999999999999999999999'"},
        {"--budget 0", "--budget takes numbers from 1 to 10000000 as RATE or RATE:BURST, not '0'"},
        {"--budget 5:", "--budget takes numbers from 1 to 10000000 as RATE or RATE:BURST, not '5:'"},
        {"--budget 5:10000001", "--budget takes numbers from 1 to 10000000 as RATE or RATE:BURST, not '5:10000001'"},
        {"--budget 0000000000000000000000000001:5", "--budget takes numbers from 1 to 10000000 as RATE or RATE:BURST, not "
                                                    "'0000000000000000000000000001:5'"},
        {"--socket", "--socket needs a PATH"},
        {"--socket=", "--socket needs a PATH"},
        {"--check=yes", "--check takes no value"},
        {"--allow-uid 4294967295", "--allow-uid takes the number of an id, not '4294967295'"},
        {"--log-level loud", "--log-level takes error, warning, info or debug, not 'loud'"},
        {"--sock x", "there is no option '--sock'; see --help"},
        {"capture", "there is no option 'capture'; see --help"},
    };

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        CHECK(read_options(&options, &err, wrong[i].line) == -1);
        CHECK(err.code == FALCOD_EXIT_USAGE && strcmp(err.text, wrong[i].text) == 0);
    }

    CHECK(read_options(&options, &err, "") == 0);
    CHECK(strcmp(options.socket, "/run/falcod/capture.sock") == 0 && options.group == NULL);
    CHECK(options.buffer_preset == 4 && options.cpus_per_buffer == 2 && options.spool == 4 << 20 && !options.switches);
    CHECK(read_options(&options, &err, "--socket /tmp/s --group=wheel --allow-uid 0 --allow-uid=33 --allow-gid 7 --switches "
                                       "--cpus-per-buffer 0 --spool=1048576 --log-level debug") == 0);
    CHECK(strcmp(options.socket, "/tmp/s") == 0 && strcmp(options.group, "wheel") == 0);
    CHECK(options.uids.count == 2 && options.uids.id[1] == 33 && options.gids.count == 1 && options.gids.id[0] == 7);
    CHECK(options.switches && !options.page_faults && options.cpus_per_buffer == 0 && options.spool == 1 << 20);
    CHECK(options.log_level == FALCOD_DEBUG && options.budget.per_second == 0);
    CHECK(read_options(&options, &err, "--budget 20000") == 0 && options.budget.per_second == 20000 && options.budget.burst == 20000);
    CHECK(read_options(&options, &err, "--budget=7:10000000") == 0 && options.budget.per_second == 7);
    CHECK(options.budget.burst == 10000000);

    char line[512] = "";
    for (int i = 0; i <= FALCOD_ALLOW_LIMIT; i++)
        strcat(line, "--allow-uid=1 ");
    CHECK(read_options(&options, &err, line) == -1 && err.code == FALCOD_EXIT_USAGE);
}

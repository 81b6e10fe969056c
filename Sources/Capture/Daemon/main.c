/* falcod-capture: open → load and attach → listen → drop → sandbox → loop. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "clock.h"
#include "confine.h"
#include "hello.h"
#include "load.h"
#include "log.h"
#include "loop.h"
#include "options.h"
#include "reader.h"

static struct falcod_options options;
static struct falcod_probe probe;
static struct falcod_spool spool;
static struct falcod_loop loop;
static uint8_t hello[16384];

/* Memory and shared state that the loop works on. */
static int loop_prepare(struct falcod_err *err)
{
    if (falcod_spool_open(&spool, options.spool) != 0 || falcod_stats_open(&loop.stats, &probe) != 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "no memory: %s", strerror(errno));
    loop.pump = (struct falcod_pump){.rings = &probe.rings, .spool = &spool, .boot_time = probe.settings->boot_time};
    loop.subscribers.spool = &spool;
    loop.subscribers.stats = &loop.stats;
    loop.subscribers.settings = probe.settings;
    loop.subscribers.hello = hello;
    loop.subscribers.hello_size = falcod_hello_put(&probe, hello, sizeof(hello));
    loop.subscribers.uids = &options.uids;
    loop.subscribers.gids = &options.gids;
    return falcod_loop_open(&loop, err);
}

static int run(struct falcod_err *err)
{
    pid_t reader;

    if (falcod_probe_load(&probe, &options, err) != 0)
        return -1;
    probe.settings->boot_time = falcod_clock(CLOCK_REALTIME) - falcod_clock(CLOCK_BOOTTIME);
    probe.settings->page_kb = (uint32_t)sysconf(_SC_PAGESIZE) / 1024;
    probe.settings->self[0] = (uint32_t)getpid();
    if (falcod_probe_attach(&probe, &options, err) != 0 || falcod_listen(&loop.listener, &options, err) != 0 ||
        falcod_reader_start(&loop.subscribers.reader, &reader, err) != 0)
        return -1;
    probe.settings->self[1] = (uint32_t)reader;
    /* Nothing that needs a right comes after this. */
    if (loop_prepare(err) != 0 || falcod_confine_loop(&loop.listener.folder, err) != 0)
        return -1;
    falcod_log(FALCOD_INFO, "listening on %s: %u rings of %zu bytes, %u hooks, %u missing", options.socket, probe.rings.count,
               probe.rings.size, probe.program_count, probe.missing_count);
    int result = falcod_loop_run(&loop, err);
    if (loop.listener.folder >= 0)
        unlinkat(loop.listener.folder, loop.listener.name, 0);
    return result;
}

/* What is opened later must not take the place of standard input, output or error. */
static void standard_files_open(void)
{
    int file = open("/dev/null", O_RDWR);

    while (file >= 0 && file <= STDERR_FILENO)
        file = open("/dev/null", O_RDWR);
    close(file);
}

int main(int argc, char **argv)
{
    struct falcod_err err = {0};

    standard_files_open();
    if (falcod_options_read(&options, argc, argv, &err) != 0) {
        fprintf(stderr, "falcod-capture: %s\n", err.text);
        return FALCOD_EXIT_USAGE;
    }
    if (options.help || options.version) {
        if (options.help)
            falcod_options_help(stdout);
        else
            printf("%s\n", FALCOD_SOFTWARE);
        return FALCOD_EXIT_OK;
    }
    falcod_log_set(options.log_level);
    if (options.check)
        return falcod_check(&options);
    int result = run(&err);
    if (result != 0)
        falcod_log(FALCOD_ERROR, "%s", err.text);
    /* No handlers at exit: they would need calls that are not allowed any more. */
    _exit(result == 0 ? FALCOD_EXIT_OK : err.code);
}

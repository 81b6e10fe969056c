#include "hello.h"

#include <stdio.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "control.pb-c.h"
#include "falcod_schema.h"
#include "frame.h"

static void boot_id_read(char id[64])
{
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");

    id[0] = '\0';
    if (file == NULL)
        return;
    if (fgets(id, 64, file) != NULL)
        id[strcspn(id, "\n")] = '\0';
    fclose(file);
}

static uint64_t max_pid(void)
{
    unsigned long long value = 0;
    FILE *file = fopen("/proc/sys/kernel/pid_max", "re");

    if (file == NULL)
        return 0;
    if (fscanf(file, "%llu", &value) != 1)
        value = 0;
    fclose(file);
    return value;
}

size_t falcod_hello_put(const struct falcod_probe *probe, uint8_t *at, size_t capacity)
{
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    Falcod__V1__Hello hello = FALCOD__V1__HELLO__INIT;
    Falcod__V1__Machine machine = FALCOD__V1__MACHINE__INIT;
    Falcod__V1__Probe about = FALCOD__V1__PROBE__INIT;
    char *missing[FALCOD_PROGRAM_LIMIT];
    struct utsname system;
    char boot_id[64];

    uname(&system);
    machine.hostname = system.nodename;
    machine.kernel_release = system.release;
    machine.architecture = system.machine;
    machine.cpus = (uint32_t)sysconf(_SC_NPROCESSORS_ONLN);
    machine.memory = (uint64_t)sysconf(_SC_PHYS_PAGES) * (uint64_t)sysconf(_SC_PAGESIZE);
    machine.max_pid = max_pid();
    machine.boot_time = probe->settings->boot_time;
    boot_id_read(boot_id);
    machine.boot_id = boot_id;
    about.rings = probe->rings.count;
    about.ring_size = probe->rings.size;
    about.n_missing = probe->missing_count;
    about.missing = missing;
    for (unsigned i = 0; i < probe->missing_count; i++)
        missing[i] = (char *)probe->missing[i];
    hello.protocol_major = 1;
    hello.protocol_minor = 1;
    hello.schema_hash = FALCOD_SCHEMA_HASH;
    hello.software = (char *)FALCOD_SOFTWARE;
    hello.machine = &machine;
    hello.probe = &about;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_HELLO;
    frame.hello = &hello;
    return falcod_put_frame(at, capacity, &frame);
}

/* How many instructions the verifier looked at per program. The kernel's limit is a million; what a change adds is seen
 * here, long before it is reached.
 */
#include "tests.h"

#include <bpf/bpf.h>
#include <string.h>
#include <sys/utsname.h>

/* Counts are of this kernel and architecture; others look at other numbers. */
static const struct {
    const char *program;
    uint32_t instructions;
} recorded[] = {
#include "verified.inc"
    {NULL, 0},
};
static const char recorded_release[] = "6.18.", recorded_machine[] = "x86_64";

#define LIMIT 1000000
/* More than this part above its record fails, and so does a program that is not recorded. Another compiler release alone
 * moves counts. */
#define TOLERANCE 2

static uint32_t verified_instructions(const struct bpf_program *program)
{
    struct bpf_prog_info info = {};
    uint32_t size = sizeof(info);
    return bpf_obj_get_info_by_fd(bpf_program__fd(program), &info, &size) ? 0 : info.verified_insns;
}

static const uint32_t *record_of(const char *name)
{
    for (size_t i = 0; recorded[i].program; i++)
        if (!strcmp(recorded[i].program, name))
            return &recorded[i].instructions;
    return NULL;
}

static void compare(const char *name, uint32_t count)
{
    const uint32_t *record = record_of(name);
    check(record != NULL, __FILE__, __LINE__, "the program has a record");
    if (!record || count > *record + *record / TOLERANCE) {
        fprintf(stderr, "  %s: %u instructions verified, recorded are %u; `make -C driver record-verified` records anew\n", name, count,
                record ? *record : 0);
        failures += record != NULL;
    }
}

/* FALCOD_TEST_RECORD names a file that the counts of this machine are written to instead. */
void test_verified(struct driver *driver)
{
    struct utsname system;
    const char *path = getenv("FALCOD_TEST_RECORD");
    FILE *record = path ? fopen(path, "w") : NULL;
    uname(&system);
    bool comparable = !strncmp(system.release, recorded_release, strlen(recorded_release)) && !strcmp(system.machine, recorded_machine);
    struct bpf_program *program;
    bpf_object__for_each_program(program, driver->skeleton->obj) {
        uint32_t count = verified_instructions(program);
        /* Kernels before 5.16 do not tell. */
        if (!count)
            continue;
        CHECK(count < LIMIT);
        if (record)
            fprintf(record, "    {\"%s\", %u},\n", bpf_program__name(program), count);
        else if (comparable)
            compare(bpf_program__name(program), count);
    }
    if (record)
        fclose(record);
}

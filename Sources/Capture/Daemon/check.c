#include "check.h"

#include <bpf/libbpf.h>
#include <linux/capability.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "load.h"
#include "privdrop.h"
#include "sandbox.h"

/* The inode number of the first pid namespace. */
#define ROOT_PID_NAMESPACE 0xEFFFFFFCu

static void say(const char *what, const char *answer)
{
    printf("%-32s %s\n", what, answer);
}

static const char *yes_or_no(int holds)
{
    return holds ? "yes" : "no";
}

static void check_kernel(void)
{
    struct utsname system;
    struct stat status;

    uname(&system);
    printf("%-32s %s %s\n", "kernel", system.release, system.machine);
    say("type information (BTF)", yes_or_no(access("/sys/kernel/btf/vmlinux", R_OK) == 0));
    say("ring buffers", yes_or_no(libbpf_probe_bpf_map_type(BPF_MAP_TYPE_RINGBUF, NULL) == 1));
    say("tracefs, for entries of calls", yes_or_no(falcod_has_tracefs()));
    say("first pid namespace", stat("/proc/self/ns/pid", &status) == 0 && status.st_ino == ROOT_PID_NAMESPACE
                                   ? "yes" : "no: this process's own events will not be left out");
}

/* What one of the two processes will have left. */
static void check_process(const char *name, enum falcod_rights rights, enum falcod_sandbox sandbox)
{
    char what[32];

    snprintf(what, sizeof(what), "%s: capabilities", name);
    printf("%-32s ", what);
    falcod_rights_list(rights, stdout);
    snprintf(what, sizeof(what), "%s: limits", name);
    printf("\n%-32s ", what);
    falcod_limits_list(rights, stdout);
    snprintf(what, sizeof(what), "%s: system calls", name);
    printf("\n%-32s ", what);
    falcod_sandbox_list(sandbox, stdout);
    printf("\n");
}

static void check_rights(void)
{
    uint64_t held = falcod_rights_held();
    const uint64_t loading = 1ull << CAP_BPF | 1ull << CAP_PERFMON;

    say("may load", (held & loading) == loading || held & 1ull << CAP_SYS_ADMIN ? "yes" : "no: needs CAP_BPF and CAP_PERFMON");
    say("may read all of /proc", yes_or_no((held & falcod_rights_kept(FALCOD_RIGHTS_READER)) == falcod_rights_kept(FALCOD_RIGHTS_READER)));
    check_process("loop", FALCOD_RIGHTS_LOOP, FALCOD_SANDBOX_LOOP);
    check_process("reader", FALCOD_RIGHTS_READER, FALCOD_SANDBOX_READER);
}

int falcod_check(const struct falcod_options *options)
{
    static struct falcod_probe probe;
    struct falcod_err err;

    check_kernel();
    check_rights();
    if (falcod_probe_load(&probe, options, &err) != 0 || falcod_probe_attach(&probe, options, &err) != 0) {
        printf("%-32s no: %s\n", "driver", err.text);
        return err.code;
    }
    say("driver", "loads and attaches");
    printf("%-32s %u possible, %u rings of %zu bytes\n", "CPUs", probe.cpu_count, probe.rings.count, probe.rings.size);
    for (unsigned i = 0; i < probe.missing_count; i++)
        printf("%-32s %s\n", "missing hook", probe.missing[i]);
    return FALCOD_EXIT_OK;
}

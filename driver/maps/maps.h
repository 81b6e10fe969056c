/* The maps of the driver that its programs share, with key, value, size and writer. Those of one hook stand with it. A size
 * that depends on the machine is set before the driver is loaded, and stands here as 1.
 */
#ifndef FALCOD_MAPS_H
#define FALCOD_MAPS_H

#include "kernel.h"

#include "falcod_probe.h"

/* Room for one record that is being composed, and what the programs of one hook hand to each other. A write begins
 * below 64 KiB and is shorter than 64 KiB, so that one mask keeps it inside; what got longer than a record may be is
 * found when it is to be sent.
 */
#define FALCOD_COMPOSE_MASK 0xffff
#define FALCOD_COMPOSE_SIZE (2 * (FALCOD_COMPOSE_MASK + 1) + 16)

/* Longest path taken from the kernel's own objects, and longest name in it. */
#define FALCOD_PATH_LIMIT 4096
#define FALCOD_NAME_LIMIT 255

struct falcod_scratch {
    /* Arguments, and at FALCOD_RETURN the result, of the system call. 32-bit calls have theirs widened, those of
     * socketcall unpacked. */
    __u64 args[8];
    /* The caller. */
    const struct task_struct *task;
    /* Where the next byte of the record goes. */
    __u64 at;
    /* The call by its 64-bit number, its code, and the event it becomes. */
    __u16 number;
    __u16 code;
    __u16 event;
    /* Pointers and longs of the call have 32 bits. */
    __u8 compat;
    /* The arguments came through socketcall. */
    __u8 socketcall;
    /* Left by one program of a hook for a later one of the same hook. */
    __u64 carry[4];
    /* How often the program of the event ran for this call before. */
    __u32 turn;
    /* An array of the caller (iovecs, pollfds) while it is walked; half of it is used, the rest lets one mask bound what is
     * read. */
    __u64 array[128];
    __u8 record[FALCOD_COMPOSE_SIZE];
    /* A path that is put together from its end, before it goes into the record. */
    __u8 path[FALCOD_PATH_LIMIT + FALCOD_NAME_LIMIT + 1];
};
#define FALCOD_RETURN 6

#define FALCOD_SMALL_RECORD 192

/* settings: 0 → struct falcod_settings. Capture writes, at any time; the driver reads. */
struct falcod_settings_map {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(map_flags, BPF_F_MMAPABLE);
    __uint(max_entries, 1);
    __type(key, __u32);
    __type(value, struct falcod_settings);
};

/* cpus: CPU → struct falcod_cpu, for each possible CPU. The driver writes the counters, capture the ring's index. */
struct falcod_cpus_map {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(map_flags, BPF_F_MMAPABLE);
    __uint(max_entries, 1);
    __type(key, __u32);
    __type(value, struct falcod_cpu);
};

struct falcod_ring_map {
    __uint(type, BPF_MAP_TYPE_RINGBUF);
    __uint(max_entries, 1 << 16);
};

/* rings: index → ring. 0 is the critical lane of all CPUs, `ring` of a CPU names its bulk lane. Capture fills it before
 * anything is attached; the driver appends records. */
struct falcod_rings_map {
    __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
    __uint(max_entries, 1);
    __type(key, __u32);
    __array(values, struct falcod_ring_map);
};

/* scratch_…: CPU → struct falcod_scratch, for each possible CPU; one map for each hook that composes records of variable
 * size. A hook does not run twice on a CPU at a time (the kernel skips and counts it), but one can interrupt another's,
 * so none shares its map. */
struct falcod_scratch_map {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __type(key, __u32);
    __type(value, struct falcod_scratch);
};

/* The same for hooks whose records have a fixed size. */
struct falcod_small_scratch {
    __u8 record[FALCOD_SMALL_RECORD];
};
struct falcod_small_scratch_map {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __type(key, __u32);
    __type(value, struct falcod_small_scratch);
};

struct falcod_settings_map settings SEC(".maps");
struct falcod_cpus_map cpus SEC(".maps");
struct falcod_rings_map rings SEC(".maps");

static __always_inline struct falcod_settings *falcod_settings(void)
{
    __u32 zero = 0;
    return bpf_map_lookup_elem(&settings, &zero);
}

/* The value of the CPU in a map of scratch. */
#define FALCOD_SCRATCH(map)                                                                                            \
    ({                                                                                                                 \
        __u32 cpu_ = bpf_get_smp_processor_id();                                                                       \
        bpf_map_lookup_elem(&(map), &cpu_);                                                                            \
    })

#endif

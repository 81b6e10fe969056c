/* What the driver and the capture process agree on. Both compile this file; nothing in it needs libc. All run-time switches
 * and counters are values of memory-mapped maps, so that capture needs no system call to reach them and keeps working after
 * it gave up its rights.
 */
#ifndef FALCOD_PROBE_H
#define FALCOD_PROBE_H

#ifndef __bpf__
#include <linux/types.h>
#endif

/* System call numbers the tables reach to, and event ids. Both are bit numbers of the sets below. */
#define FALCOD_SYSCALL_LIMIT 512
#define FALCOD_EVENT_LIMIT 512
/* Rings: ring 0 is the critical lane of all CPUs, the others are the bulk lane, one per group of CPUs. */
#define FALCOD_CRITICAL_RING 0
#define FALCOD_RING_LIMIT 1025
/* A record's largest size in bytes, its three bytes of length included; longer ones are lost and counted. */
#define FALCOD_RECORD_LIMIT 65535
/* Snap length: what it is unless told, and its bound. */
#define FALCOD_SNAP_LENGTH 80
#define FALCOD_SNAP_LENGTH_LIMIT 65000
/* Processes (thread groups, root pid namespace) whose events are not wanted: capture and its engines. */
#define FALCOD_SELF_LIMIT 8

/* Process life, identity, namespaces and exec travel in a lane that bulk events cannot fill. The lane is in bits 4 and
 * 5 of an event's `flags`. */
enum falcod_lane { FALCOD_LANE_CRITICAL = 0, FALCOD_LANE_BULK = 1, FALCOD_LANES = 2 };

/* By what losses are counted. The names in comments are those of Falco's counters `n_drops_buffer_…`. */
enum falcod_group {
    FALCOD_GROUP_CLONE = 0,     /* clone_fork_exit */
    FALCOD_GROUP_EXECVE,        /* execve_exit */
    FALCOD_GROUP_CONNECT_ENTER, /* connect_enter */
    FALCOD_GROUP_CONNECT,       /* connect_exit */
    FALCOD_GROUP_OPEN_ENTER,    /* open_enter */
    FALCOD_GROUP_OPEN,          /* open_exit */
    FALCOD_GROUP_DIR_FILE,      /* dir_file_exit */
    FALCOD_GROUP_OTHER,         /* other_interest_exit */
    FALCOD_GROUP_CLOSE,         /* close_exit */
    FALCOD_GROUP_PROC_EXIT,     /* proc_exit */
    FALCOD_GROUP_REST,          /* in the total only */
    FALCOD_GROUPS
};

enum falcod_loss {
    FALCOD_LOSS_RING = 0, /* no room in the ring */
    FALCOD_LOSS_SCRATCH,  /* larger than FALCOD_RECORD_LIMIT, or messages that their call does not tell of */
    FALCOD_LOSS_READ,     /* memory that was there for the kernel could not be read: a parameter is missing */
    FALCOD_LOSS_BUDGET,   /* the cgroup had used up what it may send */
    FALCOD_LOSS_SLOW,     /* overwritten before a subscriber read it; counted by capture alone */
    FALCOD_LOSSES
};

/* Losses of one cgroup, stage and group. Once taken, a place stays its owner's. */
struct falcod_loss_slot {
    /* 0 while the place is free. */
    __u64 cgroup;
    /* Stage times FALCOD_GROUPS plus group. */
    __u64 kind;
    __u64 count;
};
#define FALCOD_LOSS_SLOTS 128
/* Places that are looked at for one owner. */
#define FALCOD_LOSS_STEPS 4

/* Counts by cgroup, stage and group. The sum over `slot` and `other` is what was lost. */
struct falcod_losses {
    struct falcod_loss_slot slot[FALCOD_LOSS_SLOTS];
    /* Of cgroups that found no place. */
    __u64 other[FALCOD_LOSSES][FALCOD_GROUPS];
};

/* The only value of the map `settings`. Capture writes it, the driver reads it at every event. A hook that finds its
 * bit unset costs one load. */
struct falcod_settings {
    /* ns; added to the boot clock it gives the time of an event. */
    __u64 boot_time;
    /* Bit n: system call n (of this architecture's 64-bit numbers) is wanted. */
    __u64 syscalls[FALCOD_SYSCALL_LIMIT / 64];
    /* Bit n: event id n is wanted. Hooks that are no system call look here, and enter events. */
    __u64 events[FALCOD_EVENT_LIMIT / 64];
    __u32 self[FALCOD_SELF_LIMIT];
    __u32 snap_length;
    /* Exit events with a negative result are not wanted. */
    __u8 drop_failed;
    /* Snap length depends on port and content, see spec of dynamic snap length. */
    __u8 dynamic_snap_length;
    __u16 statsd_port;
    __u16 full_capture_port_first;
    __u16 full_capture_port_last;
    /* KiB of a page of memory; 0 means 4. */
    __u32 page_kb;
    /* Budget of bulk events per cgroup, as times in ns: what one costs, and all but one of a burst. No budget where it is 0. Capture
     * sets both before anything is attached. */
    __u64 budget_cost;
    __u64 budget_burst;
};

/* One value of the map `cpus` per possible CPU. The driver writes it, except `ring`, capture reads it. One CPU's
 * value has cache lines of its own. */
struct falcod_cpu {
    /* Index of this CPU's bulk ring; capture sets it before anything is attached. */
    __u32 ring;
    __u32 padding;
    /* The next record's number, by lane; lost ones are counted too. */
    __u64 sequence[FALCOD_LANES];
    /* Attempts to send an event. */
    __u64 events;
    __u64 spare[4];
    struct falcod_losses losses;
    __u64 spare_too[8 - FALCOD_LOSSES * FALCOD_GROUPS % 8];
};

/* Counts losses. Without atomics: what else writes to `losses` meanwhile can only be a program that interrupts this one. */
static inline __attribute__((always_inline)) void falcod_losses_count(struct falcod_losses *losses, __u64 cgroup, __u32 stage,
                                                                      __u32 group, __u64 count)
{
    __u64 kind = stage * FALCOD_GROUPS + group;
    __u32 at = (cgroup * 0x9E3779B97F4A7C15u + kind * 0xC2B2AE3D27D4EB4Fu) >> 32;

    if (stage >= FALCOD_LOSSES || group >= FALCOD_GROUPS)
        return;
#ifdef __clang__
#pragma clang loop unroll(disable)
#endif
    for (int i = 0; i < FALCOD_LOSS_STEPS && cgroup; i++) {
        struct falcod_loss_slot *slot = &losses->slot[(at + i) & (FALCOD_LOSS_SLOTS - 1)];
        if (!slot->cgroup) {
            slot->kind = kind;
            slot->cgroup = cgroup;
        }
        if (slot->cgroup == cgroup && slot->kind == kind) {
            slot->count += count;
            return;
        }
    }
    losses->other[stage][group] += count;
}

#endif

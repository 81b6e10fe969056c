/* The groups of a task, one "subsystem=path" after the other. */
#ifndef FALCOD_CGROUP_H
#define FALCOD_CGROUP_H

#include "read.h"
#include "wire.h"

/* Innermost names of a path that are kept, the root included. */
#define FALCOD_CGROUP_DEPTH 6

static __always_inline struct kernfs_node *falcod_kernfs_parent(struct kernfs_node *node)
{
    if (bpf_core_field_exists(node->parent))
        return FALCOD_GET(node, parent);
    struct kernfs_node___hidden *hidden = (void *)node;
    struct kernfs_node *parent = NULL;
    bpf_core_read(&parent, sizeof(parent), &hidden->__parent);
    return parent ? FALCOD_CAST(struct kernfs_node, parent) : NULL;
}

static __always_inline void falcod_append_cgroup_path(struct falcod_wire *wire, struct kernfs_node *node)
{
    const char *names[FALCOD_CGROUP_DEPTH] = {};
    int count = 0;
#pragma unroll
    for (int i = 0; i < FALCOD_CGROUP_DEPTH; i++) {
        if (node) {
            struct kernfs_node *parent = falcod_kernfs_parent(node);
            /* The root has no name. */
            if (parent) {
                names[i] = FALCOD_GET(node, name);
                count++;
            }
            node = parent;
        }
    }
#pragma unroll
    for (int i = FALCOD_CGROUP_DEPTH - 1; i >= 0; i--) {
        if (names[i]) {
            falcod_append8(wire, '/');
            __u32 length = falcod_append_kernel_string(wire, names[i], 256);
            /* The next name goes over the NUL. */
            wire->at -= length ? 1 : 0;
        }
    }
    if (!count)
        falcod_append8(wire, '/');
    falcod_append8(wire, 0);
}

static __always_inline void falcod_append_cgroup(struct falcod_wire *wire, struct falcod_scratch *scratch, struct css_set *set,
                                                 int subsystem)
{
    void *found = falcod_pointer_at((const __u8 *)set + bpf_core_field_offset(struct css_set, subsys) + sizeof(void *) * subsystem);
    struct cgroup_subsys_state *state = found ? FALCOD_CAST(struct cgroup_subsys_state, found) : NULL;
    struct cgroup *group = state ? FALCOD_GET(state, cgroup) : NULL;
    struct cgroup_subsys *kind = state ? FALCOD_GET(state, ss) : NULL;
    if (!group || !kind)
        return;
    __u32 length = falcod_append_kernel_string(wire, FALCOD_GET(kind, name), 64);
    wire->at -= length ? 1 : 0;
    falcod_append8(wire, '=');
    falcod_append_cgroup_path(wire, FALCOD_GET(group, kn));
    falcod_wire_settle(wire, scratch);
}

#define FALCOD_APPEND_CGROUP(name)                                                                                     \
    do {                                                                                                               \
        if (bpf_core_enum_value_exists(enum cgroup_subsys_id, name##_cgrp_id))                                         \
            falcod_append_cgroup(wire, scratch, set, bpf_core_enum_value(enum cgroup_subsys_id, name##_cgrp_id));      \
    } while (0)

static __always_inline void falcod_put_cgroups(struct falcod_wire *wire, __u16 tag, struct falcod_scratch *scratch,
                                               struct task_struct *task)
{
    struct css_set *set = FALCOD_GET(task, cgroups);
    __u64 opened = falcod_open_bytes(wire, tag);
    if (set) {
        FALCOD_APPEND_CGROUP(cpuset);
        FALCOD_APPEND_CGROUP(cpu);
        FALCOD_APPEND_CGROUP(cpuacct);
        FALCOD_APPEND_CGROUP(io);
        FALCOD_APPEND_CGROUP(memory);
    }
    falcod_close_bytes(wire, tag, opened);
}

#endif

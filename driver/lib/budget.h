/* A budget of bulk events per cgroup, so that one that floods does not cost the others theirs. Off unless the settings have one.
 *
 * An event costs a time, and a cgroup's value is the time up to which what it sent is paid: while that is not further ahead
 * than a burst costs, it may send. Several records of one call cost what one does.
 */
#ifndef FALCOD_BUDGET_H
#define FALCOD_BUDGET_H

#include "count.h"

/* budgets: cgroup → time on the monotonic clock, ns. Only the driver uses it. The cgroup that sent longest ago makes room for a
 * new one and begins anew. Capture sets its size before it is loaded; 1 where there is no budget. */
struct falcod_budgets_map {
    __uint(type, BPF_MAP_TYPE_LRU_HASH);
    __uint(max_entries, 1);
    __type(key, __u64);
    __type(value, __u64);
};
struct falcod_budgets_map budgets SEC(".maps");

/* Takes one event out of the current cgroup's budget; false when it is spent. Two CPUs that do so at the same moment may pay once. */
static __always_inline bool falcod_pay(const struct falcod_settings *settings)
{
    __u64 cgroup = bpf_get_current_cgroup_id(), now = bpf_ktime_get_ns();
    __u64 next = now + settings->budget_cost;
    __u64 *paid = bpf_map_lookup_elem(&budgets, &cgroup);
    if (!paid)
        bpf_map_update_elem(&budgets, &cgroup, &next, 0);
    else if (*paid < now)
        *paid = next;
    else if (*paid - now > settings->budget_burst)
        return false;
    else
        __sync_fetch_and_add(paid, settings->budget_cost);
    return true;
}

/* Whether an event is not to be composed since the budget of its cgroup is spent. It takes a number and is counted. */
static __always_inline bool falcod_is_spent(const struct falcod_settings *settings, __u16 event)
{
    if (!settings->budget_cost || falcod_lane(event) == FALCOD_LANE_CRITICAL || falcod_pay(settings))
        return false;
    falcod_lose(FALCOD_LOSS_BUDGET, event, 1);
    return true;
}

#endif

#include "interest.h"

#include <string.h>

#include "falcod_schema.h"

enum { SYSCALL = 1, TRACEPOINT = 2 };

static void set(uint64_t *bits, int bit, int limit)
{
    if (bit >= 0 && bit < limit)
        bits[bit / 64] |= 1ull << (bit % 64);
}

static int number(const struct falcod_syscall_info *call)
{
#if defined(__x86_64__)
    return call->x86_64;
#elif defined(__aarch64__)
    return call->aarch64;
#else
#error "system call numbers of this architecture are not known"
#endif
}

static bool is(const struct falcod_syscall_info *call, const char *const *names)
{
    while (*names != NULL && strcmp(call->name, *names) != 0)
        names++;
    return *names != NULL;
}

/* An event of one call may come from a hook that serves several: successful execs of either kind are told by one hook, and
 * so are children where they do not return through the call's exit. */
static void add_shared(struct falcod_interest *interest, const struct falcod_syscall_info *call)
{
    static const char *const execs[] = {"execve", "execveat", NULL};
    static const char *const forks[] = {"clone", "clone3", "fork", "vfork", NULL};
    const char *const *family = is(call, execs) ? execs : is(call, forks) ? forks : NULL;

    for (int i = 0; family != NULL && i < FALCOD_SYSCALL_COUNT; i++) {
        if (falcod_syscalls[i].kind == SYSCALL && strcmp(falcod_syscalls[i].name, family[0]) == 0)
            set(interest->events, falcod_syscalls[i].exit_event, FALCOD_EVENT_LIMIT);
    }
}

static void add_code(struct falcod_interest *interest, const struct falcod_syscall_info *call, bool enter_events)
{
    if (call->kind == SYSCALL) {
        set(interest->syscalls, number(call), FALCOD_SYSCALL_LIMIT);
        set(interest->events, call->exit_event, FALCOD_EVENT_LIMIT);
        if (enter_events)
            set(interest->events, call->enter_event, FALCOD_EVENT_LIMIT);
        add_shared(interest, call);
    } else if (call->kind == TRACEPOINT) {
        set(interest->events, call->enter_event, FALCOD_EVENT_LIMIT);
    }
}

/* Sets the bits of events that belong to no code. */
static void add_unnamed(struct falcod_interest *interest)
{
    uint64_t named[FALCOD_EVENT_LIMIT / 64] = {0};

    for (int i = 0; i < FALCOD_SYSCALL_COUNT; i++) {
        set(named, falcod_syscalls[i].enter_event, FALCOD_EVENT_LIMIT);
        set(named, falcod_syscalls[i].exit_event, FALCOD_EVENT_LIMIT);
    }
    for (int i = 0; i < FALCOD_EVENT_LIMIT / 64; i++)
        interest->events[i] |= ~named[i];
}

size_t falcod_interest_set(struct falcod_interest *interest, const uint32_t *codes, size_t count, bool enter_events)
{
    size_t unknown = 0;

    memset(interest->syscalls, 0, sizeof(interest->syscalls));
    memset(interest->events, 0, sizeof(interest->events));
    add_unnamed(interest);
    for (uint32_t i = 0; count == 0 && i < FALCOD_SYSCALL_COUNT; i++)
        add_code(interest, &falcod_syscalls[i], enter_events);
    for (size_t i = 0; i < count; i++) {
        if (codes[i] < FALCOD_SYSCALL_COUNT)
            add_code(interest, &falcod_syscalls[codes[i]], enter_events);
        else
            unknown++;
    }
    return unknown;
}

void falcod_interest_add(struct falcod_interest *interest, const struct falcod_interest *other)
{
    for (int i = 0; i < FALCOD_SYSCALL_LIMIT / 64; i++)
        interest->syscalls[i] |= other->syscalls[i];
    for (int i = 0; i < FALCOD_EVENT_LIMIT / 64; i++)
        interest->events[i] |= other->events[i];
    if (interest->snap_length < other->snap_length)
        interest->snap_length = other->snap_length;
    interest->drop_failed = interest->drop_failed && other->drop_failed;
}

#include "filter.h"

#include <string.h>

#include "falcod_driver.h"
#include "interest.h"

/* A record is a tag, a length in three bytes and an Event, whose fixed fields are at constant places. */
enum { TAG = 0x0a, HEAD = 4, TYPE = HEAD + 19, CGROUP = HEAD + 33, FIXED = HEAD + 51 };

static uint32_t get32(const uint8_t *at)
{
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint64_t get64(const uint8_t *at)
{
    return get32(at) | (uint64_t)get32(at + 4) << 32;
}

/* Size of the record at `at`, 0 when there is none. */
static size_t record_size(const uint8_t *at, size_t left)
{
    if (left < FIXED || at[0] != TAG || at[1] < 0x80 || at[2] < 0x80 || at[3] >= 0x80)
        return 0;
    size_t size = HEAD + ((size_t)(at[1] & 0x7f) | (size_t)(at[2] & 0x7f) << 7 | (size_t)at[3] << 14);
    return size < FIXED || size > left ? 0 : size;
}

static enum falcod_verdict verdict_on(const uint64_t *events, const struct falcod_scope *scope, const uint8_t *record)
{
    uint32_t type = get32(record + TYPE);

    /* An id beyond the table cannot be unwanted. */
    if (type < FALCOD_EVENT_LIMIT && !falcod_bit(events, type))
        return FALCOD_SCOPE_OUTSIDE;
    return falcod_scope_find(scope, get64(record + CGROUP));
}

enum falcod_filter_step falcod_filter(const uint64_t *events, const struct falcod_scope *scope, const uint8_t *from,
                                      size_t size, uint8_t *to, struct falcod_filtered *result)
{
    struct falcod_filtered found = {0};

    for (size_t position = 0; position < size;) {
        const uint8_t *record = from + position;
        size_t length = record_size(record, size - position);
        if (length == 0)
            return FALCOD_FILTER_DAMAGED;
        position += length;
        switch (verdict_on(events, scope, record)) {
        case FALCOD_SCOPE_UNKNOWN:
            result->cgroup = get64(record + CGROUP);
            return FALCOD_FILTER_ASK;
        case FALCOD_SCOPE_INSIDE:
            memcpy(to + found.size, record, length);
            found.size += length;
            break;
        case FALCOD_SCOPE_GONE:
            found.gone++;
            found.left_out++;
            break;
        case FALCOD_SCOPE_OUTSIDE:
            found.left_out++;
        }
    }
    *result = found;
    return FALCOD_FILTER_DONE;
}

uint64_t falcod_filter_lost(const uint64_t *events, const struct falcod_scope *scope, const uint8_t *from, size_t size,
                            bool is_overwritten, struct falcod_losses *losses)
{
    uint64_t lost = 0;
    size_t length;

    for (size_t position = 0; (length = record_size(from + position, size - position)) != 0; position += length) {
        const uint8_t *record = from + position;
        uint32_t type = get32(record + TYPE);
        enum falcod_verdict verdict = verdict_on(events, scope, record);
        if (verdict != FALCOD_SCOPE_GONE && (verdict == FALCOD_SCOPE_OUTSIDE || !is_overwritten))
            continue;
        falcod_losses_count(losses, get64(record + CGROUP), FALCOD_LOSS_SLOW,
                            type < FALCOD_EVENT_LIMIT ? falcod_event_classes[type] & 0x7f : FALCOD_GROUP_REST, 1);
        lost++;
    }
    return lost;
}

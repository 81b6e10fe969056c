/* What of subscribers.h is about sending. */
#include <errno.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "filter.h"
#include "log.h"
#include "subscribers.h"

/* Batches that one system call sends. */
#define VECTOR_LIMIT 32

void falcod_outbox_clear(struct falcod_outbox *out)
{
    if (out->descriptor >= 0)
        close(out->descriptor);
    out->descriptor = -1;
    out->start = out->end = 0;
}

void falcod_outbox_put(struct falcod_outbox *out, const uint8_t *bytes, size_t size)
{
    if (out->start > 0) {
        out->end -= out->start;
        out->descriptor_at -= out->start;
        memmove(out->memory, out->memory + out->start, out->end);
        out->start = 0;
    }
    memcpy(out->memory + out->end, bytes, size);
    out->end += size;
}

void falcod_subscriber_ask(struct falcod_subscribers *all, struct falcod_subscriber *one, struct falcod_order order)
{
    order.slot = (uint32_t)(one - all->slot);
    order.generation = one->generation;
    if (send(all->reader, &order, sizeof(order), MSG_NOSIGNAL) != (ssize_t)sizeof(order))
        falcod_log(FALCOD_ERROR, "the reader takes no orders: %s", falcod_err_text(errno));
    one->is_asking = order.kind != FALCOD_ORDER_FORGET;
    one->asked = order.kind;
}

/* Sends with one call. Bytes that were sent; 0 when there is no room; -1 when the client was dropped. */
static ssize_t vector_send(struct falcod_subscribers *all, struct falcod_subscriber *one, struct iovec *vector,
                           size_t count, int descriptor)
{
    union {
        struct cmsghdr head;
        char bytes[CMSG_SPACE(sizeof(int))];
    } control = {0};
    struct msghdr message = {.msg_iov = vector, .msg_iovlen = count};

    if (descriptor >= 0) {
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof(control.bytes);
        control.head = (struct cmsghdr){.cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(sizeof(int))};
        memcpy(CMSG_DATA(&control.head), &descriptor, sizeof(int));
    }
    ssize_t size = sendmsg(one->socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (size >= 0)
        return size;
    one->writable = false;
    if (errno == EAGAIN || errno == EINTR)
        return 0;
    falcod_subscriber_drop(all, one, falcod_err_text(errno));
    return -1;
}

/* True when nothing is left in it and the client is still there. */
static bool outbox_send(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    struct falcod_outbox *out = &one->out;

    while (out->start < out->end && one->writable) {
        bool has_descriptor = out->descriptor >= 0;
        bool is_there = has_descriptor && out->descriptor_at == out->start;
        size_t end = has_descriptor && !is_there ? out->descriptor_at : out->end;
        struct iovec vector = {out->memory + out->start, end - out->start};
        ssize_t size = vector_send(all, one, &vector, 1, is_there ? out->descriptor : -1);
        if (size < 0)
            return false;
        if (is_there && size > 0) {
            close(out->descriptor);
            out->descriptor = -1;
        }
        out->start += (size_t)size;
    }
    return out->start == out->end && one->socket >= 0;
}

/* Sends batches as they lie in the spool; what the socket takes of the last one only in part is kept in the outbox, where
 * it cannot be overwritten. */
static bool batches_send(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    struct iovec vector[VECTOR_LIMIT];
    const struct falcod_entry *entry;
    size_t count = 0;

    for (uint64_t place = one->place; (entry = falcod_spool_read(all->spool, place)) != NULL; place++) {
        uint8_t *frame = all->spool->memory + entry->offset;
        bool follows = count > 0 && (uint8_t *)vector[count - 1].iov_base + vector[count - 1].iov_len == frame;
        if (!follows && count == VECTOR_LIMIT)
            break;
        if (follows)
            vector[count - 1].iov_len += entry->size;
        else
            vector[count++] = (struct iovec){frame, entry->size};
    }
    ssize_t sent = count == 0 ? 0 : vector_send(all, one, vector, count, -1);
    if (sent <= 0)
        return false;
    while (sent > 0) {
        entry = falcod_spool_read(all->spool, one->place++);
        if ((size_t)sent < entry->size) {
            falcod_outbox_put(&one->out, all->spool->memory + entry->offset + sent, entry->size - (size_t)sent);
            one->writable = false;
            sent = (ssize_t)entry->size;
        }
        sent -= (ssize_t)entry->size;
    }
    return true;
}

/* Has it found out whether a cgroup is inside the subscriber's scope. */
static void cgroup_ask(struct falcod_subscribers *all, struct falcod_subscriber *one, uint64_t cgroup)
{
    if (!one->is_asking)
        falcod_subscriber_ask(all, one, (struct falcod_order){.kind = FALCOD_ORDER_CGROUP, .id = cgroup, .argument = one->scope.root});
}

/* Puts the counts into the outbox. */
static bool stats_put(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    uint64_t unknown = 0;
    size_t size = falcod_stats_put(all->stats, &one->scope, &one->losses, one->out.memory, one->out.capacity, &unknown);

    if (unknown != 0) {
        cgroup_ask(all, one, unknown);
        return false;
    }
    one->out.end = size;
    one->wants_stats = one->has_lost = false;
    return true;
}

/* Puts the next batch, without what this subscriber does not want, into the outbox. */
static bool batch_filter(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    const struct falcod_entry *entry = falcod_spool_read(all->spool, one->place);
    struct falcod_filtered filtered = {0};

    if (entry == NULL)
        return false;
    const uint8_t *frame = all->spool->memory + entry->offset;
    switch (falcod_filter(one->interest.events, &one->scope, frame + FALCOD_BATCH_HEAD, entry->size - FALCOD_BATCH_HEAD,
                          one->out.memory + FALCOD_BATCH_HEAD, &filtered)) {
    case FALCOD_FILTER_ASK:
        cgroup_ask(all, one, filtered.cgroup);
        return false;
    case FALCOD_FILTER_DAMAGED:
        falcod_log(FALCOD_ERROR, "batch %llu holds no legal records", (unsigned long long)one->place);
        filtered = (struct falcod_filtered){.left_out = entry->records};
        break;
    case FALCOD_FILTER_DONE:
        if (filtered.gone > 0)
            one->has_lost |= falcod_filter_lost(one->interest.events, &one->scope, frame + FALCOD_BATCH_HEAD,
                                                entry->size - FALCOD_BATCH_HEAD, false, &one->losses) > 0;
    }
    falcod_put_filtered(one->out.memory, frame, filtered.left_out, (uint32_t)filtered.size);
    one->out.start = 0;
    one->out.end = FALCOD_BATCH_HEAD + filtered.size;
    one->place++;
    one->passed += filtered.left_out;
    return true;
}

/* Hands the next request to the reader, or asks it to go on. */
static void orders_send(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    if (one->is_asking || one->order_count == 0)
        return;
    falcod_subscriber_ask(all, one, one->orders[one->order_first]);
}

bool falcod_subscriber_send(struct falcod_subscribers *all, struct falcod_subscriber *one)
{
    bool has_moved = false, goes_on = true;

    while (goes_on && outbox_send(all, one)) {
        one->out.start = one->out.end = 0;
        orders_send(all, one);
        if (one->state != FALCOD_GREETED && one->wants_stats) {
            goes_on = stats_put(all, one);
            continue;
        }
        if (one->state != FALCOD_STREAMING)
            break;
        goes_on = one->is_filtered ? batch_filter(all, one) : batches_send(all, one);
        has_moved |= goes_on;
    }
    return has_moved;
}

/* Data that the caller has in several pieces: arrays of struct iovec, and the struct msghdr that points at one. */
#ifndef FALCOD_VECTOR_H
#define FALCOD_VECTOR_H

#include "call.h"

/* Pieces that are looked at. */
#define FALCOD_VECTOR_LIMIT 32

/* Fields of the scratch's `carry` while an array is walked. They are kept in memory so that the verifier takes every turn for the same. */
enum { FALCOD_CARRY_LEFT, FALCOD_CARRY_TOTAL, FALCOD_CARRY_COUNT, FALCOD_CARRY_UNREAD };

struct falcod_piece {
    __u64 address, size;
};

static __always_inline struct falcod_piece falcod_piece(const struct falcod_scratch *call, __u32 index)
{
    if (call->compat) {
        const __u32 *words = (const __u32 *)call->array;
        return (struct falcod_piece){words[2 * index], words[2 * index + 1]};
    }
    return (struct falcod_piece){call->array[2 * index], call->array[2 * index + 1]};
}

static __always_inline void falcod_append_piece(struct falcod_wire *wire, struct falcod_scratch *call, struct falcod_piece piece)
{
    volatile __u64 *carry = call->carry;
    __u64 left = carry[FALCOD_CARRY_LEFT];
    __u64 taken = piece.size < left ? piece.size : left;
    carry[FALCOD_CARRY_TOTAL] += piece.size;
    if (!taken)
        return;
    falcod_wire_resume(wire, call);
    if (!falcod_append_user(wire, (const void *)piece.address, taken))
        carry[FALCOD_CARRY_UNREAD] = piece.address;
    falcod_wire_leave(wire, call);
    carry[FALCOD_CARRY_LEFT] = left - taken;
}

/* A parameter with the first `limit` bytes, below 64 KiB, of the `count` pieces of an array of struct iovec. Returns how much all pieces
 * are together. */
static __always_inline __u64 falcod_put_vector(struct falcod_wire *wire, __u16 tag, struct falcod_scratch *call, __u64 array, __u64 count,
                                               __u64 limit)
{
    volatile __u64 *carry = call->carry;
    __u64 opened = falcod_open_bytes(wire, tag);
    __u64 bounded = count < FALCOD_VECTOR_LIMIT ? count : FALCOD_VECTOR_LIMIT;
    carry[FALCOD_CARRY_LEFT] = limit;
    carry[FALCOD_CARRY_TOTAL] = 0;
    __u64 size = call->compat ? bounded << 3 : bounded << 4;
    FALCOD_OPAQUE(size);
    bool is_read = !bpf_probe_read_user(call->array, size & 0x3ff, (const void *)array);
    carry[FALCOD_CARRY_COUNT] = is_read ? bounded : 0;
    carry[FALCOD_CARRY_UNREAD] = is_read || !count ? 0 : array;
    falcod_wire_leave(wire, call);
#pragma clang loop unroll(disable)
    for (__u32 i = 0; i < FALCOD_VECTOR_LIMIT; i++) {
        if (i >= carry[FALCOD_CARRY_COUNT])
            break;
        falcod_append_piece(wire, call, falcod_piece(call, i));
    }
    falcod_wire_resume(wire, call);
    falcod_close_bytes(wire, tag, opened);
    falcod_wire_settle(wire, call);
    falcod_check_given(call, carry[FALCOD_CARRY_UNREAD]);
    return carry[FALCOD_CARRY_TOTAL];
}

/* A struct msghdr, and what follows it in a struct mmsghdr. */
struct falcod_message {
    __u64 name, vector, count, control, control_size;
    __u32 name_size, done;
};

/* Size of a struct mmsghdr. */
static __always_inline __u32 falcod_message_stride(bool compat) { return compat ? 32 : 64; }

/* `many` when it is a struct mmsghdr. False when it cannot be read. */
static __always_inline bool falcod_user_message(struct falcod_message *message, __u64 from, bool many, bool compat)
{
    /* Seven words, of which the second has 32 bits of use. */
    __u64 words[7];
    __u32 narrow[7];
    message->done = 0;
    if (compat) {
        if (bpf_probe_read_user(narrow, sizeof(narrow), (const void *)from))
            return false;
        for (int i = 0; i < 7; i++)
            words[i] = narrow[i];
    } else if (bpf_probe_read_user(words, sizeof(words), (const void *)from)) {
        return false;
    }
    message->name = words[0];
    message->name_size = words[1];
    message->vector = words[2];
    message->count = words[3];
    message->control = words[4];
    message->control_size = words[5];
    if (many)
        bpf_probe_read_user(&message->done, sizeof(message->done), (const void *)(from + (compat ? 28 : 56)));
    return true;
}

#endif

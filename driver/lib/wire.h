/* Composes an event record: protobuf as proto/falcod/v1/envelope.proto says, numbers of fixed width, lengths of three
 * bytes, parameters in ascending order.
 *
 *     struct falcod_wire wire;
 *     falcod_wire_begin(&wire, scratch->record);
 *     falcod_put(&wire, FALCOD_SYSCALL_CLOSE_X_res, ret);
 *     falcod_put_string(&wire, …);
 *     falcod_send(&wire, FALCOD_EVENT_SYSCALL_CLOSE_X);          (ring.h)
 *
 * A tag (FALCOD_<EVENT>_<parameter>, generated from the schema) says by itself whether a number is written in four or
 * eight bytes. A parameter that is not put is empty for the reader; one that turns out empty leaves no trace.
 */
#ifndef FALCOD_WIRE_H
#define FALCOD_WIRE_H

#include "kernel.h"
#include "falcod_driver.h"
#include "maps.h"

/* Where things lie in a record: values of the envelope's fields, each behind its tag. */
#define FALCOD_AT_LENGTH 1
#define FALCOD_AT_TIME 5
#define FALCOD_AT_TID 14
#define FALCOD_AT_TYPE 23
#define FALCOD_AT_SEQUENCE 28
#define FALCOD_AT_CGROUP 37
#define FALCOD_AT_CPU 46
#define FALCOD_AT_FLAGS 51
#define FALCOD_AT_MESSAGE_LENGTH 56
#define FALCOD_AT_MESSAGE 59

/* Longest user string, its NUL included. */
#define FALCOD_STRING_LIMIT 4096

/* Most that is taken of content whose size only the caller bounds; the rest of the record still has room. */
#define FALCOD_PART_LIMIT 60000

struct falcod_wire {
    __u8 *record;
    __u64 at;
};

/* The verifier and both architectures allow unaligned access to maps and the stack, C does not promise it: one store
 * each, which the compiler may not split. */
static __always_inline void falcod_store8(__u8 *place, __u8 value) { *place = value; }
static __always_inline void falcod_store16(__u8 *place, __u16 value) { *(volatile __u16 *)place = value; }
static __always_inline void falcod_store32(__u8 *place, __u32 value) { *(volatile __u32 *)place = value; }
static __always_inline void falcod_store64(__u8 *place, __u64 value) { *(volatile __u64 *)place = value; }

static __always_inline void falcod_wire_begin(struct falcod_wire *wire, __u8 *record)
{
    wire->record = record;
    wire->at = FALCOD_AT_MESSAGE;
}

/* Takes a record up again that an earlier program of the hook began, and leaves it for a later one. Between the two the
 * verifier knows nothing of the position, so that what comes next is checked once and not once per way that led here. */
static __always_inline void falcod_wire_resume(struct falcod_wire *wire, struct falcod_scratch *scratch)
{
    wire->record = scratch->record;
    wire->at = *(volatile __u64 *)&scratch->at;
}

static __always_inline void falcod_wire_leave(const struct falcod_wire *wire, struct falcod_scratch *scratch)
{
    *(volatile __u64 *)&scratch->at = wire->at;
}

static __always_inline void falcod_wire_settle(struct falcod_wire *wire, struct falcod_scratch *scratch)
{
    falcod_wire_leave(wire, scratch);
    falcod_wire_resume(wire, scratch);
}

/* Where the next byte goes. */
static __always_inline __u8 *falcod_place(const struct falcod_wire *wire)
{
    return wire->record + (wire->at & FALCOD_COMPOSE_MASK);
}

static __always_inline void falcod_put_tag(struct falcod_wire *wire, __u16 tag)
{
    __u8 *place = falcod_place(wire);
    if (tag & 0x80) {
        falcod_store16(place, tag);
        wire->at += 2;
    } else {
        falcod_store8(place, tag);
        wire->at += 1;
    }
}

/* A number, truncated to the parameter's width on the wire. */
static __always_inline void falcod_put(struct falcod_wire *wire, __u16 tag, __u64 value)
{
    falcod_put_tag(wire, tag);
    if ((tag & 7) == 1) {
        falcod_store64(falcod_place(wire), value);
        wire->at += 8;
    } else {
        falcod_store32(falcod_place(wire), value);
        wire->at += 4;
    }
}

/* How many bytes falcod_put writes. */
#define FALCOD_PUT_SIZE(tag) (((tag) & 0x80 ? 2 : 1) + (((tag) & 7) == 1 ? 8 : 4))

/* A length as three bytes. */
static __always_inline void falcod_store_length(__u8 *place, __u64 length)
{
    falcod_store16(place, (length & 0x7f) | 0x80 | (length << 1 & 0x7f00) | 0x8000);
    falcod_store8(place + 2, length >> 14 & 0x7f);
}

/* Opens a parameter of bytes: what is appended until it is closed is its value. Returns the position to close it with. */
static __always_inline __u64 falcod_open_bytes(struct falcod_wire *wire, __u16 tag)
{
    falcod_put_tag(wire, tag);
    wire->at += 3;
    return wire->at;
}

/* Closes it. Without content nothing remains of it. */
static __always_inline void falcod_close_bytes(struct falcod_wire *wire, __u16 tag, __u64 opened)
{
    __u64 length = wire->at - opened;
    falcod_store_length(wire->record + ((opened - 3) & FALCOD_COMPOSE_MASK), length);
    if (!length)
        wire->at -= tag & 0x80 ? 5 : 4;
}

/* Appends numbers and memory to an open parameter. */
static __always_inline void falcod_append8(struct falcod_wire *wire, __u8 value)
{
    falcod_store8(falcod_place(wire), value);
    wire->at += 1;
}

static __always_inline void falcod_append16(struct falcod_wire *wire, __u16 value)
{
    falcod_store16(falcod_place(wire), value);
    wire->at += 2;
}

static __always_inline void falcod_append32(struct falcod_wire *wire, __u32 value)
{
    falcod_store32(falcod_place(wire), value);
    wire->at += 4;
}

static __always_inline void falcod_append64(struct falcod_wire *wire, __u64 value)
{
    falcod_store64(falcod_place(wire), value);
    wire->at += 8;
}

/* `size` bytes of user memory, below 64 KiB; nothing where they cannot be read. Returns how many. */
static __always_inline __u32 falcod_append_user(struct falcod_wire *wire, const void *from, __u64 size)
{
    size &= FALCOD_COMPOSE_MASK;
    /* Reading nothing costs as much as reading something. */
    if (!size || bpf_probe_read_user(falcod_place(wire), size, from))
        return 0;
    wire->at += size;
    return size;
}

static __always_inline __u32 falcod_append_kernel(struct falcod_wire *wire, const void *from, __u64 size)
{
    size &= FALCOD_COMPOSE_MASK;
    if (bpf_probe_read_kernel(falcod_place(wire), size, from))
        return 0;
    wire->at += size;
    return size;
}

/* A C string with its NUL, cut to `limit` bytes (a constant); nothing where it cannot be read. Returns its length. */
static __always_inline __u32 falcod_append_user_string(struct falcod_wire *wire, const void *from, __u32 limit)
{
    long length = bpf_probe_read_user_str(falcod_place(wire), limit, from);
    if (length < 0)
        return 0;
    /* Kernels up to 6.12 do not count the NUL of an empty string. */
    if (!length)
        length = 1;
    wire->at += length;
    return length;
}

static __always_inline __u32 falcod_append_kernel_string(struct falcod_wire *wire, const void *from, __u32 limit)
{
    long length = bpf_probe_read_kernel_str(falcod_place(wire), limit, from);
    if (length <= 0)
        return 0;
    wire->at += length;
    return length;
}

/* Whole parameters. */
static __always_inline void falcod_put_string(struct falcod_wire *wire, __u16 tag, const void *from)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append_user_string(wire, from, FALCOD_STRING_LIMIT);
    falcod_close_bytes(wire, tag, opened);
}

static __always_inline void falcod_put_kernel_string(struct falcod_wire *wire, __u16 tag, const void *from)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append_kernel_string(wire, from, FALCOD_STRING_LIMIT);
    falcod_close_bytes(wire, tag, opened);
}

/* A string without content: one NUL. */
static __always_inline void falcod_put_empty_string(struct falcod_wire *wire, __u16 tag)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append8(wire, 0);
    falcod_close_bytes(wire, tag, opened);
}

static __always_inline void falcod_put_bytes(struct falcod_wire *wire, __u16 tag, const void *from, __u64 size)
{
    __u64 opened = falcod_open_bytes(wire, tag);
    falcod_append_user(wire, from, size);
    falcod_close_bytes(wire, tag, opened);
}

#endif

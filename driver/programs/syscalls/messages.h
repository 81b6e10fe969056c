/* Sending and receiving over sockets. */
#ifndef FALCOD_MESSAGES_H
#define FALCOD_MESSAGES_H

#include "call.h"
#include "snap.h"
#include "vector.h"

/* Messages of one call of sendmmsg or recvmmsg that are reported, an event each. */
#define FALCOD_MESSAGE_LIMIT 16

/* A call with one buffer, its arguments in the order that all of these calls share: descriptor, buffer, size, flags, address. */
struct falcod_transfer {
    __s64 result;
    struct sock *sk;
    __u64 remote;
    __u32 remote_size;
    __u32 kept;
};

static __always_inline __u32 falcod_keep(const struct falcod_scratch *call, const struct falcod_transfer *transfer, __u64 size)
{
    __u32 snap = falcod_snap(falcod_settings(), transfer->sk, transfer->remote, transfer->remote_size, call->args[1], size);
    return size < snap ? size : snap;
}

static __always_inline struct falcod_transfer falcod_sending(const struct falcod_scratch *call, bool addressed)
{
    struct falcod_transfer transfer = {.result = falcod_result(call), .sk = falcod_socket(falcod_caller(call), call->args[0])};
    if (addressed) {
        transfer.remote = call->args[4];
        transfer.remote_size = call->args[5];
    }
    transfer.kept = falcod_keep(call, &transfer, transfer.result > 0 ? (__u64)transfer.result : call->args[2]);
    return transfer;
}

static __always_inline struct falcod_transfer falcod_receiving(const struct falcod_scratch *call, bool addressed)
{
    struct falcod_transfer transfer = {.result = falcod_result(call)};
    if (transfer.result < 0)
        return transfer;
    transfer.sk = falcod_socket(falcod_caller(call), call->args[0]);
    if (addressed) {
        transfer.remote = call->args[4];
        /* A sender's address is written whole; to read its length from the caller would cost more than the address. */
        transfer.remote_size = FALCOD_ADDRESS_SIZE;
    }
    transfer.kept = falcod_keep(call, &transfer, transfer.result);
    return transfer;
}

static __always_inline void falcod_put_transfer_tuple(struct falcod_wire *wire, __u16 tag, const struct falcod_transfer *transfer,
                                                      enum falcod_direction direction)
{
    if (transfer->result >= 0)
        falcod_put_tuple(wire, tag, transfer->sk, direction, transfer->remote, transfer->remote_size);
}

FALCOD_CALL(send)
{
    struct falcod_transfer transfer = falcod_sending(call, false);
    falcod_put(wire, FALCOD_SOCKET_SEND_X_res, transfer.result);
    falcod_put_given_bytes(wire, FALCOD_SOCKET_SEND_X_data, call, call->args[1], transfer.kept);
    falcod_put(wire, FALCOD_SOCKET_SEND_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_SEND_X_size, call->args[2]);
    falcod_put_transfer_tuple(wire, FALCOD_SOCKET_SEND_X_tuple, &transfer, FALCOD_OUT);
    return FALCOD_SEND;
}

FALCOD_CALL(sendto)
{
    struct falcod_transfer transfer = falcod_sending(call, true);
    falcod_put(wire, FALCOD_SOCKET_SENDTO_X_res, transfer.result);
    falcod_put_given_bytes(wire, FALCOD_SOCKET_SENDTO_X_data, call, call->args[1], transfer.kept);
    falcod_put(wire, FALCOD_SOCKET_SENDTO_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_SENDTO_X_size, call->args[2]);
    falcod_put_transfer_tuple(wire, FALCOD_SOCKET_SENDTO_X_tuple, &transfer, FALCOD_OUT);
    return FALCOD_SEND;
}

FALCOD_CALL(recv)
{
    struct falcod_transfer transfer = falcod_receiving(call, false);
    falcod_put(wire, FALCOD_SOCKET_RECV_X_res, transfer.result);
    falcod_put_given_bytes(wire, FALCOD_SOCKET_RECV_X_data, call, call->args[1], transfer.kept);
    falcod_put(wire, FALCOD_SOCKET_RECV_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_RECV_X_size, call->args[2]);
    falcod_put_transfer_tuple(wire, FALCOD_SOCKET_RECV_X_tuple, &transfer, FALCOD_IN);
    return FALCOD_SEND;
}

FALCOD_CALL(recvfrom)
{
    struct falcod_transfer transfer = falcod_receiving(call, true);
    falcod_put(wire, FALCOD_SOCKET_RECVFROM_X_res, transfer.result);
    falcod_put_given_bytes(wire, FALCOD_SOCKET_RECVFROM_X_data, call, call->args[1], transfer.kept);
    falcod_put_transfer_tuple(wire, FALCOD_SOCKET_RECVFROM_X_tuple, &transfer, FALCOD_IN);
    falcod_put(wire, FALCOD_SOCKET_RECVFROM_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_RECVFROM_X_size, call->args[2]);
    return FALCOD_SEND;
}

/* Bytes kept of a message of which `done` went through; `sk` may be NULL. */
static __always_inline __u64 falcod_keep_message(const struct falcod_message *message, const struct sock *sk, __u64 done)
{
    __u32 snap = falcod_snap(falcod_settings(), sk, message->name, message->name_size, 0, 0);
    return done < snap ? done : snap;
}

static __always_inline void falcod_put_message_tuple(struct falcod_wire *wire, __u16 tag, const struct falcod_message *message,
                                                     struct sock *sk, enum falcod_direction direction)
{
    falcod_put_tuple(wire, tag, sk, direction, message->name, message->name_size);
}

static __always_inline void falcod_put_control(struct falcod_wire *wire, __u16 tag, const struct falcod_scratch *call,
                                               const struct falcod_message *message)
{
    if (message->control_size <= FALCOD_COMPOSE_MASK)
        falcod_put_given_bytes(wire, tag, call, message->control, message->control_size);
}

/* The only message of a call. */
static __always_inline bool falcod_given_message(struct falcod_message *message, const struct falcod_scratch *call)
{
    if (falcod_user_message(message, call->args[1], false, call->compat))
        return true;
    falcod_check_given(call, call->args[1]);
    return false;
}

FALCOD_CALL(sendmsg)
{
    struct falcod_message message;
    __s64 result = falcod_result(call);
    bool given = falcod_given_message(&message, call);
    struct sock *sk = falcod_socket(falcod_caller(call), call->args[0]);
    __u64 total = 0;
    falcod_put(wire, FALCOD_SOCKET_SENDMSG_X_res, result);
    if (given)
        total = falcod_put_vector(wire, FALCOD_SOCKET_SENDMSG_X_data, call, message.vector, message.count,
                                  falcod_keep_message(&message, sk, result > 0 ? (__u64)result : -1ULL));
    falcod_put(wire, FALCOD_SOCKET_SENDMSG_X_fd, (__s32)call->args[0]);
    if (given) {
        falcod_put(wire, FALCOD_SOCKET_SENDMSG_X_size, total);
        falcod_put_message_tuple(wire, FALCOD_SOCKET_SENDMSG_X_tuple, &message, result < 0 ? NULL : sk, FALCOD_OUT);
    }
    return FALCOD_SEND;
}

FALCOD_CALL(recvmsg)
{
    struct falcod_message message;
    __s64 result = falcod_result(call);
    falcod_put(wire, FALCOD_SOCKET_RECVMSG_X_res, result);
    falcod_put(wire, FALCOD_SOCKET_RECVMSG_X_size, result < 0 ? 0 : result);
    if (result >= 0 && falcod_given_message(&message, call)) {
        struct sock *sk = falcod_socket(falcod_caller(call), call->args[0]);
        falcod_put_vector(wire, FALCOD_SOCKET_RECVMSG_X_data, call, message.vector, message.count,
                          falcod_keep_message(&message, sk, result));
        falcod_put_message_tuple(wire, FALCOD_SOCKET_RECVMSG_X_tuple, &message, sk, FALCOD_IN);
        falcod_wire_settle(wire, call);
        falcod_put_control(wire, FALCOD_SOCKET_RECVMSG_X_msgcontrol, call, &message);
    }
    falcod_put(wire, FALCOD_SOCKET_RECVMSG_X_fd, (__s32)call->args[0]);
    return FALCOD_SEND;
}

/* The message of this turn. False for a call that moved none, and for one whose messages cannot be read any more: of these only one
 * event tells. */
static __always_inline bool falcod_turn_message(struct falcod_message *message, const struct falcod_scratch *call)
{
    __s64 left = falcod_result(call) - call->turn;
    if (left <= 0)
        return false;
    if (falcod_user_message(message, call->args[1] + call->turn * falcod_message_stride(call->compat), true, call->compat))
        return true;
    falcod_check_given(call, call->args[1]);
    if (left > 1)
        falcod_lose(FALCOD_LOSS_SCRATCH, call->event, left - 1);
    return false;
}

/* Whether there is another message after that of this turn. */
static __always_inline enum falcod_verdict falcod_next_turn(struct falcod_scratch *call)
{
    __s64 left = falcod_result(call) - ++call->turn;
    if (left <= 0)
        return FALCOD_SEND;
    if (call->turn < FALCOD_MESSAGE_LIMIT)
        return FALCOD_SEND_MORE;
    falcod_lose(FALCOD_LOSS_SCRATCH, call->event, left);
    return FALCOD_SEND;
}

FALCOD_CALL(sendmmsg)
{
    struct falcod_message message;
    if (!falcod_turn_message(&message, call)) {
        falcod_put(wire, FALCOD_SOCKET_SENDMMSG_X_res, falcod_result(call));
        falcod_put(wire, FALCOD_SOCKET_SENDMMSG_X_fd, (__s32)call->args[0]);
        falcod_put(wire, FALCOD_SOCKET_SENDMMSG_X_size, 0);
        return FALCOD_SEND;
    }
    struct sock *sk = falcod_socket(falcod_caller(call), call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_SENDMMSG_X_res, message.done);
    falcod_put(wire, FALCOD_SOCKET_SENDMMSG_X_fd, (__s32)call->args[0]);
    /* Known only after the data, which follows it. */
    falcod_put(wire, FALCOD_SOCKET_SENDMMSG_X_size, 0);
    __u8 *size = wire->record + wire->at - 4;
    __u64 total = falcod_put_vector(wire, FALCOD_SOCKET_SENDMMSG_X_data, call, message.vector, message.count,
                                    falcod_keep_message(&message, sk, message.done));
    falcod_store32(size, total);
    falcod_put_message_tuple(wire, FALCOD_SOCKET_SENDMMSG_X_tuple, &message, sk, FALCOD_OUT);
    return falcod_next_turn(call);
}

FALCOD_CALL(recvmmsg)
{
    struct falcod_message message;
    if (!falcod_turn_message(&message, call)) {
        falcod_put(wire, FALCOD_SOCKET_RECVMMSG_X_res, falcod_result(call));
        falcod_put(wire, FALCOD_SOCKET_RECVMMSG_X_fd, (__s32)call->args[0]);
        falcod_put(wire, FALCOD_SOCKET_RECVMMSG_X_size, 0);
        return FALCOD_SEND;
    }
    struct sock *sk = falcod_socket(falcod_caller(call), call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_RECVMMSG_X_res, message.done);
    falcod_put(wire, FALCOD_SOCKET_RECVMMSG_X_fd, (__s32)call->args[0]);
    falcod_put(wire, FALCOD_SOCKET_RECVMMSG_X_size, message.done);
    falcod_put_vector(wire, FALCOD_SOCKET_RECVMMSG_X_data, call, message.vector, message.count,
                      falcod_keep_message(&message, sk, message.done));
    falcod_put_message_tuple(wire, FALCOD_SOCKET_RECVMMSG_X_tuple, &message, sk, FALCOD_IN);
    falcod_wire_settle(wire, call);
    falcod_put_control(wire, FALCOD_SOCKET_RECVMMSG_X_msgcontrol, call, &message);
    return falcod_next_turn(call);
}

#endif

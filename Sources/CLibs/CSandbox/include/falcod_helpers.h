/* Processes that are started before the engine gives up rights, and do one thing each that it can not do any more. Each ends when
 * every copy of its descriptor is closed. */
#ifndef FALCOD_HELPERS_H
#define FALCOD_HELPERS_H

#include <stddef.h>
#include <stdint.h>

/* Starts a process that runs `command` by /bin/sh whenever falcod_program_start asks for it. It has the rights that the caller has
 * now, and so have the commands. Its descriptor, or -errno. The child calls nothing that other threads could have left locked. */
int falcod_program_helper(const char *command);
/* Has the command run with `input` as its standard input, no signal blocked, and those that helpers ignore at their defaults. On
 * `status`, a pipe's write end, the helper writes an int: the process id, or -errno; the pipe ends when the command has ended. Both
 * descriptors stay the caller's. 0 or -errno. Callable from any thread. */
int falcod_program_start(int helper, int input, int status);

/* The longest name, as in DNS. */
#define FALCOD_NAME_LIMIT 255
/* Addresses that are told of one name. */
#define FALCOD_ADDRESS_LIMIT 64

struct falcod_address {
    /* 4 or 16: so many of `bytes` count, in network order. */
    uint8_t size, bytes[16];
};

/* Starts a process that finds out addresses of host names; call it before there are other threads. It has no capability, writes no
 * file, and is nobody when started by root. Its descriptor, or -errno. */
int falcod_names_helper(void);
/* Asks for the addresses of `length` bytes of name, 1 to FALCOD_NAME_LIMIT of them, without waiting for the answer. 0 or -errno. */
int falcod_names_ask(int helper, const uint8_t *name, size_t length);
/* Takes the answer to the first question that has none yet; waits for it as long as `milliseconds` says, -1 for as long as resolving
 * takes. How many addresses the name has, or -errno: -EAGAIN when the answer is not there yet, -ENODATA when nobody could say,
 * anything else when the helper has ended. */
int falcod_names_answer(int helper, int milliseconds, struct falcod_address addresses[FALCOD_ADDRESS_LIMIT]);

#endif

/* Gives up what the loop or the reader gives up, by the same code, and then does what a process that was taken over might do:
 *
 *     capture-attempts loop|reader FOLDER [ATTEMPT ARGUMENT]...
 *
 * FOLDER is where the loop may remove its socket. Standard error, which is all that it may write to, gets a line per attempt. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "attempts.h"
#include "confine.h"

int main(int argc, char **argv)
{
    struct falcod_err err;

    if (argc < 3)
        return 2;
    int folder = open(argv[2], O_PATH | O_DIRECTORY | O_CLOEXEC);
    int failed = strcmp(argv[1], "loop") == 0 ? falcod_confine_loop(&folder, &err) : falcod_confine_reader(&err);
    if (failed) {
        fprintf(stderr, "not confined: %s\n", err.text);
        return 3;
    }
    for (int i = 3; i + 1 < argc; i += 2) {
        int result = falcod_attempt(argv[i], argv[i + 1]);
        fprintf(stderr, "%s %s\n", argv[i], result == 0 ? "worked" : result < 0 ? "no such attempt" : strerrorname_np(result));
    }
    _exit(0);
}

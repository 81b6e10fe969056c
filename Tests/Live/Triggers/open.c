/* Calls that open files. */
#include "expect.h"

#include <linux/openat2.h>
#include <pthread.h>
#include <sys/mman.h>

#define CREATED "O_F_CREATED"
/* The C library of a 64-bit program does not know this one. */
#define LARGE_FILE 0100000

CASE(open_creates)
{
    long fd = call(SYS_open, "made", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 04750);
    seen("open", N("fd", fd), S("name", "made"), F("flags", "O_EXCL|O_CREAT|O_RDWR|O_CLOEXEC|" CREATED), N("mode", 04750),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

CASE(open_existing_has_no_mode)
{
    close(file_with("there", "x"));
    long fd = call(SYS_open, "there", O_WRONLY | O_APPEND | O_NONBLOCK | O_TRUNC, 0644);
    seen("open", N("fd", fd), S("name", "there"), F("flags", "O_WRONLY|O_APPEND|O_NONBLOCK|O_TRUNC"), N("mode", 0),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

CASE(open_missing)
{
    long fd = call(SYS_open, "missing", O_RDONLY | LARGE_FILE | O_NOFOLLOW);
    need(fd == -ENOENT);
    seen("open", N("fd", fd), S("name", "missing"), F("flags", "O_RDONLY|O_LARGEFILE"), N("mode", 0), N("dev", 0), N("ino", 0));
}

CASE(open_synchronous)
{
    long fd = call(SYS_open, "sync", O_WRONLY | O_CREAT | O_DSYNC, 0600);
    seen("open", N("fd", fd), S("name", "sync"), F("flags", "O_WRONLY|O_CREAT|O_DSYNC|O_SYNC|" CREATED), N("mode", 0600),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

CASE(openat_below_a_directory)
{
    need(mkdir("below", 0755) == 0);
    int directory = open("below", O_RDONLY | O_DIRECTORY);
    long fd = call(SYS_openat, directory, "inner", O_RDWR | O_CREAT, 0640);
    seen("openat", N("fd", fd), N("dirfd", directory), S("name", "inner"), F("flags", "O_RDWR|O_CREAT|" CREATED), N("mode", 0640),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
    char here[512];
    need(getcwd(here, sizeof here));
    long again = call(SYS_openat, directory, "inner", O_RDONLY);
    seen("openat", N("fd", again), N("dirfd", directory), T("name", text("%s/below/inner", here)), F("flags", "O_RDONLY"), N("mode", 0),
         N("dev", device_of(again)), N("ino", inode_of(again)), S("name", "inner"));
}

CASE(openat_of_a_directory)
{
    long fd = call(SYS_openat, AT_FDCWD, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "."), F("flags", "O_RDONLY|O_DIRECTORY|O_CLOEXEC|O_TMPFILE"), N("mode", 0),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

CASE(openat_without_a_name)
{
    long fd = call(SYS_openat, AT_FDCWD, ".", O_RDWR | O_TMPFILE, 0600);
    need(fd >= 0);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "."), F("flags", "O_RDWR|O_DIRECTORY|O_TMPFILE"), N("mode", 0600),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

CASE(openat_as_a_mere_path)
{
    close(file_with("pathonly", "x"));
    long fd = call(SYS_openat, AT_FDCWD, "pathonly", O_PATH | O_CLOEXEC);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "pathonly"), F("flags", "O_RDONLY|O_CLOEXEC"), N("mode", 0),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

CASE(openat_of_a_bad_directory)
{
    long fd = call(SYS_openat, 999, "x", O_RDONLY);
    need(fd == -EBADF);
    seen("openat", N("fd", fd), N("dirfd", 999), S("name", "x"), F("flags", "O_RDONLY"), N("mode", 0), N("dev", 0), N("ino", 0));
}

CASE(openat_of_the_longest_path)
{
    static char path[4096];
    memset(path, '/', sizeof path);
    memcpy(path + sizeof path - 10, "etc/passwd", 10);
    path[sizeof path - 1] = 0;
    path[sizeof path - 2] = 'w';
    long fd = call(SYS_openat, AT_FDCWD, path, O_RDONLY);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", path), F("flags", "O_RDONLY"), N("mode", 0), N("dev", 0), N("ino", 0));
}

CASE(openat_of_a_path_too_long)
{
    static char path[5000];
    memset(path, 'a', sizeof path - 1);
    long fd = call(SYS_openat, AT_FDCWD, path, O_RDONLY);
    need(fd == -ENAMETOOLONG);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", text("%.4095s", path)), F("flags", "O_RDONLY"), N("mode", 0), N("dev", 0),
         N("ino", 0));
}

CASE(openat_of_unmapped_memory)
{
    char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(page, 4096);
    long fd = call(SYS_openat, AT_FDCWD, page, O_RDONLY);
    need(fd == -EFAULT);
    seen("openat", N("fd", fd), N("dirfd", -100), EMPTY("name"), F("flags", "O_RDONLY"), N("mode", 0), N("dev", 0), N("ino", 0));
}

/* The kernel's own reading brings the page in, so that the name can be read when the call returns. */
CASE(openat_of_a_name_not_yet_in_memory)
{
    int names = file_with("names", "/etc/hostname");
    need(ftruncate(names, 4096) == 0);
    need(fsync(names) == 0);
    posix_fadvise(names, 0, 0, POSIX_FADV_DONTNEED);
    char *page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, names, 0);
    need(page != MAP_FAILED);
    long fd = call(SYS_openat, AT_FDCWD, page, O_RDONLY);
    need(fd >= 0);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "/etc/hostname"), F("flags", "O_RDONLY"), N("mode", 0),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

static char changing[64] = "queue";

/* Waits until the other thread is in the call, then changes what the call was given. */
static void *changer(void *caller)
{
    static char buffer[4096];
    do {
        usleep(1000);
        read_whole(text("/proc/self/task/%d/syscall", (int)(intptr_t)caller), buffer, sizeof buffer);
    } while (strtol(buffer, NULL, 10) != SYS_openat || !strchr(buffer, 'x'));
    strcpy(changing, "harmless");
    int fd = open("queue", O_WRONLY);
    need(fd >= 0);
    return NULL;
}

/* The name that counts is that of the call's beginning: whoever changes it afterwards hides nothing. */
CASE(name_changed_during_the_call)
{
    need(mkfifo("queue", 0600) == 0);
    pthread_t thread;
    char here[512];
    need(getcwd(here, sizeof here) && pthread_create(&thread, NULL, changer, (void *)(intptr_t)gettid()) == 0);
    long fd = call(SYS_openat, AT_FDCWD, changing, O_RDONLY);
    need(fd >= 0 && pthread_join(thread, NULL) == 0);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "harmless"), F("flags", "O_RDONLY"), N("mode", 0), N("dev", device_of(fd)),
         N("ino", inode_of(fd)), FIELD("fd.name", text("%s/queue", here)));
}

CASE(openat2)
{
    close(file_with("plain", "x"));
    struct open_how how = {.flags = O_RDWR | O_CREAT, .mode = 0644, .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
    long fd = call(SYS_openat2, AT_FDCWD, "plain", &how, sizeof how);
    need(fd >= 0);
    seen("openat2", N("fd", fd), N("dirfd", -100), S("name", "plain"), F("flags", "O_RDWR|O_CREAT"), N("mode", 0644),
         F("resolve", "RESOLVE_BENEATH|RESOLVE_NO_SYMLINKS"), N("dev", device_of(fd)), N("ino", inode_of(fd)));
    how = (struct open_how){.flags = O_RDONLY, .resolve = RESOLVE_BENEATH | RESOLVE_NO_XDEV | RESOLVE_NO_MAGICLINKS};
    fd = call(SYS_openat2, AT_FDCWD, "/etc/passwd", &how, sizeof how);
    need(fd == -EXDEV);
    seen("openat2", N("fd", fd), N("dirfd", -100), S("name", "/etc/passwd"), F("flags", "O_RDONLY"), N("mode", 0),
         F("resolve", "RESOLVE_BENEATH|RESOLVE_NO_XDEV|RESOLVE_NO_MAGICLINKS"), N("dev", 0), N("ino", 0));
    how = (struct open_how){.flags = O_RDONLY, .resolve = RESOLVE_IN_ROOT | RESOLVE_CACHED};
    fd = call(SYS_openat2, AT_FDCWD, "absent", &how, sizeof how);
    seen("openat2", N("fd", fd), N("dirfd", -100), S("name", "absent"), F("flags", "O_RDONLY"), N("mode", 0),
         F("resolve", "RESOLVE_IN_ROOT|RESOLVE_CACHED"), N("dev", 0), N("ino", 0));
}

CASE(creat)
{
    long fd = call(SYS_creat, "created", 0751);
    seen("creat", N("fd", fd), S("name", "created"), N("mode", 0751), N("dev", device_of(fd)), N("ino", inode_of(fd)),
         N("creat_flags", 0));
    fd = call(SYS_creat, "no/such/place", 0600);
    need(fd == -ENOENT);
    seen("creat", N("fd", fd), S("name", "no/such/place"), N("mode", 0600), N("dev", 0), N("ino", 0), N("creat_flags", 0));
}

CASE(open_by_handle_at)
{
    int file = file_with("handled", "x");
    struct {
        struct file_handle head;
        char room[MAX_HANDLE_SZ];
    } handle = {.head.handle_bytes = MAX_HANDLE_SZ};
    int mount;
    if (name_to_handle_at(AT_FDCWD, "handled", &handle.head, &mount, 0) != 0)
        cannot("the file system gives no handles");
    char here[512];
    need(getcwd(here, sizeof here));
    long fd = call(SYS_open_by_handle_at, AT_FDCWD, &handle, O_RDONLY);
    need(fd >= 0);
    seen("open_by_handle_at", N("fd", fd), N("mountfd", -100), F("flags", "O_RDONLY"), S("path", text("%s/handled", here)),
         N("dev", device_of(file)), N("ino", inode_of(file)));
    fd = call(SYS_open_by_handle_at, 999, &handle, O_RDWR);
    need(fd == -EBADF);
    seen("open_by_handle_at", N("fd", fd), N("mountfd", 999), F("flags", "O_RDWR"), EMPTY("path"), N("dev", 0), N("ino", 0));
}

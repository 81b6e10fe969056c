#include "lookup.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <linux/openat2.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "control.pb-c.h"

/* How the kernel's own file systems make a handle of an inode's id. */
#define HANDLE_KERNFS 0xfe

static int hierarchy = -1;

void falcod_lookup_open(void)
{
    static const char *const places[] = {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"};
    struct statfs status;

    for (size_t i = 0; hierarchy < 0 && i < sizeof(places) / sizeof(places[0]); i++) {
        if (statfs(places[i], &status) == 0 && status.f_type == CGROUP2_SUPER_MAGIC)
            hierarchy = open(places[i], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }
}

static int open_in(int root, const char *path, uint64_t flags)
{
    struct open_how how = {.flags = flags | O_CLOEXEC, .resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS};

    return (int)syscall(SYS_openat2, root, path, &how, sizeof(how));
}

int falcod_lookup_file(int what, int64_t pid)
{
    static const char *const paths[] = {
        [FALCOD__V1__OPEN__WHAT__CONTAINER_USERS] = "etc/passwd",
        [FALCOD__V1__OPEN__WHAT__CONTAINER_GROUPS] = "etc/group",
    };
    char path[64];
    struct stat status;

    if (what <= 0 || (size_t)what >= sizeof(paths) / sizeof(paths[0])) {
        errno = ENOTSUP;
        return -1;
    }
    snprintf(path, sizeof(path), "/proc/%lld/root", (long long)pid);
    int root = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (root < 0)
        return -1;
    /* Looked at before it is opened: opening a device or a pipe that a container put there does something. */
    int place = open_in(root, paths[what], O_PATH);
    int error = errno, file = -1;
    close(root);
    if (place >= 0) {
        snprintf(path, sizeof(path), "/proc/self/fd/%d", place);
        error = fstat(place, &status) != 0 ? errno : !S_ISREG(status.st_mode) ? EINVAL : 0;
        if (error == 0 && (file = open(path, O_RDONLY | O_CLOEXEC)) < 0)
            error = errno;
        close(place);
    }
    errno = error;
    return file;
}

/* Path of the cgroup from the hierarchy's mount. */
static bool cgroup_path(uint64_t id, char path[PATH_MAX])
{
    union {
        struct file_handle handle;
        char bytes[sizeof(struct file_handle) + sizeof(id)];
    } cgroup = {.handle = {.handle_bytes = sizeof(id), .handle_type = HANDLE_KERNFS}};
    char link[40];

    memcpy(cgroup.handle.f_handle, &id, sizeof(id));
    int folder = open_by_handle_at(hierarchy, &cgroup.handle, O_PATH | O_CLOEXEC);
    if (folder < 0)
        return false;
    snprintf(link, sizeof(link), "/proc/self/fd/%d", folder);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    close(folder);
    path[size < 0 ? 0 : size] = '\0';
    return size > 0 && path[0] == '/';
}

enum falcod_verdict falcod_lookup_cgroup(uint64_t id, uint64_t root)
{
    static char path[PATH_MAX], above[PATH_MAX];

    if (!cgroup_path(id, path))
        return FALCOD_SCOPE_GONE;
    if (!cgroup_path(root, above))
        return FALCOD_SCOPE_OUTSIDE;
    size_t length = strlen(above);
    bool is_below = strncmp(path, above, length) == 0 && (path[length] == '\0' || path[length] == '/' || above[length - 1] == '/');
    return is_below ? FALCOD_SCOPE_INSIDE : FALCOD_SCOPE_OUTSIDE;
}

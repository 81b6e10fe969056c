#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "falcod_confine.h"

/* Landlock as the kernel has it, for headers may be older than the kernel. */
#define VERSION_FLAG 1u
#define RULE_BENEATH 1
#define RULE_PORT 2

struct ruleset {
    uint64_t files, network, scopes;
};
struct beneath {
    uint64_t access;
    int32_t parent;
} __attribute__((packed));
struct port {
    uint64_t access, port;
};

enum {
    WRITE_FILE = 1 << 1, READ_FILE = 1 << 2, READ_DIR = 1 << 3, MAKE_REG = 1 << 8, REFER = 1 << 13,
    TRUNCATE = 1 << 14, IOCTL_DEV = 1 << 15,
};
/* Every right over files of the first version: 13 bits. */
#define FIRST_FILES ((1u << 13) - 1)
#define CONNECT 2u
#define BIND_AND_CONNECT 3u
#define ABSTRACT_SOCKETS_AND_SIGNALS 3u

static long version(void)
{
    return syscall(SYS_landlock_create_ruleset, NULL, 0, VERSION_FLAG);
}

/* The rights over files that this kernel can rule out. */
static uint64_t files_known(long version)
{
    return FIRST_FILES | (version >= 2 ? REFER : 0) | (version >= 3 ? TRUNCATE : 0) | (version >= 5 ? IOCTL_DEV : 0);
}

int falcod_files_none(void)
{
    long known = version();
    struct ruleset all = {
        .files = files_known(known),
        .network = known >= 4 ? BIND_AND_CONNECT : 0,
        .scopes = known >= 6 ? ABSTRACT_SOCKETS_AND_SIGNALS : 0,
    };

    if (known < 0)
        return -errno;
    /* Older kernels know a shorter structure, and take a longer one only if its rest is 0. */
    int files = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof(all), 0);
    return files < 0 ? -errno : files;
}

int falcod_files_allow(int files, const char *path, enum falcod_access access)
{
    struct beneath rule = {.access = access == FALCOD_ACCESS_READ ? READ_FILE | READ_DIR : WRITE_FILE | TRUNCATE | MAKE_REG};
    struct stat status;

    rule.parent = open(path, O_PATH | O_CLOEXEC);
    if (rule.parent < 0)
        return -errno;
    if (fstat(rule.parent, &status) == 0 && !S_ISDIR(status.st_mode))
        rule.access &= READ_FILE | WRITE_FILE | TRUNCATE;
    rule.access &= files_known(version());
    int result = syscall(SYS_landlock_add_rule, files, RULE_BENEATH, &rule, 0) != 0 ? -errno : 0;
    close(rule.parent);
    return result;
}

int falcod_files_allow_port(int files, uint16_t port)
{
    struct port rule = {.access = CONNECT, .port = port};

    return syscall(SYS_landlock_add_rule, files, RULE_PORT, &rule, 0) != 0 ? -errno : 0;
}

int falcod_files_close(int files)
{
    int result = 0;

    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || syscall(SYS_landlock_restrict_self, files, 0) != 0)
        result = -errno;
    close(files);
    return result;
}

#include "privdrop.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <stdbool.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bounds.h"

#define NOBODY 65534

uint64_t falcod_rights_kept(enum falcod_rights rights)
{
    return rights == FALCOD_RIGHTS_READER ? 1ull << CAP_SYS_PTRACE | 1ull << CAP_DAC_READ_SEARCH : 0;
}

uint64_t falcod_rights_held(void)
{
    struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct sets[2];

    if (syscall(SYS_capget, &head, sets) != 0)
        return 0;
    return sets[0].effective | (uint64_t)sets[1].effective << 32;
}

/* Files are looked at as nobody's: root's own cannot be changed, and signals of processes that are nobody's do not reach
 * a process whose other ids stay as they are. */
static int files_disown(struct falcod_err *err)
{
    if (setgroups(0, NULL) == 0) {
        setfsgid(NOBODY);
        setfsuid(NOBODY);
    }
    /* An id that is none changes nothing and tells the present one. */
    if (geteuid() == 0 && setfsuid((uid_t)-1) != NOBODY)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "files cannot be disowned (needs CAP_SETUID and CAP_SETGID)");
    return 0;
}

int falcod_rights_drop(enum falcod_rights rights, struct falcod_err *err)
{
    struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct sets[2] = {0};
    uint64_t kept = falcod_rights_kept(rights) & falcod_rights_held();

    if (rights == FALCOD_RIGHTS_READER && files_disown(err) != 0)
        return -1;
    /* Without CAP_SETPCAP the next two are refused; nothing can be executed later, so that they are a second lock. */
    for (int capability = 0; capability < 64; capability++)
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP | SECBIT_NO_SETUID_FIXUP_LOCKED |
                                 SECBIT_KEEP_CAPS_LOCKED | SECBIT_NO_CAP_AMBIENT_RAISE | SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED,
          0, 0, 0);
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    for (int i = 0; i < 2; i++)
        sets[i].effective = sets[i].permitted = (uint32_t)(kept >> (32 * i));
    if (syscall(SYS_capset, &head, sets) != 0 || falcod_rights_held() != kept)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "capabilities cannot be given up: %s", strerror(errno));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "new rights cannot be ruled out: %s", strerror(errno));
    return 0;
}

/* What a process may have none of, or no more of. A second lock: no system call that is left asks for any of it. */
static const struct {
    const char *name;
    int what;
} limits[] = {
    {"core", RLIMIT_CORE}, {"data", RLIMIT_DATA}, {"memlock", RLIMIT_MEMLOCK}, {"msgqueue", RLIMIT_MSGQUEUE}, {"nproc", RLIMIT_NPROC},
};

/* Descriptors that a process opens while it runs. */
static unsigned descriptors_of(enum falcod_rights rights)
{
    /* The loop: clients, and what the reader opened for them. The reader: what walks have open, and some for a moment. */
    return rights == FALCOD_RIGHTS_LOOP ? 2 * FALCOD_SUBSCRIBER_LIMIT + 4 : 4 * FALCOD_SUBSCRIBER_LIMIT + 8;
}

static int limit(int what, rlim_t value)
{
    return setrlimit((__rlimit_resource_t)what, &(struct rlimit){value, value});
}

int falcod_limits_set(enum falcod_rights rights, struct falcod_err *err)
{
    struct stat status;
    int next = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);

    close(next);
    bool is_file = fstat(STDERR_FILENO, &status) == 0 && S_ISREG(status.st_mode);
    int failed = next < 0 || limit(RLIMIT_NOFILE, (rlim_t)next + descriptors_of(rights)) != 0 ||
                 (!is_file && limit(RLIMIT_FSIZE, 0) != 0);
    for (size_t i = 0; !failed && i < sizeof(limits) / sizeof(limits[0]); i++)
        failed = limit(limits[i].what, 0) != 0;
    return failed ? falcod_err_set(err, FALCOD_EXIT_FAILED, "limits cannot be set: %s", strerror(errno)) : 0;
}

void falcod_limits_list(enum falcod_rights rights, FILE *to)
{
    for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
        fprintf(to, "%s=0 ", limits[i].name);
    fprintf(to, "fsize=0 (but of a log file) nofile=+%u", descriptors_of(rights));
}

void falcod_rights_list(enum falcod_rights rights, FILE *to)
{
    static const struct {
        const char *name;
        int capability;
    } names[] = {{"CAP_SYS_PTRACE", CAP_SYS_PTRACE}, {"CAP_DAC_READ_SEARCH", CAP_DAC_READ_SEARCH}};
    uint64_t kept = falcod_rights_kept(rights);

    if (kept == 0)
        fputs("none", to);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (kept & 1ull << names[i].capability)
            fprintf(to, "%s%s", i == 0 ? "" : " ", names[i].name);
    }
}

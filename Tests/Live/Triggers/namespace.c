/* Mounts, namespaces and what a layered file system tells of files. */
#include "task.h"

#include <linux/mount.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/quota.h>

static void private_mounts(void)
{
    if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
        cannot("no mount namespace of its own");
}

CASE(mount)
{
    private_mounts();
    need(mkdir("here", 0755) == 0);
    seen("mount", N("res", call(SYS_mount, "memory", "here", "tmpfs", MS_NOSUID | MS_NODEV, "size=1m")), S("dev", "memory"), S("dir", "here"),
         S("type", "tmpfs"), F("flags", "NOSUID|NODEV"));
    /* An old mark in the upper half is not a flag. */
    seen("mount", N("res", call(SYS_mount, NULL, "here", NULL, 0xC0ED0000ul | MS_REMOUNT | MS_RDONLY | MS_BIND, NULL)), EMPTY("dev"),
         S("dir", "here"), EMPTY("type"), F("flags", "RDONLY|REMOUNT|BIND"));
    seen("mount", N("res", call(SYS_mount, "none", "absent", "tmpfs", 0ul, NULL)), S("dev", "none"), S("dir", "absent"), S("type", "tmpfs"),
         N("flags", 0));
    seen("umount2", N("res", call(SYS_umount2, "here", MNT_DETACH)), S("name", "here"), F("flags", "DETACH"));
    seen("umount2", N("res", call(SYS_umount2, "here", UMOUNT_NOFOLLOW | MNT_FORCE)), S("name", "here"), F("flags", "NOFOLLOW|FORCE"));
}

CASE(unshare_and_setns)
{
    int old = open("/proc/self/ns/uts", O_RDONLY);
    seen("unshare", N("res", call(SYS_unshare, CLONE_NEWUTS)), F("flags", "CLONE_NEWUTS"));
    seen("unshare", N("res", call(SYS_unshare, CLONE_NEWNS | CLONE_NEWIPC | CLONE_FILES)), F("flags", "CLONE_NEWNS|CLONE_NEWIPC|CLONE_FILES"));
    seen("unshare", N("res", call(SYS_unshare, CLONE_PARENT_SETTID)), F("flags", "CLONE_PARENT_SETTID"));
    seen("setns", N("res", call(SYS_setns, old, CLONE_NEWUTS)), N("fd", old), F("nstype", "CLONE_NEWUTS"));
    seen("setns", N("res", call(SYS_setns, old, CLONE_NEWNET)), N("fd", old), F("nstype", "CLONE_NEWNET"));
    seen("setns", N("res", call(SYS_setns, 999, 0)), N("fd", 999), N("nstype", 0));
}

CASE(fsconfig)
{
    int fd = (int)syscall(SYS_fsopen, "tmpfs", 0u);
    need(fd >= 0);
    seen("fsconfig", N("res", call(SYS_fsconfig, fd, FSCONFIG_SET_STRING, "size", "1m", 0)), N("fd", fd), F("cmd", "FSCONFIG_SET_STRING"),
         S("key", "size"), EMPTY("value_bytebuf"), S("value_charbuf", "1m"), N("aux", 0));
    seen("fsconfig", N("res", call(SYS_fsconfig, fd, FSCONFIG_SET_FLAG, "ro", NULL, 0)), N("fd", fd), F("cmd", "FSCONFIG_SET_FLAG"),
         S("key", "ro"), EMPTY("value_bytebuf"), EMPTY("value_charbuf"), N("aux", 0));
    seen("fsconfig", N("res", call(SYS_fsconfig, fd, FSCONFIG_SET_BINARY, "blob", "1234", 4)), N("fd", fd), F("cmd", "FSCONFIG_SET_BINARY"),
         S("key", "blob"), EMPTY("value_bytebuf"), EMPTY("value_charbuf"), N("aux", 4));
    seen("fsconfig", N("res", call(SYS_fsconfig, fd, FSCONFIG_CMD_CREATE, NULL, NULL, 0)), N("fd", fd), F("cmd", "FSCONFIG_CMD_CREATE"),
         EMPTY("key"), EMPTY("value_bytebuf"), EMPTY("value_charbuf"), N("aux", 0));
}

/* Answers of quotactl that no file system here gives. */
#define NO_ANSWER                                                                                                                  \
    N("dqi_bgrace", 0), N("dqi_igrace", 0), N("dqi_flags", 0), N("quota_fmt_out", 0)
#define NO_LIMITS                                                                                                                  \
    N("dqb_bhardlimit", 0), N("dqb_bsoftlimit", 0), N("dqb_curspace", 0), N("dqb_ihardlimit", 0), N("dqb_isoftlimit", 0),          \
        N("dqb_btime", 0), N("dqb_itime", 0)

CASE(quotactl)
{
    long done = call(SYS_quotactl, QCMD(Q_SYNC, USRQUOTA), NULL, 0, NULL);
    seen("quotactl", N("res", done), EMPTY("special"), EMPTY("quotafilepath"), NO_LIMITS, NO_ANSWER, F("cmd", "Q_SYNC"),
         F("type", "USRQUOTA"), N("id", 0), N("quota_fmt", 0));
    done = call(SYS_quotactl, QCMD(Q_QUOTAON, GRPQUOTA), "/dev/null", 2, "/quota.group");
    seen("quotactl", N("res", done), S("special", "/dev/null"), S("quotafilepath", "/quota.group"), NO_LIMITS, NO_ANSWER,
         F("cmd", "Q_QUOTAON"), F("type", "GRPQUOTA"), N("id", 0), F("quota_fmt", "QFMT_VFS_V0"));
    struct dqblk limits = {.dqb_bhardlimit = 11, .dqb_bsoftlimit = 12, .dqb_curspace = 13, .dqb_ihardlimit = 14, .dqb_isoftlimit = 15,
                           .dqb_btime = 16, .dqb_itime = 17, .dqb_valid = QIF_ALL};
    done = call(SYS_quotactl, QCMD(Q_SETQUOTA, USRQUOTA), "/dev/null", 1234, &limits);
    seen("quotactl", N("res", done), S("special", "/dev/null"), EMPTY("quotafilepath"), N("dqb_bhardlimit", 11), N("dqb_bsoftlimit", 12),
         N("dqb_curspace", 13), N("dqb_ihardlimit", 14), N("dqb_isoftlimit", 15), N("dqb_btime", 16), N("dqb_itime", 17), NO_ANSWER,
         F("cmd", "Q_SETQUOTA"), F("type", "USRQUOTA"), N("id", 1234), N("quota_fmt", 0));
    struct dqinfo info = {.dqi_bgrace = 21, .dqi_igrace = 22, .dqi_flags = 1, .dqi_valid = IIF_ALL};
    done = call(SYS_quotactl, QCMD(Q_SETINFO, USRQUOTA), "/dev/null", 0, &info);
    seen("quotactl", N("res", done), S("special", "/dev/null"), EMPTY("quotafilepath"), NO_LIMITS, N("dqi_bgrace", 21), N("dqi_igrace", 22),
         N("quota_fmt_out", 0), F("cmd", "Q_SETINFO"), F("type", "USRQUOTA"), N("id", 0), N("quota_fmt", 0));
}

static void layered(void)
{
    private_mounts();
    need(mkdir("all", 0755) == 0 && mount("memory", "all", "tmpfs", 0, NULL) == 0 && chdir("all") == 0);
    need(mkdir("lower", 0755) == 0 && mkdir("upper", 0755) == 0 && mkdir("work", 0755) == 0 && mkdir("both", 0755) == 0);
    close(file_with("lower/below", "from below"));
    if (mount("overlay", "both", "overlay", 0, "lowerdir=lower,upperdir=upper,workdir=work") != 0)
        cannot("no overlay file system");
}

/* From which layer a file comes. */
CASE(layers_of_opened_files)
{
    layered();
    long fd = call(SYS_openat, AT_FDCWD, "both/below", O_RDONLY);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "both/below"), F("flags", "O_RDONLY|FD_LOWER_LAYER"), N("mode", 0),
         N("dev", device_of(fd)), N("ino", inode_of(fd)));
    fd = call(SYS_openat, AT_FDCWD, "both/above", O_RDWR | O_CREAT, 0600);
    seen("openat", N("fd", fd), N("dirfd", -100), S("name", "both/above"), F("flags", "O_RDWR|O_CREAT|O_F_CREATED|FD_UPPER_LAYER"),
         N("mode", 0600), N("dev", device_of(fd)), N("ino", inode_of(fd)));
    fd = call(SYS_creat, "both/created", 0600);
    seen("creat", N("fd", fd), S("name", "both/created"), N("mode", 0600), N("dev", device_of(fd)), N("ino", inode_of(fd)),
         F("creat_flags", "FD_UPPER_LAYER_CREAT"));
}

/* Whose program was put into the container after it was built. */
static void run_from_layer(const char *flags, const char *directory)
{
    layered();
    int input[2], done[2], to = open(text("%s/program", directory), O_WRONLY | O_CREAT, 0755);
    static char buffer[1 << 20];
    size_t length = read_whole(helper("helper_wait"), buffer, sizeof buffer);
    need(write(to, buffer, length) == (ssize_t)length && close(to) == 0);
    need(pipe(input) == 0 && pipe2(done, O_CLOEXEC) == 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(input[0], 0);
        close(input[1]);
        call(SYS_execve, "both/program", (char *[]){"layered", NULL}, (char *[]){NULL});
        _exit(1);
    }
    close(done[1]);
    char byte;
    need(read(done[0], &byte, 1) == 0);
    struct task task = task_of(child, child);
    seen_exec("execve", 0, &task, flags, "both/program");
    close(input[0]);
    close(input[1]);
    ended(child);
}

CASE(program_from_the_upper_layer)
{
    run_from_layer("EXE_WRITABLE|EXE_UPPER_LAYER", "both");
}

CASE(program_from_the_lower_layer)
{
    run_from_layer("EXE_WRITABLE|EXE_LOWER_LAYER", "lower");
}

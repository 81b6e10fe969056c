/* Calls that make, move, link and remove names, and that walk directories. */
#include "expect.h"

#include <linux/fs.h>
#include <sys/sysmacros.h>

CASE(mkdir)
{
    seen("mkdir", N("res", call(SYS_mkdir, "made", 0751)), S("path", "made"), N("mode", 0751));
    seen("mkdir", N("res", call(SYS_mkdir, "made", 0700)), S("path", "made"), N("mode", 0700));
    int here = open(".", O_RDONLY | O_DIRECTORY);
    seen("mkdirat", N("res", call(SYS_mkdirat, here, "at", 01777)), N("dirfd", here), S("path", "at"), N("mode", 01777));
    seen("mkdirat", N("res", call(SYS_mkdirat, AT_FDCWD, "no/at", 0700)), N("dirfd", -100), S("path", "no/at"), N("mode", 0700));
}

CASE(rmdir)
{
    need(mkdir("gone", 0700) == 0);
    seen("rmdir", N("res", call(SYS_rmdir, "gone")), S("path", "gone"));
    seen("rmdir", N("res", call(SYS_rmdir, "gone")), S("path", "gone"));
}

CASE(unlink)
{
    close(file_with("a", ""));
    close(file_with("b", ""));
    need(mkdir("d", 0700) == 0);
    int here = open(".", O_RDONLY | O_DIRECTORY);
    seen("unlink", N("res", call(SYS_unlink, "a")), S("path", "a"));
    seen("unlink", N("res", call(SYS_unlink, "a")), S("path", "a"));
    seen("unlinkat", N("res", call(SYS_unlinkat, here, "b", 0)), N("dirfd", here), S("name", "b"), N("flags", 0));
    seen("unlinkat", N("res", call(SYS_unlinkat, AT_FDCWD, "d", AT_REMOVEDIR)), N("dirfd", -100), S("name", "d"),
         F("flags", "AT_REMOVEDIR"));
    seen("unlinkat", N("res", call(SYS_unlinkat, here, "d", AT_REMOVEDIR)), N("dirfd", here), S("name", "d"), F("flags", "AT_REMOVEDIR"));
}

CASE(rename)
{
    close(file_with("from", ""));
    seen("rename", N("res", call(SYS_rename, "from", "to")), S("oldpath", "from"), S("newpath", "to"));
    seen("rename", N("res", call(SYS_rename, "from", "to")), S("oldpath", "from"), S("newpath", "to"));
    int here = open(".", O_RDONLY | O_DIRECTORY);
    seen("renameat", N("res", call(SYS_renameat, here, "to", AT_FDCWD, "back")), N("olddirfd", here), S("oldpath", "to"),
         N("newdirfd", -100), S("newpath", "back"));
    seen("renameat", N("res", call(SYS_renameat, AT_FDCWD, "to", 999, "back")), N("olddirfd", -100), S("oldpath", "to"), N("newdirfd", 999),
         S("newpath", "back"));
    close(file_with("other", ""));
    seen("renameat2", N("res", call(SYS_renameat2, AT_FDCWD, "back", here, "other", RENAME_EXCHANGE)), N("olddirfd", -100),
         S("oldpath", "back"), N("newdirfd", here), S("newpath", "other"), F("flags", "RENAME_EXCHANGE"));
    seen("renameat2", N("res", call(SYS_renameat2, AT_FDCWD, "back", here, "other", RENAME_NOREPLACE)), N("olddirfd", -100),
         S("oldpath", "back"), N("newdirfd", here), S("newpath", "other"), F("flags", "RENAME_NOREPLACE"));
}

CASE(link)
{
    close(file_with("one", ""));
    seen("link", N("res", call(SYS_link, "one", "two")), S("oldpath", "one"), S("newpath", "two"));
    seen("link", N("res", call(SYS_link, "one", "two")), S("oldpath", "one"), S("newpath", "two"));
    int here = open(".", O_RDONLY | O_DIRECTORY);
    seen("linkat", N("res", call(SYS_linkat, AT_FDCWD, "one", here, "three", AT_SYMLINK_FOLLOW)), N("olddir", -100), S("oldpath", "one"),
         N("newdir", here), S("newpath", "three"), F("flags", "AT_SYMLINK_FOLLOW"));
    seen("linkat", N("res", call(SYS_linkat, here, "", AT_FDCWD, "four", AT_EMPTY_PATH)), N("olddir", here), S("oldpath", ""),
         N("newdir", -100), S("newpath", "four"), F("flags", "AT_EMPTY_PATH"));
}

CASE(symlink)
{
    seen("symlink", N("res", call(SYS_symlink, "/where/ever", "points")), S("target", "/where/ever"), S("linkpath", "points"));
    seen("symlink", N("res", call(SYS_symlink, "/else/where", "points")), S("target", "/else/where"), S("linkpath", "points"));
    int here = open(".", O_RDONLY | O_DIRECTORY);
    seen("symlinkat", N("res", call(SYS_symlinkat, "up", here, "again")), S("target", "up"), N("linkdirfd", here), S("linkpath", "again"));
    seen("symlinkat", N("res", call(SYS_symlinkat, "up", 999, "again")), S("target", "up"), N("linkdirfd", 999), S("linkpath", "again"));
}

/* Falco takes the number of a device for one of the kernel's own layout, which it is not. */
static uint32_t told_device(dev_t device)
{
    uint32_t high = (uint32_t)device >> 20, low = (uint32_t)device & 0xfffff;
    return (low & 0xff) | (high << 8) | ((low & ~0xffu) << 12);
}

CASE(mknod)
{
    seen("mknod", N("res", call(SYS_mknod, "pipe", S_IFIFO | 0644, 0L)), S("path", "pipe"),
         F("mode", "S_IROTH|S_IRGRP|S_IWUSR|S_IRUSR|S_IFIFO"), N("dev", 0));
    seen("mknod", N("res", call(SYS_mknod, "device", S_IFCHR | 0600, makedev(1, 3))), S("path", "device"), N("mode", 0x2000 | 0x180),
         N("dev", told_device(makedev(1, 3))));
    seen("mknod", N("res", call(SYS_mknod, "no/block", S_IFBLK | 0600, makedev(259, 300))), S("path", "no/block"), N("mode", 0x6000 | 0x180),
         N("dev", told_device(makedev(259, 300))));
    seen("mknodat", N("res", call(SYS_mknodat, AT_FDCWD, "plain", 0640, 0L)), N("dirfd", -100), S("path", "plain"),
         F("mode", "S_IRGRP|S_IWUSR|S_IRUSR|S_IFREG"), N("dev", 0));
    seen("mknodat", N("res", call(SYS_mknodat, 999, "socket", S_IFSOCK | 0700, 0L)), N("dirfd", 999), S("path", "socket"),
         N("mode", 0xc000 | 0x1c0), N("dev", 0));
}

CASE(getdents)
{
    char room[4096];
    int here = open(".", O_RDONLY | O_DIRECTORY);
    seen("getdents", N("res", call(SYS_getdents, here, room, sizeof room)), N("fd", here));
    seen("getdents", N("res", call(SYS_getdents, 999, room, sizeof room)), N("fd", 999));
    lseek(here, 0, SEEK_SET);
    seen("getdents64", N("res", call(SYS_getdents64, here, room, 4ul)), N("fd", here));
    seen("getdents64", N("res", call(SYS_getdents64, here, room, sizeof room)), N("fd", here));
}

CASE(working_directory)
{
    need(mkdir("inside", 0755) == 0);
    char start[512], path[512];
    need(getcwd(start, sizeof start));
    int there = open("inside", O_RDONLY | O_DIRECTORY);
    seen("chdir", N("res", call(SYS_chdir, "inside")), S("path", "inside"));
    const char *inside = text("%s/inside", start);
    seen("getcwd", N("res", call(SYS_getcwd, path, sizeof path)), S("path", inside));
    seen("getcwd", N("res", call(SYS_getcwd, path, 2ul)), EMPTY("path"));
    seen("chdir", N("res", call(SYS_chdir, "absent")), S("path", "absent"));
    seen("fchdir", N("res", call(SYS_fchdir, there)), N("fd", there));
    seen("fchdir", N("res", call(SYS_fchdir, 999)), N("fd", 999));
    /* The engine knows where a relative path starts. */
    long fd = call(SYS_openat, AT_FDCWD, "../leaf", O_RDWR | O_CREAT, 0600);
    seen("openat", N("fd", fd), N("dirfd", -100), T("name", text("%s/leaf", start)), F("flags", "O_RDWR|O_CREAT|O_F_CREATED"),
         N("mode", 0600), N("dev", device_of(fd)), N("ino", inode_of(fd)));
}

CASE(chroot)
{
    need(mkdir("jail", 0755) == 0);
    seen("chroot", N("res", call(SYS_chroot, "absent")), S("path", "absent"));
    seen("chroot", N("res", call(SYS_chroot, "jail")), S("path", "jail"));
}

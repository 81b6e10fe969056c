/* From the kernel's flag values to those that events carry (proto/falcod/v1/flags.proto): stable, the same on every
 * architecture.
 */
#ifndef FALCOD_FLAGS_H
#define FALCOD_FLAGS_H

#include "arch.h"

/* `to` where any bit of `from` is set. */
#define FALCOD_MOVE(value, from, to) (((value) & (from)) ? (to) : 0)

enum {
    FALCOD_O_CREAT = 0100,
    FALCOD_O_TMPFILE = 020000000 | FALCOD_O_DIRECTORY,
    FALCOD_FILE_CREATED = 1 << 14,
    FALCOD_FILE_UPPER = 1 << 15,
    FALCOD_FILE_LOWER = 1 << 16,
};

static __always_inline __u32 falcod_open_flags(__u32 value)
{
    __u32 access = value & 3;
    /* 0 reads, 1 writes, 2 does both, 3 is none of Falco's. */
    __u32 flags = access < 3 ? access + 1 : 0;
    flags |= FALCOD_MOVE(value, FALCOD_O_CREAT, 1 << 2);
    flags |= FALCOD_MOVE(value, 02000, 1 << 3);           /* O_APPEND */
    flags |= FALCOD_MOVE(value, 010000, 1 << 4);          /* O_DSYNC */
    flags |= FALCOD_MOVE(value, 0200, 1 << 5);            /* O_EXCL */
    flags |= FALCOD_MOVE(value, 04000, 1 << 6);           /* O_NONBLOCK */
    flags |= FALCOD_MOVE(value, 04010000, 1 << 7);        /* O_SYNC */
    flags |= FALCOD_MOVE(value, 01000, 1 << 8);           /* O_TRUNC */
    flags |= FALCOD_MOVE(value, FALCOD_O_DIRECT, 1 << 9);
    flags |= FALCOD_MOVE(value, FALCOD_O_DIRECTORY, 1 << 10);
    flags |= FALCOD_MOVE(value, FALCOD_O_LARGEFILE, 1 << 11);
    flags |= FALCOD_MOVE(value, 02000000, 1 << 12);       /* O_CLOEXEC */
    flags |= FALCOD_MOVE(value, FALCOD_O_TMPFILE, 1 << 13);
    return flags;
}

/* Of a call that cannot create a file, 0. */
static __always_inline __u32 falcod_open_mode(__u32 flags, __u32 mode)
{
    return flags & (FALCOD_O_CREAT | FALCOD_O_TMPFILE) ? mode & 07777 : 0;
}

static __always_inline __u32 falcod_clone_flags(__u64 value)
{
    __u32 flags = FALCOD_MOVE(value, 0x400, 0x1);         /* CLONE_FILES */
    flags |= FALCOD_MOVE(value, 0x200, 0x2);              /* CLONE_FS */
    flags |= FALCOD_MOVE(value, 0x80000000, 0x4);         /* CLONE_IO */
    flags |= FALCOD_MOVE(value, 0x08000000, 0x8);         /* CLONE_NEWIPC */
    flags |= FALCOD_MOVE(value, 0x40000000, 0x10);        /* CLONE_NEWNET */
    flags |= FALCOD_MOVE(value, 0x00020000, 0x20);        /* CLONE_NEWNS */
    flags |= FALCOD_MOVE(value, 0x20000000, 0x40);        /* CLONE_NEWPID */
    flags |= FALCOD_MOVE(value, 0x04000000, 0x80);        /* CLONE_NEWUTS */
    flags |= FALCOD_MOVE(value, 0x8000, 0x100);           /* CLONE_PARENT */
    flags |= FALCOD_MOVE(value, 0x00100000, 0x200);       /* CLONE_PARENT_SETTID */
    flags |= FALCOD_MOVE(value, 0x2000, 0x400);           /* CLONE_PTRACE */
    flags |= FALCOD_MOVE(value, 0x800, 0x800);            /* CLONE_SIGHAND */
    flags |= FALCOD_MOVE(value, 0x00040000, 0x1000);      /* CLONE_SYSVSEM */
    flags |= FALCOD_MOVE(value, 0x00010000, 0x2000);      /* CLONE_THREAD */
    flags |= FALCOD_MOVE(value, 0x00800000, 0x4000);      /* CLONE_UNTRACED */
    flags |= FALCOD_MOVE(value, 0x100, 0x8000);           /* CLONE_VM */
    flags |= FALCOD_MOVE(value, 0x10000000, 0x100000);    /* CLONE_NEWUSER */
    flags |= FALCOD_MOVE(value, 0x00200000, 0x800000);    /* CLONE_CHILD_CLEARTID */
    flags |= FALCOD_MOVE(value, 0x01000000, 0x1000000);   /* CLONE_CHILD_SETTID */
    flags |= FALCOD_MOVE(value, 0x00080000, 0x2000000);   /* CLONE_SETTLS */
    flags |= FALCOD_MOVE(value, 0x4000, 0x8000000);       /* CLONE_VFORK */
    flags |= FALCOD_MOVE(value, 0x02000000, 0x10000000);  /* CLONE_NEWCGROUP */
    return flags;
}

static __always_inline __u32 falcod_mmap_flags(__u32 value)
{
    __u32 flags = value & 3;                              /* MAP_SHARED, MAP_PRIVATE */
    flags |= FALCOD_MOVE(value, 0x10, 0x4);               /* MAP_FIXED */
    flags |= FALCOD_MOVE(value, 0x20, 0x8);               /* MAP_ANONYMOUS */
    flags |= FALCOD_MOVE(value, FALCOD_MAP_32BIT, 0x10);
    flags |= FALCOD_MOVE(value, 0x4000, 0x40);            /* MAP_NORESERVE */
    flags |= FALCOD_MOVE(value, 0x8000, 0x80);            /* MAP_POPULATE */
    flags |= FALCOD_MOVE(value, 0x10000, 0x100);          /* MAP_NONBLOCK */
    flags |= FALCOD_MOVE(value, 0x100, 0x200);            /* MAP_GROWSDOWN */
    flags |= FALCOD_MOVE(value, 0x800, 0x400);            /* MAP_DENYWRITE */
    flags |= FALCOD_MOVE(value, 0x1000, 0x800);           /* MAP_EXECUTABLE */
    flags |= FALCOD_MOVE(value, 0x2000, 0x4000);          /* MAP_LOCKED */
    return flags;
}

static __always_inline __u32 falcod_prot(__u32 value)
{
    return (value & 0xf) | FALCOD_MOVE(value, 0x01000000, 0x10) | FALCOD_MOVE(value, 0x02000000, 0x20);
}

/* The reverse of the kernel's bits in the lower half, its own type bits above. A call without a type makes a file. */
static __always_inline __u32 falcod_mknod_mode(__u32 value)
{
    __u32 type = value & 0170000;
    return (value & 07777) | (type ? type : 0100000);
}

/* The command, and two bits that go with every one. */
static __always_inline __u32 falcod_futex_operation(__u32 value) { return value & 0x1ff; }

static __always_inline __u32 falcod_fcntl_command(__u32 value)
{
    switch (value) {
    case 0: return 1;      /* F_DUPFD */
    case 1: return 2;      /* F_GETFD */
    case 2: return 3;      /* F_SETFD */
    case 3: return 4;      /* F_GETFL */
    case 4: return 5;      /* F_SETFL */
    case 5: return 6;      /* F_GETLK */
    case 6: return 8;      /* F_SETLK */
    case 7: return 9;      /* F_SETLKW */
    case 8: return 10;     /* F_SETOWN */
    case 9: return 12;     /* F_GETOWN */
    case 10: return 13;    /* F_SETSIG */
    case 11: return 15;    /* F_GETSIG */
    case 12: return 17;    /* F_GETLK64 */
    case 13: return 18;    /* F_SETLK64 */
    case 14: return 19;    /* F_SETLKW64 */
    case 15: return 21;    /* F_SETOWN_EX */
    case 16: return 22;    /* F_GETOWN_EX */
    case 36: return 30;    /* F_OFD_GETLK */
    case 37: return 31;    /* F_OFD_SETLK */
    case 38: return 32;    /* F_OFD_SETLKW */
    case 1024: return 23;  /* F_SETLEASE */
    case 1025: return 24;  /* F_GETLEASE */
    case 1026: return 27;  /* F_NOTIFY */
    case 1029: return 25;  /* F_CANCELLK */
    case 1030: return 26;  /* F_DUPFD_CLOEXEC */
    case 1031: return 28;  /* F_SETPIPE_SZ */
    case 1032: return 29;  /* F_GETPIPE_SZ */
    default: return 0;
    }
}

static __always_inline __u32 falcod_resource(__u32 value) { return value < 16 ? value : 0xff; }

static __always_inline __u32 falcod_semctl_command(__u32 value)
{
    switch (value & ~0x100u) {
    case 0: return 0x4;      /* IPC_RMID */
    case 1: return 0x2;      /* IPC_SET */
    case 2: return 0x1;      /* IPC_STAT */
    case 3: return 0x8;      /* IPC_INFO */
    case 11: return 0x100;   /* GETPID */
    case 12: return 0x200;   /* GETVAL */
    case 13: return 0x40;    /* GETALL */
    case 14: return 0x80;    /* GETNCNT */
    case 15: return 0x400;   /* GETZCNT */
    case 16: return 0x1000;  /* SETVAL */
    case 17: return 0x800;   /* SETALL */
    case 18: return 0x20;    /* SEM_STAT */
    case 19: return 0x10;    /* SEM_INFO */
    default: return 0;
    }
}

/* A device number as system calls know it (minor, major and minor again) from the kernel's own, and what mknod takes. */
static __always_inline __u32 falcod_encode_device(__u32 device)
{
    __u32 major = device >> 20, minor = device & 0xfffff;
    return (minor & 0xff) | major << 8 | (minor & ~0xffu) << 12;
}

/* openat2 takes its flags in a struct. */
struct falcod_open_how {
    __u64 flags, mode, resolve;
};

static __always_inline __u32 falcod_resolve_flags(__u64 value)
{
    return FALCOD_MOVE(value, 0x08, 0x01) |  /* RESOLVE_BENEATH */
           FALCOD_MOVE(value, 0x10, 0x02) |  /* RESOLVE_IN_ROOT */
           FALCOD_MOVE(value, 0x02, 0x04) |  /* RESOLVE_NO_MAGICLINKS */
           FALCOD_MOVE(value, 0x04, 0x08) |  /* RESOLVE_NO_SYMLINKS */
           FALCOD_MOVE(value, 0x01, 0x10) |  /* RESOLVE_NO_XDEV */
           FALCOD_MOVE(value, 0x20, 0x20);   /* RESOLVE_CACHED */
}

/* SOCK_NONBLOCK and SOCK_CLOEXEC. */
static __always_inline __u32 falcod_socket_flags(__u32 value)
{
    return FALCOD_MOVE(value, 04000, 1 << 6) | FALCOD_MOVE(value, 02000000, 1 << 12);
}

#endif

/* quotactl: the commands take and give different structs. */
#ifndef FALCOD_QUOTA_H
#define FALCOD_QUOTA_H

#include "call.h"
#include "flags.h"

enum {
    FALCOD_QUOTA_ON = 0x800002,
    FALCOD_QUOTA_GET_FORMAT = 0x800004,
    FALCOD_QUOTA_GET_INFO = 0x800005,
    FALCOD_QUOTA_SET_INFO = 0x800006,
    FALCOD_QUOTA_GET = 0x800007,
    FALCOD_QUOTA_SET = 0x800008,
    FALCOD_XQUOTA_GET = 0x5803,
    FALCOD_XQUOTA_SET_LIMIT = 0x5804,
};

struct falcod_quota_block {
    __u64 block_hard, block_soft, space, inode_hard, inode_soft, inodes, block_time, inode_time;
    __u32 valid, padding;
};
enum {
    FALCOD_QUOTA_BLOCKS = 1,
    FALCOD_QUOTA_SPACE = 2,
    FALCOD_QUOTA_INODES = 4,
    FALCOD_QUOTA_BLOCK_TIME = 16,
    FALCOD_QUOTA_INODE_TIME = 32,
};

struct falcod_quota_info {
    __u64 block_grace, inode_grace;
    __u32 flags, valid;
};
enum { FALCOD_QUOTA_BLOCK_GRACE = 1, FALCOD_QUOTA_INODE_GRACE = 2, FALCOD_QUOTA_FLAGS = 4 };

static __always_inline __u32 falcod_quota_command(__u32 command)
{
    switch (command) {
    case 0x800001: return 0x80; /* Q_SYNC */
    case FALCOD_QUOTA_ON: return 0x1;
    case 0x800003: return 0x2; /* Q_QUOTAOFF */
    case FALCOD_QUOTA_GET_FORMAT: return 0x4;
    case FALCOD_QUOTA_GET_INFO: return 0x8;
    case FALCOD_QUOTA_SET_INFO: return 0x10;
    case FALCOD_QUOTA_GET: return 0x20;
    case FALCOD_QUOTA_SET: return 0x40;
    case 0x5801: return 0x100; /* Q_XQUOTAON */
    case 0x5802: return 0x200; /* Q_XQUOTAOFF */
    case FALCOD_XQUOTA_GET: return 0x400;
    case FALCOD_XQUOTA_SET_LIMIT: return 0x800;
    case 0x5805: return 0x1000; /* Q_XGETQSTAT */
    case 0x5806: return 0x2000; /* Q_XQUOTARM */
    case 0x5807: return 0x4000; /* Q_XQUOTASYNC */
    default: return 0;
    }
}

static __always_inline __u32 falcod_quota_format(__u32 value)
{
    switch (value) {
    case 1: return 0x2; /* QFMT_VFS_OLD */
    case 2: return 0x4; /* QFMT_VFS_V0 */
    case 4: return 0x8; /* QFMT_VFS_V1 */
    default: return 0x1;
    }
}

/* dqb_bhardlimit to dqi_flags, as far as the kernel says that they hold. */
static __always_inline void falcod_put_quota(struct falcod_wire *wire, __u32 command, __u64 address)
{
    struct falcod_quota_block block = {};
    struct falcod_quota_info info = {};
    if (command == FALCOD_QUOTA_GET || command == FALCOD_QUOTA_SET)
        bpf_probe_read_user(&block, sizeof(block), (const void *)address);
    if (command == FALCOD_QUOTA_GET_INFO || command == FALCOD_QUOTA_SET_INFO)
        bpf_probe_read_user(&info, sizeof(info), (const void *)address);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqb_bhardlimit, block.valid & FALCOD_QUOTA_BLOCKS ? block.block_hard : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqb_bsoftlimit, block.valid & FALCOD_QUOTA_BLOCKS ? block.block_soft : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqb_curspace, block.valid & FALCOD_QUOTA_SPACE ? block.space : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqb_ihardlimit, block.valid & FALCOD_QUOTA_INODES ? block.inode_hard : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqb_isoftlimit, block.valid & FALCOD_QUOTA_INODES ? block.inode_soft : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqb_btime, block.valid & FALCOD_QUOTA_BLOCK_TIME ? block.block_time : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqb_itime, block.valid & FALCOD_QUOTA_INODE_TIME ? block.inode_time : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqi_bgrace, info.valid & FALCOD_QUOTA_BLOCK_GRACE ? info.block_grace : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqi_igrace, info.valid & FALCOD_QUOTA_INODE_GRACE ? info.inode_grace : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_dqi_flags, info.valid & FALCOD_QUOTA_FLAGS ? info.flags & 0xff : 0);
}

FALCOD_CALL(quotactl)
{
    /* The low byte says whose quota. */
    __u32 command = (__u32)call->args[0] >> 8, type = call->args[0] & 0xff, format = 0;
    bool has_id = command == FALCOD_QUOTA_GET || command == FALCOD_QUOTA_SET || command == FALCOD_XQUOTA_GET ||
                  command == FALCOD_XQUOTA_SET_LIMIT;
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_res, falcod_result(call));
    falcod_put_string(wire, FALCOD_SYSCALL_QUOTACTL_X_special, (const void *)call->args[1]);
    if (command == FALCOD_QUOTA_ON)
        falcod_put_string(wire, FALCOD_SYSCALL_QUOTACTL_X_quotafilepath, (const void *)call->args[3]);
    falcod_wire_settle(wire, call);
    falcod_put_quota(wire, command, call->args[3]);
    falcod_wire_settle(wire, call);
    if (command == FALCOD_QUOTA_GET_FORMAT && !bpf_probe_read_user(&format, sizeof(format), (const void *)call->args[3]))
        format = falcod_quota_format(format);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_quota_fmt_out, format);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_cmd, falcod_quota_command(command));
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_type, type < 2 ? type + 1 : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_id, has_id ? call->args[2] : 0);
    falcod_put(wire, FALCOD_SYSCALL_QUOTACTL_X_quota_fmt, command == FALCOD_QUOTA_ON ? falcod_quota_format(call->args[2]) : 0);
    return FALCOD_SEND;
}

#endif

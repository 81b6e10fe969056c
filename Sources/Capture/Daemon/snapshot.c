#include "snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "interfaces.h"

/* Bytes of one file that are handed out: arguments and environments are as long as their program likes. */
#define FILE_LIMIT (128 * 1024)
#define TABLE_LIMIT (32 * 1024 * 1024)
#define INFO_LIMIT 1024

#define PART(name) FALCOD__V1__SNAPSHOT_PART__KIND__##name

/* What is read of a process, in this order. */
static const struct row {
    Falcod__V1__SnapshotPart__Kind kind;
    const char *path;
    const char *name;
    size_t limit;
} rows[] = {
    {PART(SOCKET_TABLE), "net/tcp", "tcp", TABLE_LIMIT},
    {PART(SOCKET_TABLE), "net/tcp6", "tcp6", TABLE_LIMIT},
    {PART(SOCKET_TABLE), "net/udp", "udp", TABLE_LIMIT},
    {PART(SOCKET_TABLE), "net/udp6", "udp6", TABLE_LIMIT},
    {PART(SOCKET_TABLE), "net/raw", "raw", TABLE_LIMIT},
    {PART(SOCKET_TABLE), "net/raw6", "raw6", TABLE_LIMIT},
    {PART(SOCKET_TABLE), "net/unix", "unix", TABLE_LIMIT},
    {PART(SOCKET_TABLE), "net/netlink", "netlink", TABLE_LIMIT},
    {PART(MOUNTS), "mountinfo", "mountinfo", TABLE_LIMIT},
    {PART(PROCESS_FILE), "stat", "stat", FILE_LIMIT},
    {PART(PROCESS_FILE), "status", "status", FILE_LIMIT},
    {PART(PROCESS_FILE), "cmdline", "cmdline", FILE_LIMIT},
    {PART(PROCESS_FILE), "environ", "environ", FILE_LIMIT},
    {PART(PROCESS_FILE), "cgroup", "cgroup", FILE_LIMIT},
    {PART(PROCESS_FILE), "loginuid", "loginuid", FILE_LIMIT},
    {PART(PROCESS_FILE), "limits", "limits", FILE_LIMIT},
    {PART(PROCESS_LINK), "exe", "exe", 0},
    {PART(PROCESS_LINK), "cwd", "cwd", 0},
    {PART(PROCESS_LINK), "root", "root", 0},
    {PART(PROCESS_LINK), "ns/pid", "ns/pid", 0},
    {PART(PROCESS_LINK), "ns/net", "ns/net", 0},
    {PART(PROCESS_LINK), "ns/mnt", "ns/mnt", 0},
};
#define ROW_COUNT (sizeof(rows) / sizeof(rows[0]))

static int proc_folder;
/* The data of the part that is being packed. */
static uint8_t data[FALCOD_PART_LIMIT];

int falcod_snapshot_open(void)
{
    proc_folder = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return proc_folder < 0 ? -1 : 0;
}

static void close_one(int *file)
{
    if (*file >= 0)
        close(*file);
    *file = -1;
}

void falcod_walk_init(struct falcod_walk *walk)
{
    walk->stage = FALCOD_WALK_DONE;
    walk->processes.folder = walk->entries.folder = walk->process = walk->file = -1;
}

void falcod_walk_close(struct falcod_walk *walk)
{
    falcod_listing_close(&walk->processes);
    falcod_listing_close(&walk->entries);
    close_one(&walk->process);
    close_one(&walk->file);
    walk->stage = FALCOD_WALK_DONE;
}

/* True when `inode` was not there before. */
static bool is_new(struct falcod_seen *seen, ino_t inode)
{
    ino_t *place = &seen->inode[(inode * 0x9E3779B97F4A7C15u >> 32) & (FALCOD_SEEN_LIMIT - 1)];

    if (*place == inode)
        return false;
    *place = inode;
    return true;
}

static Falcod__V1__SnapshotPart part_begin(const struct falcod_walk *walk, Falcod__V1__SnapshotPart__Kind kind, const char *name)
{
    Falcod__V1__SnapshotPart part = FALCOD__V1__SNAPSHOT_PART__INIT;

    part.kind = kind;
    part.pid = walk->pid;
    part.tid = walk->tid;
    part.fd = walk->fd;
    /* protobuf-c wants no const where it only reads. */
    part.name = (char *)name;
    part.data.data = data;
    return part;
}

/* Adds the next piece of a file. True when that was the last. */
static bool file_put(struct falcod_walk *walk, struct falcod_parts *parts, const struct row *row, int folder)
{
    Falcod__V1__SnapshotPart part = part_begin(walk, row->kind, row->name);
    struct stat status;
    ssize_t size = 0;

    if (walk->file < 0) {
        walk->file = openat(folder, row->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        walk->handed_out = 0;
    }
    if (walk->file < 0 || fstat(walk->file, &status) != 0)
        size = -1;
    else
        part.ctime = (uint64_t)status.st_ctim.tv_sec * 1000000000u + (uint64_t)status.st_ctim.tv_nsec;
    size_t room = row->limit - walk->handed_out;
    room = room < sizeof(data) ? room : sizeof(data);
    while (size >= 0 && part.data.len < room && (size = read(walk->file, data + part.data.len, room - part.data.len)) > 0)
        part.data.len += (size_t)size;
    if (size < 0) {
        part.error = errno;
        part.data.len = 0;
    }
    walk->handed_out += part.data.len;
    part.more = size > 0 && walk->handed_out < row->limit;
    falcod_parts_put(parts, &part);
    if (!part.more)
        close_one(&walk->file);
    return !part.more;
}

/* What a file is, without asking a server that may not answer. */
static void status_put(Falcod__V1__SnapshotPart *part, int folder, const char *path)
{
    struct statx status;

    if (statx(folder, path, AT_STATX_DONT_SYNC | AT_NO_AUTOMOUNT, STATX_BASIC_STATS, &status) != 0)
        return;
    part->mode = status.stx_mode;
    /* As the kernel writes a device number in 32 bits, and the driver in events. */
    part->device = (status.stx_dev_minor & 0xff) | status.stx_dev_major << 8 | (status.stx_dev_minor & ~0xffu) << 12;
    part->inode = status.stx_ino;
    part->ctime = (uint64_t)status.stx_ctime.tv_sec * 1000000000u + status.stx_ctime.tv_nsec;
    part->mtime = (uint64_t)status.stx_mtime.tv_sec * 1000000000u + status.stx_mtime.tv_nsec;
    part->uid = status.stx_uid;
    part->gid = status.stx_gid;
}

static void link_put(struct falcod_walk *walk, struct falcod_parts *parts, Falcod__V1__SnapshotPart__Kind kind,
                     const char *path, const char *name, bool has_status)
{
    Falcod__V1__SnapshotPart part = part_begin(walk, kind, name);
    ssize_t size = readlinkat(walk->process, path, (char *)data, sizeof(data));

    if (size < 0) {
        part.error = errno;
    } else {
        part.data.len = (size_t)size;
        if (has_status)
            status_put(&part, walk->process, path);
    }
    falcod_parts_put(parts, &part);
}

/* Opens thread or process `number` if it can still be read. */
static bool process_open(struct falcod_walk *walk, int64_t number)
{
    char name[24], byte;
    struct stat status;

    close_one(&walk->process);
    snprintf(name, sizeof(name), "%lld", (long long)number);
    walk->process = openat(proc_folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (walk->process < 0)
        return false;
    int file = openat(walk->process, "stat", O_RDONLY | O_CLOEXEC);
    bool is_there = file >= 0 && read(file, &byte, 1) == 1;
    close_one(&file);
    walk->pid = walk->tid = number;
    walk->fd = 0;
    walk->row = 0;
    /* One that has ended but was not waited for has no namespaces. */
    walk->is_first_net = walk->has_descriptors && fstatat(walk->process, "ns/net", &status, 0) == 0 &&
                         is_new(&walk->nets, status.st_ino);
    walk->is_first_mount = walk->has_descriptors && fstatat(walk->process, "ns/mnt", &status, 0) == 0 &&
                           is_new(&walk->mounts, status.st_ino);
    return is_there;
}

static void step_next(struct falcod_walk *walk)
{
    int64_t number;

    while ((number = falcod_listing_next(&walk->processes)) >= 0) {
        if (process_open(walk, number)) {
            walk->stage = FALCOD_WALK_FILES;
            return;
        }
    }
    walk->stage = FALCOD_WALK_END;
}

static void step_files(struct falcod_walk *walk, struct falcod_parts *parts)
{
    if (walk->row == ROW_COUNT) {
        walk->row = 0;
        falcod_listing_open(&walk->entries, walk->process, "task");
        /* The first is the main thread. Of a thread that is another, only it is told. */
        walk->stage = falcod_listing_next(&walk->entries) == walk->pid ? FALCOD_WALK_THREADS : FALCOD_WALK_DESCRIPTORS;
        walk->tid = 0;
        if (walk->stage == FALCOD_WALK_DESCRIPTORS)
            falcod_listing_open(&walk->entries, walk->process, "fd");
        return;
    }
    const struct row *row = &rows[walk->row];
    bool is_done = true;
    if (row->kind == PART(PROCESS_LINK))
        link_put(walk, parts, row->kind, row->path, row->name, strcmp(row->name, "exe") == 0);
    else if (row->kind == PART(PROCESS_FILE) || (row->kind == PART(SOCKET_TABLE) ? walk->is_first_net : walk->is_first_mount))
        is_done = file_put(walk, parts, row, walk->process);
    walk->row += is_done;
}

static void step_threads(struct falcod_walk *walk, struct falcod_parts *parts)
{
    static const char *const names[] = {"stat", "status"};
    char path[40];

    if (walk->row == 0 && (walk->tid = falcod_listing_next(&walk->entries)) < 0) {
        walk->stage = FALCOD_WALK_DESCRIPTORS;
        falcod_listing_open(&walk->entries, walk->process, "fd");
        return;
    }
    snprintf(path, sizeof(path), "task/%lld/%s", (long long)walk->tid, names[walk->row]);
    struct row row = {PART(PROCESS_FILE), path, names[walk->row], FALCOD_PART_LIMIT};
    file_put(walk, parts, &row, walk->process);
    walk->row = (walk->row + 1) % 2;
}

static void step_descriptors(struct falcod_walk *walk, struct falcod_parts *parts)
{
    char path[40];

    if (walk->row == 0 && (!walk->has_descriptors || (walk->fd = falcod_listing_next(&walk->entries)) < 0)) {
        walk->stage = walk->is_lookup ? FALCOD_WALK_END : FALCOD_WALK_NEXT;
        return;
    }
    walk->tid = walk->pid;
    if (walk->row == 0) {
        snprintf(path, sizeof(path), "fd/%lld", (long long)walk->fd);
        link_put(walk, parts, PART(DESCRIPTOR_LINK), path, path + 3, true);
    } else {
        snprintf(path, sizeof(path), "fdinfo/%lld", (long long)walk->fd);
        struct row row = {PART(DESCRIPTOR_INFO), path, path + 7, INFO_LIMIT};
        file_put(walk, parts, &row, walk->process);
    }
    walk->row = (walk->row + 1) % 2;
}

/* The numbers of processes, as many as fit. */
static void step_list(struct falcod_walk *walk, struct falcod_parts *parts)
{
    Falcod__V1__SnapshotPart part = part_begin(walk, PART(PROCESSES), (char *)protobuf_c_empty_string);
    int64_t number = 0;

    while (part.data.len + 4 <= sizeof(data) && (number = falcod_listing_next(&walk->processes)) >= 0) {
        for (int byte = 0; byte < 4; byte++)
            data[part.data.len++] = (uint8_t)(number >> (8 * byte));
    }
    falcod_parts_put(parts, &part);
    if (number < 0)
        walk->stage = FALCOD_WALK_END;
}

static void step_end(struct falcod_walk *walk, struct falcod_parts *parts)
{
    if (walk->is_lookup) {
        falcod_parts_finish(parts, 0);
    } else {
        Falcod__V1__SnapshotPart part = FALCOD__V1__SNAPSHOT_PART__INIT;
        part.kind = PART(END);
        falcod_parts_put(parts, &part);
    }
    falcod_walk_close(walk);
}

static void step(struct falcod_walk *walk, struct falcod_parts *parts)
{
    static const struct row users = {PART(USERS), "/etc/passwd", "passwd", TABLE_LIMIT};
    static const struct row groups = {PART(GROUPS), "/etc/group", "group", TABLE_LIMIT};

    switch (walk->stage) {
    case FALCOD_WALK_USERS:
        if (file_put(walk, parts, &users, AT_FDCWD))
            walk->stage = FALCOD_WALK_GROUPS;
        return;
    case FALCOD_WALK_GROUPS:
        if (file_put(walk, parts, &groups, AT_FDCWD))
            walk->stage = FALCOD_WALK_INTERFACES;
        return;
    case FALCOD_WALK_INTERFACES:
        falcod_interfaces_put(parts);
        walk->stage = FALCOD_WALK_NEXT;
        return;
    case FALCOD_WALK_NEXT:
        step_next(walk);
        return;
    case FALCOD_WALK_FILES:
        step_files(walk, parts);
        return;
    case FALCOD_WALK_THREADS:
        step_threads(walk, parts);
        return;
    case FALCOD_WALK_DESCRIPTORS:
        step_descriptors(walk, parts);
        return;
    case FALCOD_WALK_LIST:
        step_list(walk, parts);
        return;
    case FALCOD_WALK_END:
        step_end(walk, parts);
        return;
    case FALCOD_WALK_DONE:
        return;
    }
}

static void walk_begin(struct falcod_walk *walk, bool has_descriptors)
{
    falcod_walk_close(walk);
    walk->has_descriptors = has_descriptors;
    walk->pid = walk->tid = walk->fd = 0;
    memset(&walk->nets, 0, sizeof(walk->nets));
    memset(&walk->mounts, 0, sizeof(walk->mounts));
}

void falcod_walk_snapshot(struct falcod_walk *walk)
{
    walk_begin(walk, true);
    walk->is_lookup = false;
    walk->stage = falcod_listing_open(&walk->processes, proc_folder, ".") == 0 ? FALCOD_WALK_USERS : FALCOD_WALK_END;
}

void falcod_walk_lookup(struct falcod_walk *walk, int64_t tid, uint64_t id, bool descriptors)
{
    walk_begin(walk, descriptors);
    walk->is_lookup = true;
    walk->id = id;
    walk->asked = tid;
    if (tid == 0) {
        if (falcod_listing_open(&walk->processes, proc_folder, ".") == 0)
            walk->stage = FALCOD_WALK_LIST;
    } else if (process_open(walk, tid))
        walk->stage = FALCOD_WALK_FILES;
}

bool falcod_walk_next(struct falcod_walk *walk, struct falcod_parts *parts)
{
    parts->is_snapshot = !walk->is_lookup;
    parts->id = walk->id;
    parts->tid = walk->asked;
    if (walk->stage == FALCOD_WALK_DONE)
        falcod_parts_finish(parts, ESRCH);
    while (walk->stage != FALCOD_WALK_DONE && falcod_parts_room(parts))
        step(walk, parts);
    return walk->stage != FALCOD_WALK_DONE;
}

/* Calls that gather and scatter data. */
#include "expect.h"

#include <sys/uio.h>

static const char letters[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
#define LETTERS (sizeof letters - 1)

/* Pieces of `each` bytes over the letters. */
static void cut(struct iovec *pieces, int count, size_t each)
{
    for (int i = 0; i < count; i++)
        pieces[i] = (struct iovec){(char *)letters + (size_t)i * each, each};
}

CASE(writev)
{
    int fd = file_with("v", "");
    struct iovec pieces[40];
    cut(pieces, 3, 2);
    seen("writev", N("res", call(SYS_writev, fd, pieces, 3)), D("data", "abcdef", 6), N("fd", fd), N("size", 6));
    seen("writev", N("res", call(SYS_writev, 999, pieces, 2)), D("data", "abcd", 4), N("fd", 999), N("size", 4));
    cut(pieces, 2, 50);
    seen("writev", N("res", call(SYS_writev, fd, pieces, 2)), D("data", letters, SNAP_LENGTH), N("fd", fd), N("size", 100));
    seen("writev", N("res", call(SYS_writev, fd, NULL, 0)), EMPTY("data"), N("fd", fd), N("size", 0));
}

/* Only the first 32 pieces are looked at. */
CASE(writev_of_many_pieces)
{
    int fd = file_with("v", "");
    struct iovec pieces[40];
    cut(pieces, 40, 1);
    long written = call(SYS_writev, fd, pieces, 40);
    need(written == 40);
    seen("writev", N("res", written), D("data", letters, 32), N("fd", fd), N("size", 32));
}

CASE(readv)
{
    int fd = file_with("v", letters);
    char a[10], b[200];
    struct iovec room[2] = {{a, sizeof a}, {b, sizeof b}};
    seen("readv", N("res", call(SYS_readv, fd, room, 2)), N("size", LETTERS), D("data", letters, SNAP_LENGTH), N("fd", fd));
    seen("readv", N("res", call(SYS_readv, fd, room, 2)), N("size", 0), EMPTY("data"), N("fd", fd));
    seen("readv", N("res", call(SYS_readv, 999, room, 2)), N("size", 0), EMPTY("data"), N("fd", 999));
    fd = file_with("w", "123456789012345");
    seen("readv", N("res", call(SYS_readv, fd, room, 2)), N("size", 15), D("data", "123456789012345", 15), N("fd", fd));
}

CASE(preadv)
{
    int fd = file_with("v", letters);
    char a[4], b[6];
    struct iovec room[2] = {{a, sizeof a}, {b, sizeof b}};
    seen("preadv", N("res", call(SYS_preadv, fd, room, 2, 26L, 0L)), N("size", 10), D("data", letters, 10), N("fd", fd), N("pos", 26));
    seen("preadv", N("res", call(SYS_preadv, 999, room, 2, 3L, 0L)), N("size", 0), EMPTY("data"), N("fd", 999), N("pos", 3));
}

CASE(pwritev)
{
    int fd = file_with("v", "");
    struct iovec pieces[2];
    cut(pieces, 2, 5);
    seen("pwritev", N("res", call(SYS_pwritev, fd, pieces, 2, 7L, 0L)), D("data", letters, 10), N("fd", fd), N("size", 10), N("pos", 7));
    seen("pwritev", N("res", call(SYS_pwritev, 999, pieces, 2, 9L, 0L)), D("data", letters, 10), N("fd", 999), N("size", 10),
         N("pos", 9));
}

CASE(process_vm)
{
    char to[16] = "";
    static char from[] = "0123456789abcdef";
    struct iovec local = {to, 10}, remote = {from, 10};
    seen("process_vm_readv", N("res", call(SYS_process_vm_readv, getpid(), &local, 1ul, &remote, 1ul, 0ul)), N("pid", getpid()),
         D("data", from, 10));
    seen("process_vm_readv", N("res", call(SYS_process_vm_readv, 0x7ffffffe, &local, 1ul, &remote, 1ul, 0ul)), N("pid", 0x7ffffffe),
         EMPTY("data"));
    local.iov_base = "WRITTEN";
    local.iov_len = remote.iov_len = 7;
    seen("process_vm_writev", N("res", call(SYS_process_vm_writev, getpid(), &local, 1ul, &remote, 1ul, 0ul)), N("pid", getpid()),
         D("data", "WRITTEN", 7));
    seen("process_vm_writev", N("res", call(SYS_process_vm_writev, getpid(), &local, 1ul, &remote, 1ul, 77ul)), N("pid", getpid()),
         EMPTY("data"));
}

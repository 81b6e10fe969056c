#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "falcod_confine.h"
#include "falcod_helpers.h"
#include "helper.h"

#define NOBODY 65534
/* Port of name servers; what UDP sends can not be limited. */
#define NAME_SERVER 53

static int add(struct falcod_address *address, const struct sockaddr *from)
{
    if (from->sa_family == AF_INET) {
        address->size = 4;
        memcpy(address->bytes, &((const struct sockaddr_in *)from)->sin_addr, 4);
    } else if (from->sa_family == AF_INET6) {
        address->size = 16;
        memcpy(address->bytes, &((const struct sockaddr_in6 *)from)->sin6_addr, 16);
    } else {
        return 0;
    }
    return 1;
}

/* How many addresses the name has; -1 when nobody could say. */
static ssize_t resolve(const char *name, struct falcod_address *addresses)
{
    /* One entry for each address, not one for each kind of socket too. */
    const struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    struct addrinfo *list = NULL;
    ssize_t count = 0;
    int status = getaddrinfo(name, NULL, &hints, &list);

    if (status != 0)
        return status == EAI_NONAME || status == EAI_NODATA || status == EAI_ADDRFAMILY ? 0 : -1;
    for (struct addrinfo *entry = list; entry != NULL && count < FALCOD_ADDRESS_LIMIT; entry = entry->ai_next)
        count += add(&addresses[count], entry->ai_addr);
    freeaddrinfo(list);
    return count;
}

/* It needs to be nobody in particular, to read what resolving is configured by, and to reach name servers. Standard files are
 * others': whoever waits for their end shall not wait for a name server. */
static void drop_rights(void)
{
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);

    for (int file = 0; null >= 0 && file <= STDERR_FILENO; file++)
        dup2(null, file);
    close(null);
    if (geteuid() == 0 && (setgroups(0, NULL) != 0 || setresgid(NOBODY, NOBODY, NOBODY) != 0 || setresuid(NOBODY, NOBODY, NOBODY) != 0))
        _exit(1);
    falcod_capabilities_keep(0);
    int files = falcod_files_none();
    if (files >= 0) {
        falcod_files_allow(files, "/", FALCOD_ACCESS_READ);
        falcod_files_allow_port(files, NAME_SERVER);
        falcod_files_close(files);
    }
    falcod_calls_limit(FALCOD_CALLS_OF_NAMES);
}

static void run(int requests)
{
    static struct falcod_address addresses[FALCOD_ADDRESS_LIMIT];
    static char name[FALCOD_NAME_LIMIT + 1];

    for (;;) {
        ssize_t size = recv(requests, name, FALCOD_NAME_LIMIT, 0);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return;
        name[size] = '\0';
        memset(addresses, 0, sizeof(addresses));
        ssize_t count = resolve(name, addresses);
        /* In front of the addresses is a byte, so that none of them is not the end: it says whether there is an answer. */
        char is_answer = count >= 0;
        struct iovec vector[] = {{&is_answer, 1}, {addresses, is_answer ? (size_t)count * sizeof(addresses[0]) : 0}};
        struct msghdr message = {.msg_iov = vector, .msg_iovlen = 2};
        if (sendmsg(requests, &message, MSG_NOSIGNAL) < 0)
            return;
    }
}

int falcod_names_helper(void)
{
    int socket;
    pid_t process = falcod_helper_fork("falcod-names", &socket);

    if (process == 0) {
        drop_rights();
        run(socket);
        _exit(0);
    }
    return process < 0 ? process : socket;
}

int falcod_names_ask(int helper, const uint8_t *name, size_t length)
{
    ssize_t size;

    if (length == 0 || length > FALCOD_NAME_LIMIT)
        return -EINVAL;
    while ((size = send(helper, name, length, MSG_NOSIGNAL)) < 0 && errno == EINTR)
        ;
    return size < 0 ? -errno : 0;
}

int falcod_names_answer(int helper, int milliseconds, struct falcod_address addresses[FALCOD_ADDRESS_LIMIT])
{
    char is_answer = 0;
    struct iovec vector[] = {{&is_answer, 1}, {addresses, FALCOD_ADDRESS_LIMIT * sizeof(addresses[0])}};
    struct msghdr message = {.msg_iov = vector, .msg_iovlen = 2};
    struct pollfd ready = {.fd = helper, .events = POLLIN};
    ssize_t size;

    /* A signal is a reason to look at other things first. */
    if (milliseconds >= 0 && poll(&ready, 1, milliseconds) <= 0)
        return -EAGAIN;
    while ((size = recvmsg(helper, &message, 0)) < 0 && errno == EINTR)
        ;
    if (size <= 0)
        return size < 0 ? -errno : -EPIPE;
    return is_answer ? (int)((size_t)(size - 1) / sizeof(addresses[0])) : -ENODATA;
}

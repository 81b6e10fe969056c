#include "listen.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define DEFAULT_NAME "falcod"
/* Behind the path while the socket is made. */
#define PLACE_SUFFIX ".new"

/* Makes the last folder of the path where it is missing, and opens it. */
static int folder_open(struct falcod_listener *listener, const char *path, struct falcod_err *err)
{
    char folder[sizeof(((struct sockaddr_un *)0)->sun_path) - sizeof(PLACE_SUFFIX) + 1];
    const char *slash = strrchr(path, '/');
    size_t length = slash == NULL ? 0 : (size_t)(slash - path);

    if (strlen(path) >= sizeof(folder))
        return falcod_err_set(err, FALCOD_EXIT_USAGE, "--socket: the path is longer than %zu bytes", sizeof(folder) - 1);
    memcpy(folder, path, length);
    folder[length] = '\0';
    if (length > 0 && mkdir(folder, 0755) != 0 && errno != EEXIST)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "%s cannot be made: %s", folder, strerror(errno));
    listener->name = slash == NULL ? path : slash + 1;
    listener->folder = open(slash == NULL ? "." : length == 0 ? "/" : folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (listener->folder < 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "%s cannot be opened: %s", folder, strerror(errno));
    return 0;
}

/* Removes the socket of a process that is gone. */
static int stale_remove(int probe, const struct sockaddr_un *address, struct falcod_err *err)
{
    struct stat status;

    if (lstat(address->sun_path, &status) != 0)
        return 0;
    if (!S_ISSOCK(status.st_mode))
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "%s is there and is no socket", address->sun_path);
    if (connect(probe, (const struct sockaddr *)address, sizeof(*address)) == 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "another process listens on %s", address->sun_path);
    if (errno != ECONNREFUSED || unlink(address->sun_path) != 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "%s cannot be replaced: %s", address->sun_path, strerror(errno));
    return 0;
}

/* Whom the socket belongs to decides who can connect; who is served is looked at again then. */
static int owners_set(const char *path, const struct falcod_options *options, struct falcod_err *err)
{
    const char *name = options->group == NULL ? DEFAULT_NAME : options->group;
    struct group *group = getgrnam(name);
    uid_t owner = options->uids.count > 0 ? options->uids.id[0] : (uid_t)-1;

    if (group == NULL && options->group != NULL)
        return falcod_err_set(err, FALCOD_EXIT_USAGE, "--group: there is no group '%s'", name);
    if (group == NULL && options->uids.count == 0)
        falcod_log(FALCOD_WARNING, "there is no group '%s': only root can connect", name);
    if (chown(path, owner, group == NULL ? (gid_t)-1 : group->gr_gid) != 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "%s cannot be given to user and group: %s", path, strerror(errno));
    return 0;
}

/* Binds beside the final place and moves there what is ready for connections. */
static int bind_and_move(int socket, struct sockaddr_un *address, const struct falcod_options *options, struct falcod_err *err)
{
    size_t length = strlen(options->socket);

    memcpy(address->sun_path + length, PLACE_SUFFIX, sizeof(PLACE_SUFFIX));
    unlink(address->sun_path);
    mode_t mask = umask(0117);
    int failed = bind(socket, (const struct sockaddr *)address, sizeof(*address)) != 0;
    umask(mask);
    if (failed)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "%s cannot be bound: %s", options->socket, strerror(errno));
    if (owners_set(address->sun_path, options, err) != 0) {
        unlink(address->sun_path);
        return -1;
    }
    if (listen(socket, 8) != 0 || rename(address->sun_path, options->socket) != 0) {
        falcod_err_set(err, FALCOD_EXIT_FAILED, "%s cannot be listened on: %s", options->socket, strerror(errno));
        unlink(address->sun_path);
        return -1;
    }
    return 0;
}

int falcod_listen(struct falcod_listener *listener, struct falcod_options *options, struct falcod_err *err)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct passwd *user = getpwnam(DEFAULT_NAME);
    int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (options->uids.count == 0 && options->gids.count == 0 && user != NULL)
        options->uids = (struct falcod_id_list){1, {user->pw_uid}};
    listener->socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (probe < 0 || listener->socket < 0)
        return falcod_err_set(err, FALCOD_EXIT_FAILED, "no socket: %s", strerror(errno));
    if (folder_open(listener, options->socket, err) != 0)
        return -1;
    strcpy(address.sun_path, options->socket);
    int failed = stale_remove(probe, &address, err);
    close(probe);
    return failed ? -1 : bind_and_move(listener->socket, &address, options, err);
}

/* A web server with a hole, for the recorded break-in: what follows "run=" in a request is handed to a shell.
 *
 * usage: nginx ADDRESS PORT
 */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define WWW_DATA 33

static void serve(int client)
{
    char request[4096];
    ssize_t length = read(client, request, sizeof(request) - 1);
    if (length <= 0)
        return;
    request[length] = 0;
    char *command = strstr(request, "run=");
    if (!command)
        return;
    command += 4;
    command[strcspn(command, "\r\n")] = 0;
    if (fork() == 0) {
        close(client);
        execl("/bin/sh", "sh", "-c", command, NULL);
        _exit(127);
    }
    wait(NULL);
}

int main(int count, char **words)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    if (count != 3 || !inet_aton(words[1], &address.sin_addr))
        return 2;
    address.sin_port = htons(atoi(words[2]));
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bind(listener, (struct sockaddr *)&address, sizeof(address)) || listen(listener, 5) || setgid(WWW_DATA) || setuid(WWW_DATA)) {
        perror("nginx");
        return 1;
    }
    for (;;) {
        int client = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        if (client < 0)
            return 1;
        serve(client);
        close(client);
    }
}

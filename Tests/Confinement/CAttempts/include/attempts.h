#ifndef FALCOD_ATTEMPTS_H
#define FALCOD_ATTEMPTS_H

/* Does what a process that was taken over might do, by the attempt's name; `path` is for those that need one. Returns 0 when it
   worked, the errno when it was refused, -1 when there is no such attempt. */
int falcod_attempt(const char *name, const char *path);

/* Makes a thread, which then makes all attempts. */
void falcod_attempts_make_thread(void);

/* Where attempts that use a TCP socket that was made before expect it. */
#define FALCOD_ATTEMPTS_SOCKET 40

#endif

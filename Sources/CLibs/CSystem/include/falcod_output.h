#ifndef FALCOD_OUTPUT_H
#define FALCOD_OUTPUT_H

/* pipe2(2) with O_CLOEXEC. */
int falcod_pipe(int ends[2]);

/* syslog(3) with facility user and the text as it is. `priority` is 0 (emergency) to 7 (debug). */
void falcod_syslog(int priority, const char *text);

#endif

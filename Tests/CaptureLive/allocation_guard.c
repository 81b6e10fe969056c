/* Loaded into falcod-capture by LD_PRELOAD: ends a process that allocates or gives back memory after it limited its system calls. */
#include <dlfcn.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size), *__libc_calloc(size_t count, size_t size), *__libc_realloc(void *memory, size_t size);
extern void __libc_free(void *memory);

static int is_confined;

static void check(const char *what)
{
    if (!is_confined)
        return;
    write(STDERR_FILENO, what, strlen(what));
    syscall(SYS_exit_group, 99);
}

void *malloc(size_t size)
{
    check("malloc after start-up\n");
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    check("calloc after start-up\n");
    return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    check("realloc after start-up\n");
    return __libc_realloc(memory, size);
}

void free(void *memory)
{
    check("free after start-up\n");
    __libc_free(memory);
}

int prctl(int option, ...)
{
    unsigned long arguments[4];
    va_list list;

    va_start(list, option);
    for (int i = 0; i < 4; i++)
        arguments[i] = va_arg(list, unsigned long);
    va_end(list);
    int result = (int)syscall(SYS_prctl, option, arguments[0], arguments[1], arguments[2], arguments[3]);
    is_confined |= option == PR_SET_SECCOMP;
    return result;
}

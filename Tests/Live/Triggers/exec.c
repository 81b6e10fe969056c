/* Programs that become other programs. */
#include "task.h"

#include <pthread.h>
#include <sys/mman.h>

/* What a program becomes that lives until its input ends. */
struct image {
    int input[2], done[2];
    pid_t pid;
};

static bool becoming(struct image *image)
{
    need(pipe(image->input) == 0 && pipe2(image->done, O_CLOEXEC) == 0);
    image->pid = fork();
    if (image->pid == 0) {
        dup2(image->input[0], 0);
        close(image->input[0]);
        close(image->input[1]);
        close(image->done[0]);
        return true;
    }
    close(image->input[0]);
    close(image->done[1]);
    char byte;
    need(read(image->done[0], &byte, 1) == 0);
    return false;
}

static void over(struct image *image)
{
    close(image->input[1]);
    int status = ended(image->pid);
    need(status == 0);
    seen_by(image->pid, "procexit", N("status", 0), N("ret", 0), N("sig", 0), N("core", 0), N("reaper_tid", 0));
}

CASE(execve)
{
    struct image image;
    const char *program = helper("helper_wait");
    if (becoming(&image)) {
        call(SYS_execve, program, (char *[]){"a name", "first", "", "the third one", NULL}, (char *[]){"LIVE=yes", "EMPTY=", NULL});
        _exit(1);
    }
    struct task task = task_of(image.pid, image.pid);
    seen_exec("execve", 0, &task, "EXE_WRITABLE", program);
    over(&image);
}

/* The owner may write, everyone else may not; the user has no rights beside. */
CASE(execve_as_another_user)
{
    struct image image;
    const char *program = helper("helper_wait");
    if (becoming(&image)) {
        need(setresgid(4343, 4343, 4343) == 0 && setresuid(4242, 4242, 4242) == 0);
        call(SYS_execve, program, (char *[]){"x", NULL}, (char *[]){NULL});
        _exit(1);
    }
    struct task task = task_of(image.pid, image.pid);
    need(task.uid == 4242 && task.gid == 4343 && task.effective == 0);
    seen_exec("execve", 0, &task, "", program);
    over(&image);
}

/* More arguments than are kept: the first 4096 bytes, the program's own name included. */
CASE(execve_with_long_arguments)
{
    struct image image;
    static char argument[6000];
    memset(argument, 'x', sizeof argument - 1);
    if (becoming(&image)) {
        call(SYS_execve, helper("helper_wait"), (char *[]){"zero", "one", argument, NULL}, (char *[]){NULL});
        _exit(1);
    }
    struct task task = task_of(image.pid, image.pid);
    need(task.args_length == 4 + 6000);
    task.args_length = 4096 - 5;
    char *cut = malloc(task.args_length);
    memcpy(cut, task.args, task.args_length);
    cut[task.args_length - 1] = 0;
    task.args = cut;
    seen_exec("execve", 0, &task, "EXE_WRITABLE", helper("helper_wait"));
    over(&image);
}

static void copy_to(const char *from, int to)
{
    static char buffer[1 << 20];
    size_t length = read_whole(from, buffer, sizeof buffer);
    need(length < sizeof buffer - 1 && write(to, buffer, length) == (ssize_t)length);
}

/* By a descriptor, from memory: execve is what a successful execveat is reported as. */
CASE(execveat_from_memory)
{
    struct image image;
    int memory = memfd_create("nowhere", 0);
    copy_to(helper("helper_wait"), memory);
    if (becoming(&image)) {
        call(SYS_execveat, memory, "", (char *[]){"in memory", NULL}, (char *[]){NULL}, AT_EMPTY_PATH);
        _exit(1);
    }
    struct task task = task_of(image.pid, image.pid);
    /* Its path leads through no directory. */
    task.executable = "memfd:nowhere";
    seen_exec("execve", 0, &task, "EXE_WRITABLE|EXE_FROM_MEMFD", text("/dev/fd/%d", memory));
    over(&image);
}

CASE(execveat_below_a_directory)
{
    struct image image;
    int program = open("copy", O_WRONLY | O_CREAT, 0755), here = open(".", O_PATH | O_DIRECTORY);
    copy_to(helper("helper_wait"), program);
    close(program);
    if (becoming(&image)) {
        call(SYS_execveat, here, "copy", (char *[]){"copied", NULL}, (char *[]){NULL}, 0);
        _exit(1);
    }
    struct task task = task_of(image.pid, image.pid);
    seen_exec("execve", 0, &task, "EXE_WRITABLE", text("/dev/fd/%d/copy", here));
    over(&image);
}

/* The event shows the old image and the arguments that were refused. */
static void refused(struct task *task, const char *event, long result, const char *path)
{
    static const char args[] = "one\0two", env[] = "A=1\0B=2";
    task->exe = "zero";
    task->args = args;
    task->args_length = sizeof args;
    task->env = env;
    task->env_length = sizeof env;
    seen_exec(event, result, task, "EXE_WRITABLE", path);
}

CASE(exec_refused)
{
    char *args[] = {"zero", "one", "two", NULL}, *env[] = {"A=1", "B=2", NULL};
    struct task task = task_here();
    long result = call(SYS_execve, "absent", args, env);
    need(result == -ENOENT);
    refused(&task, "execve", result, "absent");
    result = call(SYS_execveat, AT_FDCWD, "absent", args, env, 0);
    need(result == -ENOENT);
    refused(&task, "execveat", result, NULL);
}

static void *exec_in_thread(void *program)
{
    call(SYS_execve, program, (char *[]){"by a thread", NULL}, (char *[]){NULL});
    _exit(1);
}

/* The whole process becomes the new image, under the number of its first thread. */
CASE(execve_by_another_thread)
{
    struct image image;
    const char *program = helper("helper_wait");
    if (becoming(&image)) {
        pthread_t thread;
        pthread_create(&thread, NULL, exec_in_thread, (void *)program);
        for (;;)
            pause();
    }
    struct task task = task_of(image.pid, image.pid);
    seen_exec("execve", 0, &task, "EXE_WRITABLE", program);
    over(&image);
}

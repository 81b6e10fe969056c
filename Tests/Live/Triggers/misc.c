/* Semaphores and kernel modules. */
#include "expect.h"

#include <sys/ipc.h>
#include <sys/sem.h>

CASE(semaphores)
{
    long set = call(SYS_semget, IPC_PRIVATE, 2, IPC_CREAT | IPC_EXCL | 0600);
    need(set >= 0);
    /* Permissions are not told. */
    seen("semget", N("res", set), N("key", IPC_PRIVATE), N("nsems", 2), F("semflg", "IPC_CREAT|IPC_EXCL"));
    seen("semget", N("res", call(SYS_semget, 0x7a7b7c7d, 1, 0)), N("key", 0x7a7b7c7d), N("nsems", 1), N("semflg", 0));
    struct sembuf operations[] = {{0, 3, SEM_UNDO}, {1, 1, 0}};
    seen("semop", N("res", call(SYS_semop, set, operations, 2ul)), N("nsops", 2), N("sem_num_0", 0), N("sem_op_0", 3),
         F("sem_flg_0", "SEM_UNDO"), N("sem_num_1", 1), N("sem_op_1", 1), N("sem_flg_1", 0), N("semid", set));
    operations[0] = (struct sembuf){1, -5, IPC_NOWAIT};
    seen("semop", N("res", call(SYS_semop, set, operations, 1ul)), N("nsops", 1), N("sem_num_0", 1), N("sem_op_0", -5),
         F("sem_flg_0", "IPC_NOWAIT"), N("sem_num_1", 0), N("sem_op_1", 0), N("sem_flg_1", 0), N("semid", set));
    seen("semctl", N("res", call(SYS_semctl, set, 1, SETVAL, 44L)), N("semid", set), N("semnum", 1), F("cmd", "SETVAL"), N("val", 44));
    seen("semctl", N("res", call(SYS_semctl, set, 1, GETVAL, 0L)), N("semid", set), N("semnum", 1), F("cmd", "GETVAL"), N("val", 0));
    seen("semctl", N("res", call(SYS_semctl, set, 0, IPC_RMID, 0L)), N("semid", set), N("semnum", 0), F("cmd", "IPC_RMID"), N("val", 0));
    seen("semctl", N("res", call(SYS_semctl, set, 0, IPC_STAT, 0L)), N("semid", set), N("semnum", 0), F("cmd", "IPC_STAT"), N("val", 0));
}

CASE(modules)
{
    /* In memory that is there: a kernel without modules never looks at it. */
    char image[] = "not a module", arguments[] = "debug=1", more[] = "debug=2", name[] = "falcod_none";
    seen("init_module", N("res", call(SYS_init_module, image, sizeof image, arguments)), D("img", image, sizeof image),
         N("length", sizeof image), S("uargs", "debug=1"));
    int fd = file_with("module", image);
    seen("finit_module", N("res", call(SYS_finit_module, fd, more, 3)), N("fd", fd), S("uargs", "debug=2"),
         F("flags", "MODULE_INIT_IGNORE_MODVERSIONS|MODULE_INIT_IGNORE_VERMAGIC"));
    seen("delete_module", N("res", call(SYS_delete_module, name, O_NONBLOCK | O_TRUNC)), S("name", "falcod_none"),
         F("flags", "O_NONBLOCK|O_TRUNC"));
}

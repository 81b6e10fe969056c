#include "confine.h"

#include <unistd.h>

#include "log.h"
#include "privdrop.h"
#include "sandbox.h"

int falcod_confine_loop(int *folder, struct falcod_err *err)
{
    if (falcod_limits_set(FALCOD_RIGHTS_LOOP, err) != 0 || falcod_rights_drop(FALCOD_RIGHTS_LOOP, err) != 0)
        return -1;
    if (falcod_sandbox_files(*folder, err) != 0) {
        falcod_log(FALCOD_WARNING, "%s", err->text);
        close(*folder);
        *folder = -1;
    }
    return falcod_sandbox_enter(FALCOD_SANDBOX_LOOP, err);
}

/* Without Landlock: it would rule out what CAP_SYS_PTRACE is for, and files beneath other processes' roots. */
int falcod_confine_reader(struct falcod_err *err)
{
    if (falcod_limits_set(FALCOD_RIGHTS_READER, err) != 0 || falcod_rights_drop(FALCOD_RIGHTS_READER, err) != 0)
        return -1;
    return falcod_sandbox_enter(FALCOD_SANDBOX_READER, err);
}

/* The driver: all its programs in one object. A part per hook and per family of calls is included and not linked, because a
 * map of programs can only be filled by the file that defines them, and because the linker of older bpftool releases gives
 * up on functions of the kernel that two files use.
 */
#include "enter.h"
#include "page_fault.h"
#include "sched_switch.h"
#include "signal_deliver.h"
#include "sys_exit.h"
#include "task_exec.h"
#include "task_exit.h"
#include "task_fork.h"

/* The kernel offers the helpers that read its memory only to programs under a licence compatible with its own. */
char LICENSE[] SEC("license") = "GPL";

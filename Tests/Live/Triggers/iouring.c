/* The calls of io_uring. */
#include "expect.h"

#include <linux/io_uring.h>
#include <sys/eventfd.h>

/* Features are numbered alike by the kernel and by events, but events know fewer. */
#define KNOWN_FEATURES 0x7ff

CASE(io_uring)
{
    struct io_uring_params params = {.flags = IORING_SETUP_CQSIZE | IORING_SETUP_CLAMP, .cq_entries = 16, .sq_thread_cpu = 3,
                                     .sq_thread_idle = 4};
    long fd = call(SYS_io_uring_setup, 4u, &params);
    if (fd < 0)
        cannot("no io_uring here");
    seen("io_uring_setup", N("res", fd), N("entries", 4), N("sq_entries", 4), N("cq_entries", 16),
         F("flags", "IORING_SETUP_CQSIZE|IORING_SETUP_CLAMP"), N("sq_thread_cpu", 3), N("sq_thread_idle", 4),
         N("features", params.features & KNOWN_FEATURES));
    struct io_uring_params wrong = {.flags = IORING_SETUP_SQ_AFF, .sq_thread_cpu = 1};
    seen("io_uring_setup", N("res", call(SYS_io_uring_setup, 8u, &wrong)), N("entries", 8), N("sq_entries", 0), N("cq_entries", 0),
         F("flags", "IORING_SETUP_SQ_AFF"), N("sq_thread_cpu", 1), N("sq_thread_idle", 0), N("features", 0));
    seen("io_uring_enter", N("res", call(SYS_io_uring_enter, fd, 0u, 0u, IORING_ENTER_GETEVENTS, NULL, 0ul)), N("fd", fd),
         N("to_submit", 0), N("min_complete", 0), F("flags", "IORING_ENTER_GETEVENTS"), S("sig", ""));
    seen("io_uring_enter", N("res", call(SYS_io_uring_enter, 999, 1u, 2u, IORING_ENTER_SQ_WAKEUP, NULL, 0ul)), N("fd", 999),
         N("to_submit", 1), N("min_complete", 2), F("flags", "IORING_ENTER_SQ_WAKEUP"), S("sig", ""));
    int event = eventfd(0, 0);
    seen("io_uring_register", N("res", call(SYS_io_uring_register, fd, IORING_REGISTER_EVENTFD, &event, 1u)), N("fd", fd),
         F("opcode", "IORING_REGISTER_EVENTFD"), N("arg", (long)&event), N("nr_args", 1));
    seen("io_uring_register", N("res", call(SYS_io_uring_register, fd, IORING_UNREGISTER_BUFFERS, NULL, 0u)), N("fd", fd),
         F("opcode", "IORING_UNREGISTER_BUFFERS"), N("arg", 0), N("nr_args", 0));
}

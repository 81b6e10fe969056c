/* usage: driver-test. Needs root and BTF; says so and succeeds where they are missing. */
#include <stdio.h>

#include "tests.h"

int main(void)
{
    struct driver *driver = driver_start();
    if (!driver)
        return 0;
    static const char *const programs[] = {"sys_exit", "task_exec", "task_fork", "task_exit", "signal_deliver"};
    for (size_t i = 0; i < sizeof(programs) / sizeof(programs[0]); i++)
        if (!driver_attach(driver, programs[i]))
            return 1;
    test_verified(driver);
    test_files(driver);
    test_calls(driver);
    test_processes(driver);
    test_hooks(driver);
    test_sockets(driver);
    test_messages(driver);
    test_vectors(driver);
    test_compat(driver);
    test_snap(driver);
    test_values(driver);
    test_losses(driver);
    test_unread(driver);
    test_random(driver);
    driver_stop(driver);
    printf("driver: %d checks, %d failed\n", checks, failures);
    return failures > 0;
}

/* usage: driver-test. Needs root and BTF; says so and succeeds where they are missing. */
#include <stdio.h>

#include "tests.h"

int main(void)
{
    struct driver *driver = driver_start();
    if (!driver)
        return 0;
    if (!driver_attach(driver, "sys_exit"))
        return 1;
    test_files(driver);
    driver_stop(driver);
    printf("driver: %d checks, %d failed\n", checks, failures);
    return failures > 0;
}

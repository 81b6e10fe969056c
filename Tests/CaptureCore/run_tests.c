/* Runs the tests of Sources/Capture/Core; exit code 1 when a check failed. */
#include <stdio.h>

#include "check.h"

static int checks, failures;

void check_that(bool holds, const char *what, const char *file, int line)
{
    checks++;
    if (holds)
        return;
    failures++;
    fprintf(stderr, "%s:%d: failed: %s\n", file, line, what);
}

int main(void)
{
    test_absence();
    test_control();
    test_filter();
    test_frame();
    test_interest();
    test_losses();
    test_options();
    test_spool();
    printf("capture core: %d checks, %d failed\n", checks, failures);
    return failures != 0;
}

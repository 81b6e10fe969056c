/* The tests of the driver, a function per subject. */
#ifndef FALCOD_TESTS_H
#define FALCOD_TESTS_H

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "harness.h"
/* The ids of events. */
#include "falcod_driver.h"

/* Names the subject on standard error when FALCOD_TEST_VERBOSE is set. */
#define RUN(subject)                                                                                                   \
    do {                                                                                                               \
        if (getenv("FALCOD_TEST_VERBOSE"))                                                                             \
            fprintf(stderr, "%s\n", #subject);                                                                        \
        subject(driver);                                                                                               \
    } while (0)

void test_calls(struct driver *driver);
void test_hooks(struct driver *driver);
void test_verified(struct driver *driver);
void test_files(struct driver *driver);
void test_processes(struct driver *driver);
void test_sockets(struct driver *driver);
void test_messages(struct driver *driver);
void test_vectors(struct driver *driver);
void test_compat(struct driver *driver);
void test_snap(struct driver *driver);
void test_values(struct driver *driver);
void test_losses(struct driver *driver);
void test_unread(struct driver *driver);
void test_random(struct driver *driver);

#endif

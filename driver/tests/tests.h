/* The tests of the driver, a function per subject. */
#ifndef FALCOD_TESTS_H
#define FALCOD_TESTS_H

#include <errno.h>

#include "harness.h"
/* The ids of events. */
#include "falcod_driver.h"

void test_calls(struct driver *driver);
void test_hooks(struct driver *driver);
void test_files(struct driver *driver);
void test_processes(struct driver *driver);
void test_sockets(struct driver *driver);
void test_messages(struct driver *driver);
void test_vectors(struct driver *driver);
void test_compat(struct driver *driver);
void test_snap(struct driver *driver);
void test_values(struct driver *driver);

#endif

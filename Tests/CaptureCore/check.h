/* Counts checks and says where one failed. */
#ifndef FALCOD_CHECK_H
#define FALCOD_CHECK_H

#include <stdbool.h>

void check_that(bool holds, const char *what, const char *file, int line);
#define CHECK(condition) check_that((condition), #condition, __FILE__, __LINE__)

void test_absence(void);
void test_control(void);
void test_filter(void);
void test_frame(void);
void test_interest(void);
void test_losses(void);
void test_options(void);
void test_spool(void);

#endif

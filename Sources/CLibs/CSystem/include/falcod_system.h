#ifndef FALCOD_SYSTEM_H
#define FALCOD_SYSTEM_H
#include <stddef.h>
#include <stdint.h>

#include "falcod_output.h"

/* GNU functions of the C library that Swift's Glibc module does not show, since it is built without _GNU_SOURCE. */

/* First occurrence of `needle` in `haystack`, or NULL. */
const void *falcod_memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);
/* Last occurrence of `byte`, or NULL. */
const void *falcod_memrchr(const void *bytes, int byte, size_t length);
/* fnmatch(3) without flags, or with FNM_CASEFOLD; both arguments NUL-terminated. 1 on a match. */
int falcod_fnmatch(const char *pattern, const char *text, int fold_case);
/* printf's %g of a number into `text`, NUL-terminated; the length without the NUL. */
int falcod_format_general(double number, char *text, size_t capacity);
/* The same for %.1f. */
int falcod_format_tenths(double number, char *text, size_t capacity);

#endif

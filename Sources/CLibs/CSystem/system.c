#define _GNU_SOURCE
#include "falcod_system.h"

#include <fnmatch.h>
#include <stdio.h>
#include <string.h>

const void *falcod_memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length) {
    return memmem(haystack, haystack_length, needle, needle_length);
}

const void *falcod_memrchr(const void *bytes, int byte, size_t length) { return memrchr(bytes, byte, length); }

int falcod_fnmatch(const char *pattern, const char *text, int fold_case) {
    return fnmatch(pattern, text, fold_case ? FNM_CASEFOLD : 0) == 0;
}

static int bounded(int length, size_t capacity) {
    return length < 0 ? 0 : (size_t)length < capacity ? length : (int)capacity - 1;
}

int falcod_format_general(double number, char *text, size_t capacity) {
    return bounded(snprintf(text, capacity, "%g", number), capacity);
}

int falcod_format_tenths(double number, char *text, size_t capacity) {
    return bounded(snprintf(text, capacity, "%.1f", number), capacity);
}

#ifndef FALCOD_RE2_SHIM_H
#define FALCOD_RE2_SHIM_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A compiled POSIX-syntax regular expression. Matching is linear in the text, and does not allocate once warm. */
struct falcod_regex;

/* Compiles `length` bytes of UTF-8. On failure returns NULL and writes a NUL-terminated reason of at most
 * `error_capacity` bytes, the terminator included. The result is freed with falcod_regex_free. */
struct falcod_regex *falcod_regex_compile(const uint8_t *pattern, size_t length, char *error, size_t error_capacity);
void falcod_regex_free(struct falcod_regex *regex);

/* 1 when the whole text matches, 0 when not. The text must be valid UTF-8; a NULL text counts as empty. */
int falcod_regex_matches_whole(const struct falcod_regex *regex, const uint8_t *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif

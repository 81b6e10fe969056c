/* Why something failed, as one line for the user. */
#ifndef FALCOD_ERR_H
#define FALCOD_ERR_H

/* Exit codes of falcod-capture. */
enum falcod_exit {
    FALCOD_EXIT_OK = 0,
    /* Anything that fails after the probe was loaded. */
    FALCOD_EXIT_FAILED = 1,
    FALCOD_EXIT_USAGE = 2,
    /* The probe cannot be loaded here: no rights, no BTF, refused by the verifier. */
    FALCOD_EXIT_PROBE = 3,
};

struct falcod_err {
    enum falcod_exit code;
    char text[400];
};

/* Fills `err`; returns -1, so that a function can fail with `return falcod_err_set(...)`. Longer texts are cut. */
int falcod_err_set(struct falcod_err *err, enum falcod_exit code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What errno `code` means. Unlike strerror, it never allocates and reads no file, so it also serves a process that can do neither. */
const char *falcod_err_text(int code);

#endif

#include "err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int falcod_err_set(struct falcod_err *err, enum falcod_exit code, const char *format, ...)
{
    va_list arguments;

    err->code = code;
    va_start(arguments, format);
    vsnprintf(err->text, sizeof(err->text), format, arguments);
    va_end(arguments);
    return -1;
}

const char *falcod_err_text(int code)
{
    const char *text = strerrordesc_np(code);

    return text == NULL ? "unknown error" : text;
}

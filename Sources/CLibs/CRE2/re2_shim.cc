#include "re2_shim.h"

#include <cstring>
#include <re2/re2.h>

struct falcod_regex {
    re2::RE2 expression;
    falcod_regex(const re2::StringPiece &pattern, const re2::RE2::Options &options) : expression(pattern, options) {}
};

extern "C" struct falcod_regex *falcod_regex_compile(const uint8_t *pattern, size_t length, char *error,
                                                     size_t error_capacity) {
    re2::RE2::Options options(re2::RE2::POSIX);
    options.set_log_errors(false);
    auto *regex = new falcod_regex(re2::StringPiece(reinterpret_cast<const char *>(pattern), length), options);
    if (regex->expression.ok()) {
        return regex;
    }
    if (error_capacity > 0) {
        std::strncpy(error, regex->expression.error().c_str(), error_capacity - 1);
        error[error_capacity - 1] = '\0';
    }
    delete regex;
    return nullptr;
}

extern "C" void falcod_regex_free(struct falcod_regex *regex) { delete regex; }

extern "C" int falcod_regex_matches_whole(const struct falcod_regex *regex, const uint8_t *text, size_t length) {
    const char *start = text == nullptr ? "" : reinterpret_cast<const char *>(text);
    return re2::RE2::FullMatch(re2::StringPiece(start, length), regex->expression) ? 1 : 0;
}

/* Generated from proto/falcod/v1 by proto/generate. Do not edit: run `make generate`. */
#ifndef FALCOD_SCHEMA_H
#define FALCOD_SCHEMA_H
#include <stdint.h>

#define FALCOD_CONVERSION_COUNT 253
#define FALCOD_EVENT_COUNT 454
#define FALCOD_FLAG_TABLE_COUNT 55
#define FALCOD_IA32_COUNT 472
#define FALCOD_SYSCALL_COUNT 454
/* `Hello.schema_hash`: of events, their parameters and the system call codes. */
#define FALCOD_SCHEMA_HASH 0x45637f64f56ee09bULL
#define FALCOD_NO_DIRFD 255
#define FALCOD_NO_FLAG_TABLE 65535

/* One symbolic name of a flag table, in rendering order. */
struct falcod_flag { const char *name; uint32_t value; };
struct falcod_flag_table { const char *name; uint16_t count; const struct falcod_flag *entries; };

/* One parameter: `dirfd` is the index of the FD parameter that a relative path starts from;
 * `dynamic` selects the set of types of a DYN parameter: 1 sockopt, 2 ptrace, 3 bpf, 4 keyctl. */
struct falcod_param_info {
    const char *name;
    uint8_t type;
    uint8_t format;
    uint8_t dirfd;
    uint8_t dynamic;
    uint16_t flag_table;
};

struct falcod_event_info {
    const char *name;
    const char *enum_name;
    uint16_t category;
    uint16_t flags;
    uint8_t param_count;
    const struct falcod_param_info *params;
};

/* One system call or scheduler tracepoint ("ppm_sc" code). Numbers are -1 where the architecture lacks it.
 * kind: 0 none, 1 syscall, 2 tracepoint. sampling: 0 sampled, 1 never dropped, 2 always dropped. */
struct falcod_syscall_info {
    const char *name;
    uint8_t kind;
    uint8_t generic;
    uint8_t sampling;
    int16_t x86_64;
    int16_t aarch64;
    int16_t ia32[2];
    int16_t enter_event;
    int16_t exit_event;
};

/* How an event of an old capture becomes a current one.
 * action: 0 pass, 1 store, 2 store and pass, 3 add parameters, 4 change type.
 * step: 0 old parameter, 1 parameter of the stored enter event or default, 2 the same or empty, 3 empty, 4 default, 5 computed. */
struct falcod_conversion_step { uint8_t kind; uint8_t index; };
struct falcod_conversion {
    uint16_t event;
    uint8_t param_count;
    uint8_t action;
    int16_t target;
    uint8_t step_count;
    const struct falcod_conversion_step *steps;
};

extern const struct falcod_flag_table falcod_flag_tables[FALCOD_FLAG_TABLE_COUNT];
extern const struct falcod_event_info falcod_events[FALCOD_EVENT_COUNT];
extern const struct falcod_syscall_info falcod_syscalls[FALCOD_SYSCALL_COUNT];
extern const struct falcod_conversion falcod_conversions[FALCOD_CONVERSION_COUNT];
extern const int16_t falcod_ia32_to_x86_64[FALCOD_IA32_COUNT];

/* Swift sees a C array as a tuple; these give it a pointer. */
static inline const struct falcod_flag_table *falcod_flag_table_base(void) { return falcod_flag_tables; }
static inline const struct falcod_event_info *falcod_event_base(void) { return falcod_events; }
static inline const struct falcod_syscall_info *falcod_syscall_base(void) { return falcod_syscalls; }
static inline const struct falcod_conversion *falcod_conversion_base(void) { return falcod_conversions; }
static inline const int16_t *falcod_ia32_base(void) { return falcod_ia32_to_x86_64; }

#endif

/* Calls of the bpf family. */
#include "expect.h"

#include <linux/bpf.h>

CASE(bpf)
{
    union bpf_attr map = {.map_type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = 8, .max_entries = 1};
    long fd = call(SYS_bpf, BPF_MAP_CREATE, &map, sizeof map);
    if (fd < 0)
        cannot("no maps may be made");
    seen("bpf", N("fd", fd), F("cmd", "BPF_MAP_CREATE"));
    uint32_t key = 0;
    uint64_t value = 5;
    union bpf_attr element = {.map_fd = (uint32_t)fd, .key = (uintptr_t)&key, .value = (uintptr_t)&value};
    seen("bpf", N("fd", call(SYS_bpf, BPF_MAP_UPDATE_ELEM, &element, sizeof element)), F("cmd", "BPF_MAP_UPDATE_ELEM"));
    key = 7;
    seen("bpf", N("fd", call(SYS_bpf, BPF_MAP_LOOKUP_ELEM, &element, sizeof element)), F("cmd", "BPF_MAP_LOOKUP_ELEM"));
    union bpf_attr program = {.prog_type = BPF_PROG_TYPE_SOCKET_FILTER};
    seen("bpf", N("fd", call(SYS_bpf, BPF_PROG_LOAD, &program, sizeof program)), F("cmd", "BPF_PROG_LOAD"));
}

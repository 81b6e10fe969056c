#include "kernel.h"
#define FALCOD_MAPS_DEFINE
#include "maps.h"

struct falcod_settings_map settings SEC(".maps");
struct falcod_cpus_map cpus SEC(".maps");
struct falcod_rings_map rings SEC(".maps");

/* The kernel offers the helpers that read its memory only to programs under a licence compatible with its own. */
char LICENSE[] SEC("license") = "GPL";

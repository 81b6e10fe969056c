#!/bin/sh
# usage: run.sh [SECONDS] [TARGET…]: runs each fuzz target for SECONDS (60). Inputs that fail are left in FailCases/, which is
# to be committed together with the repair.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- scap wire recording
swift build --package-path "$here" --sanitize fuzzer --sanitize address
for target in "$@"; do
    corpus=$here/.build/corpus/$target
    mkdir -p "$corpus" "$here/FailCases/$target"
    echo "== $target"
    # Leaks are not looked for: event slots live as long as the process by design.
    "$here/.build/debug/fuzz-$target" -max_total_time="$seconds" -max_len=16384 -rss_limit_mb=2048 -timeout=10 -detect_leaks=0 \
        -print_final_stats=1 -artifact_prefix="$here/FailCases/$target/" "$corpus" "$here/Seeds/$target" "$here/FailCases/$target"
done

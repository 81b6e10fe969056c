#!/bin/sh
# usage: run.sh [SECONDS] [TARGET…]: runs each fuzz target for SECONDS (60). Inputs that fail are left in FailCases/, which is
# to be committed together with the repair.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- scap wire recording events condition value template yaml rules config container process capture
# Of several --sanitize options only the last reaches the Swift compiler, and without the fuzzer's there is no coverage to steer by.
swift build --package-path "$here" -c release --sanitize fuzzer --sanitize address -Xswiftc -sanitize=fuzzer,address
for target in "$@"; do
    corpus=$here/.build/corpus/$target
    mkdir -p "$corpus" "$here/FailCases/$target"
    left=$seconds
    # What a rule set compiles to lives as long as the process, so that a process does not fuzz for long.
    while [ "$left" -gt 0 ]; do
        round=$((left < 60 ? left : 60))
        left=$((left - round))
        echo "== $target"
        # Leaks are not looked for: event slots live as long as the process by design. What one input may allocate at once is bounded.
        ASAN_OPTIONS=detect_leaks=0 "$here/.build/release/falcod-fuzz" --target="$target" -max_total_time="$round" -max_len=16384 -rss_limit_mb=3072 -malloc_limit_mb=512 \
            -timeout=10 -detect_leaks=0 -print_final_stats=1 -artifact_prefix="$here/FailCases/$target/" \
            "$corpus" "$here/Seeds/$target" "$here/FailCases/$target"
    done
done

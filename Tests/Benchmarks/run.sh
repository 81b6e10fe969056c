#!/bin/sh
# usage: run.sh BENCH FALCOD FOLDER: prepares rules and captures in FOLDER, then measures; the rows go to FOLDER/results.json too.
# Reference captures and rules are used where ../shared has them; the generated node and the synthetic rules are always measured.
set -eu
bench=$1
falcod=$2
folder=$3
shared=${SHARED:-../shared}
mkdir -p "$folder"

for count in 10 100 1000; do
    file=$folder/synthetic-$count.yaml
    i=0
    : >"$file"
    while [ $i -lt $count ]; do
        printf -- '- rule: synthetic %s\n  desc: d\n  condition: evt.type in (open,openat,openat2) and fd.name startswith /etc/xyz%s and proc.name=abc%s\n  output: o\n  priority: INFO\n' $i $i $i >>"$file"
        i=$((i + 1))
    done
done
printf -- '- rule: trivial\n  desc: d\n  condition: evt.type = openat and fd.name = /nonexistent\n  output: o\n  priority: INFO\n' >"$folder/trivial.yaml"

# generate NAME THREADS EVENTS: a node's capture, always the same; written anew when the generator is younger.
generate() {
    [ "$folder/$1.scap" -nt "$bench" ] || "$bench" --generate "$folder/$1.scap" --threads "$2" --limit "$3"
}
# Whole programs refuse captures without a single event.
generate startup 0 1
generate node-1 50000 1
generate node 50000 1000000
set -- --falcod "$falcod" --json "$folder/results.json" --startup "$folder/startup.scap" \
    --workload "node=$folder/node.scap,$folder/node-1.scap" \
    --rules "trivial=$folder/trivial.yaml" --rules own=rules/falcod_rules.yaml \
    --rules "synthetic-10=$folder/synthetic-10.yaml" --rules "synthetic-100=$folder/synthetic-100.yaml" \
    --rules "synthetic-1000=$folder/synthetic-1000.yaml"
if [ -d "$shared/conformance/rules" ]; then
    r=$shared/conformance/rules
    set -- "$@" --rules "stable=$r/falco_rules.yaml" \
        --rules "all-three=$r/falco_rules.yaml,$r/falco-incubating_rules.yaml,$r/falco-sandbox_rules.yaml"
fi
if [ -x "$shared/bench/grow.py" ]; then
    mixed=$PWD/$folder/mixed
    grow=$(cd "$shared/bench" && pwd)/grow.py
    for events in 1 1000000; do
        [ -f "$mixed-$events.scap" ] || (cd "$shared/conformance/captures" \
            && "$grow" "$mixed-$events.scap" "$events" shell.scap procs.scap files.scap net.scap deep.scap attack.scap)
    done
    set -- "$@" --workload "mixed=$mixed-1000000.scap,$mixed-1.scap"
else
    echo "bench: $shared/bench is not there: the mixed capture is skipped"
fi
"$bench" "$@" ${BENCH_FLAGS:-}

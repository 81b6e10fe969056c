#!/bin/sh
# usage: run.sh BENCH FOLDER: prepares rules and captures in FOLDER, then measures.
# Reference captures and rules are used where ../shared has them; the synthetic rules are always measured.
set -eu
bench=$1
folder=$2
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
set -- --rules "trivial=$folder/trivial.yaml" --rules own=rules/falcod_rules.yaml \
    --rules "synthetic-10=$folder/synthetic-10.yaml" --rules "synthetic-100=$folder/synthetic-100.yaml" \
    --rules "synthetic-1000=$folder/synthetic-1000.yaml"
if [ -d "$shared/conformance/rules" ]; then
    r=$shared/conformance/rules
    set -- "$@" --rules "stable=$r/falco_rules.yaml" \
        --rules "all-three=$r/falco_rules.yaml,$r/falco-incubating_rules.yaml,$r/falco-sandbox_rules.yaml"
fi
if [ -x "$shared/bench/grow.py" ]; then
    mixed=$PWD/$folder/mixed-2m.scap
    grow=$(cd "$shared/bench" && pwd)/grow.py
    [ -f "$mixed" ] || (cd "$shared/conformance/captures" && "$grow" "$mixed" 2000000 shell.scap procs.scap files.scap net.scap deep.scap attack.scap)
    echo "== mixed captures, 2 million events"
    "$bench" ${BENCH_FLAGS:-} --capture "$mixed" "$@"
else
    echo "bench: $shared/bench is not there: the mixed capture is skipped"
fi

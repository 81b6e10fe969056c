#!/bin/sh
# Guards this machine until Ctrl-C: the capture process as root, the engine as user `falcod` without any right, alerts
# on standard output.
#
#   deploy/guard.sh [argument of falcod ...]
#
# FALCOD_BUDGET=RATE[:BURST] limits what each cgroup may send; see falcod-capture --help. A capture process that
# dies is started again, FALCOD_CAPTURE_RESTARTS times (5) in ten minutes.
#
# The engine's user can often not enter the folder it was built in (/root, a home). So the engine, its configuration
# and the rules are copied to a place that root owns and everybody may read. Exits with 3 when this kernel cannot load
# the probe, having said why.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
engine=${FALCOD:-$top/.build/release/falcod}
capture=${FALCOD_CAPTURE:-$top/build/capture/falcod-capture}
stage=${FALCOD_STAGE:-/usr/local/lib/falcod}
runtime=${FALCOD_RUNTIME:-/run/falcod}
restarts=${FALCOD_CAPTURE_RESTARTS:-5}
user=falcod
socket=$runtime/capture.sock

say() { printf '%s\n' "$*" >&2; }

become_root() {
    [ "$(id -u)" -eq 0 ] && return
    if ! command -v sudo >/dev/null 2>&1; then
        say "Loading the probe needs root, and there is no sudo: run this as root."
        exit 3
    fi
    say "Loading the probe needs root: going on with sudo."
    sudo -v || exit 3
    exec sudo FALCOD="$engine" FALCOD_CAPTURE="$capture" FALCOD_STAGE="$stage" FALCOD_RUNTIME="$runtime" \
        FALCOD_CAPTURE_RESTARTS="$restarts" ${FALCOD_BUDGET:+"FALCOD_BUDGET=$FALCOD_BUDGET"} "$0" "$@"
}

make_user() {
    getent passwd "$user" >/dev/null && return
    say "Creating the system user '$user', who owns nothing and cannot log in; the engine runs as that user."
    useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$user"
}

stage_engine() {
    install -d -m 0755 "$stage" "$stage/rules"
    install -m 0755 "$engine" "$stage/falcod"
    install -m 0644 "$top/deploy/falcod.yaml" "$stage/falcod.yaml"
    install -m 0644 "$top"/rules/*.yaml "$stage/rules/"
    install -d -m 0750 -o root -g "$user" "$runtime"
}

# Keeps the capture process running, in a shell of its own. One that dies once it has listened is started again, up to
# `restarts` times in ten minutes; the engine waits for it. Ends with the status of one that is not started again.
keep_capture() {
    child=""
    ending=""
    deaths=0
    since=$(date +%s)
    trap 'ending=1; [ -z "$child" ] || kill "$child" 2>/dev/null || true' TERM
    while :; do
        "$capture" --socket "$socket" --group "$user" ${FALCOD_BUDGET:+--budget "$FALCOD_BUDGET"} &
        child=$!
        await "$child"
        child=""
        if [ -n "$ending" ] || [ "$status" -eq 0 ] || [ -e "$marker" ]; then exit "$status"; fi
        now=$(date +%s)
        [ $((now - since)) -le 600 ] || { deaths=0; since=$now; }
        deaths=$((deaths + 1))
        if [ "$deaths" -gt "$restarts" ]; then
            say "falcod-capture ended with status $status, and not for the first time: giving up."
            kill "$$" 2>/dev/null || true
            exit "$status"
        fi
        say "falcod-capture ended with status $status: starting it again."
        sleep 1
        [ -z "$ending" ] || exit 0
    done
}

start_capture() {
    marker=$(mktemp)
    keep_capture &
    capture_pid=$!
    tries=0
    # A socket that an earlier run left behind is older than the marker.
    until [ -S "$socket" ] && [ "$socket" -nt "$marker" ]; do
        kill -0 "$capture_pid" 2>/dev/null || { rm -f "$marker"; wait "$capture_pid"; exit $?; }
        tries=$((tries + 1))
        [ "$tries" -le 300 ] || { rm -f "$marker"; say "falcod-capture did not open $socket within 30 s."; exit 1; }
        sleep 0.1
    done
    rm -f "$marker"
}

start_engine() {
    setpriv --reuid="$user" --regid="$user" --clear-groups --inh-caps=-all --ambient-caps=-all --bounding-set=-all --no-new-privs \
        "$stage/falcod" -c "$stage/falcod.yaml" -o "rules_files=[]" -r "$stage/rules/falcod_rules.yaml" \
        -o "engine.modern_ebpf.capture_socket=$socket" "$@" &
    engine_pid=$!
}

# Waits for a process through the signals that this shell passes on to it; its exit status is in `status`.
await() {
    status=0
    wait "$1" || status=$?
    while kill -0 "$1" 2>/dev/null; do
        status=0
        wait "$1" || status=$?
    done
}

stop_engine() { [ -z "$engine_pid" ] || kill "$engine_pid" 2>/dev/null || true; }

stop_capture() {
    [ -n "$capture_pid" ] || return 0
    kill "$capture_pid" 2>/dev/null || true
    await "$capture_pid"
    capture_pid=""
}

become_root "$@"
make_user
stage_engine
capture_pid=""
engine_pid=""
trap stop_capture EXIT
trap stop_engine INT TERM
start_capture
start_engine "$@"
say "Watching this machine; Ctrl-C ends it. Try in another terminal: cat /etc/shadow"
await "$engine_pid"
outcome=$status
stop_capture
# The engine ended because the capture process would not run.
[ "$outcome" -ne 0 ] || outcome=$status
exit "$outcome"

#!/usr/bin/env python3
"""The live tests: what the driver, the capture process and the engine make of real system calls on this machine.

    live.py possible                                      does anything run here? Exit status 77 when not
    live.py statements --build DIR                        run the triggers alone; is what they state complete?
    live.py all --build DIR --falcod PATH --capture PATH  events, rules with replay, life, floods, losses, restarts, repair and reloads;
                                                          each is also a part

Skipped with a message where there is no root, no right to use BPF, no BTF or no x86_64.
"""
import argparse
import ctypes
import os
import platform
import signal
import struct
import sys
import tempfile
import time

import events
import flood
import gaps
import life
import machine
import reloading
import repair
import replay
import restarts
import rules
import self_check

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
CONFIG = """
engine: {kind: modern_ebpf}
load_plugins: [container]
plugins:
  - name: container
    library_path: libcontainer.so
json_output: true
rule_matching: all
stdout_output: {enabled: true}
syslog_output: {enabled: false}
webserver: {enabled: false}
watch_config_files: false
"""
# Number of the system call on x86_64.
BPF_CALL = 321
# What the engine takes for the API server of a cluster.
HOSTS = "127.0.0.1 localhost\n127.0.0.9 kubernetes.default.svc.cluster.local\n"


def may_use_bpf():
    """Whether the kernel makes a map for us: in a container it mostly does not."""
    map_create, array = 0, 2
    attributes = struct.pack("5I", array, 4, 8, 1, 0).ljust(120, b"\0")
    library = ctypes.CDLL(None, use_errno=True)
    descriptor = library.syscall(BPF_CALL, map_create, attributes, len(attributes))
    if descriptor >= 0:
        os.close(descriptor)
    return descriptor >= 0


def missing():
    """Why nothing can run here; None when it can."""
    if platform.machine() != "x86_64":
        return "the triggers make the system calls of x86_64"
    if os.geteuid() != 0:
        return "needs root"
    if not os.path.exists("/sys/kernel/btf/vmlinux"):
        return "needs a kernel with BTF (/sys/kernel/btf/vmlinux)"
    if not may_use_bpf():
        return "needs the right to load programs into the kernel"
    return None


class Room:
    """A directory for one run, readable by the unprivileged user."""

    def __init__(self, directory, falcod):
        self.directory = machine.open_to_all(directory)
        self.falcod = falcod and machine.lend(falcod, directory)
        self.config = self.write("falcod.yaml", CONFIG)
        self.hosts = self.write("hosts", HOSTS)
        self.acts = os.path.join(directory, "acts")
        os.mkdir(self.acts, 0o755)

    def write(self, name, text):
        path = os.path.join(self.directory, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def file(self, name):
        return os.path.join(self.directory, name)


def run_statements(options, room):
    with events.Triggers(machine.lend_programs(options.build, room.directory), room.acts, options.only) as triggers:
        statements = triggers.run()
    faults = events.report_statements(statements, bool(options.only)) + self_check.run(statements)
    print("live statements: %d expectations, %d cases cannot run here, %d faults"
          % (len(statements.expectations), len(statements.cannot), faults))
    return faults


def run_events(options, room):
    """All triggers under one recording."""
    recording = room.file("events.falcod")
    with events.Triggers(machine.lend_programs(options.build, room.directory), room.acts, options.only) as triggers:
        # Only the triggers of memory expect switches and page faults.
        hooks = ["--switches", "--page-faults"] if not options.only or "memory" in options.only else []
        capture = machine.Capture(options.capture, room.directory, "--buffer-preset", "7", *hooks)
        engine = machine.Engine("record", room.falcod, capture, room.directory, ["record", "-c", room.config, "-o", recording], "--option")
        statements = triggers.run()
    time.sleep(0.5)
    status = engine.stop()
    capture.stop()
    faults = events.report_statements(statements, bool(options.only))
    if status != 0:
        raise machine.Failure("falcod record ended with status %d: %s" % (status, engine.errors()))
    if options.keep:
        os.replace(recording, options.keep)
        recording = options.keep
    result = events.check(statements, events.read_back(options.falcod, room.config, recording, statements))
    return faults + events.report(statements, result, options.verbose)


def run_rules(options, room):
    """All rules in one run, which is recorded and replayed."""
    own = os.path.join(ROOT, "rules", "falcod_rules.yaml")
    stable = os.path.join(options.conformance, "rules", "falco_rules.yaml")
    files = [machine.lend(path, room.directory) for path in (stable, own) if os.path.exists(path)]
    has_stable = len(files) == 2
    recording = room.file("rules.falcod")
    capture = machine.Capture(options.capture, room.directory)
    arguments = ["-c", room.config, "--record", recording]
    for path in files:
        arguments += ["-r", path]
    engine = machine.Engine("engine", room.falcod, capture, room.directory, arguments, hosts=room.hosts)
    stage = rules.Stage(options.build, room.acts)
    try:
        rules.run((rules.STABLE if has_stable else []) + rules.OWN, stage)
    finally:
        stage.close()
    time.sleep(1)
    status = engine.stop()
    capture.stop()
    if status != 0:
        raise machine.Failure("falcod ended with status %d: %s" % (status, engine.errors()))
    faults = 0
    if has_stable:
        faults += rules.check(rules.STABLE, rules.STABLE_EXCEPTIONS, stable, engine.output(), stage)
    else:
        print("live rules: the official rules are not tested, %s is not there (set CONFORMANCE=DIR)" % stable)
    faults += rules.check(rules.OWN, rules.OWN_EXCEPTIONS, own, engine.output(), stage)
    # Host names mean what they meant in the run, not what they mean here.
    replayed = replay.replay([options.falcod], room.config, files, recording)
    return faults + replay.compare(engine.output(), replayed)


def run_life(options, room):
    """Comings and goings of the processes under test."""
    faults = life.Life(room, options.capture).run()
    print("live life: %d faults" % faults)
    return faults


def run_flood(options, room):
    """One container floods, another one matters."""
    faults = flood.Flood(room, options.capture, int(os.environ.get("FALCOD_FLOOD", "100000"))).run()
    print("live flood: %d faults" % faults)
    return faults


def run_restarts(options, room):
    """Kills under load."""
    faults = restarts.Restarts(room, options.capture, int(os.environ.get("FALCOD_RESTARTS", "3"))).run()
    print("live restarts: %d faults" % faults)
    return faults


def run_losses(options, room):
    """Events that are lost on purpose."""
    faults = gaps.Gaps(room, options.capture, options.falcod, int(os.environ.get("FALCOD_LOSS_SCALE", "1"))).run()
    print("live losses: %d faults" % faults)
    return faults


def run_repair(options, room):
    """What the tables say after events were lost."""
    faults = repair.Repair(room, options.capture).run()
    print("live repair: %d faults" % faults)
    return faults


def run_reload(options, room):
    """Rules are changed while they are needed; FALCOD_RELOADS says how often."""
    paths = [os.path.join(options.conformance, "rules", "falco_rules.yaml"), os.path.join(ROOT, "rules", "falcod_rules.yaml")]
    files = [machine.lend(path, room.directory) for path in paths if os.path.exists(path)]
    faults = reloading.run(room, options.capture, files, int(os.environ.get("FALCOD_RELOADS", "60")))
    print("live reload: %d faults" % faults)
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("part", choices=["possible", "statements", "events", "rules", "life", "flood", "restarts", "losses", "repair", "reload", "all"])
    parser.add_argument("--build", type=os.path.abspath, help="folder of the trigger programs")
    parser.add_argument("--falcod", type=os.path.abspath)
    parser.add_argument("--capture", type=os.path.abspath)
    parser.add_argument("--conformance", type=os.path.abspath, default=os.path.join(ROOT, "..", "shared", "conformance"))
    parser.add_argument("--only", action="append", help="a trigger program; all without")
    parser.add_argument("--keep", type=os.path.abspath, help="where the recording of events stays")
    parser.add_argument("--verbose", action="store_true", help="also a line for each event that is as it must be")
    options = parser.parse_args()
    reason = missing()
    if reason:
        print("live tests: skipped, %s" % reason)
        sys.exit(77)
    if options.part == "possible":
        return
    # What a shell without job control runs in the background ignores some, and so would all that is started here.
    for number in (signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # What was started and made is ended and removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    parts = {"statements": [run_statements], "events": [run_events], "rules": [run_rules], "life": [run_life], "flood": [run_flood],
             "restarts": [run_restarts], "losses": [run_losses], "repair": [run_repair], "reload": [run_reload],
             "all": [run_events, run_rules, run_life, run_flood, run_losses, run_restarts, run_repair, run_reload]}[options.part]
    faults = 0
    for part in parts:
        with tempfile.TemporaryDirectory(prefix="falcod-live-") as directory:
            try:
                faults += part(options, Room(directory, options.falcod))
            except (machine.Failure, RuntimeError) as failure:
                print("FAIL %s" % failure)
                faults += 1
            finally:
                machine.Process.end_all()
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

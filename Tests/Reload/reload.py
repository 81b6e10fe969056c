#!/usr/bin/env python3
"""Reloads rules in place under load, with made-up events: no right and no special kernel are needed.

    reload.py --falcod PATH [--rules FILE …]      FALCOD_RELOADS is how many reloads there are (100)
"""
import argparse
import ctypes
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

from fake_capture import CODES, FakeCapture
import reloads

CONFIG = """
engine: {kind: modern_ebpf}
load_plugins: [container]
plugins: [{name: container, library_path: libcontainer.so}]
rule_matching: all
json_output: false
stdout_output: {enabled: true}
syslog_output: {enabled: false}
log_syslog: false
log_stderr: true
watch_config_files: true
"""


class Failure(Exception):
    pass


class Engine:
    """falcod, with its outputs in files."""

    def __init__(self, command, directory):
        self.out_path, self.err_path = os.path.join(directory, "out"), os.path.join(directory, "err")
        with open(self.out_path, "wb") as out, open(self.err_path, "wb") as err:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)

    def pid(self):
        return self.process.pid

    def errors(self):
        with open(self.err_path, encoding="utf-8", errors="replace") as source:
            return source.read()

    def wait_until(self, condition, what, seconds):
        end = time.monotonic() + seconds
        while not condition():
            if self.process.poll() is not None:
                raise Failure("falcod ended with status %d before %s:\n%s" % (self.process.returncode, what, self.errors()[-2000:]))
            if time.monotonic() > end:
                raise Failure("no sign of %s after %d s:\n%s" % (what, seconds, self.errors()[-2000:]))
            time.sleep(0.002)

    def stop(self, seconds=30):
        self.process.send_signal(signal.SIGTERM)
        begin = time.monotonic()
        try:
            status = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failure("falcod did not end %d s after SIGTERM" % seconds)
        return status, time.monotonic() - begin


class Room:
    def __init__(self, options, directory):
        self.options, self.directory = options, directory
        self.config = self.write("falco.yaml", CONFIG)
        self.rules = os.path.join(directory, "numbered.yaml")

    def write(self, name, text):
        path = os.path.join(self.directory, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def engine(self, capture, *more):
        command = [self.options.falcod, "-v", "-c", self.config, "-o", "engine.modern_ebpf.capture_socket=" + capture.path]
        for path in self.options.rules + [self.rules]:
            command += ["-r", path]
        return Engine(command + list(more), self.directory)


def run_reloads(room, count):
    """Every number alerts once, whatever is loaded when it comes."""
    capture = FakeCapture(os.path.join(room.directory, "socket"), room.options.rate)
    engine = None
    try:
        scenario = reloads.Reloads(None, room.rules, "/acts", capture.unlink)
        scenario.write(scenario.first(), False)
        engine = scenario.engine = room.engine(capture)
        engine.wait_until(capture.is_streaming.is_set, "a subscription", 60)
        scenario.run(count)
        time.sleep(0.3)
        made = capture.made
        capture.stop()
        time.sleep(0.5)
        status, _ = engine.stop()
        faults = [] if status == 0 else ["falcod ended with status %d" % status]
        if capture.failure:
            faults.append("the connection broke: %s" % capture.failure)
        faults += subscription_faults(capture, scenario)
        # The rules of this test are few: what each reload kept would show.
        slack = scenario.MEMORY_SLACK if room.options.rules else 1200
        return scenario.check(capture.made if capture.made > made else made, faults, slack)
    finally:
        capture.close()
        if engine and engine.process.poll() is None:
            engine.process.kill()


def subscription_faults(capture, scenario):
    """Before rules that need more are in force, more is asked for; afterwards what nobody needs any more is not."""
    faults = []
    first = capture.subscriptions[0]
    if CODES["unlinkat"] in first:
        return ["the first set asks for removals at once, so that nothing is shown"]
    kinds = ["both" if first < codes else "first" if codes == first else "second" for codes in capture.subscriptions]
    for before, after in zip(kinds, kinds[1:]):
        if before == after:
            faults.append("the same is asked for twice: %s" % before)
    if kinds.count("second") + kinds.count("both") < scenario.seen[reloads.RELOADED] // 2:
        faults.append("not every change of rules changes what is asked for: %s" % kinds[:10])
    return faults


def burst(scenario, engine):
    """Signals for half as long as rules take to be compiled. How often they were loaded then."""
    before = scenario.seen[reloads.RELOADED]
    seconds = scenario.preparations[0] / 1e3
    for _ in range(20):
        os.kill(engine.pid(), signal.SIGHUP)
        time.sleep(seconds / 40)
    scenario.wait(reloads.RELOADED, before + 1)
    end = time.monotonic() + 1 + 4 * seconds
    while time.monotonic() < end:
        time.sleep(0.1)
        scenario.look()
    return scenario.seen[reloads.RELOADED] - before


def run_signals(room):
    """Signals while something is compiled: another reload follows, once, and the end comes at once."""
    faults = []
    capture = FakeCapture(os.path.join(room.directory, "socket"), 100)
    engine = None
    try:
        scenario = reloads.Reloads(None, room.rules, "/acts", capture.unlink)
        scenario.write(scenario.first(), False)
        slow = room.write("slow.yaml", "".join(
            "- rule: r%d\n  desc: d\n  condition: evt.type = openat and fd.name in (%s)\n  output: o\n  priority: ERROR\n"
            % (number, ", ".join("/%d/%d" % (number, item) for item in range(60))) for number in range(1500)))
        engine = scenario.engine = room.engine(capture, "-r", slow)
        engine.wait_until(capture.is_streaming.is_set, "a subscription", 60)
        os.kill(engine.pid(), signal.SIGHUP)
        scenario.wait(reloads.RELOADED, 1)
        # The signals of a burst are one reload for what is under way, and one for what came meanwhile. On a busy machine the engine
        # may come to see all of them at once, but hardly every time.
        for _ in range(5):
            made = burst(scenario, engine)
            if made != 1:
                break
        if made != 2:
            faults.append("a burst of signals led to %d reloads" % made)
        os.kill(engine.pid(), signal.SIGUSR1)
        os.kill(engine.pid(), signal.SIGHUP)
        engine.wait_until(lambda: "SIGUSR1 received, reopening outputs..." in engine.errors(), "reopened outputs", 10)
        time.sleep(scenario.preparations[0] / 1e3 / 3)
        status, seconds = engine.stop()
        if status != 0:
            faults.append("ended with status %d while it compiled" % status)
        if seconds > 0.25 + scenario.preparations[0] / 1e3 / 3:
            faults.append("took %.2f s to end while it compiled (%.2f s)" % (seconds, scenario.preparations[0] / 1e3))
        for fault in faults:
            print("FAIL signals: %s" % fault)
        if not faults:
            print("ok   signals while rules are compiled (%.0f ms): one more reload; the end after %.0f ms"
                  % (scenario.preparations[0], seconds * 1e3))
        return len(faults)
    finally:
        capture.close()
        if engine and engine.process.poll() is None:
            engine.process.kill()


def has_landlock():
    landlock_create_ruleset, version = 444, 1
    return ctypes.CDLL(None).syscall(landlock_create_ruleset, None, 0, version) > 0


def run_configuration(room):
    with tempfile.TemporaryDirectory(prefix="falcod-elsewhere-") as away:
        return change_configuration(room, away)


def change_configuration(room, away):
    """Outputs and their form change while alerts go to them; what needs a restart is named; a burst of changes is one reload."""
    faults = []
    capture = FakeCapture(os.path.join(room.directory, "socket"), 500)
    engine = None
    log, alerts = os.path.join(room.directory, "log"), os.path.join(room.directory, "alerts")
    try:
        scenario = reloads.Reloads(None, room.rules, "/acts", capture.unlink)
        scenario.write(scenario.first(), False)
        # What is written at the start decides where the engine may write later.
        room.write("falco.yaml", CONFIG + "file_output: {enabled: true, filename: %s/first}\n" % room.directory)
        engine = scenario.engine = room.engine(capture)
        engine.wait_until(capture.is_streaming.is_set, "a subscription", 60)
        count = 0
        for change in ("json_output: true", "file_output: {enabled: true, keep_alive: true, filename: %s}" % log,
                       "file_output: {enabled: true, filename: %s}\ntime_format_iso_8601: true" % log,
                       "file_output: {enabled: true, filename: %s}\nbuffered_outputs: true" % alerts,
                       "engine: {kind: nodriver}\nfalco_libs: {thread_table_size: 100}"):
            time.sleep(0.1)
            kept = CONFIG if "engine:" not in change else CONFIG.replace("engine: {kind: modern_ebpf}", "")
            room.write("falco.yaml", kept + change + "\n")
            count += 1
            scenario.wait(reloads.RELOADED, count)
        if "started anew: engine.kind, falco_libs.thread_table_size" not in engine.errors():
            faults.append("keys that need a restart were not named")
        # Readable, and in no folder that was named at the start.
        elsewhere = os.path.join(away, "more.yaml")
        with open(elsewhere, "w", encoding="utf-8") as out:
            out.write("json_output: true\n")
        for text, reason in (("json_output: [", "yaml"), ("file_output: {enabled: true, filename: /no/such/directory/file}", "failed to open output file"),
                             ("config_files: [%s]" % elsewhere, "need falcod to be started anew"))[:3 if has_landlock() else 2]:
            refused = scenario.seen[reloads.REFUSED]
            room.write("falco.yaml", CONFIG + text + "\n")
            scenario.wait(reloads.REFUSED, refused + 1)
            if reason not in engine.errors().splitlines()[-1] + engine.errors().splitlines()[-2]:
                faults.append("a refused configuration gives no reason: %s" % engine.errors()[-300:])
        for step in range(60):
            scenario.write(scenario.second() if step % 2 else scenario.first(), step % 3 == 0)
            time.sleep(0.002)
        room.write("falco.yaml", CONFIG)
        scenario.wait(reloads.RELOADED, count + 1)
        time.sleep(0.5)
        scenario.look()
        if scenario.seen[reloads.RELOADED] != count + 1:
            faults.append("a burst of changes led to %d reloads" % (scenario.seen[reloads.RELOADED] - count))
        capture.stop()
        time.sleep(0.3)
        status, _ = engine.stop()
        if status != 0:
            faults.append("falcod ended with status %d" % status)
        faults += places_faults(engine.out_path, capture.made, [log, alerts])
        for fault in faults:
            print("FAIL configuration: %s" % fault)
        if not faults:
            print("ok   outputs and configuration change under %d alerts" % capture.made)
        return len(faults)
    finally:
        capture.close()
        if engine and engine.process.poll() is None:
            engine.process.kill()


def places_faults(stdout, made, files):
    """The standard output has every number in order; each file has those of the time in which it was an output, without a hole."""
    faults = []
    for path in [stdout] + files:
        with open(path, "rb") as source:
            numbers = [int(number) for number in re.findall(rb"number \S*/mark-([0-9]+) set", source.read())]
        # As JSON the text stands twice.
        numbers = [number for place, number in enumerate(numbers) if place == 0 or numbers[place - 1] != number]
        expected = list(range(made)) if path == stdout else list(range(numbers[0], numbers[0] + len(numbers))) if numbers else [0]
        if numbers != expected:
            faults.append("%s does not hold the alerts in order and once: %d of %d" % (os.path.basename(path), len(numbers), len(expected)))
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--falcod", type=os.path.abspath, required=True)
    parser.add_argument("--rules", type=os.path.abspath, action="append", default=[], help="rules that are loaded beside those of the test")
    parser.add_argument("--rate", type=int, default=2000, help="numbered events each second")
    options = parser.parse_args()
    faults = 0
    for part in (lambda room: run_reloads(room, int(os.environ.get("FALCOD_RELOADS", "100"))), run_signals, run_configuration):
        with tempfile.TemporaryDirectory(prefix="falcod-reload-") as directory:
            try:
                faults += part(Room(options, directory))
            except Failure as failure:
                print("FAIL %s" % failure)
                faults += 1
    print("reload: %d faults" % faults)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

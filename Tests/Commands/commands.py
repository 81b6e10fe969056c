#!/usr/bin/env python3
"""What the commands do where things go wrong, and what becomes of helper processes. No right and no special kernel are needed.

    commands.py --falcod PATH
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Reload"))
from fake_capture import FakeCapture

COMMANDS = {"events": "--format x", "record": "--seconds 5", "replay": "", "state": ""}
LIMIT = 20

CONFIG = """
engine: {kind: modern_ebpf}
log_stderr: true
log_syslog: false
syslog_output: {enabled: false}
stdout_output: {enabled: false}
program_output: {enabled: true, keep_alive: %s, program: "cat >> %s"}
"""
RULES = """
- rule: numbered file opened
  desc: A file of this test.
  condition: evt.type = openat and evt.arg.name startswith "/acts/mark-"
  output: "number %evt.arg.name"
  priority: ERROR
"""


class Tests:
    def __init__(self, falcod, directory):
        self.falcod, self.directory = falcod, directory
        self.faults = 0

    def expect(self, holds, what):
        if not holds:
            print("FAIL %s" % what)
            self.faults += 1

    def path(self, name):
        return os.path.join(self.directory, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as out:
            out.write(text)
        return self.path(name)

    def capture(self, rate=2000):
        if os.path.exists(self.path("socket")):
            os.unlink(self.path("socket"))
        return FakeCapture(self.path("socket"), rate)

    def run(self, arguments, **more):
        """Runs to the end; the status is None when there is none to be seen."""
        more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
        environment = dict(os.environ, FALCOD_CAPTURE_SOCKET=self.path("socket"), **more.pop("environment", {}))
        process = subprocess.Popen([self.falcod] + arguments, stdin=subprocess.DEVNULL, env=environment, **more)
        try:
            out, err = process.communicate(timeout=LIMIT)
            return process.returncode, out, err.decode()
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return None, out, err.decode()

    def run_live(self, arguments, **more):
        capture = self.capture()
        try:
            return self.run(arguments, **more)
        finally:
            capture.stop()
            capture.close()

    # Arguments

    def usage(self):
        for command, wrong in COMMANDS.items():
            for word in ("--help", "-h"):
                status, out, err = self.run([command, word])
                self.expect(status == 0 and out.startswith(b"Usage: falcod " + command.encode()) and not err, "%s %s prints its usage" % (command, word))
            status, out, err = self.run([command] + wrong.split())
            self.expect(status == 1 and not out and "\nUsage: falcod " + command in err and not err.startswith("Error: Usage"),
                        "%s %s says what is wrong: %s" % (command, wrong, err))

    # Outputs that take nothing

    def reader_goes_away(self):
        read, write = os.pipe()
        capture = self.capture()
        process = subprocess.Popen([self.falcod, "events"], stdin=subprocess.DEVNULL, stdout=write, stderr=subprocess.PIPE,
                                   env=dict(os.environ, FALCOD_CAPTURE_SOCKET=self.path("socket")))
        os.close(write)
        os.read(read, 1)
        os.close(read)
        try:
            _, err = process.communicate(timeout=LIMIT)
            self.expect(process.returncode == 0 and not err.strip(), "events ends quietly with its reader: %s" % err)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.expect(False, "events ends with its reader")
        capture.stop()
        capture.close()

    def full_disk(self):
        with open("/dev/full", "wb") as full:
            status, _, err = self.run_live(["events"], stdout=full)
            self.expect(status == 1 and "No space left on device" in err, "events says that nothing can be printed: %s %s" % (status, err))
        status, _, err = self.run_live(["record", "-o", "/dev/full", "--seconds", "1"])
        self.expect(status == 1 and "No space left on device" in err, "record says that nothing can be written: %s" % err)

    def record_at_home(self):
        """A folder that holds much else is not opened for the sake of a recording."""
        home = self.path("home")
        os.mkdir(home)
        status, _, err = self.run_live(["record", "-o", "r.falcod", "--seconds", "1"], cwd=home, environment={"HOME": home})
        self.expect(status == 0 and "events recorded in r.falcod" in err, "a recording in the home folder: %s" % err)
        status, out, _ = self.run(["state", "r.falcod"], cwd=home, environment={"HOME": home})
        self.expect(status == 0 and b'"tid"' in out, "the state at its end")
        with open("/dev/full", "wb") as full:
            status, _, err = self.run(["state", "r.falcod"], stdout=full, cwd=home)
            self.expect(status == 1 and "No space left on device" in err, "state says that nothing can be printed: %s" % err)

    # Helpers

    def engine(self, keeps_alive, prepare=None):
        config = self.write("falco.yaml", CONFIG % ("true" if keeps_alive else "false", self.path("alerts")))
        return subprocess.Popen([self.falcod, "-c", config, "-r", self.write("rules.yaml", RULES)], stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=prepare,
                                env=dict(os.environ, FALCOD_CAPTURE_SOCKET=self.path("socket")))

    @staticmethod
    def stat(process):
        """Name, state and parent; None for no process."""
        try:
            with open("/proc/%d/stat" % process, encoding="utf-8", errors="replace") as source:
                text = source.read()
        except OSError:
            return None
        rest = text[text.rindex(")") + 2:].split()
        return text[text.index("(") + 1:text.rindex(")")], rest[0], int(rest[1])

    def children(self, parent):
        found = {}
        for entry in os.listdir("/proc"):
            status = self.stat(int(entry)) if entry.isdigit() else None
            if status and status[2] == parent:
                found[status[0]] = int(entry)
        return found

    def wait_for(self, condition, what):
        end = time.monotonic() + LIMIT
        while not condition() and time.monotonic() < end:
            time.sleep(0.02)
        self.expect(condition(), what)

    def alerts(self):
        try:
            with open(self.path("alerts"), "rb") as source:
                return source.read().count(b"\n")
        except OSError:
            return 0

    def helpers_end(self):
        capture = self.capture(rate=100)
        engine = self.engine(True)
        try:
            self.wait_for(lambda: self.alerts() > 0, "alerts for the program")
            helpers = self.children(engine.pid)
            self.expect(sorted(helpers) == ["falcod-names", "falcod-program"], "both helpers run: %s" % helpers)
            os.kill(helpers["falcod-names"], signal.SIGKILL)
            self.wait_for(lambda: self.stat(helpers["falcod-names"]) is None, "a helper that died leaves nothing behind")
            before = self.alerts()
            self.wait_for(lambda: self.alerts() > before, "alerts go on")
            command = list(self.children(helpers["falcod-program"]).values())
            self.expect(len(command) == 1, "the command runs")
            engine.kill()
            engine.wait()
            # Whether somebody waits for orphans is not falcod's business.
            for process in [helpers["falcod-program"]] + command:
                self.wait_for(lambda: (self.stat(process) or (0, "Z"))[1] == "Z", "helper and command end with a killed engine")
        finally:
            engine.kill()
            engine.wait()
            capture.stop()
            capture.close()

    def children_are_ignored(self):
        """As some supervisors start programs: nobody could wait for a child, and the channel for the end of a command."""
        os.unlink(self.path("alerts"))
        capture = self.capture(rate=20)
        engine = self.engine(False, lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN))
        try:
            self.wait_for(lambda: self.alerts() >= 5, "a command for each alert, one after the other")
        finally:
            engine.kill()
            engine.wait()
            capture.stop()
            capture.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--falcod", type=os.path.abspath, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="falcod-commands-") as directory:
        tests = Tests(options.falcod, directory)
        for test in (tests.usage, tests.reader_goes_away, tests.full_disk, tests.record_at_home, tests.helpers_end, tests.children_are_ignored):
            before = tests.faults
            begin = time.monotonic()
            test()
            if tests.faults == before:
                print("ok   %s (%.1f s)" % (test.__name__.replace("_", " "), time.monotonic() - begin))
    print("commands: %d faults" % tests.faults)
    sys.exit(1 if tests.faults else 0)


if __name__ == "__main__":
    main()

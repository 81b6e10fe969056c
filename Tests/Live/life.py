"""The live test of what lives and dies: the capture process goes and comes back, rules are loaded anew, several engines listen."""
import json
import os
import signal

import machine
import outputs

RULES = """
- rule: marked file opened
  desc: Any file of this test.
  condition: evt.type = openat and fd.name contains falcod-live-mark
  output: "%fd.name"
  priority: NOTICE
"""
MORE_RULES = RULES + """
- rule: marked directory made
  desc: Any directory of this test.
  condition: evt.type in (mkdir, mkdirat) and evt.rawres >= 0 and fs.path.name contains falcod-live-mark
  output: "%fs.path.name"
  priority: NOTICE
- rule: marked host reached
  desc: A host by its name.
  condition: evt.type = connect and fd.sip.name = "falcod-live-mark.invalid"
  output: "%fd.sip"
  priority: NOTICE
"""


class Life:
    def __init__(self, room, capture_program):
        self.room, self.program = room, capture_program
        self.rules = room.write("life.yaml", RULES)
        self.faults = 0

    def start_capture(self):
        return machine.Capture(self.program, self.room.directory)

    def start_engine(self, name, capture):
        return machine.Engine(name, self.room.falcod, capture, self.room.directory,
                              ["-c", self.room.config, "-r", self.rules, "-o", "engine.kind=modern_ebpf", "-o", "log_stderr=true"])

    def mark(self, name):
        """Opens a file of this name."""
        path = os.path.join(self.room.acts, "falcod-live-mark-" + name)
        with open(path, "w", encoding="ascii"):
            return path

    def alerts(self, engine):
        lines = [line for line in engine.output().splitlines() if line.startswith(b"{")]
        return ["%s %s" % (alert["rule"], alert["output_fields"].get("fd.name", alert["output_fields"].get("fs.path.name")))
                for alert in map(json.loads, lines)]

    def check(self, holds, what):
        print("%s %s" % ("ok  " if holds else "FAIL", what))
        self.faults += not holds

    def sees(self, engine, alert, what):
        """Whether an alert comes in time."""
        try:
            engine.wait_until(lambda: alert in self.alerts(engine), "an alert: " + alert, 10)
            self.check(True, what)
        except machine.Failure as failure:
            self.check(False, "%s: %s" % (what, failure))

    def appears(self, engine, condition, what):
        """Whether something comes true in time while the engine runs."""
        try:
            engine.wait_until(condition, what, 10)
            self.check(True, what)
        except machine.Failure as failure:
            self.check(False, "%s: %s" % (what, failure))

    def lose_names(self, engine):
        """Whether an engine says that what resolves host names for it is gone."""
        with open("/proc/%d/task/%d/children" % (engine.process.pid, engine.process.pid), encoding="ascii") as children:
            helpers = [child for child in children.read().split() if machine.name_of(child) == "falcod-names"]
        self.check(len(helpers) == 1, "one process resolves host names for an engine")
        for helper in helpers:
            os.kill(int(helper), signal.SIGKILL)
        self.appears(engine, lambda: "What resolves host names has ended" in engine.errors(), "that it ended is said")

    def run(self):
        capture = self.start_capture()
        first, second = self.start_engine("first", capture), self.start_engine("second", capture)
        path = self.mark("one")
        for engine in (first, second):
            self.sees(engine, "marked file opened " + path, "each of two engines gets its alert (%s)" % engine.name)
        second.stop()
        self.sees(first, "marked file opened " + self.mark("two"), "an engine that goes takes nothing from the other")
        outputs.run(self, capture)

        self.room.write("life.yaml", MORE_RULES)
        first.process.send_signal(signal.SIGHUP)
        made = os.path.join(self.room.acts, "falcod-live-mark-directory")

        def reloaded():
            os.mkdir(made)
            os.rmdir(made)
            return "marked directory made " + made in self.alerts(first)

        try:
            first.wait_until(reloaded, "alerts of the new rules", 20)
            self.check(True, "SIGHUP loads rules anew")
        except machine.Failure as failure:
            self.check(False, "SIGHUP loads rules anew: %s" % failure)
        self.sees(first, "marked file opened " + self.mark("three"), "rules that were there before go on")

        self.lose_names(first)

        capture.process.kill()
        capture.process.wait()
        self.sees(first, "Falco internal: capture process lost None", "an alert says that nothing is seen any more")
        capture = self.start_capture()
        try:
            first.wait_until(lambda: "subscribed" in capture.errors(), "coming back to the new capture process", 20)
            self.sees(first, "marked file opened " + self.mark("four"), "an engine comes back to a new capture process")
        except machine.Failure as failure:
            self.check(False, str(failure))
        self.check(first.stop() == 0, "an engine ends on SIGTERM with status 0")
        self.check(capture.stop() == 0, "so does the capture process")
        return self.faults

"""The live test of floods: two processes in one container open files as fast as they can while in another one a few things happen
that matter. All of these must come to alerts, and what the flood made must be what came and what was counted as lost.

FALCOD_FLOOD=N makes each of the two open N files, and has the same done without a budget, too."""
import json
import os
import secrets
import shutil
import signal
import subprocess
import time

import cgroups
import machine

RULES = """
- rule: shadow read in a container
  desc: Any.
  condition: evt.type in (open, openat, openat2) and fd.name = /etc/shadow and container.id != host
  output: "%container.id"
  priority: NOTICE
- rule: marked program started
  desc: Any.
  condition: evt.type in (execve, execveat) and evt.rawres = 0 and proc.exepath endswith falcod-live-started
  output: "%proc.exepath"
  priority: NOTICE
"""
OTHER_RULES = """
- rule: directory made
  desc: Any.
  condition: evt.type in (mkdir, mkdirat) and fs.path.name endswith falcod-live-made
  output: "%fs.path.name"
  priority: NOTICE
"""
DEEDS = 100
OPENAT, OPENAT_EVENT, BUDGET_SPENT, SLOW = 197, 307, 4, 6
# Names of stages in what is printed.
STAGES = {1: "full rings", BUDGET_SPENT: "spent budget", SLOW: "slow subscriber"}
BUDGET = "20000:40000"
# Room for all that the budget lets through, since the counting subscriber may be far ahead of an engine on a busy machine.
SPOOL = str(1 << 27)
HIERARCHY = next((path for path in ("/sys/fs/cgroup/unified", "/sys/fs/cgroup") if os.path.exists(path + "/cgroup.procs")), None)


class Container:
    """Cgroups of all kinds that look like one container's. Losses are counted by `id`, that of version 2."""

    def __init__(self):
        name = "docker/" + secrets.token_hex(32)
        self.groups = [cgroups.Group(name)]
        if cgroups.ROOTS[0] != HIERARCHY:
            self.groups.append(cgroups.Group(name, HIERARCHY))
        self.id = os.stat(self.groups[-1].path).st_ino
        # The last one is joined last: what happens before is not counted there.
        self.procs = [os.path.join(path, "cgroup.procs") for path in cgroups.ROOTS + [group.path for group in self.groups]]

    def close(self):
        for group in self.groups:
            group.close()


class Flood:
    def __init__(self, room, capture_program, count):
        self.room, self.count = room, count
        programs = os.path.dirname(capture_program)
        self.capture_program, self.flood_program, self.counter_program = (
            os.path.join(programs, name) for name in (os.path.basename(capture_program), "flood", "counter"))
        self.started = shutil.copy("/bin/true", room.file("falcod-live-started"))
        self.faults = 0

    def check(self, holds, what):
        print("%s %s" % ("ok  " if holds else "FAIL", what))
        self.faults += not holds

    def engine(self, name, rules, capture):
        path = self.room.write(name + ".yaml", rules)
        return machine.Engine(name, self.room.falcod, capture, self.room.directory,
                              ["-c", self.room.config, "-r", path, "-o", "engine.kind=modern_ebpf",
                               "-o", "syscall_event_drops.actions[]=alert"])

    def make(self, kind, count, path, container):
        return subprocess.Popen([self.flood_program, kind, count, path, *container.procs])

    def alerts(self, engine, rule):
        lines = [line for line in engine.output().splitlines() if line.startswith(b"{")]
        return sum(alert["rule"] == rule for alert in map(json.loads, lines))

    def comes(self, process, holds, what, seconds=60):
        try:
            process.wait_until(holds, what, seconds)
            self.check(True, what)
        except machine.Failure as failure:
            self.check(False, "%s: %s" % (what, str(failure).split("\n", maxsplit=1)[0]))

    def counted(self):
        """What the counting subscriber was told last."""
        lines = self.counter.output().split(b"\n")
        return json.loads(lines[-2]) if len(lines) > 1 else {"counts": [], "losses": []}

    def delivered(self, container):
        return sum(count for cgroup, event, count in self.counted()["counts"] if (cgroup, event) == (container.id, OPENAT_EVENT))

    def lost(self, container, stage=None):
        return sum(count for loss, group, cgroup, _, count in self.counted()["losses"]
                   if (group, cgroup) == ("open_exit", container.id) and stage in (None, loss))

    def balance(self, noisy, quiet):
        made = 2 * self.count
        self.comes(self.counter, lambda: self.delivered(noisy) + self.lost(noisy) == made, "%d opens came or were counted as lost" % made)
        stages = {name: self.lost(noisy, stage) for stage, name in STAGES.items() if self.lost(noisy, stage)}
        print("     flood: %d opens made, %d came, %d lost %s; of the quiet container %d lost"
              % (made, self.delivered(noisy), self.lost(noisy), stages, self.lost(quiet)))

    def happen(self, noisy, quiet):
        """Both floods, and what matters meanwhile. Seconds that the floods took."""
        pause = "/%d" % max(500, self.count // 40)
        begin = time.monotonic()
        writers = [self.make("open", str(self.count), "/etc/hostname", noisy) for _ in range(2)]
        deeds = [self.make("open", str(DEEDS) + pause, "/etc/shadow", quiet), self.make("process", str(DEEDS) + pause, self.started, quiet)]
        status = [writer.wait() for writer in writers]
        seconds = time.monotonic() - begin
        status += [deed.wait() for deed in deeds]
        self.check(status == [0] * 4, "floods and deeds are done (%.1f s and %.1f s)" % (seconds, time.monotonic() - begin))
        return seconds

    def run_once(self, *options):
        """One flood. Alerts of the two rules."""
        capture = machine.Capture(self.capture_program, self.room.directory, *options)
        watching, stopped = self.engine("watching", RULES, capture), self.engine("stopped", OTHER_RULES, capture)
        self.counter = machine.Process("counter", [self.counter_program, capture.socket, "0", str(OPENAT)], self.room.directory)
        self.counter.wait_until(lambda: capture.errors().count("subscribed") == 3, "its subscription")
        noisy, quiet = Container(), Container()
        try:
            stopped.process.send_signal(signal.SIGSTOP)
            self.happen(noisy, quiet)
            self.balance(noisy, quiet)
            shadow, started = "shadow read in a container", "marked program started"
            if options:
                self.comes(watching, lambda: self.alerts(watching, shadow) >= DEEDS, "%d files read lead to alerts" % DEEDS)
                self.check(self.lost(quiet) == 0, "the quiet container lost nothing")
            self.comes(watching, lambda: self.alerts(watching, started) >= DEEDS, "%d programs started lead to alerts" % DEEDS)
            self.comes(watching, lambda: self.alerts(watching, "Falco internal: syscall event drop") > 0, "the loss is told by an alert")
            stopped.process.send_signal(signal.SIGCONT)
            made = self.room.file("falcod-live-made")

            def seen():
                os.mkdir(made)
                os.rmdir(made)
                return self.alerts(stopped, "directory made") > 0
            self.comes(stopped, seen, "the engine that was stopped goes on")
            found = self.alerts(watching, shadow), self.alerts(watching, started)
            self.check(found[0] <= DEEDS and found[1] == DEEDS, "nothing is told twice")
        finally:
            noisy.close()
            quiet.close()
        self.check([one.stop() for one in (watching, stopped)] == [0, 0], "engines end with status 0")
        capture.stop()
        self.counter.process.wait(10)
        machine.Process.end_all()
        return found

    def run(self):
        if not HIERARCHY:
            print("live flood: skipped, needs cgroups of version 2")
            return 0
        print("     with a budget of %s: alerts of %d and %d" % (BUDGET, *self.run_once("--budget", BUDGET, "--spool", SPOOL)))
        if "FALCOD_FLOOD" in os.environ:
            print("     without a budget: alerts of %d and %d" % self.run_once())
        return self.faults

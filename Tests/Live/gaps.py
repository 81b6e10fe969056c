"""The live test of losses: events are lost on purpose, and what was made must be what came and what gaps tell, live and on replay."""
import ctypes
import json
import os
import re
import signal
import subprocess
import time

import machine
import replay

# A call that nothing else makes: its number on x86_64, and flags that it refuses.
CALL, FLAGS = 323, 0xFFFFFFFF
CALL_NAME = "userfaultfd"
RULES = """
- rule: marked call
  desc: The call of this test.
  condition: evt.type = %s
  output: "%%thread.tid"
  priority: NOTICE
""" % CALL_NAME
CONFIG = """
base_syscalls: {custom_set: [%s]}
log_level: debug
log_stderr: true
log_syslog: false
syscall_event_drops: {threshold: 0, actions: [log, alert], rate: 1000, max_burst: 1000}
""" % CALL_NAME
# Calls while the engine stands still: several times what the smallest ring and spool hold together.
FLOOD = 30_000
GAP = re.compile(r"Events are missing: (gap [^;]*);")
SUMMARY = re.compile(r"Lost (\d+) of (\d+) events before they reached the engine; (\d+) are missing in (\d+) gaps")


class Maker:
    """Makes marked calls on a CPU of choice."""

    def __init__(self):
        self.call = ctypes.CDLL(None).syscall
        self.cpus = sorted(os.sched_getaffinity(0))
        self.made = 0

    def make(self, cpu, count):
        os.sched_setaffinity(0, {cpu})
        for _ in range(count):
            self.call(CALL, FLAGS)
        os.sched_setaffinity(0, self.cpus)
        self.made += count


def part(line, name):
    """The value of NAME=VALUE in a gap's line."""
    return next((word[len(name) + 1:] for word in line.split() if word.startswith(name + "=")), None)


def lost(lines):
    return sum(int(part(line, "lost")) for line in lines)


class Gaps:
    def __init__(self, room, capture_program, falcod, scale=1):
        self.room, self.program, self.falcod = room, capture_program, falcod
        self.flood = FLOOD * scale
        with open(room.config, encoding="utf-8") as base:
            self.config = room.write("gaps-config.yaml", base.read() + CONFIG)
        self.rules = room.write("gaps.yaml", RULES)
        self.recording = room.file("gaps.falcod")
        self.faults = 0

    def check(self, holds, what):
        print("%s %s" % ("ok  " if holds else "FAIL", what))
        self.faults += not holds

    def live(self):
        """Runs an engine that misses events; the process and how many were made."""
        capture = machine.Capture(self.program, self.room.directory, "--buffer-preset", "1", "--spool", str(1 << 20))
        engine = machine.Engine("gaps", self.room.falcod, capture, self.room.directory,
                                ["-c", self.config, "-r", self.rules, "--record", self.recording, "-o", "engine.kind=modern_ebpf"])
        maker = Maker()
        for cpu in maker.cpus:
            maker.make(cpu, 10)
        time.sleep(0.3)
        for turn in range(2):
            engine.process.send_signal(signal.SIGSTOP)
            time.sleep(0.1)
            for cpu in maker.cpus:
                maker.make(cpu, self.flood)
            engine.process.send_signal(signal.SIGCONT)
            time.sleep(0.7)
            # The last CPU does not show its hole the second time: that it lost something must come out all the same.
            for cpu in maker.cpus if turn == 0 else maker.cpus[:-1]:
                maker.make(cpu, 10)
            time.sleep(1.2)
        status = engine.stop()
        capture.stop()
        if status != 0:
            raise machine.Failure("falcod ended with status %d: %s" % (status, engine.errors()))
        return engine, maker.made

    def replayed(self, *arguments):
        done = subprocess.run([self.falcod, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise machine.Failure("falcod %s failed: %s" % (arguments[0], done.stderr.decode(errors="replace")))
        return done.stdout, done.stderr.decode(errors="replace")

    def run(self):
        engine, made = self.live()
        alerts = [json.loads(line) for line in replay.alerts(engine.output())]
        came = sum(alert["rule"] == "marked call" for alert in alerts)
        gaps = GAP.findall(engine.errors())
        self.check(lost(gaps) > 0, "%d of %d events were lost" % (lost(gaps), made))
        self.check(came + lost(gaps) == made, "made = came + gaps: %d = %d + %d" % (made, came, lost(gaps)))
        whole = [gap for gap in gaps if part(gap, "groups") == "rest:" + part(gap, "lost") and part(gap, "stages") == "ring_full"
                 and part(gap, "lane") in ("bulk", None) and part(gap, "cpu") is not None]
        self.check(len(whole) == len(gaps), "each of %d gaps tells its CPU, group and stage: %s" % (len(gaps), set(gaps) - set(whole) or "yes"))
        self.check(any(part(gap, "holes") == "0" for gap in gaps), "a CPU that stays silent is told, too")
        self.check(all("marked call" in line for line in engine.errors().splitlines() if GAP.search(line)), "gaps name the rule that could have matched")
        self.check_summary(engine.errors(), lost(gaps))
        self.check_alerts([alert["output_fields"] for alert in alerts if alert["rule"] == "Falco internal: syscall event drop"], lost(gaps))
        self.check_replay(engine, gaps)
        return self.faults

    def check_summary(self, errors, count):
        found = SUMMARY.search(errors)
        self.check(found is not None and int(found[1]) == count and int(found[3]) == count, "the summary tells the same: %s" % (found and found[0]))
        self.check(errors.find("Syscall event drop monitoring") < errors.find("Lost "), "it comes behind Falco's")

    def check_alerts(self, fields, count):
        told = sum(int(one["n_drops"]) for one in fields)
        # The first counts of the run are the baseline, and nothing is told within a second of the last.
        self.check(0 < told <= count, "alerts about losses tell %d lost events" % told)
        for one in fields:
            drops = one["n_drops"]
            if not (one.get("falcod.lost_by_group") == "rest=" + drops and one.get("falcod.lost_by_stage") == "ring_full=" + drops
                    and one.get("falcod.missed_rules") == "marked call" and 0 < int(one["falcod.from"]) < int(one["falcod.until"])):
                self.check(False, "an alert tells groups, stages, times and rules: %s" % one)

    def check_replay(self, engine, gaps):
        output, errors = self.replayed("replay", self.recording, "-c", self.config, "-r", self.rules)
        self.faults += replay.compare(engine.output(), output)
        self.check(GAP.findall(errors) == gaps, "a replay finds the same %d gaps" % len(gaps))
        self.check(SUMMARY.search(errors) is not None, "and sums them up")
        lines = self.replayed("events", "-r", self.recording, "-c", self.config, "--filter", "evt.type = execve")[0].decode().splitlines()
        self.check([line.rsplit(" ", 1)[0] for line in lines] == gaps and all(line.endswith("could_match=false") for line in lines),
                   "falcod events prints the same gaps, and that the filter is not concerned")
        lines = self.replayed("events", "-r", self.recording, "-c", self.config, "--format", "json", "--fields", "evt.num")[0].splitlines()
        told = [one["gap"]["lost"] for one in map(json.loads, lines) if "gap" in one]
        self.check(sum(told) == lost(gaps), "and as JSON")

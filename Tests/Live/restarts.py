"""The live test of restarts under load: engine and capture process are killed again and again while numbered files are opened.
Each open is seen at most once, and what is not seen lies within a time that the engine reported."""
import json
import os
import subprocess
import threading
import time

import machine
import replay

RULES = """
- rule: mark
  desc: Each numbered open of this test.
  condition: evt.type = openat and evt.arg.name startswith %s
  output: "%%evt.arg.name"
  priority: NOTICE
"""
MARKS_AT_ONCE = 5
PAUSE_SECONDS = 0.005
# How far apart the clock of events and the wall clock may be, ns.
CLOCK_TOLERANCE = 1_000_000


class Load:
    """Opens files that do not exist, each with a number of its own, while processes come and go."""

    def __init__(self, prefix):
        self.prefix = prefix
        # By number: the times before and after, ns.
        self.times = []
        self.is_over = False
        self.thread = threading.Thread(target=self.run)
        self.churn = subprocess.Popen(["sh", "-c", "while :; do /bin/true; sleep 0.002; done"])

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over = True
        self.thread.join()
        self.churn.kill()
        self.churn.wait()

    def run(self):
        while not self.is_over:
            for _ in range(MARKS_AT_ONCE):
                before = time.time_ns()
                try:
                    os.open("%s%d" % (self.prefix, len(self.times)), os.O_RDONLY)
                except OSError:
                    pass
                self.times.append((before, time.time_ns()))
            time.sleep(PAUSE_SECONDS)


class Tally:
    """What engines said."""

    def __init__(self, prefix):
        self.prefix, self.seen, self.gaps, self.lost = prefix, {}, [], 0

    def add(self, output):
        # A killed engine may have been writing.
        lines = output[:output.rfind(b"\n") + 1].splitlines()
        for alert in (json.loads(line) for line in lines if line.startswith(b"{")):
            fields = alert["output_fields"]
            if alert["rule"] == "mark":
                number = int(fields["evt.arg.name"][len(self.prefix):])
                self.seen[number] = self.seen.get(number, 0) + 1
            elif alert["rule"] == "Falco internal: events not seen":
                self.gaps.append((int(fields["from"]), int(fields["until"])))
            elif alert["rule"] == "Falco internal: capture process lost":
                self.lost += 1

    def faults(self, load, first):
        """Numbers from `first` on that were seen twice, and those that are missing where nothing is said to be."""
        twice = [number for number, count in self.seen.items() if count > 1]
        missing = [number for number in range(first, len(load.times)) if number not in self.seen]
        unreported = [number for number in missing if not any(
            begin - CLOCK_TOLERANCE <= load.times[number][1] and load.times[number][0] <= end + CLOCK_TOLERANCE
            for begin, end in self.gaps)]
        return twice, missing, unreported


class Restarts:
    def __init__(self, room, capture_program, loops):
        self.room, self.program, self.loops = room, capture_program, loops
        self.prefix = os.path.join(room.acts, "mark-")
        self.rules = room.write("restarts.yaml", RULES % self.prefix)
        self.faults = 0

    def capture(self):
        return machine.Capture(self.program, self.room.directory)

    def engine(self, name, capture, *more):
        return machine.Engine(name, self.room.falcod, capture, self.room.directory,
                              ["-c", self.room.config, "-r", self.rules, "-o", "log_level=debug", "-o", "log_stderr=true", *more])

    def check(self, holds, what):
        print("%s %s" % ("ok  " if holds else "FAIL", what))
        self.faults += not holds

    def sees(self, engine, load):
        """Waits until an open that is made from now on is seen. Its number."""
        number = len(load.times) + 1
        wanted = ("%s%d\"" % (self.prefix, number)).encode()
        start = os.path.getsize(engine.out_path)

        def is_there():
            with open(engine.out_path, "rb") as source:
                source.seek(max(start - 4096, 0))
                return wanted in source.read()

        engine.wait_until(is_there, "an alert about open %d" % number, 60)
        return number

    def judge(self, what, tally, load, first, reports):
        twice, missing, unreported = tally.faults(load, first)
        spans = ["%.3f" % ((end - begin) / 1e9) for begin, end in tally.gaps]
        print("     %d opens, %d not seen; reported: %s s" % (len(load.times) - first, len(missing), " ".join(spans)))
        self.check(not twice, "%s: no open is seen twice (%s)" % (what, twice[:5] or "none"))
        self.check(not unreported, "%s: what is not seen was reported (%s)" % (what, unreported[:5] or "all"))
        self.check(len(tally.gaps) == reports, "%s: %d reports for %d restarts" % (what, len(tally.gaps), reports))
        total = sum(end - begin for begin, end in tally.gaps)
        lived = load.times[-1][1] - load.times[first][0]
        self.check(total < lived, "%s: reports cover %.1f s of %.1f s" % (what, total / 1e9, lived / 1e9))

    def run_engines(self):
        """Kills the engine; another takes its place."""
        capture, tally = self.capture(), Tally(self.prefix)
        with Load(self.prefix) as load:
            engine = self.engine("engine-0", capture)
            first = self.sees(engine, load)
            for loop in range(1, self.loops + 1):
                # Long enough that the capture process knows how far the engine is.
                time.sleep(1.5)
                engine.process.kill()
                engine.process.wait()
                tally.add(engine.output())
                engine = self.engine("engine-%d" % loop, capture)
                self.sees(engine, load)
        time.sleep(0.5)
        self.check(engine.stop() == 0, "the last of %d engines ends with status 0" % (self.loops + 1))
        tally.add(engine.output())
        self.check(capture.stop() == 0, "the capture process served them all")
        self.judge("engine killed", tally, load, first, self.loops)

    def run_captures(self):
        """Kills the capture process; the engine waits for the next, and a recording tells the same."""
        tally = Tally(self.prefix)
        recording = self.room.file("restarts.falcod")
        capture = self.capture()
        with Load(self.prefix) as load:
            engine = self.engine("survivor", capture, "--record", recording)
            first = self.sees(engine, load)
            for _ in range(self.loops):
                time.sleep(0.5)
                capture.process.kill()
                capture.process.wait()
                capture = self.capture()
                engine.wait_until(lambda: "subscribed" in capture.errors(), "coming back to the new capture process", 60)
                self.sees(engine, load)
        time.sleep(0.5)
        self.check(engine.stop() == 0, "the engine ends with status 0 after %d capture processes" % (self.loops + 1))
        capture.stop()
        tally.add(engine.output())
        self.judge("capture killed", tally, load, first, self.loops)
        self.check(tally.lost == self.loops, "capture killed: %d alerts say so" % tally.lost)
        compared = engine.errors().count("compared with what was known")
        self.check(compared == self.loops, "capture killed: what was known was compared with the new snapshot %d times" % compared)
        replayed = replay.replay([self.room.falcod], self.room.config, [self.rules], recording)
        self.faults += replay.compare(engine.output(), replayed)

    def run(self):
        self.run_engines()
        self.run_captures()
        return self.faults

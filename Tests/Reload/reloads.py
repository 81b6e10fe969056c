"""Reloads an engine again and again while numbered files are opened, and says what became of the numbers."""
import os
import re
import signal
import time

# Both sets alert on numbered files; the second one also on removals, which needs a system call more, and the first one on another.
COMMON = """
- rule: numbered file opened
  desc: A file of this test.
  condition: evt.type = openat and evt.arg.name startswith "%(acts)s/mark-"
  output: "number %%evt.arg.name set %(name)s"
  priority: %(priority)s
"""
FIRST = COMMON + """
- rule: mode changed
  desc: A file of this test.
  condition: evt.type = fchmodat and evt.arg.filename startswith "%(acts)s/probe-"
  output: "mode of %%evt.arg.filename"
  priority: NOTICE
"""
SECOND = COMMON + """
- rule: file removed
  desc: A file of this test.
  condition: evt.type = unlinkat and evt.arg.name startswith "%(acts)s/probe-"
  output: "removed %%evt.arg.name"
  priority: NOTICE
"""
BROKEN = "- rule: half a rule\n  desc: no condition\n"
RELOADED, REFUSED = "Reloaded in place", "Reload refused"
BROKEN_EACH, WATCHED_EACH = 9, 10
WARM_UP = 20


def ranges(numbers):
    """The first few runs of numbers."""
    runs = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join("%d-%d" % tuple(run) for run in runs[:5])


class Reloads:
    """`remove(path)` removes a file, or says that the engine would not see it; `marks()` is how many files were opened so far."""

    def __init__(self, engine, rules, acts, remove):
        self.engine, self.rules, self.acts, self.remove = engine, rules, acts, remove
        self.offset = self.out_offset = 0
        self.seen = {RELOADED: 0, REFUSED: 0}
        self.pauses, self.preparations = [], []
        self.probes = []
        self.size = 2048
        self.memory = []

    def first(self):
        return FIRST % {"acts": self.acts, "name": "first", "priority": "WARNING"}

    def second(self):
        return SECOND % {"acts": self.acts, "name": "second", "priority": "NOTICE"}

    def write(self, text, by_rename):
        """In place with one call and never shorter than before: a writer that a busy machine stops between emptying a file and filling
        it shows an engine that watches it no rules at all."""
        self.size += 1
        target = self.rules + ".new" if by_rename else self.rules
        out = os.open(target, os.O_WRONLY | os.O_CREAT, 0o644)
        os.write(out, (text + "#" * (self.size - len(text) - 1) + "\n").encode())
        os.close(out)
        if by_rename:
            os.rename(target, self.rules)

    def look(self):
        """Takes in what the engine has logged since the last time."""
        with open(self.engine.err_path, "rb") as source:
            source.seek(self.offset)
            data = source.read()
        data = data[:data.rfind(b"\n") + 1]
        self.offset += len(data)
        for line in data.decode("utf-8", "replace").splitlines():
            for sign in self.seen:
                self.seen[sign] += sign in line
            found = re.search(r"prepared in ([0-9.]+) ms, put into force in ([0-9]+)[.]? us", line)
            if found:
                self.preparations.append(float(found.group(1)))
                self.pauses.append(int(found.group(2)))

    def wait(self, sign, count):
        def is_there():
            self.look()
            return self.seen[sign] >= count
        self.engine.wait_until(is_there, "%s (%d)" % (sign, count), 60)

    def wait_for_alert(self, text):
        """Waits for an alert, for a while: that it does not come is found later."""
        wanted = text.encode()
        def is_there():
            with open(self.engine.out_path, "rb") as source:
                source.seek(self.out_offset)
                data = source.read()
            self.out_offset += data.rfind(b"\n") + 1
            return wanted in data or time.monotonic() > end
        end = time.monotonic() + 5
        self.engine.wait_until(is_there, text, 60)

    def resident(self):
        with open("/proc/%d/status" % self.engine.pid(), encoding="ascii") as source:
            return int(re.search(r"VmRSS:\s+(\d+)", source.read()).group(1))

    def run(self, count):
        begin = time.monotonic()
        is_second = False
        for step in range(count):
            if step == min(WARM_UP, count // 4):
                self.memory.append(self.resident())
            is_watched = step % WATCHED_EACH == WATCHED_EACH - 1
            if step % BROKEN_EACH == BROKEN_EACH - 1:
                self.write(BROKEN, step % 2 == 0)
                self.step(REFUSED, is_watched)
                continue
            is_second = not is_second
            self.write(self.second() if is_second else self.first(), step % 2 == 0)
            self.step(RELOADED, is_watched)
            if is_second:
                path = "%s/probe-%06d" % (self.acts, step)
                # What the log says is in force must be. A rule sees an event when the engine comes to it, so that is waited for.
                self.probes.append((path, self.remove(path)))
                self.wait_for_alert("removed " + path)
        self.memory.append(self.resident())
        self.seconds = time.monotonic() - begin

    def step(self, sign, is_watched):
        before = self.seen[sign]
        if not is_watched:
            os.kill(self.engine.pid(), signal.SIGHUP)
        self.wait(sign, before + 1)

    def faults(self, made):
        """Compares the alerts with what was done; `made` numbered files were opened."""
        faults = []
        counts = [0] * made
        sets, removed = {"first": 0, "second": 0}, {}
        with open(self.engine.out_path, "rb") as source:
            for line in source:
                found = re.search(rb"number \S*/mark-([0-9]+) set (first|second)", line)
                if found and int(found.group(1)) < made:
                    counts[int(found.group(1))] += 1
                    sets[found.group(2).decode()] += 1
                elif found:
                    faults.append("an alert about number %s, which never was" % found.group(1).decode())
                found = re.search(rb"removed (\S+)", line)
                if found:
                    removed[found.group(1).decode()] = removed.get(found.group(1).decode(), 0) + 1
        missed = [index for index, count in enumerate(counts) if count == 0]
        doubled = [index for index, count in enumerate(counts) if count > 1]
        if missed:
            faults.append("%d of %d numbers gave no alert: %s" % (len(missed), made, ranges(missed)))
        if doubled:
            faults.append("%d of %d numbers gave several alerts: %s" % (len(doubled), made, ranges(doubled)))
        if min(sets.values()) == 0:
            faults.append("only one of the two sets ever alerted: %s" % sets)
        for path, was_wanted in self.probes:
            if not was_wanted:
                faults.append("rules about removals were in force, and the engine did not ask for removals (%s)" % path)
            elif removed.get(path, 0) != 1:
                faults.append("the removal of %s gave %d alerts" % (path, removed.get(path, 0)))
        return faults

    def report(self, made):
        self.pauses.sort()
        print("     %d reloads and %d refused ones in %.1f s over %d numbered events; prepared in %.1f ms (median), put into force in %d us "
              "(median), %d us (longest); resident memory %d kB after the first, %d kB at the end"
              % (self.seen[RELOADED], self.seen[REFUSED], self.seconds, made, sorted(self.preparations)[len(self.preparations) // 2],
                 self.pauses[len(self.pauses) // 2], self.pauses[-1], self.memory[0], self.memory[-1]))

    # Kilobytes that memory may differ between two looks: what an allocator keeps of a large set of rules.
    MEMORY_SLACK = 8 << 10

    def check(self, made, more=(), slack=MEMORY_SLACK):
        """Prints what was found; the number of faults."""
        faults = self.faults(made) + list(more)
        if self.memory[-1] > self.memory[0] + slack:
            faults.append("resident memory grew from %d kB to %d kB" % (self.memory[0], self.memory[-1]))
        self.report(made)
        for fault in faults:
            print("FAIL %s" % fault)
        return len(faults)

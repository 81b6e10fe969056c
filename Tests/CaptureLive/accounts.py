"""Nothing is lost silently: what was made is what came and what was counted as lost, to the last event.

What is counted happens in cgroups of its own, so that the rest of the machine may do what it likes. FALCOD_FLOOD=N makes floods of
N events."""
import contextlib
import glob
import json
import os
import re
import signal
import subprocess
import time
import unittest

from daemon import ROOT, Capture, end_with_parent

RING_FULL, BUDGET_SPENT, SLOW = 1, 4, 6
# System calls and tracepoints by code, events by id.
OPENAT, VFORK, PROCESS_EXIT = 197, 304, 396
OPENAT_EVENT, VFORK_EVENT, PROCESS_EXIT_EVENT = 307, 227, 186
BULK, CRITICAL = 1, 0
FLOOD = int(os.environ.get("FALCOD_FLOOD", "60000"))
HIERARCHY = next((path for path in ("/sys/fs/cgroup/unified", "/sys/fs/cgroup") if os.path.exists(f"{path}/cgroup.procs")), None)
BUILD = os.path.join(ROOT, "build/capture")


class Group:
    """A cgroup, with everything that is made below it."""

    def __init__(self, name, parent=None):
        self.path = os.path.join(parent.path if parent else HIERARCHY, name)
        os.mkdir(self.path)
        self.id = os.stat(self.path).st_ino
        self.procs = os.path.join(self.path, "cgroup.procs")

    def close(self):
        deadline = time.monotonic() + 10
        while os.path.exists(self.path):
            try:
                os.rmdir(self.path)
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)


class Counter:
    """A subscriber that counts. What it was told last is in its last line."""

    def __init__(self, capture, cgroup=0, codes=()):
        self.path = os.path.join(capture.directory.name, f"counter-{len(capture.clients)}")
        capture.clients.append(self)
        self.socket = self
        known = capture.said().count("subscribed")
        with open(self.path, "wb") as out:
            self.process = subprocess.Popen([f"{BUILD}/counter", capture.path, str(cgroup), *map(str, codes)], stdout=out,
                                            preexec_fn=end_with_parent)
        self.wait(lambda: capture.said().count("subscribed") > known and self.last(), "its first counts")

    def close(self):
        self.process.kill()
        self.process.wait()

    def last(self):
        with open(self.path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        return json.loads(lines[-2]) if len(lines) > 1 else None

    def wait(self, holds, what, seconds=60):
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, f"no sign of {what}: {self.last()}"
            time.sleep(0.1)

    def stop(self):
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)

    def delivered(self, group, *types):
        return sum(count for cgroup, kind, count in self.last()["counts"] if cgroup == group.id and kind in types)

    def lost(self, stage=None, name=None, group=None, cpu=None):
        """What it was told of, of one stage, group of events, cgroup and CPU."""
        return sum(loss[4] for loss in self.last()["losses"]
                   if all(wanted is None or wanted == have for wanted, have in zip((stage, name, group and group.id, cpu), loss)))

    def holes(self):
        """Numbers that are missing between those that came, by CPU."""
        found = {}
        for cpu, _, first, last, count in self.last()["numbers"]:
            found[cpu] = found.get(cpu, 0) + last - first + 1 - count
        return found


def remove_left_behind():
    """Removes cgroups of runs that were killed."""
    for outer in glob.glob(f"{HIERARCHY}/falcod-accounts-*"):
        if os.path.exists(f"/proc/{outer.rsplit('-', 1)[1]}"):
            continue
        for folder, _, _ in os.walk(outer, topdown=False):
            with contextlib.suppress(OSError):
                os.rmdir(folder)


def flood(kind, count, *groups):
    """Starts a process that makes `count` events within a cgroup."""
    return subprocess.Popen([f"{BUILD}/flood", kind, str(count), "/nowhere/flood" if kind == "open" else "-",
                             *(group.procs for group in groups)], preexec_fn=end_with_parent)


def knock_on_all_cpus():
    """Events of both lanes on each CPU."""
    for cpu in os.sched_getaffinity(0):
        code = f"import os; os.sched_setaffinity(0, [{cpu}]); os.path.exists('/nowhere'); open('/dev/null').close()"
        subprocess.run(["python3", "-S", "-E", "-c", code], check=True)


@unittest.skipUnless(HIERARCHY, "needs cgroups of version 2")
class Accounts(unittest.TestCase):
    kept = []

    @classmethod
    def setUpClass(cls):
        remove_left_behind()

    def setUp(self):
        self.outer = Group(f"falcod-accounts-{os.getpid()}")
        self.one, self.other = Group("one", self.outer), Group("other", self.outer)
        self.captures = []

    def tearDown(self):
        for capture in self.captures:
            capture.hang_up()
            if capture not in self.kept:
                capture.__exit__()
        for group in (self.one, self.other, self.outer):
            group.close()

    @classmethod
    def tearDownClass(cls):
        while cls.kept:
            cls.kept.pop().__exit__()

    def usual(self):
        """A capture process with usual options: the kernel takes seconds to check the driver."""
        if not self.kept:
            self.kept.append(Capture())
        self.captures.append(self.kept[0])
        return self.kept[0]

    def capture(self, *options):
        self.captures.append(Capture(*options))
        return self.captures[-1]

    def test_full_rings(self):
        """A stopped subscriber, small rings: both lanes overflow."""
        capture = self.capture("--buffer-preset=1", "--spool", str(1 << 20), "--cpus-per-buffer=0")
        counter = Counter(capture, codes=[OPENAT, VFORK, PROCESS_EXIT])
        counter.stop()
        writers = [flood("open", FLOOD // 2, self.one), flood("open", FLOOD, self.other)]
        self.assertEqual([writer.wait() for writer in writers], [0, 0])
        self.assertEqual(flood("process", 2000, self.one).wait(), 0)
        counter.go_on()
        events = {"open_exit": (OPENAT_EVENT,), "clone_fork_exit": (VFORK_EVENT,), "proc_exit": (PROCESS_EXIT_EVENT,)}
        # Floods that ended make an event each; those of the first are processes, too.
        made = {self.one: {"open_exit": FLOOD // 2, "clone_fork_exit": 4000, "proc_exit": 2002},
                self.other: {"open_exit": FLOOD, "clone_fork_exit": 0, "proc_exit": 1}}

        def accounts():
            return {group: {name: counter.delivered(group, *types) + counter.lost(RING_FULL, name, group)
                            for name, types in events.items()} for group in made}
        counter.wait(lambda: accounts() == made, "all accounts to balance")
        for name in ("open_exit", "clone_fork_exit"):
            self.assertGreater(counter.lost(RING_FULL, name, self.one), 0, name)
        knock_on_all_cpus()
        counter.wait(lambda: all(counter.lost(RING_FULL, cpu=cpu) == holes for cpu, holes in counter.holes().items()),
                     "numbers that agree with the counts")
        self.assertEqual(counter.lost(), counter.lost(RING_FULL))
        self.assertEqual(counter.lost(), sum(counter.holes().values()))
        self.assertEqual(counter.last()["batches_lost"], 0)
        self.report("full rings", counter, RING_FULL)

    def test_slow_subscribers(self):
        """Of five subscribers four are stopped: the fifth loses nothing, the others are told exactly what each of them lost."""
        capture = self.capture("--spool", str(1 << 20), "--buffer-preset=6")
        fast, slow = Counter(capture, codes=[OPENAT, VFORK]), Counter(capture, codes=[OPENAT])
        inner, outer = Counter(capture, self.one.id, [OPENAT]), Counter(capture, self.outer.id, [OPENAT])
        nothing = Counter(capture, codes=[VFORK])
        stopped = (slow, inner, outer, nothing)
        for counter in stopped:
            counter.stop()
        for group in (self.one, self.other):
            self.assertEqual(flood("open", FLOOD, group).wait(), 0)
        fast.wait(lambda: fast.delivered(self.one, OPENAT_EVENT) == fast.delivered(self.other, OPENAT_EVENT) == FLOOD, "all events")
        self.assertEqual(fast.lost(group=self.one) + fast.lost(group=self.other), 0)
        for counter in stopped:
            counter.go_on()
        for counter, groups in ((slow, (self.one, self.other)), (inner, (self.one,)), (outer, (self.one, self.other))):
            for group in groups:
                counter.wait(lambda: counter.delivered(group, OPENAT_EVENT) + counter.lost(SLOW, "open_exit", group) == FLOOD,
                             "what came and what was lost")
            self.assertGreater(counter.lost(SLOW), 0)
            # The counts may go ahead of the batch behind the hole.
            counter.wait(lambda: counter.last()["batches_lost"] > 0, "a hole in the numbers of batches")
        self.assertEqual(inner.lost(), inner.lost(SLOW, "open_exit", self.one))
        self.assertEqual(outer.lost(), outer.lost(SLOW, "open_exit", self.one) + outer.lost(SLOW, "open_exit", self.other))
        self.assertEqual(slow.lost(), slow.lost(SLOW, "open_exit"))
        nothing.wait(lambda: nothing.last()["batches_lost"] > 0, "the end of its sleep")
        self.assertEqual(nothing.lost(SLOW, "open_exit"), 0)
        self.report("slow subscriber", slow, SLOW)

    def test_cgroup_that_is_gone(self):
        """What a cgroup sent that was removed before a stopped subscriber could ask where it is."""
        capture = self.usual()
        scoped = Counter(capture, self.one.id, [OPENAT])
        scoped.stop()
        short = Group("short", self.one)
        # More than its socket takes, and less than the spool.
        self.assertEqual(flood("open", 8000, self.one).wait(), 0)
        self.assertEqual(flood("open", 100, short).wait(), 0)
        short.close()
        scoped.go_on()
        scoped.wait(lambda: scoped.lost(SLOW, "open_exit", short) == 100, "all of them")
        scoped.wait(lambda: scoped.delivered(self.one, OPENAT_EVENT) == 8000, "what had its place")
        self.assertEqual(scoped.delivered(short, OPENAT_EVENT), 0)

    def test_skipped_programs(self):
        """Each hook's description, where the kernel counts runs that it skipped, stays open for the loop."""
        capture = self.usual()
        pid = capture.process.pid
        hooks = int(re.search(r"(\d+) hooks", capture.said()).group(1))
        held = [name for name in os.listdir(f"/proc/{pid}/fd")
                if re.fullmatch(r"/proc/\d+/fdinfo/\d+", os.readlink(f"/proc/{pid}/fd/{name}"))]
        self.assertEqual(len(held), hooks)
        programs = [os.readlink(f"/proc/{pid}/fd/{name}").split("/")[-1] for name in held]
        for program in programs:
            with open(f"/proc/{pid}/fdinfo/{program}", encoding="ascii") as file:
                self.assertRegex(file.read(), r"recursion_misses:\s*\d+", "kernels before 5.12 do not count them")
        counter = Counter(capture, codes=[OPENAT])
        self.assertEqual(counter.lost(5), 0)

    def test_budget(self):
        """Each cgroup has its own budget; the critical lane has none."""
        capture = self.capture("--budget", "1000:3000")
        counter, scoped = Counter(capture, codes=[OPENAT, VFORK, PROCESS_EXIT]), Counter(capture, self.other.id, [OPENAT])
        started = time.monotonic()
        writers = [flood("open", FLOOD, self.one), flood("open", FLOOD, self.one), flood("open", 2000, self.other)]
        self.assertEqual([writer.wait() for writer in writers], [0, 0, 0])
        self.assertEqual(flood("process", 200, self.one).wait(), 0)
        seconds = time.monotonic() - started
        counter.wait(lambda: counter.delivered(self.one, OPENAT_EVENT) + counter.lost(BUDGET_SPENT, "open_exit", self.one) == 2 * FLOOD
                     and counter.delivered(self.one, VFORK_EVENT) == 400 and counter.delivered(self.one, PROCESS_EXIT_EVENT) == 203,
                     "all accounts to balance")
        # Two CPUs may pay once for two events.
        self.assertGreaterEqual(counter.delivered(self.one, OPENAT_EVENT), 3000)
        self.assertLess(counter.delivered(self.one, OPENAT_EVENT), 2 * (3000 + 1000 * seconds))
        counter.wait(lambda: counter.delivered(self.other, OPENAT_EVENT) == 2000, "what is within its budget")
        self.assertEqual(counter.lost(group=self.other), 0)
        told = counter.last()["time"]
        scoped.wait(lambda: scoped.last()["time"] > told, "counts")
        self.assertEqual((scoped.delivered(self.other, OPENAT_EVENT), scoped.lost(group=self.one)), (2000, 0))
        self.report("spent budget", counter, BUDGET_SPENT)

    def report(self, what, counter, stage):
        lost = {name: counter.lost(stage, "open_exit", group) for name, group in (("one", self.one), ("other", self.other))}
        came = {name: counter.delivered(group, OPENAT_EVENT) for name, group in (("one", self.one), ("other", self.other))}
        print(f"\n{what}: opens that came {came}, that were lost {lost}; all losses {counter.lost()}")

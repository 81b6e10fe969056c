"""The live test of repair: while the capture process is held up until its rings overflow, processes come, go, and change. Some
seconds later the engine's tables must say what /proc says."""
import json
import os
import signal
import subprocess
import sys
import time

import machine

ACTOR = r"""
import os, sys, threading, time
files = {}
for line in sys.stdin:
    word, *rest = line.split()
    if word == "open":
        files[rest[0]] = os.open(rest[0], os.O_RDONLY)
    elif word == "close":
        os.close(files.pop(rest[0]))
    elif word == "chdir":
        os.chdir(rest[0])
    elif word == "thread":
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
    elif word == "exec":
        os.write(1, b"done\n")
        os.execv(rest[0], rest)
    os.write(1, b"done\n")
"""
# Fills the rings from one CPU: processes for the critical lane, opens for the other.
FLOOD = r"""
import os, sys
os.sched_setaffinity(0, {int(sys.argv[1])})
for _ in range(int(sys.argv[2])):
    pid = os.fork()
    if pid == 0:
        os.execv("/bin/true", ["/bin/true"] + ["x" * 100] * 20)
    os.waitpid(pid, 0)
    for _ in range(40):
        try:
            os.open("/nowhere/" + "y" * 100, 0)
        except OSError:
            pass
"""
FLOOD_ROUNDS = 400


class Actor:
    """A process that does what it is told and nothing else."""

    def __init__(self):
        self.process = subprocess.Popen([sys.executable, "-S", "-E", "-c", ACTOR], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.pid = self.process.pid

    def do(self, *words):
        self.process.stdin.write((" ".join(words) + "\n").encode())
        self.process.stdin.flush()
        if self.process.stdout.readline() != b"done\n":
            raise machine.Failure("an actor could not %s" % " ".join(words))

    def end(self):
        self.process.kill()
        self.process.wait()


def read(path):
    with open(path, "rb") as source:
        return source.read().decode(errors="replace")


def thread_of(pid, tid):
    """What /proc knows of a thread; None when it is of the kernel, or gone."""
    folder = "/proc/%d/task/%d" % (pid, tid)
    try:
        exe = os.readlink("/proc/%d/exe" % pid)
        status = dict(line.split(":\t", 1) for line in read(folder + "/status").splitlines() if ":\t" in line)
        if status["State"].startswith("Z"):
            return None
        return {"pid": pid, "ppid": int(status["PPid"]), "comm": status["Name"].encode().decode("unicode_escape"),
                "exepath": exe.removesuffix(" (deleted)"), "cwd": os.readlink("/proc/%d/cwd" % pid).rstrip("/") + "/"}
    except OSError:
        return None


def all_threads():
    """By tid; None where nothing more than the number can be known."""
    found = {}
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            tids = [int(tid) for tid in os.listdir("/proc/%s/task" % name)]
        except OSError:
            continue
        for tid in tids:
            found[tid] = thread_of(int(name), tid)
    return found


def files_of(pid):
    """Regular files that a process has open."""
    found = {}
    for name in os.listdir("/proc/%d/fd" % pid):
        link = os.readlink("/proc/%d/fd/%s" % (pid, name))
        if link.startswith("/") and not link.startswith(("/dev/", "/memfd:")):
            found[int(name)] = link
    return found


class Repair:
    def __init__(self, room, capture_program):
        self.room, self.program = room, capture_program
        self.faults = 0
        self.actors = []

    def check(self, holds, what):
        print("%s %s" % ("ok  " if holds else "FAIL", what))
        self.faults += not holds

    def actor(self):
        self.actors.append(Actor())
        return self.actors[-1]

    def file(self, name):
        path = os.path.join(self.room.acts, "repair-" + name)
        with open(path, "w", encoding="ascii"):
            return path

    def lose_events(self, capture, changes):
        """Holds the capture process up, fills the rings, and makes changes that nobody sees."""
        os.kill(capture.process.pid, signal.SIGSTOP)
        try:
            floods = [subprocess.Popen([sys.executable, "-S", "-E", "-c", FLOOD, str(cpu), str(FLOOD_ROUNDS)])
                      for cpu in sorted(os.sched_getaffinity(0))]
            for one in floods:
                one.wait()
            changes()
        finally:
            os.kill(capture.process.pid, signal.SIGCONT)

    def compare(self, table, before, after, own):
        stable = {tid for tid in before if before[tid] and before[tid] == after.get(tid)}
        missing = [tid for tid in stable if table.get(tid, {}).get("pid") is None]
        self.check(not missing, "each of %d threads is in the table (missing: %s)" % (len(stable), missing[:5] or "none"))
        dead = [tid for tid in table if tid not in before and tid not in after and table[tid].get("pid") is not None]
        self.check(not dead, "no thread in the table is dead (%s)" % (dead[:5] or "none"))
        for field in ("pid", "comm", "exepath", "cwd"):
            # Further threads give themselves names, of which no event tells.
            told = [tid for tid in stable if tid in table and (field != "comm" or tid == before[tid]["pid"])]
            wrong = [(tid, table[tid].get(field), before[tid][field]) for tid in told if table[tid].get(field) != before[tid][field]]
            self.check(not wrong, "%s is right (%s)" % (field, wrong[:3] or "everywhere"))
        wrong = []
        for tid in stable:
            parent = table.get(table.get(tid, {}).get("ptid"), {}).get("pid", 0)
            if parent != before[tid]["ppid"] and before[tid]["ppid"] in table:
                wrong.append((tid, parent, before[tid]["ppid"]))
        self.check(not wrong, "parents are right (%s)" % (wrong[:3] or "everywhere"))
        for pid in own:
            known = {one["fd"]: one["name"] for one in table.get(pid, {}).get("fds", []) if one["type"] == "file"
                     and not one["name"].startswith(("/dev/", "/memfd:"))}
            self.check(known == files_of(pid), "descriptors of process %d are right (%s)" % (pid, known if known != files_of(pid) else len(known)))

    def run(self):
        recording = self.room.file("repair.falcod")
        capture = machine.Capture(self.program, self.room.directory, "--buffer-preset", "1")
        engine = machine.Engine("record", self.room.falcod, capture, self.room.directory,
                                ["record", "-c", self.room.config, "-o", recording], "--option")
        names = [self.file(name) for name in ("one", "two", "three", "four")]
        changing, moving, executing, dying = (self.actor() for _ in range(4))
        for one in (changing, moving, executing, dying):
            for name in names[:3]:
                one.do("open", name)
        time.sleep(1)

        def changes():
            changing.do("close", names[0])
            changing.do("close", names[1])
            changing.do("open", names[3])
            moving.do("chdir", self.room.acts)
            moving.do("thread")
            executing.do("exec", "/bin/sleep", "1000")
            dying.end()
            self.actor().do("open", names[0])

        try:
            self.lose_events(capture, changes)
            born = self.actors[-1]
            # Two seconds of quiet, then fifty processes a second.
            time.sleep(5 + len(os.listdir("/proc")) / 50)
            before = all_threads()
            time.sleep(0.3)
            engine_status = engine.stop()
            after = all_threads()
            self.check(engine_status == 0, "the engine ends with status 0")
            done = subprocess.run([self.room.falcod, "state", recording, "-c", self.room.config], stdout=subprocess.PIPE, check=True)
            table = {one["tid"]: one for one in map(json.loads, done.stdout.splitlines())}
            lost = subprocess.run([self.room.falcod, "events", "-r", recording, "-c", self.room.config, "--filter",
                                   "proc.name = sleep and evt.type = execve", "--output", "%proc.pid"], stdout=subprocess.PIPE, check=True)
            self.check(str(executing.pid).encode() not in lost.stdout.split(), "events were lost, the one of the exec among them")
            self.compare(table, before, after, [changing.pid, moving.pid, executing.pid, born.pid])
            self.check(capture.stop() == 0, "the capture process ends with status 0")
        finally:
            for one in self.actors:
                one.end()
        return self.faults

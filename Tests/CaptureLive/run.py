#!/usr/bin/env python3
"""falcod-capture with the real driver on this machine.

    run.py [PROGRAM] [unittest options]     PROGRAM: build/capture/falcod-capture

Skipped with a message where there is no root or no BTF.
"""
import contextlib
import errno
import os
import re
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import time
import unittest

import daemon
from accounts import Accounts  # noqa: F401
from daemon import ROOT, Capture
from client import (BATCH, DESCRIPTOR_INFO, DESCRIPTOR_LINK, END, GROUPS, HELLO, LOOKUP, MOUNTS, NAMES, OPEN, PROCESSES, PROCESS_FILE,
                    PROCESS_LINK, PROGRESS, REPLY, SNAPSHOT, SOCKET_TABLE, STATS, USERS, Client, events, field, message, number)

OPENAT_CODE, EXECVE_CODE, OPENAT_EVENT, GENERIC_EVENT = 197, 324, 307, 1
FILES = [b"stat", b"status", b"cmdline", b"environ", b"cgroup", b"loginuid", b"limits"]
LINKS = [b"exe", b"cwd", b"root", b"ns/pid", b"ns/net", b"ns/mnt"]
TABLES = [b"tcp", b"tcp6", b"udp", b"udp6", b"raw", b"raw6", b"unix", b"netlink"]
SLOW, RING_FULL = 6, 1


def touch(path, count=1):
    """Opens a path that is not there, from another process than the client's."""
    code = f"import os\nfor i in range({count}):\n try: os.open({path!r}, 0)\n except OSError: pass"
    subprocess.run([sys.executable, "-S", "-E", "-c", code], check=True)


def losses(stats):
    """Count of each stage."""
    found = {}
    for loss in map(message, stats.get(3, [])):
        found[loss[1][0]] = found.get(loss[1][0], 0) + loss[5][0]
    return found


def find(one, path, seconds=5):
    """The events that name `path`, up to the first. Also checks what holds for every batch."""
    deadline = time.time() + seconds
    while time.time() < deadline:
        got = one.receive()
        if got is None:
            return None
        if got[0] != BATCH:
            continue
        for event in events(check_batch(one, message(got[1]))):
            if path.encode() in event[7]:
                return event
    return None


def check_batch(one, batch):
    ring, sequence, drained = batch[1][0], batch[2][0], batch[3][0]
    last = one.__dict__.setdefault("last", {})
    one.gaps = getattr(one, "gaps", 0) + (sequence - getattr(one, "sequence", sequence - 1) - 1)
    one.sequence = sequence
    assert drained >= last.get(ring, 0), "a ring is never drained to an earlier time"
    last[ring] = drained
    one.filtered = getattr(one, "filtered", 0) + batch.get(5, [0])[0]
    return batch


SHARED = []


def shared():
    """A capture process with usual options, for tests that leave it as it was: the kernel takes seconds to check the driver."""
    if not SHARED:
        SHARED.append(Capture())
    return contextlib.nullcontext(SHARED[0])


def tearDownModule():
    for capture in SHARED:
        capture.__exit__()


class CaptureTest(unittest.TestCase):
    def tearDown(self):
        for capture in SHARED:
            capture.hang_up()


class Greeting(CaptureTest):
    def test_hello(self):
        with Capture("--buffer-preset=1") as capture, open(f"{ROOT}/proto/generated/include/falcod_schema.h") as header:
            hello = capture.client().hello
            schema = int(re.search(r"SCHEMA_HASH 0x([0-9a-f]+)", header.read()).group(1), 16)
            self.assertEqual((hello[1], hello[3]), ([1], [schema]))
            machine, probe = message(hello[5][0]), message(hello[6][0])
            self.assertEqual(machine[2], [os.uname().release.encode()])
            boot = time.clock_gettime_ns(time.CLOCK_REALTIME) - time.clock_gettime_ns(time.CLOCK_BOOTTIME)
            self.assertLess(abs(machine[7][0] - boot), 100_000_000)
            self.assertEqual(probe[2], [1 << 20])
            self.assertGreaterEqual(probe[1][0], 2)

    def test_refused(self):
        with shared() as capture:
            os.chmod(capture.path, 0o666)
            os.chmod(capture.directory.name, 0o755)
            self.addCleanup(os.chmod, capture.path, 0o660)
            pid = os.fork()
            if pid == 0:
                os.setgroups([])
                os.setresgid(64000, 64000, 64000)
                os.setresuid(64000, 64000, 64000)
                os._exit(Client(capture.path).socket.recv(1) != b"")
            self.assertEqual(os.waitpid(pid, 0)[1], 0)
            self.assertIn("uid 64000): it is not among those allowed", capture.said())

    def test_allowed(self):
        with Capture("--allow-uid", "64000") as capture:
            status = os.stat(capture.path)
            self.assertEqual((stat.S_IMODE(status.st_mode), status.st_uid), (0o660, 64000))
            os.chmod(capture.directory.name, 0o755)
            pid = os.fork()
            if pid == 0:
                os.setgroups([])
                os.setresgid(64000, 64000, 64000)
                os.setresuid(64000, 64000, 64000)
                os._exit(Client(capture.path).socket.recv(1) == b"")
            self.assertEqual(os.waitpid(pid, 0)[1], 0)

    def test_too_many(self):
        with shared() as capture:
            clients = [capture.client() for _ in range(6)]
            self.assertIsNone(Client(capture.path).receive())
            clients.pop().socket.close()
            time.sleep(0.1)
            clients.append(capture.client())
            self.assertTrue(clients[0].snapshot())


class Snapshot(CaptureTest):
    @classmethod
    def setUpClass(cls):
        cls.file = tempfile.NamedTemporaryFile()
        with shared() as capture:
            one = capture.client()
            cls.parts = one.snapshot()

    def test_head_and_tail(self):
        kinds = [(kind, part.get(1, [0])[0]) for kind, part in self.parts]
        self.assertEqual(kinds[:2], [(SNAPSHOT, USERS), (SNAPSHOT, GROUPS)])
        self.assertEqual(kinds[2][0], NAMES)
        self.assertEqual(kinds[-1], (SNAPSHOT, END))
        for (_, part), path in zip(self.parts, ("/etc/passwd", "/etc/group")):
            with open(path, "rb") as file:
                self.assertEqual(part[6][0], file.read())
        addresses = {(message(one)[1][0], message(one)[2][0]) for one in self.parts[2][1][5]}
        self.assertIn((b"lo", socket.inet_aton("127.0.0.1")), addresses)

    def processes(self):
        found = {}
        for _, part in self.parts[3:-1]:
            found.setdefault(part[2][0], []).append(part)
        return found

    def test_order(self):
        processes = self.processes()
        self.assertEqual(list(processes), sorted(processes))
        self.assertIn(os.getpid(), processes)
        nets = mounts = 0
        for pid, parts in processes.items():
            shape = [(part[1][0], part.get(5, [b""])[0], part.get(3, [0])[0]) for part in parts if not part.get(15)]
            if shape[0][0] == SOCKET_TABLE:
                self.assertEqual([name for _, name, _ in shape[:8]], TABLES)
                nets, shape = nets + 1, shape[8:]
            if shape[0][0] == MOUNTS:
                mounts, shape = mounts + 1, shape[1:]
            self.assertEqual(shape[:7], [(PROCESS_FILE, name, pid) for name in FILES])
            self.assertEqual(shape[7:13], [(PROCESS_LINK, name, pid) for name in LINKS])
            rest = shape[13:]
            threads = [one for one in rest if one[0] == PROCESS_FILE]
            self.assertEqual(rest[:len(threads)], threads)
            self.assertEqual([name for _, name, _ in threads], [b"stat", b"status"] * (len(threads) // 2))
            self.assertNotIn(pid, [tid for _, _, tid in threads])
            self.assertEqual([kind for kind, _, _ in rest[len(threads):]],
                             [DESCRIPTOR_LINK, DESCRIPTOR_INFO] * ((len(rest) - len(threads)) // 2))
        spaces = {os.stat(f"/proc/{pid}/ns/net").st_ino for pid in processes if os.path.exists(f"/proc/{pid}/ns/net")}
        self.assertGreaterEqual(nets, 1)
        self.assertLessEqual(nets, len(spaces) + 2)
        self.assertGreaterEqual(mounts, 1)

    def test_own_process(self):
        parts = {(part[1][0], part[5][0]): part for part in self.processes()[os.getpid()]}
        with open("/proc/self/cmdline", "rb") as file:
            self.assertEqual(parts[PROCESS_FILE, b"cmdline"][6][0], file.read())
        exe, status = parts[PROCESS_LINK, b"exe"], os.stat("/proc/self/exe")
        self.assertEqual(exe[6][0], os.readlink("/proc/self/exe").encode())
        self.assertEqual((exe[8][0], exe[9][0], exe[10][0]), (status.st_mode, status.st_dev, status.st_ino))
        self.assertEqual((exe[11][0], exe[12][0]), (status.st_ctime_ns, status.st_mtime_ns))
        name = str(self.file.fileno()).encode()
        link = parts[DESCRIPTOR_LINK, name]
        self.assertEqual((link[4][0], link[6][0]), (self.file.fileno(), self.file.name.encode()))
        self.assertEqual(link[10][0], os.fstat(self.file.fileno()).st_ino)
        self.assertIn(b"flags:", parts[DESCRIPTOR_INFO, name][6][0])


class Stream(CaptureTest):
    def test_starts_with_the_subscription(self):
        with shared() as capture:
            one = capture.client(codes=[OPENAT_CODE])
            # Capture works on the snapshot now, which nobody reads yet.
            time.sleep(0.05)
            touch("/nowhere/during-the-snapshot")
            one.snapshot()
            event = find(one, "/nowhere/during-the-snapshot")
            self.assertEqual(event[2], OPENAT_EVENT)
            self.assertLess(abs(event[0] - time.time_ns()), 10_000_000_000)
            with contextlib.suppress(OSError):
                os.open("/nowhere/from-the-client", 0)
            touch("/nowhere/last")
            for event in iter_events(one):
                self.assertNotIn(b"/nowhere/from-the-client", event[7])
                if b"/nowhere/last" in event[7]:
                    break
            self.assertEqual(one.gaps, 0)

    def test_two_subscribers(self):
        with shared() as capture:
            more, little = capture.client(codes=[OPENAT_CODE, EXECVE_CODE]), capture.client(codes=[OPENAT_CODE])
            more.snapshot()
            little.snapshot()
            touch("/nowhere/one")
            types = set()
            for event in iter_events(little):
                types.add(event[2])
                if b"/nowhere/one" in event[7]:
                    break
            self.assertEqual(types, {OPENAT_EVENT})
            self.assertIsNotNone(find(more, "/nowhere/one"))
            self.assertEqual((little.gaps, more.gaps, more.filtered), (0, 0, 0))
            self.assertGreater(little.filtered, 0)
            # The other one's wishes end with it.
            more.socket.close()
            time.sleep(0.3)
            touch("/nowhere/two")
            self.assertIsNotNone(find(little, "/nowhere/two"))
            before = little.filtered
            touch("/nowhere/three")
            self.assertIsNotNone(find(little, "/nowhere/three"))
            self.assertEqual(little.filtered, before)

    def test_other_wishes_later(self):
        with shared() as capture:
            one = capture.client(codes=[0])
            one.snapshot()
            touch("/nowhere/early")
            one.subscribe(codes=[OPENAT_CODE])
            time.sleep(0.1)
            touch("/nowhere/late")
            self.assertIsNotNone(find(one, "/nowhere/late"))

    def test_stats_each_second(self):
        with shared() as capture:
            one = capture.client()
            one.snapshot()
            times = [one.expect(STATS)[1][0] for _ in range(4)]
            self.assertGreater(times[3] - times[1], 1_500_000_000)
            self.assertLess(times[3] - times[1], 2_500_000_000)

    def test_cgroup(self):
        hierarchy = next(path for path in ("/sys/fs/cgroup/unified", "/sys/fs/cgroup") if os.path.exists(f"{path}/cgroup.procs"))
        outer = f"{hierarchy}/falcod-test-{os.getpid()}"
        os.makedirs(f"{outer}/inner")
        try:
            with shared() as capture:
                one = capture.client(codes=[OPENAT_CODE], cgroup=os.stat(outer).st_ino)
                one.snapshot()
                touch("/nowhere/outside")
                code = f"echo $$ > {outer}/inner/cgroup.procs; cat /nowhere/inside; true"
                subprocess.run(["sh", "-c", code], stderr=subprocess.DEVNULL, check=True)
                for event in iter_events(one):
                    self.assertEqual(event[4], os.stat(f"{outer}/inner").st_ino)
                    self.assertNotIn(b"/nowhere/outside", event[7])
                    if b"/nowhere/inside" in event[7]:
                        break
                self.assertGreater(one.filtered, 0)
        finally:
            os.rmdir(f"{outer}/inner")
            os.rmdir(outer)


class Absences(CaptureTest):
    """What an engine is told of the time before it."""

    def records(self, one, last):
        """The records that came up to the one that names `last`."""
        found = []
        for event in iter_events(one):
            found.append(event)
            if last.encode() in event[7]:
                return found

    def test_first(self):
        with Capture() as capture:
            one = capture.client(codes=[OPENAT_CODE])
            one.snapshot()
            since, until, start, records, quiet = (one.absence.get(i, [0])[0] for i in range(1, 6))
            self.assertEqual((since, records), (0, 0))
            self.assertEqual(quiet, start)
            self.assertLess(abs(time.time_ns() - until), 10_000_000_000)
            self.assertLess(start, until)

    def test_one_goes_and_the_next_comes(self):
        # Room for all that the rest of the machine may do meanwhile.
        with Capture("--spool", str(1 << 27)) as capture:
            one, other = capture.client(codes=[OPENAT_CODE]), capture.client(codes=[OPENAT_CODE])
            one.snapshot()
            other.snapshot()
            touch("/nowhere/begin")
            self.records(other, "/nowhere/begin")
            processed = self.records(one, "/nowhere/begin")
            until = processed[-1][0]
            one.send(PROGRESS, field(1, len(processed)) + number(2 << 3 | 1) + struct.pack("<Q", until))
            touch("/nowhere/unseen", 1000)
            time.sleep(0.2)
            one.socket.close()
            touch("/nowhere/gone", 500)
            time.sleep(0.2)
            two = capture.client(codes=[OPENAT_CODE])
            two.snapshot()
            touch("/nowhere/end")
            # What the one that stayed saw up to the first record that the new one got: to the last record what went by. Not up to the
            # time of the subscription, since the new one also gets what lay in the rings by then.
            first, between = self.records(two, "/nowhere/end")[0], 0
            for event in iter_events(other):
                if event == first:
                    break
                between += 1
            self.assertEqual(two.absence[1], [until])
            self.assertGreaterEqual(between, 1500)
            self.assertEqual(two.absence[4][0], between)
            self.assertNotIn(5, two.absence)
            self.assertEqual((other.gaps, two.gaps), (0, 0))

    def test_nobody_listens(self):
        """For a while everything is counted though nobody listens; then the driver is quiet, and that is told."""
        with Capture() as capture:
            one = capture.client(codes=[OPENAT_CODE])
            one.snapshot()
            one.socket.close()
            time.sleep(0.2)
            touch("/nowhere/counted", 700)
            two = capture.client(codes=[OPENAT_CODE])
            two.snapshot()
            self.assertGreaterEqual(two.absence[4][0], 700)
            self.assertNotIn(5, two.absence)
            two.socket.close()
            time.sleep(11)
            touch("/nowhere/uncounted", 700)
            three = capture.client(codes=[OPENAT_CODE])
            three.snapshot()
            self.assertGreater(three.absence[5][0], three.absence[1][0] + 9_000_000_000)
            self.assertLess(three.absence[5][0], three.absence[2][0])


def iter_events(one, seconds=120):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        got = one.receive()
        if got is not None and got[0] == BATCH:
            yield from events(check_batch(one, message(got[1])))
    raise AssertionError("what was waited for did not come")


class Misuse(CaptureTest):
    def test_garbage(self):
        frames = [b"\xff" * 20, number(20000), b"\x00", b"\x02\x12", b"\x02\x0a\x00", b"\x04\x32\x02\x10\x01", b"\x02\x62\x00"]
        with shared() as capture:
            good = capture.client(codes=[OPENAT_CODE])
            good.snapshot()
            for garbage in frames + [os.urandom(4000)]:
                bad = Client(capture.path)
                bad.expect(HELLO)
                with contextlib.suppress(OSError):
                    bad.socket.sendall(garbage)
                if garbage == b"\x02\x12":
                    bad.socket.shutdown(socket.SHUT_WR)
                with contextlib.suppress(ConnectionResetError):
                    self.assertIsNone(bad.receive(), garbage[:8])
            touch("/nowhere/after-garbage")
            self.assertIsNotNone(find(good, "/nowhere/after-garbage"))
            self.assertEqual(good.gaps, 0)

    def test_silent_client(self):
        with shared() as capture:
            one = Client(capture.path, timeout=15)
            one.expect(HELLO)
            self.assertIsNone(one.receive())
            self.assertIn("it does not subscribe", capture.said())

    def test_slow_subscriber(self):
        with Capture("--spool", str(1 << 20)) as capture:
            slow, fast = capture.client(), capture.client()
            slow.snapshot()
            fast.snapshot()
            slow.gaps = 0
            flood = subprocess.Popen([sys.executable, "-c", "import os\nfor i in range(400000): os.getppid(); os.access('/x', 0)"])
            while flood.poll() is None:
                fast_batch = fast.receive()
                if fast_batch[0] == BATCH:
                    check_batch(fast, message(fast_batch[1]))
            self.assertEqual(fast.gaps, 0)
            lost, deadline = 0, time.time() + 10
            while not (lost and slow.gaps) and time.time() < deadline:
                kind, content = slow.receive()
                if kind == BATCH:
                    check_batch(slow, message(content))
                elif kind == STATS:
                    lost = losses(message(content)).get(SLOW, 0)
            self.assertGreater(lost, 0)
            self.assertGreater(slow.gaps, 0)

    def test_stuck_subscriber(self):
        with Capture("--spool", str(1 << 20), "--buffer-preset=1") as capture:
            one = capture.client()
            one.snapshot()
            subprocess.run([sys.executable, "-c", "import os\nfor i in range(300000): os.access('/x', 0)"], check=True)
            stages, deadline = {}, time.time() + 10
            while RING_FULL not in stages and time.time() < deadline:
                kind, content = one.receive()
                if kind == BATCH:
                    check_batch(one, message(content))
                elif kind == STATS:
                    stages = losses(message(content))
            self.assertGreater(stages.get(RING_FULL, 0), 0)
            self.assertEqual((one.gaps, stages.get(SLOW, 0)), (0, 0))


class Requests(CaptureTest):
    def setUp(self):
        self.capture = self.enterContext(shared())
        self.one = self.capture.client(codes=[OPENAT_CODE])
        self.one.snapshot()

    def lookup(self, tid, descriptors):
        self.one.send(LOOKUP, field(1, 7) + field(2, tid) + field(3, int(descriptors)))
        parts = []
        while True:
            reply = self.one.expect(REPLY)
            self.assertEqual((reply[1], reply.get(5, [0])), ([7], [tid]))
            parts += map(message, reply.get(3, []))
            if not reply.get(4):
                return reply.get(2, [0])[0], parts

    def open(self, what, pid):
        self.one.send(OPEN, field(1, 9) + field(2, what) + field(3, pid))
        error = self.one.expect(REPLY).get(2, [0])[0]
        descriptors, self.one.descriptors = self.one.descriptors, []
        return error, descriptors

    def test_lookup(self):
        error, parts = self.lookup(os.getpid(), True)
        self.assertEqual(error, 0)
        self.assertEqual({part[1][0] for part in parts},
                         {PROCESS_FILE, PROCESS_LINK, DESCRIPTOR_LINK, DESCRIPTOR_INFO, SOCKET_TABLE, MOUNTS})
        error, parts = self.lookup(os.getpid(), False)
        self.assertEqual([part[5][0] for part in parts], FILES + LINKS)
        self.assertEqual(self.lookup(4194000, True), (errno.ESRCH, []))

    def test_list_of_processes(self):
        error, parts = self.lookup(0, False)
        self.assertEqual((error, {part[1][0] for part in parts}), (0, {PROCESSES}))
        found = [pid for part in parts for (pid,) in struct.iter_unpack("<I", part[6][0])]
        self.assertEqual(found, sorted(set(found)))
        self.assertIn(os.getpid(), found)
        self.assertNotIn(4194000, found)

    def test_many_lookups(self):
        frames = [field(LOOKUP, field(1, index) + field(2, os.getpid())) for index in range(500)]
        self.one.socket.sendall(b"".join(number(len(frame)) + frame for frame in frames))
        ends = []
        while len(ends) < 500:
            reply = self.one.expect(REPLY)
            if not reply.get(4):
                ends.append(reply.get(1, [0])[0])
        self.assertEqual(ends, list(range(500)))

    def test_open(self):
        error, (file,) = self.open(1, os.getpid())
        self.assertEqual(error, 0)
        with open(file, "rb") as got, open("/etc/passwd", "rb") as expected:
            self.assertEqual(got.read(), expected.read())
        self.assertEqual(self.open(3, os.getpid()), (errno.ENOTSUP, []))
        self.assertEqual(self.open(2, 4194000), (errno.ENOENT, []))

    def test_open_in_a_hostile_root(self):
        with tempfile.TemporaryDirectory() as root:
            os.mkdir(f"{root}/etc")
            with open(f"{root}/etc/inside", "w") as file:
                file.write("inside")
            os.symlink("/../../../etc/inside", f"{root}/etc/passwd")
            os.mkfifo(f"{root}/etc/group")
            pid = os.fork()
            if pid == 0:
                os.chroot(root)
                signal.pause()
            try:
                time.sleep(0.1)
                error, (file,) = self.open(1, pid)
                with open(file, "rb") as got:
                    self.assertEqual(got.read(), b"inside")
                self.assertEqual(self.open(2, pid), (errno.EINVAL, []))
                os.remove(f"{root}/etc/passwd")
                os.symlink("/proc/self/root/etc/passwd", f"{root}/etc/passwd")
                self.assertEqual(self.open(1, pid), (errno.ENOENT, []))
            finally:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)


class Rights(CaptureTest):
    def test_rights(self):
        with shared() as capture:
            one = capture.client()
            one.snapshot()
            loop, reader = capture.status(capture.process.pid), capture.status(capture.reader())
            for status in (loop, reader):
                self.assertEqual((status["NoNewPrivs"], status["Seccomp"]), ("1", "2"))
                self.assertEqual((int(status["CapBnd"], 16), int(status["CapAmb"], 16), int(status["CapInh"], 16)), (0, 0, 0))
            self.assertEqual((int(loop["CapEff"], 16), int(loop["CapPrm"], 16)), (0, 0))
            self.assertEqual(int(reader["CapEff"], 16), 1 << 19 | 1 << 2)
            self.assertEqual(int(reader["CapPrm"], 16), 1 << 19 | 1 << 2)
            self.assertEqual((reader["Uid"].split(), reader["Groups"].strip()), (["0", "0", "0", "65534"], ""))

    def test_memory(self):
        with shared() as capture:
            one = capture.client()
            one.snapshot()
            rings = memory = 0
            with open(f"/proc/{capture.process.pid}/smaps") as file:
                for line in file:
                    if re.match("[0-9a-f]+-", line):
                        is_ring = "bpf-map" in line
                    elif line.startswith("Rss:"):
                        rings, memory = (rings + int(line.split()[1]), memory) if is_ring else (rings, memory + int(line.split()[1]))
            self.assertGreater(rings, 0)
            self.assertLess(memory, 10 << 10, "KiB beyond the rings")


class Life(CaptureTest):
    def test_ends(self):
        for number_of_signal in (signal.SIGTERM, signal.SIGINT):
            with Capture() as capture:
                one = capture.client()
                one.snapshot()
                reader = capture.reader()
                capture.process.send_signal(number_of_signal)
                self.assertEqual(capture.process.wait(10), 0)
                self.assertFalse(os.path.exists(capture.path))
                while (got := one.receive()) is not None:
                    self.assertIn(got[0], (BATCH, STATS))
                time.sleep(0.2)
                self.assertFalse(os.path.exists(f"/proc/{reader}/exe"))

    def test_killed_and_started_again(self):
        with Capture() as capture:
            reader = capture.reader()
            capture.process.kill()
            capture.process.wait()
            self.assertTrue(os.path.exists(capture.path))
            time.sleep(0.2)
            self.assertFalse(os.path.exists(f"/proc/{reader}/exe"))
            again = subprocess.Popen([daemon.PROGRAM, "--socket", capture.path], stderr=subprocess.PIPE, text=True,
                                     preexec_fn=daemon.end_with_parent)
            with again:
                while "listening" not in again.stderr.readline():
                    self.assertIsNone(again.poll())
                third = subprocess.run([daemon.PROGRAM, "--socket", capture.path], stderr=subprocess.PIPE, text=True)
                self.assertEqual(third.returncode, 1)
                self.assertIn("another process listens on", third.stderr)
                again.terminate()
                self.assertEqual(again.wait(10), 0)

    def test_reader_ends(self):
        with Capture() as capture:
            os.kill(capture.reader(), signal.SIGKILL)
            self.assertEqual(capture.process.wait(10), 1)
            self.assertIn("the reader has ended", capture.said())

    def test_without_rights(self):
        os.chmod(os.path.dirname(daemon.PROGRAM), 0o755)
        done = subprocess.run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", daemon.PROGRAM, "--socket", "/tmp/none"],
                              stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertIn("CAP_BPF", done.stderr)

    def test_wrong_options(self):
        done = subprocess.run([daemon.PROGRAM, "--buffer-preset", "11"], stderr=subprocess.PIPE, text=True)
        self.assertEqual((done.returncode, done.stderr),
                         (2, "falcod-capture: --buffer-preset takes a number from 1 to 10, not '11'\n"))

    def test_check(self):
        done = subprocess.run([daemon.PROGRAM, "--check"], stdout=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertRegex(done.stdout, r"driver +loads and attaches")


if __name__ == "__main__":
    if os.geteuid() != 0 or not os.path.exists("/sys/kernel/btf/vmlinux"):
        print("capture live tests: skipped, they need root and a kernel with BTF")
        sys.exit(0)
    if len(sys.argv) > 1 and os.path.exists(sys.argv[1]):
        daemon.PROGRAM = os.path.abspath(sys.argv.pop(1))
    # Clients are closed when they are forgotten.
    unittest.main(warnings="ignore")

#!/usr/bin/env python3
"""What falcod-capture's two processes hold while they serve, what becomes of one that is taken over, and whom they serve.

    rights.py [PROGRAM] [unittest options]     beside PROGRAM lie capture-attempts and allocation-guard.so

Skipped with a message where there is no root or no BTF.
"""
import contextlib
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import client
import daemon
import run
from client import HELLO, LOOKUP, OPEN, PROGRESS, REPLY, SUBSCRIBE, Client, field, number
from daemon import Capture
from run import CaptureTest, find, shared, touch

STRANGER, GUEST = 64000, 64001
CAPABILITIES = {"CAP_SYS_PTRACE": 1 << 19, "CAP_DAC_READ_SEARCH": 1 << 2}
KILLED = "killed"


def setUpModule():
    """One capture process for all tests, which serves GUEST too and must not allocate: the kernel takes seconds to check the driver."""
    os.environ["LD_PRELOAD"] = os.path.join(os.path.dirname(daemon.PROGRAM), "allocation-guard.so")
    run.SHARED.append(Capture("--allow-uid", str(GUEST)))
    del os.environ["LD_PRELOAD"]


def tearDownModule():
    capture, = run.SHARED
    said = capture.said()
    run.tearDownModule()
    assert "after start-up" not in said and capture.process.returncode == 0, said


class Held(CaptureTest):
    """What --check says that a process will hold is what the kernel says that it holds."""

    @classmethod
    def setUpClass(cls):
        said = subprocess.run([daemon.PROGRAM, "--check"], stdout=subprocess.PIPE, text=True, check=True).stdout
        cls.said = {match[1]: match[2] for match in re.finditer(r"^((?:loop|reader): [a-z ]+?)  +(.*)$", said, re.M)}

    def compare(self, name, pid, capture):
        status = capture.status(pid)
        names = [word for word in self.said[name + ": capabilities"].split() if word != "none"]
        expected = sum(CAPABILITIES[word] for word in names)
        self.assertEqual((int(status["CapEff"], 16), int(status["CapPrm"], 16)), (expected, expected))
        self.assertEqual((int(status["CapBnd"], 16), int(status["CapAmb"], 16), int(status["CapInh"], 16)), (0, 0, 0))
        self.assertEqual((status["NoNewPrivs"], status["Seccomp"], status["Seccomp_filters"], status["Threads"]), ("1", "2", "1", "1"))
        limits = dict(word.split("=") for word in self.said[name + ": limits"].split() if "=" in word)
        further = int(limits.pop("nofile").lstrip("+"))
        if os.path.isfile(f"/proc/{pid}/fd/2"):
            del limits["fsize"]
        for limit, value in limits.items():
            self.assertEqual(resource.prlimit(pid, getattr(resource, "RLIMIT_" + limit.upper(), 12)), (int(value), int(value)), limit)
        open_files = set(map(int, os.listdir(f"/proc/{pid}/fd")))
        lowest = next(descriptor for descriptor in range(1024) if descriptor not in open_files)
        self.assertEqual(resource.prlimit(pid, resource.RLIMIT_NOFILE), (lowest + further, lowest + further))

    def test_held(self):
        with shared() as capture:
            # Nobody is connected: the descriptors are those of the start.
            capture.hang_up()
            time.sleep(0.2)
            self.compare("loop", capture.process.pid, capture)
            self.compare("reader", capture.reader(), capture)

    def test_system_calls(self):
        forbidden = {"open", "bpf", "execve", "socket", "mmap", "brk", "mprotect", "clone", "clone3", "fork", "ptrace", "prctl", "setuid"}
        loop, reader = (set(self.said[name + ": system calls"].split()) for name in ("loop", "reader"))
        self.assertEqual((loop | reader) & forbidden, set())
        self.assertEqual(loop & {"openat", "openat2", "open_by_handle_at", "readlinkat"}, set())


class Attempts(unittest.TestCase):
    """A process that gave up what the loop and the reader give up tries what an attacker would."""

    EVERYWHERE = ["execute", "execute_memory", "new_process", "new_process_3", "user_namespace", "trace", "read_memory", "signal_others",
                  "signal_thread", "load_bpf", "perf", "ring", "page_faults", "mount_something", "load_module", "load_kernel", "keys",
                  "become", "regain", "raise_limit", "code_new", "code_changed", "more_memory", "more_heap", "tcp", "udp", "netlink",
                  "packets", "new_socket", "unix_socket", "bind_made_before", "tcp_made_before", "duplicate", "controls", "write_other",
                  "append", "create", "cut", "remove_file", "rename_file", "make_folder", "change_mode", "link_file"]

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.file = os.path.join(self.folder, "socket")
        with open(self.file, "w") as file:
            file.write("text")

    def attempt(self, process, name, path):
        program = os.path.join(os.path.dirname(daemon.PROGRAM), "capture-attempts")
        done = subprocess.run([program, process, self.folder, name, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode == -signal.SIGSYS:
            self.assertEqual(done.stderr, "")
            return KILLED
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stderr.split()[1]

    def test_fatal(self):
        for process in ("loop", "reader"):
            for name in self.EVERYWHERE:
                self.assertEqual(self.attempt(process, name, self.file), KILLED, (process, name))
        with open(self.file) as file:
            self.assertEqual(file.read(), "text")

    def test_loop(self):
        for name in ("read_file", "list_folder", "append_by_how"):
            self.assertEqual(self.attempt("loop", name, self.file), KILLED, name)
        with tempfile.NamedTemporaryFile() as other:
            if self.attempt("loop", "remove_at", other.name) == "EACCES":
                self.assertTrue(os.path.exists(other.name))
                self.assertEqual(self.attempt("loop", "remove_at", self.file), "worked")

    def test_reader(self):
        self.assertEqual(self.attempt("reader", "read_file", self.file), "worked")
        self.assertEqual(self.attempt("reader", "remove_at", self.file), KILLED)
        # What openat2 is told cannot be looked at; the file is another's.
        self.assertEqual(self.attempt("reader", "append_by_how", self.file), "EACCES")


class Memory(CaptureTest):
    def test_no_allocation(self):
        with shared() as capture:
            one, scoped = capture.client(codes=[run.OPENAT_CODE]), capture.client(cgroup=1)
            one.snapshot()
            scoped.snapshot()
            touch("/nowhere/guarded", 1000)
            self.assertIsNotNone(find(one, "/nowhere/guarded"))
            for kind, content in ((LOOKUP, field(1, 1) + field(2, os.getpid()) + field(3, 1)), (OPEN, field(1, 2) + field(2, 1) + field(3, os.getpid()))):
                one.send(kind, content)
                while one.expect(REPLY).get(4):
                    pass
            one.expect(client.STATS)
            self.assertNotIn("after start-up", capture.said())
            self.assertIsNone(capture.process.poll())


class Peers(CaptureTest):
    """Who connects is judged by the host's ids, whatever the peer's own user namespace calls them."""

    def connect(self, capture, uid, in_namespace):
        """Whether a process of user `uid`, root of its own user namespace if asked for, is greeted."""
        code = ("import socket, sys\ns = socket.socket(socket.AF_UNIX)\ns.settimeout(5)\ns.connect(sys.argv[1])\n"
                "try: sys.exit(0 if s.recv(1) else 1)\nexcept ConnectionResetError: sys.exit(1)")
        command = ["setpriv", "--reuid", str(uid), "--regid", str(uid), "--clear-groups"]
        command += ["unshare", "--user", "--map-root-user"] if in_namespace else []
        done = subprocess.run(command + ["/usr/bin/env", "python3", "-S", "-E", "-c", code, capture.path], stderr=subprocess.PIPE, text=True)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return done.returncode == 0

    def test_user_namespaces(self):
        probe = subprocess.run(["setpriv", "--reuid", str(STRANGER), "--clear-groups", "unshare", "--user", "--map-root-user", "true"], stderr=subprocess.DEVNULL)
        if probe.returncode != 0:
            self.skipTest("users cannot make user namespaces here")
        with shared() as capture:
            os.chmod(capture.directory.name, 0o755)
            os.chmod(capture.path, 0o666)
            self.assertTrue(self.connect(capture, GUEST, False))
            self.assertTrue(self.connect(capture, GUEST, True))
            self.assertFalse(self.connect(capture, STRANGER, False))
            self.assertFalse(self.connect(capture, STRANGER, True))
            self.assertEqual(len(re.findall(r"uid %d\): it is not among those allowed" % STRANGER, capture.said())), 2)
            self.assertNotIn("uid 0): it is not", capture.said())


class Conversation(CaptureTest):
    """What a client may send, and when: anything else ends its connection, and nobody else's."""

    MESSAGES = {
        "hello": field(1, b""),
        "subscribe": field(SUBSCRIBE, field(1, number(run.OPENAT_CODE))),
        "snapshot": field(3, b""),
        "batch": field(4, b""),
        "stats": field(5, b""),
        "lookup": field(LOOKUP, field(1, 7) + field(2, 1)),
        "open": field(OPEN, field(1, 8) + field(2, 1) + field(3, 1)),
        "reply": field(8, b""),
        "names": field(10, b""),
        "unknown": field(60, b""),
        "nothing": b"",
        "two": field(SUBSCRIBE, b"") + field(SUBSCRIBE, b""),
        "processes": field(LOOKUP, field(1, 7)),
        "progress": field(PROGRESS, field(1, 1)),
        "process -1": field(LOOKUP, field(1, 7) + field(2, (1 << 64) - 1)),
        "process beyond all": field(LOOKUP, field(1, 7) + field(2, 1 << 23)),
        "open nothing": field(OPEN, field(1, 8) + field(3, 1)),
        "open what is not": field(OPEN, field(1, 8) + field(2, 9) + field(3, 1)),
    }
    # State → what may be sent in it.
    SUBSCRIBED = {"subscribe", "lookup", "processes", "open", "progress"}
    ALLOWED = {"greeted": {"subscribe"}, "subscribed": SUBSCRIBED, "streaming": SUBSCRIBED}

    def in_state(self, capture, state):
        one = Client(capture.path)
        one.expect(HELLO)
        if state != "greeted":
            one.subscribe(codes=[run.OPENAT_CODE])
        if state == "streaming":
            one.snapshot()
        return one

    def lives(self, one):
        """Whether the connection is still there after what was sent was handled: a further Subscribe is always allowed, and Stats come."""
        with contextlib.suppress(OSError):
            one.subscribe(codes=[run.OPENAT_CODE])
            deadline = time.time() + 5
            while time.time() < deadline:
                got = one.receive()
                if got is None:
                    return False
                if got[0] == client.STATS:
                    return True
        return False

    def test_every_message_in_every_state(self):
        with shared() as capture:
            good = capture.client(codes=[run.OPENAT_CODE])
            good.snapshot()
            for state, allowed in self.ALLOWED.items():
                for name, frame in self.MESSAGES.items():
                    one = self.in_state(capture, state)
                    one.socket.sendall(number(len(frame)) + frame)
                    if name in allowed:
                        self.assertTrue(self.lives(one), (state, name))
                    else:
                        self.drain(one)
                    self.assertEqual(name in allowed, self.served(capture, one), (state, name))
                    one.socket.close()
                    self.wait_for_room(capture)
            touch("/nowhere/after-all")
            self.assertIsNotNone(find(good, "/nowhere/after-all"))

    def drain(self, one):
        """Takes what still comes, up to the end of the connection, which has to come soon."""
        deadline = time.time() + 5
        with contextlib.suppress(OSError):
            while one.receive() and time.time() < deadline:
                pass

    def served(self, capture, one):
        """Whether the other end still has the connection."""
        try:
            one.socket.sendall(b"")
            one.socket.setblocking(False)
            while one.socket.recv(1 << 20):
                pass
            return False
        except BlockingIOError:
            return True
        except OSError:
            return False

    def wait_for_room(self, capture):
        """A free place for the next client takes until the loop has noticed that one is gone."""
        time.sleep(0.04)

    def test_length_is_looked_at_first(self):
        # 10 bytes of no length, and lengths beyond what is taken: the connection ends before any content was sent.
        with shared() as capture:
            for head in (b"\x80" * 10, number(16385), number(1 << 31), number((1 << 63) + 1), number((1 << 64) - 1)):
                one = Client(capture.path, timeout=5)
                one.expect(HELLO)
                one.socket.sendall(head)
                with contextlib.suppress(ConnectionResetError):
                    self.assertIsNone(one.receive(), head)
                self.assertIn("it sent no legal length of a frame", capture.said())


if __name__ == "__main__":
    if os.geteuid() != 0 or not os.path.exists("/sys/kernel/btf/vmlinux"):
        print("capture rights tests: skipped, they need root and a kernel with BTF")
        sys.exit(0)
    if len(sys.argv) > 1 and os.path.exists(sys.argv[1]):
        daemon.PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(warnings="ignore")

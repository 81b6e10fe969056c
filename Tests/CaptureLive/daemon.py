"""falcod-capture as a child, and where its clients connect."""
import ctypes
import os
import signal
import subprocess
import tempfile
import time

from client import HELLO, Client

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
LIBRARY = ctypes.CDLL(None)
# run.py may set another one.
PROGRAM = os.path.join(ROOT, "build/capture/falcod-capture")


def end_with_parent():
    """Has the calling process end when the one that started it does, however that ends. One that is stopped would take no other signal."""
    set_death_signal = 1
    LIBRARY.prctl(set_death_signal, signal.SIGKILL)


class Capture:
    def __init__(self, *options, wait=True):
        self.directory = tempfile.TemporaryDirectory(prefix="falcod-capture-")
        self.clients = []
        self.path = os.path.join(self.directory.name, "s")
        self.log = open(os.path.join(self.directory.name, "log"), "w+")
        self.process = subprocess.Popen([PROGRAM, "--socket", self.path, *options], stderr=self.log, preexec_fn=end_with_parent)
        deadline = time.time() + 120
        while wait and "listening on" not in self.said():
            assert self.process.poll() is None and time.time() < deadline, self.said()
            time.sleep(0.02)

    def said(self):
        with open(self.log.name) as file:
            return file.read()

    def client(self, **options):
        one = Client(self.path)
        self.clients.append(one)
        one.hello = one.expect(HELLO)
        if options is not None:
            one.subscribe(**options)
        return one

    def hang_up(self):
        while self.clients:
            self.clients.pop().socket.close()

    def status(self, pid):
        with open(f"/proc/{pid}/status") as file:
            return dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)

    def reader(self):
        with open(f"/proc/{self.process.pid}/task/{self.process.pid}/children") as file:
            (pid,) = file.read().split()
        return int(pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(10)
        self.log.close()
        self.directory.cleanup()

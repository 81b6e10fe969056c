"""Starts and stops the capture process and engines that are under test."""
import ctypes
import grp
import os
import shutil
import signal
import subprocess
import time

LIBRARY = ctypes.CDLL(None)
# Without any right: nobody's user and group. Who changes that must be asked again to end with the test.
NOBODY = 65534
UNPRIVILEGED = ["setpriv", "--pdeathsig", "KILL", "--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups", "--no-new-privs",
                "--bounding-set=-all", "--inh-caps=-all"]
# The kernel checks the programs for some seconds, many times that on a machine with much else to do.
START_SECONDS = 120
# Hooks at the entry of calls need tracefs, which not every system mounts.
WITH_TRACEFS = ["unshare", "--mount", "sh", "-c", '[ -d "$0" ] || mount -t tracefs none /sys/kernel/tracing; exec "$@"',
                "/sys/kernel/tracing/events"]


class Failure(Exception):
    """A process under test did not do what it has to do before anything can be tested."""


def end_with_parent():
    """Has the calling process end when the thread that started it does, however that ends."""
    set_death_signal = 1
    LIBRARY.prctl(set_death_signal, signal.SIGKILL)


class Process:
    """A child with its outputs in files, so that no pipe ever fills, unless `stdout` says otherwise."""

    running = []

    def __init__(self, name, command, directory, stdout=None):
        self.name = name
        self.out_path = os.path.join(directory, name + ".out")
        self.err_path = os.path.join(directory, name + ".err")
        with open(self.out_path, "wb") as out, open(self.err_path, "wb") as err:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout or out, stderr=err,
                                            preexec_fn=end_with_parent)
        Process.running.append(self)

    def output(self):
        with open(self.out_path, "rb") as source:
            return source.read()

    def errors(self):
        with open(self.err_path, encoding="utf-8", errors="replace") as source:
            return source.read()

    def wait_until(self, condition, what, seconds=START_SECONDS):
        """Waits for a condition; fails when the process ends before it, or the time is over."""
        end = time.monotonic() + seconds
        while not condition():
            if self.process.poll() is not None:
                raise Failure("%s ended with status %d before %s:\n%s" % (self.name, self.process.returncode, what, self.errors()))
            if time.monotonic() > end:
                raise Failure("%s: no sign of %s after %d s:\n%s" % (self.name, what, seconds, self.errors()))
            time.sleep(0.02)

    @classmethod
    def end_all(cls):
        """Ends what a failed test left behind."""
        for one in cls.running:
            if one.process.poll() is None:
                one.process.kill()
                one.process.wait()
        cls.running.clear()

    def stop(self, seconds=START_SECONDS):
        """Asks the process to end as a service manager does, and gives its status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise Failure("%s did not end %d s after SIGTERM" % (self.name, seconds))
        return self.process.returncode


class Capture(Process):
    """falcod-capture, with root's rights, serving the unprivileged user."""

    def __init__(self, program, directory, *options):
        self.socket = os.path.join(directory, "capture.sock")
        command = [program, "--socket", self.socket, "--allow-uid", str(NOBODY), "--group", grp.getgrgid(NOBODY).gr_name, *options]
        super().__init__("capture", WITH_TRACEFS + command, directory)
        self.wait_until(lambda: os.path.exists(self.socket), "its socket")

    def stop(self, seconds=START_SECONDS):
        status = super().stop(seconds)
        if os.path.exists(self.socket):
            os.unlink(self.socket)
        return status


class Engine(Process):
    """falcod without any right. Arguments are those of the command line, less the socket."""

    def __init__(self, name, program, capture, directory, arguments, option="-o", stdout=None, hosts=None):
        self.capture = capture
        known = capture.errors()
        prefix = (with_hosts(hosts) if hosts else []) + UNPRIVILEGED
        socket = [option, "engine.modern_ebpf.capture_socket=" + capture.socket]
        super().__init__(name, prefix + [program] + arguments + socket, directory, stdout)
        # The capture process says when it serves somebody from the first event on.
        self.wait_until(lambda: "subscribed" in capture.errors()[len(known):], "its subscription")
        time.sleep(0.3)


def name_of(pid):
    with open("/proc/%s/comm" % pid, encoding="ascii", errors="replace") as name:
        return name.read().strip()


def with_hosts(path):
    """Runs what follows with another file of host names."""
    return ["unshare", "--mount", "sh", "-c", 'mount --bind "$0" /etc/hosts && exec "$@"', path]


def lend(path, directory):
    """A copy that the unprivileged user can reach, wherever the source tree lies."""
    copy = os.path.join(directory, os.path.basename(path))
    shutil.copy(path, copy)
    os.chmod(copy, 0o755)
    return copy


def lend_programs(build, directory):
    """The same of all programs in `build`, in a directory of their own: some become others without root's rights."""
    copies = os.path.join(directory, "programs")
    os.mkdir(copies)
    os.chmod(copies, 0o755)
    for name in os.listdir(build):
        if os.path.isfile(os.path.join(build, name)):
            lend(os.path.join(build, name), copies)
    return copies


def open_to_all(directory):
    """Lets the unprivileged user write into a directory."""
    os.chmod(directory, 0o777)
    return directory

"""Boots a kernel under emulation with one folder of files as its whole system and gives what its script printed."""
import os
import pathlib
import shutil
import subprocess
import tempfile

MACHINES = {
    # Boot messages of other processor models were seen to end in a crash of 6.12.
    "amd64": ["qemu-system-x86_64", "-M", "q35,accel=tcg", "-cpu", "Haswell"],
    "arm64": ["qemu-system-aarch64", "-M", "virt,gic-version=3", "-cpu", "cortex-a72"],
}
CONSOLES = {"amd64": "ttyS0", "arm64": "ttyAMA0"}
BEGIN, END = "@@begin@@", "@@end"

INIT = f"""#!/bin/busybox sh
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
mount -t tmpfs tmp /tmp
mkdir -p /dev/pts /run
mount -t devpts pts /dev/pts
mount -t cgroup2 cgroup /sys/fs/cgroup
mount -t tracefs trace /sys/kernel/tracing
mount -t bpf bpf /sys/fs/bpf
ip link set lo up
echo {BEGIN}
/bin/sh /script 2>&1
echo {END} $?@@
poweroff -f
"""


class GuestCrash(Exception):
    """The guest ended without having run its script to the end; the text is what it printed."""


def pack(root, image):
    """The folder `root` as a compressed initial file system."""
    names = subprocess.run(["find", ".", "-print0"], cwd=root, check=True, capture_output=True).stdout
    with open(image, "wb") as target:
        cpio = subprocess.Popen(["cpio", "--null", "--quiet", "-o", "-H", "newc", "-R", "0:0"], cwd=root, stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE)
        gzip = subprocess.Popen(["gzip", "-1"], stdin=cpio.stdout, stdout=target)
        cpio.stdin.write(names)
        cpio.stdin.close()
        if cpio.wait() or gzip.wait():
            raise GuestCrash("the initial file system could not be packed")


def run(architecture, kernel, busybox, files, script, seconds=300, memory=1024):
    """Runs the shell text `script` in a guest that has `busybox` and `files` (path in the guest → path here).

    Gives (exit code of the script, what it printed)."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "root"
        for name in ("bin", "proc", "sys", "dev", "tmp", "etc"):
            (root / name).mkdir(parents=True)
        shutil.copy(busybox, root / "bin/busybox")
        for target, source in files.items():
            place = root / target.lstrip("/")
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, place)
        (root / "script").write_text(script)
        (root / "init").write_text(INIT)
        os.chmod(root / "init", 0o755)
        image = pathlib.Path(folder) / "root.gz"
        pack(root, image)
        command = MACHINES[architecture] + [
            "-smp", "2", "-m", str(memory), "-nographic", "-no-reboot", "-nic", "none", "-kernel", str(kernel), "-initrd", str(image),
            "-append", f"console={CONSOLES[architecture]} panic=-1 quiet loglevel=3"]
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds)
            printed = done.stdout
        except subprocess.TimeoutExpired as late:
            printed = late.stdout or b""
    text = printed.decode(errors="replace").replace("\r", "")
    begin, end = text.find(BEGIN), text.rfind(END)
    if begin < 0 or end < 0:
        raise GuestCrash(text[-2000:])
    code = int(text[end + len(END):].split("@@")[0])
    return code, text[begin + len(BEGIN):end].strip("\n")

#!/usr/bin/env python3
"""Runs falcod-capture with its driver on other kernels, under emulation.

usage: other_kernels.py --cache FOLDER --arch amd64|arm64 --programs FOLDER [--only NAME ...]

FOLDER of the programs has falcod-capture-static and guest-client, as `make -C Sources/Capture static` writes them. Needs
qemu and cpio, and Debian's mirror for the kernels."""
import argparse
import os
import pathlib
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Kernels"))

import debian  # noqa: E402
import guest  # noqa: E402
from kernels import RELEASES, kernel_of, program_of  # noqa: E402

SCRIPT = """
chmod +x /falcod-capture /guest-client
echo root:x:0:0::/:/bin/sh > /etc/passwd
echo root:x:0: > /etc/group
mkdir -p /run
/falcod-capture --buffer-preset 1 2> /log &
P=$!
N=0
until test -S /run/falcod/capture.sock; do
    kill -0 $P 2>/dev/null && test $N -lt 120 || { cat /log; exit 1; }
    sleep 1; N=$((N + 1))
done
/guest-client /run/falcod/capture.sock || { cat /log; exit 1; }
for set in CapInh CapPrm CapEff CapBnd CapAmb; do
    grep -q "$set:.0000000000000000" /proc/$P/status || { echo "$set is left"; exit 1; }
done
grep -q "Seccomp:.2" /proc/$P/status || { echo "no seccomp filter"; exit 1; }
kill $P
wait $P || { echo "ended with $?"; cat /log; exit 1; }
grep warning /log
exit 0
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cache", required=True)
    parser.add_argument("--arch", choices=("amd64", "arm64"), default="amd64")
    parser.add_argument("--programs", required=True)
    parser.add_argument("--only", nargs="*", default=list(RELEASES))
    options = parser.parse_args()
    programs = pathlib.Path(options.programs)
    files = {"/falcod-capture": programs / "falcod-capture-static", "/guest-client": programs / "guest-client"}
    failures = 0
    for name in options.only:
        release = debian.Release(RELEASES[name], options.arch, options.cache)
        try:
            code, printed = guest.run(options.arch, kernel_of(release), program_of(release, "busybox-static", "busybox"), files, SCRIPT)
        except guest.GuestCrash as crash:
            code, printed = 1, f"the guest crashed: {crash}"
        print(f"== {name} {options.arch}: {'ok' if code == 0 else 'FAILED'}\n{printed}")
        failures += code != 0
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())

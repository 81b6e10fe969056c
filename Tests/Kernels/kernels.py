#!/usr/bin/env python3
"""Loads the probe and runs its tests on other kernels, on both architectures, under emulation.

usage: kernels.py --cache FOLDER --tests-amd64 PROGRAM --tests-arm64 PROGRAM [--only NAME ...]
       kernels.py --cache FOLDER --sysroot FOLDER     only unpacks what linking the arm64 program needs

The programs are the driver's own tests, linked statically, with the probe inside. Needs qemu-system-x86,
qemu-system-arm and cpio, and Debian's mirror for the kernels."""
import argparse
import pathlib
import subprocess
import sys
import time

import debian
import guest

# name → suite, package that depends on the release's current kernel
RELEASES = {"5.10": "bullseye", "6.1": "bookworm", "6.12": "trixie"}


# What the driver's tests are linked with.
LIBRARIES = ("libbpf-dev", "libelf-dev", "zlib1g-dev")


def make_sysroot(folder, cache):
    release = debian.Release(RELEASES["6.1"], "arm64", cache)
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    for package in LIBRARIES:
        subprocess.run(["cp", "-a", f"{release.unpack(package)}/.", folder], check=True)


def kernel_of(release):
    meta = f"linux-image-{release.architecture}"
    image = release.dependency(meta, rf"linux-image-\d[\w.+-]*-{release.architecture}(?![\w-])")
    folder = release.unpack(image)
    return next((folder / "boot").glob("vmlinuz-*"))


def program_of(release, package, name):
    folder = release.unpack(package)
    return next(path for path in (folder / "bin" / name, folder / "usr/bin" / name) if path.exists())


def test(name, architecture, program, cache):
    release = debian.Release(RELEASES[name], architecture, cache)
    started = time.monotonic()
    script = "chmod +x /driver-test\n/driver-test\n"
    # The tests start /bin/sh by another name, which busybox would take for the applet that is meant.
    files = {"/driver-test": program, "/bin/sh": program_of(release, "bash-static", "bash-static")}
    code, printed = guest.run(architecture, kernel_of(release), program_of(release, "busybox-static", "busybox"), files, script)
    return code, printed, time.monotonic() - started


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cache", required=True)
    parser.add_argument("--tests-amd64")
    parser.add_argument("--tests-arm64")
    parser.add_argument("--sysroot")
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    if options.sysroot:
        make_sysroot(options.sysroot, options.cache)
        return 0
    programs = {"amd64": options.tests_amd64, "arm64": options.tests_arm64}
    failed = 0
    for architecture, program in programs.items():
        for name in RELEASES:
            case = f"{name}-{architecture}"
            if not program or (options.only and case not in options.only):
                continue
            try:
                code, printed, seconds = test(name, architecture, pathlib.Path(program), options.cache)
            except (guest.GuestCrash, debian.FetchError) as error:
                print(f"{case}: could not be run:\n{error}")
                failed += 1
                continue
            print(f"{case}: {'passed' if code == 0 else f'FAILED with {code}'} in {seconds:.0f} s")
            print("\n".join("    " + line for line in printed.splitlines()[-40 if code else -3:]))
            failed += code != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

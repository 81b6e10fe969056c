#!/bin/sh
# Builds the driver's tests for both architectures, linked statically, and runs them on other kernels under emulation.
#
#   Tests/Kernels/run.sh [--only 5.10-amd64 …]
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
cache=$top/build/kernels
sysroot=$cache/sysroot-arm64
cd "$top"

# clang compiles for arm64, with what gcc links programs with: Debian's gcc for arm64 excludes gcc-multilib, which other tests need.
packages="qemu-system-x86 qemu-system-arm cpio binutils-aarch64-linux-gnu libgcc-12-dev-arm64-cross libc6-dev-arm64-cross"
missing=""
for package in $packages; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
    echo "Emulated kernels need these Debian packages: apt-get install$missing" >&2
    exit 1
fi

python3 Tests/Kernels/kernels.py --cache "$cache" --sysroot "$sysroot"
make -C driver test-static
make -C driver ARCH=aarch64 CC="${CLANG:-clang-16} --target=aarch64-linux-gnu" \
    STATIC_LIBS="-isystem $sysroot/usr/include -L$sysroot/usr/lib/aarch64-linux-gnu -lbpf -lelf -lz" test-static
exec python3 Tests/Kernels/kernels.py --cache "$cache" --tests-amd64 build/driver/driver-test-static \
    --tests-arm64 build/driver-aarch64/driver-test-static "$@"

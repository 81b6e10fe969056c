#!/bin/sh
# usage: dependencies.sh [capture]
# Installs the Debian packages that building falcod needs and are missing, with `capture` those for the driver and the
# capture process; else checks the Swift toolchain, which Debian does not have: its package named "swift" is something else.
set -eu

packages="g++ libprotobuf-c-dev libre2-dev libzstd-dev make pkg-config python3 zlib1g-dev"
if [ "${1:-}" = capture ]; then packages="bpftool clang-16 gcc libbpf-dev libelf-dev libprotobuf-c-dev make zlib1g-dev"; fi

missing=""
if command -v dpkg-query >/dev/null 2>&1; then
    for package in $packages; do
        status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
        [ "$status" = "install ok installed" ] || missing="$missing $package"
    done
else
    echo "This is no Debian system: please see to it that these are installed: $packages" >&2
fi

if [ -n "$missing" ]; then
    if [ "$(id -u)" -eq 0 ]; then
        sudo=""
    else
        sudo="sudo"
        echo "Installing with sudo:$missing"
    fi
    echo "Installing Debian packages:$missing"
    $sudo apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if [ "${1:-}" = capture ]; then exit 0; fi
need="Swift 6.2 or newer is needed: install the toolchain for your system from https://www.swift.org/install/linux/"
if ! command -v swift >/dev/null 2>&1; then
    echo "No swift on PATH. $need" >&2
    exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
if [ -z "$version" ]; then
    echo "The swift on PATH is not the Swift compiler. $need" >&2
    exit 1
fi
major=${version% *}
minor=${version#* }
if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    echo "Found Swift $major.$minor. $need" >&2
    exit 1
fi

#!/usr/bin/env python3
"""The live tests: what the driver, the capture process and the engine make of real system calls on this machine.

    live.py statements --build DIR      run the triggers alone and check that what they state is complete

Skipped with a message where there is no root or no BTF.
"""
import argparse
import os
import sys
import tempfile

import events

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))


def missing():
    """Why nothing can run here; None when it can."""
    if os.geteuid() != 0:
        return "needs root"
    if not os.path.exists("/sys/kernel/btf/vmlinux"):
        return "needs a kernel with BTF (/sys/kernel/btf/vmlinux)"
    return None


def run_statements(options):
    with tempfile.TemporaryDirectory(prefix="falcod-live-") as directory:
        statements = events.run_triggers(options.build, directory, options.only)
    faults = events.report_statements(statements, bool(options.only))
    print("live statements: %d expectations, %d cases cannot run here, %d faults"
          % (len(statements.expectations), len(statements.cannot), faults))
    return faults == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("part", choices=["statements"])
    parser.add_argument("--build", required=True, type=os.path.abspath, help="folder of the trigger programs")
    parser.add_argument("--only", action="append", help="a trigger program; all without")
    options = parser.parse_args()
    reason = missing()
    if reason:
        print("live tests: skipped, %s" % reason)
        return
    sys.exit(0 if run_statements(options) else 1)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Runs the reference suites and fails when a score is below the committed threshold.

    check.py --data DIR --falcod PATH [--update]

DIR holds run.py and the cases. thresholds.json beside this file maps "suite.level" to the least accepted percentage;
--update raises it to what was reached, and never lowers it.
"""
import argparse
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
THRESHOLDS = os.path.join(HERE, "thresholds.json")
SCORE = re.compile(r"([a-z×+]+(?: [a-z+]+)*) (\d+)/(\d+)")


def scores(output):
    """Percentages by "suite.level", from the summary line of each suite."""
    result = {}
    for line in output.splitlines():
        head = line.split(" ", 1)[0]
        if not line or line[0] == " " or len(line.split(None, 1)) < 2:
            continue
        summary = line[len(head):].split("  (")[0]
        for name, reached, total in SCORE.findall(summary):
            result["%s.%s" % (head, name.strip().replace(" ", "-"))] = 100.0 * int(reached) / max(1, int(total))
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", required=True)
    parser.add_argument("--falcod", required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    done = subprocess.run([sys.executable, os.path.join(options.data, "run.py"), "--falcod", options.falcod, "--show", "3"],
                          stdout=subprocess.PIPE, text=True)
    print(done.stdout, end="")
    if done.returncode not in (0, 1):
        sys.exit("conformance: run.py could not run (exit %d)" % done.returncode)
    reached = scores(done.stdout)
    with open(THRESHOLDS, encoding="utf-8") as source:
        thresholds = json.load(source)
    if options.update:
        for name, value in reached.items():
            thresholds[name] = max(thresholds.get(name, 0), int(value * 100) / 100)
        with open(THRESHOLDS, "w", encoding="utf-8") as out:
            json.dump(thresholds, out, indent=2, sort_keys=True, ensure_ascii=False)
            out.write("\n")
    failed = 0
    for name, least in sorted(thresholds.items()):
        value = reached.get(name)
        if value is None or value < least:
            failed += 1
            print("conformance: %s is %s, the threshold is %.2f" % (name, "missing" if value is None else "%.2f" % value, least))
    print("conformance: %d passed, %d failed" % (len(thresholds) - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

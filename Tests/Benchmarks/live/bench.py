#!/usr/bin/env python3
"""Measures what live capture costs on this machine, how late alerts are and how much memory the capture process has.

    bench.py --falcod PATH --capture PATH --calls PATH --pump PATH [--rules FILE] [--json FILE]

Costs are medians of eleven runs, pinned to the last CPU, with capture off and on. They mean something only on a machine
that does nothing else; of the short slices of a run the tenth part that was fastest is shown too, which other work spares.
"""
import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Live"))
import machine

# Half of what Falco's modern probe adds on a machine of this kind: ns for a call that is not traced (getppid), a read of
# 64 bytes, an open with its close, a socket with connect and close, a process. What it adds: 109, 122, 1365, 2300, 190000.
GOALS = {"getppid": 54.5, "pread": 61, "open+close": 682.5, "socket+connect+close": 1150, "vfork+exec+wait": 95000}
LOAD_RATE = 200000
LOAD_SECONDS = 4
MARK_RULE = """
- rule: marked file opened
  desc: Tells how late an alert is.
  condition: evt.type = openat and evt.arg.name endswith /falcod-bench-mark
  output: "%evt.rawtime"
  priority: NOTICE
"""


class Setting:
    """Everything that a run needs."""

    def __init__(self, options, directory):
        self.options, self.directory = options, directory
        self.falcod, self.rules = machine.lend(options.falcod, directory), machine.lend(options.rules, directory)
        cpus = sorted(os.sched_getaffinity(0))
        self.cpu, self.other_cpu = cpus[-1], cpus[0]
        self.config = os.path.join(directory, "falcod.yaml")
        self.mark = os.path.join(directory, "falcod-bench-mark")
        self.mark_rules = os.path.join(directory, "mark.yaml")
        with open(self.mark_rules, "w", encoding="utf-8") as rules:
            rules.write(MARK_RULE)
        with open(self.mark, "w", encoding="utf-8"):
            pass
        with open(self.config, "w", encoding="utf-8") as config:
            config.write("engine: {kind: modern_ebpf}\nload_plugins: [container]\nplugins:\n  - name: container\n"
                         "    library_path: libcontainer.so\nstdout_output: {enabled: true}\nsyslog_output: {enabled: false}\n"
                         "webserver: {enabled: false}\nwatch_config_files: false\njson_output: true\n")

    def measure(self):
        done = subprocess.run([self.options.calls, "measure", str(self.cpu)], stdout=subprocess.PIPE, text=True, check=True)
        return {row.pop("call"): row for row in map(json.loads, done.stdout.splitlines())}

    @contextlib.contextmanager
    def busy(self):
        """While the other CPU opens files without end."""
        load = self.load(self.other_cpu, 600)
        try:
            yield
        finally:
            load.kill()
            load.wait()

    def load(self, cpu, seconds, rate=LOAD_RATE):
        return subprocess.Popen([self.options.calls, "load", str(cpu), str(rate), str(seconds), self.mark], stdout=subprocess.PIPE, text=True)

    def capture(self):
        return machine.Capture(self.options.capture, self.directory)

    def engine(self, capture, wants_all, stdout=None):
        if wants_all:
            return machine.Engine("record", self.falcod, capture, self.directory,
                                  ["record", "-c", self.config, "-o", os.path.join(self.directory, "bench.falcod")], "--option")
        return machine.Engine("engine", self.falcod, capture, self.directory,
                              ["-c", self.config, "-r", self.rules, "-r", self.mark_rules], stdout=stdout)


def costs(setting):
    """By name of the run and call: ns of the median run, and of the slices that nothing disturbed."""
    result = {"off": setting.measure()}
    for wants_all in (False, True):
        name = "all events" if wants_all else "rules' events"
        capture = setting.capture()
        engine = setting.engine(capture, wants_all)
        result[name] = setting.measure()
        with setting.busy():
            result[name + ", busy"] = setting.measure()
        engine.stop()
        capture.stop()
    again = setting.measure()
    result["off"] = {call: min(row, again[call], key=lambda row: row["ns"]) for call, row in result["off"].items()}
    with setting.busy():
        result["off, busy"] = setting.measure()
    return result


def pump(setting):
    """What moving a record out of its ring costs the capture process: rows by size of the record."""
    done = subprocess.run([setting.options.pump, str(setting.other_cpu), str(setting.cpu)], stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(row) for row in done.stdout.splitlines()]


def percentile(values, share):
    return values[min(len(values) - 1, int(len(values) * share))]


def latency(setting):
    """How long after the event an alert is written, in ms, under a load of opens; what was lost; memory of the capture."""
    capture = setting.capture()
    engine = setting.engine(capture, False, subprocess.PIPE)
    delays = []

    def read():
        for line in engine.process.stdout:
            arrived = time.time_ns()
            # The statistics at the end are no alerts.
            alert = json.loads(line) if line.startswith(b"{") else {}
            if alert.get("rule") == "marked file opened":
                delays.append((arrived - int(alert["output_fields"]["evt.rawtime"])) / 1e6)

    reader = threading.Thread(target=read)
    reader.start()
    load = setting.load(setting.cpu, LOAD_SECONDS)
    opens = json.loads(load.communicate()[0])
    time.sleep(1)
    memory = memory_of(capture.process.pid)
    engine.stop()
    reader.join()
    capture.stop()
    if not delays:
        raise machine.Failure("no alert came of %d marked files" % (opens["opens"] / 1000))
    delays.sort()
    return {"opens_per_second": round(opens["opens"] / opens["seconds"]), "marked": opens["opens"] // 1000 + 1, "alerts": len(delays),
            "p50_ms": round(percentile(delays, 0.5), 2), "p99_ms": round(percentile(delays, 0.99), 2), "most_ms": round(delays[-1], 2)}, memory


def memory_of(pid):
    """Resident KiB of a process, and of it what is mapped of rings."""
    total = rings = 0
    ring = False
    with open("/proc/%d/smaps" % pid, encoding="ascii", errors="replace") as maps:
        for line in maps:
            words = line.split()
            if "-" in words[0] and ":" not in words[0]:
                ring = line.rstrip().endswith("bpf-map")
            elif words[0] == "Rss:":
                total += int(words[1])
                rings += int(words[1]) if ring else 0
    return {"resident_kib": total, "rings_kib": rings, "beyond_rings_kib": total - rings}


def foreign_programs():
    """How many programs hook the kernel already: they make every call dearer, with capture off too."""
    try:
        done = subprocess.run(["bpftool", "prog", "show", "-j"], stdout=subprocess.PIPE, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return 0
    return sum(program.get("type") in ("tracing", "tracepoint", "raw_tracepoint", "kprobe", "lsm") for program in json.loads(done.stdout))


def table(result, which, title):
    runs = ["rules' events", "all events", "rules' events, busy", "all events, busy"]
    print("%-22s %10s" % (title, "off") + "".join("%24s" % name for name in runs) + "%12s" % "goal")
    for call, off in result["off"].items():
        row = "%-22s %10.0f" % (call, off[which])
        for name in runs:
            base = result["off, busy"][call] if name.endswith("busy") else off
            row += "%24s" % ("%.0f (%+.0f)" % (result[name][call][which], result[name][call][which] - base[which]))
        print(row + ("%12s" % ("%+.0f" % GOALS[call]) if call in GOALS else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("falcod", "capture", "calls", "pump"):
        parser.add_argument("--" + name, required=True, type=os.path.abspath)
    parser.add_argument("--rules", type=os.path.abspath, required=True, help="rules file whose events are asked for")
    parser.add_argument("--json", type=os.path.abspath)
    options = parser.parse_args()
    if os.geteuid() != 0 or not os.path.exists("/sys/kernel/btf/vmlinux"):
        print("bench-live: skipped, needs root and a kernel with BTF")
        return
    with tempfile.TemporaryDirectory(prefix="falcod-bench-") as directory:
        setting = Setting(options, machine.open_to_all(directory))
        result = {"load_before": os.getloadavg()[0], "foreign_programs": foreign_programs()}
        print("load of the machine before: %(load_before).2f; programs of others that hook its kernel: %(foreign_programs)d" % result)
        try:
            result["costs_ns"] = costs(setting)
            table(result["costs_ns"], "ns", "ns, median of 11 runs")
            table(result["costs_ns"], "undisturbed", "ns, undisturbed")
            result["latency"], result["memory"] = latency(setting)
            result["pump"] = pump(setting)
        except machine.Failure as failure:
            sys.exit("bench-live: %s" % failure)
        finally:
            machine.Process.end_all()
        print("latency, event to alert line: p50 %(p50_ms)s ms, p99 %(p99_ms)s ms, most %(most_ms)s ms at %(opens_per_second)d opens/s; "
              "%(alerts)d alerts of %(marked)d" % result["latency"])
        print("pump, ns a record: " + ", ".join("%(ns)s of %(bytes)d bytes" % row for row in result["pump"]) + " (goal 20)")
        print("capture process: %(resident_kib)d KiB resident, %(beyond_rings_kib)d KiB beyond its rings" % result["memory"])
        if options.json:
            with open(options.json, "w", encoding="utf-8") as out:
                json.dump(result, out, indent=2, sort_keys=True)
                out.write("\n")


if __name__ == "__main__":
    main()

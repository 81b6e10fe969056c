"""The live test of events: runs the triggers under one recording and compares what was recorded with what they state."""
import collections
import itertools
import json
import os
import subprocess
import time

import cgroups
import compare
import table

HERE = os.path.dirname(os.path.abspath(__file__))
EXCEPTIONS = os.path.join(HERE, "exceptions.txt")


class Expectation:
    def __init__(self, line):
        self.case, self.tid, self.name = line["case"], line["tid"], line["event"]
        self.params = [(name, value) for name, value in line["params"]]
        self.event = table.event(self.name)

    @property
    def failed(self):
        """Whether the call fails; None for events that are no calls and for calls whose result is not stated."""
        if not self.params or self.name in ("procexit", "switch", "page_fault", "signaldeliver"):
            return None
        first = self.params[0][1]
        return first < 0 if isinstance(first, int) and self.params[0][0] == self.event.params[0].name else None


class Statements:
    """All that the triggers said: expectations, cases that cannot run here and cases that broke."""

    def __init__(self):
        self.expectations, self.cannot, self.broken = [], [], []

    def read(self, output, program):
        for text in output.splitlines():
            try:
                line = json.loads(text)
            except ValueError:
                self.broken.append((program, "not a statement: %s" % text[:200]))
                continue
            if "cannot" in line:
                self.cannot.append((line["case"], line["cannot"]))
            elif "broken" in line:
                self.broken.append((line["case"], line["broken"]))
            else:
                self._add(Expectation(line))

    def _add(self, expectation):
        if expectation.event is None:
            self.broken.append((expectation.case, "no live event is called %s" % expectation.name))
            return
        known = expectation.event.by_name
        for name, _ in expectation.params:
            if name not in known and "." not in name:
                self.broken.append((expectation.case, "%s has no parameter %s" % (expectation.name, name)))
                return
        self.expectations.append(expectation)


def programs(build):
    """The trigger programs, in the order they run."""
    return sorted(name for name in os.listdir(build)
                  if os.path.isfile(os.path.join(build, name)) and not name.startswith("helper"))


class Triggers:
    """Runs the trigger programs in a directory and collects what they state. Those named `early` start at once, before anything
    is captured, and go on when the others run."""

    def __init__(self, build, directory, only=None):
        self.build, self.directory = build, directory
        self.names = [name for name in programs(build) if not only or name in only]
        self.group = cgroups.host()
        self.early = [self._start(name) for name in self.names if name.startswith("early")]
        # Until they have everything open.
        time.sleep(0.5 if self.early else 0)

    def _start(self, name):
        program = os.path.join(self.build, name)
        environment = {"PATH": os.environ["PATH"], "FALCOD_LIVE_BUILD": self.build}
        return subprocess.Popen([program], cwd=self.directory, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                preexec_fn=self.group.enter, env=environment)

    def run(self):
        """The statements of all."""
        statements = Statements()
        late = (self._start(name) for name in self.names if not name.startswith("early"))
        for process in itertools.chain(self.early, late):
            output, _ = process.communicate(timeout=120)
            name = os.path.basename(process.args[0])
            statements.read(output, name)
            if process.returncode != 0:
                statements.broken.append((name, "exit status %d" % process.returncode))
        return statements

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.early:
            if process.poll() is None:
                process.kill()
                process.wait()
        self.group.close()


def fields(statements):
    """The fields that the comparison needs."""
    raw, text, others = set(), set(), set()
    for expectation in statements.expectations:
        for name, value in expectation.params:
            if "." in name:
                others.add(name)
                continue
            raw.add(name)
            if isinstance(value, dict) and next(iter(value)) in "tfl":
                text.add(name)
    return (["evt.num", "evt.type", "thread.tid"] + ["evt.rawarg." + name for name in sorted(raw)]
            + ["evt.arg." + name for name in sorted(text)] + sorted(others))


def read_back(falcod, config, recording, statements):
    """The recorded events of the threads that something is expected of, by (tid, event name)."""
    tids = sorted({expectation.tid for expectation in statements.expectations})
    command = [falcod, "events", "-c", config, "-r", recording, "-o", "buffer_format_base64=true", "--format", "json",
               "--filter", "thread.tid in (%s)" % ", ".join(map(str, tids)), "--fields", ",".join(fields(statements))]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise RuntimeError("falcod events failed: %s" % done.stderr.decode(errors="replace").strip())
    wanted = {(expectation.tid, expectation.name) for expectation in statements.expectations}
    result = collections.defaultdict(list)
    for line in done.stdout.decode("utf-8", errors="surrogateescape").splitlines():
        event = json.loads(line)
        # What was lost says so in lines of its own; an expected event that was lost is a fault by itself.
        if "gap" in event:
            print("     %s" % line)
            continue
        key = (event["thread.tid"], event["evt.type"])
        if key in wanted:
            result[key].append({name: value for name, value in event.items() if value is not None})
    return result


class Result:
    def __init__(self):
        self.expected = collections.Counter()
        self.params = collections.Counter()
        self.wrong = collections.defaultdict(list)


def check(statements, seen):
    """Compares, thread by thread and event by event."""
    result, matcher = Result(), compare.Matcher()
    groups = collections.defaultdict(list)
    for expectation in statements.expectations:
        groups[(expectation.tid, expectation.name)].append(expectation)
    pairs = {}
    for key, expected in groups.items():
        found = seen.get(key, [])

        def cost(i, j, expected=expected, found=found):
            one = expected[i]
            return len(matcher.compare(one.case, one.event, one.params, found[j])), len(one.params)

        for one, j in zip(expected, compare.align(expected, found, cost)):
            pairs[id(one)] = None if j is None else found[j]
    for one in statements.expectations:
        result.expected[one.name] += 1
        event = pairs[id(one)]
        if event is None:
            result.wrong[one.name].append("%s (tid %d): missing" % (one.case, one.tid))
            continue
        differences = matcher.compare(one.case, one.event, one.params, event, bind=True)
        result.params[one.name] += len(one.params) - len(differences)
        for difference in differences:
            result.wrong[one.name].append("%s (tid %d, event %s): %s" % (one.case, one.tid, event.get("evt.num"), difference))
    return result


def exceptions():
    """What no trigger shows, with the reason: event -> {"success" | "failure" | parameter: reason}."""
    result = collections.defaultdict(dict)
    with open(EXCEPTIONS, encoding="utf-8") as source:
        for line in source:
            if line.strip() and not line.startswith("#"):
                name, what, reason = line.rstrip("\n").split(None, 2)
                result[name][what] = reason
    return result


def gaps(statements):
    """What the table holds and no expectation shows, and exceptions that are not needed any more."""
    shown = collections.defaultdict(set)
    for one in statements.expectations:
        shown[one.name].update(name for name, _ in one.params)
        shown[one.name].add({True: "failure", False: "success", None: "unknown"}[one.failed])
    allowed, result = exceptions(), []
    for name, event in sorted(table.LIVE.items()):
        if name not in shown:
            if "any" not in allowed[name]:
                result.append("%s: no trigger, and no reason given" % name)
            continue
        wanted = {param.name for param in event.params}
        if event.params and event.enum not in table.TRACEPOINTS:
            wanted |= {"success", "failure"}
        for what in sorted(wanted - shown[name] - set(allowed[name])):
            result.append("%s: %s is never expected, and no reason given" % (name, what))
    for name, call in sorted(table.GENERIC.items()):
        if name not in shown and "any" not in allowed[name]:
            result.append("%s (generic): no trigger, and no reason given" % name)
    for name, reasons in allowed.items():
        for what in reasons:
            if table.event(name) is None:
                result.append("%s: exception for an event that does not exist" % name)
            elif what in shown[name] or (what == "any" and shown[name]):
                result.append("%s: exception for %s, which is expected all the same" % (name, what))
    return result


def report(statements, result, verbose):
    """Prints one line per event, and one per difference. Returns the number of differences."""
    wrong = 0
    for name in sorted(result.expected):
        differences = result.wrong[name]
        if differences:
            wrong += len(differences)
            print("FAIL %-20s %d of %d" % (name, len(differences), result.expected[name]))
            for difference in differences:
                print("     %s" % difference)
        elif verbose:
            print("ok   %-20s %d seen, %d parameters" % (name, result.expected[name], result.params[name]))
    print("live events: %d events of the table covered, %d expectations, %d parameters checked, %d differences"
          % (len(result.expected), sum(result.expected.values()), sum(result.params.values()), wrong))
    return wrong


def report_statements(statements, partial=False):
    """Prints what could not run, what broke and, unless only a part ran, what is not covered. Returns the number of faults."""
    for case, reason in statements.cannot:
        print("     %s cannot run here: %s" % (case, reason))
    for case, reason in statements.broken:
        print("FAIL %s: %s" % (case, reason))
    missing = [] if partial else gaps(statements)
    for line in missing:
        print("FAIL %s" % line)
    return len(statements.broken) + len(missing)

"""The live test of reloading in place: whatever is loaded when a file is opened, one alert tells of it."""
import os
import signal
import subprocess
import sys

import machine

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Reload"))
import reload
import reloads

# Opens numbered files that do not exist, at a rate, until it is told to stop; then says how many.
OPENER = """
import os, signal, sys, time
stops = []
signal.signal(signal.SIGTERM, lambda *_: stops.append(1))
path, rate, count, begin = sys.argv[1] + "/mark-%09d", int(sys.argv[2]), 0, time.monotonic()
while not stops:
    while count < (time.monotonic() - begin) * rate and not stops:
        try:
            os.close(os.open(path % count, os.O_RDONLY))
        except FileNotFoundError:
            pass
        count += 1
    time.sleep(0.0005)
print(count)
"""
RATE = 1000


def remover(acts):
    """Removes files by unlinkat, which other ways do not call."""
    directory = os.open(acts, os.O_RDONLY | os.O_DIRECTORY)

    def remove(path):
        try:
            os.unlink(path, dir_fd=directory)
        except FileNotFoundError:
            pass
        return True
    return remove


def drops(engine):
    """What the engine says was lost on the way to it."""
    found = [line for line in engine.errors().splitlines() if line.startswith("Driver Drops:")]
    return int(found[-1].split(":")[1]) if found else 0


def run(room, capture_program, rule_files, count):
    capture = machine.Capture(capture_program, room.directory)
    rules = room.file("numbered.yaml")
    scenario = reloads.Reloads(None, rules, room.acts, remover(room.acts))
    scenario.write(scenario.first(), False)
    arguments = ["-v", "-c", room.write("reload.yaml", reload.CONFIG), "-r", rules]
    for path in rule_files:
        arguments += ["-r", path]
    engine = scenario.engine = machine.Engine("engine", room.falcod, capture, room.directory, arguments)
    engine.pid = lambda: engine.process.pid
    opener = subprocess.Popen([sys.executable, "-c", OPENER, room.acts, str(RATE)], stdout=subprocess.PIPE)
    try:
        scenario.run(count)
    finally:
        opener.send_signal(signal.SIGTERM)
        made = int(opener.communicate()[0])
    last = b"mark-%09d" % (made - 1)
    engine.wait_until(lambda: last in engine.output()[-1 << 16:], "the last alert", 10)
    status = engine.stop()
    capture.stop()
    more = [] if status == 0 else ["falcod ended with status %d" % status]
    if drops(engine) > 0:
        more.append("%d events were lost before they reached the engine" % drops(engine))
    return scenario.check(made, more)

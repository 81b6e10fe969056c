"""Part of the live test of life: what a confined engine writes, and what it has left of its rights."""
import os
import signal

import machine


def read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as source:
            return source.read()
    except FileNotFoundError:
        return ""


def statuses(pid):
    """What /proc tells of each thread."""
    for thread in os.listdir("/proc/%d/task" % pid):
        yield dict(line.split(":\t", 1) for line in read("/proc/%d/task/%s/status" % (pid, thread)).splitlines() if ":\t" in line)


def is_confined(status):
    capabilities = [int(status[name], 16) for name in ("CapPrm", "CapEff", "CapInh", "CapAmb")]
    return not any(capabilities) and status["NoNewPrivs"] == "1" and status["Seccomp"] == "2"


def run(life, capture):
    """`life` is the test that this belongs to."""
    room = life.room
    log, program, once = (room.file(name) for name in ("alerts.log", "program.out", "once.out"))
    options = ["engine.kind=modern_ebpf", "file_output.enabled=true", "file_output.keep_alive=true", "file_output.filename=" + log,
               "program_output.enabled=true", "program_output.keep_alive=true", "program_output.program=cat >> " + program]
    kept = start(life, capture, "kept", options)
    each = start(life, capture, "each", options[:1] + ["program_output.enabled=true", "program_output.program=cat >> %s; echo end >> %s" % (once, once)])
    path = life.mark("outputs")
    life.appears(each, lambda: path in read(once) and read(once).endswith("end\n"), "program_output runs a program for each alert")
    life.appears(kept, lambda: path in read(program), "program_output keeps a program")
    life.appears(kept, lambda: path in read(log), "file_output writes")
    os.rename(log, log + ".1")
    kept.process.send_signal(signal.SIGUSR1)
    life.appears(kept, lambda: os.path.exists(log), "SIGUSR1 makes a file that was moved away anew")
    path = life.mark("rotated")
    life.appears(kept, lambda: path in read(log) and path in read(program), "and outputs go on")
    life.check(path not in read(log + ".1"), "the old file is left alone")
    threads = list(statuses(kept.process.pid))
    life.check(len(threads) > 2 and all(map(is_confined, threads)), "no thread of a running engine has a capability or all system calls")
    life.check(kept.stop() == 0 and each.stop() == 0, "engines end with their programs")


def start(life, capture, name, options):
    arguments = ["-c", life.room.config, "-r", life.rules]
    for option in options:
        arguments += ["-o", option]
    return machine.Engine(name, life.room.falcod, capture, life.room.directory, arguments)

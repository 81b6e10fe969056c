"""The event table, system calls and flag names, read from the .proto files that everything else is generated from."""
import os
import re

PROTO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "proto", "falcod", "v1")

WIDTHS = {8: ("INT8", "UINT8", "FLAGS8", "ENUMFLAGS8", "SIGTYPE", "L4PROTO", "SOCKFAMILY"),
          16: ("INT16", "UINT16", "FLAGS16", "ENUMFLAGS16", "SYSCALLID", "PORT"),
          32: ("INT32", "UINT32", "FLAGS32", "ENUMFLAGS32", "UID", "GID", "MODE", "SIGSET", "BOOL", "FD32", "PID32"),
          64: ("INT64", "UINT64", "RELTIME", "ABSTIME", "ERRNO", "FD", "PID")}
WIDTH = {kind: width for width, kinds in WIDTHS.items() for kind in kinds}


class Param:
    def __init__(self, name, kind, notation, flags):
        self.name, self.kind, self.notation, self.flags = name, kind, notation, flags


class Event:
    def __init__(self, number, name, enum, params):
        self.number, self.name, self.enum, self.params = number, name, enum, params
        self.by_name = {param.name: param for param in params}


class Syscall:
    def __init__(self, name, number, event, generic):
        self.name, self.number, self.event, self.generic = name, number, event, generic


def _read(name):
    with open(os.path.join(PROTO, name), encoding="utf-8") as source:
        return source.read()


def _word(text, key, default=None):
    found = re.search(r'\b%s: "?([^"\s}]+)' % key, text)
    return found.group(1) if found else default


def _events():
    result = {}
    for body in re.findall(r"^message \w+ \{\n(.*?)^\}", _read("events.proto"), re.S | re.M):
        if "option (event)" not in body:
            continue
        params = [Param(name, _word(options, "kind"), _word(options, "format", "NA"), _word(options, "flags"))
                  for name, options in re.findall(r"^  \S+ (\w+) = \d+ \[\(param\) = \{(.*)\}\];", body, re.M)]
        event = Event(int(_word(body, "id")), _word(body, "name"), _word(body, "enum_name"), params)
        result[event.enum] = event
    return result


def _flags():
    result = {}
    for body in re.findall(r"^option \(flag_table\) = \{\n(.*?)^\};", _read("flags.proto"), re.S | re.M):
        entries = re.findall(r'entry: \{ name: "(\w+)"(?: value: (\d+))? \}', body)
        result[_word(body, "name")] = {name: int(value or 0) for name, value in entries}
    return result


def _syscalls():
    result = []
    for options in re.findall(r"^option \(syscall\) = \{(.*)\};", _read("syscalls.proto"), re.M):
        number = _word(options, "x86_64")
        if number is not None:
            result.append(Syscall(_word(options, "name"), int(number), _word(options, "exit"), "generic: true" in options))
    return result


EVENTS = _events()
FLAGS = _flags()
SYSCALLS = _syscalls()

# What a live capture can produce, by the name that evt.type shows.
TRACEPOINTS = ["PROCEXIT_1_E", "SCHEDSWITCH_6_E", "PAGE_FAULT_E", "SIGNALDELIVER_E"]
LIVE = {EVENTS[call.event].name: EVENTS[call.event] for call in SYSCALLS if not call.generic}
LIVE.update((EVENTS[enum].name, EVENTS[enum]) for enum in TRACEPOINTS)
GENERIC = {call.name: call for call in SYSCALLS if call.generic}


def event(name):
    """The event that a live capture shows as `name`; None when there is no such event."""
    return LIVE.get(name) or (EVENTS["GENERIC_X"] if name in GENERIC else None)

"""Checks the comparison itself: events made up from the statements must pass, and none with a wrong parameter may."""
import base64
import collections
import copy

import compare
import events
import table


def printed(param, number):
    """A number as the engine prints the parameter."""
    number &= (1 << table.WIDTH.get(param.kind, 64)) - 1
    return {"HEX": "%X", "OCT": "%#o"}[param.notation] % number if param.notation in ("HEX", "OCT") else number


def made_up(expectation):
    """An event that is as it must be."""
    event = {"thread.tid": expectation.tid, "evt.type": expectation.name}
    for name, value in expectation.params:
        if "." in name:
            event[name] = value["x"]
            continue
        param, raw, arg = expectation.event.by_name[name], None, None
        kind, wanted = next(iter(value.items())) if isinstance(value, dict) else ("n", value)
        if kind == "n":
            raw = printed(param, wanted)
        elif kind == "s":
            raw = wanted
        elif kind == "t":
            arg = wanted
        elif kind in ("f", "l"):
            number = 0
            for flag in wanted.split("|"):
                number |= table.FLAGS[param.flags][flag]
            raw, arg = printed(param, number), wanted
        elif kind == "d":
            buffer = bytes.fromhex(wanted)
            raw = base64.b64encode(buffer[1:] if param.kind == "DYN" else buffer).decode()
        elif kind == "r":
            raw = printed(param, wanted[0])
        elif kind == "v":
            raw = printed(param, int.from_bytes(wanted.encode(), "big"))
        elif kind == "p":
            raw = wanted
            for variable in ("a", "b", "server", "client", "to", "from"):
                raw = raw.replace("{%s}" % variable, "%x" % int.from_bytes(variable.encode(), "big"))
        if raw is not None:
            event["evt.rawarg." + name] = raw
        if arg is not None:
            event["evt.arg." + name] = arg
    return event


def spoilt(event, name):
    """The same event with another value of one parameter."""
    result = copy.copy(event)
    if "." in name:
        result[name] += "Z"
        return result
    for field in ("evt.rawarg." + name, "evt.arg." + name):
        value = result.pop(field, None)
        if field.startswith("evt.rawarg"):
            result[field] = -7777 if isinstance(value, int) else "Z" + value if isinstance(value, str) else "surplus"
    return result


def run(statements):
    """Prints what the comparison gets wrong; returns how much that is."""
    faults = 0
    seen = collections.defaultdict(list)
    for expectation in statements.expectations:
        seen[(expectation.tid, expectation.name)].append(made_up(expectation))
    for name, wrong in events.check(statements, seen).wrong.items():
        faults += len(wrong)
        print("FAIL self-check: %s refused: %s" % (name, wrong[0]))
    for expectation in statements.expectations:
        for name, _ in expectation.params:
            event = spoilt(made_up(expectation), name)
            if not compare.Matcher().compare(expectation.case, expectation.event, expectation.params, event):
                faults += 1
                print("FAIL self-check: %s accepts a wrong %s of %s" % (expectation.case, name, expectation.name))
    return faults

"""Compares events that were seen with what the triggers say must be seen."""
import base64
import json
import re

import table

ABSENT = (None, "", "<NA>", "NULL")


class Difference:
    def __init__(self, param, expected, seen):
        self.param, self.expected, self.seen = param, expected, seen

    def __str__(self):
        return "%s: expected %s, seen %s" % (self.param, self.expected, self.seen)


def number(param, value):
    """A printed number in the width of its kind; None when it is none."""
    if value is None:
        return None
    base = {"HEX": 16, "OCT": 8}.get(param.notation, 10) if isinstance(value, str) else None
    try:
        value = int(value, base) if base else int(value)
    except ValueError:
        return None
    return value & ((1 << table.WIDTH.get(param.kind, 64)) - 1)


def shown(value):
    """A value for a report, cut to what can be read."""
    text = "%d (0x%x)" % (value, value) if isinstance(value, int) and value > 9 else repr(value)
    return text if len(text) <= 200 else text[:197] + "..."


class Matcher:
    """Knows the values of the variables of each case."""

    def __init__(self):
        self.variables = {}

    def compare(self, case, event, params, seen, bind=False):
        """The differences between expected parameters and a seen event."""
        result = []
        for name, expected in params:
            if "." in name:
                got = seen.get(name, "<NA>")
                got = got if isinstance(got, str) else json.dumps(got)
                difference = None if got == expected["x"] else Difference(name, shown(expected["x"]), shown(got))
            else:
                difference = self._one(case, event.by_name[name], expected, seen, bind)
            if difference:
                result.append(difference)
        return result

    def _one(self, case, param, expected, seen, bind):
        raw, arg = seen.get("evt.rawarg." + param.name), seen.get("evt.arg." + param.name)
        if isinstance(expected, int):
            wanted = expected & ((1 << table.WIDTH.get(param.kind, 64)) - 1)
            got = number(param, raw)
            return None if got == wanted else Difference(param.name, shown(wanted), shown(raw if got is None else got))
        (kind, value), = expected.items()
        if kind == "s":
            return None if raw == value else Difference(param.name, shown(value), shown(raw))
        if kind == "t":
            return None if arg == value else Difference(param.name, shown(value), shown(arg))
        if kind in ("f", "l"):
            return self._flags(param, value, raw, arg, kind == "l")
        if kind == "d":
            wanted = bytes.fromhex(value)
            if param.kind == "DYN":
                return None if self._dynamic(wanted, raw) else Difference(param.name, shown(wanted), shown(raw))
            got = self._data(raw)
            # Falco's buffer for printed values ends at 1021 bytes.
            return None if got is not None and got[:1021] == wanted[:1021] else Difference(param.name, shown(wanted), shown(got))
        if kind == "r":
            got = number(param, raw)
            inside = got is not None and value[0] <= got <= value[1]
            return None if inside else Difference(param.name, "%d to %d" % tuple(value), shown(raw))
        if kind == "e":
            return None if raw in ABSENT else Difference(param.name, "nothing", shown(raw))
        if kind == "v":
            got = number(param, raw)
            return self._variable(case, param, value, got if got is None else "%x" % got, bind)
        return self._pattern(case, param, value, raw, bind)

    @staticmethod
    def _data(raw):
        if raw is None or raw == "<NA>":
            return None
        try:
            return base64.b64decode(raw, validate=True)
        except ValueError:
            return None

    @staticmethod
    def _dynamic(wanted, raw):
        """Whether a value whose first byte tells its type is what was printed, as a number, a text or a buffer."""
        value, number = wanted[1:], int.from_bytes(wanted[1:], "little")
        if isinstance(raw, int):
            return raw & ((1 << 8 * len(value)) - 1) == number
        if raw is None:
            return False
        if raw == value.rstrip(b"\0").decode("latin-1") or raw == base64.b64encode(value).decode():
            return True
        return re.fullmatch("[0-9A-Fa-f]+", raw) is not None and int(raw, 16) == number

    @staticmethod
    def _flags(param, names, raw, arg, may_be_more):
        values = table.FLAGS[param.flags]
        wanted = 0
        for name in names.split("|"):
            wanted |= values[name]
        wanted &= (1 << table.WIDTH[param.kind]) - 1
        got = number(param, raw)
        shown_names, wanted_names = set((arg or "").split("|")), set(names.split("|"))
        if may_be_more and got is not None:
            got, shown_names = got & wanted, shown_names & wanted_names
        if got != wanted:
            return Difference(param.name, "%s (0x%x)" % (names, wanted), "%s (%s)" % (arg, "nothing" if got is None else "0x%x" % got))
        if shown_names != wanted_names:
            return Difference(param.name, names, arg)
        return None

    def _variable(self, case, param, name, got, bind):
        if not got or got == "0":
            return Difference(param.name, "{%s}" % name, got)
        known = self.variables.get((case, name))
        if bind and known is None:
            self.variables[(case, name)] = known = got
        return None if known in (None, got) else Difference(param.name, "{%s} = %s" % (name, known), got)

    def _pattern(self, case, param, pattern, raw, bind):
        parts = re.split(r"\{(\w+)\}", pattern)
        regex = "".join("([0-9a-f]+)" if i % 2 else re.escape(part) for i, part in enumerate(parts))
        found = re.fullmatch(regex, raw or "")
        if not found:
            return Difference(param.name, pattern, shown(raw))
        for name, got in zip(parts[1::2], found.groups()):
            difference = self._variable(case, param, name, got, bind)
            if difference:
                return difference
        return None


def align(expected, seen, cost):
    """Pairs two lists in order so that as little as possible differs. cost(i, j) is the number of differences of a pair
    and how many there could be. The result has an index into `seen`, or None, for each of `expected`."""
    pairs, start = [], 0
    for i in range(len(expected)):
        j = next((j for j in range(start, len(seen)) if cost(i, j)[0] == 0), None)
        if j is None:
            break
        pairs.append(j)
        start = j + 1
    if len(pairs) == len(expected):
        return pairs
    rows, columns = len(expected), len(seen)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            wrong, most = cost(i, j)
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + 1 + most - wrong)
    pairs, i, j = [], 0, 0
    while i < rows:
        if j < columns and best[i][j] == best[i][j + 1]:
            j += 1
        elif j < columns and best[i][j] != best[i + 1][j]:
            pairs.append(j)
            i, j = i + 1, j + 1
        else:
            pairs.append(None)
            i += 1
    return pairs

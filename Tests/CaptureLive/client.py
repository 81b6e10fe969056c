"""A client of falcod-capture's socket: frames as dictionaries by field number, enough for tests."""
import array
import socket
import struct


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def message(data):
    """The fields of a message: number → list of values. Lengths give bytes."""
    fields, at = {}, 0
    while at < len(data):
        tag, at = varint(data, at)
        kind = tag & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 1:
            value, at = struct.unpack_from("<Q", data, at)[0], at + 8
        elif kind == 5:
            value, at = struct.unpack_from("<I", data, at)[0], at + 4
        else:
            size, at = varint(data, at)
            value, at = data[at:at + size], at + size
            assert len(value) == size
        fields.setdefault(tag >> 3, []).append(value)
    return fields


def number(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def field(index, value):
    if isinstance(value, bytes):
        return number(index << 3 | 2) + number(len(value)) + value
    return number(index << 3) + number(value)


HELLO, SUBSCRIBE, SNAPSHOT, BATCH, STATS, LOOKUP, OPEN, REPLY, NAMES, PROGRESS, ABSENCE = 1, 2, 3, 4, 5, 6, 7, 8, 10, 21, 22
PROCESS_FILE, PROCESS_LINK, DESCRIPTOR_LINK, DESCRIPTOR_INFO, SOCKET_TABLE, USERS, GROUPS, MOUNTS, PROCESSES, END = 1, 2, 3, 4, 5, 6, 7, 9, 10, 15


class Client:
    def __init__(self, path, timeout=10):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(timeout)
        self.socket.connect(path)
        self.bytes = b""
        self.descriptors = []

    def send(self, kind, content):
        frame = field(kind, content)
        self.socket.sendall(number(len(frame)) + frame)

    def subscribe(self, codes=(), cgroup=0, enter=False, drop_failed=False):
        content = field(1, b"".join(map(number, codes))) if codes else b""
        if cgroup:
            content += number(2 << 3 | 1) + struct.pack("<Q", cgroup)
        content += field(4, 1) if drop_failed else b""
        content += field(5, 1) if enter else b""
        self.send(SUBSCRIBE, content)

    def receive(self):
        """The next frame: (field of Frame, content), None at the end."""
        while True:
            try:
                size, at = varint(self.bytes, 0)
                if len(self.bytes) - at >= size:
                    frame, self.bytes = self.bytes[at:at + size], self.bytes[at + size:]
                    (kind, (content,)), = message(frame).items()
                    return kind, content
            except IndexError:
                pass
            data, ancillary, _, _ = self.socket.recvmsg(1 << 20, socket.CMSG_SPACE(16))
            for level, kind, content in ancillary:
                if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
                    self.descriptors += array.array("i", content[:len(content) // 4 * 4]).tolist()
            if not data:
                return None
            self.bytes += data

    def expect(self, kind):
        while True:
            got, content = self.receive()
            if got == kind:
                return message(content)

    def snapshot(self):
        """Everything up to the END part, less counts: a list of (kind, fields). What comes before it is in `absence`."""
        parts = []
        self.absence = self.expect(ABSENCE)
        while True:
            kind, content = self.receive()
            if kind == STATS:
                continue
            parts.append((kind, message(content)))
            if kind == SNAPSHOT and parts[-1][1].get(1) == [END]:
                return parts


def events(batch):
    """The records of a batch: (time, tid, type, sequence, cgroup, cpu, flags, message)."""
    data, at = batch.get(4, [b""])[0], 0
    while at < len(data):
        assert data[at] == 0x0A, "a record begins with its tag"
        size, at = varint(data, at + 1)
        event = message(data[at:at + size])
        tid = struct.unpack("<q", struct.pack("<Q", event[2][0]))[0]
        yield (event[1][0], tid) + tuple(event[i][0] for i in (3, 4, 5, 6, 7)) + (event.get(15, [b""])[0],)
        at += size

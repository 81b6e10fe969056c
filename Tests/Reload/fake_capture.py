"""A capture process that makes its events up: a file is opened for each number, and other calls as the subscriber wants them."""
import os
import socket
import struct
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "CaptureLive"))
import client
from client import field

# Of the event table and the table of system calls.
OPENAT_X, UNLINKAT_X = 307, 303
CODES = {"unlinkat": 202}
PID = 4321


def fixed64(index, value):
    return client.number(index << 3 | 1) + struct.pack("<q", value)


def fixed32(index, value):
    return client.number(index << 3 | 5) + struct.pack("<I", value & 0xFFFFFFFF)


def padded(size):
    """A length as the driver writes it: three bytes."""
    return bytes((size & 0x7F | 0x80, size >> 7 & 0x7F | 0x80, size >> 14))


def record(kind, when, sequence, message):
    event = (fixed64(1, when) + fixed64(2, PID) + fixed32(3, kind) + fixed64(4, sequence) + fixed64(5, 0) + fixed32(6, 0) + fixed32(7, 0)
             + b"\x7a" + padded(len(message)) + message)
    return b"\x0a" + padded(len(event)) + event


def text(index, value):
    return client.number(index << 3 | 2) + padded(len(value)) + value


def opened(path, when, sequence):
    message = fixed64(1, 3) + fixed64(2, -100) + text(3, path.encode() + b"\0") + fixed32(4, 1) + fixed32(5, 0) + fixed32(6, 1) + fixed64(7, 9)
    return record(OPENAT_X, when, sequence, message)


def unlinked(path, when, sequence):
    message = fixed64(1, 0) + fixed64(2, -100) + text(3, path.encode() + b"\0") + fixed32(4, 0)
    return record(UNLINKAT_X, when, sequence, message)


class FakeCapture:
    """Serves one engine on a socket."""

    def __init__(self, path, rate):
        self.path, self.rate = path, rate
        self.subscriptions = []
        self.made = 0
        self.sequence = self.batches = 0
        self.is_stopping = False
        self.failure = None
        self.lock = threading.Lock()
        self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listener.bind(path)
        os.chmod(path, 0o777)
        self.listener.listen(1)
        self.peer = None
        self.is_streaming = threading.Event()
        threading.Thread(target=self.guarded, args=(self.serve,), daemon=True).start()

    def guarded(self, work):
        try:
            work()
        except OSError as error:
            if not self.is_stopping:
                self.failure = error

    def send(self, kind, content):
        frame = field(kind, content)
        with self.lock:
            self.peer.sendall(client.number(len(frame)) + frame)

    def serve(self):
        self.peer, _ = self.listener.accept()
        machine = field(1, b"node") + field(3, b"x86_64") + field(4, 4)
        self.send(client.HELLO, field(1, 1) + field(4, b"fake") + field(5, machine) + field(6, field(1, 1)))
        reader = client.Client.__new__(client.Client)
        reader.socket, reader.bytes, reader.descriptors = self.peer, b"", []
        while True:
            frame = reader.receive()
            if frame is None:
                return
            kind, content = frame
            fields = client.message(content)
            if kind == client.SUBSCRIBE:
                self.subscribe(fields)
            elif kind == client.LOOKUP:
                self.send(client.REPLY, field(1, fields[1][0]) + field(2, 3) + field(5, fields[2][0]))

    def subscribe(self, fields):
        codes, packed, at = set(), fields.get(1, [b""])[0], 0
        while at < len(packed):
            code, at = client.varint(packed, at)
            codes.add(code)
        self.subscriptions.append(codes)
        if len(self.subscriptions) == 1:
            self.send(client.SNAPSHOT, field(1, client.END))
            self.is_streaming.set()
            threading.Thread(target=self.guarded, args=(self.stream,), daemon=True).start()

    def batch(self, records):
        self.batches += 1
        self.send(client.BATCH, field(1, 0) + field(2, self.batches) + client.number(3 << 3 | 1) + struct.pack("<Q", time.time_ns())
                  + field(4, b"".join(records)))

    def stream(self):
        """Opens numbered files, each thousandth of a second, at the rate asked for, and one more between them that no rule is about."""
        begin = time.monotonic()
        while not self.is_stopping:
            time.sleep(0.001)
            due = int((time.monotonic() - begin) * self.rate)
            records = []
            while self.made < due and len(records) < 4000:
                self.sequence += 2
                records.append(opened("/acts/mark-%09d" % self.made, time.time_ns(), self.sequence))
                records.append(opened("/acts/other-%09d" % self.made, time.time_ns(), self.sequence + 1))
                self.made += 1
            if records:
                self.batch(records)

    def unlink(self, path):
        """Removes a file. False when the engine does not want to know."""
        if CODES["unlinkat"] not in self.subscriptions[-1]:
            return False
        self.sequence += 1
        self.batch([unlinked(path, time.time_ns(), self.sequence)])
        return True

    def stop(self):
        self.is_stopping = True

    def close(self):
        self.is_stopping = True
        self.listener.close()
        if self.peer:
            self.peer.close()

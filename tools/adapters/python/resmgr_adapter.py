"""Adapter between resmgr-kit and a resource manager written in Python. Standard library only; copy this one file.

`serve(Mine)` speaks the link and hands every request, as bytes, to `receive(message)` of a `Mine()`:

    class Mine(ResourceManager):
        name = "mine"
        def receive(self, message):
            message.reply(0, b"data")      # or message.error(ENOSYS), or raise Errno(ENOSYS); now or later
    if __name__ == "__main__":
        serve(Mine)

file_manager.py beside it is a ResourceManager that does the usual work of one with a file behind it.
The kit starts it with `--sut "exec:python3 mine.py"`; with an argument tcp:HOST:PORT or unix:PATH it listens there instead.
"""
import os
import socket
import struct
import sys
import threading
import time
from collections import namedtuple

READABLE, WRITABLE, DIRECTORY, DEVCTL, NOTIFY, UNBLOCK, PULSES, CONNECTIONS, CREDENTIALS, EXTENT, RESET, FOREIGN = (
    1 << bit for bit in range(12))
EPERM, ENOENT, ESRCH, EINTR, EBADF, EAGAIN, EACCES, EBUSY, EEXIST, EINVAL, ENOTTY = 1, 2, 3, 4, 9, 11, 13, 16, 17, 22, 25
ENOSPC, EAGAIN, EBADMSG, EOVERFLOW, ENOSYS, EENDIAN = 28, 11, 77, 79, 89, 313
VERSION, MAX_MESSAGE, MAX_BODY = 1, 1 << 20, (1 << 20) + 128


class Errno(Exception):
    """An error reply with a QNX error number, which is not always the number this machine uses."""

    def __init__(self, number):
        super().__init__(number)
        self.number = number


Client = namedtuple("Client", "number foreign ruid euid rgid egid groups")
Connection = namedtuple("Connection", "number client pid scoid coid")


class ResourceManager:
    """What is served: override the names and receive; the rest as needed."""

    name, version, dialects, capabilities = "unnamed", "", ["sdp6-ilp32-le"], READABLE

    def receive(self, message):
        """A request. Without an answer the client stays blocked."""
        message.error(ENOSYS)

    def unblock(self, message):
        """A blocked client wants out of its request."""
        message.error(EINTR)

    def pulse(self, connection, code, value):
        """A pulse; only with the capability PULSES."""

    def disconnected(self, scoid):
        """A client's last connection is gone."""


class Message:
    """A request and the client that waits for its answer. Answer once, at once or later, from any thread."""

    def __init__(self, link, ident, connection, room, data):
        self.link, self.ident, self.connection, self.room, self.data = link, ident, connection, room, data
        self.answered = False

    def reply(self, status, data=b""):
        """MsgReply: status word and bytes; what the client has no room for is cut."""
        self._answer(0, 0, status, bytes(data[:self.room]))

    def error(self, number):
        """MsgError: a QNX error number."""
        self._answer(1, number, 0, b"")

    def deliver(self, kind, signo, code, value):
        """MsgDeliverEvent: an event for the client, also after the answer."""
        self.link.write(0x85, 0, struct.pack("<IIiiq", self.connection.number, kind, signo, code, value))

    def _answer(self, kind, errno, status, data):
        if not self.answered:
            self.answered = True
            self.link.pending.pop(self.ident, None)
            self.link.write(0x84, self.ident, struct.pack("<BBHiqI", kind, 1, 0, errno, status, len(data)) + data)


class Link:
    """One conversation with the kit; see formats/link for the frames."""

    def __init__(self, factory, read, write):
        self.factory, self._read, self._write = factory, read, write
        self.lock = threading.Lock()
        self.connections, self.pending, self.processes, self.coids = {}, {}, {}, {}
        self.manager = factory()

    def write(self, kind, ident, body):
        with self.lock:
            self._write(b"RK" + struct.pack("<BBII", kind, 0, len(body), ident) + body)

    def read(self, size):
        data = bytearray()
        while len(data) < size:
            part = self._read(size - len(data))
            if not part:
                return None
            data += part
        return bytes(data)

    def run(self):
        """Answers until bye or the end of the input. ValueError: what came is not the protocol."""
        while True:
            head = self.read(12)
            if head is None:
                return
            magic, kind, _, length, ident = struct.unpack("<2sBBII", head)
            if magic != b"RK" or length > MAX_BODY:
                raise ValueError("field %s of a frame is wrong" % ("magic" if magic != b"RK" else "len_body"))
            body = self.read(length)
            if body is None:
                return
            handler = {1: self.hello, 2: self.open, 3: self.close, 4: self.send, 5: self.unblock, 6: self.pulse,
                       7: self.reset}.get(kind)
            if handler:
                handler(ident, body)
            elif kind == 8:
                return self.done(ident, 0)
            else:
                self.refuse(ident, "unknown frame type 0x%x" % kind)

    def done(self, ident, errno):
        self.write(0x83, ident, struct.pack("<i", errno))

    def refuse(self, ident, why):
        self.write(0x86, ident, text(why))

    def hello(self, ident, body):
        low, high = struct.unpack_from("<HH", body)
        if not low <= VERSION <= high:
            return self.refuse(ident, "this adapter speaks protocol version %d" % VERSION)
        manager = self.manager
        can = manager.capabilities | CONNECTIONS | CREDENTIALS | EXTENT | RESET | FOREIGN
        dialects = manager.dialects
        self.write(0x81, ident, struct.pack("<HHIII", VERSION, 0, can, MAX_MESSAGE, MAX_MESSAGE)
                   + text("resmgr-kit-python") + text("1") + text(manager.name) + text(manager.version)
                   + bytes([len(dialects)]) + b"".join(map(text, dialects)))

    def open(self, ident, body):
        number, process, flags, count, _, ruid, euid, rgid, egid = struct.unpack_from("<IIBBHIIII", body)
        groups = struct.unpack_from("<%dI" % count, body, 28)
        if number in self.connections:
            return self.refuse(ident, "connection %d is open already" % number)
        order = self.processes.setdefault(process, len(self.processes))
        coid = self.coids[process] = self.coids.get(process, 2) + 1
        client = Client(process, bool(flags & 1), ruid, euid, rgid, egid, groups)
        connection = Connection(number, client, 0x1000 + order, 0x40000040 + order, coid)
        self.connections[number] = connection
        self.write(0x82, ident, struct.pack("<IIIIIIi", 0, connection.pid, 1, connection.scoid, coid, 1, 1))

    def close(self, ident, body):
        connection = self.connections.pop(struct.unpack_from("<I", body)[0], None)
        if connection:
            for message in [m for m in self.pending.values() if m.connection is connection]:
                self.pending.pop(message.ident).answered = True
            if not any(c.scoid == connection.scoid for c in self.connections.values()):
                self.manager.disconnected(connection.scoid)
        self.done(ident, 0 if connection else EBADF)

    def send(self, ident, body):
        number, _, room, length = struct.unpack_from("<IIII", body)
        connection = self.connections.get(number)
        message = Message(self, ident, connection, min(room, MAX_MESSAGE), body[16:16 + length])
        if connection is None:
            return message.error(EBADF)
        self.pending[ident] = message
        try:
            self.manager.receive(message)
        except Errno as error:
            message.error(error.number)
        if not message.answered:
            self.write(0x84, ident, struct.pack("<BBHiqI", 2, 0, 0, 0, 0, 0))

    def unblock(self, ident, body):
        message = self.pending.get(struct.unpack_from("<I", body)[0])
        if message:
            self.manager.unblock(message)
        self.done(ident, 0 if message else ESRCH)

    def pulse(self, ident, body):
        number, code, value = struct.unpack_from("<Iiq", body)
        connection = self.connections.get(number)
        if connection and self.manager.capabilities & PULSES:
            self.manager.pulse(connection, code, value)
        self.done(ident, EBADF if not connection else 0 if self.manager.capabilities & PULSES else ENOSYS)

    def reset(self, ident, _):
        self.connections, self.pending, self.processes, self.coids = {}, {}, {}, {}
        self.manager = self.factory()
        self.done(ident, 0)


def text(value):
    raw = value.encode()[:255]
    return bytes([len(raw)]) + raw


def serve(factory, where=None):
    """Serves one link on standard input and output, or link after link on `where` (tcp:HOST:PORT or unix:PATH)."""
    where = where or (sys.argv[1] if len(sys.argv) > 1 else None)
    if where is None:
        out = os.dup(1)
        os.dup2(2, 1)  # what the manager prints must not get between the frames
        return Link(factory, lambda size: os.read(0, size), lambda data: write_all(out, data)).run()
    kind, _, address = where.partition(":")
    host, _, port = address.rpartition(":")
    listener = socket.socket(socket.AF_UNIX if kind == "unix" else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(address if kind == "unix" else (host or "127.0.0.1", int(port)))
    listener.listen(1)
    print("listening on", listener.getsockname(), file=sys.stderr, flush=True)
    while True:
        peer, _ = listener.accept()
        with peer:
            if kind != "unix":
                peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            try:
                Link(factory, peer.recv, peer.sendall).run()
            except (ValueError, OSError) as error:
                print("link ended:", error, file=sys.stderr, flush=True)


def write_all(fd, data):
    while data:
        data = data[os.write(fd, data):]

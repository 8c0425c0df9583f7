#!/usr/bin/env python3
"""Writes a capture of Qnet frames and what it says, for tests of the decoder by someone who did not write the decoder.

usage: write-session.py [--order big|little] [--seed N] [--requests N] [--fragments BYTES] [--damage] CAPTURE

One client node talks to two server nodes over connections with the same numbers: connects, requests of every kind with
replies, redirects and errors, pulses, acknowledgements. Long requests move by msgread and msgread_xfer, some replies by
msgwrite. --fragments cuts packets longer than that, in both ways of numbering, some out of order, some twice. --damage
flips bits of some frames, with and without an intact copy behind, cuts some and loses some. The same arguments give the
same bytes. CAPTURE ends in .pcap (microseconds, the byte order of the nodes) or .pcapng (two sections of either order, a
VLAN tag in the second).

Beside it, in CAPTURE with .ipc.txt for its suffix, stands the truth, a line a request:

    REQUEST-FRAME REPLY-FRAME TIME LATENCY NAME key=value... >STRUCTURE... <STRUCTURE...

with the frames that complete request and reply (- where there is none), TIME of the first of them in seconds, LATENCY
between them in nanoseconds, and the keys client (pid/tid/coid), server (pid/chid), path, status or errno, sent and received (all bytes in hexadecimal).
Each > is a structure of the request as {member=value,...}, each < one of the reply; members of an array stand apart by "/".
What became of frames stands in the keys damaged (the numbers of those that came damaged and never intact), again (an intact
copy follows) and lost (request, reply). A path that only a lost or damaged frame names is left out. The last line begins with #
and tells how the capture was made.
"""
import argparse
import pathlib
import random
import struct
import zlib

from qnet_messages import Messages

REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
OPENS = ["open", "open", "open", "opendir"]
NAMED = ["redirect", "file_type", "readlink", "rename", "symlink", "link", "mount"]
OTHERS = """read read_at read_when write write_at fstat notify get_flags statvfs devctl pathconf lseek lseek_read chmod chown
    utime openfd fdinfo lock space shutdown mmap msg dup sync power close""".split()
ERRORS = [1, 2, 5, 9, 11, 13, 16, 22, 25, 28, 48, 89, 260]
PATHS = ["dev/ser1", "tmp/a", "fs/hd0/etc/passwd", "x"]
BEHIND_HANDLE = 2 + 36 + 12
LIMIT = 200  # most bytes of a message in one msgsend, as granted by connect success
KINDS = {"connect": 0, "success": 2, "send": 5, "read": 6, "xfer": 7, "write": 8, "reply": 9, "error": 10, "pulse": 12}
FIRST, LAST, CHECKED = 1, 2, 4
FATES = [""] * 12 + ["lost", "damaged", "again"]


def check_sum(data):
    """CRC-32 with the first bit first and nothing before it (QNET 2)."""
    mirrored = zlib.crc32(data.translate(REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)


class Connection:
    """A client process and an object of a server."""

    def __init__(self, number, server):
        self.number, self.server = number, server
        self.pid, self.coid, self.server_pid, self.server_id = 4000 + number, 3 + number, 8 + number, 0x40000200 + number // 2
        self.path, self.directory, self.up = None, False, False
        self.told = False  # whether the capture has the open of that path, undamaged


class Session:
    """Packets in the order of time, with what the requests among them say."""

    def __init__(self, options):
        self.options, self.random = options, random.Random(options.seed)
        self.order = ">" if options.order == "big" else "<"
        self.messages = Messages(self.random, self.order)
        self.time, self.sequences, self.frames, self.truth = 1_700_000_000 * 10**9, {}, [], []
        self.connections = [Connection(number, 2 + number % 2) for number in range(4)]
        self.decks = {}

    def words(self, *values):
        return struct.pack(f"{self.order}{len(values)}I", *(value & 0xFFFFFFFF for value in values))

    def kif(self, kind, *words, size=None, data=b""):
        """A message of the kernel interface (QNET 4)."""
        body = self.words(*words) + data
        marks = 0x8080 if self.order == ">" else 0
        return struct.pack(self.order + "HH", KINDS[kind] | marks, size or 4 + len(body)) + body

    def frame(self, source, target, sequence, payload, flags, offset, kind=8):
        """Pad bytes, L4 header and payload (QNET 2). All pairs of nodes use the same connection numbers."""
        version = 0xAA if self.order == ">" else 0x2A
        ends = (1, 3) if source == 1 else (3, 1)
        numbers = (source, target, *ends, sequence, 1, 0, offset, len(payload))
        head = struct.pack("4B", version, kind, flags | CHECKED, 0) + struct.pack(self.order + "2H3I2H2I", *numbers)
        total = check_sum(head + self.words(0) + payload)
        return b"\0\0" + head + self.words(total) + payload

    def send(self, source, target, payload, truth=None, role="", kind=8):
        """Sends a packet, whole or in fragments, some out of order and some twice."""
        self.time += self.random.randrange(50, 5000) * 1000
        most = self.options.fragments or len(payload)
        starts = range(0, len(payload), most)
        counting = self.random.random() < 0.5
        pieces, sequence = [], self.sequences.setdefault((source, target), 1000)
        for number, at in enumerate(starts):
            flags = (FIRST if at == 0 else 0) | (LAST if at == starts[-1] else 0)
            this = sequence + (number if counting else 0)
            pieces.append(self.frame(source, target, this, payload[at : at + most], flags, at, kind))
        self.sequences[source, target] += len(starts)
        if self.random.random() < 0.3:
            self.random.shuffle(pieces)
        if self.options.damage and role and len(pieces) == 1 and not self.harm(source, target, pieces[0], truth, role):
            return
        for piece in pieces:
            self.deliver(source, target, piece)
        if role:
            self.note(truth, role)
        if self.random.random() < 0.1:
            self.deliver(source, target, self.random.choice(pieces))

    def deliver(self, source, target, frame):
        self.time += 20_000
        self.frames.append((self.time, source, target, frame))

    def note(self, truth, role):
        truth[role], truth[role + "-time"] = len(self.frames), self.time

    def harm(self, source, target, frame, truth, role):
        """What may happen to a frame; whether it, or a copy of it, still comes."""
        fate = self.random.choice(FATES)
        if fate == "lost":
            truth.setdefault("lost", []).append(role)
        elif fate:
            damaged = bytearray(frame)
            damaged[self.random.randrange(BEHIND_HANDLE, len(frame))] ^= 1 << self.random.randrange(8)
            self.deliver(source, target, bytes(damaged))
            truth.setdefault(fate, []).append(len(self.frames))
            self.note(truth, role)
        return fate in ("", "again")

    def connect(self, connection):
        numbers = (1, connection.server_pid, 1, 70 + connection.number, connection.pid)
        self.send(1, connection.server, self.kif("connect", *numbers))
        granted = (1, connection.server_id, 70 + connection.number, 0x40000001, LIMIT)
        self.send(connection.server, 1, self.kif("success", *granted))
        connection.up = True

    def draw(self, connection):
        if connection.path is None:
            return getattr(self.messages, self.next(OPENS + NAMED))(self.random.choice(PATHS))
        if connection.directory and self.random.random() < 0.5:
            return self.messages.read_directory()
        return getattr(self.messages, self.next(OTHERS))()

    def next(self, names):
        """One after the other in shuffled order, so that each comes."""
        deck = self.decks.setdefault(names[-1], [])
        if not deck:
            deck += self.random.sample(names, len(names))
        return deck.pop()

    def request(self, number, connection, handle):
        """One request and all that belongs to it."""
        if not connection.up:
            self.connect(connection)
        message = self.draw(connection)
        if self.random.random() < 0.15:
            message.fail(self.random.choice(ERRORS))
        server, tid = connection.server, 1 + number % 9
        path = message.path or (connection.path if connection.told else None)
        truth = {"message": message, "connection": connection, "tid": tid, "path": path}
        self.truth.append(truth)
        length, now = len(message.sent), min(len(message.sent), LIMIT)
        info = (tid, connection.coid, 10, length, length, 1, 4096, 0)
        head = (connection.server_id, handle, *info, now)
        self.send(1, server, self.kif("send", *head, size=48, data=message.sent[:now]), truth, "request")
        if now < length:
            self.send(server, 1, self.kif("read", 900 + number, handle, now, length - now))
            rest = message.sent[now:]
            self.send(1, server, self.kif("xfer", 0, 900 + number, now, len(rest), size=20, data=rest))
        self.answer(message, server, handle, truth)
        if not message.errno:
            self.follow(connection, message, "lost" not in truth and "damaged" not in truth)
        if self.random.random() < 0.1:
            self.send(1, server, b"\1\2\3", kind=9)

    def answer(self, message, server, handle, truth):
        data, at = message.received, 0
        if message.errno:
            self.send(server, 1, self.kif("error", message.errno, handle, 0, 0, size=20), truth, "reply")
            return
        if len(data) > 40 and self.random.random() < 0.3:
            at = self.random.randrange(1, len(data))
            self.send(server, 1, self.kif("write", 0, handle, 0, at, size=20, data=data[:at]))
        rest = data[at:]
        reply = self.kif("reply", message.status, handle, at, len(rest), size=20, data=rest)
        self.send(server, 1, reply, truth, "reply")

    @staticmethod
    def follow(connection, message, told):
        opened = message.says[0].get("subtype") in (0, 2) and message.name == "_IO_CONNECT" and message.status >= 0
        if opened:
            connection.path, connection.directory, connection.told = message.path, len(message.says) > 1, told
        if message.name == "_IO_CLOSE":
            connection.path = None

    def run(self):
        for number in range(self.options.requests):
            # Handles are used again, but not at once, so that what was lost is not taken for the next one.
            self.request(number, self.random.choice(self.connections), 1 + number % 64)
        return self


def ethernet(source, target, qnet, tag=b""):
    ends = bytes([2, 0, 0, 0, 0, target, 2, 0, 0, 0, 0, source])
    return (ends + tag + b"\x82\x04" + qnet).ljust(60, b"\0")


def pcap(frames, order):
    head = struct.pack(order + "IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1)
    records = []
    for time, source, target, qnet in frames:
        packet = ethernet(source, target, qnet)
        seconds = (time // 10**9, time % 10**9 // 1000)
        records.append(struct.pack(order + "IIII", *seconds, len(packet), len(packet)) + packet)
    return head + b"".join(records)


def pcapng(frames, order):
    def block(kind, body):
        body += b"\0" * (-len(body) % 4)
        return struct.pack(order + "II", kind, 12 + len(body)) + body + struct.pack(order + "I", 12 + len(body))

    data, half = b"", len(frames) // 2
    for part, tag in ((frames[:half], b""), (frames[half:], b"\x81\x00\x00\x05")):
        data += block(0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1))
        nanoseconds = struct.pack(order + "HHBxxxHH", 9, 1, 9, 0, 0)
        data += block(1, struct.pack(order + "HHI", 1, 0, 0) + nanoseconds) + block(0x0BAD, b"unknown")
        for time, source, target, qnet in part:
            packet = ethernet(source, target, qnet, tag)
            numbers = (0, time >> 32, time & 0xFFFFFFFF, len(packet), len(packet))
            data += block(6, struct.pack(order + "5I", *numbers) + packet)
        order = "<" if order == ">" else ">"
    return data


def structure(says):
    values = (f"{key}={'/'.join(map(str, value)) if isinstance(value, list) else value}" for key, value in says.items())
    return "{" + ",".join(values) + "}"


def line(truth):
    message, connection = truth["message"], truth["connection"]
    seconds = truth.get("request-time", 0)
    known = "request-time" in truth and "reply-time" in truth
    words = [
        str(truth.get("request", "-")),
        str(truth.get("reply", "-")),
        f"{seconds // 10**9}.{seconds % 10**9 // 1000:06d}",
        str(truth["reply-time"] - seconds) if known else "-",
        message.name,
        f"client={connection.pid}/{truth['tid']}/{connection.coid}",
        f"server={connection.server_pid}/1",
    ]
    words += [f"path={truth['path']}"] if truth["path"] else []
    words += [f"errno={message.errno}"] if message.errno else [f"status={message.status}"]
    words += [f"{key}={'/'.join(map(str, truth[key]))}" for key in ("damaged", "again", "lost") if key in truth]
    words += ["sent=" + message.sent.hex(), "received=" + message.received.hex()]
    words += [">" + structure(says) for says in message.says] + ["<" + structure(says) for says in message.answers]
    return " ".join(words)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("--order", choices=["big", "little"], default="big")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--requests", type=int, default=60)
    parser.add_argument("--fragments", type=int, default=0)
    parser.add_argument("--damage", action="store_true")
    parser.add_argument("capture", type=pathlib.Path)
    options = parser.parse_args()
    session = Session(options).run()
    write = pcapng if options.capture.suffix == ".pcapng" else pcap
    options.capture.write_bytes(write(session.frames, session.order))
    made = f"# write-session.py --order {options.order} --seed {options.seed} --requests {options.requests}"
    made += f" --fragments {options.fragments}" if options.fragments else ""
    made += " --damage" if options.damage else ""
    lines = [line(truth) for truth in session.truth] + [f"{made}: {len(session.frames)} frames"]
    options.capture.with_suffix(".ipc.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes a kernel event trace (.kev) of a small simulated system, and beside it the transactions that a decoder must find.

usage: write-trace.py [options] FILE.kev        (--help lists them)

Client threads open paths, send messages of every kind and pulses, and are interrupted or destroyed; server threads receive, read
pieces, reply at once, late, from other threads, or fail the call; all on several processors, with interrupts and events of users
in between (simulated_system.py). The parts of combined events interleave, buffers follow each other, some are lost, and bytes may
be added or zeroed. It follows the documented format and shares nothing with our decoder. The same options write the same bytes.

FILE.ipc.txt has a line for each transaction that is in the trace from enter to exit, in the form of the samples in corpus/traces,
and a last line, which begins with #, with what is incomplete. Needs nothing but Python 3.9.
"""
import argparse
import pathlib
import random
import struct

from simulated_system import CONTROL, INTERRUPT, RUNNING, THREAD, Call, System

SECOND = 1_000_000_000
SIMPLE, BEGIN, CONTINUE, END = range(4)


def options():
    parser = argparse.ArgumentParser(description="Writes FILE, a kernel event trace, and what must be found in it, FILE.ipc.txt.")
    parser.add_argument("file", type=pathlib.Path, metavar="FILE.kev")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--big-endian", action="store_true")
    parser.add_argument("--bits", type=int, choices=[32, 64], default=32, help="records with 64-bit fields or without")
    parser.add_argument("--release", default="6.4.1", help="of the target, for the header")
    parser.add_argument("--fast", action="store_true", help="two words an event, as without tracelogger -w")
    parser.add_argument("--cpus", type=int, default=2)
    parser.add_argument("--servers", type=int, default=2)
    parser.add_argument("--clients", type=int, default=2)
    parser.add_argument("--steps", type=int, default=200, help="how long the system runs")
    parser.add_argument("--start", type=lambda text: int(text, 0), default=0x37B0_FFFF0000, help="the clock at the start, 1 GHz")
    parser.add_argument("--jumps", type=float, default=0.0, help="how often 3 s pass without an event, 0 to 1")
    parser.add_argument("--noise", type=float, default=0.05, help="how often something else happens")
    parser.add_argument("--signals", type=float, default=0.02, help="how often a waiting client is disturbed")
    parser.add_argument("--interleave", type=float, default=0.3, help="how often others come between the parts of an event")
    parser.add_argument("--buffer", type=int, default=714, help="records a buffer")
    parser.add_argument("--lose", type=int, action="append", default=[], metavar="N", help="a buffer to leave out, from 1")
    parser.add_argument("--ring", type=int, default=0, metavar="N", help="keep the newest N buffers")
    parser.add_argument("--stray", type=int, nargs=2, action="append", default=[], metavar=("RECORD", "BYTES"),
                        help="bytes that are none of a record, in front of a record from 0")
    parser.add_argument("--zero", type=int, nargs=2, action="append", default=[], metavar=("RECORD", "RECORDS"))
    return parser.parse_args()


class Record:
    def __init__(self, o, structure, event, data, index):
        self.time, self.cpu, kind, code, _ = event
        head = structure << 30 | self.cpu << 24 | kind << 10 | code
        self.bytes = struct.pack(o.order + "II", head, self.time & 0xFFFFFFFF) + data
        self.index = index


def records(o, event, index):
    """The records of an event. Words are numbers, in the byte order of the target, or bytes as they are in memory."""
    data = b"".join(w + b"\0" * (-len(w) % 4) if isinstance(w, bytes) else struct.pack(o.order + "I", w & 0xFFFFFFFF)
                    for w in event[4])
    data = data.ljust(8, b"\0") + b"\0" * (-len(data) % 8)
    count = len(data) // 8
    structures = [SIMPLE] if count == 1 else [BEGIN] + [CONTINUE] * (count - 2) + [END]
    return [Record(o, structures[i], event, data[8 * i:8 * i + 8], index) for i in range(count)]


def interleaved(o, events):
    """All records; parts of an event may wait while other processors, and interrupts of the same, go on."""
    rng, held, out = random.Random(o.seed + 1), {}, []
    for index, event in enumerate(events):
        cpu = event[1]
        if event[2] != INTERRUPT:
            out += held.pop(cpu, [])
        parts = records(o, event, index)
        split = len(parts)
        if split > 1 and cpu not in held and rng.random() < o.interleave:
            split = rng.randrange(1, split)
            held[cpu] = parts[split:]
        out += parts[:split]
        for other in [c for c in held if c != cpu and rng.random() < 0.3]:
            out.append(held[other].pop(0))
            if not held[other]:
                del held[other]
    return out + [part for parts in held.values() for part in parts]


def buffers(o, stream):
    """The records in buffers, each with a BUFFER record in front and a TIME record of each processor."""
    out, last = [], {}
    pieces = [stream[i:i + o.buffer] for i in range(0, len(stream), o.buffer)]
    for number, piece in enumerate(pieces, 1):
        first = piece[0]
        size = 0 if o.ring and number < len(pieces) else len(piece) + 1 + o.cpus
        times = {cpu: max(first.time, last.get(cpu, 0)) for cpu in range(o.cpus)}
        heads = [(times[first.cpu], first.cpu, CONTROL, 2, [number, size])]
        heads += [(time, cpu, CONTROL, 1, [time >> 32, time]) for cpu, time in times.items()]
        out.append([records(o, head, None)[0] for head in heads] + piece)
        for record in piece:
            last[record.cpu] = max(last.get(record.cpu, 0), record.time)
    return out


def header(o):
    pairs = {
        "HEADER_BEGIN": "", "FILE_NAME": "/dev/shmem/simulated.kev", "DATE": "Thu Jan  1 00:00:10 1970", "VER_MAJOR": "1",
        "VER_MINOR": "01", "BIG_ENDIAN" if o.big_endian else "LITTLE_ENDIAN": "TRUE", "ENCODING": "16 byte events",
        "BOOT_DATE": "Thu Jan  1 00:00:00 1970", "CYCLES_PER_SEC": str(SECOND), "CPU_NUM": str(o.cpus), "SYSNAME": "QNX",
        "NODENAME": "localhost", "SYS_RELEASE": o.release, "SYS_VERSION": "1970/01/01-00:00:00UTC",
        "MACHINE": "ppcbe" if o.big_endian else "x86_64" if o.bits == 64 else "x86pc", "SYSPAGE_LEN": "64", "HEADER_END": "",
    }
    return "".join(f"TRACE_{key}::{value}" for key, value in pairs.items()).encode() + bytes(range(64))


class Trace:
    """The records that are left, and where they were torn from each other."""

    def __init__(self, o):
        o.order = ">" if o.big_endian else "<"
        self.o, self.system, self.records, self.gaps, self.lost = o, System(o), [], [], 0
        previous = None
        numbered = list(enumerate(buffers(o, interleaved(o, self.system.events)), 1))
        for number, buffer in numbered[-o.ring:]:
            if number not in o.lose:
                if previous is not None and number > previous + 1:
                    self.gaps.append(len(self.records))
                    self.lost += number - previous - 1
                previous = number
                self.records += buffer
        for record, count in o.zero:
            self.gaps.append(record + count)
            for gone in self.records[record:record + count]:
                gone.bytes, gone.index = bytes(16), None
        # Behind so many bytes nobody knows that no record is missing.
        self.gaps += [record for record, count in o.stray if count >= 16]
        self.places = {}
        for place, record in enumerate(self.records):
            self.places.setdefault(record.index, []).append(place)

    def bytes(self):
        stray = dict(self.o.stray)
        parts = [b"\xa5" * stray.get(place, 0) + record.bytes for place, record in enumerate(self.records)]
        return header(self.o) + b"".join(parts) + b"\xa5" * stray.get(len(self.records), 0)

    def whole(self, index):
        return len(self.places.get(index, [])) == len(records(self.o, self.system.events[index], index))

    def known(self, index):
        """Whether a RUNNING record since the last damage tells which thread made the event."""
        place, cpu = self.places[index][0], self.system.events[index][1]
        torn = self.gaps + [stray for stray, _ in self.o.stray]
        since = max([gap for gap in torn if gap <= place], default=0)
        return any(self.system.events[record.index][1:4] == (cpu, THREAD, RUNNING)
                   for record in self.records[since:place] if record.index is not None)

    def complete(self, call):
        """Whether everything of a call is there, in one piece, and its threads are known."""
        if not all(self.whole(index) for index in call.events):
            return False
        first, last = self.places[call.events[0]][0], self.places[call.events[-1]][-1]
        return not any(first < gap <= last for gap in self.gaps) and all(map(self.known, call.events))

    def truth(self, name):
        """The lines of the .ipc.txt."""
        whole = [call for call in self.system.calls if call.over() and self.complete(call)]
        lines = [self.line(call) for call in sorted(whole, key=Call.at)]
        counts = {"lost_buffers": self.lost, "int_call": self.system.interrupted, "not_complete": len(self.system.calls) - len(whole)}
        told = {key: count for key, count in counts.items() if count}
        return "\n".join(lines + [f"# {name} os={self.o.release} {told or 'clean'}"]) + "\n"

    def line(self, call):
        if call.name == "pulse":
            shown = call.data[:4 if self.o.fast else 12]
            return f"{self.seconds(call.received)} pulse    to ({call.server.pid}, {call.server.tid})  {shown.hex()}"
        server = f"({call.server.pid}, {call.server.tid})" if call.server else "?"
        most = 4 if self.o.fast else 12
        length = call.size if call.server else None
        shown = call.first[:min(most, length or most)]
        result = f"errno={call.result[1]}" if call.result[0] == "failed" else f"status={call.result[1]}"
        who = f"{call.client.process['name']}(({call.client.pid}, {call.client.tid}))"
        return (f"{self.seconds(call.enter)} {call.name} {who} -> {server} coid={call.coid}"
                f" sparts={None if self.o.fast else len(call.parts)} len={length or '?'} shown={len(shown)}  {shown.hex()}"
                f"  {result}  dt={call.exit - call.enter}ns")

    def seconds(self, time):
        whole, rest = divmod(time - self.records[0].time, SECOND)
        return f"{whole:2d}.{rest:09d}"


def main():
    o = options()
    trace = Trace(o)
    o.file.write_bytes(trace.bytes())
    o.file.with_suffix(".ipc.txt").write_text(trace.truth(o.file.name))


if __name__ == "__main__":
    main()

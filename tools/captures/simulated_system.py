"""A small simulated system, and the events that its kernel would trace: what write-trace.py writes."""
import random
import struct

CONTROL, CALL, INTERRUPT, THREAD, SYSTEM, USER, COMM = range(1, 8)
SENDV, SENDVNC, ERROR, RECEIVE, REPLY, READ, WRITE, INFO, PULSE = 11, 12, 13, 14, 15, 16, 17, 19, 20
ATTACH, DETACH, EXIT, ABANDONED, WIDE64 = 39, 40, 128, 256, 512
RUNNING, READY, SEND, RECEIVING, WAITS, SLEEP, CREATE, DESTROY = 1, 2, 4, 5, 6, 12, 24, 25
EINTR, ESRCH, EBADF, FAILED = 4, 3, 9, 0xFFFFFFFF
SYSMGR_COID, JUMP = 0x40000000, 3_000_000_000

# Number, name and fixed part of the messages; the first two fields are the type and the length of the fixed part.
MESSAGES = {
    0x101: "HHiII", 0x102: "HHiII", 0x104: "HHI", 0x105: "HHii48x", 0x106: "HHiii", 0x108: "HHhH", 0x109: "HHhHQ", 0x10A: "HHI",
    0x10B: "HHii", 0x10C: "HHiii", 0x10D: "HHIHH56x", 0x10E: "HHIiI", 0x10F: "HHIi", 0x110: "HHHhQQ", 0x112: "HHIQ72x",
    0x113: "HHHH", 0x115: "HHII48x", 0x116: "HH", 0x119: "HHI",
}
READ_TYPE, WRITE_TYPE, STAT_TYPE, DEVCTL_TYPE, LOCK_TYPE, CLOSE_TYPE = 0x101, 0x102, 0x104, 0x106, 0x10F, 0x116


class Call:
    """A message on its way, or a pulse, with what is true of it."""

    def __init__(self, client, coid, name, parts):
        self.client, self.coid, self.name, self.parts = client, coid, name, parts
        self.data = b"".join(parts)
        self.server = self.enter = self.exit = self.received = self.result = None
        self.told, self.replied, self.dead = False, False, False
        self.events = []

    def over(self):
        """Whether a pulse was received, or the client of a message has its answer."""
        return (self.received if self.name == "pulse" else self.exit) is not None

    def at(self):
        """When a decoder sees it: a message when it is sent, a pulse when it is received."""
        return self.received if self.name == "pulse" else self.enter


class Thread:
    def __init__(self, process, tid, body):
        self.pid, self.tid, self.process = process["pid"], tid, process
        self.body = body(self) if body else None
        self.state, self.cpu, self.call, self.item = READY, None, None, None


class System:
    """Runs threads on processors and keeps the events of the kernel: (time, processor, class, code, words)."""

    def __init__(self, options):
        self.o, self.random = options, random.Random(options.seed)
        self.order = ">" if options.big_endian else "<"
        self.now, self.highs, self.last, self.last_cpu = options.start, {}, {}, None
        self.events, self.calls, self.ready, self.asleep, self.interrupted = [], [], [], [], 0
        kernel = self.process(1, "proc/boot/procnto-smp-instr")
        self.idle = [self.thread(kernel, cpu + 1, None) for cpu in range(options.cpus)]
        self.manager = self.channel(kernel, options.cpus + 1)
        self.channels, self.clients = [], []
        for i in range(options.servers):
            self.channels.append(self.channel(self.process(4096 * (3 + i) + 5 + i, f"sbin/devc-demo{i}"), 1))
        for i in range(options.clients):
            process = self.process(4096 * (20 + i) + 4, f"bin/client{i}")
            process["coids"][SYSMGR_COID] = self.manager
            self.clients += [self.thread(process, tid, self.client) for tid in range(1, self.random.randint(2, 3))]
        self.processes = [kernel] + [c["process"] for c in self.channels] + [c.process for c in self.clients]
        self.dump()
        for _ in range(options.steps):
            self.step()

    def process(self, pid, name):
        return {"pid": pid, "name": name, "threads": [], "coids": {}, "late": []}

    def thread(self, process, tid, body):
        thread = Thread(process, tid, body)
        process["threads"].append(thread)
        if body:
            self.ready.append(thread)
        return thread

    def channel(self, process, tid):
        # Some servers ask for no info about the client, which leaves zeros.
        channel = {"process": process, "chid": 1, "waiting": [], "queue": [], "known": {}, "scoids": {},
                   "asks": process["pid"] == 1 or self.random.random() < 0.7}
        for i in range(2):
            self.thread(process, tid + i, lambda thread: self.server(thread, channel))
        return channel

    # Events.

    def emit(self, cpu, kind, code, words, call=None):
        self.now += 0 if cpu != self.last_cpu and self.random.random() < 0.1 else self.random.randint(20, 400)
        if self.last.get(cpu) == self.now:
            self.now += 1  # Times are unique on a processor, not among them.
        if self.random.random() < self.o.jumps:
            self.now += JUMP
            self.highs.clear()
        self.last_cpu = cpu
        if self.highs.get(cpu) != self.now >> 32:
            self.highs[cpu] = self.now >> 32
            self.events.append((self.now, cpu, CONTROL, 1, [self.now >> 32, self.now & FAILED]))
            self.now += 1
        self.events.append((self.now, cpu, kind, code, words))
        self.last[cpu] = self.now
        if call is not None:
            call.events.append(len(self.events) - 1)
        at = self.now
        if self.random.random() < self.o.noise:
            self.noise(cpu)
        return at

    def noise(self, cpu):
        vector = self.random.randrange(32)
        kind = self.random.randrange(3)
        if kind == 0:
            self.emit(cpu, INTERRUPT, 1, [vector, 0xB0312345])
            self.emit(cpu, INTERRUPT, 2, [vector, 0x80000001])
        elif kind == 1:
            self.emit(cpu, USER, vector, [self.random.getrandbits(32), 42])
        else:
            self.emit(cpu, USER, vector, [b"user string event\0"])

    def kernel_call(self, thread, code, fast, wide, wide64=None, call=None):
        if not self.o.fast and self.o.bits == 64 and wide64:
            return self.emit(thread.cpu, CALL, code + WIDE64, wide64, call)
        return self.emit(thread.cpu, CALL, code, fast if self.o.fast else wide, call)

    def state(self, cpu, thread, state):
        thread.state = state
        self.emit(cpu, THREAD, state, [thread.pid, thread.tid] + ([] if self.o.fast else [10, 2]))

    # The scheduler.

    def dump(self):
        for process in {p["pid"]: p for p in self.processes}.values():
            self.emit(0, THREAD, 0xC0, [0 if process["pid"] == 1 else 1, process["pid"], process["name"].encode() + b"\0"])
            for thread in process["threads"]:
                self.emit(0, THREAD, CREATE, [thread.pid, thread.tid])
        self.running = list(self.idle)
        for cpu, thread in enumerate(self.idle):
            self.state(cpu, thread, RUNNING)

    def wake(self, cpu, thread):
        self.state(cpu, thread, READY)
        self.ready.append(thread)

    def block(self, thread, state):
        self.state(thread.cpu, thread, state)
        self.running[thread.cpu] = None
        thread.cpu = None

    def step(self):
        cpu = self.random.randrange(self.o.cpus)
        for thread in [t for t in self.asleep if self.random.random() < 0.02]:
            self.asleep.remove(thread)
            self.wake(cpu, thread)
        thread = self.running[cpu]
        if thread and thread.body and self.ready and self.random.random() < 0.1:
            self.wake(cpu, thread)
            self.running[cpu] = thread.cpu = thread = None
        if not thread or not thread.body and self.ready:
            following = self.ready.pop(self.random.randrange(len(self.ready))) if self.ready else self.idle[cpu]
            if following is not thread:
                self.running[cpu], following.cpu = following, cpu
                self.state(cpu, following, RUNNING)
            thread = following
        if thread.body:
            next(thread.body)
        waiting = [c for c in self.clients if c.call and (c.state == SEND or c.state == WAITS and c.call.told)]
        if waiting and self.random.random() < self.o.signals:
            self.disturb(cpu, self.random.choice(waiting))

    def disturb(self, cpu, thread):
        call, channel = thread.call, thread.call.channel
        call.dead = True
        channel["queue"] = [item for item in channel["queue"] if item is not call]
        channel["known"].pop(call.rcvid, None)
        thread.call = None
        if self.random.random() < 0.3:
            self.emit(cpu, THREAD, DESTROY, [thread.pid, thread.tid])
            thread.state = None
            following = Thread(thread.process, thread.tid, self.client)
            self.clients[self.clients.index(thread)] = following
            self.emit(cpu, THREAD, CREATE, [following.pid, following.tid])
            self.wake(cpu, following)
            return
        call.result = self.random.choice([("abandoned",), ("failed", EINTR)])
        self.wake(cpu, thread)

    # Clients.

    def message(self, number):
        form = self.order + MESSAGES[number]
        bits = {"H": 16, "h": 15, "i": 31, "I": 32, "Q": 62}
        values = [self.random.getrandbits(bits[c]) & self.random.choice([0xF, 0xFFFF, -1]) for c in form if c in bits]
        values[:2] = number, struct.calcsize(form)
        data = b""
        if number in (WRITE_TYPE, DEVCTL_TYPE, LOCK_TYPE):
            data = self.random.randbytes(32 if number == LOCK_TYPE else self.random.choice([0, 4, 31, 512]))
            values[3 if number != WRITE_TYPE else 2] = len(data)
        if number in (READ_TYPE, WRITE_TYPE):
            values[3:] = 0, 0
            values[2] = len(data) or values[2] & 0xFFF if number == READ_TYPE else len(data)
        return [struct.pack(form, *values)] + ([data] if data else [])

    def connect(self, path):
        name = path.encode() + b"\0"
        head = struct.pack(self.order + "HHIHHIIIIHHHHBBH", 0x100, 2, 0, 2584, 16, 0, 0, 3, 0o100000, 0, 3, 0, len(name), 0, 0, 0)
        return [head, name]

    def send(self, thread, coid, parts, number=SENDV):
        call = thread.call = Call(thread, coid, "MsgSendv  " if number == SENDV else "MsgSendvnc", parts)
        self.calls.append(call)
        first = call.first = parts[0][:12].ljust(12, b"\0")
        call.enter = self.kernel_call(thread, number, [coid, first[:4]], [coid, len(parts), 1, first],
                                      [coid, len(parts), 0, 1, 0, first], call)
        yield
        channel = call.channel = thread.process["coids"].get(coid)
        if channel is None:
            call.result = ("failed", EBADF)
        else:
            call.scoid = channel["scoids"].setdefault((thread.pid, coid), len(channel["scoids"]) + 1)
            call.rcvid = (thread.tid - 1) << 16 | call.scoid
            self.emit(thread.cpu, COMM, 0, [call.rcvid, channel["process"]["pid"]], call)
            if self.deliver(thread.cpu, channel, call):
                self.block(thread, WAITS)
            else:
                self.block(thread, SEND)
            yield
        if call.result[0] == "abandoned":
            self.interrupted += 1
            self.emit(thread.cpu, CALL, ABANDONED + number, [0, 0])
        elif call.result[0] == "failed":
            call.exit = self.emit(thread.cpu, CALL, EXIT + number, [FAILED, call.result[1]], call)
        else:
            _, status, data = call.result
            shown = data[:12].ljust(12, b"\0")
            call.exit = self.kernel_call(thread, EXIT + number, [status, shown[:4]], [status, shown], [status, 0, shown], call)
        thread.call = None
        thread.answer = call.result[0]

    def client(self, thread):
        coids, usual = thread.process["coids"], [n for n in MESSAGES if n != CLOSE_TYPE]
        while True:
            mine = [c for c in coids if c < SYSMGR_COID]
            choice = self.random.random()
            if choice < 0.1 or not mine:
                yield from self.open(thread, coids)
            elif choice < 0.13:
                yield from self.send(thread, 77, self.message(STAT_TYPE), SENDVNC)
            elif choice < 0.22:
                yield from self.pulse(thread, self.random.choice(mine))
            elif choice < 0.3:
                coid = self.random.choice(mine)
                yield from self.send(thread, coid, self.message(CLOSE_TYPE))
                coids.pop(coid, None)
                self.kernel_call(thread, DETACH, [coid, 0], [coid, 0])
                self.kernel_call(thread, EXIT + DETACH, [0, 0], [0, 0])
            else:
                yield from self.send(thread, self.random.choice(mine), self.message(self.random.choice(usual)))
            if self.random.random() < 0.2:
                self.block(thread, SLEEP)
                self.asleep.append(thread)
            yield

    def open(self, thread, coids):
        server = self.random.randrange(len(self.channels))
        channel, path = self.channels[server], thread.path = self.channels[server], f"/dev/demo{server}"
        yield from self.send(thread, SYSMGR_COID, self.connect(path), SENDVNC)
        if thread.answer != "replied":
            return
        coid = next(c for c in range(3, 77) if c not in coids)
        coids[coid] = channel
        pid = channel["process"]["pid"]
        self.kernel_call(thread, ATTACH, [0, pid], [0, pid, channel["chid"], 0, 0])
        self.kernel_call(thread, EXIT + ATTACH, [coid, 0], [coid, 0])
        yield from self.send(thread, coid, self.connect(path), SENDVNC)
        if thread.answer != "replied":
            coids.pop(coid, None)
            self.kernel_call(thread, DETACH, [coid, 0], [coid, 0])
            self.kernel_call(thread, EXIT + DETACH, [0, 0], [0, 0])

    def pulse(self, thread, coid):
        channel, code, value = thread.process["coids"][coid], self.random.randint(-128, 127), self.random.getrandbits(32)
        call = Call(thread, coid, "pulse", [struct.pack(self.order + "HHbxxxI", 0, 0, code, value)])
        call.scoid = channel["scoids"].setdefault((thread.pid, coid), len(channel["scoids"]) + 1)
        self.calls.append(call)
        self.kernel_call(thread, PULSE, [coid, code], [coid, 10, code, value], [coid, 10, code, value, 0], call)
        self.emit(thread.cpu, COMM, 1, [call.scoid, channel["process"]["pid"]], call)
        self.deliver(thread.cpu, channel, call)
        self.kernel_call(thread, EXIT + PULSE, [0, 0], [0, 0])
        yield

    # Servers.

    def deliver(self, cpu, channel, call):
        if not channel["waiting"]:
            channel["queue"].append(call)
            return False
        server = channel["waiting"].pop()
        server.item = call
        self.wake(cpu, server)
        return True

    def server(self, thread, channel):
        late = thread.process["late"]
        while True:
            self.kernel_call(thread, RECEIVE, [channel["chid"], 1], [channel["chid"], 1], [channel["chid"], 1, 0])
            if channel["queue"]:
                call = channel["queue"].pop(0)
                if call.name != "pulse":
                    self.state(thread.cpu, call.client, WAITS)
            else:
                channel["waiting"].append(thread)
                self.block(thread, RECEIVING)
                yield
                call = thread.item
            self.receive(thread, channel, call)
            yield
            if call.name != "pulse":
                yield from self.serve(thread, channel, call, late)
            if late and self.random.random() < 0.5:
                yield from self.answer(thread, channel, late.pop())

    def receive(self, thread, channel, call):
        data, size = call.data[:12].ljust(12, b"\0"), len(call.data)
        pid, pulse = thread.pid, call.name == "pulse"
        rcvid = 0 if pulse else call.rcvid
        self.emit(thread.cpu, COMM, 3 if pulse else 2, [call.scoid | SYSMGR_COID if pulse else rcvid, pid], call)
        info, info64 = [0] * 13, [0] * 17
        if channel["asks"] and not pulse:
            who = [0, 0, call.client.pid, call.client.tid, channel["chid"], call.scoid, call.coid]
            info, info64 = who + [size, size, 64, 10, 0, 0], who + [size, 0, size, 0, 64, 0, 10, 0, 0, 0]
        at = self.kernel_call(thread, EXIT + RECEIVE, [rcvid, data[:4]], [rcvid, data] + info, [rcvid, data] + info64, call)
        call.server, call.received, call.told = thread, at, True
        call.size = size if channel["asks"] and not self.o.fast else None
        if not pulse and not call.dead:
            channel["known"][rcvid] = call

    def serve(self, thread, channel, call, late):
        if len(call.data) > 16 and self.random.random() < 0.5:
            shown, left = call.data[16:28].ljust(12, b"\0"), len(call.data) - 16
            self.kernel_call(thread, READ, [call.rcvid, 16], [call.rcvid, 0x8047000, 1, 16],
                             [call.rcvid, 0x8047000, 0, 1, 0, 16, 0], call)
            if channel["known"].get(call.rcvid) is call:
                self.kernel_call(thread, EXIT + READ, [left, shown[:4]], [left, shown], [left, 0, shown], call)
            else:
                self.emit(thread.cpu, CALL, EXIT + READ, [FAILED, ESRCH])
        if channel is self.manager:
            self.emit(thread.cpu, SYSTEM, 2, [call.client.pid, call.client.tid, call.client.path.encode() + b"\0"])
        elif self.random.random() < 0.2:
            late.append(call)
            return
        yield from self.answer(thread, channel, call)

    def answer(self, thread, channel, call):
        errno = self.random.choice([2, 13, 25, 89]) if self.random.random() < 0.15 else 0
        if errno:
            number, result = ERROR, ("failed", errno)
            self.kernel_call(thread, ERROR, [call.rcvid, errno], [call.rcvid, errno], None, call)
        else:
            kind = struct.unpack_from(self.order + "H", call.data)[0]
            data = self.random.randbytes({READ_TYPE: self.random.choice([0, 5, 12, 20]), STAT_TYPE: 72}.get(kind, 0))
            status = len(data) if kind == READ_TYPE else 0
            number, result, shown = REPLY, ("replied", status, data), data[:12].ljust(12, b"\0")
            self.kernel_call(thread, REPLY, [call.rcvid, status], [call.rcvid, int(bool(data)), status, shown],
                             [call.rcvid, int(bool(data)), 0, status, 0, shown], call)
        if channel["known"].get(call.rcvid) is call:
            del channel["known"][call.rcvid]
            call.result = result
            self.emit(thread.cpu, COMM, 11 if errno else 10, [call.client.tid, call.client.pid], call)
            self.wake(thread.cpu, call.client)
            yield
            self.kernel_call(thread, EXIT + number, [0, 0], [0, 0])
        else:
            self.emit(thread.cpu, CALL, EXIT + number, [FAILED, ESRCH])
        yield

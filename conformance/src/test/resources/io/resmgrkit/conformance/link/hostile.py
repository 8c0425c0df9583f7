"""A system under test that misbehaves: hostile.py HOW. Written on the bare protocol, so that it can break it."""
import os
import signal
import struct
import sys
import time

HOW = sys.argv[1]
MESSAGES = 0


def read(n):
    data = b""
    while len(data) < n:
        part = os.read(0, n - len(data))
        if not part:
            os._exit(0)
        data += part
    return data


def write(kind, ident, body):
    os.write(1, b"RK" + struct.pack("<BBII", kind, 0, len(body), ident) + body)


def text(value):
    return bytes([len(value)]) + value.encode()


def welcome(ident):
    if HOW == "mute":
        time.sleep(3600)
    version = 9 if HOW == "version" else 1
    names = text("hostile") + text("1") + text(HOW) + text("") + b"\x01" + text("sdp6-ilp32-le")
    write(0x81, ident, struct.pack("<HHIII", version, 0, 0x3, 1 << 20, 1 << 20) + names)


def result(ident, status=0, data=b"", kind=0):
    write(0x84, ident, struct.pack("<BBHiqI", kind, 1, 0, 0, status, len(data)) + data)


def send(ident):
    global MESSAGES
    MESSAGES += 1
    if HOW == "crash-third" and MESSAGES == 3:
        sys.stderr.write("x" * 100_000 + "\nindex out of range\n")
        sys.stderr.flush()
        os._exit(7)
    if HOW == "silent":
        return
    if HOW == "stuck":
        while True:
            time.sleep(3600)
    if HOW == "garbage":
        os.write(1, b"device: got a message\n")
    if HOW == "killed":
        os.write(1, b"RK" + struct.pack("<BBII", 0x84, 0, 100, ident) + b"half")
        os.kill(os.getpid(), signal.SIGKILL)
    if HOW == "flood":
        while True:
            os.write(1, b"\xff" * 65536)
    if HOW == "events":
        event = b"RK" + struct.pack("<BBII", 0x85, 0, 24, 0) + bytes(24)
        while True:
            os.write(1, event * 1000)
    if HOW == "huge":
        os.write(1, b"RK" + struct.pack("<BBII", 0x84, 0, 0x7FFFFFFF, ident))
    if HOW == "stranger":
        result(ident + 1000)
    if HOW == "twice":
        result(ident)
    if HOW == "wrong-answer":
        write(0x83, ident, bytes(4))
    if HOW == "gone":
        result(ident, kind=3)
    result(ident, status=MESSAGES)


while True:
    magic, kind, _, length, number = struct.unpack("<2sBBII", read(12))
    body = read(length)
    if kind == 1:
        welcome(number)
    elif kind == 2:
        write(0x82, number, struct.pack("<IIIIIIi", 0, 1, 1, 0x40000040, 3, 1, -1))
    elif kind == 4:
        send(number)
    else:
        write(0x83, number, bytes(4))

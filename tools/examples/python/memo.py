"""A resource manager in Python: a memo of up to a mebibyte that keeps what is written to it."""
import os
import struct
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "adapters", "python"))
from file_manager import FileManager  # noqa: E402
from resmgr_adapter import serve  # noqa: E402

GET_SIZE, SET_SIZE = 0x40040502, 0x80040501  # devctl: 4 bytes from, 4 bytes to the device

class Memo(FileManager):
    name, version, dcmds = "memo", "1", (GET_SIZE, SET_SIZE)

    def __init__(self):
        super().__init__()
        self.content = bytearray(b"The quick brown fox jumps over the lazy dog.\n")

    def size(self):
        return len(self.content)

    def read(self, offset, nbytes):
        return self.content[offset:offset + nbytes]

    def write(self, offset, data):
        self.truncate(max(offset, self.size()))
        self.content[offset:offset + len(data)] = data
        return len(data)

    def truncate(self, size):
        self.content = self.content[:size] + bytes(max(0, size - self.size()))

    def devctl(self, dcmd, data):
        if dcmd == SET_SIZE:
            self.truncate(min(*struct.unpack("<I", data), self.max_size))
        return struct.pack("<I", self.size()) if dcmd == GET_SIZE else b""


if __name__ == "__main__":
    serve(Memo)

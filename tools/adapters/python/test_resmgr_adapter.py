"""Tests of the Python adapter on the bare frames: python3 -m unittest discover -s tools/adapters/python"""
import os
import struct
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
MEMO = os.path.join(HERE, "..", "..", "examples", "python", "memo.py")


class Kit:
    """The kit's side of a link to a child."""

    def __init__(self, *command):
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self.last = 0

    def ask(self, kind, body=b""):
        self.last += 1
        self.child.stdin.write(b"RK" + struct.pack("<BBII", kind, 0, len(body), self.last) + body)
        return self.answer()

    def answer(self):
        magic, kind, _, length, ident = struct.unpack("<2sBBII", self.read(12))
        assert (magic, ident) == (b"RK", self.last)
        return kind, self.read(length)

    def read(self, size):
        data = b""
        while len(data) < size:
            part = self.child.stdout.read(size - len(data))
            assert part, "the adapter has ended"
            data += part
        return data

    def open(self, number, process=1, uid=0):
        kind, body = self.ask(2, struct.pack("<IIBBHIIII", number, process, 0, 0, 0, uid, uid, uid, uid))
        assert kind == 0x82
        return struct.unpack("<IIIIIIi", body)

    def send(self, number, data, room=4096):
        """(status, bytes) of a reply, or the error number."""
        kind, body = self.ask(4, struct.pack("<IIII", number, 1000, room, len(data)) + data)
        assert kind == 0x84
        what, flags, errno, status, length = struct.unpack_from("<BBxxiqI", body)
        return errno if what == 1 else (status, body[20:20 + length])

    def end(self):
        self.child.stdin.close()
        self.child.stdout.close()
        return self.child.wait(10)


def connect(subtype=2, ioflag=3, path=b"\0", extra=b""):
    head = struct.pack("<HHIHHIIIIHHHHBBH", 0x100, subtype, 0, 2520, 14, 0, 1, ioflag, 0, 0, 3, 0, len(path), 0, 0,
                       len(extra))
    return head + path + (bytes(-(40 + len(path)) % 8) + extra if extra else b"")


def io_read(nbytes, xtype=0, extra=b"", combine=16):
    return struct.pack("<HHIII", 0x101, combine, nbytes, xtype, 0) + extra


def io_write(data, nbytes=None, xtype=0):
    return struct.pack("<HHIII", 0x102, 16, len(data) if nbytes is None else nbytes, xtype, 0) + data


def io_lseek(offset, whence=0, combine=16):
    return struct.pack("<HHHHq", 0x109, combine, whence, 0, offset)


class AdapterTest(unittest.TestCase):
    def setUp(self):
        self.kit = Kit(sys.executable, MEMO)
        kind, self.welcome = self.kit.ask(1, struct.pack("<HH", 1, 1) + b"\0\0")
        self.assertEqual(kind, 0x81)
        self.kit.open(1)

    def tearDown(self):
        self.kit.end()

    def test_the_handshake_names_adapter_and_system(self):
        self.assertIn(b"resmgr-kit-python", self.welcome)
        self.assertIn(b"\4memo", self.welcome)

    def test_a_version_that_is_not_spoken_is_refused(self):
        self.assertEqual(self.kit.ask(1, struct.pack("<HH", 2, 3) + b"\0\0")[0], 0x86)

    def test_bye_is_answered_and_ends_the_child(self):
        self.assertEqual(self.kit.ask(8), (0x83, bytes(4)))
        self.assertEqual(self.kit.end(), 0)

    def test_what_is_no_frame_ends_the_child_with_the_reason(self):
        child = subprocess.run([sys.executable, MEMO], input=b"GET / HTTP/1.1\r\n", capture_output=True, check=False)
        self.assertNotEqual(child.returncode, 0)
        self.assertIn(b"field magic", child.stderr)

    def test_connections_of_one_process_share_the_scoid(self):
        second, other = self.kit.open(2), self.kit.open(3, process=7)
        self.assertEqual(second[3:5], (0x40000040, 4))
        self.assertEqual(other[3:5], (0x40000041, 3))

    def test_a_descriptor_needs_an_open(self):
        self.assertEqual(self.kit.send(1, io_read(3)), 9)
        self.assertEqual(self.kit.send(1, connect()), (0, b""))
        self.assertEqual(self.kit.send(1, io_read(3)), (3, b"The"))
        self.assertEqual(self.kit.send(1, io_read(3)), (3, b" qu"))

    def test_pread_leaves_the_position_alone(self):
        self.kit.send(1, connect())
        self.assertEqual(self.kit.send(1, io_read(5, 5, struct.pack("<q", 4), 24)), (5, b"quick"))
        self.assertEqual(self.kit.send(1, io_read(3)), (3, b"The"))

    def test_a_count_beyond_the_data_is_not_believed(self):
        self.kit.send(1, connect())
        self.assertEqual(self.kit.send(1, io_write(b"12345678", nbytes=64)), 77)
        self.assertEqual(self.kit.send(1, io_write(b"12345678")), (8, b""))

    def test_a_chain_runs_part_by_part(self):
        self.kit.send(1, connect())
        self.assertEqual(self.kit.send(1, io_lseek(4, combine=16 | 0x8000) + io_read(5)), (5, b"quick"))
        self.assertEqual(self.kit.send(1, io_lseek(0, 3, 16 | 0x8000) + io_read(5)), 22)
        self.assertEqual(self.kit.send(1, io_lseek(4, combine=16 | 0x8000)), 77)

    def test_an_opened_object_answers_a_combined_stat(self):
        stat = struct.pack("<HHI", 0x104, 8, 0)
        status, data = self.kit.send(1, connect(1, 0, extra=stat))
        self.assertEqual((status, len(data), struct.unpack_from("<q", data, 8)[0]), (0, 72, 45))
        self.assertEqual(self.kit.send(1, io_read(3)), 9)

    def test_no_prefix_of_a_request_does_harm(self):
        self.kit.send(1, connect())
        requests = [connect(extra=struct.pack("<HHI", 0x104, 8, 0)), io_read(8, 5, bytes(8)), io_write(b"12345678"),
                    io_lseek(0), struct.pack("<HHIII", 0x106, 16, 0x40040101, 4, 0), struct.pack("<HHI", 0x104, 8, 0),
                    struct.pack("<HH", 0x116, 4), struct.pack("<HH", 0x115, 60) + bytes(56)]
        for request in requests:
            for size in range(len(request)):
                self.assertIn(self.kit.send(1, request[:size]), (22, 77, 16), (request.hex(), size))
        self.assertEqual(self.kit.send(1, io_read(3)), (3, b"The"))

    def test_reset_makes_a_new_instance(self):
        self.kit.send(1, connect())
        self.kit.send(1, io_write(b"A"))
        self.assertEqual(self.kit.ask(7), (0x83, bytes(4)))
        self.kit.open(1)
        self.kit.send(1, connect())
        self.assertEqual(self.kit.send(1, io_read(3)), (3, b"The"))


if __name__ == "__main__":
    unittest.main()

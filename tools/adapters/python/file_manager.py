"""A resource manager with one file-like object behind it: the usual work, so that a device is a few methods.

It takes requests of the 6.x little-endian dialects apart as a QNX resource manager does: opens, combined messages,
descriptors and their dups, positions, permissions, times. Rules in brackets are those of `resmgr explain`.
"""
import struct
import time

from resmgr_adapter import (DEVCTL, EACCES, EAGAIN, EBADF, EBADMSG, EBUSY, EENDIAN, EEXIST, EINVAL, ENOENT, ENOSPC, ENOSYS, ENOTTY,
                            EOVERFLOW, EPERM, READABLE, WRITABLE, Errno, ResourceManager)


class Ocb:
    """Open control block: what one open knows, shared by its dups."""

    def __init__(self, ioflag):
        self.ioflag, self.offset = ioflag, 0

    def need(self, access):
        """EBADF unless opened for reading (1) or writing (2)."""
        if not self.ioflag & access:
            raise Errno(EBADF)


class FileManager(ResourceManager):
    """A resource manager for one file-like object. Override read, write, size, truncate and devctl."""

    name, version, dialects = "file", "", ["sdp6-ilp32-le", "sdp65-ilp32-le", "sdp66-ilp32-le"]
    capabilities = READABLE | WRITABLE | DEVCTL
    mode, uid, gid, inode, max_size = 0o100666, 0, 0, 1, 1 << 20

    def read(self, offset, nbytes):
        """Content: at most nbytes from offset, b"" at the end."""
        raise Errno(ENOSYS)

    def write(self, offset, data):
        """Stores data at offset; zeros fill a gap. The result is the number of bytes taken."""
        raise Errno(ENOSYS)

    def size(self):
        return 0

    def truncate(self, size):
        """Cuts or grows the content."""
        raise Errno(ENOSYS)

    def devctl(self, dcmd, data):
        """A device command other than DCMD_ALL_*; data has the size that dcmd says. The result is the reply data."""
        raise Errno(ENOTTY)

    def __init__(self):
        self.bound, self.times = {}, [int(time.time())] * 3  # mtime, atime, ctime
        self.locks = []  # (owner's scoid, type, first, last), sorted by first
        self.calls = {0x101: (16, self._read), 0x102: (16, self._write), 0x104: (8, self._stat), 0x106: (16, self._devctl),
                      0x109: (16, self._lseek), 0x10a: (8, self._chmod), 0x10b: (12, self._chown),
                      0x10c: (16, self._utime), 0x10f: (44, self._lock), 0x110: (24, self._space), 0x119: (8, self._sync)}

    def disconnected(self, scoid):
        """B7.5: everything the client had open is closed."""
        self.bound = {key: ocb for key, ocb in self.bound.items() if key[0] != scoid}
        self._drop_locks(scoid)

    def receive(self, m):
        kind = struct.unpack_from("<H", m.data)[0] if len(m.data) >= 2 else None
        if kind is None:
            raise Errno(EINVAL)
        if m.connection.client.foreign:
            raise Errno(EENDIAN if kind & 0xff == 1 else ENOSYS)  # the type arrives with its bytes swapped
        if not 0x100 <= kind <= 0x1ff:
            raise Errno(ENOSYS)
        key = (m.connection.scoid, m.connection.coid)
        if kind == 0x100:
            m.reply(*self._connect(m, key))
        elif kind == 0x115:
            m.reply(*self._dup(m, key))
        elif kind == 0x10d:  # openfd comes by a descriptor that it is to open
            raise Errno(ENOSYS)
        elif key not in self.bound:
            raise Errno(EBADF)
        else:
            m.reply(*self._chain(m, key, m.data))

    def _connect(self, m, key):
        """B4: open, or a chain of messages on an object that is opened for them."""
        whole(m.data, 40)
        subtype, ioflag, path_len, extra_len = struct.unpack_from("<2xH16xI10xH2xH", m.data)
        path = m.data[40:40 + path_len]
        extra = m.data[(40 + path_len + 7) & ~7:][:extra_len]
        if len(path) < path_len or path_len and path[-1] or len(extra) < extra_len:
            raise Errno(EBADMSG)
        if subtype > 2:
            raise Errno(ENOSYS)
        if path.strip(b"\0"):
            raise Errno(ENOENT)
        if ioflag & 0x500 == 0x500:  # O_CREAT | O_EXCL
            raise Errno(EEXIST)
        if not self._permits(m.connection.client, ioflag & 3):
            raise Errno(EACCES)
        if key in self.bound:
            raise Errno(EINVAL)
        if ioflag & 0x202 == 0x202:  # O_TRUNC, opened for writing
            self.truncate(0)
        self.bound[key] = Ocb(ioflag & ~0x700)
        try:
            return self._chain(m, key, extra) if subtype < 2 and extra_len >= 4 else (0, b"")
        finally:
            if subtype == 1:  # COMBINE_CLOSE
                self.bound.pop(key, None)

    def _chain(self, m, key, data):
        """B5: combined messages; an error or data in a reply ends the chain."""
        while data:
            whole(data, 4)
            kind, combine = struct.unpack_from("<HH", data)
            combined, length = combine & 0x8000, combine & 0x7fff if combine & 0x8000 else len(data)
            if not 4 <= length <= len(data):
                raise Errno(EBADMSG)
            if kind == 0x116:
                if self.bound.pop(key, None) is None:
                    raise Errno(EBADF)
                self._drop_locks(key[0])
                return 0, b""
            size, call = self.calls.get(kind, (0, None))
            if call is None:
                raise Errno(ENOSYS)
            whole(data[:length], size)
            status, reply = call(m, self.bound[key], data[:length], bool(combined))
            if reply or not combined:
                return status, reply
            data = data[length:]
        raise Errno(EBADMSG)

    def _dup(self, m, key):
        """B6: another descriptor for the same open."""
        whole(m.data, 60)
        scoid, coid = struct.unpack_from("<ii", m.data, 24)
        ocb = self.bound.get((scoid, coid))
        if ocb is None:
            raise Errno(EBADF)
        if scoid != m.connection.scoid and m.connection.client.euid not in (0, self.uid):
            raise Errno(EACCES)
        if key in self.bound:
            raise Errno(EBUSY)
        self.bound[key] = ocb
        return 0, b""

    def _read(self, m, ocb, part, combined):
        ocb.need(1)
        offset, at = self._position(ocb, part)
        nbytes = min(struct.unpack_from("<I", part, 4)[0], m.room)
        data = self.read(offset, nbytes) if nbytes else b""
        if data:
            self.times[1] = int(time.time())
        if at == 16:
            ocb.offset = offset + len(data)
        return len(data), data

    def _write(self, m, ocb, part, combined):
        ocb.need(2)
        offset, at = self._position(ocb, part)
        nbytes = struct.unpack_from("<I", part, 4)[0]
        whole(part, at + nbytes)
        if not nbytes:
            return 0, b""
        if ocb.ioflag & 8 and at == 16:  # O_APPEND
            offset = self.size()
        fits = min(nbytes, self.max_size - offset)
        if fits <= 0:
            raise Errno(ENOSPC)
        done = self.write(offset, part[at:at + fits])
        self.times[0] = self.times[2] = int(time.time())
        if at == 16:
            ocb.offset = offset + done
        return done, b""

    @staticmethod
    def _position(ocb, part):
        """Where a read or write happens, and where its data begin: pread and pwrite bring an offset of their own."""
        xtype = struct.unpack_from("<I", part, 8)[0] & 0xff
        if xtype == 0:
            return ocb.offset, 16
        if xtype != 5:
            raise Errno(ENOSYS)
        whole(part, 24)
        offset = struct.unpack_from("<q", part, 16)[0]
        if offset < 0:
            raise Errno(EINVAL)
        return offset, 24

    def _stat(self, m, ocb, part, combined):
        mtime, atime, ctime = self.times
        return 0, struct.pack("<QqIIIIIIIIIIIIQ", self.inode, self.size(), 1, 0, self.uid, self.gid, mtime, atime, ctime,
                              self.mode, 1, 512, 0, 512, (self.size() + 511) // 512)

    def _lseek(self, m, ocb, part, combined):
        whence, offset = struct.unpack_from("<h2xq", part, 4)
        base = {0: 0, 1: ocb.offset, 2: self.size()}.get(whence)
        if base is None or base + offset < 0:
            raise Errno(EINVAL)
        if base + offset >= 1 << 63:
            raise Errno(EOVERFLOW)
        ocb.offset = base + offset
        return 0, b"" if combined else struct.pack("<q", ocb.offset)

    def _devctl(self, m, ocb, part, combined):
        dcmd, nbytes = struct.unpack_from("<II", part, 4)
        size = dcmd >> 16 & 0x3fff
        data = part[16:16 + size] if dcmd & 0x80000000 else b""
        known = {0x40040101, 0x80040102, 0x40040103} | set(getattr(self, "dcmds", ()))
        if dcmd not in known:
            raise Errno(ENOTTY)
        if nbytes != size or dcmd & 0x80000000 and len(data) < size:
            raise Errno(EBADMSG)
        if dcmd == 0x40040101:  # DCMD_ALL_GETFLAGS: flags as programs know them, access mode one lower
            reply = struct.pack("<I", ocb.ioflag & ~3 | (ocb.ioflag & 3) - 1 & 3)
        elif dcmd == 0x80040102:  # DCMD_ALL_SETFLAGS replaces the settable set
            flags = struct.unpack("<I", data)[0] & 0x80f8
            if flags & 0x70:  # no synchronous I/O here
                raise Errno(EINVAL)
            ocb.ioflag, reply = ocb.ioflag & ~0x80f8 | flags, b""
        elif dcmd == 0x40040103:  # DCMD_ALL_GETMOUNTFLAGS
            reply = bytes(4)
        else:
            if dcmd & 0x80000000:
                ocb.need(2)
            reply = self.devctl(dcmd, data)
        return 0, struct.pack("<IiII", 0, 0, len(reply), 0) + reply if dcmd & 0x40000000 else b""

    def _chmod(self, m, ocb, part, combined):
        client, mode = m.connection.client, struct.unpack_from("<I", part, 4)[0] & 0o7777
        if client.euid not in (0, self.uid):
            raise Errno(EPERM)
        if client.euid:
            mode &= ~0o1000 if self.gid in (client.egid, *client.groups) else ~0o3000
        self.mode = self.mode & ~0o7777 | mode
        self.times[2] = int(time.time())
        return 0, b""

    def _chown(self, m, ocb, part, combined):
        client, (gid, uid) = m.connection.client, struct.unpack_from("<ii", part, 4)
        own = client.euid == self.uid and uid in (-1, self.uid) and gid in (-1, self.gid, client.egid, *client.groups)
        if client.euid and not own:
            raise Errno(EPERM)
        self.uid, self.gid = self.uid if uid == -1 else uid, self.gid if gid == -1 else gid
        self.mode &= ~0o6000 if client.euid else ~0
        self.times[2] = int(time.time())
        return 0, b""

    def _utime(self, m, ocb, part, combined):
        client, (now, atime, mtime) = m.connection.client, struct.unpack_from("<iII", part, 4)
        if client.euid not in (0, self.uid) and not (now and self._permits(client, 2)):
            raise Errno(EACCES if now else EPERM)
        current = int(time.time())
        self.times = [current] * 3 if now else [mtime, atime, current]
        return 0, b""

    def _space(self, m, ocb, part, combined):
        subtype, whence, start, length = struct.unpack_from("<Hhqq", part, 4)
        ocb.need(2)
        base = {0: 0, 1: ocb.offset, 2: self.size()}.get(whence)
        if subtype not in (110, 111) or base is None or base + start < 0 or length < 0:
            raise Errno(EINVAL)
        end = base + start + (length if subtype == 110 else 0)
        if end > self.max_size:
            raise Errno(ENOSPC)
        if end > self.size() if subtype == 110 else end < self.size() and not length:
            self.truncate(end)
        return 0, struct.pack("<q", self.size())

    def _lock(self, m, ocb, part, combined):
        """Record locks belong to a process; any close by it drops them (RM-LOCK-01). Waiting for one is not supported."""
        subtype, (kind, whence, start, length) = struct.unpack_from("<I", part, 4)[0], struct.unpack_from("<hh4xqq", part, 12)
        if subtype in (6, 7, 14):  # F_SETLK, F_SETLKW, F_GETLK: offsets of 32 bits
            subtype, start, length = subtype + 100, *struct.unpack_from("<i4xi", part, 20)
        base = {0: 0, 1: ocb.offset, 2: self.size()}.get(whence)
        if base is None or kind not in (1, 2, 3) or subtype not in (0x72, 0x6a, 0x6b):
            raise Errno(EINVAL)
        first = base + start + min(length, 0)
        last = base + start + length - 1 if length > 0 else base + start - 1 if length < 0 else (1 << 63) - 1
        if first < 0 or last > (1 << 63) - 1:
            raise Errno(EINVAL)
        me = m.connection.scoid
        against = next((l for l in self.locks if l[0] != me and kind != 3 and 2 in (kind, l[1]) and l[2] <= last
                        and first <= l[3]), None)
        if subtype == 0x72:  # F_GETLK: the first conflict, or the question with type F_UNLCK
            if not against:
                return 0, bytes(12) + struct.pack("<h", 3) + part[14:44]
            size = 0 if against[3] == (1 << 63) - 1 else against[3] - against[2] + 1
            return 0, bytes(12) + struct.pack("<hhIqqII", against[1], 0, 0, against[2], size, 0, 0)
        if kind != 3:
            ocb.need(kind)
        if against:
            raise Errno(EAGAIN if subtype == 0x6a else ENOSYS)
        kept = [l for l in self.locks if l[0] != me or l[3] < first or last < l[2]]
        for own in [l for l in self.locks if l not in kept]:  # what sticks out on either side stays
            kept += [(me, own[1], own[2], first - 1)] if own[2] < first else []
            kept += [(me, own[1], last + 1, own[3])] if own[3] > last else []
        self.locks = sorted(kept + ([(me, kind, first, last)] if kind != 3 else []), key=lambda l: l[2])
        return 0, b""

    def _drop_locks(self, scoid):
        self.locks = [l for l in self.locks if l[0] != scoid]

    def _sync(self, m, ocb, part, combined):
        return 0, b""

    def _permits(self, client, access):
        """Whether a client may read (1) or write (2): the mode bits of its class decide."""
        shift = 6 if client.euid == self.uid else 3 if self.gid in (client.egid, *client.groups) else 0
        wanted = (4 if access & 1 else 0) | (2 if access & 2 else 0)
        return client.euid == 0 or self.mode >> shift & wanted == wanted


def whole(data, size):
    """EBADMSG unless that many bytes have arrived."""
    if len(data) < size:
        raise Errno(EBADMSG)

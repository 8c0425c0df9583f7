"""Messages of resource managers as a 6.4.1 client and server exchange them, with what they say; for write-session.py.

Written from the layout tables (LAYOUT 2) alone and used by nothing of the decoder, so that the two can disagree. A structure
is a list of "code name" pairs, codes as in Python's struct module; "@name" nests another structure.
"""
import dataclasses
import struct

STRUCTURES = {
    "_io_connect": "H type,H subtype,I file_type,H reply_max,H entry_max,I key,I handle,I ioflag,I mode,H sflag,"
    "H access,H zero,H path_len,B eflag,B extra_type,H extra_len",
    "_io_connect_link_reply": "I reserved1,I file_type,B eflag,1B reserved2,H chroot_len,I umask,H nentries,H path_len",
    "_io_connect_entry": "I nd,i pid,i chid,I handle,I key,I file_type,H prefix_len,3H zero",
    "_io_connect_ftype_reply": "H status,H reserved,I file_type",
    "_io_mount_extra": "I flags,I nbytes,I datalen,1I zero,@_msg_info extra.cl.info",
    "_io_read": "H type,H combine_len,i nbytes,I xtype,I zero",
    "_io_write": "H type,H combine_len,i nbytes,I xtype,I zero",
    "_xtype_offset": "q offset",
    "_xtype_readcond": "i min,i time,i timeout",
    "_io_stat": "H type,H combine_len,I zero",
    "stat": "Q st_ino,q st_size,I st_dev,I st_rdev,i st_uid,i st_gid,I st_mtime,I st_atime,I st_ctime,I st_mode,"
    "I st_nlink,I st_blocksize,i st_nblocks,I st_blksize,Q st_blocks",
    "_io_notify": "H type,H combine_len,i action,i flags,@sigevent event,2i mgr,i flags_extra_mask,i flags_exten,"
    "i nfds,i fd_first,i nfds_ready,q timo",
    "_io_notify_reply": "I zero,I flags,i flags2,@sigevent event,2i mgr,i flags_extra_mask,i flags_exten,i nfds,"
    "i fd_first,i nfds_ready,q timo",
    "sigevent": "i sigev_notify,i __sigev_un1.__sigev_signo,i sigev_value.sival_int,"
    "h __sigev_un2.__st.__sigev_code,h __sigev_un2.__st.__sigev_priority",
    "pollfd": "i fd,h events,h revents",
    "_io_devctl": "H type,H combine_len,i dcmd,i nbytes,i zero",
    "_io_devctl_reply": "I zero,i ret_val,i nbytes,i zero2",
    "statvfs": "I f_bsize,I f_frsize,Q f_blocks,Q f_bfree,Q f_bavail,Q f_files,Q f_ffree,Q f_favail,I f_fsid,"
    "16b f_basetype,I f_flag,I f_namemax,21I f_filler",
    "_io_pathconf": "H type,H combine_len,h name,H zero",
    "_io_lseek": "H type,H combine_len,h whence,H zero,Q offset",
    "offset": "Q offset",
    "_io_chmod": "H type,H combine_len,I mode",
    "_io_chown": "H type,H combine_len,i gid,i uid",
    "_io_utime": "H type,H combine_len,i cur_flag,I times.actime,I times.modtime",
    "_io_openfd": "H type,H combine_len,I ioflag,H sflag,H xtype,@_msg_info info,I reserved2,I key",
    "_io_fdinfo": "H type,H combine_len,I flags,i path_len,I reserved",
    "_io_fdinfo_reply": "2I zero,@_fdinfo info",
    "_fdinfo": "I mode,I ioflag,Q offset,Q size,I flags,H sflag,H count,H rcount,H wcount,H rlocks,H wlocks,6I zero",
    "_io_lock": "H type,H combine_len,I subtype,i nbytes",
    "_io_lock_reply": "3I zero",
    "flock": "h l_type,h l_whence,i l_zero1,q l_start,q l_len,i l_pid,I l_sysid",
    "_io_space": "H type,H combine_len,H subtype,h whence,Q start,Q len",
    "size": "Q size",
    "_io_shutdown": "H type,H combine_len",
    "_io_shutdown_reply": "I zero",
    "_io_mmap": "H type,H combine_len,I prot,Q offset,@_msg_info info,6I zero",
    "_io_mmap_reply": "I zero,I flags,Q offset,i coid,i fd",
    "_io_msg": "H type,H combine_len,H mgrid,H subtype",
    "_io_dup": "H type,H combine_len,@_msg_info info,I reserved,I key",
    "_io_close": "H type,H combine_len",
    "_io_sync": "H type,H combine_len,I flag",
    "_io_power": "H type,H combine_len,I subtype,I flags,i mode",
    "_msg_info": "I nd,I srcnd,i pid,i tid,i chid,i scoid,i coid,i msglen,i srcmsglen,i dstmsglen,h priority,h flags,"
    "I reserved",
    "dirent": "Q d_ino,q d_offset,h d_reclen,h d_namelen",
}
TYPES = {
    "_io_connect": 0x100, "_io_read": 0x101, "_io_write": 0x102, "_io_stat": 0x104, "_io_notify": 0x105,
    "_io_devctl": 0x106, "_io_pathconf": 0x108, "_io_lseek": 0x109, "_io_chmod": 0x10A, "_io_chown": 0x10B,
    "_io_utime": 0x10C, "_io_openfd": 0x10D, "_io_fdinfo": 0x10E, "_io_lock": 0x10F, "_io_space": 0x110,
    "_io_shutdown": 0x111, "_io_mmap": 0x112, "_io_msg": 0x113, "_io_dup": 0x115, "_io_close": 0x116,
    "_io_sync": 0x119, "_io_power": 0x11A,
}  # fmt: skip
COMBINED = 0x8000
RET_FTYPE, RET_LINK = -0x80000000 + 0x8000, -0x80000000 + 0x10000


def members(name, prefix=""):
    """The flat members of a structure: code, how many, dotted name."""
    for member in STRUCTURES[name].split(","):
        code, field = member.split(" ")
        if code[0] == "@":
            yield from members(code[1:], prefix + field + ".")
        else:
            yield code, prefix + field


@dataclasses.dataclass
class Message:
    """A request with its reply: bytes of both, and of each the values that it says, one dictionary a structure."""

    name: str
    sent: bytes = b""
    says: list = dataclasses.field(default_factory=list)
    status: int = 0
    errno: int = 0
    received: bytes = b""
    answers: list = dataclasses.field(default_factory=list)
    path: str = ""

    def fail(self, errno):
        self.status, self.errno, self.received, self.answers = 0, errno, b"", []


class Messages:
    """Draws messages of one byte order, "<" or ">"."""

    def __init__(self, random, order):
        self.random, self.order = random, order

    def pack(self, structure, /, **values):
        """A structure as bytes, and its values."""
        data, says = b"", {}
        unknown = set(values) - {field for _, field in members(structure)}
        assert not unknown, (structure, unknown)
        for code, field in members(structure):
            value = values.get(field, [0] * int(code[:-1]) if len(code) > 1 else 0)
            data += struct.pack(self.order + code, *(value if len(code) > 1 else [value]))
            says[field] = value
        return data, says

    def request(self, name, /, *tails, combined=0, counted=0, **values):
        """A request of its head and what follows: packed structures, or bytes. "counted" bytes of that are in combine_len."""
        head, _ = self.pack(name)
        length = len(head) + counted | combined
        head, says = self.pack(name, type=TYPES[name], combine_len=length, **values)
        message = Message(name.upper(), head, [says])
        for tail in tails:
            data, more = tail if isinstance(tail, tuple) else (tail, None)
            message.sent += data
            message.says += [more] if more else []
        return message

    @staticmethod
    def reply(message, *parts, status=0):
        message.status = status
        for part in parts:
            data, says = part if isinstance(part, tuple) else (part, None)
            message.received += data
            message.answers += [says] if says else []
        return message

    def data(self, length):
        return bytes(self.random.choice(b"abcdef \n\0\xff0123") for _ in range(length))

    def info(self, prefix=""):
        draw = self.random.randrange
        info = {"nd": draw(4), "srcnd": draw(4), "pid": draw(1, 1 << 20), "tid": draw(1, 9), "chid": draw(1, 9)}
        info |= {"scoid": 0x40000000 | draw(1, 99), "coid": draw(3, 200), "msglen": draw(500), "priority": draw(1, 63)}
        return {prefix + key: value for key, value in info.items()}

    def stat(self, mode):
        bits = self.random.getrandbits
        values = {"st_ino": bits(40), "st_size": bits(36), "st_mtime": bits(31), "st_atime": bits(32), "st_nlink": 1}
        return self.pack("stat", st_dev=7, st_uid=100, st_gid=50, st_mode=mode, st_blocksize=512, **values)

    # Messages that name a path

    def connect(self, subtype, path, extra=b"", extra_type=0, says=(), **values):
        text = path.encode() + b"\0"
        values = {"reply_max": 0xA18, "entry_max": 16, "handle": 3, "ioflag": 1, "sflag": 0x40} | values
        lengths = {"path_len": len(text), "extra_type": extra_type, "extra_len": len(extra)}
        head, own = self.pack("_io_connect", type=0x100, subtype=subtype, **lengths, **values)
        body = head + text
        body += b"\0" * (-len(body) % 8) + extra if extra else b""
        return Message("_IO_CONNECT", body, [own, *says], path="/" + path)

    def open(self, path):
        return self.connect(2, path, mode=0x81A4, ioflag=self.random.choice([1, 2, 3, 0x8103]), access=3)

    def redirect(self, path):
        message, target = self.open(path), b"/net/other/" + path.encode() + b"\0"
        servers = [self.pack("_io_connect_entry", nd=2, pid=n, chid=1, handle=n, prefix_len=4) for n in (77, 78)]
        head = self.pack("_io_connect_link_reply", umask=0o22, nentries=2, path_len=len(target))
        return self.reply(message, head, *servers, target, status=RET_LINK)

    def file_type(self, path):
        return self.reply(self.open(path), self.pack("_io_connect_ftype_reply", status=2, file_type=12), status=RET_FTYPE)

    def readlink(self, path):
        head = self.pack("_io_connect_link_reply", path_len=8)
        return self.reply(self.connect(6, path, mode=0xA000), head, b"/target\0")

    def rename(self, path):
        return self.connect(4, path, b"old/name\0", 9, mode=0xA000)

    def symlink(self, path):
        return self.connect(7, path, b"../to here\0", 2, mode=0xA1FF)

    def link(self, path):
        extra, says = self.pack("_msg_info", **self.info())
        return self.connect(7, path, extra, 1, [{"info." + key: value for key, value in says.items()}])

    def mount(self, path):
        strings = b"\1\2\3" + b"nfs\0" + b"/dev/hd0\0"
        sizes = {"flags": 0x10001, "nbytes": 64 + len(strings), "datalen": 3}
        extra, says = self.pack("_io_mount_extra", **sizes, **self.info("extra.cl.info."))
        return self.connect(9, path, extra + strings, 10, [says], access=3)

    def opendir(self, path):
        set_flags = self.request("_io_devctl", b"\0" * 4, combined=COMBINED, counted=4, dcmd=-0x7FFBFEFE, nbytes=4)
        stat = self.request("_io_stat")
        message = self.connect(0, path, set_flags.sent + stat.sent, says=set_flags.says + stat.says, access=1)
        return self.reply(message, self.stat(0x41ED))

    # Messages of an open file

    def read(self):
        data = self.data(self.random.randrange(200))
        return self.reply(self.request("_io_read", nbytes=4096), data, status=len(data))

    def read_at(self):
        place = self.pack("_xtype_offset", offset=self.random.getrandbits(40))
        return self.reply(self.request("_io_read", place, counted=8, nbytes=9, xtype=5), b"elsewhere", status=9)

    def read_when(self):
        condition = self.pack("_xtype_readcond", min=1, time=5, timeout=10)
        return self.reply(self.request("_io_read", condition, counted=12, nbytes=512, xtype=0x8001), b"x", status=1)

    def read_directory(self):
        message, entries = self.request("_io_read", nbytes=4096), []
        for number, name in enumerate([".", "..", "motd", "passwörter"]):
            text = name.encode()
            size = 20 + len(text) + 8 & -8
            counted = len(text) + self.random.randrange(2)  # some servers count the NUL
            head, says = self.pack("dirent", d_ino=number + 2, d_offset=number, d_reclen=size, d_namelen=counted)
            entries.append((head + text.ljust(size - 20, b"\0"), says))
        return self.reply(message, *entries, status=sum(len(data) for data, _ in entries))

    def write(self):
        data = self.data(self.random.randrange(1, 300))
        return self.reply(self.request("_io_write", data, nbytes=len(data)), status=len(data))

    def write_at(self):
        place = self.pack("_xtype_offset", offset=8192)
        return self.reply(self.request("_io_write", place, b"at", counted=8, nbytes=2, xtype=5), status=2)

    def fstat(self):
        return self.reply(self.request("_io_stat"), self.stat(0x21A4))

    def notify(self):
        pulse = {"sigev_notify": 4, "__sigev_un1.__sigev_signo": 0x40000003, "sigev_value.sival_int": 0x1234}
        event = {"event." + key: value for key, value in pulse.items()}
        flags, polled = -0x80000000 | 0x30000000, {"nfds": 2, "flags_exten": 1, "timo": 5 * 10**9}
        asked = [self.pack("pollfd", fd=fd, events=5) for fd in (3, 4)]
        found = [self.pack("pollfd", fd=fd, events=5, revents=1) for fd in (3, 4)]
        message = self.request("_io_notify", *asked, action=3, flags=flags, **event, **polled)
        reply = self.pack("_io_notify_reply", flags=0x90000001, flags2=flags, nfds_ready=2, **event, **polled)
        return self.reply(message, reply, *found)

    def get_flags(self):
        flags = struct.pack(self.order + "I", 2)
        message = self.request("_io_devctl", dcmd=0x40040101, nbytes=4)
        return self.reply(message, self.pack("_io_devctl_reply", nbytes=4), flags)

    def statvfs(self):
        figures = {"f_bsize": 4096, "f_blocks": 2**33 + 7, "f_files": 100, "f_namemax": 255}
        figures["f_basetype"] = list(b"qnx6".ljust(16, b"\0"))
        message = self.request("_io_devctl", dcmd=0x40A8020D, nbytes=168)
        return self.reply(message, self.pack("_io_devctl_reply", nbytes=168), self.pack("statvfs", **figures))

    def devctl(self):
        message = self.request("_io_devctl", self.data(12), dcmd=-0x7FF3EDCC, nbytes=12)
        return self.reply(message, self.pack("_io_devctl_reply", ret_val=7))

    def pathconf(self):
        return self.reply(self.request("_io_pathconf", name=4), status=255)

    def lseek(self):
        message = self.request("_io_lseek", whence=2, offset=self.random.getrandbits(40))
        return self.reply(message, self.pack("offset", offset=self.random.getrandbits(42)))

    def lseek_read(self):
        read = self.request("_io_read", nbytes=64)
        message = self.request("_io_lseek", (read.sent, read.says[0]), combined=COMBINED, offset=100)
        return self.reply(message, b"five5", status=5)

    def chmod(self):
        return self.request("_io_chmod", mode=0o755)

    def chown(self):
        return self.request("_io_chown", gid=-1, uid=100)

    def utime(self):
        return self.request("_io_utime", **{"times.actime": 0xF0000001, "times.modtime": 5})

    def openfd(self):
        return self.request("_io_openfd", ioflag=2, sflag=0x40, xtype=1, key=9, **self.info("info."))

    def fdinfo(self):
        info = {"mode": 0x81A4, "ioflag": 3, "offset": 1 << 33, "size": 5, "count": 3, "rcount": 2, "wlocks": 4}
        reply = self.pack("_io_fdinfo_reply", **{"info." + key: value for key, value in info.items()})
        return self.reply(self.request("_io_fdinfo", flags=1, path_len=1024), reply, b"/dev/x\0", status=7)

    def lock(self):
        lock = {"l_type": 2, "l_start": 1 << 35, "l_len": 50, "l_pid": 4242}
        message = self.request("_io_lock", self.pack("flock", **lock), subtype=114, nbytes=32)
        return self.reply(message, self.pack("_io_lock_reply"), self.pack("flock", **(lock | {"l_type": 3})))

    def space(self):
        message = self.request("_io_space", subtype=110, whence=1, start=1 << 34, len=8192)
        return self.reply(message, self.pack("size", size=(1 << 34) + 8192))

    def shutdown(self):
        return self.reply(self.request("_io_shutdown"), self.pack("_io_shutdown_reply"))

    def mmap(self):
        message = self.request("_io_mmap", prot=0x300, offset=65536, **self.info("info."))
        return self.reply(message, self.pack("_io_mmap_reply", offset=65536, coid=0x40000007, fd=5))

    def msg(self):
        return self.reply(self.request("_io_msg", b"to it", mgrid=2, subtype=5), b"from it", status=3)

    def dup(self):
        return self.request("_io_dup", reserved=0xDEADBEEF, key=9, **self.info("info."))

    def sync(self):
        return self.request("_io_sync", flag=0x20)

    def power(self):
        return self.request("_io_power", subtype=1, flags=2, mode=-1)

    def close(self):
        return self.request("_io_close")

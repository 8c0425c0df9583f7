package io.resmgrkit.conformance.derived;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.FlockEncoder;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoFdinfoEncoder;
import io.resmgrkit.codec.generated.IoLockEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoMmapEncoder;
import io.resmgrkit.codec.generated.IoMountExtraEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.generated.IoRead64Encoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.generated.IoUtime64Encoder;
import io.resmgrkit.codec.generated.IoWrite64Encoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.codec.generated.MsgInfoHdrEncoder;
import io.resmgrkit.codec.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Requests as the client library of a release sends them (B12, LAYOUT 2.3 and 5). */
final class Wire {
    static final int SH_DENYNO = 0x40;
    static final int OFFSET = 5;
    private static final int ROOM = 4096;
    private static final int ENTRY_MAX = 15;
    private static final int REPLY_MAX = 2520;
    private static final int HEADER = 16;

    private final Dialect dialect;

    Wire(Dialect dialect) {
        this.dialect = dialect;
    }

    private int release() {
        return dialect.release();
    }

    byte[] open(String path, int ioflag) {
        return connect(
                2,
                path,
                0,
                new byte[0],
                msg -> msg.ioflag(Integer.toUnsignedLong(ioflag)).access(release() >= 700 ? 7 : 3));
    }

    byte[] connect(int subtype, String path, int extraType, byte[] extra, Consumer<IoConnectEncoder> rest) {
        byte[] room = new byte[ROOM];
        IoConnectEncoder out = new IoConnectEncoder().encode(dialect, room, 0);
        out.subtype(subtype)
                .replyMax(REPLY_MAX)
                .entryMax(ENTRY_MAX)
                .sflag(SH_DENYNO)
                .extraType(extraType);
        rest.accept(out);
        out.path(path);
        if (extra.length > 0) {
            out.extra(extra, 0, extra.length);
        }
        return Arrays.copyOf(room, out.finish());
    }

    byte[] read(long nbytes, long xtype) {
        byte[] room = new byte[ROOM];
        return Arrays.copyOf(
                room,
                new IoReadEncoder()
                        .encode(dialect, room, 0)
                        .nbytes(nbytes)
                        .xtype(xtype)
                        .finish());
    }

    byte[] read64(long nbytes) {
        return read64(nbytes, 0, 0);
    }

    byte[] read64(long nbytes, int xtype, long offset) {
        int length = HEADER + (xtype == OFFSET ? Long.BYTES : 0);
        byte[] room = new byte[length];
        new IoRead64Encoder()
                .encode(dialect, room, 0)
                .combineLen(length)
                .nbytes(nbytes & 0xffff_ffffL)
                .xtype(xtype)
                .nbytesHi(nbytes >>> 32);
        if (xtype == OFFSET) {
            Bytes.put8(room, HEADER, false, offset);
        }
        return room;
    }

    byte[] write(long nbytes, long xtype, String data) {
        byte[] room = new byte[HEADER + data.length()];
        new IoWriteEncoder().encode(dialect, room, 0).nbytes(nbytes).xtype(xtype);
        put(room, HEADER, data);
        return room;
    }

    byte[] write64(long nbytes, int xtype, long offset, String data) {
        int header = HEADER + (xtype == OFFSET ? Long.BYTES : 0);
        byte[] room = new byte[header + data.length()];
        new IoWrite64Encoder()
                .encode(dialect, room, 0)
                .combineLen(header)
                .nbytes(nbytes & 0xffff_ffffL)
                .xtype(xtype)
                .nbytesHi(nbytes >>> 32);
        if (xtype == OFFSET) {
            Bytes.put8(room, HEADER, false, offset);
        }
        put(room, header, data);
        return room;
    }

    byte[] stat(int form) {
        byte[] room = new byte[8];
        IoStatEncoder out = new IoStatEncoder().encode(dialect, room, 0);
        if (form != 0) {
            out.format(form);
        }
        return room;
    }

    byte[] utime64(long atime, long atimeNs, long mtime, long mtimeNs) {
        byte[] room = new byte[IoUtime64Encoder.SIZE];
        new IoUtime64Encoder()
                .encode(dialect, room, 0)
                .atimeS(atime)
                .atimeNs(atimeNs)
                .mtimeS(mtime)
                .mtimeNs(mtimeNs);
        return room;
    }

    byte[] lseek(int whence, long offset) {
        byte[] room = new byte[HEADER];
        new IoLseekEncoder().encode(dialect, room, 0).whence(whence).offset_(offset);
        return room;
    }

    byte[] space(int subtype, long start, long len) {
        byte[] room = new byte[IoSpaceEncoder.SIZE];
        new IoSpaceEncoder()
                .encode(dialect, room, 0)
                .subtype(subtype)
                .start(start)
                .len(len);
        return room;
    }

    byte[] devctl(int dcmd, long nbytes, int... words) {
        byte[] room = new byte[HEADER + 4 * words.length];
        new IoDevctlEncoder().encode(dialect, room, 0).dcmd(dcmd).nbytes(nbytes);
        for (int i = 0; i < words.length; i++) {
            Bytes.put4(room, HEADER + 4 * i, false, words[i]);
        }
        return room;
    }

    byte[] dup(Sender source, long key) {
        byte[] room = new byte[ROOM];
        IoDupEncoder out = new IoDupEncoder().encode(dialect, room, 0);
        if (release() >= 800) {
            name(out.handle(key).msgInfoHdr(), source);
        } else {
            name(out.key(key).info(), source);
        }
        return Arrays.copyOf(room, out.finish());
    }

    byte[] openfd(Sender source, int ioflag) {
        byte[] room = new byte[ROOM];
        IoOpenfdEncoder out =
                new IoOpenfdEncoder().encode(dialect, room, 0).ioflag(ioflag).sflag(SH_DENYNO);
        if (release() >= 800) {
            name(out.msgInfoHdr(), source);
        } else {
            name(out.info(), source);
        }
        return Arrays.copyOf(room, out.finish());
    }

    byte[] fdinfo(long pathLen) {
        byte[] room = new byte[HEADER];
        new IoFdinfoEncoder().encode(dialect, room, 0).pathLen(pathLen);
        return room;
    }

    byte[] mmap(Sender source, int prot, int required, long length) {
        byte[] room = new byte[IoMmapEncoder.SIZE];
        IoMmapEncoder out = new IoMmapEncoder().encode(dialect, room, 0).prot(prot);
        name(out.info(), source);
        out.requiredProt(required);
        if (release() >= 800) {
            out.requestedLen(length);
        }
        return room;
    }

    byte[] lock(int subtype, long nbytes, int type, long start, long len) {
        byte[] room = new byte[IoLockEncoder.SIZE + FlockEncoder.SIZE];
        new IoLockEncoder().encode(dialect, room, 0).subtype(subtype).nbytes(nbytes);
        new FlockEncoder()
                .wrap(dialect, room, IoLockEncoder.SIZE, room.length)
                .lType(type)
                .lStart(start)
                .lLen(len);
        return room;
    }

    /** The 48 bytes that name a descriptor inside extra data. */
    byte[] serverInfo(Sender source) {
        byte[] room = new byte[MsgInfoEncoder.SIZE];
        name(new MsgInfoEncoder().encode(dialect, room, 0), source);
        return room;
    }

    byte[] mountExtra(String data, String type, String special) {
        byte[] room = new byte[ROOM];
        byte[] text = data.getBytes(StandardCharsets.ISO_8859_1);
        IoMountExtraEncoder out = new IoMountExtraEncoder().encode(dialect, room, 0);
        byte[] names = (type + '\0' + special + '\0').getBytes(StandardCharsets.ISO_8859_1);
        out.nbytes(out.size(dialect) + text.length + names.length);
        out.data(text, 0, text.length).typeAndSpecial(names, 0, names.length);
        return Arrays.copyOf(room, out.finish());
    }

    private static void name(MsgInfoEncoder out, Sender source) {
        out.pid(source.pid()).chid(1).scoid(source.scoid()).coid(source.coid());
    }

    private static void name(MsgInfoHdrEncoder out, Sender source) {
        out.pid(source.pid()).chid(1).scoid(source.scoid()).coid(source.coid());
    }

    private static void put(byte[] room, int at, String data) {
        System.arraycopy(data.getBytes(StandardCharsets.ISO_8859_1), 0, room, at, data.length());
    }
}

package io.resmgrkit.conformance;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.FlockEncoder;
import io.resmgrkit.codec.generated.IoChmodEncoder;
import io.resmgrkit.codec.generated.IoChownEncoder;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoLockEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoMmapEncoder;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.generated.IoPathconfEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoUtimeEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.codec.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Requests for tests, in the layout of 6.4.1, little-endian. */
public final class Messages {
    private static final Dialect D = Dialect.SDP6_ILP32_LE;
    private static final int ROOM = 2048;

    /** Access of an open: bits of their own, not O_RDONLY. */
    public static final int RD = 1;

    public static final int WR = 2;

    private Messages() {}

    /** Bytes written in hex; spaces do not matter. */
    public static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    public static byte[] open(int ioflag) {
        return connect(2, ioflag, "", 0, new byte[0]);
    }

    public static byte[] open(int ioflag, int sflag) {
        byte[] message = open(ioflag);
        new IoConnectEncoder().wrap(D, message, 0, message.length).sflag(sflag);
        return message;
    }

    /** A connect message for link 0. */
    public static byte[] connect(int subtype, int ioflag, String path, int extraType, byte[] extra) {
        return connect(0, subtype, ioflag, 0, path, extraType, extra);
    }

    public static byte[] connect(
            int handle, int subtype, int ioflag, int mode, String path, int extraType, byte[] extra) {
        byte[] room = new byte[ROOM];
        IoConnectEncoder out = new IoConnectEncoder().encode(D, room, 0);
        out.subtype(subtype)
                .handle(handle)
                .ioflag(Integer.toUnsignedLong(ioflag))
                .mode(Integer.toUnsignedLong(mode));
        out.access(3).sflag(0x40).extraType(extraType).path(path);
        if (extra.length > 0) {
            out.extra(extra, 0, extra.length);
        }
        return Arrays.copyOf(room, out.finish());
    }

    public static byte[] read(int nbytes) {
        return read(nbytes, 0);
    }

    public static byte[] read(int nbytes, int xtype) {
        byte[] room = new byte[ROOM];
        return Arrays.copyOf(
                room,
                new IoReadEncoder()
                        .encode(D, room, 0)
                        .nbytes(nbytes)
                        .xtype(xtype)
                        .finish());
    }

    public static byte[] write(int nbytes, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
        byte[] room = new byte[ROOM];
        new IoWriteEncoder().encode(D, room, 0).nbytes(nbytes);
        System.arraycopy(bytes, 0, room, IoWriteEncoder.SIZE, bytes.length);
        return Arrays.copyOf(room, IoWriteEncoder.SIZE + bytes.length);
    }

    public static byte[] stat() {
        return hex("0401 0800 00000000");
    }

    public static byte[] close() {
        return hex("1601 0400");
    }

    public static byte[] lseek(int whence, long offset) {
        byte[] room = new byte[ROOM];
        return Arrays.copyOf(
                room,
                new IoLseekEncoder()
                        .encode(D, room, 0)
                        .whence(whence)
                        .offset_(offset)
                        .finish());
    }

    public static byte[] chmod(int mode) {
        byte[] room = new byte[ROOM];
        return Arrays.copyOf(
                room, new IoChmodEncoder().encode(D, room, 0).mode(mode).finish());
    }

    public static byte[] chown(int uid, int gid) {
        byte[] room = new byte[ROOM];
        return Arrays.copyOf(
                room, new IoChownEncoder().encode(D, room, 0).uid(uid).gid(gid).finish());
    }

    public static byte[] utime(int curFlag, long actime, long modtime) {
        byte[] room = new byte[ROOM];
        IoUtimeEncoder out = new IoUtimeEncoder().encode(D, room, 0).curFlag(curFlag);
        out.times().actime(actime).modtime(modtime);
        return Arrays.copyOf(room, out.finish());
    }

    public static byte[] pathconf(int name) {
        byte[] room = new byte[ROOM];
        return Arrays.copyOf(
                room, new IoPathconfEncoder().encode(D, room, 0).name(name).finish());
    }

    public static byte[] devctl(int dcmd, int... words) {
        byte[] room = new byte[ROOM];
        new IoDevctlEncoder().encode(D, room, 0).dcmd(dcmd).nbytes(4L * words.length);
        for (int i = 0; i < words.length; i++) {
            Bytes.put4(room, 16 + 4 * i, false, words[i]);
        }
        return Arrays.copyOf(room, 16 + 4 * words.length);
    }

    public static byte[] dup(TestServer.Client source) {
        return dup(source.pid(), source.scoid(), source.coid(), 0);
    }

    public static byte[] dup(int pid, int scoid, int coid, int key) {
        byte[] room = new byte[ROOM];
        IoDupEncoder out = new IoDupEncoder().encode(D, room, 0).key(key);
        info(out.info(), pid, scoid, coid);
        return Arrays.copyOf(room, out.finish());
    }

    public static byte[] openfd(TestServer.Client source, int ioflag, int sflag, int xtype) {
        byte[] room = new byte[ROOM];
        IoOpenfdEncoder out = new IoOpenfdEncoder()
                .encode(D, room, 0)
                .ioflag(Integer.toUnsignedLong(ioflag))
                .sflag(sflag)
                .xtype(xtype);
        info(out.info(), source.pid(), source.scoid(), source.coid());
        return Arrays.copyOf(room, out.finish());
    }

    public static byte[] mmap(TestServer.Client source, int prot) {
        byte[] room = new byte[ROOM];
        IoMmapEncoder out = new IoMmapEncoder().encode(D, room, 0).prot(prot);
        info(out.info(), source.pid(), source.scoid(), source.coid());
        return Arrays.copyOf(room, out.finish());
    }

    /** The 48 bytes that name a descriptor inside extra data. */
    public static byte[] serverInfo(TestServer.Client source) {
        byte[] bytes = new byte[48];
        info(new MsgInfoEncoder().wrap(D, bytes, 0, 48), source.pid(), source.scoid(), source.coid());
        return bytes;
    }

    public static byte[] lock(int subtype, int type, int whence, long start, long len) {
        byte[] message = new byte[44];
        new IoLockEncoder().encode(D, message, 0).subtype(subtype);
        new FlockEncoder()
                .wrap(D, message, 12, 44)
                .lType(type)
                .lWhence(whence)
                .lStart(start)
                .lLen(len);
        return message;
    }

    public static byte[] ionotify(int action, int flags, int kind, int code, int value) {
        byte[] room = new byte[ROOM];
        IoNotifyEncoder out =
                new IoNotifyEncoder().encode(D, room, 0).action(action).flags(flags);
        out.event().sigevNotify(kind).sigevCode(code);
        out.event().sigevValue().sivalInt(value);
        return Arrays.copyOf(room, 64);
    }

    /** Messages in one: all but the last carry the combine flag and their own length. */
    public static byte[] chain(byte[]... messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < messages.length; i++) {
            byte[] message = messages[i].clone();
            if (i < messages.length - 1) {
                combined(message);
            }
            all.writeBytes(message);
        }
        return all.toByteArray();
    }

    /** Sets the combine flag and the length of one message. */
    public static byte[] combined(byte[] message) {
        message[2] = (byte) message.length;
        message[3] = (byte) (message.length >> 8 | 0x80);
        return message;
    }

    private static void info(MsgInfoEncoder out, int pid, int scoid, int coid) {
        out.pid(pid).chid(1).scoid(scoid).coid(coid);
    }
}

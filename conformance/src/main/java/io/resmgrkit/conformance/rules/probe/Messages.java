package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoChmodEncoder;
import io.resmgrkit.codec.generated.IoChownEncoder;
import io.resmgrkit.codec.generated.IoCloseEncoder;
import io.resmgrkit.codec.generated.IoDevctlEncoder;
import io.resmgrkit.codec.generated.IoDupEncoder;
import io.resmgrkit.codec.generated.IoFdinfoEncoder;
import io.resmgrkit.codec.generated.IoLockEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoMsgEncoder;
import io.resmgrkit.codec.generated.IoNotifyEncoder;
import io.resmgrkit.codec.generated.IoOpenfdEncoder;
import io.resmgrkit.codec.generated.IoPathconfEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import io.resmgrkit.codec.generated.IoSyncEncoder;
import io.resmgrkit.codec.generated.IoUtimeEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.conformance.sut.ConnectionIds;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Messages on a descriptor as a client library encodes them (LAYOUT 2.3), in one dialect. */
public final class Messages {
    /** Since that release notify has the native event, and dup the short server info. */
    private static final int NATIVE_SINCE = 800;

    private static final int COMBINE_LEN_AT = 2;
    private static final int COMBINE_FLAG = 0x8000;
    private static final int LARGEST = 128;

    private final Dialect dialect;

    /** Messages of a dialect. */
    public Messages(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Layout and byte order. */
    public Dialect dialect() {
        return dialect;
    }

    /** A read of whatever extra type, without the data that some types want. */
    public byte[] read(long nbytes, int xtype) {
        return built(
                0,
                b -> new IoReadEncoder()
                        .encode(dialect, b, 0)
                        .nbytes(nbytes)
                        .xtype(xtype)
                        .finish());
    }

    /** {@code pread}. */
    public byte[] readAt(long nbytes, long offset) {
        return built(8, b -> {
            IoReadEncoder out = new IoReadEncoder().encode(dialect, b, 0).nbytes(nbytes);
            out.xtype(IoXtype._IO_XTYPE_OFFSET).addXtypeOffset().offset_(offset);
            return length(out.finish(), b);
        });
    }

    /** {@code readcond}: times in tenths of a second. */
    public byte[] readcond(long nbytes, int min, int time, int timeout) {
        return built(12, b -> {
            IoReadEncoder out = new IoReadEncoder().encode(dialect, b, 0).nbytes(nbytes);
            out.xtype(IoXtype._IO_XTYPE_READCOND)
                    .addXtypeReadcond()
                    .min(min)
                    .time(time)
                    .timeout(timeout);
            return length(out.finish(), b);
        });
    }

    /** A write that declares {@code nbytes} and carries {@code data}. */
    public byte[] write(long nbytes, int xtype, byte[] data) {
        byte[] head = built(
                0,
                b -> new IoWriteEncoder()
                        .encode(dialect, b, 0)
                        .nbytes(nbytes)
                        .xtype(xtype)
                        .finish());
        return join(head, data);
    }

    /** {@code pwrite}: the data lie behind the offset. */
    public byte[] writeAt(long offset, byte[] data) {
        byte[] head = built(8, b -> {
            IoWriteEncoder out = new IoWriteEncoder().encode(dialect, b, 0).nbytes(data.length);
            out.xtype(IoXtype._IO_XTYPE_OFFSET).addXtypeOffset().offset_(offset);
            return length(out.finish(), b);
        });
        return join(head, data);
    }

    /** {@code lseek}. */
    public byte[] lseek(int whence, long offset) {
        return built(
                0,
                b -> new IoLseekEncoder()
                        .encode(dialect, b, 0)
                        .whence(whence)
                        .offset_(offset)
                        .finish());
    }

    /** {@code stat}; the word behind the header is the form wanted where the dialect has forms. */
    public byte[] stat(int form) {
        byte[] message = built(0, b -> new IoStatEncoder().encode(dialect, b, 0).finish());
        Bytes.put4(message, 4, dialect.bigEndian(), form);
        return message;
    }

    /** {@code close}. */
    public byte[] close() {
        return built(0, b -> new IoCloseEncoder().encode(dialect, b, 0).finish());
    }

    /** {@code devctl} that declares {@code nbytes} and carries {@code data}. */
    public byte[] devctl(int dcmd, long nbytes, byte[] data) {
        byte[] head = built(
                0,
                b -> new IoDevctlEncoder()
                        .encode(dialect, b, 0)
                        .dcmd(dcmd)
                        .nbytes(nbytes)
                        .finish());
        return join(head, data);
    }

    /** {@code ionotify} with an event of a kind and value. */
    public byte[] notify(int action, int flags, int kind, int signo, int value) {
        return built(0, b -> {
            IoNotifyEncoder out =
                    new IoNotifyEncoder().encode(dialect, b, 0).action(action).flags(flags);
            if (dialect.release() < NATIVE_SINCE) {
                out.event()
                        .sigevNotify(kind)
                        .sigevSigno(signo)
                        .sigevCode(1)
                        .sigevValue()
                        .sivalInt(value);
            } else {
                out.sigevent64()
                        .sigevNotify(kind)
                        .sigevSigno(signo)
                        .sigevCode(1)
                        .sigevValue()
                        .sivalInt(value);
            }
            return out.finish();
        });
    }

    /** {@code fcntl} with a lock. */
    public byte[] lock(int subtype, int type, long start, long len) {
        return built(32, b -> {
            IoLockEncoder out = new IoLockEncoder().encode(dialect, b, 0).subtype(subtype);
            out.addFlock().lType(type).lStart(start).lLen(len);
            return length(out.finish(), b);
        });
    }

    /** {@code ftruncate} and its like. */
    public byte[] space(int subtype, int whence, long start, long len) {
        return built(
                0,
                b -> new IoSpaceEncoder()
                        .encode(dialect, b, 0)
                        .subtype(subtype)
                        .whence(whence)
                        .start(start)
                        .len(len)
                        .finish());
    }

    /** {@code fchmod}. */
    public byte[] chmod(int mode) {
        return built(
                0, b -> new IoChmodEncoder().encode(dialect, b, 0).mode(mode).finish());
    }

    /** {@code fchown}; -1 keeps an id. */
    public byte[] chown(int uid, int gid) {
        return built(
                0,
                b -> new IoChownEncoder()
                        .encode(dialect, b, 0)
                        .uid(uid)
                        .gid(gid)
                        .finish());
    }

    /** {@code utime}: explicit times, or now. */
    public byte[] utime(boolean now, int atime, int mtime) {
        return built(0, b -> {
            IoUtimeEncoder out = new IoUtimeEncoder().encode(dialect, b, 0).curFlag(now ? 1 : 0);
            out.times().actime(atime).modtime(mtime);
            return out.finish();
        });
    }

    /** {@code pathconf}. */
    public byte[] pathconf(int name) {
        return built(
                0, b -> new IoPathconfEncoder().encode(dialect, b, 0).name(name).finish());
    }

    /** {@code iofdinfo} with room for a path. */
    public byte[] fdinfo(int pathLen) {
        return built(
                0,
                b -> new IoFdinfoEncoder()
                        .encode(dialect, b, 0)
                        .pathLen(pathLen)
                        .finish());
    }

    /** {@code fsync}. */
    public byte[] sync(int flag) {
        return built(
                0, b -> new IoSyncEncoder().encode(dialect, b, 0).flag(flag).finish());
    }

    /** {@code _IO_MSG} of a manager. */
    public byte[] msg(int mgrid, int subtype) {
        return built(
                0,
                b -> new IoMsgEncoder()
                        .encode(dialect, b, 0)
                        .mgrid(mgrid)
                        .subtype(subtype)
                        .finish());
    }

    /** {@code dup} of a descriptor of a client (B6.1). */
    public byte[] dup(ConnectionIds source) {
        return built(0, b -> {
            IoDupEncoder out = new IoDupEncoder().encode(dialect, b, 0);
            if (dialect.release() < NATIVE_SINCE) {
                out.info()
                        .nd(source.nd())
                        .pid(source.pid())
                        .chid(source.chid())
                        .scoid(source.scoid())
                        .coid(source.coid());
            } else {
                out.msgInfoHdr()
                        .nd(source.nd())
                        .pid(source.pid())
                        .chid(source.chid())
                        .scoid(source.scoid())
                        .coid(source.coid());
            }
            return out.finish();
        });
    }

    /** {@code openfd}: a descriptor of its own for what a descriptor of a client has open (B6.4). */
    public byte[] openfd(ConnectionIds source, int ioflag, int sflag) {
        return built(0, b -> {
            IoOpenfdEncoder out =
                    new IoOpenfdEncoder().encode(dialect, b, 0).ioflag(ioflag).sflag(sflag);
            if (dialect.release() < NATIVE_SINCE) {
                out.info()
                        .pid(source.pid())
                        .chid(source.chid())
                        .scoid(source.scoid())
                        .coid(source.coid());
            } else {
                out.msgInfoHdr()
                        .pid(source.pid())
                        .chid(source.chid())
                        .scoid(source.scoid())
                        .coid(source.coid());
            }
            return out.finish();
        });
    }

    /** Messages one behind the other: all but the last with the combine flag and their own length (LAYOUT 4). */
    public byte[] chain(byte[]... parts) {
        byte[] all = new byte[0];
        for (int i = 0; i < parts.length; i++) {
            byte[] part = parts[i].clone();
            int flag = i + 1 < parts.length ? COMBINE_FLAG : 0;
            Bytes.put2(part, COMBINE_LEN_AT, dialect.bigEndian(), part.length | flag);
            all = join(all, part);
        }
        return all;
    }

    /** Two byte strings as one. */
    public static byte[] join(byte[] head, byte[] rest) {
        byte[] both = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, both, head.length, rest.length);
        return both;
    }

    private int length(int length, byte[] message) {
        Bytes.put2(message, COMBINE_LEN_AT, dialect.bigEndian(), length);
        return length;
    }

    private static byte[] built(int extra, ToIntFunction<byte[]> encoder) {
        byte[] room = new byte[LARGEST + extra];
        return Arrays.copyOf(room, encoder.applyAsInt(room));
    }
}

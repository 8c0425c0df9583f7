package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoNotify64Encoder;
import io.resmgrkit.codec.generated.IoRead64Encoder;
import io.resmgrkit.codec.generated.IoUtime64Encoder;
import io.resmgrkit.codec.generated.IoWrite64;
import io.resmgrkit.codec.generated.IoWrite64Encoder;
import io.resmgrkit.codec.names.generated.IoXtype;
import io.resmgrkit.codec.names.generated.SigevNotify;
import java.util.Arrays;

/** Messages on a descriptor that came with 7.0, as a client library encodes them (LAYOUT 5). */
public final class WideRequests {
    /** Release with which they came. */
    public static final int SINCE = 700;

    /** Last release that knows {@code _IO_NOTIFY64}: 8.0 put the native event into the old message. */
    public static final int LAST_NOTIFY64 = 710;

    private static final int LARGEST = 128;
    private static final long LOW_WORD = 0xffff_ffffL;

    private final Dialect dialect;

    /** Messages of a dialect, 7.0 or later. */
    public WideRequests(Dialect dialect) {
        this.dialect = dialect;
    }

    /** {@code read} of whatever 64-bit length. */
    public byte[] read(long nbytes, long xtype) {
        byte[] room = new byte[LARGEST];
        IoRead64Encoder out = new IoRead64Encoder().encode(dialect, room, 0).xtype(xtype);
        return Arrays.copyOf(
                room,
                out.nbytes(nbytes & LOW_WORD).nbytesHi(nbytes >>> Integer.SIZE).finish());
    }

    /** {@code pread}. */
    public byte[] readAt(long nbytes, long offset) {
        byte[] room = new byte[LARGEST];
        IoRead64Encoder out = new IoRead64Encoder().encode(dialect, room, 0).xtype(IoXtype._IO_XTYPE_OFFSET);
        out.nbytes(nbytes & LOW_WORD)
                .nbytesHi(nbytes >>> Integer.SIZE)
                .addXtypeOffset()
                .offset_(offset);
        int length = out.finish();
        return Arrays.copyOf(room, out.combineLen(length).finish());
    }

    /** {@code write} that declares {@code nbytes} and carries {@code data}. */
    public byte[] write(long nbytes, byte[] data) {
        byte[] head = new byte[IoWrite64.SIZE];
        IoWrite64Encoder out = new IoWrite64Encoder().encode(dialect, head, 0);
        out.nbytes(nbytes & LOW_WORD).nbytesHi(nbytes >>> Integer.SIZE);
        return Messages.join(head, data);
    }

    /** {@code pwrite}: the data lie behind the offset. */
    public byte[] writeAt(long offset, byte[] data) {
        byte[] head = new byte[IoWrite64.SIZE + Long.BYTES];
        IoWrite64Encoder out = new IoWrite64Encoder().encode(dialect, head, 0);
        out.xtype(IoXtype._IO_XTYPE_OFFSET).addXtypeOffset().offset_(offset);
        out.nbytes(data.length).combineLen(head.length);
        return Messages.join(head, data);
    }

    /** {@code futimens}: seconds and nanoseconds, which may say now or leave alone. */
    public byte[] utime(long atime, long atimeNs, long mtime, long mtimeNs) {
        byte[] room = new byte[LARGEST];
        IoUtime64Encoder out = new IoUtime64Encoder().encode(dialect, room, 0);
        return Arrays.copyOf(
                room,
                out.atimeS(atime)
                        .atimeNs(atimeNs)
                        .mtimeS(mtime)
                        .mtimeNs(mtimeNs)
                        .finish());
    }

    /** {@code ionotify} of a 64-bit client, with a pulse. */
    public byte[] notify(int action, int flags, int coid, int code, long value) {
        byte[] room = new byte[LARGEST];
        IoNotify64Encoder out =
                new IoNotify64Encoder().encode(dialect, room, 0).action(action).flags(flags);
        out.event64().sigevNotify(SigevNotify.SIGEV_PULSE_64).sigevSigno(coid).sigevCode(code);
        out.event64().sigevValue().sivalInt((int) value).sivalHigh(value >>> Integer.SIZE);
        return Arrays.copyOf(room, out.finish());
    }
}

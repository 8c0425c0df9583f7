package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoNotify64;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoUtime;
import io.resmgrkit.codec.generated.IoWrite;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.names.generated.IoType;

/**
 * What the 64-bit messages of 7.0 and later say differently from those whose slot they share: ask here, and a handler serves both
 * ({@code _IO_READ_GET_NBYTES} and its like, LAYOUT 5).
 */
public final class WideMessages {
    private static final long LOW_WORD = 0xffff_ffffL;

    private WideMessages() {}

    /**
     * Bytes a read asks for.
     *
     * @return signed before 6.6, up to 2^32-1 since then, any 64-bit number for {@code _IO_READ64}
     */
    public static long nbytes(IoRead msg) {
        return msg.type() == IoType._IO_READ64 ? msg.nbytes() & LOW_WORD | msg.zero() << Integer.SIZE : msg.nbytes();
    }

    /** Bytes a write announces; {@link #nbytes(IoRead)}. */
    public static long nbytes(IoWrite msg) {
        return msg.type() == IoType._IO_WRITE64 ? msg.nbytes() & LOW_WORD | msg.zero() << Integer.SIZE : msg.nbytes();
    }

    /** Changes the length in the message, both halves of it where there are two. */
    public static void nbytes(IoReadEncoder msg, long nbytes) {
        msg.nbytes(nbytes);
        if (msg.type() == IoType._IO_READ64) {
            msg.zero(nbytes >>> Integer.SIZE);
        }
    }

    /** Changes the length in the message, both halves of it where there are two. */
    public static void nbytes(IoWriteEncoder msg, long nbytes) {
        msg.nbytes(nbytes);
        if (msg.type() == IoType._IO_WRITE64) {
            msg.zero(nbytes >>> Integer.SIZE);
        }
    }

    /** Whether the times of a utime message are those of {@code _io_utime64}. */
    public static boolean isWide(IoUtime msg) {
        return msg.type() == IoType._IO_UTIME64;
    }

    /** Bytes of a notify message and of its reply, poll entries not counted: 64, 88 in 8.0, 96 for {@code _IO_NOTIFY64}. */
    public static int size(IoNotify msg) {
        return isWide(msg) ? IoNotify64.SIZE : msg.size(msg.dialect());
    }

    static boolean isWide(IoNotify msg) {
        return msg.type() == IoType._IO_NOTIFY64;
    }
}

package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoNotify;
import io.resmgrkit.codec.generated.IoNotify64;
import io.resmgrkit.codec.generated.Sigevent64Encoder;
import io.resmgrkit.codec.generated.SigeventEncoder;

/**
 * The event in a notify message, wherever its release and type put it and however long it is (LAYOUT 5).
 *
 * <p>{@code _IO_NOTIFY} has 16 bytes until 7.1 and the native 32 since 8.0. {@code _IO_NOTIFY64} has a union behind all else; that
 * {@code SIGEV_64BIT} tells its arms apart is presumed (LAYOUT 7).
 */
public final class NotifyEvent {
    private static final int SIGEV_64BIT = 0x80;
    private static final int TYPE_MASK = 0xff;
    private static final int NATIVE_SINCE = 800;
    private static final int WIDE_SINCE = 700;
    private static final int EVENT_AT = 12;
    private static final int NATIVE_EVENT_AT = 16;
    private static final int EVENT64_AT = IoNotify64.SIZE - Sigevent64Encoder.SIZE;
    private static final long LOW_WORD = 0xffff_ffffL;

    private final SigeventEncoder narrow = new SigeventEncoder();
    private final Sigevent64Encoder wide = new Sigevent64Encoder();
    private boolean isWide;
    private int typeMask = TYPE_MASK;

    NotifyEvent() {}

    NotifyEvent of(IoNotify msg) {
        Dialect dialect = msg.dialect();
        byte[] bytes = msg.array();
        boolean natively = dialect.release() >= NATIVE_SINCE;
        boolean behind = WideMessages.isWide(msg);
        int at = msg.offset() + (behind ? EVENT64_AT : natively ? NATIVE_EVENT_AT : EVENT_AT);
        narrow.wrap(dialect, bytes, at, bytes.length);
        // Both forms begin with sigev_notify.
        isWide = natively || behind && (narrow.sigevNotify() & SIGEV_64BIT) != 0;
        if (isWide) {
            wide.wrap(dialect, bytes, at, bytes.length);
        }
        typeMask = dialect.release() >= WIDE_SINCE ? TYPE_MASK & ~SIGEV_64BIT : TYPE_MASK;
        return this;
    }

    /** {@code sigev_notify} with its flags. */
    public int kind() {
        return narrow.sigevNotify();
    }

    /** The kind without flags and without the mark of the 64-bit form: {@code SigevNotify.SIGEV_*}. */
    public int type() {
        return kind() & typeMask;
    }

    /** Signal number, or connection id of a pulse. */
    public int signo() {
        return isWide ? wide.sigevSigno() : narrow.sigevSigno();
    }

    /** Signal or pulse code. */
    public int code() {
        return isWide ? wide.sigevCode() : narrow.sigevCode();
    }

    /** Priority of a pulse, -1 to keep the receiver's. */
    public int priority() {
        return isWide ? wide.sigevPriority() : narrow.sigevPriority();
    }

    /** Value to deliver: unsigned 32 bits, or 64 bits of the long form. */
    public long value() {
        return isWide
                ? wide.sigevValue().sivalInt() & LOW_WORD | wide.sigevValue().sivalHigh() << Integer.SIZE
                : narrow.sigevValue().sivalInt() & LOW_WORD;
    }

    /** Adds 1 to the integer of the value, as an extended poll does after each entry (B9.6). */
    void nextValue() {
        if (isWide) {
            wide.sigevValue().sivalInt(wide.sigevValue().sivalInt() + 1);
        } else {
            narrow.sigevValue().sivalInt(narrow.sigevValue().sivalInt() + 1);
        }
    }
}

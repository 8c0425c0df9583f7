package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.IoType;
import org.jspecify.annotations.Nullable;

/**
 * Which slot answers a message type in a release (B5.3, LAYOUT 5).
 *
 * <p>7.0 added 64-bit twins of four messages. They go to the slot of the older message, as their C unions do: the view that its
 * handler gets shows the members both have, and {@link WideMessages} answers for the others.
 */
final class SlotTypes {
    private static final int SINCE_64BIT = 700;
    /** 8.0 lists {@code _IO_NOTIFY64}, but has no structure for it. */
    private static final int NOTIFY64_GONE = 800;

    private final boolean wide;
    private final boolean notify64;

    SlotTypes(Dialect dialect) {
        wide = dialect.release() >= SINCE_64BIT;
        notify64 = wide && dialect.release() < NOTIFY64_GONE;
    }

    /** The slot of a message type; null below 0x101, beyond the table, and for types the release does not have. */
    @Nullable
    IoSlot<?> slot(int type) {
        return switch (type) {
            case IoType._IO_READ64 -> wide ? IoSlot.READ : null;
            case IoType._IO_WRITE64 -> wide ? IoSlot.WRITE : null;
            case IoType._IO_NOTIFY64 -> notify64 ? IoSlot.NOTIFY : null;
            case IoType._IO_UTIME64 -> wide ? IoSlot.UTIME : null;
            default -> IoSlot.ofType(type);
        };
    }
}

package io.resmgrkit.conformance.framework;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The extra data of a connect message: what lies behind the path and its padding (B4.3).
 *
 * <p>Belongs to a context and is valid until the handler returns. Nothing compares the declared length with what arrived; bytes
 * that are not there read as zero.
 */
public final class Extra {
    private byte[] array = new byte[0];
    private int offset;
    private int type;
    private int length;
    private @Nullable Object ocb;

    Extra of(byte[] in, int at, int extraType, int extraLength, @Nullable Object linked) {
        array = in;
        offset = at;
        type = extraType;
        length = extraLength;
        ocb = linked;
        return this;
    }

    /** {@code extra_type} of the message, {@code ConnectExtraType._IO_CONNECT_EXTRA_*}. */
    public int type() {
        return type;
    }

    /** {@code extra_len} of the message: bytes the client declares. */
    public int length() {
        return length;
    }

    /** The OCB of the descriptor to be linked, for extra type LINK; otherwise null (B4.9). */
    public @Nullable Object ocb() {
        return ocb;
    }

    /** One byte, zero when it did not arrive. */
    public byte at(int index) {
        int at = offset + index;
        return index < length && at < array.length ? array[at] : 0;
    }

    /** The bytes up to the first NUL or the declared length, as text of one byte a character. */
    public String text() {
        int end = 0;
        while (end < length && at(end) != 0) {
            end++;
        }
        return new String(array, Math.min(offset, array.length), end, StandardCharsets.ISO_8859_1);
    }
}

package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.wire.Bytes;
import java.util.Arrays;

/**
 * The buffer a message is received into, and in which most replies are built over the request (B13.1).
 *
 * <p>Bytes beyond the delivered ones read as zero (B14.2). What earlier messages and replies left behind is cleared when the
 * next message arrives, and only as far as it was ever written: a message costs the clearing of what it dirtied.
 */
public final class ReceiveBuffer {
    /** Room for a link reply with 16 entries, a path of 1024 and its NUL (B1.1). */
    static final int LINK_REPLY_ROOM = 20 + 16 * 32 + 1024 + 1;

    /** The C context embeds one vector part behind the structure; its 8 bytes are received into as well (B1.1). */
    public static final int EMBEDDED_PART = 8;

    /** Room behind the received bytes for replies that are built over an element near the end. */
    private static final int SLACK = 4096;

    private final byte[] bytes;
    private final int size;
    private final boolean bigEndian;
    private int delivered;
    private int dirty;

    /**
     * @param dialect layout and byte order of the server
     * @param requested the largest {@code msg_max_size} of the attached resource managers
     */
    ReceiveBuffer(Dialect dialect, int requested) {
        size = sizeFor(requested);
        bytes = new byte[size + SLACK];
        bigEndian = dialect.bigEndian();
    }

    /** Bytes received at most when a server asks for {@code requested} (B1.1): 1565 unless it asks for more. */
    static int sizeFor(int requested) {
        return Math.max(requested, LINK_REPLY_ROOM) + EMBEDDED_PART;
    }

    /**
     * Receives a request: copies what fits and clears what earlier messages left behind it.
     *
     * @return bytes delivered
     */
    public int deliver(byte[] request, int offset, int length) {
        int n = Math.min(length, size);
        System.arraycopy(request, offset, bytes, 0, n);
        if (dirty > n) {
            Arrays.fill(bytes, n, dirty, (byte) 0);
        }
        dirty = n;
        delivered = n;
        return n;
    }

    /** The bytes, the request's first at 0. */
    public byte[] bytes() {
        return bytes;
    }

    /** Bytes of the request in the buffer. */
    public int delivered() {
        return delivered;
    }

    /** Bytes a request may fill. */
    public int size() {
        return size;
    }

    /** Bytes up to {@code end} may have been written: they are cleared before the next request. */
    void touched(int end) {
        dirty = Math.max(dirty, Math.min(end, bytes.length));
    }

    /** Zeroes that a reply is going to be built over. */
    void clear(int offset, int length) {
        Arrays.fill(bytes, offset, offset + length, (byte) 0);
        touched(offset + length);
    }

    /** Unsigned 16-bit integer in the server's byte order. */
    public int u16(int offset) {
        return Bytes.u2(bytes, offset, bigEndian);
    }

    /** Signed 32-bit integer in the server's byte order. */
    public int s32(int offset) {
        return Bytes.s4(bytes, offset, bigEndian);
    }

    /** 64-bit integer in the server's byte order. */
    public long s64(int offset) {
        return Bytes.s8(bytes, offset, bigEndian);
    }

    /** Writes a 16-bit integer in the server's byte order. */
    public void put16(int offset, int value) {
        touched(offset + 2);
        Bytes.put2(bytes, offset, bigEndian, value);
    }

    /** Writes a 32-bit integer in the server's byte order. */
    public void put32(int offset, int value) {
        touched(offset + 4);
        Bytes.put4(bytes, offset, bigEndian, value);
    }

    /** Writes a 64-bit integer in the server's byte order. */
    public void put64(int offset, long value) {
        touched(offset + 8);
        Bytes.put8(bytes, offset, bigEndian, value);
    }
}

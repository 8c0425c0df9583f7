package io.resmgrkit.codec.wire;

import io.netty.buffer.ByteBuf;
import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;

/**
 * A view over a structure in a byte array. It copies nothing, allocates nothing after its first use, and can be laid over another
 * place at any time. Not thread-safe. Lengths are checked once, when it is laid; the getters of the fixed part read raw.
 */
public abstract class Flyweight {
    private static final byte[] NOTHING = new byte[0];

    /** Holds the structure. */
    protected byte[] array = NOTHING;
    /** The first byte of the structure in {@link #array}. */
    protected int offset;
    /** The end of the message, exclusive: variable parts end here at the latest. */
    protected int limit;
    /** Whether integers have their most significant byte first. */
    protected boolean bigEndian;
    /** Layout and byte order in force. */
    protected Dialect dialect = Dialect.SDP6_ILP32_LE;

    private byte[] copy = NOTHING;

    /** For generated subclasses. */
    protected Flyweight() {}

    /** Bytes of the fixed part in that dialect. */
    public abstract int size(Dialect inDialect);

    /** The array under the view. */
    public final byte[] array() {
        return array;
    }

    /** The first byte of the structure in {@link #array()}. */
    public final int offset() {
        return offset;
    }

    /** The end of the message in {@link #array()}, exclusive. */
    public final int limit() {
        return limit;
    }

    /** Layout and byte order in force. */
    public final Dialect dialect() {
        return dialect;
    }

    /**
     * Lays the view over an array.
     *
     * @param to end of the message, exclusive; may cut the fixed part, whose fields are then read from what the array holds behind it
     * @throws CodecException when the array does not hold the fixed part
     */
    protected final void lay(Dialect in, byte[] bytes, int from, int to) {
        if (from < 0 || from > bytes.length - size(in)) {
            throw tooShort(in, bytes.length - from);
        }
        array = bytes;
        offset = from;
        limit = to;
        dialect = in;
        bigEndian = in.bigEndian();
    }

    /**
     * Lays the view over the readable bytes of a buffer: over its array where it has one, otherwise over a copy that the view keeps and
     * reuses. Neither index of the buffer moves and no reference is taken: the view is valid until the buffer is released.
     */
    protected final void lay(Dialect in, ByteBuf buffer) {
        int length = buffer.readableBytes();
        if (length < size(in)) {
            throw tooShort(in, length);
        }
        if (buffer.hasArray()) {
            int from = buffer.arrayOffset() + buffer.readerIndex();
            lay(in, buffer.array(), from, from + length);
        } else {
            if (copy.length < length) {
                copy = new byte[Math.max(length, 256)];
            }
            buffer.getBytes(buffer.readerIndex(), copy, 0, length);
            lay(in, copy, 0, length);
        }
    }

    /** Follows the structure into the array that an encoder now writes to; it is there whole, for the encoder put it there. */
    protected final void follow(byte[] bytes, int from, int to) {
        array = bytes;
        offset = from;
        limit = to;
    }

    /** An unsigned byte of the structure. */
    protected final int u1(int at) {
        return array[offset + at] & 0xff;
    }

    /** A signed byte of the structure. */
    protected final int s1(int at) {
        return array[offset + at];
    }

    /** An unsigned 16-bit integer of the structure. */
    protected final int u2(int at) {
        return Bytes.u2(array, offset + at, bigEndian);
    }

    /** A signed 16-bit integer of the structure. */
    protected final int s2(int at) {
        return Bytes.s2(array, offset + at, bigEndian);
    }

    /** An unsigned 32-bit integer of the structure. */
    protected final long u4(int at) {
        return Bytes.u4(array, offset + at, bigEndian);
    }

    /** A signed 32-bit integer of the structure. */
    protected final int s4(int at) {
        return Bytes.s4(array, offset + at, bigEndian);
    }

    /** A 64-bit integer of the structure. */
    protected final long s8(int at) {
        return Bytes.s8(array, offset + at, bigEndian);
    }

    /** The offset of a member that not every dialect has. */
    protected final int present(int at, String member) {
        if (at < 0) {
            throw new CodecException(getClass().getSimpleName() + " has no " + member + " in " + dialect.id());
        }
        return at;
    }

    /** What is there of a part of {@code length} declared bytes that begins at {@code from}. */
    protected final int clamp(long length, int from) {
        return (int) Math.max(0, Math.min(length, limit - from));
    }

    private CodecException tooShort(Dialect in, int length) {
        return new CodecException(getClass().getSimpleName() + " needs " + size(in) + " bytes in " + in.id() + ", "
                + length + " are there");
    }
}

package io.resmgrkit.codec.wire;

import io.netty.buffer.ByteBuf;
import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What encoders write with: at the {@link Flyweight#limit() limit} of the structure that they began, which then moves. They write into
 * an array of the caller's, into the array of a buffer, which grows, or, for a buffer without one, into a block that is kept and handed
 * over at the end.
 */
public final class Output {
    private static final int FIRST_BLOCK = 256;

    private Output() {}

    /** Begins a structure of {@code size} zero bytes at {@code from}. */
    public static void begin(Flyweight encoder, Dialect in, byte[] bytes, int from, int size) {
        if (from < 0 || size > bytes.length - from) {
            throw full(bytes.length, size, from);
        }
        encoder.place(in, bytes, from, from + size);
        encoder.space = bytes.length;
        if (encoder.target != null) {
            encoder.target = null;
        }
        Bytes.clear(bytes, from, size);
    }

    /** Begins a structure of {@code size} zero bytes at the writer index of a buffer. */
    public static void begin(Flyweight encoder, Dialect in, ByteBuf buffer, int size) {
        encoder.target = buffer;
        encoder.place(in, encoder.block, 0, 0);
        encoder.space = encoder.block.length;
        if (buffer.hasArray()) {
            borrow(encoder, buffer, size);
        }
        zeros(encoder, size);
    }

    /** Writes the two 16-bit integers that every I/O message begins with, type and combine_len, as one. */
    public static void head(Flyweight encoder, int type, int length) {
        int both = encoder.bigEndian ? type << 16 | length : length << 16 | type;
        Bytes.put4(encoder.array, encoder.offset, encoder.bigEndian, both);
    }

    /** Refuses a part that should have been written before one that is there already. */
    public static void inOrder(String part, int written, int index) {
        if (written > index) {
            throw new CodecException("part '" + part + "' must be written before the parts that follow it on the wire");
        }
    }

    /** Refuses a count that its field cannot hold. */
    public static int fit(String field, int count, int most) {
        if (count > most) {
            throw new CodecException(field + " cannot hold " + count + ", " + most + " at most");
        }
        return count;
    }

    /** Appends zero bytes and returns the index of the first. */
    public static int zeros(Flyweight encoder, int length) {
        int at = reserve(encoder, length);
        Bytes.clear(encoder.array, at, length);
        encoder.limit = at + length;
        return at;
    }

    /** Appends a structure of {@code size} zero bytes and lays its encoder over it. */
    public static void add(Flyweight encoder, Flyweight added, int size) {
        int at = zeros(encoder, size);
        added.place(encoder.dialect, encoder.array, at, encoder.limit);
    }

    /** Appends padding of a computed length; none where lengths that the caller set leave no room for it. */
    public static void padding(Flyweight encoder, long length) {
        if (length > 0) {
            zeros(encoder, (int) Math.min(length, Integer.MAX_VALUE));
        }
    }

    /** Appends bytes. */
    public static void bytes(Flyweight encoder, byte[] source, int from, int length) {
        int at = reserve(encoder, length);
        System.arraycopy(source, from, encoder.array, at, length);
        encoder.limit = at + length;
    }

    /** Appends text in UTF-8, with a NUL if asked, and returns the number of bytes. */
    public static int text(Flyweight encoder, CharSequence text, boolean nul) {
        int chars = text.length();
        int length = chars + (nul ? 1 : 0);
        int at = reserve(encoder, length);
        byte[] out = encoder.array;
        // Two loops, because this one is then nothing but a copy for strings that are kept as one byte a character.
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                return utf8(encoder, text.toString(), nul);
            }
            out[at + i] = (byte) c;
        }
        if (!Bytes.ascii(out, at, chars)) {
            return utf8(encoder, text.toString(), nul);
        }
        if (nul) {
            out[at + chars] = 0;
        }
        encoder.limit = at + length;
        return length;
    }

    private static int utf8(Flyweight encoder, String text, boolean nul) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(encoder, utf8, 0, utf8.length);
        zeros(encoder, nul ? 1 : 0);
        return utf8.length + (nul ? 1 : 0);
    }

    /** Hands everything over to the buffer, if it is one, and returns the length. */
    public static int finish(Flyweight encoder) {
        int length = encoder.limit - encoder.offset;
        ByteBuf buffer = encoder.target;
        if (buffer != null) {
            if (buffer.hasArray()) {
                buffer.writerIndex(buffer.writerIndex() + length);
            } else {
                buffer.writeBytes(encoder.array, encoder.offset, length);
            }
            encoder.target = null;
        }
        return length;
    }

    /** Sees that there is room behind the structure and returns where. */
    private static int reserve(Flyweight encoder, int length) {
        if (length > encoder.space - encoder.limit) {
            grow(encoder, length);
        }
        return encoder.limit;
    }

    private static void grow(Flyweight encoder, int length) {
        ByteBuf buffer = encoder.target;
        if (buffer == null) {
            throw full(encoder.space, length, encoder.limit);
        }
        if (buffer.hasArray()) {
            borrow(encoder, buffer, encoder.limit - encoder.offset + length);
        } else {
            int wanted = Math.max(encoder.limit + length, FIRST_BLOCK + 2 * encoder.block.length);
            encoder.block = Arrays.copyOf(encoder.block, wanted);
            encoder.array = encoder.block;
            encoder.space = wanted;
        }
    }

    /** Moves into the buffer's own array at its writer index, with room for so many bytes. */
    private static void borrow(Flyweight encoder, ByteBuf buffer, int length) {
        buffer.ensureWritable(length);
        int from = buffer.arrayOffset() + buffer.writerIndex();
        encoder.array = buffer.array();
        encoder.limit += from - encoder.offset;
        encoder.offset = from;
        encoder.space = buffer.arrayOffset() + buffer.capacity();
    }

    private static CodecException full(int space, int length, int at) {
        return new CodecException("the array ends at " + space + ", " + length + " bytes are to be written at " + at);
    }
}

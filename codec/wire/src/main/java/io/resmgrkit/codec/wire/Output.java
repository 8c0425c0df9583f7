package io.resmgrkit.codec.wire;

import io.netty.buffer.ByteBuf;
import io.resmgrkit.codec.CodecException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where an encoder writes: an array of the caller's, or a buffer that grows. Buffers without an array are written through a block that
 * is kept and reused, and filled at {@link #finish()}.
 */
public final class Output {
    private static final int FIRST_BLOCK = 256;

    private byte[] array = new byte[0];
    private byte[] block = new byte[0];
    private int start;
    private int end;
    /** Where the part of the array that belongs to us ends: a buffer's array may hold other buffers behind it. */
    private int space;

    private @Nullable ByteBuf buffer;

    /** For encoders. */
    public Output() {}

    /** Begins at {@code from} with {@code size} zero bytes. */
    public void begin(byte[] bytes, int from, int size) {
        array = bytes;
        start = from;
        end = from;
        space = bytes.length;
        buffer = null;
        zeros(size);
    }

    /** Begins at the writer index with {@code size} zero bytes. */
    public void begin(ByteBuf target, int size) {
        buffer = target;
        if (target.hasArray()) {
            end = 0;
            start = 0;
            borrow(target, size);
        } else {
            array = block;
            start = 0;
            end = 0;
            space = block.length;
        }
        zeros(size);
    }

    /** The array written to; it may be another one after every write. */
    public byte[] array() {
        return array;
    }

    /** Index of the first byte. */
    public int start() {
        return start;
    }

    /** Index behind the last byte written. */
    public int end() {
        return end;
    }

    /** Refuses a part that should have been written before one that is there already. */
    public void inOrder(String part, int written, int index) {
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
    public int zeros(int length) {
        reserve(length);
        Arrays.fill(array, end, end + length, (byte) 0);
        end += length;
        return end - length;
    }

    /** Appends padding of a computed length; none where lengths that the caller set leave no room for it. */
    public void padding(long length) {
        if (length > 0) {
            zeros((int) Math.min(length, Integer.MAX_VALUE));
        }
    }

    /** Appends bytes. */
    public void bytes(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, array, end, length);
        end += length;
    }

    /** Appends text in UTF-8, with a NUL if asked, and returns the number of bytes. */
    public int text(CharSequence text, boolean nul) {
        int length = text.length() + (nul ? 1 : 0);
        reserve(length);
        byte[] out = array;
        int at = end;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return utf8(text.toString(), nul);
            }
            out[at + i] = (byte) c;
        }
        if (nul) {
            out[at + length - 1] = 0;
        }
        end = at + length;
        return length;
    }

    private int utf8(String text, boolean nul) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, 0, utf8.length);
        zeros(nul ? 1 : 0);
        return utf8.length + (nul ? 1 : 0);
    }

    /** Hands everything over to the buffer, if it is one, and returns the length. */
    public int finish() {
        ByteBuf target = buffer;
        if (target != null) {
            if (target.hasArray()) {
                target.writerIndex(target.writerIndex() + end - start);
            } else {
                target.writeBytes(array, start, end - start);
            }
            buffer = null;
        }
        return end - start;
    }

    private void reserve(int length) {
        if (length > space - end) {
            grow(length);
        }
    }

    private void grow(int length) {
        ByteBuf target = buffer;
        if (target == null) {
            throw new CodecException(
                    "the array ends at " + space + ", " + length + " bytes are to be written at " + end);
        }
        if (target.hasArray()) {
            borrow(target, end - start + length);
        } else {
            block = Arrays.copyOf(array, Math.max(end + length, FIRST_BLOCK + 2 * array.length));
            array = block;
            space = block.length;
        }
    }

    /** Writes into the buffer's own array from its writer index on, with room for so many bytes. */
    private void borrow(ByteBuf target, int length) {
        target.ensureWritable(length);
        int from = target.arrayOffset() + target.writerIndex();
        array = target.array();
        end += from - start;
        start = from;
        space = target.arrayOffset() + target.capacity();
    }
}

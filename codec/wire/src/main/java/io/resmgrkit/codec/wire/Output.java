package io.resmgrkit.codec.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.resmgrkit.codec.CodecException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where an encoder writes: an array of the caller's, or a buffer that grows. Buffers without an array are written through a block that
 * is kept and reused, and filled at {@link #finish()}.
 */
public final class Output {
    private byte[] array = new byte[0];
    private byte[] block = new byte[0];
    private int start;
    private int end;
    private @Nullable ByteBuf buffer;

    /** For encoders. */
    public Output() {}

    /** Begins at {@code from} with {@code size} zero bytes. */
    public void begin(byte[] bytes, int from, int size) {
        array = bytes;
        start = from;
        end = from;
        buffer = null;
        zeros(size);
    }

    /** Begins at the writer index with {@code size} zero bytes. */
    public void begin(ByteBuf target, int size) {
        buffer = target;
        if (target.hasArray()) {
            target.ensureWritable(size);
            array = target.array();
            start = target.arrayOffset() + target.writerIndex();
        } else {
            array = block;
            start = 0;
        }
        end = start;
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

    /** Appends zero bytes and returns the index of the first. */
    public int zeros(int length) {
        reserve(length);
        Arrays.fill(array, end, end + length, (byte) 0);
        end += length;
        return end - length;
    }

    /** Appends bytes. */
    public void bytes(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, array, end, length);
        end += length;
    }

    /** The bytes that {@link #text} appends. */
    public static int length(CharSequence text, boolean nul) {
        return ByteBufUtil.utf8Bytes(text) + (nul ? 1 : 0);
    }

    /** Appends text in UTF-8, with a NUL if asked. */
    public void text(CharSequence text, boolean nul) {
        int length = length(text, nul);
        if (length == text.length() + (nul ? 1 : 0)) {
            reserve(length);
            for (int i = 0; i < text.length(); i++) {
                array[end + i] = (byte) text.charAt(i);
            }
            if (nul) {
                array[end + length - 1] = 0;
            }
            end += length;
        } else {
            byte[] utf8 = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            bytes(utf8, 0, utf8.length);
            if (nul) {
                zeros(1);
            }
        }
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
        if (length <= array.length - end) {
            return;
        }
        ByteBuf target = buffer;
        if (target == null) {
            throw new CodecException(
                    "the array ends at " + array.length + ", " + length + " bytes are to be written at " + end);
        }
        if (target.hasArray()) {
            target.ensureWritable(end - start + length);
            int from = target.arrayOffset() + target.writerIndex();
            array = target.array();
            end += from - start;
            start = from;
        } else {
            block = Arrays.copyOf(array, Math.max(end + length, 256 + 2 * array.length));
            array = block;
        }
    }
}

package io.resmgrkit.conformance.link;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Reads the fields of one body in order; every failure names field and offset. */
final class FrameCursor {
    private final ByteBuf in;
    private final int start;
    private final int end;
    private int at;

    /**
     * @param start index of the frame's first byte
     * @param end index behind its last
     */
    FrameCursor(ByteBuf in, int start, int end) {
        this.in = in;
        this.start = start;
        this.end = end;
        this.at = start + Limits.HEAD;
    }

    int u1(String field, int max) throws FrameFormatException {
        int value = in.getUnsignedByte(take(field, 1));
        if (value > max) {
            throw above(field, 1, value, max);
        }
        return value;
    }

    int u2(String field) throws FrameFormatException {
        return in.getUnsignedShortLE(take(field, 2));
    }

    int s4(String field) throws FrameFormatException {
        return in.getIntLE(take(field, 4));
    }

    long s8(String field) throws FrameFormatException {
        return in.getLongLE(take(field, 8));
    }

    /** An unsigned 32-bit number with a limit. */
    int limited(String field, int max) throws FrameFormatException {
        long value = in.getUnsignedIntLE(take(field, 4));
        if (value > max) {
            throw above(field, 4, value, max);
        }
        return (int) value;
    }

    byte[] bytes(String field, int length) throws FrameFormatException {
        byte[] bytes = new byte[length <= end - at ? length : 0];
        in.getBytes(take(field, length), bytes);
        return bytes;
    }

    String text(String field) throws FrameFormatException {
        return new String(bytes(field, u1(field, Limits.MAX_TEXT)), StandardCharsets.UTF_8);
    }

    private int take(String field, int length) throws FrameFormatException {
        if (length > end - at) {
            throw new FrameFormatException(
                    field, at - start, length + " bytes are wanted, the frame has " + (end - at) + " left");
        }
        int from = at;
        at += length;
        return from;
    }

    private FrameFormatException above(String field, int size, long value, int max) {
        return new FrameFormatException(field, at - size - start, value + " is above the limit of " + max);
    }
}

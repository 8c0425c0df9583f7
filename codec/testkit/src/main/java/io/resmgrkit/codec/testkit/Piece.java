package io.resmgrkit.codec.testkit;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A run of bytes of a message: an integer, which has a byte order, or bytes, which have none. */
public sealed interface Piece {
    /** Bytes on the wire. */
    int size();

    /** Appends the piece to a buffer in that buffer's byte order. */
    void put(ByteBuffer out);

    /**
     * An integer.
     *
     * @param size  1, 2, 4 or 8 bytes
     * @param value of which the low {@code size} bytes travel
     */
    record Int(int size, long value) implements Piece {
        @Override
        public void put(ByteBuffer out) {
            switch (size) {
                case 1 -> out.put((byte) value);
                case 2 -> out.putShort((short) value);
                case 4 -> out.putInt((int) value);
                default -> out.putLong(value);
            }
        }

        @Override
        public String toString() {
            return "u" + 8 * size + ":0x" + Long.toHexString(size == 8 ? value : value & (1L << 8 * size) - 1);
        }
    }

    /** Bytes: text, data, padding. */
    record Raw(byte[] bytes) implements Piece {
        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public void put(ByteBuffer out) {
            out.put(bytes);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(bytes);
        }
    }
}

package io.resmgrkit.captures.qnet;

import io.resmgrkit.codec.wire.Bytes;
import java.util.zip.CRC32;

/**
 * The check sum of Qnet: polynomial 0x04C11DB7, most significant bit first, register starting at 0 and not inverted at the end (QNET
 * 2). That is the mirror image of the CRC-32 of zip files, which processors compute by themselves: so each byte is mirrored, summed as
 * there, and the sum is mirrored back. The register of zip files starts with ones; four bytes of ones in front bring it to 0.
 */
public final class Crc {
    private static final int ONES = 4;
    private static final int ROOM = 1 << 11;
    private static final byte[] MIRROR = new byte[256];

    static {
        for (int i = 0; i < MIRROR.length; i++) {
            MIRROR[i] = (byte) (Integer.reverse(i) >>> 24);
        }
    }

    private final CRC32 zip = new CRC32();
    private final byte[] mirrored = new byte[ROOM];
    private int filled;

    /** The sum of some bytes. */
    public static int of(byte[] array, int offset, int length) {
        return new Crc().reset().add(array, offset, length).sum();
    }

    /** Begins anew. */
    Crc reset() {
        zip.reset();
        Bytes.put4(mirrored, 0, false, -1);
        filled = ONES;
        return this;
    }

    /** Goes on over more bytes. */
    Crc add(byte[] array, int offset, int length) {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (filled == ROOM) {
                flush();
            }
            int step = Math.min(left, ROOM - filled);
            mirror(array, at, step);
            at += step;
            left -= step;
        }
        return this;
    }

    /** The sum so far, after which only {@link #reset} makes sense. */
    int sum() {
        flush();
        return Integer.reverse(~(int) zip.getValue());
    }

    private void flush() {
        zip.update(mirrored, 0, filled);
        filled = 0;
    }

    private void mirror(byte[] array, int at, int count) {
        int to = filled;
        int end = at + count;
        int i = at;
        for (; i + 8 <= end; i += 8, to += 8) {
            long bits = Bytes.s8(array, i, false);
            bits = (bits & 0x5555_5555_5555_5555L) << 1 | bits >>> 1 & 0x5555_5555_5555_5555L;
            bits = (bits & 0x3333_3333_3333_3333L) << 2 | bits >>> 2 & 0x3333_3333_3333_3333L;
            bits = (bits & 0x0f0f_0f0f_0f0f_0f0fL) << 4 | bits >>> 4 & 0x0f0f_0f0f_0f0f_0f0fL;
            Bytes.put8(mirrored, to, false, bits);
        }
        for (; i < end; i++, to++) {
            mirrored[to] = MIRROR[array[i] & 0xff];
        }
        filled = to;
    }
}

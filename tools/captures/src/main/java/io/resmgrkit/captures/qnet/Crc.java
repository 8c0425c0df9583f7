package io.resmgrkit.captures.qnet;

import io.resmgrkit.codec.wire.Bytes;

/**
 * The check sum of Qnet: polynomial 0x04C11DB7, most significant bit first, register starting at 0 and not inverted at the end (QNET
 * 2). Eight bytes at a time.
 */
public final class Crc {
    private static final int POLYNOMIAL = 0x04c11db7;
    private static final int[][] TABLES = tables();

    private Crc() {}

    /** Continues a check sum, which starts at 0, over more bytes. */
    public static int update(int crc, byte[] array, int offset, int length) {
        int[] t0 = TABLES[0];
        int[] t1 = TABLES[1];
        int[] t2 = TABLES[2];
        int[] t3 = TABLES[3];
        int[] t4 = TABLES[4];
        int[] t5 = TABLES[5];
        int[] t6 = TABLES[6];
        int[] t7 = TABLES[7];
        int sum = crc;
        int at = offset;
        int end = offset + length;
        for (; at + 8 <= end; at += 8) {
            int high = sum ^ Bytes.s4(array, at, true);
            int low = Bytes.s4(array, at + 4, true);
            sum = t7[high >>> 24]
                    ^ t6[high >>> 16 & 0xff]
                    ^ t5[high >>> 8 & 0xff]
                    ^ t4[high & 0xff]
                    ^ t3[low >>> 24]
                    ^ t2[low >>> 16 & 0xff]
                    ^ t1[low >>> 8 & 0xff]
                    ^ t0[low & 0xff];
        }
        for (; at < end; at++) {
            sum = sum << 8 ^ t0[(sum >>> 24 ^ array[at]) & 0xff];
        }
        return sum;
    }

    private static int[][] tables() {
        int[][] tables = new int[8][256];
        for (int value = 0; value < 256; value++) {
            int sum = value << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
            }
            tables[0][value] = sum;
        }
        for (int value = 0; value < 256; value++) {
            for (int table = 1; table < 8; table++) {
                int before = tables[table - 1][value];
                tables[table][value] = before << 8 ^ tables[0][before >>> 24];
            }
        }
        return tables;
    }
}

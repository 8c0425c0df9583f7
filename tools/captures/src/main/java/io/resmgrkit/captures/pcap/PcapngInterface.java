package io.resmgrkit.captures.pcap;

import io.resmgrkit.codec.wire.Bytes;
import java.math.BigInteger;

/**
 * An interface of a pcapng section.
 *
 * @param linkType   link type of its packets
 * @param snapLength most bytes of a packet that were captured, 0 for no limit
 * @param resolution option 9: a power of ten, or with bit 7 of two, that divides a second
 * @param offset     option 14: seconds to add to every time
 */
record PcapngInterface(int linkType, long snapLength, int resolution, long offset) {
    private static final int RESOLUTION = 9;
    private static final int OFFSET = 14;
    private static final int MICROSECONDS = 6;
    private static final long SECOND = 1_000_000_000L;
    private static final BigInteger NANOSECONDS = BigInteger.valueOf(SECOND);

    /** Reads the body of an interface description block. */
    static PcapngInterface read(byte[] array, int at, int length, boolean big) {
        int resolution = MICROSECONDS;
        long offset = 0;
        int option = at + 8;
        int end = at + length;
        while (option + 4 <= end) {
            int code = Bytes.u2(array, option, big);
            int size = Bytes.u2(array, option + 2, big);
            if (code == 0 || option + 4 + size > end) {
                break;
            }
            if (code == RESOLUTION && size >= 1) {
                resolution = array[option + 4] & 0xff;
            } else if (code == OFFSET && size >= 8) {
                offset = Bytes.s8(array, option + 4, big);
            }
            option += 4 + (size + 3 & ~3);
        }
        return new PcapngInterface(Bytes.u2(array, at, big), Bytes.u4(array, at + 4, big), resolution, offset);
    }

    /** Digits of a second, at most 9. */
    int digits() {
        if ((resolution & 0x80) != 0) {
            return 9;
        }
        return resolution <= MICROSECONDS ? MICROSECONDS : 9;
    }

    /** A time in units of the resolution, as nanoseconds; what a long cannot hold is cut to it. */
    long nanoseconds(long ticks) {
        if (resolution == MICROSECONDS && ticks >= 0 && ticks < Long.MAX_VALUE / 2000 && offset == 0) {
            return ticks * 1000;
        }
        if (resolution == 9 && ticks >= 0 && offset == 0) {
            return ticks;
        }
        int exponent = resolution & 0x7f;
        BigInteger divisor =
                (resolution & 0x80) != 0 ? BigInteger.ONE.shiftLeft(exponent) : BigInteger.TEN.pow(exponent);
        BigInteger value = new BigInteger(Long.toUnsignedString(ticks))
                .multiply(NANOSECONDS)
                .divide(divisor)
                .add(BigInteger.valueOf(offset).multiply(NANOSECONDS));
        if (value.bitLength() > 63) {
            return value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return value.longValue();
    }
}

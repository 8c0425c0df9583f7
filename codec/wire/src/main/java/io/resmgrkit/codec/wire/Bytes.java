package io.resmgrkit.codec.wire;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Integers in a byte array, in a byte order chosen at run time. Offsets are in bytes and need no alignment: parts of a combined
 * message start wherever the one before ended (LAYOUT 2.4).
 */
public final class Bytes {
    private static final VarHandle S2 = MethodHandles.byteArrayViewVarHandle(short[].class, LITTLE_ENDIAN);
    private static final VarHandle S4 = MethodHandles.byteArrayViewVarHandle(int[].class, LITTLE_ENDIAN);
    private static final VarHandle S8 = MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

    private Bytes() {}

    /** Signed 16 bits. */
    public static short s2(byte[] array, int at, boolean bigEndian) {
        short value = (short) S2.get(array, at);
        return bigEndian ? Short.reverseBytes(value) : value;
    }

    /** Unsigned 16 bits. */
    public static int u2(byte[] array, int at, boolean bigEndian) {
        return s2(array, at, bigEndian) & 0xffff;
    }

    /** Signed 32 bits. */
    public static int s4(byte[] array, int at, boolean bigEndian) {
        int value = (int) S4.get(array, at);
        return bigEndian ? Integer.reverseBytes(value) : value;
    }

    /** Unsigned 32 bits. */
    public static long u4(byte[] array, int at, boolean bigEndian) {
        return s4(array, at, bigEndian) & 0xffff_ffffL;
    }

    /** 64 bits. */
    public static long s8(byte[] array, int at, boolean bigEndian) {
        long value = (long) S8.get(array, at);
        return bigEndian ? Long.reverseBytes(value) : value;
    }

    /** Writes the low 16 bits. */
    public static void put2(byte[] array, int at, boolean bigEndian, int value) {
        S2.set(array, at, bigEndian ? Short.reverseBytes((short) value) : (short) value);
    }

    /** Writes 32 bits. */
    public static void put4(byte[] array, int at, boolean bigEndian, int value) {
        S4.set(array, at, bigEndian ? Integer.reverseBytes(value) : value);
    }

    /** Writes 64 bits. */
    public static void put8(byte[] array, int at, boolean bigEndian, long value) {
        S8.set(array, at, bigEndian ? Long.reverseBytes(value) : value);
    }

    /** Writes zeros, eight at a time: structures are short, and a constant length unrolls. */
    public static void clear(byte[] array, int from, int length) {
        int at = from;
        int end = from + length;
        for (; at <= end - 8; at += 8) {
            S8.set(array, at, 0L);
        }
        for (; at < end; at++) {
            array[at] = 0;
        }
    }

    /** Whether all of these bytes are ASCII, looked at eight at a time. */
    public static boolean ascii(byte[] array, int from, int length) {
        long high = 0;
        int at = from;
        int end = from + length;
        for (; at <= end - 8; at += 8) {
            high |= (long) S8.get(array, at);
        }
        for (; at < end; at++) {
            high |= array[at];
        }
        return (high & 0x8080_8080_8080_8080L) == 0;
    }

    /** An integer of 1, 2, 4 or 8 bytes; unsigned ones of 8 bytes keep their bits. */
    public static long read(byte[] array, int at, int size, boolean signed, boolean bigEndian) {
        return switch (size) {
            case 1 -> signed ? array[at] : array[at] & 0xff;
            case 2 -> signed ? s2(array, at, bigEndian) : u2(array, at, bigEndian);
            case 4 -> signed ? s4(array, at, bigEndian) : u4(array, at, bigEndian);
            default -> s8(array, at, bigEndian);
        };
    }

    /** Writes the low {@code size} bytes (1, 2, 4 or 8) of an integer. */
    public static void write(byte[] array, int at, int size, boolean bigEndian, long value) {
        switch (size) {
            case 1 -> array[at] = (byte) value;
            case 2 -> put2(array, at, bigEndian, (int) value);
            case 4 -> put4(array, at, bigEndian, (int) value);
            default -> put8(array, at, bigEndian, value);
        }
    }
}

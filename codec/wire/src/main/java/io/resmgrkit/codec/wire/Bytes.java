package io.resmgrkit.codec.wire;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Integers in a byte array, in a byte order chosen at run time. Offsets are in bytes and need no alignment: parts of a combined
 * message start wherever the one before ended (LAYOUT 2.4).
 */
public final class Bytes {
    private static final VarHandle S2_LE = MethodHandles.byteArrayViewVarHandle(short[].class, LITTLE_ENDIAN);
    private static final VarHandle S2_BE = MethodHandles.byteArrayViewVarHandle(short[].class, BIG_ENDIAN);
    private static final VarHandle S4_LE = MethodHandles.byteArrayViewVarHandle(int[].class, LITTLE_ENDIAN);
    private static final VarHandle S4_BE = MethodHandles.byteArrayViewVarHandle(int[].class, BIG_ENDIAN);
    private static final VarHandle S8_LE = MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);
    private static final VarHandle S8_BE = MethodHandles.byteArrayViewVarHandle(long[].class, BIG_ENDIAN);

    private Bytes() {}

    /** Signed 16 bits. */
    public static short s2(byte[] array, int at, boolean bigEndian) {
        return bigEndian ? (short) S2_BE.get(array, at) : (short) S2_LE.get(array, at);
    }

    /** Unsigned 16 bits. */
    public static int u2(byte[] array, int at, boolean bigEndian) {
        return s2(array, at, bigEndian) & 0xffff;
    }

    /** Signed 32 bits. */
    public static int s4(byte[] array, int at, boolean bigEndian) {
        return bigEndian ? (int) S4_BE.get(array, at) : (int) S4_LE.get(array, at);
    }

    /** Unsigned 32 bits. */
    public static long u4(byte[] array, int at, boolean bigEndian) {
        return s4(array, at, bigEndian) & 0xffff_ffffL;
    }

    /** 64 bits. */
    public static long s8(byte[] array, int at, boolean bigEndian) {
        return bigEndian ? (long) S8_BE.get(array, at) : (long) S8_LE.get(array, at);
    }

    /** Writes the low 16 bits. */
    public static void put2(byte[] array, int at, boolean bigEndian, int value) {
        if (bigEndian) {
            S2_BE.set(array, at, (short) value);
        } else {
            S2_LE.set(array, at, (short) value);
        }
    }

    /** Writes 32 bits. */
    public static void put4(byte[] array, int at, boolean bigEndian, int value) {
        if (bigEndian) {
            S4_BE.set(array, at, value);
        } else {
            S4_LE.set(array, at, value);
        }
    }

    /** Writes 64 bits. */
    public static void put8(byte[] array, int at, boolean bigEndian, long value) {
        if (bigEndian) {
            S8_BE.set(array, at, value);
        } else {
            S8_LE.set(array, at, value);
        }
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

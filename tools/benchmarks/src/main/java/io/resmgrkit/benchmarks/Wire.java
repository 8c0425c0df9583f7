package io.resmgrkit.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** What code written by hand uses: the job is the same, so the byte order and the place in the array are arguments here too. */
final class Wire {
    private static final VarHandle U2 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle U4 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle U8 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Wire() {}

    static int u2(byte[] array, int at, boolean big) {
        short value = (short) U2.get(array, at);
        return (big ? Short.reverseBytes(value) : value) & 0xffff;
    }

    static int s4(byte[] array, int at, boolean big) {
        int value = (int) U4.get(array, at);
        return big ? Integer.reverseBytes(value) : value;
    }

    static long u4(byte[] array, int at, boolean big) {
        return s4(array, at, big) & 0xffff_ffffL;
    }

    static long u8(byte[] array, int at, boolean big) {
        long value = (long) U8.get(array, at);
        return big ? Long.reverseBytes(value) : value;
    }

    static void put2(byte[] array, int at, boolean big, int value) {
        U2.set(array, at, big ? Short.reverseBytes((short) value) : (short) value);
    }

    static void put4(byte[] array, int at, boolean big, int value) {
        U4.set(array, at, big ? Integer.reverseBytes(value) : value);
    }

    static void put8(byte[] array, int at, boolean big, long value) {
        U8.set(array, at, big ? Long.reverseBytes(value) : value);
    }

    /** The one check of the length that reading raw needs. */
    static void need(int size, int at, int limit) {
        if (limit - at < size) {
            throw new IllegalArgumentException(size + " bytes are needed");
        }
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}

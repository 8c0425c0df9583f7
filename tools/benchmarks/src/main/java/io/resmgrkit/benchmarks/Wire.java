package io.resmgrkit.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** What code written by hand for one byte order uses. */
final class Wire {
    static final VarHandle U2 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle U4 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle U8 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Wire() {}

    static int u2(byte[] array, int at) {
        return (short) U2.get(array, at) & 0xffff;
    }

    static int s4(byte[] array, int at) {
        return (int) U4.get(array, at);
    }

    static long u4(byte[] array, int at) {
        return (int) U4.get(array, at) & 0xffff_ffffL;
    }

    static long u8(byte[] array, int at) {
        return (long) U8.get(array, at);
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}

package io.resmgrkit.examples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a request gets.
 *
 * @param status status word
 * @param data reply bytes
 */
record Answer(long status, byte... data) {
    /** Success without data. */
    static final Answer OK = new Answer(0);

    /** A little-endian buffer for reply bytes. */
    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

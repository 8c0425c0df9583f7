package io.resmgrkit.captures.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers, bytes and references, each in a row: read back in the order in which they were put. */
final class Cargo {
    private long[] numbers = new long[1 << 12];
    private byte[] bytes = new byte[1 << 12];
    private @Nullable Object[] references = new Object[1 << 10];
    private int numberCount;
    private int byteCount;
    private int referenceCount;
    private int nextNumber;
    private int nextByte;
    private int nextReference;

    /** Bytes that are there. */
    int bytes() {
        return byteCount;
    }

    /** Makes room for that many more numbers. */
    void room(int more) {
        if (numberCount + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, numberCount + more));
        }
    }

    /** Puts a number, for which there is {@link #room}. */
    void put(long number) {
        numbers[numberCount++] = number;
    }

    void put(@Nullable Object reference) {
        if (referenceCount == references.length) {
            references = Arrays.copyOf(references, referenceCount * 2);
        }
        references[referenceCount++] = reference;
    }

    void put(byte[] from, int count) {
        if (byteCount + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, byteCount + count));
        }
        System.arraycopy(from, 0, bytes, byteCount, count);
        byteCount += count;
    }

    long number() {
        return numbers[nextNumber++];
    }

    @Nullable
    Object reference() {
        return references[nextReference++];
    }

    /** Holds the bytes. */
    byte[] array() {
        return bytes;
    }

    /** Passes over bytes; returns where in {@link #array()} they begin. */
    int take(int count) {
        int at = nextByte;
        nextByte += count;
        return at;
    }

    /** Reading begins at the start. */
    void rewind() {
        nextNumber = 0;
        nextByte = 0;
        nextReference = 0;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(references, 0, referenceCount, null);
        numberCount = 0;
        byteCount = 0;
        referenceCount = 0;
    }
}

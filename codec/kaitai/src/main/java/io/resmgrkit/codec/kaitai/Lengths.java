package io.resmgrkit.codec.kaitai;

import io.resmgrkit.codec.CodecException;

/** The check that every length passes before anything is allocated or copied. */
final class Lengths {
    private Lengths() {}

    /** Refuses a length that is negative or reaches past the end of a stream. */
    static void check(long length, long position, long size) {
        if (length < 0) {
            throw new CodecException("a length of " + length + " bytes at offset " + position + " is negative");
        }
        if (length > size - position) {
            throw new CodecException(
                    length + " bytes are needed at offset " + position + ", the part ends at offset " + size);
        }
    }
}

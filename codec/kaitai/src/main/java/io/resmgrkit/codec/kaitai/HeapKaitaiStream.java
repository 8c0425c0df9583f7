package io.resmgrkit.codec.kaitai;

import io.kaitai.struct.ByteBufferKaitaiStream;
import java.io.IOException;

/**
 * The stream of a part inside a message. The generated classes copy such a part to the heap and read it from there; unlike the stock
 * stream this one compares a length with what is there before it allocates.
 */
public final class HeapKaitaiStream extends ByteBufferKaitaiStream {
    /** @param bytes the part, not copied */
    public HeapKaitaiStream(byte[] bytes) {
        super(bytes);
    }

    /** @param size bytes of a part to be written; sizes come from lengths that the caller has set */
    public HeapKaitaiStream(long size) {
        super(size);
    }

    /** @param fileName file to read as a whole */
    public HeapKaitaiStream(String fileName) throws IOException {
        super(fileName);
    }

    /** @throws io.resmgrkit.codec.CodecException when {@code length} is negative or more than what is left */
    @Override
    protected byte[] readBytesNotAligned(long length) {
        Lengths.check(length, pos(), size());
        return super.readBytesNotAligned(length);
    }
}

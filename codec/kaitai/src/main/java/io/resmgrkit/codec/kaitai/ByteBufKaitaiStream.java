package io.resmgrkit.codec.kaitai;

import io.kaitai.struct.KaitaiStream;
import io.netty.buffer.ByteBuf;
import io.resmgrkit.codec.CodecException;

/**
 * A Kaitai stream over a part of a Netty buffer, of any kind and in both byte orders. Positions count from the start of the part; its
 * size is fixed. The stream takes no reference and releases nothing: the buffer stays the caller's, who keeps it until the objects
 * read from the stream, or written to it, have been used (they may come back to it for values read ahead). {@link #close()} does not
 * release it either. Reading or writing past the end, a negative length, and a seek out of the part are refused with a
 * {@link CodecException} before anything is allocated or changed.
 */
public final class ByteBufKaitaiStream extends KaitaiStream {
    private final ByteBuf buffer;
    private final int base;
    private final int size;
    private int position;

    private ByteBufKaitaiStream(ByteBuf buffer, int base, int size) {
        this.buffer = buffer;
        this.base = base;
        this.size = size;
    }

    /** A stream over the readable bytes of a buffer, whose indices do not move. */
    public static ByteBufKaitaiStream reading(ByteBuf buffer) {
        return new ByteBufKaitaiStream(buffer, buffer.readerIndex(), buffer.readableBytes());
    }

    /**
     * A stream over {@code size} zero bytes appended to a buffer, whose writer index moves behind them at once.
     *
     * @throws CodecException when the size is negative
     */
    public static ByteBufKaitaiStream writing(ByteBuf buffer, int size) {
        Lengths.check(size, 0, Integer.MAX_VALUE);
        int base = buffer.writerIndex();
        buffer.writeZero(size);
        return new ByteBufKaitaiStream(buffer, base, size);
    }

    @Override
    public void close() {
        if (bitsWriteMode) {
            writeAlignToByte();
        } else {
            alignToByte();
        }
    }

    @Override
    public boolean isEof() {
        boolean bitsToRead = !bitsWriteMode && bitsLeft > 0;
        return pos() >= size && !bitsToRead;
    }

    @Override
    public void seek(int to) {
        seek((long) to);
    }

    @Override
    public void seek(long to) {
        close();
        Lengths.check(to, 0, size);
        position = (int) to;
    }

    @Override
    public int pos() {
        return position + (bitsWriteMode && bitsLeft > 0 ? 1 : 0);
    }

    @Override
    public long size() {
        return size;
    }

    /** Where the next {@code length} bytes are to be read; the stream moves behind them. */
    private int take(int length) {
        alignToByte();
        return advance(length);
    }

    /** Where the next {@code length} bytes are to be written; the stream moves behind them. */
    private int put(int length) {
        writeAlignToByte();
        return advance(length);
    }

    private int advance(int length) {
        Lengths.check(length, position, size);
        position += length;
        return base + position - length;
    }

    @Override
    public byte readS1() {
        return buffer.getByte(take(1));
    }

    @Override
    public short readS2be() {
        return buffer.getShort(take(2));
    }

    @Override
    public int readS4be() {
        return buffer.getInt(take(4));
    }

    @Override
    public long readS8be() {
        return buffer.getLong(take(8));
    }

    @Override
    public short readS2le() {
        return buffer.getShortLE(take(2));
    }

    @Override
    public int readS4le() {
        return buffer.getIntLE(take(4));
    }

    @Override
    public long readS8le() {
        return buffer.getLongLE(take(8));
    }

    @Override
    public int readU1() {
        return readS1() & 0xff;
    }

    @Override
    public int readU2be() {
        return readS2be() & 0xffff;
    }

    @Override
    public long readU4be() {
        return readS4be() & 0xffff_ffffL;
    }

    @Override
    public int readU2le() {
        return readS2le() & 0xffff;
    }

    @Override
    public long readU4le() {
        return readS4le() & 0xffff_ffffL;
    }

    @Override
    public float readF4be() {
        return Float.intBitsToFloat(readS4be());
    }

    @Override
    public double readF8be() {
        return Double.longBitsToDouble(readS8be());
    }

    @Override
    public float readF4le() {
        return Float.intBitsToFloat(readS4le());
    }

    @Override
    public double readF8le() {
        return Double.longBitsToDouble(readS8le());
    }

    @Override
    protected byte[] readBytesNotAligned(long length) {
        Lengths.check(length, position, size);
        byte[] bytes = new byte[(int) length];
        buffer.getBytes(advance(bytes.length), bytes);
        return bytes;
    }

    @Override
    public byte[] readBytesFull() {
        return readBytes((long) size - position);
    }

    @Override
    public byte[] readBytesTerm(byte end, boolean include, boolean consume, boolean required) {
        return readBytesTermMulti(new byte[] {end}, include, consume, required);
    }

    @Override
    public byte[] readBytesTermMulti(byte[] end, boolean include, boolean consume, boolean required) {
        alignToByte();
        for (int at = position; at <= size - end.length; at += end.length) {
            if (ends(end, base + at)) {
                int from = position;
                byte[] bytes = readBytes(at + (include ? end.length : 0) - from);
                position = at + (consume ? end.length : 0);
                return bytes;
            }
        }
        if (required) {
            throw new CodecException(
                    "the terminator is missing between offset " + position + " and the end at " + size);
        }
        return readBytesFull();
    }

    private boolean ends(byte[] end, int index) {
        for (int i = 0; i < end.length; i++) {
            if (buffer.getByte(index + i) != end[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public KaitaiStream substream(long length) {
        Lengths.check(length, position, size);
        return new ByteBufKaitaiStream(buffer, advance((int) length), (int) length);
    }

    @Override
    public void writeS1(byte value) {
        buffer.setByte(put(1), value);
    }

    @Override
    public void writeS2be(short value) {
        buffer.setShort(put(2), value);
    }

    @Override
    public void writeS4be(int value) {
        buffer.setInt(put(4), value);
    }

    @Override
    public void writeS8be(long value) {
        buffer.setLong(put(8), value);
    }

    @Override
    public void writeS2le(short value) {
        buffer.setShortLE(put(2), value);
    }

    @Override
    public void writeS4le(int value) {
        buffer.setIntLE(put(4), value);
    }

    @Override
    public void writeS8le(long value) {
        buffer.setLongLE(put(8), value);
    }

    @Override
    public void writeF4be(float value) {
        writeS4be(Float.floatToRawIntBits(value));
    }

    @Override
    public void writeF8be(double value) {
        writeS8be(Double.doubleToRawLongBits(value));
    }

    @Override
    public void writeF4le(float value) {
        writeS4le(Float.floatToRawIntBits(value));
    }

    @Override
    public void writeF8le(double value) {
        writeS8le(Double.doubleToRawLongBits(value));
    }

    @Override
    protected void writeBytesNotAligned(byte[] bytes) {
        buffer.setBytes(advance(bytes.length), bytes);
    }
}

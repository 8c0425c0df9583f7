package io.resmgrkit.captures.pcap;

import io.resmgrkit.captures.CaptureException;
import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.codec.wire.Bytes;

/** Classic pcap in both byte orders and both units of time (QNET 7). */
public final class PcapReader extends PacketReader {
    private static final int MICROSECONDS = 0xa1b2c3d4;
    private static final int NANOSECONDS = 0xa1b23c4d;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final long SECOND = 1_000_000_000L;

    private final boolean big;
    private final boolean nanoseconds;
    private int pending;

    /**
     * @param source at the first byte of the file
     * @throws CaptureException when it is not pcap
     */
    public PcapReader(ByteSource source) throws CaptureException {
        super(source);
        if (!source.require(FILE_HEADER)) {
            throw new CaptureException(
                    source.offset(),
                    "a pcap file begins with " + FILE_HEADER + " bytes, here are " + source.available());
        }
        int at = source.position();
        int magic = Bytes.s4(source.array(), at, true);
        big = magic == MICROSECONDS || magic == NANOSECONDS;
        int inOrder = big ? magic : Integer.reverseBytes(magic);
        nanoseconds = inOrder == NANOSECONDS;
        if (!nanoseconds && inOrder != MICROSECONDS) {
            throw new CaptureException(source.offset(), "0x" + Integer.toHexString(magic) + " is no magic of pcap");
        }
        timeDigits = nanoseconds ? 9 : 6;
        timed = true;
        linkType = Bytes.u2(source.array(), big ? at + 22 : at + 20, big);
        source.advance(FILE_HEADER);
    }

    /** Whether a file begins like this. */
    public static boolean matches(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int magic = Bytes.s4(head, 0, true);
        int swapped = Integer.reverseBytes(magic);
        return magic == MICROSECONDS || magic == NANOSECONDS || swapped == MICROSECONDS || swapped == NANOSECONDS;
    }

    @Override
    protected boolean advance() {
        source.advance(pending);
        pending = 0;
        while (source.require(RECORD_HEADER)) {
            mark();
            byte[] array = source.array();
            int at = source.position();
            long length = Bytes.u4(array, at + 8, big);
            original = Bytes.u4(array, at + 12, big);
            long fraction = Bytes.u4(array, at + 4, big);
            time = Bytes.u4(array, at, big) * SECOND + (nanoseconds ? fraction : fraction * 1000);
            source.advance(RECORD_HEADER);
            if (length > LONGEST) {
                if (source.skip(length) < length) {
                    return end("the packet claims " + length + " bytes, more than the file has left");
                }
                passOver();
                continue;
            }
            return packet((int) length);
        }
        if (source.available() > 0) {
            end("the file ends inside a record header, after " + source.available() + " of " + RECORD_HEADER
                    + " bytes");
        }
        return false;
    }

    private boolean packet(int length) {
        if (!source.require(length)) {
            captured = source.available();
            offset = source.position();
            pending = captured;
            return cut(length);
        }
        offset = source.position();
        captured = length;
        pending = length;
        return true;
    }

    private boolean cut(int length) {
        // What is there of the last packet is still a packet, of which the rest was not captured.
        end("the packet claims " + length + " bytes, the file has " + captured + " more");
        return captured > 0;
    }
}

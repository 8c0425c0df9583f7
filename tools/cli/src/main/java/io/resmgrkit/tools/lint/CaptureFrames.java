package io.resmgrkit.tools.lint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Counts the frames of a pcap or pcapng file by walking its block lengths; what is inside a frame is not looked at. */
final class CaptureFrames {
    /** The four magic numbers of pcap: microseconds and nanoseconds, in either byte order. */
    private static final int PCAP_MICROSECONDS = 0xa1b2c3d4;

    private static final int PCAP_NANOSECONDS = 0xa1b23c4d;
    private static final int PCAPNG_SECTION = 0x0a0d0d0a;
    private static final int PCAPNG_BYTE_ORDER = 0x1a2b3c4d;
    private static final int PCAPNG_ENHANCED_PACKET = 6;
    private static final int PCAPNG_SIMPLE_PACKET = 3;
    private static final int PCAP_HEADER = 24;
    private static final int PCAP_FRAME_HEADER = 16;
    private static final int PCAPNG_SMALLEST_BLOCK = 12;

    private CaptureFrames() {}

    static boolean isPcap(byte[] file) {
        return file.length >= PCAP_HEADER && pcapOrder(ByteBuffer.wrap(file)) != null;
    }

    static boolean isPcapng(byte[] file) {
        return file.length >= PCAPNG_SMALLEST_BLOCK && ByteBuffer.wrap(file).getInt(0) == PCAPNG_SECTION;
    }

    private static ByteOrder pcapOrder(ByteBuffer file) {
        int magic = file.order(ByteOrder.BIG_ENDIAN).getInt(0);
        if (magic == PCAP_MICROSECONDS || magic == PCAP_NANOSECONDS) {
            return ByteOrder.BIG_ENDIAN;
        }
        int swapped = Integer.reverseBytes(magic);
        return swapped == PCAP_MICROSECONDS || swapped == PCAP_NANOSECONDS ? ByteOrder.LITTLE_ENDIAN : null;
    }

    static Survey pcap(byte[] file, Findings findings) {
        Survey survey = new Survey("pcap");
        ByteBuffer in = ByteBuffer.wrap(file);
        in.order(pcapOrder(in)).position(PCAP_HEADER);
        while (in.hasRemaining()) {
            int length = in.remaining() < PCAP_FRAME_HEADER ? -1 : in.getInt(in.position() + 8);
            if (length < 0 || length > in.remaining() - PCAP_FRAME_HEADER) {
                findings.report("", "the frame at byte " + in.position() + " is cut off");
                return survey;
            }
            in.position(in.position() + PCAP_FRAME_HEADER + length);
            survey.count("frames");
        }
        return survey;
    }

    static Survey pcapng(byte[] file, Findings findings) {
        Survey survey = new Survey("pcapng");
        ByteBuffer in = ByteBuffer.wrap(file);
        while (in.hasRemaining()) {
            if (in.remaining() >= PCAPNG_SMALLEST_BLOCK && in.getInt(in.position()) == PCAPNG_SECTION) {
                in.order(ByteOrder.BIG_ENDIAN);
                if (in.getInt(in.position() + 8) != PCAPNG_BYTE_ORDER) {
                    in.order(ByteOrder.LITTLE_ENDIAN);
                }
            }
            int length = in.remaining() < PCAPNG_SMALLEST_BLOCK ? 0 : in.getInt(in.position() + 4);
            if (length < PCAPNG_SMALLEST_BLOCK || length > in.remaining()) {
                findings.report("", "the block at byte " + in.position() + " is cut off");
                return survey;
            }
            int type = in.getInt(in.position());
            if (type == PCAPNG_ENHANCED_PACKET || type == PCAPNG_SIMPLE_PACKET) {
                survey.count("frames");
            }
            in.position(in.position() + length);
        }
        return survey;
    }
}

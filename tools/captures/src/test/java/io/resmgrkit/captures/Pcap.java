package io.resmgrkit.captures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Builds pcap files for tests. */
public final class Pcap {
    /** Bytes of the head of a file. */
    public static final int HEAD = 24;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;
    private int packets;

    public Pcap(ByteOrder order, int magic, int linkType) {
        this.order = order;
        out.writeBytes(ByteBuffer.allocate(HEAD)
                .order(order)
                .putInt(magic)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(65535)
                .putInt(linkType)
                .array());
    }

    /** Little-endian, microseconds, Ethernet. */
    public Pcap() {
        this(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, 1);
    }

    public Pcap packet(byte[] bytes) {
        return packet(bytes, bytes.length, ++packets, 0);
    }

    public Pcap packet(byte[] bytes, int original, int seconds, int fraction) {
        out.writeBytes(ByteBuffer.allocate(16)
                .order(order)
                .putInt(seconds)
                .putInt(fraction)
                .putInt(bytes.length)
                .putInt(original)
                .array());
        out.writeBytes(bytes);
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}

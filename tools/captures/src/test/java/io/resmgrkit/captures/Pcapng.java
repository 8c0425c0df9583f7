package io.resmgrkit.captures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Builds pcapng files for tests. */
public final class Pcapng {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteOrder order;

    public Pcapng(boolean big) {
        this.order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    public Pcapng order(boolean big) {
        order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return this;
    }

    private ByteBuffer body(int size) {
        return ByteBuffer.allocate(size + 3 & ~3).order(order);
    }

    public Pcapng block(int type, byte[] body) {
        int length = 12 + body.length;
        out.writeBytes(body(8).putInt(type).putInt(length).array());
        out.writeBytes(body);
        out.writeBytes(body(4).putInt(length).array());
        return this;
    }

    public Pcapng section() {
        return block(
                0x0a0d0d0a,
                body(16).putInt(0x1a2b3c4d)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1)
                        .array());
    }

    public Pcapng face(int link, int snap, byte resolution, long offset) {
        return block(
                1,
                body(32).putShort((short) link)
                        .putShort((short) 0)
                        .putInt(snap)
                        .putShort((short) 9)
                        .putShort((short) 1)
                        .put(new byte[] {resolution, 0, 0, 0})
                        .putShort((short) 14)
                        .putShort((short) 8)
                        .putLong(offset)
                        .putInt(0)
                        .array());
    }

    public Pcapng enhanced(int face, long ticks, byte[] packet) {
        return block(
                6,
                body(20 + packet.length)
                        .putInt(face)
                        .putInt((int) (ticks >>> 32))
                        .putInt((int) ticks)
                        .putInt(packet.length)
                        .putInt(packet.length)
                        .put(packet)
                        .array());
    }

    public Pcapng obsolete(int face, long ticks, byte[] packet) {
        return block(
                2,
                body(20 + packet.length)
                        .putShort((short) face)
                        .putShort((short) 0)
                        .putInt((int) (ticks >>> 32))
                        .putInt((int) ticks)
                        .putInt(packet.length)
                        .putInt(packet.length)
                        .put(packet)
                        .array());
    }

    public Pcapng simple(byte[] packet) {
        return block(
                3, body(4 + packet.length).putInt(packet.length).put(packet).array());
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}

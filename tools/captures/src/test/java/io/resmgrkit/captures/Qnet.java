package io.resmgrkit.captures;

import io.resmgrkit.captures.qnet.Crc;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Builds Qnet frames for tests: from a client, or back from its server. Mutable; {@link #frame} makes the bytes. */
public final class Qnet {
    public int sequence = 1000;
    public int link = 1;
    public boolean big;
    public boolean checked = true;
    public int type = 8;
    public int layer;
    public int flags = 3;
    public int offset;
    public int server = 7;

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private int kind(int kind) {
        return kind | (big ? 0x8080 : 0);
    }

    /** An Ethernet frame around a payload. */
    public byte[] frame(boolean forward, byte[] payload) {
        byte[] qnet = qnet(forward, payload);
        byte[] frame = new byte[14 + qnet.length];
        frame[0] = 2;
        frame[4] = (byte) link;
        frame[5] = (byte) (forward ? 2 : 1);
        frame[6] = 2;
        frame[10] = (byte) link;
        frame[11] = (byte) (forward ? 1 : 2);
        frame[12] = (byte) 0x82;
        frame[13] = 4;
        System.arraycopy(qnet, 0, frame, 14, qnet.length);
        return frame;
    }

    /** Pad bytes, header and payload. */
    public byte[] qnet(boolean forward, byte[] payload) {
        ByteBuffer header = buffer(36);
        header.put((byte) (big ? 0xaa : 0x2a))
                .put((byte) type)
                .put((byte) (flags | (checked ? 4 : 0)))
                .put((byte) layer);
        header.putShort((short) (forward ? 1 : 2)).putShort((short) (forward ? 2 : 1));
        header.putInt(forward ? 1 : 3)
                .putInt(forward ? 3 : 1)
                .putInt(sequence++)
                .putShort((short) 0);
        header.putShort((short) 0).putInt(offset).putInt(payload.length);
        byte[] frame = new byte[2 + 36 + payload.length];
        System.arraycopy(header.array(), 0, frame, 2, 36);
        System.arraycopy(payload, 0, frame, 38, payload.length);
        if (checked) {
            int sum = Crc.of(frame, 2, 36 + payload.length);
            ByteBuffer.wrap(frame)
                    .order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    .putInt(34, sum);
        }
        return frame;
    }

    /** msgsend of a message of which {@code full} bytes exist. */
    public byte[] send(int handle, int full, byte[] message) {
        ByteBuffer kif = buffer(48 + message.length)
                .putShort((short) kind(5))
                .putShort((short) 48)
                .putInt(server)
                .putInt(handle);
        kif.putInt(1)
                .putInt(3)
                .putInt(10)
                .putInt(full)
                .putInt(full)
                .putInt(1)
                .putInt(4096)
                .putInt(0)
                .putInt(message.length);
        return kif.put(message).array();
    }

    /** msgsend of a whole message. */
    public byte[] send(int handle, byte[] message) {
        return send(handle, message.length, message);
    }

    /** msgread_xfer 7, msgwrite 8, msgreply 9, msgerror 10, msgread error 16. */
    public byte[] write(int kind, int status, int handle, int at, byte[] data) {
        return buffer(20 + data.length)
                .putShort((short) kind(kind))
                .putShort((short) 20)
                .putInt(status)
                .putInt(handle)
                .putInt(at)
                .putInt(data.length)
                .put(data)
                .array();
    }

    public byte[] reply(int status, int handle, byte[] data) {
        return write(9, status, handle, 0, data);
    }

    /** msgread. */
    public byte[] read(int readHandle, int handle, int at, int count) {
        return numbers(6, 20, readHandle, handle, at, count);
    }

    /** A kind of message that has nothing but numbers. */
    public byte[] numbers(int kind, int size, int... values) {
        ByteBuffer kif =
                buffer(4 + 4 * values.length).putShort((short) kind(kind)).putShort((short) size);
        Arrays.stream(values).forEach(kif::putInt);
        return kif.array();
    }

    /** A read request. */
    public byte[] ioRead(int count) {
        return buffer(16)
                .putShort((short) 0x101)
                .putShort((short) 16)
                .putInt(count)
                .putInt(0)
                .putInt(0)
                .array();
    }

    /** An open request. */
    public byte[] ioOpen(String path) {
        byte[] text = (path + "\0").getBytes();
        return buffer(40 + text.length)
                .putShort((short) 0x100)
                .putShort((short) 2)
                .putInt(0)
                .putShort((short) 1024)
                .putShort((short) 16)
                .putInt(0)
                .putInt(0)
                .putInt(1)
                .putInt(0x81a4)
                .putShort((short) 0x40)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) text.length)
                .put((byte) 0)
                .put((byte) 0)
                .putShort((short) 0)
                .put(text)
                .array();
    }

    /** A close request. */
    public byte[] ioClose() {
        return buffer(4).putShort((short) 0x116).putShort((short) 4).array();
    }
}

package io.resmgrkit.examples;

import io.resmgrkit.conformance.sut.Client;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One message of a request: alone, or an element of a chain. Offsets count from its own start. */
final class Part {
    private final ByteBuffer bytes;
    private final Client client;
    private final int room;

    Part(byte[] request, int offset, int length, Client client, int room) {
        this.bytes = ByteBuffer.wrap(request, offset, length).slice().order(ByteOrder.LITTLE_ENDIAN);
        this.client = client;
        this.room = room;
    }

    /** The part that begins at an offset of this one. */
    Part at(int offset, int length) {
        return new Part(bytes.array(), bytes.arrayOffset() + offset, length, client, room);
    }

    /** EBADMSG unless that many bytes have arrived. */
    Part whole(long size) throws Refusal {
        if (bytes.limit() < size) {
            throw new Refusal(Refusal.EBADMSG);
        }
        return this;
    }

    /** The same with another byte. */
    Part with(int offset, byte value) {
        byte[] copy = bytes(0, size());
        copy[offset] = value;
        return new Part(copy, 0, copy.length, client, room);
    }

    int size() {
        return bytes.limit();
    }

    Client client() {
        return client;
    }

    int room() {
        return room;
    }

    int type() {
        return u16(0);
    }

    boolean combined() {
        return (u16(2) & 0x8000) != 0;
    }

    int u16(int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    int s32(int offset) {
        return bytes.getInt(offset);
    }

    long u32(int offset) {
        return Integer.toUnsignedLong(bytes.getInt(offset));
    }

    long s64(int offset) {
        return bytes.getLong(offset);
    }

    int u8(int offset) {
        return bytes.get(offset) & 0xff;
    }

    byte[] bytes(int offset, int length) {
        byte[] copy = new byte[length];
        bytes.get(offset, copy);
        return copy;
    }
}

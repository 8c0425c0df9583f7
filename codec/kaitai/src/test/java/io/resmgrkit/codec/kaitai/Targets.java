package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Writes a message to every kind of place and sees that the same bytes come there, with nothing around them touched. */
final class Targets {
    /** Writes one message. */
    interface Writer {
        /** Writes into an array and returns the length. */
        int into(byte[] array, int offset);

        /** Writes into a buffer and returns the length. */
        int into(ByteBuf buffer);
    }

    private static final Map<String, Supplier<ByteBuf>> BUFFERS = new LinkedHashMap<>();

    static {
        BUFFERS.put("heap that grows", () -> Unpooled.buffer(5));
        BUFFERS.put("pooled heap", () -> PooledByteBufAllocator.DEFAULT.heapBuffer(4));
        BUFFERS.put("direct that grows", () -> Unpooled.directBuffer(5));
        BUFFERS.put("composite", Targets::composite);
        BUFFERS.put("array offset", () -> Unpooled.buffer(2000).slice(300, 1600).clear());
    }

    private Targets() {}

    private static CompositeByteBuf composite() {
        CompositeByteBuf all = Unpooled.compositeBuffer();
        return all.addComponent(true, Unpooled.directBuffer(2).writeShort(0))
                .addComponent(true, Unpooled.buffer(3).writeMedium(0));
    }

    static void check(String where, byte[] expected, Writer writer) {
        byte[] array = new byte[expected.length + 9];
        Arrays.fill(array, (byte) 0xee);
        assertEquals(expected.length, writer.into(array, 4), where);
        assertArrayEquals(expected, Arrays.copyOfRange(array, 4, 4 + expected.length), where);
        for (int i : new int[] {0, 3, expected.length + 4, array.length - 1}) {
            assertEquals((byte) 0xee, array[i], where + ": nothing around it is touched");
        }
        BUFFERS.forEach((kind, make) -> {
            ByteBuf buffer = make.get();
            try {
                buffer.clear().writeMedium(0x123456).readByte();
                int length = writer.into(buffer);
                assertEquals(expected.length, length, where + ", " + kind);
                assertEquals(1, buffer.readerIndex(), where + ", " + kind);
                assertEquals("3456" + ByteBufUtil.hexDump(expected), ByteBufUtil.hexDump(buffer), where + ", " + kind);
                // A second message behind the first, by the same writer.
                writer.into(buffer);
                assertEquals(3 + 2 * expected.length, buffer.writerIndex(), where + ", " + kind);
                assertEquals(
                        ByteBufUtil.hexDump(expected),
                        ByteBufUtil.hexDump(buffer, 3 + expected.length, expected.length),
                        where);
            } finally {
                assertEquals(true, buffer.release(), "nothing but the caller holds the buffer");
            }
        });
    }
}

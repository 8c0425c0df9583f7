package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kaitai.struct.ByteBufferKaitaiStream;
import io.kaitai.struct.KaitaiStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.CodecException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stream over a Netty buffer does what the stock stream over an array does, and refuses what does not fit. */
class ByteBufKaitaiStreamTest {
    private static final long SEED = 0x5eed_0003L;

    private static final Map<String, Function<KaitaiStream, Object>> READS = reads();
    private static final List<Consumer<KaitaiStream>> WRITES = List.of(
            s -> s.writeS1((byte) -2),
            s -> s.writeS2be((short) 0x8123),
            s -> s.writeS4be(0x81234567),
            s -> s.writeS8be(0x8123_4567_89ab_cdefL),
            s -> s.writeS2le((short) 0x8123),
            s -> s.writeS4le(0x81234567),
            s -> s.writeS8le(0x8123_4567_89ab_cdefL),
            s -> s.writeF4be(1.5f),
            s -> s.writeF8be(-2.25),
            s -> s.writeF4le(1.5f),
            s -> s.writeF8le(-2.25),
            s -> s.writeBytes(new byte[] {1, 2, 3}),
            s -> s.writeBitsIntBe(5, 0x15),
            s -> s.writeBitsIntBe(11, 0x3ff),
            s -> s.writeBitsIntLe(3, 5),
            s -> s.writeU1(0xfe),
            s -> s.writeU4le(0xffff_ffffL),
            s -> s.writeU2be(0xfffe),
            s -> s.writeBytesLimit(new byte[] {9}, 4, (byte) 0, (byte) 0x20));

    private static Map<String, Function<KaitaiStream, Object>> reads() {
        Map<String, Function<KaitaiStream, Object>> reads = new LinkedHashMap<>();
        reads.put("readS1", KaitaiStream::readS1);
        reads.put("readS2be", KaitaiStream::readS2be);
        reads.put("readS4be", KaitaiStream::readS4be);
        reads.put("readS8be", KaitaiStream::readS8be);
        reads.put("readS2le", KaitaiStream::readS2le);
        reads.put("readS4le", KaitaiStream::readS4le);
        reads.put("readS8le", KaitaiStream::readS8le);
        reads.put("readU1", KaitaiStream::readU1);
        reads.put("readU2be", KaitaiStream::readU2be);
        reads.put("readU4be", KaitaiStream::readU4be);
        reads.put("readU2le", KaitaiStream::readU2le);
        reads.put("readU4le", KaitaiStream::readU4le);
        reads.put("readF4be", s -> Float.floatToRawIntBits(s.readF4be()));
        reads.put("readF8be", s -> Double.doubleToRawLongBits(s.readF8be()));
        reads.put("readF4le", s -> Float.floatToRawIntBits(s.readF4le()));
        reads.put("readF8le", s -> Double.doubleToRawLongBits(s.readF8le()));
        reads.put("readBitsIntBe", s -> s.readBitsIntBe(5));
        reads.put("readBitsIntLe", s -> s.readBitsIntLe(11));
        reads.put("readBytes", s -> ByteBufUtil.hexDump(s.readBytes(3)));
        reads.put("readBytesTerm", s -> ByteBufUtil.hexDump(s.readBytesTerm((byte) 0x40, false, true, false)));
        reads.put("readBytesTerm kept", s -> ByteBufUtil.hexDump(s.readBytesTerm((byte) 0x40, true, false, false)));
        reads.put("substream", s -> s.substream(4).readS4be());
        return reads;
    }

    @ParameterizedTest
    @EnumSource
    void reads_what_the_stock_stream_reads(Buffers kind) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> names = List.copyOf(READS.keySet());
        for (int round = 0; round < 60; round++) {
            byte[] bytes = new byte[200];
            random.nextBytes(bytes);
            ByteBuf buffer = kind.of(bytes);
            KaitaiStream ours = ByteBufKaitaiStream.reading(buffer);
            KaitaiStream stock = new ByteBufferKaitaiStream(bytes);
            while (stock.pos() < 180) {
                String name = names.get(random.nextInt(names.size()));
                String where = "seed " + SEED + " round " + round + " " + name + " at " + stock.pos();
                assertEquals(READS.get(name).apply(stock), READS.get(name).apply(ours), where);
                assertEquals(stock.pos(), ours.pos(), where);
                assertEquals(stock.isEof(), ours.isEof(), where);
            }
            assertArrayEquals(stock.readBytesFull(), ours.readBytesFull());
            assertTrue(ours.isEof());
            assertEquals(3, buffer.readerIndex());
            assertEquals(1, buffer.refCnt());
            buffer.release();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writes_what_the_stock_stream_writes(Buffers kind) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 40; round++) {
            ByteBuf buffer = kind.of(new byte[] {7});
            KaitaiStream ours = ByteBufKaitaiStream.writing(buffer, 64);
            KaitaiStream stock = new ByteBufferKaitaiStream(64L);
            while (stock.pos() < 50) {
                Consumer<KaitaiStream> write = WRITES.get(random.nextInt(WRITES.size()));
                write.accept(stock);
                write.accept(ours);
                assertEquals(stock.pos(), ours.pos(), "seed " + SEED + " round " + round);
            }
            stock.seek(4);
            ours.seek(4);
            assertArrayEquals(stock.toByteArray(), ours.toByteArray(), "seed " + SEED + " round " + round);
            ours.close();
            assertEquals(1 + 64, buffer.readableBytes());
            assertEquals(7, buffer.readByte());
            buffer.release();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_past_the_end_is_read_and_the_stream_stays_where_it_was(Buffers kind) {
        ByteBuf buffer = kind.of(new byte[8]);
        KaitaiStream stream = ByteBufKaitaiStream.reading(buffer);
        stream.seek(7);
        for (String name :
                List.of("readS2be", "readS4le", "readS8be", "readU4le", "readF8le", "readBytes", "substream")) {
            CodecException refusal =
                    assertThrows(CodecException.class, () -> READS.get(name).apply(stream), name);
            assertTrue(refusal.getMessage().contains("offset 7"), refusal.getMessage());
            assertEquals(7, stream.pos(), name);
        }
        stream.readU1();
        assertTrue(stream.isEof());
        assertThrows(CodecException.class, stream::readU1);
        buffer.release();
    }

    @Test
    void hostile_lengths_are_refused_before_anything_is_allocated() {
        // 2^31 - 1 bytes would exhaust the memory of this test, had they been allocated.
        List<KaitaiStream> streams =
                List.of(ByteBufKaitaiStream.reading(Unpooled.buffer().writeZero(8)), new HeapKaitaiStream(new byte[8]));
        for (KaitaiStream stream : streams) {
            for (long length : new long[] {9, Integer.MAX_VALUE, 0xffff_ffffL, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
                assertThrows(CodecException.class, () -> stream.readBytes(length));
                assertEquals(0, stream.pos());
            }
        }
        KaitaiStream stream = streams.get(0);
        assertThrows(CodecException.class, () -> stream.substream(-1));
        assertThrows(CodecException.class, () -> stream.seek(-1));
        assertThrows(CodecException.class, () -> stream.seek(9L));
        assertThrows(CodecException.class, () -> ByteBufKaitaiStream.writing(Unpooled.buffer(), -1));
    }

    @Test
    void a_missing_terminator_is_an_error_only_where_it_is_required() {
        KaitaiStream stream = ByteBufKaitaiStream.reading(Unpooled.wrappedBuffer(new byte[] {1, 2, 3}));
        assertThrows(CodecException.class, () -> stream.readBytesTerm((byte) 0, false, true, true));
        assertEquals(0, stream.pos());
        assertArrayEquals(new byte[] {1, 2, 3}, stream.readBytesTerm((byte) 0, false, true, false));
        assertFalse(!stream.isEof());
    }

    @Test
    void a_terminator_of_several_bytes_stands_on_a_multiple_of_its_length() {
        byte[] utf16 = {'a', 0, 0, 'b', 0, 0, 'c', 0};
        KaitaiStream ours = ByteBufKaitaiStream.reading(Unpooled.wrappedBuffer(utf16));
        KaitaiStream stock = new ByteBufferKaitaiStream(utf16);
        byte[] end = {0, 0};
        assertArrayEquals(
                stock.readBytesTermMulti(end, false, true, true), ours.readBytesTermMulti(end, false, true, true));
        assertEquals(stock.pos(), ours.pos());
    }

    @Test
    void more_than_the_size_cannot_be_written() {
        ByteBuf buffer = Unpooled.buffer(4, 64);
        KaitaiStream stream = ByteBufKaitaiStream.writing(buffer, 6);
        stream.writeS4be(1);
        assertThrows(CodecException.class, () -> stream.writeS4be(2));
        assertThrows(CodecException.class, () -> stream.writeBytes(new byte[3]));
        assertEquals(4, stream.pos());
        assertEquals("000000010000", ByteBufUtil.hexDump(buffer));
    }
}

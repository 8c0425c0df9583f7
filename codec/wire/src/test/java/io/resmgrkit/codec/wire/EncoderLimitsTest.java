package io.resmgrkit.codec.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoConnectLinkReplyEncoder;
import io.resmgrkit.codec.generated.IoLseekEncoder;
import io.resmgrkit.codec.generated.IoRead;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoStatEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What an encoder refuses, and what it leaves alone. */
class EncoderLimitsTest {
    private static final Dialect LITTLE = Dialect.SDP6_ILP32_LE;

    @Test
    void a_buffer_that_shares_its_array_with_others_grows_before_it_reaches_them() {
        ByteBuf first = PooledByteBufAllocator.DEFAULT.heapBuffer(16, 1024);
        ByteBuf second = PooledByteBufAllocator.DEFAULT.heapBuffer(16, 1024);
        try {
            first.setZero(0, first.capacity());
            second.writeZero(second.capacity());
            byte[] whole = first.array().clone();
            int from = first.arrayOffset();
            int to = from + first.capacity();
            byte[] array = first.array();
            new IoConnectEncoder().encode(LITTLE, first).path("x".repeat(400)).finish();
            assertEquals(441, first.readableBytes());
            assertEquals(-1, Arrays.mismatch(whole, 0, from, array, 0, from), "bytes of others before it");
            if (first.array() != array || first.arrayOffset() != from) {
                assertEquals(-1, Arrays.mismatch(whole, to, to + 64, array, to, to + 64), "bytes of others behind it");
            }
            assertEquals("00".repeat(second.readableBytes()), ByteBufUtil.hexDump(second));
        } finally {
            first.release();
            second.release();
        }
    }

    @Test
    void a_slice_that_cannot_grow_is_refused_and_what_is_behind_it_stays() {
        ByteBuf around = Unpooled.buffer(64).writeZero(64);
        ByteBuf slice = around.slice(0, 32).clear();
        assertThrows(IndexOutOfBoundsException.class, () -> new IoConnectEncoder().encode(LITTLE, slice));
        assertEquals("00".repeat(64), ByteBufUtil.hexDump(around));
        around.release();
    }

    @Test
    void an_array_without_room_is_refused_with_the_numbers() {
        CodecException fixed =
                assertThrows(CodecException.class, () -> new IoReadEncoder().encode(LITTLE, new byte[20], 5));
        assertEquals("the array ends at 20, 16 bytes are to be written at 5", fixed.getMessage());
        assertThrows(
                CodecException.class,
                () -> new IoConnectEncoder().encode(LITTLE, new byte[44], 0).path("abcd"));
        assertThrows(
                CodecException.class,
                () -> new IoConnectEncoder().encode(LITTLE, new byte[44], 0).path(new byte[5], 0, 5));
        assertEquals(
                44,
                new IoConnectEncoder()
                        .encode(LITTLE, new byte[44], 0)
                        .path("abc")
                        .finish());
    }

    @Test
    void a_part_that_its_length_field_cannot_count_is_refused() {
        // LAYOUT 2.1: path_len and extra_len are 16 bits.
        byte[] long64 = new byte[0x1_0000];
        CodecException path = assertThrows(
                CodecException.class,
                () -> new IoConnectEncoder().encode(LITTLE, Unpooled.buffer()).path(long64, 0, long64.length));
        assertEquals("path_len cannot hold 65536, 65535 at most", path.getMessage());
        assertThrows(
                CodecException.class,
                () -> new IoConnectEncoder().encode(LITTLE, Unpooled.buffer()).path("x".repeat(0xffff)));
        assertThrows(
                CodecException.class,
                () -> new IoConnectEncoder().encode(LITTLE, Unpooled.buffer()).extra(long64, 0, long64.length));
    }

    @Test
    void parts_are_written_in_wire_order() {
        IoConnectLinkReplyEncoder link = new IoConnectLinkReplyEncoder().encode(LITTLE, new byte[200], 0);
        link.addEntries();
        link.path("/");
        CodecException late = assertThrows(CodecException.class, link::addEntries);
        assertEquals("part 'entries' must be written before the parts that follow it on the wire", late.getMessage());
        assertThrows(CodecException.class, () -> link.path("/"));
        assertEquals(54, link.finish());
        assertEquals(1, link.nentries());
    }

    @Test
    void a_field_that_the_dialect_lacks_is_refused() {
        // LAYOUT 5: lseek.flags since 7.0, in place of zero.
        IoLseekEncoder old = new IoLseekEncoder().encode(LITTLE, new byte[16], 0);
        CodecException missing = assertThrows(CodecException.class, () -> old.flags(1));
        assertEquals("IoLseekEncoder has no flags in sdp6-ilp32-le", missing.getMessage());
        IoLseekEncoder recent = new IoLseekEncoder().encode(Dialect.SDP70_LP64_LE, new byte[16], 0);
        assertEquals(1, recent.flags(1).flags());
        assertThrows(CodecException.class, () -> recent.zero());
    }

    @Test
    void text_outside_ascii_is_utf8_and_half_a_character_a_question_mark() {
        for (String text : new String[] {"äö/€", "\ud83d\ude00", "a\ud83d", "\udc00b", ""}) {
            byte[] array = new byte[100];
            int length =
                    new IoConnectEncoder().encode(LITTLE, array, 0).path(text).finish();
            assertArrayEquals(
                    (text + '\0').getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(array, 40, length), text);
        }
    }

    @Test
    void a_view_over_too_few_bytes_is_refused() {
        CodecException few = assertThrows(CodecException.class, () -> new IoRead().wrap(LITTLE, new byte[20], 5, 20));
        assertEquals("IoRead needs 16 bytes in sdp6-ilp32-le, 15 are there", few.getMessage());
        assertThrows(CodecException.class, () -> new IoRead().wrap(LITTLE, new byte[20], -1, 20));
        assertThrows(
                CodecException.class,
                () -> new IoRead().wrap(LITTLE, Unpooled.buffer().writeZero(15)));
    }

    @Test
    void changing_a_message_in_place_changes_nothing_else() {
        byte[] array = new byte[24];
        Arrays.fill(array, (byte) 0xee);
        new IoStatEncoder().wrap(LITTLE, array, 8, 16).zero(0);
        assertEquals("ee".repeat(12) + "00000000" + "ee".repeat(8), ByteBufUtil.hexDump(array));
    }
}

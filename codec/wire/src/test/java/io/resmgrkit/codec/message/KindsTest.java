package io.resmgrkit.codec.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Dialect;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Which of the four kinds a message is, and what a reply to it answers. */
class KindsTest {
    private static final String READ = "0101 1000 20000000 00000000 00000000";
    private static final String CONNECT =
            "0001 0200 00000000 d809 0f00 00000000 00000000 03000000 00000000 4000 0300 0000 0100 00 00 0000 00";

    @Test
    void a_message_with_a_layout_is_known() {
        assertInstanceOf(KnownMessage.class, request(READ));
        assertInstanceOf(KnownMessage.class, request(CONNECT));
        // B1.4: sixteen bytes with type 0 are a pulse.
        assertInstanceOf(KnownMessage.class, request("0000 0000 e0 000000 00000000 40000040"));
    }

    @Test
    void a_message_without_a_layout_is_unknown_and_keeps_its_bytes() {
        // B1.2, B1.3: a number outside the ranges, a message too short for one, a reserved number of the I/O range.
        assertInstanceOf(UnknownMessage.class, request("0100 0000 00000000"));
        assertInstanceOf(UnknownMessage.class, request("01"));
        assertInstanceOf(UnknownMessage.class, request(""));
        Message reserved = request("f701 0800 01020304");
        assertInstanceOf(UnknownMessage.class, reserved);
        assertEquals(
                new Leaf("type", -1, 0, 2, 0x1f7, true),
                Leaves.of(reserved).all().get(0));
        assertEquals(0x1f7, reserved.bytes().type());
    }

    @Test
    void a_message_cut_short_says_which_field_is_missing() {
        TruncatedMessage cut = assertInstanceOf(TruncatedMessage.class, request("0101 1000 20000000 000000"));
        assertEquals(
                new Defect(Defect.Kind.TRUNCATED, "xtype", 8, "needs 4 bytes, the message has 3 more"), cut.defect());
        assertEquals(
                "xtype at offset 8: needs 4 bytes, the message has 3 more",
                cut.defect().toString());
    }

    @Test
    void a_length_that_contradicts_another_is_malformed() {
        // LAYOUT 4: a read of 8 bytes with another message behind it cannot hold its own 16.
        MalformedMessage overlap =
                assertInstanceOf(MalformedMessage.class, request("0101 0880 20000000 0401 0800 00000000"));
        assertEquals("xtype", overlap.defect().field());
        assertEquals(8, overlap.defect().offset());
        MalformedMessage negative =
                assertInstanceOf(MalformedMessage.class, request("0201 1000 ffffffff 00000000 00000000"));
        assertEquals("data", negative.defect().field());
        assertEquals(16, negative.defect().offset());
    }

    @Test
    void a_reply_answers_the_message_itself() {
        assertEquals(Answered.to(0x101, 12), Answered.by(request(READ), 12));
        assertEquals(new Answered(0x100, 2, 0, 0, false), Answered.by(request(CONNECT), 0));
        assertEquals(
                new Answered(0x106, 0, 0x40040101, 0, false),
                Answered.by(request("0601 1000 01010440 04000000 00000000"), 0));
    }

    @Test
    void a_reply_to_a_chain_answers_its_last_message() {
        // B5.5: lseek, then read. B5.3: what follows may have no layout.
        String lseek = "0901 1080 0000 0000 0000000000000000";
        assertEquals(Answered.to(0x101, 3), Answered.by(request(lseek + READ), 3));
        assertEquals(
                Answered.to(0x1f7, 0), Answered.by(request("0601 1080 01010440 04000000 00000000" + "f701 0400"), 0));
    }

    @Test
    void a_reply_to_a_combined_connect_answers_its_last_message_unless_it_redirects() {
        // LAYOUT 2.2: stat() is a connect with a stat inside.
        String stat = "0001 0000 00000000 d809 0f00 00000000 00000000 00000000 00000000 0000 0000 0000 0800 00 00 0800"
                + "6162636465666700" + "0401 0800 00000000";
        assertEquals(Answered.to(0x104, 0), Answered.by(request(stat), 0));
        int link = 0x8001_0000;
        assertEquals(new Answered(0x100, 0, 0, link, false), Answered.by(request(stat), link));
    }

    @Test
    void a_buffer_of_any_kind_decodes_without_moving_its_indices() {
        byte[] bytes = hex("eeee" + READ + "ee");
        ByteBuf direct = Unpooled.directBuffer().writeBytes(bytes);
        try {
            direct.readerIndex(2).writerIndex(bytes.length - 1);
            Message message = Message.request(Dialect.SDP6_ILP32_LE, direct);
            assertInstanceOf(KnownMessage.class, message);
            assertEquals(2, direct.readerIndex());
            assertEquals(16, message.bytes().length());
        } finally {
            direct.release();
        }
    }

    private static Message request(String text) {
        byte[] bytes = hex(text);
        return Message.request(Dialect.SDP6_ILP32_LE, bytes, 0, bytes.length);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}

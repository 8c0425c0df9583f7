package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kaitai.struct.ConsistencyError;
import io.kaitai.struct.ConsistencyNotCheckedError;
import io.kaitai.struct.KaitaiStruct;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.kaitai.le.generated.IoConnectEntry;
import io.resmgrkit.codec.kaitai.le.generated.IoConnectLinkReply;
import io.resmgrkit.codec.kaitai.le.generated.IoMessage;
import io.resmgrkit.codec.kaitai.le.generated.IoRead;
import io.resmgrkit.codec.kaitai.le.generated.Reply;
import io.resmgrkit.codec.kaitai.le.generated.Request;
import io.resmgrkit.codec.message.Answered;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages as trees of objects. */
class ReferenceCodecTest {
    private static final String READ = "0101100020000000" + "0000000000000000";
    private static final ReferenceCodec LITTLE = ReferenceCodec.of(Dialect.SDP6_ILP32_LE);
    private static final ReferenceCodec BIG = ReferenceCodec.of(Dialect.SDP6_ILP32_BE);

    @ParameterizedTest
    @EnumSource
    void a_message_in_a_buffer_of_any_kind_is_read_and_written_in_place(Buffers kind) {
        byte[] bytes = hex(READ);
        ByteBuf buffer = kind.of(bytes);
        Request request = assertInstanceOf(Request.class, LITTLE.request(buffer));
        IoRead read = (IoRead) ((IoMessage) request.body()).message();
        assertEquals(0x20, read.nbytes());
        ByteBuf out = kind.of(new byte[] {1});
        LITTLE.encode(request, bytes.length, out);
        assertEquals("01" + READ, ByteBufUtil.hexDump(out));
        assertEquals(3, buffer.readerIndex());
        assertEquals(1, buffer.refCnt());
        assertEquals(1, out.refCnt());
        assertTrue(buffer.release() && out.release(), "nothing but the caller held the buffers");
    }

    @Test
    void a_big_endian_message_gives_the_classes_of_that_byte_order() {
        KaitaiStruct.ReadWrite tree = BIG.request(hex("0101001000000020" + "0000000000000000"));
        var request = assertInstanceOf(io.resmgrkit.codec.kaitai.be.generated.Request.class, tree);
        var chain = (io.resmgrkit.codec.kaitai.be.generated.IoMessage) request.body();
        assertEquals(0x20, ((io.resmgrkit.codec.kaitai.be.generated.IoRead) chain.message()).nbytes());
        assertArrayEquals(hex("0101001000000020" + "0000000000000000"), BIG.encode(tree, 16));
    }

    @Test
    void a_changed_tree_must_be_checked_and_is_then_written() {
        Request request = (Request) LITTLE.request(hex(READ));
        IoMessage chain = (IoMessage) request.body();
        IoRead read = (IoRead) chain.message();
        read.setNbytes(0x1234);
        assertThrows(ConsistencyNotCheckedError.class, () -> LITTLE.encode(request, 16));
        read._check();
        assertArrayEquals(hex("0101100034120000" + "0000000000000000"), LITTLE.encode(request, 16));
    }

    @Test
    void a_tree_is_built_from_nothing() {
        // B4.11: one server and a path.
        Answered redirect = new Answered(0x100, 2, 0, 0x8001_0000, false);
        IoConnectLinkReply link = new IoConnectLinkReply(641);
        link.setReserved2(java.util.List.of(0));
        link.setFileType(1);
        link.setNumEntries(1);
        link.setLenPath(2);
        link.setPath(new byte[] {'x', 0});
        link.setTail(new byte[0]);
        IoConnectEntry entry = new IoConnectEntry(641);
        entry.setPid(100);
        entry.setReserved2(java.util.List.of(0, 0, 0));
        entry.setKey(7L);
        link.setEntries(java.util.List.of(entry));
        entry._check();
        link._check();
        Reply reply = (Reply) LITTLE.unreadReply(redirect, new HeapKaitaiStream(54L));
        reply.setBody(link);
        reply._check();
        byte[] bytes = LITTLE.encode(reply, 54);
        Reply again = (Reply) LITTLE.reply(redirect, bytes);
        assertEquals(100, ((IoConnectLinkReply) again.body()).entries().get(0).pid());
        assertThrows(CodecException.class, () -> LITTLE.encode(reply, 53));
        assertThrows(ConsistencyError.class, () -> LITTLE.encode(reply, 55));
    }

    @Test
    void damage_is_refused_with_what_and_why() {
        CodecException cut = assertThrows(CodecException.class, () -> LITTLE.request(hex(READ.substring(0, 22))));
        assertEquals(
                "a request of 11 bytes is damaged in sdp6-ilp32-le: an integer reaches past the end", cut.getMessage());
        // B8.17: data of 2^31 - 1 bytes are announced, none are there.
        CodecException hostile = assertThrows(
                CodecException.class, () -> LITTLE.request(hex("06011000" + "78560480" + "ffffff7f" + "00000000")));
        assertTrue(hostile.getMessage().contains("2147483647 bytes are needed at offset 16"), hostile.getMessage());
        assertThrows(
                CodecException.class,
                () -> LITTLE.reply(new Answered(0x100, 0, 0, 0x8001_0000, false), hex("00000000")));
    }

    @Test
    void a_chain_that_would_exhaust_the_stack_is_refused() {
        // LAYOUT 4: messages of four bytes, each of which says that another follows.
        for (String close : new String[] {"16010480", "01160480".replace("0480", "8004")}) {
            ReferenceCodec codec = close.startsWith("16") ? LITTLE : BIG;
            byte[] longest = hex(close.repeat(ReferenceCodec.MAX_CHAIN));
            byte[] head = longest.clone();
            assertThrows(CodecException.class, () -> codec.request(hex(close.repeat(ReferenceCodec.MAX_CHAIN + 1))));
            assertArrayEquals(longest, codec.encode(codec.request(head), head.length));
        }
        String header = "0001000000000000d8090f00" + "00".repeat(22) + "0000" + "0000" + "0080";
        assertThrows(CodecException.class, () -> LITTLE.request(hex(header + "16010480".repeat(8192))));
        String reply = "00".repeat(18) + "0080" + "00".repeat(48);
        Answered message = new Answered(0x100, 2, 0, 0x8010_0000, false);
        assertThrows(CodecException.class, () -> LITTLE.reply(message, hex(reply + "16010480".repeat(8192))));
    }

    @Test
    void data_that_look_like_a_chain_are_data() {
        byte[] data = hex("16010480".repeat(1000));
        Reply reply = (Reply) LITTLE.reply(Answered.to(0x101, data.length), data);
        assertArrayEquals(data, LITTLE.encode(reply, data.length));
        assertEquals(4000, Unpooled.wrappedBuffer(data).readableBytes());
    }

    @Test
    void a_part_of_a_message_is_no_whole_one() {
        assertThrows(CodecException.class, () -> ReferenceCodec.read(new IoRead(641)));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}

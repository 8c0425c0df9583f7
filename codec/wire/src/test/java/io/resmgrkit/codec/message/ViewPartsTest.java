package io.resmgrkit.codec.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectLinkReply;
import io.resmgrkit.codec.generated.IoWrite;
import io.resmgrkit.codec.testkit.Connects;
import io.resmgrkit.codec.testkit.IoMessages;
import io.resmgrkit.codec.testkit.Replies;
import io.resmgrkit.codec.testkit.WireMessage;
import io.resmgrkit.codec.testkit.WireReply;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Views say of variable parts what the walk says of them: where they begin and how many bytes of them are there. */
class ViewPartsTest {
    private final IoConnect connect = new IoConnect();
    private final IoConnectLinkReply link = new IoConnectLinkReply();
    private final IoWrite write = new IoWrite();

    @Property
    void of_a_connect(@ForAll("connects") WireMessage message) {
        for (Dialect dialect : List.of(Dialect.SDP6_ILP32_LE, Dialect.SDP6_ILP32_BE)) {
            byte[] bytes = message.bytes(dialect.bigEndian());
            Message decoded = Message.request(dialect, bytes, 0, bytes.length);
            ByteBuf direct = Unpooled.directBuffer().writeBytes(bytes);
            connect.wrap(dialect, direct);
            direct.release();
            Leaves leaves = Leaves.of(decoded);
            if (connect.pathLen() > 0) {
                part(leaves, "path", connect.pathOffset() - connect.offset(), connect.pathLength());
            }
            // Behind a path that is cut nothing else begins.
            if (decoded.defect() == null) {
                part(leaves, "padding", connect.paddingOffset() - connect.offset(), connect.paddingLength());
                part(leaves, "tail", connect.tailOffset() - connect.offset(), connect.tailLength());
            }
        }
    }

    @Property
    void of_a_write(@ForAll("writes") WireMessage message) {
        byte[] bytes = message.bytes(false);
        Message decoded = Message.request(Dialect.SDP6_ILP32_LE, bytes, 0, bytes.length);
        write.wrap(Dialect.SDP6_ILP32_LE, bytes, 0, bytes.length);
        if (decoded.defect() == null) {
            part(Leaves.of(decoded), "data", write.dataOffset(), write.dataLength());
            part(Leaves.of(decoded), "tail", write.tailOffset(), write.tailLength());
        }
    }

    @Property
    void of_a_link_reply(@ForAll("replies") WireReply reply) {
        byte[] bytes = reply.message().bytes(false);
        Answered answered = new Answered(0x100, 2, 0, 0x8001_0000, false);
        Message decoded = Message.reply(Dialect.SDP6_ILP32_LE, answered, bytes, 0, bytes.length);
        if (decoded.defect() == null && bytes.length > 0) {
            link.wrap(Dialect.SDP6_ILP32_LE, bytes, 0, bytes.length);
            assertEquals(20, link.entriesOffset());
            assertEquals(32 * link.nentries(), link.entriesLength());
            part(Leaves.of(decoded), "path", link.pathOffset(), link.pathLength());
            part(Leaves.of(decoded), "path_rest", link.pathRestOffset(), link.pathRestLength());
            if (link.nentries() > 0) {
                long last = Leaves.of(decoded).all().stream()
                        .filter(leaf -> leaf.name().equals("pid"))
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .value();
                assertEquals(last, link.entries(link.nentries() - 1).pid());
            }
        }
    }

    private static void part(Leaves leaves, String name, int offset, int length) {
        // A message inside may have parts of the same name, but not at the same place.
        int found = leaves.all().stream()
                .filter(leaf -> leaf.name().equals(name) && leaf.offset() == offset && !leaf.whole())
                .mapToInt(Leaf::size)
                .findFirst()
                .orElse(0);
        assertEquals(found, length, name + " at " + offset);
    }

    @Provide
    Arbitrary<WireMessage> connects() {
        return Connects.any();
    }

    @Provide
    Arbitrary<WireMessage> writes() {
        return IoMessages.write();
    }

    @Provide
    Arbitrary<WireReply> replies() {
        return Replies.connect();
    }
}

package io.resmgrkit.codec.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.testkit.Corpus;
import io.resmgrkit.codec.testkit.Recorded;
import io.resmgrkit.codec.testkit.Replies;
import io.resmgrkit.codec.testkit.Requests;
import io.resmgrkit.codec.testkit.WireMessage;
import io.resmgrkit.codec.testkit.WireReply;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Both byte orders of 6.4.1 have the same fields at the same places (LAYOUT 1). */
class ByteOrderTest {
    @Test
    void a_recorded_message_with_its_integers_reversed_has_the_same_values_in_the_other_byte_order()
            throws IOException {
        int messages = 0;
        for (Recorded recorded : Corpus.all()) {
            Dialect here = Dialect.of(recorded.dialect());
            if (here.release() != Dialect.SDP6_ILP32_BE.release()) {
                continue;
            }
            Dialect there = here.bigEndian() ? Dialect.SDP6_ILP32_LE : Dialect.SDP6_ILP32_BE;
            byte[] request = recorded.request();
            Message asked = Message.request(here, request, 0, request.length);
            messages += same(recorded.source(), asked, there);
            byte[] reply = recorded.reply();
            if (reply != null) {
                Answered answered = TotalityTest.answered(here, recorded);
                messages += same(recorded.source(), Message.reply(here, answered, reply, 0, reply.length), there);
            }
        }
        assertTrue(messages > 10_000, "whole messages compared: " + messages);
    }

    /** Damaged and unknown messages have integers of which nobody says where they are. */
    private static int same(String source, Message message, Dialect there) {
        if (message.defect() != null || message instanceof UnknownMessage) {
            return 0;
        }
        Leaves leaves = Leaves.of(message);
        byte[] swapped = leaves.swapped();
        Answered answered = message.bytes().answered();
        Message other = answered == null
                ? Message.request(there, swapped, 0, swapped.length)
                : Message.reply(there, answered, swapped, 0, swapped.length);
        assertEquals(leaves.all(), Leaves.of(other).all(), source);
        assertEquals(message.getClass(), other.getClass(), source);
        assertArrayEquals(message.bytes().copy(), Leaves.of(other).swapped(), source);
        return 1;
    }

    @Property
    void a_generated_message_has_the_same_values_in_both_byte_orders(@ForAll("requests") WireMessage message) {
        byte[] bytes = message.bytes(false);
        same(message.name(), Message.request(Dialect.SDP6_ILP32_LE, bytes, 0, bytes.length), Dialect.SDP6_ILP32_BE);
    }

    @Property
    void a_generated_reply_has_the_same_values_in_both_byte_orders(@ForAll("replies") WireReply reply) {
        byte[] bytes = reply.message().bytes(false);
        Answered to = new Answered(reply.type(), reply.subtype(), reply.dcmd(), reply.status(), reply.directory());
        same(
                reply.message().name(),
                Message.reply(Dialect.SDP6_ILP32_LE, to, bytes, 0, bytes.length),
                Dialect.SDP6_ILP32_BE);
    }

    @Provide
    Arbitrary<WireMessage> requests() {
        return Requests.any();
    }

    @Provide
    Arbitrary<WireReply> replies() {
        return Replies.any();
    }
}

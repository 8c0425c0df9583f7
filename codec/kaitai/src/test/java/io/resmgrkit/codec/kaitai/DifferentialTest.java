package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.testkit.Chains;
import io.resmgrkit.codec.testkit.Connects;
import io.resmgrkit.codec.testkit.Corpus;
import io.resmgrkit.codec.testkit.DirectoryReplies;
import io.resmgrkit.codec.testkit.Recorded;
import io.resmgrkit.codec.testkit.Replies;
import io.resmgrkit.codec.testkit.Requests;
import io.resmgrkit.codec.testkit.WireMessage;
import io.resmgrkit.codec.testkit.WireReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * The two codecs agree on every field of every message: name, place and value, up to the first thing wrong, and on where that is. What
 * the reference codec decodes whole, it encodes to the same bytes.
 */
class DifferentialTest {
    private static final List<Dialect> ORDERS = List.of(Dialect.SDP6_ILP32_LE, Dialect.SDP6_ILP32_BE);

    @Test
    void on_every_recorded_message_and_every_prefix_of_it() throws IOException {
        Set<ByteBuffer> seen = new HashSet<>();
        int messages = 0;
        for (Recorded recorded : Corpus.all()) {
            Dialect dialect = Dialect.of(recorded.dialect());
            byte[] request = recorded.request();
            if (seen.add(ByteBuffer.wrap(request))) {
                messages++;
                Agreement.onPrefixes(recorded.source(), dialect, null, request);
            }
            byte[] reply = recorded.reply();
            if (reply != null && seen.add(ByteBuffer.wrap(reply))) {
                messages++;
                Answered answered =
                        Answered.by(Message.request(dialect, request, 0, request.length), recorded.status());
                Agreement.onPrefixes(recorded.source(), dialect, answered, reply);
            }
        }
        assertTrue(messages > 3000, "the corpus has thousands of different messages, found " + messages);
    }

    @Property
    void on_generated_requests_in_every_dialect(@ForAll("requests") WireMessage message) {
        for (Dialect dialect : Dialect.values()) {
            Agreement.check(message.name(), dialect, null, message.bytes(dialect.bigEndian()));
        }
    }

    @Property
    void on_generated_replies_in_every_dialect(@ForAll("replies") WireReply reply) {
        for (Dialect dialect : Dialect.values()) {
            Agreement.check(
                    reply.message().name(),
                    dialect,
                    answered(reply),
                    reply.message().bytes(dialect.bigEndian()));
        }
    }

    @Property(tries = 200)
    void on_every_prefix_of_generated_requests(@ForAll("requests") WireMessage message) {
        for (Dialect dialect : ORDERS) {
            Agreement.onPrefixes(message.name(), dialect, null, message.bytes(dialect.bigEndian()));
        }
    }

    @Property(tries = 200)
    void on_every_prefix_of_generated_replies(@ForAll("replies") WireReply reply) {
        for (Dialect dialect : ORDERS) {
            Agreement.onPrefixes(
                    reply.message().name(),
                    dialect,
                    answered(reply),
                    reply.message().bytes(dialect.bigEndian()));
        }
    }

    @Property
    void on_connects_and_chains(@ForAll("connects") WireMessage connect, @ForAll("chains") WireMessage chain) {
        for (Dialect dialect : ORDERS) {
            Agreement.check(connect.name(), dialect, null, connect.bytes(dialect.bigEndian()));
            Agreement.check(chain.name(), dialect, null, chain.bytes(dialect.bigEndian()));
        }
    }

    @Property
    void on_directories(@ForAll("directories") WireReply reply) {
        for (Dialect dialect : ORDERS) {
            Agreement.check(
                    reply.message().name(),
                    dialect,
                    answered(reply),
                    reply.message().bytes(dialect.bigEndian()));
        }
    }

    @Property
    void on_bytes_without_structure(@ForAll("noise") byte[] noise) {
        ORDERS.forEach(dialect -> Agreement.check("noise", dialect, null, noise));
    }

    private static Answered answered(WireReply reply) {
        return new Answered(reply.type(), reply.subtype(), reply.dcmd(), reply.status(), reply.directory());
    }

    @Provide
    Arbitrary<WireMessage> requests() {
        return Requests.any();
    }

    @Provide
    Arbitrary<WireMessage> connects() {
        return Connects.any();
    }

    @Provide
    Arbitrary<WireMessage> chains() {
        return Chains.any();
    }

    @Provide
    Arbitrary<WireReply> replies() {
        return Replies.any();
    }

    @Provide
    Arbitrary<WireReply> directories() {
        return DirectoryReplies.any();
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Requests.noise();
    }
}

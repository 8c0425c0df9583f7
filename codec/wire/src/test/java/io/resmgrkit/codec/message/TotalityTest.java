package io.resmgrkit.codec.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.testkit.Corpus;
import io.resmgrkit.codec.testkit.Recorded;
import io.resmgrkit.codec.testkit.ReleaseMessages;
import io.resmgrkit.codec.testkit.ReleaseReplies;
import io.resmgrkit.codec.testkit.Replies;
import io.resmgrkit.codec.testkit.Requests;
import io.resmgrkit.codec.testkit.WireMessage;
import io.resmgrkit.codec.testkit.WireReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Any bytes decode to a message, whose walk tells every byte once and in order. */
class TotalityTest {
    private static final int SAMPLES = 8;
    private static final Dialect LITTLE = Dialect.SDP6_ILP32_LE;

    private final Set<ByteBuffer> seen = new HashSet<>();

    @Test
    void every_recorded_message_and_every_prefix_of_it_decodes_and_is_rebuilt_from_its_walk() throws IOException {
        int messages = 0;
        for (Recorded recorded : Corpus.all()) {
            Dialect dialect = Dialect.of(recorded.dialect());
            if (seen.add(ByteBuffer.wrap(recorded.request()))) {
                messages++;
                prefixes(recorded.source(), dialect, null, recorded.request());
            }
            byte[] reply = recorded.reply();
            if (reply != null && seen.add(ByteBuffer.wrap(reply))) {
                messages++;
                prefixes(recorded.source(), dialect, answered(dialect, recorded), reply);
            }
        }
        assertTrue(messages > 3000, "the corpus has thousands of different messages, found " + messages);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void every_request_of_every_dialect_cut_anywhere_is_rebuilt_from_its_walk(@ForAll Dialect dialect) {
        Random random = new Random(0x5eed_0007L);
        for (Arbitrary<WireMessage> message : ReleaseMessages.of(dialect.release())) {
            for (int i = 0; i < SAMPLES; i++) {
                WireMessage sample = message.generator(1000, true).next(random).value();
                prefixes(sample.name(), dialect, null, sample.bytes(dialect.bigEndian()));
            }
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void every_reply_of_every_dialect_cut_anywhere_is_rebuilt_from_its_walk(@ForAll Dialect dialect) {
        Random random = new Random(0x5eed_0008L);
        for (Arbitrary<WireReply> reply : ReleaseReplies.of(dialect.release())) {
            for (int i = 0; i < SAMPLES; i++) {
                WireReply sample = reply.generator(1000, true).next(random).value();
                Answered answered = new Answered(
                        sample.type(), sample.subtype(), sample.dcmd(), sample.status(), sample.directory());
                prefixes(
                        sample.message().name(),
                        dialect,
                        answered,
                        sample.message().bytes(dialect.bigEndian()));
            }
        }
    }

    @Test
    void random_bytes_decode_in_every_dialect_and_are_rebuilt_from_their_walk() {
        long seed = 0x5eed_0002L;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 40_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Dialect dialect = Dialect.values()[i % Dialect.values().length];
            if (bytes.length >= 2 && random.nextInt(8) != 0) {
                // A number of the I/O range, or else hardly any of them would be known.
                bytes[dialect.bigEndian() ? 0 : 1] = 1;
                bytes[dialect.bigEndian() ? 1 : 0] = (byte) random.nextInt(0x20);
            }
            Answered answered = new Answered(
                    0x100 + random.nextInt(0x1b),
                    random.nextInt(9),
                    0x4004_0101,
                    random.nextInt(),
                    random.nextBoolean());
            String where = "seed " + seed + " round " + i;
            rebuilt(where, dialect, null, bytes);
            rebuilt(where, dialect, answered, bytes);
        }
    }

    @Property
    void generated_requests_and_their_prefixes_decode_in_every_dialect(@ForAll("requests") WireMessage message) {
        for (Dialect dialect : Dialect.values()) {
            rebuilt(message.name(), dialect, null, message.bytes(dialect.bigEndian()));
        }
        prefixes(message.name(), LITTLE, null, message.bytes(false));
    }

    @Property
    void generated_replies_and_their_prefixes_decode_in_every_dialect(@ForAll("replies") WireReply reply) {
        Answered answered =
                new Answered(reply.type(), reply.subtype(), reply.dcmd(), reply.status(), reply.directory());
        for (Dialect dialect : Dialect.values()) {
            rebuilt(reply.toString(), dialect, answered, reply.message().bytes(dialect.bigEndian()));
        }
        prefixes(reply.toString(), LITTLE, answered, reply.message().bytes(false));
    }

    @Property
    void structureless_bytes_decode(@ForAll("noise") byte[] noise) {
        for (Dialect dialect : Dialect.values()) {
            rebuilt("noise", dialect, null, noise);
        }
    }

    @Test
    void a_message_in_the_middle_of_an_array_is_told_with_offsets_of_its_own() {
        byte[] read = HexFormat.of().parseHex("0101100020000000" + "0000000000000000");
        byte[] around = new byte[40];
        Arrays.fill(around, (byte) 0xee);
        System.arraycopy(read, 0, around, 7, read.length);
        Message message = Message.request(LITTLE, around, 7, read.length);
        assertArrayEquals(read, Leaves.of(message).rebuilt());
        assertEquals(
                new Leaf("nbytes", -1, 4, 4, 0x20, true),
                Leaves.of(message).all().get(2));
    }

    static Answered answered(Dialect dialect, Recorded recorded) {
        byte[] request = recorded.request();
        return Answered.by(Message.request(dialect, request, 0, request.length), recorded.status());
    }

    private static void prefixes(String source, Dialect dialect, Answered answered, byte[] bytes) {
        for (int length = 0; length <= bytes.length; length++) {
            rebuilt(source, dialect, answered, Arrays.copyOf(bytes, length));
        }
    }

    private static void rebuilt(String source, Dialect dialect, Answered answered, byte[] bytes) {
        Message message = answered == null
                ? Message.request(dialect, bytes, 0, bytes.length)
                : Message.reply(dialect, answered, bytes, 0, bytes.length);
        String where = source + ", " + bytes.length + " bytes";
        assertArrayEquals(bytes, Leaves.of(message).rebuilt(), where);
        Defect defect = message.defect();
        assertEquals(message instanceof TruncatedMessage || message instanceof MalformedMessage, defect != null, where);
        if (defect != null) {
            assertTrue(defect.offset() >= 0 && defect.offset() <= bytes.length, where + ": " + defect);
            assertFalse(defect.field().isEmpty(), where);
        }
    }

    @Provide
    Arbitrary<WireMessage> requests() {
        return Requests.any();
    }

    @Provide
    Arbitrary<WireReply> replies() {
        return Replies.any();
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Requests.noise();
    }
}

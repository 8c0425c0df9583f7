package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.KnownMessage;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.UnknownMessage;
import io.resmgrkit.codec.testkit.MessageTable;
import io.resmgrkit.codec.testkit.ReleaseMessages;
import io.resmgrkit.codec.testkit.ReleaseReplies;
import io.resmgrkit.codec.testkit.WireMessage;
import io.resmgrkit.codec.testkit.WireReply;
import io.resmgrkit.codec.wire.Bytes;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;

/**
 * Every message of every dialect, cut at each length: both codecs see the same and stop at the same place, and what is whole they
 * write again as it was. The table of the corpus says which messages there are.
 */
class EveryMessageTest {
    private static final long SEED = 0x5eed_0006L;
    private static final int SAMPLES = 12;
    private static final int SIZE = 1000;

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void requests(@ForAll Dialect dialect) throws IOException {
        Random random = new Random(SEED);
        Set<Integer> generated = new TreeSet<>();
        Set<Integer> whole = new TreeSet<>();
        for (Arbitrary<WireMessage> message : ReleaseMessages.of(dialect.release())) {
            for (int i = 0; i < SAMPLES; i++) {
                WireMessage sample = message.generator(SIZE, true).next(random).value();
                byte[] bytes = sample.bytes(dialect.bigEndian());
                Agreement.onPrefixes(sample.name() + ", seed " + SEED, dialect, null, bytes);
                int type = Bytes.u2(bytes, 0, dialect.bigEndian());
                generated.add(type);
                if (isWhole(Message.request(dialect, bytes, 0, bytes.length))) {
                    whole.add(type);
                }
            }
        }
        Set<Integer> table = MessageTable.read().numbers(dialect.id());
        generated.retainAll(table);
        assertEquals(table, generated, "generated, seed " + SEED);
        whole.retainAll(table);
        assertEquals(table, whole, "whole, seed " + SEED);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void replies(@ForAll Dialect dialect) throws IOException {
        Random random = new Random(SEED);
        Set<Integer> whole = new TreeSet<>();
        for (Arbitrary<WireReply> reply : ReleaseReplies.of(dialect.release())) {
            for (int i = 0; i < SAMPLES; i++) {
                WireReply sample = reply.generator(SIZE, true).next(random).value();
                byte[] bytes = sample.message().bytes(dialect.bigEndian());
                Answered answered = new Answered(
                        sample.type(), sample.subtype(), sample.dcmd(), sample.status(), sample.directory());
                Agreement.onPrefixes(sample.message().name() + ", seed " + SEED, dialect, answered, bytes);
                if (isWhole(Message.reply(dialect, answered, bytes, 0, bytes.length))) {
                    whole.add(sample.type());
                }
            }
        }
        Set<Integer> table = MessageTable.read().answered(dialect.id());
        whole.retainAll(table);
        assertEquals(table, whole, "whole, seed " + SEED);
    }

    /** Reserved numbers have no structure: their bytes are kept. */
    private static boolean isWhole(Message message) {
        return message instanceof KnownMessage || message instanceof UnknownMessage;
    }
}

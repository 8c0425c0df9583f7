package io.resmgrkit.codec.kaitai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kaitai.struct.KaitaiStruct;
import io.netty.buffer.Unpooled;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The two codecs side by side on one message. */
final class Agreement {
    private Agreement() {}

    /** {@link #check} of a message and of every prefix of it. */
    static void onPrefixes(String source, Dialect dialect, @Nullable Answered answered, byte[] bytes) {
        for (int length = 0; length <= bytes.length; length++) {
            check(source, dialect, answered, Arrays.copyOf(bytes, length));
        }
    }

    /** Fails unless both read the same of these bytes; {@code source} says in the failure what they are. */
    static void check(String source, Dialect dialect, @Nullable Answered answered, byte[] bytes) {
        String where = source + ", " + bytes.length + " bytes, " + dialect.id();
        Message message = answered == null
                ? Message.request(dialect, bytes, 0, bytes.length)
                : Message.reply(dialect, answered, bytes, 0, bytes.length);
        ReferenceCodec codec = ReferenceCodec.of(dialect);
        ByteBufKaitaiStream stream = ByteBufKaitaiStream.reading(Unpooled.wrappedBuffer(bytes));
        KaitaiStruct.ReadWrite tree =
                answered == null ? codec.unreadRequest(stream) : codec.unreadReply(answered, stream);
        Sight fast = FastSight.of(message);
        Sight reference = ReferenceSight.of(tree);
        Sight.Stop wrong = fast.stop();
        Sight.Stop refused = reference.stop();
        boolean later = wrong != null
                && (refused == null
                        || refused.offset() > wrong.offset()
                        || refused.offset() == wrong.offset()
                                && !refused.fields().containsAll(wrong.fields()));
        if (later && wrong.why().startsWith("declares a negative length")) {
            // A negative number of elements is none for the schema language and a defect for the fast codec. Up to the
            // place of the elements both must agree.
            int end = wrong.offset();
            assertEquals(
                    fast.leaves(),
                    reference.leaves().stream().filter(l -> l.offset() < end).toList(),
                    where);
            return;
        }
        assertEquals(reference.leaves(), fast.leaves(), () -> where + ": " + wrong + " " + refused);
        assertEquals(refused == null, wrong == null, () -> where + ": " + wrong + " " + refused);
        if (wrong != null && refused != null) {
            assertEquals(refused.offset(), wrong.offset(), () -> where + ": " + wrong + " " + refused);
            assertTrue(refused.fields().containsAll(wrong.fields()), () -> where + ": " + wrong + " " + refused);
        } else {
            assertArrayEquals(bytes, codec.encode(tree, bytes.length), where);
        }
    }
}

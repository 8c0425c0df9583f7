package io.resmgrkit.codec.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.wire.FieldVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A decoded message. Decoding is total: any bytes give one of the four kinds, never an exception, and no length is trusted before it is
 * checked. The bytes are kept as they came, so a message encodes to exactly what it was decoded from.
 *
 * <p>Reading single fields of known messages is faster through the generated views; a {@code Message} is for code that must take
 * whatever comes.
 */
public sealed interface Message permits KnownMessage, UnknownMessage, TruncatedMessage, MalformedMessage {
    /** The bytes with what is needed to read them. */
    MessageBytes bytes();

    /** What is wrong, or null. */
    default @Nullable Defect defect() {
        return null;
    }

    /** Walks every byte in wire order, as far as a damaged message goes. */
    default void accept(FieldVisitor visitor) {
        bytes().walk(visitor);
    }

    /** Decodes a request. The array is kept, not copied. */
    static Message request(Dialect dialect, byte[] array, int offset, int length) {
        return decode(new MessageBytes(dialect, null, array, offset, length));
    }

    /** Decodes the readable bytes of a buffer, which are copied; the buffer stays the caller's and its indices do not move. */
    static Message request(Dialect dialect, ByteBuf buffer) {
        byte[] copy = ByteBufUtil.getBytes(buffer);
        return request(dialect, copy, 0, copy.length);
    }

    /** Decodes the bytes of a reply, which do not say themselves what they answer. The array is kept, not copied. */
    static Message reply(Dialect dialect, Answered answered, byte[] array, int offset, int length) {
        return decode(new MessageBytes(dialect, answered, array, offset, length));
    }

    /** Decodes the readable bytes of a buffer as a reply; they are copied. */
    static Message reply(Dialect dialect, Answered answered, ByteBuf buffer) {
        byte[] copy = ByteBufUtil.getBytes(buffer);
        return reply(dialect, answered, copy, 0, copy.length);
    }

    private static Message decode(MessageBytes bytes) {
        HeadVisitor head = new HeadVisitor();
        Defect defect = bytes.walk(head);
        if (defect != null) {
            return defect.kind() == Defect.Kind.TRUNCATED
                    ? new TruncatedMessage(bytes, defect)
                    : new MalformedMessage(bytes, defect);
        }
        return bytes.answered() != null || head.known() ? new KnownMessage(bytes) : new UnknownMessage(bytes);
    }
}

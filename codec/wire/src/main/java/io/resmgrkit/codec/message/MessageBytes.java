package io.resmgrkit.codec.message;

import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.Direction;
import io.resmgrkit.codec.generated.Reply;
import io.resmgrkit.codec.generated.Request;
import io.resmgrkit.codec.wire.Bytes;
import io.resmgrkit.codec.wire.FieldVisitor;
import io.resmgrkit.codec.wire.Role;
import io.resmgrkit.codec.wire.Walker;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a message with what is needed to read them.
 *
 * @param dialect  layout and byte order
 * @param answered what a reply answers; null for a request
 * @param array    holds the bytes; not copied
 * @param offset   the first byte
 * @param length   how many
 */
public record MessageBytes(Dialect dialect, @Nullable Answered answered, byte[] array, int offset, int length) {
    private static final String ROOT = "message";

    /** Which way the message travels. */
    public Direction direction() {
        return answered == null ? Direction.REQUEST : Direction.REPLY;
    }

    /** The message number: of a request its own, of a reply that of what it answers; -1 when the bytes do not hold one. */
    public int type() {
        if (answered != null) {
            return answered.type();
        }
        return length < 2 ? -1 : Bytes.u2(array, offset, dialect.bigEndian());
    }

    /** Walks every byte in wire order and returns the first thing wrong, or null. */
    public @Nullable Defect walk(FieldVisitor visitor) {
        Walker walker = new Walker(dialect, array, offset, length, visitor);
        long window = walker.open(ROOT, length);
        Answered to = answered;
        if (to == null) {
            Request.walk(walker, Role.MESSAGE, ROOT);
        } else {
            Reply.walk(
                    walker,
                    Role.MESSAGE,
                    ROOT,
                    to.type(),
                    to.subtype(),
                    to.dcmd(),
                    to.status(),
                    to.directory() ? 1 : 0);
        }
        walker.close(window);
        return walker.defect();
    }

    /** A copy of the bytes. */
    public byte[] copy() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }
}

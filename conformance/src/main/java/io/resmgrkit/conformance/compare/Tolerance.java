package io.resmgrkit.conformance.compare;

import io.resmgrkit.codec.message.Message;
import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far what happened may differ from what was expected. */
public interface Tolerance {
    /** Not at all. */
    Tolerance EXACT = ignoring(Set.of());

    /**
     * Only in fields of these names.
     *
     * @param fields a whole path such as {@code reply.st_ino}, or its last component
     */
    static Tolerance ignoring(Set<String> fields) {
        return new Tolerance() {
            @Override
            public boolean accepts(Difference difference) {
                return fields.contains(difference.field()) || fields.contains(difference.lastComponent());
            }
        };
    }

    /** Whether a pair of values will do. */
    boolean accepts(Difference difference);

    /** Why an outcome tells nothing, because what was asked is not done there; null when it is to be compared. */
    default @Nullable String unsupported(Asked asked, Outcome expected, Outcome actual) {
        return null;
    }

    /** Whether {@link #accepts} is to be asked about equal values too, because they bear on later ones. */
    default boolean watches() {
        return false;
    }

    /** What a client sees in a reply, field by field in wire order. */
    default Map<String, String> fields(Asked asked, Outcome.Replied reply) {
        byte[] bytes = reply.reply();
        return FieldValues.of(Message.reply(asked.dialect(), asked.answered(reply.status()), bytes, 0, bytes.length));
    }

    /** This one, and what another accepts besides. */
    default Tolerance or(Tolerance other) {
        Tolerance first = this;
        return new Tolerance() {
            @Override
            public boolean accepts(Difference difference) {
                return first.accepts(difference) || other.accepts(difference);
            }

            @Override
            public @Nullable String unsupported(Asked asked, Outcome expected, Outcome actual) {
                return first.unsupported(asked, expected, actual);
            }

            @Override
            public boolean watches() {
                return first.watches();
            }

            @Override
            public Map<String, String> fields(Asked asked, Outcome.Replied reply) {
                return first.fields(asked, reply);
            }
        };
    }
}

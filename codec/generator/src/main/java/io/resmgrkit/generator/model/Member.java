package io.resmgrkit.generator.model;

import io.resmgrkit.generator.schema.Attr;
import java.util.List;

/**
 * A member of the fixed part over all dialects: attributes of the same C name are one member.
 *
 * @param name    the C name
 * @param attrs   the attribute by dialect, null where the dialect lacks the member
 * @param offsets its offset by dialect, -1 where the dialect lacks it
 */
public record Member(String name, List<Attr> attrs, List<Integer> offsets) {
    /** Any of its attributes: they agree in everything but signedness and dialect. */
    public Attr sample() {
        return attrs.stream().filter(attr -> attr != null).findFirst().orElseThrow();
    }

    /** Whether offset and type are the same in every dialect. */
    public boolean constant() {
        return offsets.stream().distinct().count() == 1
                && attrs.stream().distinct().count() == 1;
    }

    /** Whether the offset is the same in every dialect. */
    public boolean constantOffset() {
        return offsets.stream().distinct().count() == 1;
    }
}

package io.resmgrkit.generator.model;

import io.resmgrkit.generator.schema.Attr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A member of the fixed part over all dialects: attributes of the same C name are one member.
 *
 * @param name    the C name
 * @param attrs   the attribute by dialect, null where the dialect lacks the member
 * @param offsets its offset by dialect, -1 where the dialect lacks it
 */
public record Member(String name, List<Attr> attrs, List<Integer> offsets) {
    /** Any of its attributes: they agree in everything but signedness, dialect and, for a structure, its type. */
    public Attr sample() {
        return attrs.stream().filter(attr -> attr != null).findFirst().orElseThrow();
    }

    /** Whether offset and type are the same in every dialect. */
    public boolean constant() {
        return offsets.stream().distinct().count() == 1
                && attrs.stream().distinct().count() == 1;
    }

    /** Where it is a structure: its types, the oldest first, each with an attribute that has it. */
    public Map<String, Attr> types() {
        Map<String, Attr> types = new LinkedHashMap<>();
        attrs.stream()
                .filter(attr -> attr != null && attr.type().isPresent())
                .forEach(attr -> types.putIfAbsent(attr.type().get().name(), attr));
        return types;
    }

    /** The offset by dialect where the member is of that type, -1 elsewhere. */
    public List<Integer> offsetsOf(String type) {
        List<Integer> offsetsOfType = new ArrayList<>();
        for (int i = 0; i < attrs.size(); i++) {
            Attr attr = attrs.get(i);
            boolean same = attr != null
                    && attr.type().filter(ref -> ref.name().equals(type)).isPresent();
            offsetsOfType.add(same ? offsets.get(i) : -1);
        }
        return offsetsOfType;
    }

    /** Whether the offset is the same in every dialect. */
    public boolean constantOffset() {
        return offsets.stream().distinct().count() == 1;
    }
}

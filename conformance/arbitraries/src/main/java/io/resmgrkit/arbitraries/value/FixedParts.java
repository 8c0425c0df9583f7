package io.resmgrkit.arbitraries.value;

import io.resmgrkit.arbitraries.sample.Struct;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.wire.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Fixed parts of structures with honest values in every member, nested ones included, from the layout tables of the codec. */
public final class FixedParts {
    private FixedParts() {}

    /** An integer of a structure. */
    private record Leaf(int offset, int size, Arbitrary<Long> values) {}

    /**
     * A structure by its C name with the leading underscore, such as {@code _io_read} or {@code flock}.
     *
     * @throws NullPointerException naming structure and dialect when the dialect has none
     */
    public static Arbitrary<Struct> of(Dialect dialect, String name) {
        return bySchema(dialect, name.startsWith("_") ? name.substring(1) : name);
    }

    /**
     * A structure by the name of its schema, which is the same in every dialect, such as {@code msg_info}.
     *
     * @throws NullPointerException naming structure and dialect when the dialect has none
     */
    public static Arbitrary<Struct> bySchema(Dialect dialect, String schema) {
        return of(
                dialect,
                Objects.requireNonNull(Layouts.ofSchema(schema, dialect), () -> schema + " in " + dialect.id()));
    }

    /** A structure of that layout. */
    public static Arbitrary<Struct> of(Dialect dialect, StructLayout layout) {
        List<Leaf> leaves = new ArrayList<>();
        collect(layout, 0, leaves);
        List<Arbitrary<Long>> arbitraries = leaves.stream().map(Leaf::values).toList();
        Arbitrary<Struct> structs = Combinators.combine(arbitraries).as(values -> {
            byte[] bytes = new byte[layout.wireSize()];
            for (int i = 0; i < leaves.size(); i++) {
                Leaf leaf = leaves.get(i);
                Bytes.write(bytes, leaf.offset(), leaf.size(), dialect.bigEndian(), values.get(i));
            }
            return new Struct(dialect, layout, bytes);
        });
        // Edges are frequent in every member already; all combinations of them would be thousands.
        return structs.withoutEdgeCases();
    }

    private static void collect(StructLayout layout, int base, List<Leaf> leaves) {
        for (FieldLayout field : layout.fields()) {
            int at = base + field.offset();
            if (field.kind() == Kind.STRUCT) {
                collect(Objects.requireNonNull(field.struct()), at, leaves);
            } else {
                Arbitrary<Long> values = Fields.honest(field);
                int size = field.kind().size();
                for (int i = 0; i < Math.max(1, field.count()); i++) {
                    leaves.add(new Leaf(at + i * size, size, values));
                }
            }
        }
    }
}

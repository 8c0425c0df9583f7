package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.Kind;
import io.resmgrkit.codec.layout.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which integers of a structure change byte order, taken from its layout. Members called zero or reserved stay as they are, as do
 * bytes (LAYOUT 6).
 */
final class SwapPlan {
    private final int[] offsets;
    private final int[] sizes;

    private SwapPlan(List<int[]> fields) {
        offsets = fields.stream().mapToInt(field -> field[0]).toArray();
        sizes = fields.stream().mapToInt(field -> field[1]).toArray();
    }

    /** All integers of a structure but the members named. */
    static SwapPlan of(StructLayout layout, String... except) {
        List<int[]> fields = new ArrayList<>();
        collect(layout, 0, Set.of(except), fields);
        return new SwapPlan(fields);
    }

    /** Only the integers named. */
    static SwapPlan only(StructLayout layout, String... names) {
        List<int[]> fields = new ArrayList<>();
        for (String name : names) {
            add(layout.field(name), 0, Set.of(), fields);
        }
        return new SwapPlan(fields);
    }

    /** One integer at the start. */
    static SwapPlan integer(int size) {
        return new SwapPlan(List.of(new int[] {0, size}));
    }

    /** Swaps the fields of a structure at {@code base}, as far as they lie before {@code limit}. */
    void apply(byte[] bytes, int base, int limit) {
        for (int i = 0; i < offsets.length; i++) {
            int at = base + offsets[i];
            if (at + sizes[i] <= limit) {
                reverse(bytes, at, sizes[i]);
            }
        }
    }

    private static void reverse(byte[] bytes, int at, int size) {
        for (int low = at, high = at + size - 1; low < high; low++, high--) {
            byte kept = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = kept;
        }
    }

    private static void collect(StructLayout layout, int base, Set<String> except, List<int[]> into) {
        for (FieldLayout field : layout.fields()) {
            boolean kept = field.name().contains("zero") || field.name().startsWith("reserved");
            if (!kept && !except.contains(field.name())) {
                add(field, base, except, into);
            }
        }
    }

    private static void add(FieldLayout field, int base, Set<String> except, List<int[]> into) {
        StructLayout struct = field.struct();
        if (struct != null) {
            collect(struct, base + field.offset(), except, into);
        } else if (field.kind() != Kind.BYTES && field.kind().size() > 1) {
            for (int i = 0; i < Math.max(1, field.count()); i++) {
                into.add(new int[] {
                    base + field.offset() + i * field.kind().size(),
                    field.kind().size()
                });
            }
        }
    }
}

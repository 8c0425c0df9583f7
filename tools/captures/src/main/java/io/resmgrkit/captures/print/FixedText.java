package io.resmgrkit.captures.print;

import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import java.util.ArrayList;
import java.util.List;

/** What is always the same about a structure whose fixed part is nothing but integers, as most are: it is written in one go. */
final class FixedText {
    private static final FieldText[] NONE = new FieldText[0];

    /** Every field. */
    final FieldText[] fields;
    /** Those that a line may show. */
    final FieldText[] shown;
    /** Whether there is anything else but integers. */
    final boolean mixed;

    FixedText(StructLayout struct, FieldTexts texts) {
        List<FieldText> all = new ArrayList<>();
        boolean other = false;
        for (FieldLayout field : struct.fields()) {
            other |= !field.kind().integer() || field.count() > 0;
            all.add(texts.of(field));
        }
        mixed = other || all.isEmpty();
        fields = mixed ? NONE : all.toArray(FieldText[]::new);
        shown = mixed ? NONE : all.stream().filter(field -> !field.silent).toArray(FieldText[]::new);
    }
}

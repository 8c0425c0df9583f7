package io.resmgrkit.generator.model;

import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Schema;
import java.util.List;

/**
 * A schema resolved: the fixed part, laid out in every dialect, and the parts behind it.
 *
 * @param schema  where it comes from
 * @param fixed   attributes of the fixed part, in wire order
 * @param members the members of the fixed part, over all dialects
 * @param sizes   bytes of the fixed part by dialect
 * @param parts   attributes behind the fixed part
 */
public record StructModel(
        Schema schema, List<Attr> fixed, List<Member> members, List<Integer> sizes, List<Attr> parts) {
    /** Whether there is a structure to lay a view over; a grouping without fixed members has none. */
    public boolean hasView() {
        return !fixed.isEmpty() || schema.origId().isPresent();
    }

    /** Whether every dialect has a fixed part of the same size. */
    public boolean constantSize() {
        return sizes.stream().distinct().count() == 1;
    }

    /** Whether nothing follows the fixed part. */
    public boolean fixedOnly() {
        return hasView() && parts.isEmpty();
    }
}

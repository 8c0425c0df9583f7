package io.resmgrkit.generator.schema;

import java.util.List;

/**
 * An enumeration or flag word.
 *
 * @param id      name, unique over all schemas
 * @param members in file order
 */
public record EnumDef(String id, List<Member> members) {
    /**
     * One value.
     *
     * @param value the number
     * @param name  the C name
     * @param mask  the sub-field that it is a value of; 0 for a plain value or flag
     * @param since first release that has it, 0 for all
     * @param until last release that has it, {@code Integer.MAX_VALUE} for all
     * @param doc   what it means
     */
    public record Member(long value, String name, long mask, int since, int until, String doc) {
        /** The same value under another C name, accepted but not printed. */
        Member alias(String other) {
            return new Member(value, other, mask, since, until, doc);
        }
    }
}

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
     * @param span  the releases that have it
     * @param doc   what it means
     */
    public record Member(long value, String name, long mask, Span span, String doc) {
        /** The same value under another C name, printed where the first name does not hold. */
        Member alias(String other, Span releases) {
            return new Member(value, other, mask, releases, doc);
        }

        /** The same value as one of a sub-field of another width. */
        Member masked(long newMask) {
            return new Member(value, name, newMask, span, doc);
        }
    }
}

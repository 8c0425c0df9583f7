package io.resmgrkit.codec;

/**
 * The first thing wrong with a message.
 *
 * @param kind   whether bytes are missing or contradict each other
 * @param field  the C name of the field or part
 * @param offset where it begins, in bytes from the start of the message
 * @param why    the rule that the bytes break, with the numbers
 */
public record Defect(Kind kind, String field, int offset, String why) {
    /** What sort of damage. */
    public enum Kind {
        /** The message ends before what it announces. */
        TRUNCATED,
        /** A length inside the message contradicts another, or is negative. */
        MALFORMED
    }

    /** Where and why, in one line. */
    @Override
    public String toString() {
        return field + " at offset " + offset + ": " + why;
    }
}

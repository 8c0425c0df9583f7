package io.resmgrkit.conformance.compare;

import io.resmgrkit.conformance.transcript.Outcome;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pair of values of one field.
 *
 * @param asked the request concerned; null where it is about no answer
 * @param field dotted name, such as {@code errno}, {@code reply.st_ino}, {@code late.status}
 * @param expected value in the recording, or of the reference
 * @param actual value that came
 * @param outcomes the two outcomes the field belongs to; null where it belongs to none
 */
public record Difference(
        @Nullable Asked asked,
        String field,
        String expected,
        String actual,
        @Nullable Outcomes outcomes) {
    /** What stands for a value that is not there. */
    public static final String ABSENT = "(absent)";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    /**
     * Two outcomes of one request.
     *
     * @param expectedFields fields of the expected reply, none for another outcome
     * @param actualFields fields of the reply that came
     */
    public record Outcomes(
            Outcome expected, Outcome actual, Map<String, String> expectedFields, Map<String, String> actualFields) {}

    /** Whether the values are the same. */
    public boolean equal() {
        return expected.equals(actual);
    }

    /** The name without what it is part of. */
    public String lastComponent() {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** Whether both values are integers; part of one that was cut shows as hex digits, one that is missing as such. */
    boolean numbers() {
        return NUMBER.matcher(expected).matches() && NUMBER.matcher(actual).matches();
    }

    /** Whether both are of a reply that ended within the field, so that neither tells a value. */
    boolean cut() {
        return !numbers() && !expected.equals(ABSENT) && !actual.equals(ABSENT);
    }
}

package io.resmgrkit.conformance.rules;

import java.util.Locale;

/** What a case shows of a system under test, from best to worst. */
public enum Verdict {
    /** The expected result. */
    PASS,
    /** The right outcome in another manner, which a flag names. */
    PASS_LENIENT,
    /** The system said that it cannot, and the rule allows it. */
    UNSUPPORTED,
    /** Not run or not judged, with the reason. */
    SKIP,
    /** The wrong result. */
    FAIL,
    /** No reply in time. */
    TIMEOUT,
    /** The system under test died. */
    CRASH,
    /** The adapter failed, not the system. */
    ERROR;

    /** The name in reports and files of expected outcomes, such as {@code pass-lenient}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing is wrong. */
    public boolean good() {
        return compareTo(SKIP) <= 0;
    }

    /**
     * The verdict of that name.
     *
     * @throws IllegalArgumentException naming the known ones
     */
    public static Verdict of(String id) {
        for (Verdict verdict : values()) {
            if (verdict.id().equals(id)) {
                return verdict;
            }
        }
        StringBuilder known = new StringBuilder();
        for (Verdict verdict : values()) {
            known.append(known.isEmpty() ? "" : ", ").append(verdict.id());
        }
        throw new IllegalArgumentException("unknown outcome '" + id + "'; known: " + known);
    }
}

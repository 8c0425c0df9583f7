package io.resmgrkit.conformance.compare;

/** Judges some of the fields; one of the rules that make up a tolerance. */
@FunctionalInterface
interface FieldRule {
    /** What a rule says of a pair of values. */
    enum Judgement {
        /** Will do. */
        ACCEPT,
        /** Counts as a deviation. */
        REJECT,
        /** Not a field of this rule. */
        PASS;

        static Judgement of(boolean accepted) {
            return accepted ? ACCEPT : REJECT;
        }
    }

    /** Judges a pair, which may be equal. */
    Judgement judge(Difference difference);
}

package io.resmgrkit.conformance.rules.probe;

/**
 * One variant of a rule's probe.
 *
 * @param rule id of the rule
 * @param suffix what tells it from the rule's other cases; with the rule an id that never changes
 * @param comment what is done, in a few words
 * @param body does it: returning is a pass, anything else is thrown as a {@code CaseEnd}
 */
public record RuleCase(String rule, String suffix, String comment, Body body) {
    /** A probe. */
    @FunctionalInterface
    public interface Body {
        /** Sends and demands. */
        void run(Probe probe);
    }

    /** The identifier, such as {@code RM-READ-01/pread-past-eof}. */
    public String id() {
        return rule + "/" + suffix;
    }
}

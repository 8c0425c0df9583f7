package io.resmgrkit.conformance.fuzz;

/** What must have happened that a sequence says something about a rule: not that the rule holds, but that it could have failed. */
@FunctionalInterface
interface Condition {
    /**
     * Whether it happened with this message.
     *
     * @param now the message and what the reference did with it
     * @param story what came before in the session
     */
    boolean met(Sighting now, Story story);
}

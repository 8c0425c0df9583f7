package io.resmgrkit.conformance.sut;

import org.jspecify.annotations.Nullable;

/**
 * Something asked of a system under test, other than a request, could not be done. {@link #outcome} says how the system failed,
 * when it did; the run goes on with the next case.
 */
public class SutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Outcome outcome;

    /** What went wrong inside the kit. */
    public SutException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = null;
    }

    /** What was asked and how the system failed. */
    public SutException(String what, Outcome outcome) {
        super(what + ": " + outcome);
        this.outcome = outcome;
    }

    /** How the system failed: crash, timeout or garbage; null when it answered that it cannot. */
    public @Nullable Outcome outcome() {
        return outcome;
    }
}

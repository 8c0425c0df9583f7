package io.resmgrkit.captures.transaction;

/** How a transaction ended. */
public enum Outcome {
    /** The server replied. */
    REPLIED,
    /** The server answered with an error number. */
    FAILED,
    /** A signal, a timeout or the end of the thread took the client out of the call. */
    INTERRUPTED,
    /** The capture has no answer. */
    UNANSWERED,
    /** A pulse: nothing answers it. */
    PULSE,
    /** An answer whose request the capture does not have. */
    UNREQUESTED;

    /** The name in output. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package io.resmgrkit.captures.transaction;

/** Is told what a capture holds, in the order in which it becomes known. */
public interface CaptureListener {
    /**
     * A transaction is over, or given up.
     *
     * @return an empty one for the caller to fill next: the same, cleared, or another in exchange for it
     */
    Transaction transaction(Transaction transaction);

    /** Whether nothing more is wanted; the capture is then not read further. */
    default boolean full() {
        return false;
    }

    /** Whether the headers around messages are wanted; copying them takes time. */
    default boolean headers() {
        return true;
    }

    /** Whether events that only those want who ask for everything are wanted; making them takes time. */
    default boolean minor() {
        return true;
    }

    /** Something beside transactions. */
    default void event(CaptureEvent event) {
        // Most listeners want transactions only.
    }

    /** Something is wrong with the capture. */
    default void problem(Problem problem) {
        // Also counted in the summary.
    }
}

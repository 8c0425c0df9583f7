package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** A transaction under way. Reused. */
final class Open {
    Transaction transaction = new Transaction();

    @Nullable
    Connection connection;

    /** Set while the answer is a damaged one and better may come. */
    Doubts.@Nullable Doubt doubt;

    /** Whether the capture tells when it began. */
    boolean timed;

    long direction;
    long handle;
    long server;
    int sequence;
    boolean readHandle;
    long reads;
    long readDirection;

    void clear() {
        connection = null;
        doubt = null;
        readHandle = false;
    }
}

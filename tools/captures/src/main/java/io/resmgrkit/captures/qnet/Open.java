package io.resmgrkit.captures.qnet;

import io.resmgrkit.captures.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** A transaction under way. Reused. */
final class Open {
    Transaction transaction = new Transaction();

    @Nullable
    Connection connection;

    long direction;
    long handle;
    long server;
    int sequence;
    boolean readHandle;
    long reads;
    long readDirection;

    void clear() {
        connection = null;
        readHandle = false;
    }
}

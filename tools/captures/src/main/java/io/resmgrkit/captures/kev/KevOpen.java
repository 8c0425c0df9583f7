package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** A transaction under way. Reused. */
final class KevOpen {
    Transaction transaction = new Transaction();

    @Nullable
    KevThread client;

    boolean received;
    boolean mapped;
    long serverPid;
    long rcvid;
    long receivedAt;
    /** Counts uses, so that who remembers an earlier one can tell. */
    long use;

    boolean live;
    /** Whether the trace has the receive and not the send. */
    boolean unsent;
    /** Processor of a send whose thread is unknown; -1 otherwise. */
    int cpu;

    void clear() {
        client = null;
        received = false;
        mapped = false;
        live = false;
        unsent = false;
        cpu = -1;
    }
}

package io.resmgrkit.captures.print;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a capture told, in order, on its way to the thread that makes text of it. Transactions are not copied: each is exchanged for
 * one whose text was made before. Reused; one thread at a time.
 */
final class Batch {
    /** Few enough for the caches of both processors, enough to make the handing over cheap. */
    private static final int MOST_ENTRIES = 1 << 8;

    private static final int MOST_BYTES = 1 << 20;

    private final @Nullable Object[] entries = new Object[MOST_ENTRIES];
    private final @Nullable Transaction[] told = new Transaction[MOST_ENTRIES];
    private int count;
    private int bytes;

    /** Transactions and events that are there. */
    int entries() {
        return count;
    }

    /** Whether it is time to hand it over. */
    boolean full() {
        return count == MOST_ENTRIES || bytes >= MOST_BYTES;
    }

    /** Keeps a transaction and returns an empty one in exchange. */
    Transaction add(Transaction over) {
        Transaction empty = told[count];
        told[count] = null;
        bytes += over.footprint();
        entries[count++] = over;
        return empty == null ? new Transaction() : empty;
    }

    /** Keeps an event. */
    void add(CaptureEvent event) {
        entries[count++] = event;
    }

    /** Makes text of everything and is empty then. */
    void tell(CaptureText text) {
        for (int i = 0; i < count; i++) {
            if (entries[i] instanceof Transaction over) {
                told[i] = text.transaction(over);
            } else if (entries[i] instanceof CaptureEvent event) {
                text.event(event);
            }
            entries[i] = null;
        }
        count = 0;
        bytes = 0;
    }
}

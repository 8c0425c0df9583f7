package io.resmgrkit.captures.batch;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;

/**
 * What a capture told, in order, to be told again by another thread. Transactions are kept flat, numbers beside numbers and bytes
 * beside bytes: one after another is what processors hand over fastest. Reused; one thread at a time.
 */
public final class Batch {
    private static final int MOST_BYTES = 1 << 17;
    private static final int MOST_ENTRIES = 1 << 10;

    private final Cargo cargo = new Cargo();
    private final TransactionCopy copy = new TransactionCopy(cargo);
    private final Transaction transaction = new Transaction();
    private int entries;

    /** Transactions and events that are there. */
    public int entries() {
        return entries;
    }

    /** Whether it is time to hand it over. */
    public boolean full() {
        return entries >= MOST_ENTRIES || cargo.bytes() >= MOST_BYTES;
    }

    /** Keeps a copy of a transaction. */
    public void add(Transaction from) {
        entries++;
        cargo.put(null);
        copy.put(from);
    }

    /** Keeps an event. */
    public void add(CaptureEvent event) {
        entries++;
        cargo.put(event);
    }

    /** Tells everything again and is empty then. The transaction is the same object each time. */
    public void tell(CaptureListener listener) {
        cargo.rewind();
        for (int i = 0; i < entries; i++) {
            if (cargo.reference() instanceof CaptureEvent event) {
                listener.event(event);
            } else {
                copy.get(transaction);
                listener.transaction(transaction);
            }
        }
        entries = 0;
        cargo.clear();
    }
}

package io.resmgrkit.captures.print;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.IOException;
import java.io.OutputStream;

/** The text of what a capture holds, as lines or JSON Lines, until it is written out. */
final class CaptureText implements CaptureListener {
    private final ByteText text = new ByteText(1 << 16);
    private final TransactionLine line = new TransactionLine(text);
    private final TransactionJson json;
    private final boolean asJson;

    /**
     * @param file   name of the input as the user gave it
     * @param asJson JSON Lines instead of lines
     */
    CaptureText(String file, boolean asJson) {
        this.asJson = asJson;
        json = new TransactionJson(text, file);
    }

    /** Lines or objects that a transaction makes. */
    static int count(Transaction transaction, boolean asJson) {
        return asJson ? (transaction.request.present() ? 1 : 0) + (transaction.answered ? 1 : 0) : 1;
    }

    /** The next object is that one of the whole output. */
    void startAt(long number) {
        json.startAt(number);
    }

    /** Bytes that are not written out. */
    int length() {
        return text.length();
    }

    /** Whether a message was damaged so far. */
    boolean damaged() {
        return line.damaged() || json.damaged();
    }

    /** Adds a transaction; of its messages those that are wanted, where each is written by itself. Returns what {@link #count} does. */
    int transaction(Transaction transaction, boolean request, boolean reply) {
        if (asJson) {
            return json.write(transaction, request, reply);
        }
        line.write(transaction);
        return 1;
    }

    @Override
    public Transaction transaction(Transaction transaction) {
        transaction(transaction, true, true);
        return transaction.clear();
    }

    @Override
    public void event(CaptureEvent event) {
        if (asJson) {
            json.write(event);
        } else {
            line.write(event);
        }
    }

    /** Writes everything out. */
    void flush(OutputStream out) throws IOException {
        text.flush(out);
    }
}

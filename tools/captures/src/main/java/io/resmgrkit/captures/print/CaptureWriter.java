package io.resmgrkit.captures.print;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes what a capture holds to a stream as lines or JSON Lines, in large pieces. */
public final class CaptureWriter implements CaptureListener {
    private static final int PIECE = 1 << 16;

    private final OutputStream out;
    private final CaptureText text;
    private final boolean asJson;
    private final boolean minor;
    private long written;

    /**
     * @param out    where to write; flushed, not closed
     * @param file   name of the input as the user gave it
     * @param asJson JSON Lines instead of lines
     * @param minor  also what only those who ask for everything want
     */
    public CaptureWriter(OutputStream out, String file, boolean asJson, boolean minor) {
        this.out = out;
        this.asJson = asJson;
        this.minor = minor;
        text = new CaptureText(file, asJson);
    }

    /** Lines or objects written so far. */
    public long written() {
        return written;
    }

    /** Whether a message written so far is damaged. */
    public boolean damaged() {
        return text.damaged();
    }

    @Override
    public Transaction transaction(Transaction transaction) {
        write(transaction, true, true);
        return transaction.clear();
    }

    /** Writes a transaction; of its messages those that are wanted, where each is written by itself. */
    public void write(Transaction transaction, boolean request, boolean reply) {
        written += text.transaction(transaction, request, reply);
        piece();
    }

    @Override
    public boolean headers() {
        return asJson;
    }

    @Override
    public boolean minor() {
        return minor;
    }

    @Override
    public void event(CaptureEvent event) {
        if (event.minor() && !minor) {
            return;
        }
        text.event(event);
        written++;
        piece();
    }

    private void piece() {
        if (text.length() >= PIECE) {
            flush();
        }
    }

    /** Writes out what is held back. */
    public void flush() {
        try {
            text.flush(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.resmgrkit.captures.print;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;

/**
 * Writes the same bytes as {@link CaptureWriter}, with the text made by other threads while the one that decodes goes on. Batches are
 * written in the order of the capture; so many are under way at most that memory stays bounded.
 */
public final class ParallelWriter implements CaptureListener, AutoCloseable {
    /** Batches that wait for a thread. */
    private static final int WAITING = 2;

    private final OutputStream out;
    private final String file;
    private final boolean asJson;
    private final boolean minor;
    private final int workers;
    private final ExecutorService pool;
    private final ArrayDeque<Future<Page>> underWay = new ArrayDeque<>();
    private final ArrayDeque<Page> spare = new ArrayDeque<>();
    private Page page;
    private long written;
    private boolean damaged;

    /** A batch and the text that becomes of it. */
    private static final class Page {
        final Batch batch = new Batch();
        final CaptureText text;
        long first;

        Page(CaptureText text) {
            this.text = text;
        }

        Page print() {
            text.startAt(first);
            batch.tell(text);
            return this;
        }
    }

    /**
     * @param out     where to write; flushed, not closed
     * @param file    name of the input as the user gave it
     * @param asJson  JSON Lines instead of lines
     * @param minor   also what only those who ask for everything want
     * @param workers threads that make text, at least 1
     */
    public ParallelWriter(OutputStream out, String file, boolean asJson, boolean minor, int workers) {
        this.out = out;
        this.file = file;
        this.asJson = asJson;
        this.minor = minor;
        this.workers = workers;
        // Threads begin with the first batch that is full: a small capture needs none. When they have enough to do, the
        // thread that decodes makes the text of a batch itself, so that none waits for another.
        pool = new ThreadPoolExecutor(
                workers,
                workers,
                0,
                SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                ParallelWriter::thread,
                new CallerRunsPolicy());
        page = page();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "print");
        thread.setDaemon(true);
        return thread;
    }

    /** Lines or objects so far. */
    public long written() {
        return written;
    }

    /** Whether a message written out so far is damaged. */
    public boolean damaged() {
        return damaged;
    }

    @Override
    public Transaction transaction(Transaction transaction) {
        written += CaptureText.count(transaction, asJson);
        Transaction empty = page.batch.add(transaction);
        passOn();
        return empty;
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
        written++;
        page.batch.add(event);
        passOn();
    }

    private void passOn() {
        if (page.batch.full()) {
            Page full = page;
            underWay.add(pool.submit(full::print));
            page = page();
        }
    }

    private Page page() {
        Page next = underWay.size() > workers + 2 * WAITING ? write() : spare.poll();
        if (next == null) {
            next = new Page(new CaptureText(file, asJson));
        }
        next.first = written;
        return next;
    }

    /** Waits for the oldest batch and writes its text. */
    private Page write() {
        try {
            return written(underWay.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a batch of transactions cannot be printed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while a batch was printed"));
        }
    }

    private Page written(Page done) {
        damaged |= done.text.damaged();
        try {
            done.text.flush(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return done;
    }

    /** Writes out everything told so far. */
    public void flush() {
        while (!underWay.isEmpty()) {
            spare.add(write());
        }
        if (page.batch.entries() > 0) {
            written(page.print());
            page.first = written;
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives up the threads; what is not flushed is not written. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}

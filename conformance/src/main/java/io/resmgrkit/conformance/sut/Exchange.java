package io.resmgrkit.conformance.sut;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request on its way: its first outcome, and the one that ends it after it was pending. */
public final class Exchange {
    private final int id;
    private final Connection connection;
    private final CompletableFuture<Outcome> first = new CompletableFuture<>();
    private final CompletableFuture<Outcome> last = new CompletableFuture<>();

    /**
     * @param id number on the link, 0 for one that was never sent
     */
    public Exchange(int id, Connection connection) {
        this.id = id;
        this.connection = connection;
    }

    /** Number on the link. */
    public int id() {
        return id;
    }

    /** The connection it was sent on. */
    public Connection connection() {
        return connection;
    }

    /** Takes an outcome; one that ended the exchange is never replaced. */
    public void complete(Outcome outcome) {
        if (!(outcome instanceof Outcome.Pending)) {
            last.complete(outcome);
        }
        first.complete(outcome);
    }

    /** The first outcome, when it is there. */
    public CompletableFuture<Outcome> first() {
        return first;
    }

    /** The outcome that ends the exchange, when it is there. */
    public CompletableFuture<Outcome> last() {
        return last;
    }

    /** Waits for the first outcome; the system under test gives one in bounded time. */
    public Outcome outcome() {
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SutException("exchange " + id + ": interrupted while waiting for its outcome", e);
        } catch (ExecutionException e) {
            throw new SutException("exchange " + id + ": " + e.getCause(), e);
        }
    }

    /** Waits for the outcome that ends a pending exchange; {@link Outcome.Pending} when there is none in time. */
    public Outcome later(Duration timeout) {
        try {
            return last.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Pending();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SutException("exchange " + id + ": interrupted while waiting for its release", e);
        } catch (ExecutionException e) {
            throw new SutException("exchange " + id + ": " + e.getCause(), e);
        }
    }
}

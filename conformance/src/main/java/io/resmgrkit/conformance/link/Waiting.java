package io.resmgrkit.conformance.link;

import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A question on its way: a request with its exchange, or anything else with the frame that answers it. */
final class Waiting {
    /** Deadline of a request whose client is blocked: none. */
    static final long NEVER = Long.MAX_VALUE;

    final @Nullable Exchange exchange;
    final CompletableFuture<Answer> answer;
    final int connection;
    final long since;
    /** Nanoseconds after {@link #since} at which the adapter counts as hung. */
    volatile long patience;

    private Waiting(@Nullable Exchange exchange, CompletableFuture<Answer> answer, int connection, long patience) {
        this.exchange = exchange;
        this.answer = answer;
        this.connection = connection;
        this.patience = patience;
        this.since = System.nanoTime();
    }

    /** A request. */
    static Waiting request(Exchange exchange, long patience) {
        return new Waiting(exchange, NONE, exchange.connection().number(), patience);
    }

    /** Another question. */
    static Waiting control(long patience) {
        return new Waiting(null, new CompletableFuture<>(), 0, patience);
    }

    /** What a question got: a frame, or how the system failed. */
    record Answer(@Nullable Frame frame, @Nullable Outcome failure) {}

    boolean expired(long now) {
        return patience != NEVER && now - since > patience;
    }

    boolean blocked() {
        return patience == NEVER;
    }

    void fail(Outcome outcome) {
        if (exchange != null) {
            exchange.complete(outcome);
        } else {
            answer.complete(new Answer(null, outcome));
        }
    }

    private static final CompletableFuture<Answer> NONE = new CompletableFuture<>();
}

package io.resmgrkit.conformance.rules.probe;

import io.resmgrkit.conformance.rules.CaseEnd;
import io.resmgrkit.conformance.rules.Verdict;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import java.time.Duration;

/** A request that may block its client. */
public final class Waiting {
    private final Probe probe;
    private final Exchange exchange;
    private final int step;
    private final Outcome first;

    Waiting(Probe probe, Exchange exchange, int step, Outcome first) {
        this.probe = probe;
        this.exchange = exchange;
        this.step = step;
        this.first = first;
    }

    /** Whether the client is blocked. */
    public boolean blocked() {
        return first instanceof Outcome.Pending && !exchange.last().isDone();
    }

    /** Demands that the client is blocked. */
    public Waiting blocks(String what) {
        if (!blocked()) {
            throw CaseEnd.fail(what + ": expected that it blocks, got " + end(Duration.ZERO, what));
        }
        return this;
    }

    /** The answer, at once or when the client is released; a verdict of timeout when neither comes. */
    public Answer released(String what) {
        return end(probe.options().timeout(), what);
    }

    /** Asks the adapter to let the client want out. */
    public Waiting unblock() {
        if (!probe.system().unblock(exchange)) {
            throw CaseEnd.of(Verdict.ERROR, "the adapter claims unblock but does not do it");
        }
        return this;
    }

    private Answer end(Duration within, String what) {
        Outcome outcome = first instanceof Outcome.Pending ? exchange.later(within) : first;
        probe.trace().ended(step, outcome);
        probe.judge(outcome, what);
        return new Answer(probe.dialect(), outcome);
    }
}

package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.conformance.replay.Observed;
import io.resmgrkit.conformance.replay.ReplayTarget;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Step;
import org.jspecify.annotations.Nullable;

/** A target whose answers are looked at for the invariants. */
final class Watched implements ReplayTarget {
    private final ReplayTarget target;
    private final Invariants invariants;

    Watched(ReplayTarget target, Invariants invariants) {
        this.target = target;
        this.invariants = invariants;
    }

    @Override
    public @Nullable String unfit() {
        return target.unfit();
    }

    @Override
    public Observed exchange(Exchange exchange) {
        Observed seen = target.exchange(exchange);
        Outcome outcome = seen.outcome();
        invariants.exchange(exchange, outcome == null ? Outcome.PENDING : outcome);
        return seen;
    }

    @Override
    public Observed pulse(Step.PulseSent pulse) {
        invariants.pulse(pulse);
        return target.pulse(pulse);
    }

    @Override
    public void setOpen(Step.OpenMode action) {
        target.setOpen(action);
    }

    @Override
    public void detach(Step.Detached action) {
        target.detach(action);
    }

    @Override
    public boolean over() {
        return target.over();
    }

    @Override
    public void close() {
        target.close();
    }
}

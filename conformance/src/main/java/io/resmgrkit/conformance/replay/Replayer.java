package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.PulseCode;
import io.resmgrkit.conformance.compare.Asked;
import io.resmgrkit.conformance.compare.Comparison;
import io.resmgrkit.conformance.compare.Tolerance;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replays sessions against a system under test and notes every deviation. */
public final class Replayer {
    private final Function<Session, Tolerance> tolerances;
    private final Function<Session, ReplayTarget> targets;

    /**
     * @param tolerances how far a session's outcomes may differ
     * @param targets makes the system for a session
     */
    public Replayer(Function<Session, Tolerance> tolerances, Function<Session, ReplayTarget> targets) {
        this.tolerances = tolerances;
        this.targets = targets;
    }

    /**
     * Replays against the reference dispatcher.
     *
     * @param ignored names of fields that may differ: a whole path such as {@code reply.st_ino}, or its last component
     */
    public static Replayer reference(Set<String> ignored) {
        return new Replayer(session -> Tolerance.ignoring(ignored), ReferenceTarget::new);
    }

    /** Replays one session to its end, whatever deviates. */
    public SessionReport replay(Session session) {
        try (ReplayTarget target = targets.apply(session)) {
            return new Run(session, target).run();
        }
    }

    /** One session under way. */
    private final class Run {
        private final Session session;
        private final Dialect dialect;
        private final ReplayTarget target;
        private final Tolerance tolerance;
        private final List<Deviation> deviations = new ArrayList<>();
        private final Set<Integer> failed = new HashSet<>();
        private final Map<Integer, Exchange> exchanges = new HashMap<>();
        private final Set<Integer> vanished = new HashSet<>();
        private final Map<String, Integer> leftOut = new TreeMap<>();
        private int lastExchange;

        Run(Session session, ReplayTarget target) {
            this.session = session;
            this.dialect = Dialect.of(session.dialect());
            this.target = target;
            this.tolerance = tolerances.apply(session);
        }

        SessionReport run() {
            try {
                String unfit = target.unfit();
                if (unfit != null) {
                    return SessionReport.skipped(session, unfit);
                }
            } catch (ServerCrashed e) {
                comparison(0, "(before the first exchange)").crashed(String.valueOf(e.getMessage()));
                return new SessionReport(session, 1, 1, Map.of(), List.copyOf(deviations), null);
            }
            for (Step step : session.steps()) {
                if (target.over()) {
                    break;
                }
                step(step);
            }
            return new SessionReport(
                    session, exchanges.size(), failed.size(), Map.copyOf(leftOut), List.copyOf(deviations), null);
        }

        private void step(Step step) {
            if (step instanceof Exchange exchange) {
                exchange(exchange);
            } else if (step instanceof Step.PulseSent pulse) {
                pulse(pulse);
            } else if (step instanceof Step.OpenMode action) {
                target.setOpen(action);
            } else if (step instanceof Step.Detached action) {
                target.detach(action);
            }
        }

        private void exchange(Exchange exchange) {
            exchanges.put(exchange.seq(), exchange);
            lastExchange = exchange.seq();
            Comparison comparison = comparison(exchange.seq(), exchange.call());
            Observed seen = observe(comparison, () -> target.exchange(exchange));
            if (seen == null) {
                return;
            }
            Outcome outcome = seen.outcome() == null ? Outcome.PENDING : seen.outcome();
            Asked asked = Asked.of(exchange, dialect);
            String unsupported = tolerance.unsupported(asked, exchange.outcome(), outcome);
            if (unsupported != null) {
                leftOut.merge(unsupported, 1, Integer::sum);
                return;
            }
            comparison.outcome(asked, exchange.outcome(), outcome);
            if (seen.events() != null) {
                comparison.events(exchange.events(), seen.events());
            }
            comparison.late(exchange.late(), heard(exchange.late(), seen.late()), this::asked);
            if (seen.state() != null && exchange.state() != State.NOT_TOLD) {
                comparison.state(exchange.state(), seen.state());
            }
        }

        private void pulse(Step.PulseSent pulse) {
            Comparison comparison = comparison(pulse.seq(), "pulse with code " + pulse.code());
            Observed seen = observe(comparison, () -> target.pulse(pulse));
            if (seen == null) {
                return;
            }
            comparison.late(pulse.late(), heard(pulse.late(), seen.late()), this::asked);
            if (pulse.code() == PulseCode._PULSE_CODE_DISCONNECT) {
                disconnected(pulse.scoid());
            }
            if (pulse.state() != null && seen.state() != null) {
                comparison.state(pulse.state(), seen.state());
            }
        }

        /** What the target did; null when it crashed, which is a deviation. */
        private @Nullable Observed observe(Comparison comparison, Supplier<Observed> delivery) {
            try {
                return delivery.get();
            } catch (ServerCrashed e) {
                comparison.crashed(String.valueOf(e.getMessage()));
                return null;
            }
        }

        private void disconnected(int scoid) {
            for (Exchange exchange : exchanges.values()) {
                if (exchange.client().scoid() == scoid) {
                    vanished.add(exchange.seq());
                }
            }
        }

        /** Answers to clients whose connection had gone need not be in the recording (T2): they count only where they are. */
        private List<Late> heard(List<Late> expected, List<Late> actual) {
            return actual.stream()
                    .filter(late -> !vanished.contains(late.seq())
                            || expected.stream().anyMatch(recorded -> recorded.seq() == late.seq()))
                    .toList();
        }

        /** What an earlier exchange asked; a late answer is not that of a directory read, which never waits. */
        private Asked asked(int seq) {
            Exchange exchange = exchanges.get(seq);
            return exchange == null ? new Asked(dialect, new byte[0], false) : Asked.of(exchange, dialect);
        }

        private Comparison comparison(int seq, String call) {
            return new Comparison(tolerance, (field, expected, actual) -> {
                failed.add(lastExchange);
                deviations.add(new Deviation(session.id(), seq, call, field, expected, actual));
            });
        }
    }
}

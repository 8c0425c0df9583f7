package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.names.generated.PulseCode;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replays sessions against a system under test and notes every deviation. */
public final class Replayer {
    private final Set<String> ignored;
    private final Function<Session, ReplayTarget> targets;

    /**
     * @param ignored names of fields that may differ: a whole path such as {@code reply.st_ino}, or its last component
     * @param targets makes the system for a session
     */
    public Replayer(Set<String> ignored, Function<Session, ReplayTarget> targets) {
        this.ignored = Set.copyOf(ignored);
        this.targets = targets;
    }

    /** Replays against the reference dispatcher. */
    public static Replayer reference(Set<String> ignored) {
        return new Replayer(ignored, ReferenceTarget::new);
    }

    /** Replays one session to its end, whatever deviates. */
    public SessionReport replay(Session session) {
        return new Run(session).run();
    }

    /** One session under way. */
    private final class Run {
        private final Session session;
        private final ReplayTarget target;
        private final List<Deviation> deviations = new ArrayList<>();
        private final Set<Integer> failed = new HashSet<>();
        private final Map<Integer, Exchange> exchanges = new HashMap<>();
        private final Set<Integer> vanished = new HashSet<>();
        private int lastExchange;

        Run(Session session) {
            this.session = session;
            this.target = targets.apply(session);
        }

        SessionReport run() {
            for (Step step : session.steps()) {
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
            return new SessionReport(session, failed.size(), List.copyOf(deviations));
        }

        private void exchange(Exchange exchange) {
            exchanges.put(exchange.seq(), exchange);
            lastExchange = exchange.seq();
            Comparison comparison = comparison(exchange.seq(), exchange.call());
            Observed seen = observe(comparison, () -> target.exchange(exchange));
            if (seen == null) {
                return;
            }
            Outcome outcome = seen.outcome();
            comparison.outcome(
                    "",
                    exchange.outcome(),
                    outcome == null ? Outcome.PENDING : outcome,
                    dialect(exchange),
                    exchange.request());
            comparison.list("events", exchange.events(), seen.events());
            comparison.late(exchange.late(), heard(exchange.late(), seen.late()), this::request, dialect());
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
            comparison.late(pulse.late(), heard(pulse.late(), seen.late()), this::request, dialect());
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

        private Dialect dialect() {
            return Dialect.of(session.dialect());
        }

        private byte[] request(int seq) {
            Exchange exchange = exchanges.get(seq);
            return exchange == null ? new byte[0] : exchange.request();
        }

        private Dialect dialect(Exchange exchange) {
            return exchange.bigEndian() ? Dialect.SDP6_ILP32_BE : dialect();
        }

        private Comparison comparison(int seq, String call) {
            return new Comparison(ignored, (field, expected, actual) -> {
                failed.add(lastExchange);
                deviations.add(new Deviation(session.id(), seq, call, field, expected, actual));
            });
        }
    }
}

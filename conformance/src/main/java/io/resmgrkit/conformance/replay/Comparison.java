package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Late;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.State;
import io.resmgrkit.conformance.transcript.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Compares what a server did with what was recorded, step by step, and keeps the deviations (T2 step 5). */
final class Comparison {
    private final String session;
    private final Dialect dialect;
    private final ReplayOptions options;
    private final List<Deviation> deviations = new ArrayList<>();
    private int seq;
    private String call = "";
    private int failed;
    private boolean failing;

    Comparison(String session, Dialect dialect, ReplayOptions options) {
        this.session = session;
        this.dialect = dialect;
        this.options = options;
    }

    /** An exchange is about to be delivered. */
    void begin(Exchange exchange) {
        seq = exchange.seq();
        call = exchange.call();
        failing = false;
    }

    /** A pulse is about to be delivered; what it shows counts against the exchange before it. */
    void begin(Step.PulseSent pulse) {
        seq = pulse.seq();
        call = "pulse " + pulse.code();
    }

    /** Runs the server; an exception that escapes it is a deviation and not the end of the run. */
    void guard(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            differ("server", "an answer", e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }

    /** Compares everything an exchange records. */
    void compare(
            Exchange exchange,
            Outcome outcome,
            List<Members> events,
            List<Late> late,
            Set<Integer> vanished,
            State state) {
        Dialect sender = exchange.bigEndian() ? Dialect.SDP6_ILP32_BE : dialect;
        compareOutcome("", exchange.outcome(), outcome, new ReplyComparison(sender, exchange.request()));
        compareList("events", exchange.events(), events);
        compareLate(exchange.late(), late, vanished);
        compareState(exchange.state(), state);
    }

    /** Compares answers to earlier exchanges; those to clients that have vanished need not be recorded. */
    void compareLate(List<Late> expected, List<Late> actual, Set<Integer> vanished) {
        List<Late> left = new ArrayList<>(actual);
        left.removeIf(late ->
                vanished.contains(late.seq()) && expected.stream().noneMatch(recorded -> recorded.seq() == late.seq()));
        check("late", seqs(expected), seqs(left));
        for (int i = 0; i < Math.min(expected.size(), left.size()); i++) {
            Late recorded = expected.get(i);
            Late seen = left.get(i);
            if (recorded.seq() == seen.seq()) {
                String at = "late[" + i + "].";
                check(at + "rcvid", recorded.rcvid(), seen.rcvid());
                compareOutcome(at, recorded.outcome(), withoutOffer(seen.outcome()), null);
            }
        }
    }

    /** Compares the state shown after a step. */
    void compareState(State expected, State actual) {
        StateComparison.compare(expected, actual, this::check);
    }

    /** The report of all that was compared. */
    SessionReport report(int exchanges) {
        return new SessionReport(session, exchanges, failed, List.copyOf(deviations), null);
    }

    private void compareOutcome(
            String at, Outcome expected, Outcome actual, @org.jspecify.annotations.Nullable ReplyComparison fields) {
        if (expected.getClass() != actual.getClass()) {
            differ(at + "outcome", expected.toString(), actual.toString());
        } else if (expected instanceof Outcome.Refused recorded && actual instanceof Outcome.Refused seen) {
            check(at + "errno", Outcomes.errno(recorded.errno()), Outcomes.errno(seen.errno()));
        } else if (expected instanceof Outcome.Replied recorded && actual instanceof Outcome.Replied seen) {
            check(at + "status", recorded.status(), seen.status());
            if (fields == null) {
                check(at + "reply", Outcomes.hex(recorded.reply()), Outcomes.hex(seen.reply()));
            } else {
                fields.compare(recorded, seen, this::check);
            }
            check(at + "offered", recorded.offered(), seen.offered());
            check(at + "writes", recorded.writes(), seen.writes());
        }
    }

    /** A late answer records the bytes that landed, not those offered. */
    private static Outcome withoutOffer(Outcome outcome) {
        return outcome instanceof Outcome.Replied replied
                ? new Outcome.Replied(replied.status(), replied.reply(), replied.reply().length, 0)
                : outcome;
    }

    private void compareList(String field, List<Members> expected, List<Members> actual) {
        check(field, expected.size(), actual.size());
        Iterator<Members> seen = actual.iterator();
        int index = 0;
        for (Members recorded : expected) {
            if (!seen.hasNext()) {
                return;
            }
            StateComparison.compare(field + "[" + index++ + "]", recorded, seen.next(), this::check);
        }
    }

    private static List<Integer> seqs(List<Late> answers) {
        return answers.stream().map(Late::seq).toList();
    }

    private void check(String field, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differ(field, expected.toString(), actual.toString());
        }
    }

    private void differ(String field, String expected, String actual) {
        if (!options.ignores(field)) {
            deviations.add(new Deviation(session, seq, call, field, expected, actual));
            if (!failing) {
                failing = true;
                failed++;
            }
        }
    }
}

package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Expectations.Expectation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Exchanges that are known to deviate: a line {@code SESSION/SEQ fail # reason} for each. They count as passed; one that comes out as
 * recorded after all is a deviation.
 */
final class KnownDeviations {
    private final Expectations lines;
    private int met;

    KnownDeviations(Expectations lines) {
        this.lines = lines;
    }

    /** How many deviated as expected so far. */
    int met() {
        return met;
    }

    /** What is left of a verdict when the known deviations are no news. */
    Verdict apply(Verdict verdict) {
        if (verdict.state() != Verdict.State.REPLAYED) {
            return verdict;
        }
        Set<String> known = new HashSet<>();
        List<Deviation> news = new ArrayList<>();
        for (Deviation deviation : verdict.deviations()) {
            String id = id(verdict, deviation.seq());
            if (lines.of(id) == null) {
                news.add(deviation);
            } else {
                known.add(id);
            }
        }
        met += known.size();
        int stayedOut = 0;
        for (Expectation line : lines.all()) {
            int seq = seq(verdict, line.id());
            if (seq > 0 && !known.contains(line.id())) {
                String reason = line.reason().isEmpty() ? "" : ": " + line.reason();
                news.add(new Deviation(
                        verdict.session().id(),
                        seq,
                        "(known)",
                        "outcome",
                        "a known failure" + reason,
                        "what was recorded"));
                stayedOut++;
            }
        }
        int gained = known.size() - stayedOut;
        return new Verdict(
                verdict.file(),
                verdict.session(),
                verdict.state(),
                verdict.passed() + gained,
                verdict.failed() - gained,
                verdict.leftOut(),
                news,
                verdict.why());
    }

    /** The text of a file that expects what these verdicts, none of them applied to, show; reasons of known lines are kept. */
    String write(List<Verdict> found) {
        StringBuilder text = new StringBuilder("# SESSION/SEQ outcome # reason\n");
        for (Verdict verdict : found) {
            int last = 0;
            for (Deviation deviation : verdict.deviations()) {
                if (deviation.seq() != last) {
                    last = deviation.seq();
                    Expectation known = lines.of(id(verdict, last));
                    String reason = known != null && !known.reason().isEmpty()
                            ? known.reason()
                            : deviation.field() + ": expected " + deviation.expected() + ", got " + deviation.actual();
                    text.append(id(verdict, last)).append(" fail # ").append(reason.replace('\n', ' '));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String id(Verdict verdict, int seq) {
        return verdict.session().id() + "/" + seq;
    }

    /** The exchange of this session that a line is about; 0 when it is about another session. */
    private static int seq(Verdict verdict, String id) {
        String session = verdict.session().id() + "/";
        String rest = id.startsWith(session) ? id.substring(session.length()) : "";
        return rest.matches("[0-9]{1,9}") ? Integer.parseInt(rest) : 0;
    }
}

package io.resmgrkit.conformance.fuzz;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.compare.ForeignSystem;
import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.replay.Replayer;
import io.resmgrkit.conformance.replay.SessionReport;
import io.resmgrkit.conformance.replay.foreign.LinkTarget;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs scripts on the reference and on the system under test. */
final class Trial {
    private final SystemUnderTest system;
    private final Recorder recorder;
    private final Dialect dialect;
    private final String profile;
    private final LinkTarget.Patience patience;

    /**
     * What came of a script.
     *
     * @param session the script with the outcomes of the reference
     * @param deviations everything that differed or did not hold, in order
     * @param skipped why the system under test could not take it; null when it did
     */
    record Result(
            Session session,
            List<Deviation> deviations,
            @Nullable String skipped) {
        /** What it shows; null when nothing deviates. */
        @Nullable
        Signature signature(Dialect dialect) {
            return deviations.isEmpty() ? null : Signature.of(session, deviations.get(0), dialect);
        }
    }

    Trial(SystemUnderTest system, Dialect dialect, String profile, LinkTarget.Patience patience) {
        this.system = system;
        this.recorder = new Recorder(dialect, profile);
        this.dialect = dialect;
        this.profile = profile;
        this.patience = patience;
    }

    Result run(Script script, String id, String title) {
        Session session = recorder.record(script, id, title);
        Invariants ofReference = new Invariants(id, dialect);
        for (Step step : session.steps()) {
            if (step instanceof Exchange exchange) {
                ofReference.exchange(exchange, exchange.outcome());
            } else if (step instanceof Step.PulseSent pulse) {
                ofReference.pulse(pulse);
            }
        }
        Invariants ofSystem = new Invariants(id, dialect);
        SessionReport report = new Replayer(
                        of -> new UntilParted(new ForeignSystem(Recorder.BEGIN)),
                        of -> new Watched(new LinkTarget(of, system, profile, patience), ofSystem))
                .replay(session);
        List<Deviation> all = new ArrayList<>(ofReference.violations());
        all.addAll(report.deviations());
        all.addAll(ofSystem.violations());
        all.sort(Comparator.comparingInt(Deviation::seq));
        return new Result(session, List.copyOf(all), report.skipped());
    }
}

package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.replay.SessionReport;
import io.resmgrkit.conformance.transcript.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of one session.
 *
 * @param file the transcript it is in
 * @param session the recording
 * @param state whether it was replayed
 * @param passed how many exchanges came out as recorded
 * @param failed how many deviated
 * @param leftOut exchanges that were skipped one by one, by the reason
 * @param deviations everything that differed, in order
 * @param why why it was skipped; empty when it was not
 */
record Verdict(
        Path file,
        Session session,
        State state,
        int passed,
        int failed,
        Map<String, Integer> leftOut,
        List<Deviation> deviations,
        String why) {
    /** Whether a session was replayed. */
    enum State {
        /** To its end. */
        REPLAYED,
        /** Until the system under test gave up; the last deviation says how. */
        BROKEN,
        /** Not at all: the system under test cannot take it. */
        SKIPPED
    }

    static Verdict of(Path file, SessionReport report) {
        Session session = report.session();
        String why = report.skipped();
        if (why != null) {
            return new Verdict(file, session, State.SKIPPED, 0, 0, Map.of(), List.of(), why);
        }
        State state = report.replayed() < session.exchanges() ? State.BROKEN : State.REPLAYED;
        return new Verdict(
                file, session, state, report.passed(), report.failed(), report.leftOut(), report.deviations(), "");
    }

    /** A session that an exception ended. */
    static Verdict broken(Path file, Session session, RuntimeException cause) {
        Deviation broken = new Deviation(session.id(), 0, "(whole session)", "outcome", "an answer", cause.toString());
        return new Verdict(file, session, State.BROKEN, 0, session.exchanges(), Map.of(), List.of(broken), "");
    }

    /** Whether anything differed. */
    boolean bad() {
        return !deviations.isEmpty();
    }

    int skipped() {
        return session.exchanges() - passed - failed;
    }
}

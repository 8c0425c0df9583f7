package io.resmgrkit.tools.replay;

import io.resmgrkit.conformance.replay.Deviation;
import io.resmgrkit.conformance.transcript.Session;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of one session.
 *
 * @param file the transcript it is in
 * @param session the recording
 * @param state whether it was replayed
 * @param failed how many exchanges deviated
 * @param deviations everything that differed, in order
 */
record Verdict(Path file, Session session, State state, int failed, List<Deviation> deviations) {
    /** Whether a session was replayed. */
    enum State {
        /** To its end. */
        REPLAYED,
        /** Until the system under test gave up; the last deviation says how. */
        BROKEN,
        /** Not at all: a profile is not covered. */
        SKIPPED
    }

    /** Whether anything differed. */
    boolean bad() {
        return !deviations.isEmpty();
    }

    int passed() {
        return state == State.REPLAYED ? session.exchanges() - failed : 0;
    }

    int skipped() {
        return session.exchanges() - passed() - failed;
    }
}

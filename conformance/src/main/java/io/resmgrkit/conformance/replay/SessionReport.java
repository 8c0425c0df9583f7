package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.transcript.Session;
import java.util.List;

/**
 * What came of replaying one session.
 *
 * @param session    what was replayed
 * @param failed     exchanges with at least one deviation; one of a pulse counts for the exchange before it
 * @param deviations everything that differed, in order
 */
public record SessionReport(Session session, int failed, List<Deviation> deviations) {
    /** Exchanges that came out as recorded. */
    public int passed() {
        return session.exchanges() - failed;
    }
}

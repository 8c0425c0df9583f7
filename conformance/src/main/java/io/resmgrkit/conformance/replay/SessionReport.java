package io.resmgrkit.conformance.replay;

import io.resmgrkit.conformance.transcript.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of replaying one session.
 *
 * @param session what was replayed
 * @param replayed exchanges that were, all unless the system under test died or could not take the session
 * @param failed exchanges with at least one deviation; one of a pulse counts for the exchange before it
 * @param leftOut exchanges whose outcome tells nothing, by the reason
 * @param deviations everything that differed, in order
 * @param skipped why nothing was replayed; null when something was
 */
public record SessionReport(
        Session session,
        int replayed,
        int failed,
        Map<String, Integer> leftOut,
        List<Deviation> deviations,
        @Nullable String skipped) {
    /** A session that the system under test cannot take, and why. */
    public static SessionReport skipped(Session session, String why) {
        return new SessionReport(session, 0, 0, Map.of(), List.of(), why);
    }

    /** Exchanges that came out as recorded. */
    public int passed() {
        return replayed
                - failed
                - leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}

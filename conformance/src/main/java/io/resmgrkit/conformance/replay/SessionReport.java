package io.resmgrkit.conformance.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of replaying one session.
 *
 * @param session its id
 * @param exchanges messages it has
 * @param failed messages with a deviation of their own or of a pulse that followed
 * @param deviations everything that was not as recorded, in order
 * @param skipped why it was not replayed at all; null when it was
 */
public record SessionReport(
        String session,
        int exchanges,
        int failed,
        List<Deviation> deviations,
        @Nullable String skipped) {
    /** Messages that went as recorded. */
    public int passed() {
        return skipped == null ? exchanges - failed : 0;
    }

    /** Whether the session was replayed without a deviation. */
    public boolean ok() {
        return skipped == null && deviations.isEmpty();
    }
}

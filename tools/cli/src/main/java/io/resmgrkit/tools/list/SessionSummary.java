package io.resmgrkit.tools.list;

import java.nio.file.Path;
import java.util.List;

/**
 * A recorded session, in a line.
 *
 * @param file the transcript it is in
 * @param id name, unique in the corpus
 * @param title what it shows
 * @param dialect of its messages
 * @param profiles of its devices, in attach order
 * @param exchanges how many messages a client sent
 * @param pulses how many pulses arrived
 */
record SessionSummary(
        Path file, String id, String title, String dialect, List<String> profiles, int exchanges, int pulses) {
    SessionSummary withExchange() {
        return new SessionSummary(file, id, title, dialect, profiles, exchanges + 1, pulses);
    }

    SessionSummary withPulse() {
        return new SessionSummary(file, id, title, dialect, profiles, exchanges, pulses + 1);
    }
}

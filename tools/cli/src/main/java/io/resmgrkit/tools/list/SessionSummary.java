package io.resmgrkit.tools.list;

import java.util.List;

/**
 * A recorded session, in a line.
 *
 * @param id name, unique in the corpus
 * @param title what it shows
 * @param dialect of its messages
 * @param profiles of its devices, in attach order
 * @param exchanges how many messages a client sent
 * @param pulses how many pulses arrived
 */
record SessionSummary(String id, String title, String dialect, List<String> profiles, int exchanges, int pulses) {
    SessionSummary withExchange() {
        return new SessionSummary(id, title, dialect, profiles, exchanges + 1, pulses);
    }

    SessionSummary withPulse() {
        return new SessionSummary(id, title, dialect, profiles, exchanges, pulses + 1);
    }
}

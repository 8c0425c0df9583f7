package io.resmgrkit.tools.lint;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is in a corpus file, as found by reading it; the manifest claims the same. */
final class Survey {
    private final String kind;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final SortedSet<String> dialects = new TreeSet<>();
    private final SortedSet<String> sessions = new TreeSet<>();
    private final SortedSet<String> origins = new TreeSet<>();

    /** A file of one kind: {@code transcript}, {@code encodings}, {@code vectors}, {@code pcap} and so on. */
    Survey(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    /** One more {@code session}, {@code exchange}, {@code frame}… */
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** How many of each thing there are; a thing that does not occur is absent. */
    Map<String, Integer> counts() {
        return counts;
    }

    int count(String what, int otherwise) {
        return counts.getOrDefault(what, otherwise);
    }

    void dialect(String id) {
        dialects.add(id);
    }

    /** The dialects of the messages in the file; empty where the file alone does not tell. */
    SortedSet<String> dialects() {
        return dialects;
    }

    /** Where the sessions say they come from: {@code recorded}, {@code derived}, {@code synthetic}. */
    SortedSet<String> origins() {
        return origins;
    }

    /** Ids of the sessions. */
    SortedSet<String> sessions() {
        return sessions;
    }
}

package io.resmgrkit.generator.schema;

import java.util.Map;

/**
 * A range of releases.
 *
 * @param since the first release, 0 when there is no limit
 * @param until the last release, {@code Integer.MAX_VALUE} when there is no limit
 */
public record Span(int since, int until) {
    /** Every release. */
    public static final Span ALWAYS = new Span(0, Integer.MAX_VALUE);

    /** Whether a release is in it. */
    public boolean holds(int release) {
        return release >= since && release <= until;
    }

    /** Whether there is any limit. */
    public boolean bounded() {
        return since > 0 || until < Integer.MAX_VALUE;
    }

    /** Reads two optional keys of a mapping; what they do not say is as in {@code outer}. */
    static Span read(Map<String, YamlNode> members, String sinceKey, String untilKey, Span outer) {
        return new Span(
                members.containsKey(sinceKey) ? (int) members.get(sinceKey).integer() : outer.since,
                members.containsKey(untilKey) ? (int) members.get(untilKey).integer() : outer.until);
    }
}

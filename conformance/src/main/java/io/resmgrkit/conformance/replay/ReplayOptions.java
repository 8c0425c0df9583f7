package io.resmgrkit.conformance.replay;

import java.util.Set;

/**
 * What a replay covers and overlooks.
 *
 * @param profiles sessions with a device of another profile are skipped
 * @param ignored fields that are not compared: names of reply fields such as {@code st_mtime}, or a deviation's whole field such as
 *     {@code state.attr.mtime}
 */
public record ReplayOptions(Set<String> profiles, Set<String> ignored) {
    /** Everything is covered and nothing overlooked. */
    public static final ReplayOptions ALL = new ReplayOptions(ReferenceServer.PROFILES, Set.of());

    /** The same coverage with fields to overlook. */
    public ReplayOptions ignoring(Set<String> fields) {
        return new ReplayOptions(profiles, fields);
    }

    /** Whether a deviation in this field is overlooked: it, or its last part, is among the ignored. */
    boolean ignores(String field) {
        return ignored.contains(field) || ignored.contains(field.substring(field.lastIndexOf('.') + 1));
    }
}

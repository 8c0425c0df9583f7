package io.resmgrkit.generator.reference;

import java.util.List;

/**
 * A dialect as a column of the tables.
 *
 * @param index      its place among all dialects of the model
 * @param release    the release as the schemas' {@code dialect} parameter gives it
 * @param label      the release as people write it
 * @param dialects   the names of the dialects with these layouts
 * @param provenance where the layouts come from (LAYOUT 0)
 * @param confidence how far they, and what is said of behaviour, can be relied on (LAYOUT 0)
 */
record Column(int index, int release, String label, String dialects, String provenance, String confidence) {
    /** Every dialect; big-endian 6.4.1 has the offsets and sizes of little-endian (LAYOUT 1). */
    static final List<Column> ALL = List.of(
            new Column(
                    0,
                    641,
                    "6.4.1",
                    "sdp6-ilp32-le, sdp6-ilp32-be",
                    "original headers compiled (x86, ARM, PPC); behaviour of the 6.4.1 library",
                    "highest"),
            new Column(2, 650, "6.5", "sdp65-ilp32-le", "original 6.5.0 SP1 headers compiled (x86, ARM)", "highest"),
            new Column(
                    3,
                    660,
                    "6.6",
                    "sdp66-ilp32-le",
                    "original 6.6.0 headers compiled (x86, ARM); the shipped x86 library agrees",
                    "highest"),
            new Column(
                    4,
                    700,
                    "7.0",
                    "sdp70-lp64-le",
                    "member lists of the 7.0.4 headers laid out by a compiler; 71 structures checked against debug information of a shipped binary",
                    "highest"),
            new Column(
                    5,
                    710,
                    "7.1",
                    "sdp71-lp64-le",
                    "member lists of the 7.1.0 headers laid out by a compiler; 7.1 client code agrees on what changed",
                    "high"),
            new Column(
                    6,
                    800,
                    "8.0",
                    "sdp80-lp64-le",
                    "member lists of the 8.0 headers laid out by a compiler; no binary and no library behaviour seen",
                    "high for layout, low for behaviour"));

    /** The label of the release with that number. */
    static String label(int release) {
        return ALL.stream()
                .filter(column -> column.release == release)
                .map(Column::label)
                .findFirst()
                .orElseThrow();
    }

    /** The releases of a range as people write them; empty for all. */
    static String span(int since, int until) {
        if (since <= ALL.get(0).release && until == Integer.MAX_VALUE) {
            return "";
        }
        if (until == Integer.MAX_VALUE) {
            return "since " + label(since);
        }
        return since <= ALL.get(0).release
                ? "until " + label(until)
                : since == until ? "only " + label(since) : label(since) + " to " + label(until);
    }
}

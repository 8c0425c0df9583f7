package io.resmgrkit.conformance.report;

import java.util.Locale;

/** What reports can be written as ({@code --report FORMAT=FILE}). */
public enum Format {
    /** JUnit XML, as build servers show it. */
    JUNIT,
    /** JSON Lines, described by {@code report.schema.json}. */
    JSON,
    /** Test Anything Protocol. */
    TAP,
    /** One self-contained page. */
    HTML;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException naming the known ones
     */
    public static Format of(String id) {
        for (Format format : values()) {
            if (format.id().equals(id)) {
                return format;
            }
        }
        throw new IllegalArgumentException("unknown report format '" + id + "'; known: junit, json, tap, html");
    }
}

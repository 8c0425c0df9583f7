package io.resmgrkit.conformance.report;

import io.resmgrkit.conformance.rules.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports by format, and several reports as one page: the face for command lines. */
public final class Reports {
    private Reports() {}

    /** The text of a report. */
    public static String of(Format format, Report report) {
        return switch (format) {
            case JUNIT -> JUnitReport.of(report);
            case JSON -> JsonReport.of(report);
            case TAP -> TapReport.of(report);
            case HTML -> HtmlReport.of(report);
        };
    }

    /** Writes a report. */
    public static void write(Format format, Report report, Path file) throws IOException {
        Files.writeString(file, of(format, report));
    }

    /**
     * A page with the matrix of systems and rules ({@code report merge}).
     *
     * @param files reports as JSON Lines
     * @throws IllegalArgumentException for a file that is no such report, saying what is wrong
     */
    public static String merge(List<Path> files) throws IOException {
        List<MergedRun> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(MergedRun.read(file.toString(), Files.readAllLines(file)));
        }
        return MatrixPage.of(runs);
    }
}

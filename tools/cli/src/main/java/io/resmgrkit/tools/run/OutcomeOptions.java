package io.resmgrkit.tools.run;

import io.resmgrkit.conformance.report.Format;
import io.resmgrkit.conformance.rules.Expectations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What outcomes a command expects, and where it writes those it finds. */
public final class OutcomeOptions {
    /** Makes a report. */
    @FunctionalInterface
    public interface Reporter {
        /** The text of the report in that form. */
        String of(Format format) throws IOException;
    }

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description = "Outcomes that are known: a line 'ID outcome # reason' for each case, or exchange"
                    + " (SESSION/SEQ). One that stays out is a failure. The kit's own profiles bring theirs along.")
    private @Nullable Path expect;

    @Option(
            names = "--write-expect",
            paramLabel = "FILE",
            description = "Write such a file from what is found; reasons of known lines are kept.")
    private @Nullable Path writeExpect;

    @Option(
            names = "--report",
            paramLabel = "KIND=FILE",
            converter = ReportFile.Converter.class,
            description = "Also write a report: junit, json (lines), tap or html. May be given several times.")
    private List<ReportFile> reports = List.of();

    /** The file of expected outcomes, or null when none was named. */
    public @Nullable Path file() {
        return expect;
    }

    /** The outcomes that the file names, or null when none was named. */
    public @Nullable Expectations expected() throws IOException {
        return expect == null ? null : ExpectationFile.read(expect);
    }

    /**
     * Writes everything that was asked for.
     *
     * @param outcomes the text of a file of expected outcomes
     * @param reporter makes each report
     */
    public void write(Supplier<String> outcomes, Reporter reporter) throws IOException {
        for (ReportFile file : reports) {
            file.write(reporter.of(file.format()));
        }
        if (writeExpect != null) {
            ReportFile.write("expected outcomes", writeExpect, outcomes.get());
        }
    }
}

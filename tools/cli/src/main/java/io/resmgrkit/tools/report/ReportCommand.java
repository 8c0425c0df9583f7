package io.resmgrkit.tools.report;

import io.resmgrkit.conformance.report.Reports;
import io.resmgrkit.tools.Choice;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.run.ReportFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr report merge}. */
@Command(
        name = "report",
        header = "Merges reports of several checks into one page: systems by rules.",
        description = {
            "",
            "Takes reports that 'check --report json=FILE' wrote and makes a page with a row for each rule and a column for"
                    + " each system. The page is one file; it needs neither a network nor a script."
        })
public final class ReportCommand extends CliCommand {
    /** What can be done with reports. */
    enum Action {
        /** Makes one page of several. */
        MERGE;

        /** Reads the argument. */
        static final class Converter extends Choice<Action> {
            Converter() {
                super(Action.class);
            }
        }
    }

    @Parameters(index = "0", paramLabel = "merge", converter = Action.Converter.class, description = "What to do.")
    private Action action;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Reports as JSON Lines.")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the page goes; standard output if not given.")
    private @Nullable Path output;

    @Override
    public ExitCode call() throws IOException {
        String page;
        try {
            page = Reports.merge(files);
        } catch (IllegalArgumentException e) {
            throw CliException.input("not a report of a check", String.valueOf(e.getMessage()), e);
        }
        if (output == null) {
            terminal().out().print(page);
        } else {
            ReportFile.write("page", output, page);
        }
        return ExitCode.DONE;
    }
}

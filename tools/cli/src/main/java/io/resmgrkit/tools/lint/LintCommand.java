package io.resmgrkit.tools.lint;

import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr lint}: checks corpus files. */
@Command(
        name = "lint",
        header = "Checks corpus files.",
        description = {
            "",
            "Checks the form of every record and what must hold between records; in a folder with a MANIFEST.json also"
                    + " kinds, counts and checksums. Exit status 1 where anything disagrees. corpus/FORMAT.md describes"
                    + " the format."
        })
public final class LintCommand extends CliCommand {
    private static final Set<String> DIALECTS = Set.of(
            "sdp6-ilp32-le",
            "sdp6-ilp32-be",
            "sdp65-ilp32-le",
            "sdp66-ilp32-le",
            "sdp70-lp64-le",
            "sdp71-lp64-le",
            "sdp80-lp64-le");

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "A file or folder; the project's own corpus if none is named.")
    private List<Path> paths = List.of();

    @Option(
            names = "--update",
            description = "Write the counts and checksums found into the manifest, then check. New files are added; their"
                    + " origin has to be filled in by hand.")
    private boolean update;

    @Override
    public ExitCode call() throws IOException {
        CorpusLint lint = new CorpusLint(DIALECTS);
        for (Path path : paths.isEmpty() ? List.of(terminal().corpus()) : paths) {
            if (update) {
                if (!Files.exists(path.resolve(Manifest.FILE_NAME))) {
                    throw CliException.usage("nothing to update", "resmgr lint --update", path + " has no manifest");
                }
                lint.update(path);
            } else {
                lint.check(path);
            }
        }
        return print(lint);
    }

    private ExitCode print(CorpusLint lint) {
        PrintStream out = terminal().out();
        if (lint.read().isEmpty()) {
            throw CliException.usage("nothing checked", "resmgr lint", "there is no data file in what was named");
        }
        if (root().verbose()) {
            lint.read().forEach(file -> out.println(file.path() + ": " + file.survey().kind() + counts(file.survey().counts())));
        }
        List<Findings.Finding> findings = lint.findings();
        findings.forEach(out::println);
        Map<String, Integer> total = new TreeMap<>();
        lint.read().forEach(file -> file.survey().counts().forEach((what, n) -> total.merge(what, n, Integer::sum)));
        out.println("linted " + counted(lint.read().size(), "files") + counts(total) + ": "
                + counted(findings.size(), "findings"));
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String counts(Map<String, Integer> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, n) -> text.append(", ").append(counted(n, what)));
        return text.toString();
    }

    /** {@code 1 session}, {@code 2 sessions}. */
    private static String counted(int n, String plural) {
        return n + " " + (n == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }
}

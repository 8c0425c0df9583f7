package io.resmgrkit.tools.lint;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int SHOWN_PER_FILE = 10;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "A file or folder; the project's own corpus if none is named.")
    private List<Path> paths = List.of();

    @Option(
            names = "--update",
            description =
                    "Write the counts and checksums found into the manifest, then check. New files are added; their"
                            + " origin has to be filled in by hand.")
    private boolean update;

    @Override
    public ExitCode call() throws IOException {
        CorpusLint lint =
                new CorpusLint(Stream.of(Dialect.values()).map(Dialect::id).collect(Collectors.toSet()));
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
            lint.read()
                    .forEach(file -> out.println(file.path() + ": "
                            + file.survey().kind() + counts(file.survey().counts())));
        }
        lint.byFile().forEach(this::print);
        Map<String, Integer> total = new TreeMap<>();
        lint.read().forEach(file -> file.survey().counts().forEach((what, n) -> total.merge(what, n, Integer::sum)));
        out.println("linted " + counted(lint.read().size(), "files") + counts(total) + ": "
                + counted(lint.count(), "findings"));
        return lint.count() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** One slip in a generator of transcripts gives thousands of findings: the first ones tell. */
    private void print(List<Findings.Finding> findings) {
        long shown = root().verbose() ? findings.size() : SHOWN_PER_FILE;
        findings.stream().limit(shown).forEach(terminal().out()::println);
        if (findings.size() > shown) {
            terminal().out().println(findings.get(0).file() + ": " + (findings.size() - shown) + " more, -v shows all");
        }
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

package io.resmgrkit.tools.list;

import io.resmgrkit.conformance.replay.ServedProfiles;
import io.resmgrkit.conformance.report.RuleText;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr list}: the rules, and the sessions of a corpus. */
@Command(
        name = "list",
        header = "Lists the conformance rules and the sessions of the corpus.",
        description = {
            "",
            "For each rule: its level, what a system must be able to do to be checked, the statement.",
            "For each session: profiles, dialect, number of exchanges and pulses, whether replay covers it,"
                    + " and what it shows."
        })
public final class ListCommand extends CliCommand {
    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "List what has an id that begins with this (RM-READ, perm-); all if none is given.")
    private List<String> ids = List.of();

    @Option(
            names = "--corpus",
            paramLabel = "PATH",
            description = "A transcript or a folder of them; the project's own if not given.")
    private Path corpus;

    @Override
    public ExitCode call() throws IOException {
        List<Rule> rules = corpus != null ? List.of() : RuleSet.get().all();
        List<Path> where = corpus != null ? List.of(corpus) : terminal().transcripts();
        List<SessionSummary> all = SessionIndex.of(where);
        List<SessionSummary> chosen = new ArrayList<>(all);
        if (!ids.isEmpty()) {
            for (String id : ids) {
                if (all.stream().noneMatch(session -> session.id().startsWith(id))
                        && rules.stream().noneMatch(rule -> rule.id().startsWith(id))) {
                    List<String> known = Stream.concat(
                                    rules.stream().map(Rule::id), all.stream().map(SessionSummary::id))
                            .toList();
                    throw CliException.usage(
                            (rules.isEmpty() ? "no session '" : "no rule or session '") + id + "'",
                            "resmgr list",
                            Nearest.to(id, known)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("'resmgr list' shows all " + known.size()));
                }
            }
            chosen.removeIf(session -> ids.stream().noneMatch(session.id()::startsWith));
        }
        List<Rule> named = rules.stream()
                .filter(rule -> ids.isEmpty() || ids.stream().anyMatch(rule.id()::startsWith))
                .toList();
        terminal().out().print(RuleText.list(named));
        if (!chosen.isEmpty()) {
            if (!named.isEmpty()) {
                terminal().out().println();
            }
            print(chosen);
        }
        return ExitCode.DONE;
    }

    private void print(List<SessionSummary> sessions) {
        PrintStream out = terminal().out();
        String format = "%-16s  %-12s  %-13s  %9s  %6s  %-7s  %s%n";
        if (!root().quiet()) {
            out.printf(format, "SESSION", "PROFILES", "DIALECT", "EXCHANGES", "PULSES", "COVERED", "TITLE");
        }
        int exchanges = 0;
        for (SessionSummary session : sessions) {
            exchanges += session.exchanges();
            out.printf(
                    format,
                    session.id(),
                    String.join(",", session.profiles()),
                    session.dialect(),
                    session.exchanges(),
                    session.pulses(),
                    covered(session) ? "yes" : "no",
                    session.title());
        }
        if (!root().quiet()) {
            long covered = sessions.stream().filter(ListCommand::covered).count();
            out.println(sessions.size() + " sessions, " + exchanges + " exchanges, " + covered + " sessions covered");
        }
    }

    /** Whether replay has every profile that the session needs. */
    private static boolean covered(SessionSummary session) {
        return session.profiles().stream().allMatch(ServedProfiles::complete);
    }
}

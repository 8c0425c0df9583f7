package io.resmgrkit.tools.list;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.report.RuleText;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.rules.run.CheckRun;
import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code resmgr explain}: one rule, or one session. */
@Command(
        name = "explain",
        header = "Explains a rule or a session: the statement, why, the bytes, the documentation page.",
        description = {
            "",
            "Of a rule: what holds, what is sent and wanted, what else is right, the pages, the cases, and the bytes of a case"
                    + " as the model resource manager answers it. Of a session: what it shows and how to see and replay it."
        })
public final class ExplainCommand extends CliCommand {
    @Parameters(paramLabel = "ID", description = "A rule (RM-READ-01), a case (RM-READ-01/tail) or a session (stat-1).")
    private String id;

    @Override
    public ExitCode call() throws IOException {
        Rule rule = RuleSet.get().find(id.replaceFirst("/.*", ""));
        if (rule != null) {
            explain(rule);
            return ExitCode.DONE;
        }
        List<SessionSummary> sessions = SessionIndex.of(terminal().transcripts());
        Optional<SessionSummary> session =
                sessions.stream().filter(one -> one.id().equals(id)).findFirst();
        if (session.isEmpty()) {
            List<String> known = new ArrayList<>();
            RuleSet.get().all().forEach(one -> known.add(one.id()));
            sessions.forEach(one -> known.add(one.id()));
            throw CliException.usage(
                    "no rule or session '" + id + "'",
                    "resmgr explain",
                    Nearest.to(id, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("'resmgr list' shows them all"));
        }
        explain(session.get());
        return ExitCode.DONE;
    }

    private void explain(Rule rule) {
        terminal().out().print(RuleText.explain(rule));
        if (rule.untestable() == null) {
            Dialect dialect = rule.holdsIn(Dialect.SDP6_ILP32_LE) ? Dialect.SDP6_ILP32_LE : Dialect.SDP71_LP64_LE;
            terminal().out().print(RuleText.example(onModel(rule, dialect)));
        }
    }

    private Report onModel(Rule rule, Dialect dialect) {
        SutSpec model = new SutSpec.Reference(Systems.MODEL);
        try (SystemUnderTest system = Systems.connect(model, LinkOptions.of(dialect.id()))) {
            return CheckRun.run(
                    system,
                    model.toString(),
                    DeviceProfile.builtIn(Systems.MODEL),
                    Selection.of(List.of(id.contains("/") ? id : rule.id() + "/")),
                    Expectations.NONE,
                    Options.of(dialect));
        }
    }

    private void explain(SessionSummary session) {
        PrintStream out = terminal().out();
        String file = String.valueOf(terminal().home()).isEmpty()
                ? session.file().toString()
                : terminal().corpus().getParent().relativize(session.file()).toString();
        out.println(session.id() + ", session of the corpus");
        out.println(session.title());
        out.println();
        out.println("profiles   " + String.join(", ", session.profiles()));
        out.println("dialect    " + session.dialect());
        out.println("holds      " + session.exchanges() + " exchanges, " + session.pulses() + " pulses");
        out.println("bytes      tools/resmgr decode " + file);
        out.println("replay     tools/resmgr replay " + file + " --session " + session.id());
    }
}

package io.resmgrkit.tools.check;

import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.report.ConsoleReport;
import io.resmgrkit.conformance.report.Reports;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.run.CheckRun;
import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.rules.run.UnknownIdException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.Nearest;
import io.resmgrkit.tools.run.DeviceOption;
import io.resmgrkit.tools.run.OutcomeOptions;
import io.resmgrkit.tools.run.Progress;
import io.resmgrkit.tools.run.SutOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resmgr check}: the rules. */
@Command(
        name = "check",
        header = "Checks a system under test against the conformance rules.",
        description = {
            "",
            "Each rule is probed with messages of its own; a failure is shown with the bytes of both directions, the rule, the"
                    + " page of documentation and the command that runs just that case again. What the system or its device"
                    + " cannot do is skipped. Exit status 1 where a verdict is not as expected, 3 where the system cannot be"
                    + " used."
        })
public final class CheckCommand extends CliCommand {
    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description =
                    "Check rules and cases whose id begins with this: RM-READ, RM-READ-01, RM-READ-01/tail; all if"
                            + " none is given. 'resmgr list RM' shows the rules.")
    private List<String> ids = List.of();

    @Mixin
    private SutOptions sut;

    @Mixin
    private DeviceOption device;

    @Option(
            names = "--timeout",
            paramLabel = "MS",
            defaultValue = "2000",
            description = "How long a request that has to be answered may take, in milliseconds; 2000 if not given.")
    private int timeout = 2000;

    @Mixin
    private OutcomeOptions outcomes;

    @Override
    public ExitCode call() throws IOException {
        Selection selection = selection();
        Expectations expectations = expectations();
        Report report = report(selection, expectations);
        outcomes.write(() -> Expectations.write(report.cases()), format -> Reports.of(format, report));
        terminal().out().print(ConsoleReport.of(report, detail(), root().color()));
        if (report.unusable() != null) {
            throw CliException.unusable("system under test unusable", sut.spec().toString(), report.unusable());
        }
        return report.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** From a file, or those that the kit has for its own profiles. */
    private Expectations expectations() throws IOException {
        Expectations expectations = outcomes.expected();
        if (expectations == null) {
            return Expectations.builtIn(Systems.device(sut.spec()));
        }
        try {
            Selection.check(expectations);
            return expectations;
        } catch (UnknownIdException e) {
            throw CliException.usage(
                    "no case '" + e.id() + "'", String.valueOf(outcomes.file()), Nearest.hint(e.id(), e.known()));
        }
    }

    private Report report(Selection selection, Expectations expectations) throws IOException {
        try (SystemUnderTest system = sut.connect()) {
            return run(system, selection, expectations);
        }
    }

    private Report run(SystemUnderTest system, Selection selection, Expectations expectations) throws IOException {
        DeviceProfile profile = device.of(sut.spec(), system);
        Progress progress = new Progress(terminal());
        Options options = Options.of(sut.dialect())
                .withTimeout(Duration.ofMillis(timeout))
                .withProgress(id -> progress.at("checking " + id))
                .withAgain(String.join(" ", again()));
        try {
            return CheckRun.run(system, sut.spec().toString(), profile, selection, expectations, options);
        } finally {
            progress.done();
        }
    }

    private List<String> again() {
        List<String> all = List.of(sut.again(), device.again(), timeout == 2000 ? "" : "--timeout " + timeout);
        return all.stream().filter(option -> !option.isEmpty()).toList();
    }

    private Selection selection() {
        try {
            Selection selection = Selection.of(ids);
            if (selection.cases().isEmpty()) {
                String why = selection.untestable().get(0).untestable();
                throw CliException.usage("nothing to check", String.join(" ", ids), String.valueOf(why));
            }
            return selection;
        } catch (UnknownIdException e) {
            throw CliException.usage(
                    "no rule or case '" + e.id() + "'",
                    "resmgr check",
                    Nearest.to(e.id(), names(e.known()))
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("'resmgr list RM' shows the rules"));
        }
    }

    /** Ids and what they begin with: RM-READ, RM-READ-01. */
    private static Collection<String> names(List<String> ids) {
        Set<String> names = new LinkedHashSet<>();
        ids.forEach(id -> names.add(id.replaceFirst("-[0-9]+.*", "")));
        names.addAll(ids);
        return names;
    }

    private ConsoleReport.Detail detail() {
        if (root().quiet()) {
            return ConsoleReport.Detail.FAILURES;
        }
        return root().verbose() ? ConsoleReport.Detail.CASES : ConsoleReport.Detail.RULES;
    }
}

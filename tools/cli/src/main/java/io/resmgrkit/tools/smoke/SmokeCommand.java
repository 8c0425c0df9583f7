package io.resmgrkit.tools.smoke;

import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.run.Smoke;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.run.DeviceOption;
import io.resmgrkit.tools.run.SutOptions;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code resmgr smoke}. */
@Command(
        name = "smoke",
        header = "Checks an adapter's plumbing before any verdict on the system behind it.",
        description = {
            "",
            "Handshake, dialect, an open with a stat, and everything that the adapter claims to be able to do. Exit status 3"
                    + " where something of it does not work."
        })
public final class SmokeCommand extends CliCommand {
    @Mixin
    private SutOptions sut;

    @Mixin
    private DeviceOption device;

    @Override
    public ExitCode call() throws IOException {
        List<Smoke.Finding> findings;
        try (SystemUnderTest system = sut.connect()) {
            findings = Smoke.run(system, device.of(sut.spec(), system), Options.of(sut.dialect()));
        }
        findings.stream()
                .filter(finding -> !root().quiet() || !finding.ok())
                .forEach(terminal().out()::println);
        long ok = findings.stream().filter(Smoke.Finding::ok).count();
        terminal().out().println("smoke: " + ok + " of " + findings.size() + " work");
        return ok == findings.size() ? ExitCode.DONE : ExitCode.UNUSABLE;
    }
}

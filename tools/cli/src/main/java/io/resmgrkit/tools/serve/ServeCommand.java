package io.resmgrkit.tools.serve;

import io.resmgrkit.conformance.link.ForwardingManager;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.run.ListenOptions;
import io.resmgrkit.tools.run.SutOptions;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code resmgr serve}. */
@Command(
        name = "serve",
        header = "Offers the reference dispatcher as a system under test over a link.",
        description = {
            "",
            "For other tools, and to try a link: --sut reference:PROFILE names what is offered, the model if nothing is said."
                    + " Every client of a socket gets an instance of its own. A system of another kind is passed on as it is,"
                    + " one client at a time."
        })
public final class ServeCommand extends CliCommand {
    @Mixin
    private SutOptions sut;

    @Mixin
    private ListenOptions listen;

    @Override
    public ExitCode call() throws IOException {
        if (sut.spec() instanceof SutSpec.Reference reference) {
            listen.serve(
                    Systems.reference(reference.profile(), sut.dialect(), Systems.systemClock()), terminal(), () -> {});
        } else {
            SystemUnderTest system = sut.connect();
            listen.serve(() -> new ForwardingManager(system), terminal(), system::close);
        }
        return ExitCode.DONE;
    }
}

package io.resmgrkit.tools.serve;

import io.resmgrkit.conformance.link.ForwardingManager;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.record.InitialDevice;
import io.resmgrkit.conformance.record.RecordClock;
import io.resmgrkit.conformance.record.Recorder;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.tools.CliCommand;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.ExitCode;
import io.resmgrkit.tools.run.ListenOptions;
import io.resmgrkit.tools.run.SutOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code resmgr record}. */
@Command(
        name = "record",
        header = "Sits between a client and a system under test and writes a transcript.",
        description = {
            "",
            "Offers the system that --sut names, as serve does, and adds what happens to FILE: a session for each client and"
                    + " each reset, with the state the system is in when it begins. 'resmgr replay FILE' replays what was"
                    + " recorded from the kit's own profiles, 'resmgr replay FILE --sut SPEC' every recording. What no client"
                    + " sees, the state inside the server, is not in it. The sessions are written at a reset and at the end."
        })
public final class RecordCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", description = "The transcript; sessions are added to one that is there.")
    private Path file;

    @Mixin
    private SutOptions sut;

    @Mixin
    private ListenOptions listen;

    @Override
    public ExitCode call() throws IOException {
        Recorder recorder = Recorder.to(file, sut.dialect());
        if (sut.spec() instanceof SutSpec.Reference reference) {
            String profile = Systems.device(reference);
            Device device = InitialDevice.reference(profile);
            Supplier<ResourceManager> managers = () -> {
                RecordClock clock = RecordClock.counting();
                ResourceManager manager = Systems.reference(reference.profile(), sut.dialect(), clock)
                        .get();
                return recorder.listen(manager, () -> device, clock);
            };
            listen.serve(managers, terminal(), () -> end(recorder, () -> {}));
        } else {
            SystemUnderTest system = sut.connect();
            Supplier<Device> device = () -> InitialDevice.probe(system, sut.dialect());
            Supplier<ResourceManager> managers = () -> {
                system.reset();
                return recorder.listen(new ForwardingManager(system), device, RecordClock.ofThisComputer());
            };
            listen.serve(managers, terminal(), () -> end(recorder, system::close));
        }
        return ExitCode.DONE;
    }

    private void end(Recorder recorder, Runnable then) {
        then.run();
        try {
            recorder.close();
        } catch (IOException e) {
            throw CliException.input("cannot write the transcript", file.toString(), String.valueOf(e.getMessage()), e);
        }
    }
}

package io.resmgrkit.tools.run;

import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.sut.CommandLine;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.CliException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What the device behind the system under test is. */
public final class DeviceOption {
    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = {
                "What the device is (JSON: path, type, size, permissions, commands), so that it is not failed for what it is"
                        + " not; or the name of one that the kit brings along: model, null, ramfile, fs, custom. Without it,"
                        + " what the adapter says it can is tested on the attached path."
            })
    private String profile = "";

    /** The profile that was named, or the system's own, or what its adapter lets guess. */
    public DeviceProfile of(SutSpec spec, SystemUnderTest system) throws IOException {
        String own = Systems.device(spec);
        if (profile.isEmpty()) {
            return own.isEmpty() ? DeviceProfile.guess(system.handshake()) : DeviceProfile.builtIn(own);
        }
        if (Systems.devices().contains(profile)) {
            return DeviceProfile.builtIn(profile);
        }
        try {
            return DeviceProfile.read(Path.of(profile));
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            int colon = said.indexOf(": ");
            throw CliException.input("not a device profile", said.substring(0, colon), said.substring(colon + 2), e);
        }
    }

    /** The option for a rerun, as a shell takes it; empty when it was not given. */
    public String again() {
        return profile.isEmpty() ? "" : "--profile " + CommandLine.quoted(profile);
    }
}

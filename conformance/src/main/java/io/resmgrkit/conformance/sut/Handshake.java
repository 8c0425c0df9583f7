package io.resmgrkit.conformance.sut;

import io.resmgrkit.codec.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the adapter of a system under test said when it was greeted.
 *
 * @param version protocol version spoken
 * @param adapter name of the adapter
 * @param adapterVersion its version
 * @param system name of the system under test
 * @param systemVersion its version, may be empty
 * @param dialects names of the dialects the system speaks, as the adapter spelled them
 * @param capabilities what can be tested
 * @param maxRequest longest request the adapter takes in bytes
 * @param maxReply largest reply room the adapter gives in bytes
 */
public record Handshake(
        int version,
        String adapter,
        String adapterVersion,
        String system,
        String systemVersion,
        List<String> dialects,
        Set<Capability> capabilities,
        int maxRequest,
        int maxReply) {
    /** Takes copies. */
    public Handshake {
        dialects = List.copyOf(dialects);
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether the system speaks a dialect. */
    public boolean speaks(Dialect dialect) {
        return dialects.contains(dialect.id());
    }

    /** Whether something can be tested. */
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The first capability of a list that is missing. */
    public Optional<Capability> missing(List<Capability> needed) {
        return needed.stream().filter(c -> !can(c)).findFirst();
    }

    /** One line for reports: system and adapter with their versions. */
    public String title() {
        String what = systemVersion.isEmpty() ? system : system + " " + systemVersion;
        return what + " through " + adapter + " " + adapterVersion + ", protocol " + version;
    }
}

package io.resmgrkit.conformance.sut;

import io.resmgrkit.codec.Dialect;
import java.util.Set;

/**
 * How a system under test introduces itself.
 *
 * @param name name of the system
 * @param version its version, empty if it has none
 * @param dialects dialects it speaks, at least one
 * @param capabilities what can be tested
 */
public record SystemInfo(String name, String version, Set<Dialect> dialects, Set<Capability> capabilities) {
    /** Takes copies. */
    public SystemInfo {
        dialects = Set.copyOf(dialects);
        capabilities = Set.copyOf(capabilities);
    }
}

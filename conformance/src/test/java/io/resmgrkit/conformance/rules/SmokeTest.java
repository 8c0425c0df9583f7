package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkSystem;
import io.resmgrkit.conformance.link.LocalConnector;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.rules.run.Smoke;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmokeTest {
    private static List<Smoke.Finding> smoke(String system, Dialect spoken) {
        var link = new LocalConnector(Systems.reference(system, Dialect.SDP6_ILP32_LE, () -> 1));
        try (SystemUnderTest sut = LinkSystem.start(system, link, LinkOptions.of(spoken.id()))) {
            Options options = Options.of(spoken).withTimeout(Duration.ofMillis(300));
            return Smoke.run(sut, DeviceProfile.builtIn("model"), options);
        }
    }

    @Test
    void a_sound_adapter_does_everything_it_claims() {
        List<Smoke.Finding> findings = smoke("model", Dialect.SDP6_ILP32_LE);
        assertEquals(6, findings.size());
        assertTrue(findings.stream().allMatch(Smoke.Finding::ok), findings::toString);
    }

    @Test
    void what_is_claimed_and_not_done_is_told_by_name() {
        List<Smoke.Finding> findings = smoke("model+unblock-ignored", Dialect.SDP6_ILP32_LE);
        assertEquals(
                List.of("unblock"),
                findings.stream().filter(f -> !f.ok()).map(Smoke.Finding::what).toList());
    }

    @Test
    void a_dialect_that_is_not_spoken_is_told() {
        List<Smoke.Finding> findings = smoke("model", Dialect.SDP66_ILP32_LE);
        assertTrue(findings.stream().anyMatch(f -> !f.ok() && f.what().equals("dialect sdp66-ilp32-le")));
    }
}

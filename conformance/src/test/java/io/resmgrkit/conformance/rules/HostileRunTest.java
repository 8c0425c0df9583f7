package io.resmgrkit.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.model.Checked;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Incoming;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever a system does is a verdict on the case at hand; the run finishes and says so. */
class HostileRunTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Does something with every request. */
    private interface Behaviour {
        void receive(Incoming message) throws IOException;
    }

    private static Supplier<ResourceManager> system(Supplier<Behaviour> behaviours) {
        return () -> {
            Behaviour behaviour = behaviours.get();
            return new ResourceManager() {
                @Override
                public SystemInfo info() {
                    return new SystemInfo(
                            "hostile", "", Set.of(Dialect.SDP6_ILP32_LE), EnumSet.allOf(Capability.class));
                }

                @Override
                public void receive(Incoming message) throws IOException {
                    behaviour.receive(message);
                }
            };
        };
    }

    @Test
    void one_that_crashes_on_every_third_message_is_started_again_and_every_case_gets_a_verdict() {
        Report report = assertTimeout(
                LONG,
                () -> Checked.some(
                        system(() -> {
                            ResourceManager model = Systems.reference("model", Dialect.SDP6_ILP32_LE, () -> 1)
                                    .get();
                            int[] count = new int[1];
                            return message -> {
                                if (++count[0] % 3 == 0) {
                                    throw new IOException("third message");
                                }
                                message.error(model.info().name().length());
                            };
                        }),
                        "RM-"));
        assertTrue(report.restarts() > 10, () -> "restarts " + report.restarts());
        assertTrue(report.cases().stream().anyMatch(c -> c.verdict() == Verdict.CRASH));
        assertEquals(1, report.exitCode());
    }

    @Test
    void one_that_never_answers_is_given_up_in_bounded_time() {
        Report report = assertTimeout(LONG, () -> Checked.some(system(() -> message -> {}), "RM-"));
        assertNotNull(report.unusable());
        assertEquals(3, report.exitCode());
        assertTrue(report.cases().stream().anyMatch(c -> c.verdict() == Verdict.TIMEOUT));
        assertEquals(0, report.passed());
    }

    @Test
    void one_that_hangs_in_its_handler_is_given_up_in_bounded_time() {
        Report report = assertTimeout(
                LONG,
                () -> Checked.some(
                        system(() -> message -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                Thread.onSpinWait();
                            }
                        }),
                        "RM-XT",
                        "RM-READ"));
        assertEquals(3, report.exitCode());
    }

    @Test
    void one_that_answers_nonsense_fails_but_breaks_nothing() {
        Report report = assertTimeout(
                LONG, () -> Checked.some(system(() -> message -> message.reply(-1, new byte[] {1, 2, 3})), "RM-"));
        assertEquals(1, report.exitCode());
        assertEquals(0, report.restarts());
        assertTrue(report.failed() > 15, () -> "failed " + report.failed());
    }
}

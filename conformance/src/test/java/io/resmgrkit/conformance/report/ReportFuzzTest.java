package io.resmgrkit.conformance.report;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes as a report that is to be merged into a matrix: read, or refused with the place and the reason. In a build the inputs below
 * {@code ReportFuzzTestInputs} are run; with {@code JAZZER_FUZZ=1} new ones are made.
 */
class ReportFuzzTest {
    @FuzzTest(maxDuration = "30m")
    void report(byte[] data) {
        try {
            MergedRun.read(
                    "run.jsonl",
                    new String(data, StandardCharsets.UTF_8).lines().toList());
        } catch (IllegalArgumentException e) {
            assertNotNull(e.getMessage());
        }
    }
}

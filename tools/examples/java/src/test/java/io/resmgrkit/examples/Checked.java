package io.resmgrkit.examples;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.run.CheckRun;
import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules against a system, as {@code resmgr check} runs them. */
final class Checked {
    private Checked() {}

    static Report run(SystemUnderTest system) {
        Options options = Options.of(Dialect.SDP6_ILP32_LE).withTimeout(Duration.ofSeconds(10));
        return CheckRun.run(
                system,
                "example",
                DeviceProfile.guess(system.handshake()),
                Selection.all(),
                Expectations.NONE,
                options);
    }

    /** Verdicts by case. */
    static Map<String, String> verdicts(Report report) {
        Map<String, String> verdicts = new TreeMap<>();
        for (CaseResult result : report.cases()) {
            verdicts.put(result.id(), result.verdict().id());
        }
        return verdicts;
    }

    /** Rules that fail. */
    static Set<String> failing(Report report) {
        Set<String> rules = new TreeSet<>();
        report.cases().stream()
                .filter(result -> !result.verdict().good())
                .forEach(result -> rules.add(result.rule().id()));
        return rules;
    }
}

package io.resmgrkit.conformance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.RuleResult;
import io.resmgrkit.conformance.rules.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model satisfies every rule; the recorded profiles deviate exactly where their files say so. */
class ModelConformanceTest {
    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"SDP80_LP64_LE"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_model_passes_every_rule_of_its_dialect(Dialect dialect) {
        Report report = Checked.reference("model", dialect, Expectations.NONE);
        for (CaseResult result : report.cases()) {
            assertTrue(result.verdict().good(), result.id() + " " + result.verdict() + " " + result.why());
            if (result.verdict() == Verdict.SKIP) {
                assertTrue(
                        result.why().matches("the rule holds in .*|.* came with .*|stat has forms .*"),
                        result.id() + " " + result.why());
            }
        }
        assertEquals(0, report.exitCode());
        assertEquals(0, report.restarts());
    }

    @Test
    void over_its_dialects_the_model_is_judged_by_every_rule_that_can_be_tested() {
        Set<String> judged = new TreeSet<>();
        for (Dialect dialect : List.of(Dialect.SDP6_ILP32_LE, Dialect.SDP71_LP64_LE)) {
            Report report = Checked.reference("model", dialect, Expectations.NONE);
            report.rules().stream()
                    .filter(r -> !r.skipped())
                    .forEach(r -> judged.add(r.rule().id()));
        }
        assertEquals(66, judged.size());
    }

    @ParameterizedTest
    @EnumSource(Profiles.class)
    void a_recorded_profile_fails_exactly_as_expected(Profiles profile) {
        Expectations expectations = Expectations.builtIn(profile.id());
        Report report = Checked.reference(profile.id(), Dialect.SDP6_ILP32_LE, expectations);
        List<String> surprises = report.cases().stream()
                .filter(c -> !c.expected())
                .map(c -> c.id() + " " + c.verdict().id() + ": " + c.why())
                .toList();
        assertEquals(List.of(), surprises);
        assertEquals(expectations.all().size(), report.knownFailures());
        assertEquals(0, report.exitCode());
        expectations.all().forEach(line -> assertTrue(!line.reason().isEmpty(), line::toString));
    }

    @Test
    void an_expected_failure_that_passes_is_a_failure() {
        Expectations wrong = Expectations.parse("f", "RM-READ-01/tail fail # it does not");
        Report report = Checked.reference("model", Dialect.SDP6_ILP32_LE, wrong);
        assertEquals(1, report.exitCode());
        assertEquals(
                List.of("RM-READ-01"),
                report.rules().stream()
                        .filter(r -> !r.expected())
                        .map(RuleResult::rule)
                        .map(r -> r.id())
                        .toList());
    }

    @Test
    void what_write_expect_writes_makes_the_same_run_green() {
        Report found = Checked.reference("custom", Dialect.SDP6_ILP32_LE, Expectations.NONE);
        assertEquals(1, found.exitCode());
        Expectations written = Expectations.parse("written", Expectations.write(found.cases()));
        assertEquals(
                0, Checked.reference("custom", Dialect.SDP6_ILP32_LE, written).exitCode());
    }
}

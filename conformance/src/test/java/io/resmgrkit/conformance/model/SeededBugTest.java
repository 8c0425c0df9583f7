package io.resmgrkit.conformance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.Verdict;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RULES section 4: a rule that cannot fail proves nothing, one that fails for another's bug is noise. */
class SeededBugTest {
    @ParameterizedTest
    @EnumSource(SeededBug.class)
    void each_bug_is_caught_by_its_rule_and_by_no_other(SeededBug bug) {
        Report report = Checked.reference("model+" + bug.id(), Dialect.SDP6_ILP32_LE, Expectations.NONE);
        Set<String> failing = report.cases().stream()
                .filter(c -> !c.verdict().good())
                .map(c -> c.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(bug.rule()), failing, () -> Checked.verdicts(report).toString());
        assertEquals(1, report.exitCode());
        Set<Verdict> verdicts = report.cases().stream()
                .map(CaseResult::verdict)
                .filter(v -> !v.good())
                .collect(Collectors.toSet());
        assertEquals(Set.of(verdict(bug)), verdicts);
    }

    private static Verdict verdict(SeededBug bug) {
        return switch (bug) {
            case UNBLOCK_IGNORED -> Verdict.TIMEOUT;
            case PREFIX_CRASH -> Verdict.CRASH;
            default -> Verdict.FAIL;
        };
    }

    @Test
    void there_are_at_least_fifteen_and_no_two_share_a_rule() {
        Set<String> rules = new TreeSet<>();
        for (SeededBug bug : SeededBug.values()) {
            assertTrue(rules.add(bug.rule()), bug.id());
        }
        assertTrue(rules.size() >= 15);
    }

    /** What a failure of its ground explains is not judged; selected alone it is. */
    @Test
    void a_consequence_is_a_failure_when_its_ground_is_not_run() {
        Report both = Checked.reference("model+read-status-zero", Dialect.SDP6_ILP32_LE, Expectations.NONE);
        CaseResult consequence = both.cases().stream()
                .filter(c -> c.id().equals("RM-READ-03/sevens"))
                .findFirst()
                .orElseThrow();
        assertEquals(Verdict.SKIP, consequence.verdict());
        assertTrue(consequence.why().contains("relies on RM-READ-01"), consequence.why());
        Report alone = Checked.some(
                Systems.reference("model+read-status-zero", Dialect.SDP6_ILP32_LE, () -> 1), "RM-READ-03/sevens");
        assertEquals(1, alone.exitCode());
    }
}

package io.resmgrkit.conformance.rules;

import java.util.Comparator;
import java.util.List;

/**
 * What became of a rule: its cases together.
 *
 * @param rule the rule
 * @param cases its cases that were selected, at least one
 */
public record RuleResult(Rule rule, List<CaseResult> cases) {
    /** Takes a copy. */
    public RuleResult {
        cases = List.copyOf(cases);
    }

    /** The worst verdict; a skip counts only when all cases were skipped. */
    public Verdict verdict() {
        return cases.stream()
                .map(CaseResult::verdict)
                .filter(v -> v != Verdict.SKIP)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.SKIP);
    }

    /** Whether every case came out as expected. */
    public boolean expected() {
        return cases.stream().allMatch(CaseResult::expected);
    }

    /** Whether it was not run at all. */
    public boolean skipped() {
        return verdict() == Verdict.SKIP && expected();
    }
}

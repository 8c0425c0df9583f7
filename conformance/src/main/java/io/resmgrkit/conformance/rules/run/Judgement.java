package io.resmgrkit.conformance.rules.run;

import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.rules.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells causes from consequences: a case that fails while a rule it relies on fails in the same run is not judged. So one bug is
 * reported once, under the rule that names it, and nothing is hidden: a failure whose ground holds stays a failure, and so does
 * one whose ground was not run.
 */
final class Judgement {
    private Judgement() {}

    static List<CaseResult> of(List<CaseResult> results) {
        Set<String> failing = new HashSet<>();
        for (CaseResult result : results) {
            if (!result.verdict().good()) {
                failing.add(result.rule().id());
            }
        }
        List<CaseResult> judged = new ArrayList<>();
        for (CaseResult result : results) {
            String ground = consequence(result.verdict()) ? ground(result.rule(), failing, new HashSet<>()) : null;
            judged.add(
                    ground == null
                            ? result
                            : result.notJudged(
                                    "not judged: relies on " + ground + ", which fails here; saw: " + result.why()));
        }
        return judged;
    }

    private static boolean consequence(Verdict verdict) {
        return verdict == Verdict.FAIL || verdict == Verdict.TIMEOUT;
    }

    private static @Nullable String ground(Rule rule, Set<String> failing, Set<String> seen) {
        for (String id : rule.relies()) {
            if (failing.contains(id)) {
                return id;
            }
            if (seen.add(id)) {
                String deeper = ground(RuleSet.get().rule(id), failing, seen);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }
}

package io.resmgrkit.conformance.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found.
 *
 * @param about what was checked, with which versions
 * @param cases all cases that were selected, in the order of the rules
 * @param untestable selected rules of the ledger
 * @param restarts how often the system had to be started again
 * @param took how long the run took
 * @param unusable why the run could not go on, null when it went through
 */
public record Report(
        About about,
        List<CaseResult> cases,
        List<Rule> untestable,
        int restarts,
        Duration took,
        @Nullable String unusable) {
    /** Takes copies. */
    public Report {
        cases = List.copyOf(cases);
        untestable = List.copyOf(untestable);
    }

    /**
     * What was checked.
     *
     * @param system the system as it introduced itself
     * @param spec how the user named it
     * @param again options of a command that checks the same system in the same way, as a shell takes them
     * @param device name of the device profile
     * @param dialect name of the dialect
     * @param kit name and version of the kit
     * @param ruleSet version of the rule set
     * @param started when
     */
    public record About(
            String system,
            String spec,
            String again,
            String device,
            String dialect,
            String kit,
            String ruleSet,
            Instant started) {}

    /** The rules, in their order. */
    public List<RuleResult> rules() {
        Map<Rule, List<CaseResult>> byRule = new LinkedHashMap<>();
        for (CaseResult result : cases) {
            byRule.computeIfAbsent(result.rule(), r -> new ArrayList<>()).add(result);
        }
        return byRule.entrySet().stream()
                .map(e -> new RuleResult(e.getKey(), e.getValue()))
                .toList();
    }

    /** Rules of which every case is as expected and at least one was run. */
    public long passed() {
        return rules().stream().filter(r -> r.expected() && !r.skipped()).count();
    }

    /** Rules with a case that is not as expected. */
    public long failed() {
        return rules().stream().filter(r -> !r.expected()).count();
    }

    /** Rules of which nothing could be run. */
    public long skipped() {
        return rules().stream().filter(RuleResult::skipped).count();
    }

    /** Cases that fail as a line says. */
    public long knownFailures() {
        return cases.stream().filter(CaseResult::knownFailure).count();
    }

    /** The last line on standard output (CLI section 5). */
    public String summary() {
        return "checked " + rules().size() + " rules: " + passed() + " passed, " + failed() + " failed, " + skipped()
                + " skipped";
    }

    /** 0 all as expected, 1 a surprise, 3 system or adapter unusable (CLI section 2). */
    public int exitCode() {
        return unusable != null ? 3 : failed() > 0 ? 1 : 0;
    }
}

package io.resmgrkit.conformance.rules;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param id the case
 * @param rule its rule
 * @param comment what was done
 * @param verdict what it shows
 * @param flag flag of a lenient pass, otherwise empty
 * @param why reason of anything but a plain pass, otherwise empty
 * @param steps its exchanges, of very many the first and the last
 * @param exchanges how many there were
 * @param took how long it ran
 * @param expectation the line about it in the file of expected outcomes, null when there is none
 */
public record CaseResult(
        String id,
        Rule rule,
        String comment,
        Verdict verdict,
        String flag,
        String why,
        List<Step> steps,
        int exchanges,
        Duration took,
        Expectations.@Nullable Expectation expectation) {
    /** Takes a copy. */
    public CaseResult {
        steps = List.copyOf(steps);
    }

    /** Whether it came out as expected: good, or as its line says; a line that did not come true is a surprise as well. */
    public boolean expected() {
        return expectation == null ? verdict.good() : verdict == expectation.outcome() || verdict == Verdict.SKIP;
    }

    /** Whether it is bad and a line says so. */
    public boolean knownFailure() {
        return !verdict.good() && expected();
    }

    /** The same case not judged, because what it relies on fails. */
    public CaseResult notJudged(String reason) {
        return new CaseResult(id, rule, comment, Verdict.SKIP, "", reason, steps, exchanges, took, expectation);
    }

    /** The same with the line about it. */
    public CaseResult expecting(Expectations.@Nullable Expectation line) {
        return new CaseResult(id, rule, comment, verdict, flag, why, steps, exchanges, took, line);
    }
}

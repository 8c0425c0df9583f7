package io.resmgrkit.conformance.rules.run;

import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import io.resmgrkit.conformance.rules.checks.AllChecks;
import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.ArrayList;
import java.util.List;

/** Which rules and cases to run. */
public final class Selection {
    private final List<RuleCase> cases;
    private final List<Rule> untestable;

    private Selection(List<RuleCase> cases, List<Rule> untestable) {
        this.cases = cases;
        this.untestable = untestable;
    }

    /** Everything. */
    public static Selection all() {
        return of(List.of());
    }

    /**
     * What begins with one of the ids: rules ({@code RM-READ}, {@code RM-READ-01}) or cases ({@code RM-READ-01/plain}); everything
     * for no ids.
     *
     * @throws UnknownIdException for an id that nothing begins with
     */
    public static Selection of(List<String> ids) {
        for (String id : ids) {
            if (AllChecks.all().stream().noneMatch(c -> c.id().startsWith(id))
                    && RuleSet.get().all().stream().noneMatch(r -> r.id().startsWith(id))) {
                throw new UnknownIdException(id, known(id));
            }
        }
        return new Selection(
                AllChecks.all().stream()
                        .filter(c -> ids.isEmpty() || ids.stream().anyMatch(c.id()::startsWith))
                        .toList(),
                RuleSet.get().all().stream()
                        .filter(r -> r.untestable() != null)
                        .filter(r -> ids.isEmpty() || ids.stream().anyMatch(r.id()::startsWith))
                        .toList());
    }

    /**
     * Refuses lines about cases that do not exist.
     *
     * @throws UnknownIdException for the first of them
     */
    public static void check(Expectations expectations) {
        for (Expectations.Expectation line : expectations.all()) {
            if (AllChecks.all().stream().noneMatch(c -> c.id().equals(line.id()))) {
                throw new UnknownIdException(line.id(), known(line.id()));
            }
        }
    }

    /** The cases, in the order of the rules. */
    public List<RuleCase> cases() {
        return cases;
    }

    /** Selected rules that cannot be probed: the ledger. */
    public List<Rule> untestable() {
        return untestable;
    }

    private static List<String> known(String id) {
        List<String> known = new ArrayList<>();
        if (id.contains("/")) {
            AllChecks.all().forEach(c -> known.add(c.id()));
        } else {
            RuleSet.get().all().forEach(r -> known.add(r.id()));
        }
        return known;
    }
}

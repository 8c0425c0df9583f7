package io.resmgrkit.conformance.rules.checks;

import io.resmgrkit.conformance.rules.probe.RuleCase;
import java.util.ArrayList;
import java.util.List;

/** Collects the cases of a family of rules. */
final class Family {
    private final List<RuleCase> cases = new ArrayList<>();
    private String rule = "";

    /** The cases that follow are this rule's. */
    Family rule(String id) {
        rule = id;
        return this;
    }

    /** A case. */
    Family add(String suffix, String comment, RuleCase.Body body) {
        cases.add(new RuleCase(rule, suffix, comment, body));
        return this;
    }

    List<RuleCase> cases() {
        return List.copyOf(cases);
    }
}

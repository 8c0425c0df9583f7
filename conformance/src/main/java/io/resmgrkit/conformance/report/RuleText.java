package io.resmgrkit.conformance.report;

import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.checks.AllChecks;
import java.util.List;

/** Rules in plain text: the list of all, and one explained ({@code list}, {@code explain}). */
public final class RuleText {
    private RuleText() {}

    /** A line a rule: id, level, capabilities, statement. */
    public static String list(List<Rule> rules) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            String needs = rule.capabilities().isEmpty() ? "-" : String.join(",", rule.capabilities());
            text.append(String.format(
                    "%-12s %-8s %-32s %s\n", rule.id(), rule.level().id(), needs, rule.statement()));
        }
        return text.toString();
    }

    /** Everything about a rule: statement, probe, expectation, what else is right, pages, cases. */
    public static String explain(Rule rule) {
        StringBuilder text = new StringBuilder();
        text.append(rule.id())
                .append(", ")
                .append(rule.level().id())
                .append(", ")
                .append(rule.group())
                .append('\n');
        text.append(rule.statement()).append("\n\n");
        line(text, "sends", rule.probe());
        line(text, "wants", rule.expected());
        rule.acceptable().forEach(a -> line(text, "accepts", a.flag() + ": " + a.meaning()));
        if (rule.framework() != null) {
            line(text, "original", rule.framework());
        }
        line(text, "needs", rule.capabilities().isEmpty() ? "nothing" : String.join(", ", rule.capabilities()));
        line(text, "dialects", rule.applies());
        if (!rule.relies().isEmpty()) {
            line(text, "relies on", String.join(", ", rule.relies()));
        }
        if (rule.untestable() != null) {
            line(text, "untestable", rule.untestable());
        }
        rule.docs().forEach(page -> line(text, "page", page));
        AllChecks.of(rule.id()).forEach(one -> line(text, "case", one.id() + ": " + one.comment()));
        return text.toString();
    }

    /** The bytes of a case that a system passed: the first one with an exchange. */
    public static String example(Report report) {
        return report.cases().stream()
                .filter(one -> !one.steps().isEmpty() && one.verdict().good())
                .findFirst()
                .map(one -> "\nhow " + report.about().device() + " answers " + one.id() + ": " + one.comment() + "\n"
                        + CaseText.exchanges("  ", one))
                .orElse("");
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format("%-11s", what)).append(value).append('\n');
    }
}

package io.resmgrkit.conformance.report;

import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleResult;
import io.resmgrkit.conformance.rules.Verdict;
import java.util.Comparator;
import java.util.List;

/** The report as a terminal shows it: the failures first, then the rest of the rules by group, the summary last. */
public final class ConsoleReport {
    private static final String INDENT = "    ";
    private static final String OFF = "\u001b[0m";

    private final Report report;
    private final boolean color;
    private final Detail detail;
    private final StringBuilder text = new StringBuilder();

    /** How much is shown. */
    public enum Detail {
        /** Failures and the summary. */
        FAILURES,
        /** All rules as well. */
        RULES,
        /** And the cases of rules that pass. */
        CASES
    }

    private ConsoleReport(Report report, Detail detail, boolean color) {
        this.report = report;
        this.detail = detail;
        this.color = color;
    }

    /**
     * The report.
     *
     * @param detail how much to show
     * @param color whether to use colours of the terminal
     */
    public static String of(Report report, Detail detail, boolean color) {
        return new ConsoleReport(report, detail, color).all();
    }

    private String all() {
        List<RuleResult> rules = report.rules();
        if (detail != Detail.FAILURES) {
            heading();
        }
        rules.stream().filter(r -> !r.expected()).forEach(this::failed);
        if (detail != Detail.FAILURES) {
            lines(rules);
            ledger(report.untestable());
        }
        trailer();
        return text.toString();
    }

    private void heading() {
        Report.About about = report.about();
        text.append(about.kit())
                .append(", rule set ")
                .append(about.ruleSet())
                .append(", ")
                .append(about.dialect())
                .append('\n');
        text.append("system ")
                .append(about.system())
                .append(" (")
                .append(about.spec())
                .append("), device ");
        text.append(about.device()).append("\n");
    }

    private void lines(List<RuleResult> rules) {
        String group = "";
        for (RuleResult rule : rules) {
            if (!rule.rule().group().equals(group)) {
                group = rule.rule().group();
                text.append('\n').append(group).append('\n');
            }
            line(rule);
        }
    }

    private void failed(RuleResult rule) {
        for (CaseResult result : rule.cases()) {
            if (!result.expected()) {
                String verdict = result.verdict().good()
                        ? "unexpected " + result.verdict().id()
                        : result.verdict().id();
                text.append(text.isEmpty() ? "" : "\n")
                        .append(paint(verdict.toUpperCase(java.util.Locale.ROOT), Verdict.FAIL))
                        .append(' ')
                        .append(result.id())
                        .append(", ")
                        .append(rule.rule().level().id())
                        .append(": ")
                        .append(result.comment())
                        .append('\n')
                        .append(CaseText.of(report, result, INDENT));
            }
        }
    }

    private void line(RuleResult rule) {
        Verdict verdict = rule.verdict();
        String word = rule.expected() && !verdict.good() ? "known " + verdict.id() : verdict.id();
        text.append("  ")
                .append(paint(String.format("%-13s", word), rule.expected() ? best(verdict) : Verdict.FAIL))
                .append(String.format("%-12s ", rule.rule().id()))
                .append(rule.rule().statement())
                .append('\n');
        if (rule.skipped()) {
            rule.cases().stream()
                    .map(CaseResult::why)
                    .distinct()
                    .forEach(why -> text.append(" ".repeat(28)).append(why).append('\n'));
        } else if (detail == Detail.CASES) {
            rule.cases().stream()
                    .sorted(Comparator.comparing(CaseResult::verdict).reversed())
                    .forEach(c -> text.append(" ".repeat(15))
                            .append(String.format("%-13s%s", c.verdict().id(), c.id()))
                            .append(c.why().isEmpty() ? "" : ": " + c.why())
                            .append('\n'));
        }
    }

    private static Verdict best(Verdict verdict) {
        return verdict.good() ? verdict : Verdict.SKIP;
    }

    private void ledger(List<Rule> untestable) {
        if (!untestable.isEmpty()) {
            text.append("\nnot testable over a link\n");
            untestable.forEach(rule -> text.append("  ")
                    .append(rule.id())
                    .append("  ")
                    .append(rule.statement())
                    .append(' ')
                    .append(rule.untestable())
                    .append('\n'));
        }
    }

    private void trailer() {
        text.append(detail == Detail.FAILURES && report.failed() == 0 ? "" : "\n");
        if (report.knownFailures() > 0) {
            text.append(report.knownFailures()).append(" cases fail as expected\n");
        }
        if (report.restarts() > 0) {
            text.append("the system was started again ")
                    .append(report.restarts())
                    .append(report.restarts() == 1 ? " time\n" : " times\n");
        }
        if (report.unusable() != null) {
            text.append("the run could not go on: ").append(report.unusable()).append('\n');
        }
        text.append(report.summary()).append('\n');
    }

    private String paint(String word, Verdict verdict) {
        if (!color) {
            return word;
        }
        String code = !verdict.good() ? "31" : verdict == Verdict.PASS ? "32" : verdict == Verdict.SKIP ? "2" : "33";
        return "\u001b[" + code + "m" + word + OFF;
    }
}

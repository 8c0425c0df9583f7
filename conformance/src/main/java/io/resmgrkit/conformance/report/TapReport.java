package io.resmgrkit.conformance.report;

import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.Verdict;

/** The report as the Test Anything Protocol, version 14: a test point a case. */
final class TapReport {
    private TapReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder("TAP version 14\n");
        text.append("# ")
                .append(report.about().kit())
                .append(", rule set ")
                .append(report.about().ruleSet());
        text.append(", system ").append(escaped(report.about().system())).append('\n');
        text.append("1..").append(report.cases().size()).append('\n');
        int number = 0;
        for (CaseResult result : report.cases()) {
            point(text, report, result, ++number);
        }
        if (report.unusable() != null) {
            text.append("Bail out! ").append(escaped(report.unusable())).append('\n');
        }
        return text.append("# ").append(report.summary()).append('\n').toString();
    }

    private static void point(StringBuilder text, Report report, CaseResult result, int number) {
        // A known failure is "not ok" with TODO; a surprise is "not ok" also when the verdict is good.
        boolean ok = result.verdict().good() && result.expected();
        text.append(ok ? "ok " : "not ok ").append(number).append(" - ").append(result.id());
        if (result.verdict() == Verdict.SKIP) {
            text.append(" # SKIP ").append(escaped(result.why()));
        } else if (result.knownFailure()) {
            text.append(" # TODO expected ").append(result.verdict().id());
        }
        text.append('\n');
        if (!ok || result.verdict() == Verdict.PASS_LENIENT) {
            text.append("  ---\n  verdict: ").append(result.verdict().id()).append('\n');
            if (!result.flag().isEmpty()) {
                text.append("  flag: ").append(result.flag()).append('\n');
            }
            text.append("  message: ").append(quoted(result.why())).append('\n');
            text.append("  rule: ").append(quoted(result.rule().statement())).append('\n');
            text.append("  rerun: ")
                    .append(quoted(CaseText.rerun(report, result)))
                    .append("\n  ...\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("#", "\\#").replace('\n', ' ');
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replace('\n', ' ') + "'";
    }
}

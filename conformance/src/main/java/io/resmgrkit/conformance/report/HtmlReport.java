package io.resmgrkit.conformance.report;

import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.RuleResult;
import io.resmgrkit.conformance.rules.Step;
import io.resmgrkit.conformance.rules.Verdict;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.List;
import java.util.Map;

/**
 * The report as one page: failures open at the top, every rule below, every exchange with its bytes annotated. Filters are
 * radio buttons and style rules; there is no script and nothing is loaded.
 */
final class HtmlReport {
    private static final int STEPS = 12;

    private final Report report;
    private final Html page;

    private HtmlReport(Report report) {
        this.report = report;
        this.page = new Html("resmgr check: " + report.about().system());
    }

    static String of(Report report) {
        return new HtmlReport(report).all();
    }

    private String all() {
        Report.About about = report.about();
        page.raw("<header>\n").element("h1", "", "Check of " + about.system());
        page.element("p", report.failed() > 0 ? "summary bad" : "summary good", report.summary());
        page.raw("<dl>\n");
        fact("system under test", about.spec());
        fact("device", about.device());
        fact("dialect", about.dialect());
        fact("kit", about.kit() + ", rule set " + about.ruleSet());
        fact(
                "started",
                about.started().toString().substring(0, 19) + "Z, took "
                        + report.took().toMillis() + " ms");
        if (report.knownFailures() > 0) {
            fact("known failures", report.knownFailures() + " cases fail as expected");
        }
        if (report.restarts() > 0) {
            fact("restarts", Integer.toString(report.restarts()));
        }
        if (report.unusable() != null) {
            fact("could not go on", report.unusable());
        }
        page.raw("</dl>\n</header>\n");
        page.filters(Map.of(
                "bad", "failed", "known", "known failures", "lenient", "lenient", "good", "passed", "skip", "skipped"));
        page.raw("<main>\n");
        List<RuleResult> rules = report.rules();
        rules.stream().filter(r -> !r.expected()).forEach(this::rule);
        String group = "";
        for (RuleResult rule : rules) {
            if (rule.expected()) {
                if (!rule.rule().group().equals(group)) {
                    group = rule.rule().group();
                    page.element("h2", "", group);
                }
                rule(rule);
            }
        }
        if (!report.untestable().isEmpty()) {
            page.element("h2", "", "Not testable over a link");
            report.untestable()
                    .forEach(r -> page.raw("<p class=\"rule skip\"><b>")
                            .text(r.id())
                            .raw("</b> ")
                            .text(r.statement() + " " + r.untestable())
                            .raw("</p>\n"));
        }
        return page.raw("</main>\n").end();
    }

    private void fact(String name, String value) {
        page.fact(name, value);
    }

    private static String kind(RuleResult rule) {
        if (!rule.expected()) {
            return "bad";
        }
        Verdict verdict = rule.verdict();
        return switch (verdict) {
            case PASS -> "good";
            case PASS_LENIENT, UNSUPPORTED -> "lenient";
            case SKIP -> "skip";
            default -> "known";
        };
    }

    private void rule(RuleResult rule) {
        String kind = kind(rule);
        page.raw("<details class=\"rule " + kind + "\" id=\""
                + Html.escaped(rule.rule().id()) + "\"" + (kind.equals("bad") ? " open" : "")
                + ">\n<summary><span class=\"tag " + kind + "\">");
        page.text((kind.equals("known") ? "known " : "") + rule.verdict().id()).raw("</span> <b>");
        page.text(rule.rule().id()).raw("</b> ").text(rule.rule().statement()).raw("</summary>\n<dl>\n");
        fact("level", rule.rule().level().id());
        fact("sends", rule.rule().probe());
        fact("wants", rule.rule().expected());
        rule.rule().acceptable().forEach(a -> fact("accepts", a.flag() + ": " + a.meaning()));
        String framework = rule.rule().framework();
        if (framework != null) {
            fact("original defaults", framework);
        }
        for (String doc : rule.rule().docs()) {
            page.raw("<div><dt>page</dt><dd>").link(doc).raw("</dd></div>\n");
        }
        page.raw("</dl>\n");
        rule.cases().forEach(this::one);
        page.raw("</details>\n");
    }

    private void one(CaseResult result) {
        String kind = !result.expected()
                ? "bad"
                : result.verdict() == Verdict.PASS ? "good" : result.verdict() == Verdict.SKIP ? "skip" : "lenient";
        page.raw("<details class=\"case\"" + (kind.equals("bad") ? " open" : "") + ">\n<summary><span class=\"tag "
                + kind + "\">");
        page.text(result.verdict().id()).raw("</span> ").text(result.id() + ": " + result.comment());
        if (!result.flag().isEmpty()) {
            page.text(" (" + result.flag() + ")");
        }
        page.raw("</summary>\n");
        if (!result.why().isEmpty()) {
            page.element("p", "why", result.why());
        }
        if (result.expectation() != null) {
            page.element("p", "why", "expected: " + result.expectation());
        }
        List<Step> steps = result.steps();
        int from = Math.max(0, steps.size() - STEPS);
        if (result.exchanges() > steps.size() - from) {
            page.element("p", "note", "the last " + (steps.size() - from) + " of " + result.exchanges() + " exchanges");
        }
        steps.subList(from, steps.size()).forEach(this::step);
        page.raw("<p class=\"rerun\"><code>")
                .text(CaseText.rerun(report, result))
                .raw("</code></p>\n</details>\n");
    }

    private void step(Step step) {
        page.element("p", "step", "→ " + CaseText.title(step));
        page.dump(Annotation.request(step.dialect(), step.request()));
        outcome(step, step.outcome());
        Outcome later = step.later();
        if (later != null) {
            outcome(step, later);
        }
    }

    private void outcome(Step step, Outcome outcome) {
        page.element("p", "step", "← " + CaseText.outcome(step, outcome));
        page.dump(CaseText.reply(step, outcome));
    }
}

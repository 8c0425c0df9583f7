package io.resmgrkit.conformance.report;

import io.resmgrkit.conformance.rules.Rule;
import io.resmgrkit.conformance.rules.RuleSet;
import java.util.List;

/** Several runs as one table: a row a rule, a column a system. */
final class MatrixPage {
    private MatrixPage() {}

    static String of(List<MergedRun> runs) {
        Html page = new Html("resmgr check: " + runs.size() + " systems");
        page.raw("<header>\n").element("h1", "", "Rules and systems");
        page.raw("</header>\n<main>\n<div class=\"dump\"><table class=\"matrix\">\n<thead><tr><th>rule");
        runs.forEach(run -> page.raw("<th>")
                .text(run.system())
                .raw("<br><small>")
                .text(run.dialect())
                .raw("</small>"));
        page.raw("\n</thead>\n<tbody>\n");
        String group = "";
        for (Rule rule : RuleSet.get().all()) {
            if (runs.stream().noneMatch(run -> run.rules().containsKey(rule.id()))) {
                continue;
            }
            if (!rule.group().equals(group)) {
                group = rule.group();
                page.raw("<tr><th class=\"group\" colspan=\"" + (runs.size() + 1) + "\">")
                        .text(group)
                        .raw("\n");
            }
            page.raw("<tr><th title=\"" + Html.escaped(rule.statement()) + "\">")
                    .text(rule.id());
            runs.forEach(run -> cell(page, run.rules().get(rule.id())));
            page.raw("\n");
        }
        page.raw("</tbody>\n</table></div>\n");
        runs.forEach(run -> notes(page, run));
        return page.raw("</main>\n").end();
    }

    private static void cell(Html page, MergedRun.@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            page.raw("<td class=\"skip\">·");
            return;
        }
        page.raw("<td class=\"" + kind(cell) + "\" title=\"" + Html.escaped(String.join("\n", cell.notes())) + "\">");
        page.text((cell.expected() && !cell.verdict().good() ? "known " : "")
                + cell.verdict().id());
    }

    private static String kind(MergedRun.Cell cell) {
        if (!cell.expected()) {
            return "bad";
        }
        return switch (cell.verdict()) {
            case PASS -> "good";
            case PASS_LENIENT, UNSUPPORTED -> "lenient";
            case SKIP -> "skip";
            default -> "known";
        };
    }

    /** What is hidden in titles above, for readers without a pointer. */
    private static void notes(Html page, MergedRun run) {
        page.raw("<details class=\"rule\"><summary><b>").text(run.system()).raw("</b> ");
        page.text(run.kit() + ", " + run.dialect() + ", " + run.started()).raw("</summary>\n<ul>\n");
        run.rules().values().forEach(cell -> cell.notes().forEach(note -> page.element("li", "", note)));
        page.raw("</ul>\n</details>\n");
    }
}

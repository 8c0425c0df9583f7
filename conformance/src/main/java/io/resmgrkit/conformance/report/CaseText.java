package io.resmgrkit.conformance.report;

import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.Step;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.List;

/** A case in plain text: what was seen, the rule, the page, the bytes of both directions, how to run it again. */
final class CaseText {
    private static final int HEX_WIDTH = 47;
    private static final int TEXT_WIDTH = 16;

    private CaseText() {}

    /** The text, its lines indented. */
    static String of(Report report, CaseResult result, String indent) {
        StringBuilder text = new StringBuilder();
        line(text, indent, "saw", result.why());
        line(text, indent, "rule", result.rule().statement());
        line(text, indent, "wants", result.rule().expected());
        result.rule().docs().forEach(page -> line(text, indent, "page", page));
        if (result.expectation() != null) {
            line(text, indent, "known", result.expectation().toString());
        }
        text.append(exchanges(indent, result));
        line(text, indent, "rerun", rerun(report, result));
        return text.toString();
    }

    private static void line(StringBuilder text, String indent, String what, String value) {
        text.append(indent).append(String.format("%-6s", what)).append(value).append('\n');
    }

    /** The last exchanges of a case with their bytes. */
    static String exchanges(String indent, CaseResult result) {
        StringBuilder text = new StringBuilder();
        List<Step> steps = result.steps();
        // What went wrong is at the end of the case.
        int from = Math.max(0, steps.size() - 4);
        if (from > 0 || result.exchanges() > steps.size()) {
            line(text, indent, "", "the last " + (steps.size() - from) + " of " + result.exchanges() + " exchanges:");
        }
        for (Step step : steps.subList(from, steps.size())) {
            text.append(indent).append("> ").append(title(step)).append('\n');
            dump(text, indent, Annotation.request(step.dialect(), step.request()));
            outcome(text, indent, step, step.outcome());
            if (step.later() != null) {
                outcome(text, indent, step, step.later());
            }
        }
        return text.toString();
    }

    /** What a step is about. */
    static String title(Step step) {
        return (step.note().isEmpty() ? "request" : step.note()) + ": " + step.request().length + " bytes, descriptor "
                + step.fd() + " of client " + step.client() + ", room " + step.room();
    }

    /** An outcome with the name of its errno. */
    static String outcome(Step step, Outcome outcome) {
        if (outcome instanceof Outcome.Errno error) {
            String name = Tables.errno(step.dialect()).name(error.errno());
            String doc = Tables.errno(step.dialect()).doc(error.errno());
            return "errno " + error.errno() + (name == null ? "" : " " + name) + (doc == null ? "" : ": " + doc);
        }
        return outcome.toString();
    }

    /** The annotated bytes of an outcome, none unless it is a reply with data. */
    static List<Annotation.Line> reply(Step step, Outcome outcome) {
        return outcome instanceof Outcome.Reply reply && reply.bytes().length > 0
                ? Annotation.reply(step.dialect(), step.request(), (int) reply.status(), reply.bytes())
                : List.of();
    }

    private static void outcome(StringBuilder text, String indent, Step step, Outcome outcome) {
        text.append(indent).append("< ").append(outcome(step, outcome)).append('\n');
        dump(text, indent, reply(step, outcome));
        if (outcome instanceof Outcome.Crash crash && crash.stderr().contains("\n")) {
            crash.stderr()
                    .lines()
                    .forEach(said ->
                            text.append(indent).append("  | ").append(said).append('\n'));
        }
    }

    private static void dump(StringBuilder text, String indent, List<Annotation.Line> lines) {
        for (Annotation.Line line : lines) {
            text.append(indent).append("  ");
            if (line.offset() >= 0) {
                text.append(String.format("%04x  ", line.offset()))
                        .append(String.format("%-" + HEX_WIDTH + "s", line.hex()))
                        .append("  |")
                        .append(String.format("%-" + (TEXT_WIDTH + 1) + "s", line.text() + "|"))
                        .append("  ");
            }
            text.append(line.label());
            int end = text.length();
            while (text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            text.append('\n');
        }
    }

    /** The command that runs just this case again. */
    static String rerun(Report report, CaseResult result) {
        return "tools/resmgr check " + report.about().again() + " " + result.id();
    }
}

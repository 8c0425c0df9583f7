package io.resmgrkit.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.conformance.rules.CaseResult;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.Step;
import io.resmgrkit.conformance.sut.Outcome;
import java.util.HexFormat;

/** The report as JSON Lines: a line on the run, a line a case, a line with the summary. Described by {@code report.schema.json}. */
final class JsonReport {
    /** Version of the format. */
    static final String SCHEMA = "resmgr-kit/report-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static String of(Report report) {
        StringBuilder lines = new StringBuilder();
        Report.About about = report.about();
        ObjectNode run = record("run");
        run.put("schema", SCHEMA)
                .put("kit", about.kit())
                .put("rule_set", about.ruleSet())
                .put("system", about.system())
                .put("sut", about.spec())
                .put("device", about.device())
                .put("dialect", about.dialect())
                .put("started", about.started().toString());
        add(lines, run);
        report.cases().forEach(result -> add(lines, one(report, result)));
        report.untestable()
                .forEach(rule ->
                        add(lines, record("untestable").put("rule", rule.id()).put("reason", rule.untestable())));
        ObjectNode summary = record("summary");
        summary.put("rules", report.rules().size())
                .put("passed", report.passed())
                .put("failed", report.failed())
                .put("skipped", report.skipped())
                .put("known_failures", report.knownFailures())
                .put("restarts", report.restarts())
                .put("took_us", report.took().toNanos() / 1000)
                .put("exit", report.exitCode());
        if (report.unusable() != null) {
            summary.put("unusable", report.unusable());
        }
        add(lines, summary);
        return lines.toString();
    }

    private static ObjectNode record(String kind) {
        return JSON.createObjectNode().put("record", kind);
    }

    private static void add(StringBuilder lines, ObjectNode record) {
        try {
            lines.append(JSON.writeValueAsString(record)).append('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON report: " + e.getMessage(), e);
        }
    }

    private static ObjectNode one(Report report, CaseResult result) {
        ObjectNode record = record("case");
        record.put("id", result.id())
                .put("rule", result.rule().id())
                .put("group", result.rule().group())
                .put("level", result.rule().level().id())
                .put("statement", result.rule().statement())
                .put("comment", result.comment())
                .put("verdict", result.verdict().id())
                .put("expected", result.expected());
        if (!result.flag().isEmpty()) {
            record.put("flag", result.flag());
        }
        if (!result.why().isEmpty()) {
            record.put("why", result.why());
        }
        if (result.expectation() != null) {
            record.putObject("expectation")
                    .put("outcome", result.expectation().outcome().id())
                    .put("reason", result.expectation().reason());
        }
        ArrayNode docs = record.putArray("docs");
        result.rule().docs().forEach(docs::add);
        record.put("rerun", CaseText.rerun(report, result))
                .put("took_us", result.took().toNanos() / 1000);
        record.put("sent", result.exchanges());
        ArrayNode exchanges = record.putArray("exchanges");
        result.steps().forEach(step -> exchanges.add(exchange(step)));
        return record;
    }

    private static ObjectNode exchange(Step step) {
        ObjectNode record = JSON.createObjectNode();
        record.put("descriptor", step.fd())
                .put("client", step.client())
                .put("note", step.note())
                .put("room", step.room())
                .put("request", HexFormat.of().formatHex(step.request()));
        record.set("outcome", outcome(step, step.outcome()));
        if (step.later() != null) {
            record.set("later", outcome(step, step.later()));
        }
        return record;
    }

    private static ObjectNode outcome(Step step, Outcome outcome) {
        ObjectNode record = JSON.createObjectNode();
        if (outcome instanceof Outcome.Reply reply) {
            record.put("kind", "reply")
                    .put("status", reply.status())
                    .put("bytes", HexFormat.of().formatHex(reply.bytes()))
                    .put("extent_known", reply.extentKnown());
        } else if (outcome instanceof Outcome.Errno error) {
            record.put("kind", "errno").put("errno", error.errno());
            String name = Tables.errno(step.dialect()).name(error.errno());
            if (name != null) {
                record.put("name", name);
            }
        } else {
            record.put("kind", outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                    .put("what", outcome.toString());
        }
        return record;
    }
}

package io.resmgrkit.tools.lint;

import static io.resmgrkit.tools.lint.Shape.COUNT;
import static io.resmgrkit.tools.lint.Shape.HEX;
import static io.resmgrkit.tools.lint.Shape.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** The message records of client encodings and what must hold between them (FORMAT 6). */
final class EncodingRules implements RecordRules {
    static final Shape MESSAGE = EncodingRules::message;

    private static final Members START = Members.of()
            .with("record", TEXT)
            .with("session", CommonShapes.ID)
            .with("seq", COUNT)
            .with(
                    "to",
                    Shape.nullOr(Shape.text(
                            Pattern.compile("path-manager|null|ramfile|fs|custom"), "path-manager or a profile")))
            .with("call", TEXT)
            .with("request", HEX)
            .with("reply_max", COUNT);

    private final Findings findings;
    private String session = "";
    private int seq;

    EncodingRules(Findings findings) {
        this.findings = findings;
    }

    private static void message(JsonNode record, String at, Findings findings) {
        boolean simplified = record.path("to").asText().equals("path-manager")
                && record.path("outcome").has("status");
        START.with("outcome", simplified ? CommonShapes.PATH_MANAGER_REPLY : CommonShapes.OUTCOME)
                .check(record, at, findings);
    }

    @Override
    public void accept(String kind, JsonNode record) {
        switch (kind) {
            case "session" -> {
                session = record.get("id").textValue();
                seq = 0;
                DeviceRules.check(record.get("devices"), findings);
            }
            case "message" -> {
                seq++;
                String named = record.get("session").textValue();
                findings.demand(named.equals(session), "session", "is " + named + " inside session " + session);
                findings.demand(
                        record.get("seq").intValue() == seq, "seq", "expected " + seq + ", found " + record.get("seq"));
                seq = record.get("seq").intValue();
            }
            default ->
                findings.demand(
                        record.get("after").intValue() == seq,
                        "after",
                        "is " + record.get("after") + ", but the last message before is " + seq);
        }
    }
}

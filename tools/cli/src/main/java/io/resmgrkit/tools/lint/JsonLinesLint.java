package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resmgrkit.tools.JsonErrors;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Checks a JSON Lines file of the corpus line by line: text form, shape of every record, rules between records. */
final class JsonLinesLint {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Findings findings;
    private final Set<String> dialects;
    private final Survey survey;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final RecordRules rules;
    private boolean inSession;
    private boolean followed = true;

    /** A checker for a file of this kind; {@code dialects} are the ids a session may name. */
    JsonLinesLint(String kind, Set<String> dialects, Findings findings) {
        this.findings = findings;
        this.dialects = dialects;
        survey = new Survey(kind);
        switch (kind) {
            case "vectors" -> {
                shapes.put("vector", JsonLinesLint::vector);
                rules = new VectorRules(findings);
                inSession = true;
            }
            case "encodings" -> {
                shapes.put("session", TranscriptShapes.BY_RECORD.get("session"));
                shapes.put("message", EncodingRules.MESSAGE);
                shapes.put("result", CommonShapes.RESULT);
                rules = new EncodingRules(findings);
            }
            default -> {
                shapes.putAll(TranscriptShapes.BY_RECORD);
                rules = new TranscriptRules(findings, survey);
            }
        }
    }

    private static void vector(JsonNode record, String at, Findings findings) {
        String function = record.path("fn").asText();
        Shape shape = VectorShapes.BY_FUNCTION.get(function);
        if (shape == null) {
            findings.report("fn", "unknown helper " + Shape.shown(record.path("fn")));
        } else {
            shape.check(record, at, findings);
        }
    }

    /** Reads the whole file. */
    Survey check(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.report("", "is not UTF-8: " + e.getMessage());
            return survey;
        }
        findings.demand(text.endsWith("\n"), "", "the last line does not end with a line feed");
        String[] lines = text.split("\n", -1);
        // What follows the last line feed is not a line; that it is empty was just demanded.
        int last = text.endsWith("\n") ? lines.length - 1 : lines.length;
        for (int i = 0; i < last; i++) {
            findings.atLine(i + 1);
            if (lines[i].isEmpty()) {
                findings.report("", "an empty line");
            } else {
                line(lines[i]);
            }
        }
        findings.atLine(0);
        return survey;
    }

    private void line(String line) {
        findings.demand(!Character.isWhitespace(line.charAt(line.length() - 1)), "", "blanks at the end of the line");
        JsonNode record;
        try {
            record = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            findings.report("", "is not JSON: " + JsonErrors.why(e));
            return;
        }
        String kind = record.path("record").asText();
        Shape shape = shapes.get(kind);
        if (shape == null) {
            findings.report("record", "unknown record " + Shape.shown(record.path("record")) + " in " + survey.kind());
            return;
        }
        int before = findings.count();
        shape.check(record, "", findings);
        survey.count(kind + "s");
        if (kind.equals("session")) {
            session(record);
        } else if (!inSession) {
            findings.report("record", "a " + kind + " before the first session");
            return;
        }
        // Rules read members without looking whether they are there: they see only records of the right shape, and
        // nothing of a session whose own record is not.
        boolean good = findings.count() == before;
        if (kind.equals("session")) {
            followed = good;
        }
        if (good && followed) {
            rules.accept(kind, record);
        }
    }

    private void session(JsonNode record) {
        inSession = true;
        String id = record.path("id").asText();
        String dialect = record.path("dialect").asText();
        findings.demand(survey.sessions().add(id), "id", "there is another session " + id + " in this file");
        findings.demand(dialects.contains(dialect), "dialect", "unknown dialect " + dialect);
        survey.dialect(dialect);
    }
}

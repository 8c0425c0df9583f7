package io.resmgrkit.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.conformance.rules.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as its report in JSON Lines tells it, as far as a matrix needs it.
 *
 * @param system the system
 * @param dialect the dialect
 * @param kit name and version of the kit
 * @param started when
 * @param rules what became of each rule
 */
record MergedRun(String system, String dialect, String kit, String started, Map<String, Cell> rules) {
    /**
     * A rule of a run.
     *
     * @param verdict the worst of its cases, a skip only when all were skipped
     * @param expected whether all cases came out as expected
     * @param notes what is to be said of single cases
     */
    record Cell(Verdict verdict, boolean expected, List<String> notes) {
        Cell with(Verdict other, boolean fine, String note) {
            List<String> all = new ArrayList<>(notes);
            if (!note.isEmpty()) {
                all.add(note);
            }
            boolean replace = verdict == Verdict.SKIP || (other != Verdict.SKIP && other.compareTo(verdict) > 0);
            return new Cell(replace ? other : verdict, expected && fine, List.copyOf(all));
        }
    }

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException naming file, line and what is wrong
     */
    static MergedRun read(String file, List<String> lines) {
        ObjectMapper json = new ObjectMapper();
        JsonNode run = null;
        Map<String, Cell> rules = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String where = file + ":" + (i + 1) + ": ";
            JsonNode record;
            try {
                record = json.readTree(lines.get(i));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(where + "is not JSON: " + e.getOriginalMessage(), e);
            }
            String kind = record.path("record").asText();
            if (run == null) {
                if (!kind.equals("run") || !record.path("schema").asText().equals(JsonReport.SCHEMA)) {
                    throw new IllegalArgumentException(where + "is not the first line of a report of this kit: a record"
                            + " 'run' with schema " + JsonReport.SCHEMA + " is wanted");
                }
                run = record;
            } else if (kind.equals("case")) {
                add(where, rules, record);
            }
        }
        if (run == null) {
            throw new IllegalArgumentException(file + ": is empty: a report as JSON Lines is wanted");
        }
        return new MergedRun(
                run.path("system").asText(),
                run.path("dialect").asText(),
                run.path("kit").asText(),
                run.path("started").asText(),
                rules);
    }

    private static void add(String where, Map<String, Cell> rules, JsonNode record) {
        try {
            Verdict verdict = Verdict.of(record.path("verdict").asText());
            boolean expected = record.path("expected").asBoolean();
            String why = record.path("why").asText();
            String note = why.isEmpty() ? "" : record.path("id").asText() + " " + verdict.id() + ": " + why;
            Cell before = rules.getOrDefault(record.path("rule").asText(), new Cell(Verdict.SKIP, true, List.of()));
            rules.put(record.path("rule").asText(), before.with(verdict, expected, note));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + e.getMessage(), e);
        }
    }
}

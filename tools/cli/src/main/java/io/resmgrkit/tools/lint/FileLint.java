package io.resmgrkit.tools.lint;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks one corpus file; what kind of file it is, its content tells and never its name. */
final class FileLint {
    private static final Pattern RECORD = Pattern.compile("\\{\"record\":\"([a-z]*)\"");
    private static final String FRAME_TABLE = "file\tframe\tcontent";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SNIFFED = 1 << 20;

    private FileLint() {}

    static Survey check(byte[] file, Set<String> dialects, Findings findings) {
        if (CaptureFrames.isPcap(file)) {
            return CaptureFrames.pcap(file, findings);
        }
        if (CaptureFrames.isPcapng(file)) {
            return CaptureFrames.pcapng(file, findings);
        }
        String text = new String(file, 0, Math.min(file.length, SNIFFED), StandardCharsets.ISO_8859_1);
        if (text.startsWith("TRACE_HEADER_BEGIN::")) {
            Survey survey = new Survey("kev");
            findings.demand(text.contains("TRACE_HEADER_END::"), "", "the text header of the trace has no end");
            return survey;
        }
        if (text.startsWith("{\"record\"")) {
            return new JsonLinesLint(recordKind(text), dialects, findings).check(file);
        }
        if (text.startsWith("{")) {
            return table(file, findings);
        }
        if (text.startsWith(FRAME_TABLE)) {
            return new Survey("frame-names");
        }
        if (text.contains("\n# ")) {
            return pairing(text);
        }
        findings.report("", "is no transcript, no vectors, no table, no capture and no trace");
        return new Survey("unknown");
    }

    /** Encodings begin like a transcript, with a session; their second kind of record tells. */
    private static String recordKind(String text) {
        Matcher records = RECORD.matcher(text);
        while (records.find()) {
            switch (records.group(1)) {
                case "vector" -> {
                    return "vectors";
                }
                case "message" -> {
                    return "encodings";
                }
                case "exchange", "pulse" -> {
                    return "transcript";
                }
                default -> {
                    // A session, a result or a note occurs in more than one kind of file.
                }
            }
        }
        return "transcript";
    }

    /** A table of structures or constants: one JSON object. */
    private static Survey table(byte[] file, Findings findings) {
        Survey survey = new Survey("table");
        try {
            JSON.readTree(file).path("structs").properties().forEach(struct -> survey.count("structs"));
        } catch (IOException e) {
            findings.report(
                    "", "is not JSON: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return survey;
    }

    /** The transactions that another reader found in a kernel trace: one a line, the last line is about the rest. */
    private static Survey pairing(String text) {
        Survey survey = new Survey("pairing");
        for (String line : text.split("\n")) {
            if (!line.startsWith("#")) {
                survey.count("transactions");
            }
        }
        return survey;
    }
}

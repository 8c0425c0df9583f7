package io.resmgrkit.tools.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.resmgrkit.conformance.replay.Deviation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Verdicts as JSON Lines: an object for each session. */
final class JsonReport {
    private JsonReport() {}

    static void write(List<Verdict> verdicts, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString("\n"));
            for (Verdict verdict : verdicts) {
                json.writeStartObject();
                json.writeStringField("session", verdict.session().id());
                json.writeStringField("file", verdict.file().toString());
                json.writeStringField("state", verdict.state().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("exchanges", verdict.session().exchanges());
                json.writeNumberField("passed", verdict.passed());
                json.writeNumberField("failed", verdict.failed());
                json.writeNumberField("skipped", verdict.skipped());
                if (!verdict.why().isEmpty()) {
                    json.writeStringField("why", verdict.why());
                }
                json.writeArrayFieldStart("deviations");
                for (Deviation deviation : verdict.deviations()) {
                    json.writeStartObject();
                    json.writeNumberField("seq", deviation.seq());
                    json.writeStringField("call", deviation.call());
                    json.writeStringField("field", deviation.field());
                    json.writeStringField("expected", deviation.expected());
                    json.writeStringField("actual", deviation.actual());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }
}

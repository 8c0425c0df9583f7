package io.resmgrkit.tools.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Structures as one JSON object. */
final class LayoutJson {
    private LayoutJson() {}

    static void print(Dialect dialect, Map<String, StructLayout> structs, OutputStream out) throws IOException {
        JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("dialect", dialect.id());
            json.writeObjectFieldStart("structs");
            for (StructLayout struct : structs.values()) {
                json.writeObjectFieldStart(struct.name());
                json.writeNumberField("size", struct.size());
                json.writeArrayFieldStart("fields");
                for (FieldLayout member : MemberTree.inOrder(struct.members())) {
                    json.writeStartObject();
                    json.writeStringField("name", member.name());
                    json.writeNumberField("offset", member.offset());
                    json.writeNumberField("size", member.size());
                    json.writeStringField("type", member.ctype());
                    json.writeNumberField("count", Math.max(1, member.count()));
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}

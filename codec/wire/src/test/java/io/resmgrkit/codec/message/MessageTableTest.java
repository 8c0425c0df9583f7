package io.resmgrkit.codec.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.LayoutTables;
import io.resmgrkit.codec.layout.StructLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The entry points choose, for every message, direction and dialect, the structure that the tables name (LAYOUT 8). */
class MessageTableTest {
    private static final int LINK_REPLY = 0x80010000;
    private static final int FTYPE_REPLY = 0x80008000;

    private final LayoutTables tables = LayoutTables.read();

    @TestFactory
    Stream<DynamicTest> a_row_of_the_table_is_what_the_codec_decodes() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            for (JsonNode row : tables.rows(dialect)) {
                String title = String.join(
                        " ",
                        dialect.id(),
                        row.get("message").asText(),
                        row.get("direction").asText(),
                        row.path("variant").asText(""));
                tests.add(dynamicTest(title, () -> check(dialect, row)));
            }
        }
        return tests.stream();
    }

    /** Since and until of a message; reserved slots have a number and no structure (B5.11). */
    @TestFactory
    Stream<DynamicTest> a_message_that_a_release_lacks_decodes_as_unknown_there() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            for (JsonNode message : tables.messages()) {
                int number = message.get("number").asInt();
                boolean has = from(message.get("since")) <= dialect.release()
                        && (message.get("until").isNull() || dialect.release() <= from(message.get("until")))
                        && has(dialect, message.get("message").asText());
                tests.add(dynamicTest(
                        dialect.id() + " " + message.get("message").asText(), () -> {
                            Message decoded = Probe.io(dialect, number, 256, 4, 0);
                            assertEquals(!has, decoded instanceof UnknownMessage, decoded::toString);
                        }));
            }
        }
        return tests.stream();
    }

    private static int from(JsonNode dialect) {
        return Dialect.of(dialect.asText()).release();
    }

    private boolean has(Dialect dialect, String message) {
        return StreamSupport.stream(tables.rows(dialect).spliterator(), false)
                .anyMatch(row -> row.get("message").asText().equals(message));
    }

    private void check(Dialect dialect, JsonNode row) {
        String message = row.get("message").asText();
        String struct = row.get("struct").isNull() ? "" : row.get("struct").asText();
        StructLayout declared = struct.isEmpty() ? null : Layouts.of(dialect).get(struct);
        if (declared != null) {
            assertEquals(row.get("size").asInt(), declared.size(), "size");
            assertTrue(
                    declared.wireSize() == row.get("wire_size").asInt() || declared.wireSize() == 0,
                    "bytes on the wire; a structure that is all text has no fixed ones");
        } else {
            assertEquals("", struct, "there is no layout of " + struct);
        }
        String variant = row.path("variant").asText("");
        switch (row.get("direction").asText()) {
            case "request" ->
                assertEquals(struct, first(Probe.io(dialect, number(message), 256, 4, 0)), "request of " + message);
            case "reply" -> reply(dialect, row, number(message), struct, variant);
            default -> part(dialect, message, struct, variant);
        }
    }

    private static String first(Message message) {
        return SeenStructs.of(message).structs.get(0).name();
    }

    private void reply(Dialect dialect, JsonNode row, int number, String struct, String variant) {
        int status = variant.startsWith("form ")
                ? Integer.parseInt(variant.substring(5))
                : variant.startsWith("link ") ? LINK_REPLY : variant.startsWith("file type") ? FTYPE_REPLY : 0;
        int wire = row.get("wire_size").asInt();
        SeenStructs seen = SeenStructs.of(Probe.reply(dialect, number, status, wire == 0 ? 5 : wire));
        if (!struct.isEmpty()) {
            assertEquals(struct, seen.structs.get(0).name(), "reply");
        } else if (row.has("primitive")) {
            assertEquals(row.get("primitive").asText(), seen.integers.get(0).cName(), "integer of the reply");
        } else {
            assertTrue(seen.structs.isEmpty(), () -> "a reply without a structure decodes as " + seen.structs);
        }
    }

    private void part(Dialect dialect, String message, String struct, String variant) {
        Message probe = Probe.part(dialect, message, variant);
        assertInstanceOf(KnownMessage.class, probe);
        Map<String, Integer> seen = new HashMap<>();
        SeenStructs.of(probe).structs.forEach(layout -> seen.put(layout.name(), layout.wireSize()));
        switch (struct) {
            // 8.0 sends a path instead; the union is only what handlers find (LAYOUT 5).
            case "_io_link_extra" -> assertEquals(dialect.release() < 800, seen.containsKey(struct));
            // A record is a header and a stat; the structure of both together is for those who build one.
            case "dirent_extra_stat" ->
                assertTrue(seen.containsKey("dirent_extra") && seen.size() >= 3, seen::toString);
            // The same bytes as _pulse, and the head of every message: names for them that a walk does not need.
            case "_pulse64" -> assertTrue(seen.containsKey("_pulse"), seen::toString);
            case "_io_combine" -> assertFalse(seen.containsKey(struct));
            default ->
                assertEquals(
                        Layouts.of(dialect).get(struct).wireSize(),
                        seen.get(struct),
                        () -> struct + " is not in " + seen);
        }
    }

    private int number(String message) {
        for (JsonNode known : tables.messages()) {
            if (known.get("message").asText().equals(message)) {
                return known.get("number").asInt();
            }
        }
        throw new AssertionError("no number for " + message);
    }
}

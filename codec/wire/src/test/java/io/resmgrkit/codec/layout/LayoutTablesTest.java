package io.resmgrkit.codec.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The schemas lay out every structure as the tables made from the vendor's headers do. */
class LayoutTablesTest {
    private static final Path TABLES = Path.of(System.getProperty("resmgr.corpus"), "layout");
    private static final List<Dialect> COVERED = List.of(Dialect.SDP6_ILP32_LE, Dialect.SDP6_ILP32_BE);

    @TestFactory
    Stream<DynamicTest> every_structure_of_the_tables_has_a_schema_with_the_same_members() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode dialects =
                json.readTree(TABLES.resolve("dialects.json").toFile()).get("dialects");
        List<DynamicTest> tests = new ArrayList<>();
        for (Dialect dialect : COVERED) {
            JsonNode entry = dialects.get(dialect.id());
            JsonNode tables =
                    json.readTree(TABLES.resolve(entry.get("file").asText()).toFile());
            SortedMap<String, StructLayout> ours = Layouts.of(dialect);
            structures(tables, entry.get("lookup"))
                    .forEach((name, table) -> tests.add(DynamicTest.dynamicTest(
                            dialect.id() + " " + name,
                            () -> assertSame(name, table, tables.at("/meta/aliases"), ours.get(name)))));
        }
        return tests.stream();
    }

    /** The first section that defines a structure holds (dialects.json, meta.lookup). */
    private static Map<String, JsonNode> structures(JsonNode tables, JsonNode lookup) {
        Map<String, JsonNode> structures = new TreeMap<>();
        lookup.forEach(section -> tables.get(section.asText())
                .properties()
                .forEach(entry -> structures.putIfAbsent(entry.getKey(), entry.getValue())));
        return structures;
    }

    private static void assertSame(String name, JsonNode table, JsonNode aliases, StructLayout ours) {
        assertTrue(ours != null, "no schema lays out " + name);
        Map<String, String> expected = new LinkedHashMap<>();
        table.get("fields").forEach(field -> expected.put(field.get("name").asText(), describe(field, aliases)));
        Map<String, String> actual = new LinkedHashMap<>();
        ours.members().forEach(member -> actual.put(member.name(), describe(member)));
        assertEquals(new TreeMap<>(expected), new TreeMap<>(actual), name);
        assertEquals(table.get("size").asInt(), ours.size(), name + " size");
        assertEquals(table.get("align").asInt(), ours.align(), name + " alignment");
        assertEquals("union".equals(table.path("kind").asText()), ours.union(), name + " is a union");
    }

    private static String describe(JsonNode field, JsonNode aliases) {
        String type = field.has("kind")
                ? field.get("kind").asText()
                : field.get("ctype").asText();
        type = aliases.path(type).asText(type);
        return field.get("offset").asInt() + " +" + field.get("size").asInt() + " " + type + " x"
                + field.path("count").asInt(0);
    }

    private static String describe(FieldLayout member) {
        return member.offset() + " +" + member.size() + " " + member.ctype() + " x" + member.count();
    }
}

package io.resmgrkit.codec.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas lay out every structure of every dialect as the tables made from the vendor's headers do (LAYOUT 0). */
class LayoutTablesTest {
    private final LayoutTables tables = LayoutTables.read();

    @Test
    void the_tables_and_the_codec_know_the_same_dialects() {
        assertEquals(
                Arrays.stream(Dialect.values()).map(Dialect::id).sorted().toList(),
                tables.dialects().stream().sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> every_structure_of_the_tables_has_a_schema_with_the_same_members() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            SortedMap<String, StructLayout> ours = Layouts.of(dialect);
            tables.structures(dialect)
                    .forEach((name, table) -> tests.add(DynamicTest.dynamicTest(
                            dialect.id() + " " + name, () -> assertSame(dialect, name, table, ours.get(name)))));
        }
        return tests.stream();
    }

    /**
     * A schema does not claim a structure for a release that lacks it. The tables of 7.0 and later leave out the unions of request and
     * reply and the parts that only exist inside other structures, so those are compared for the releases that list them.
     */
    @TestFactory
    Stream<DynamicTest> no_schema_claims_a_structure_that_the_release_lacks() {
        return Arrays.stream(Dialect.values())
                .map(dialect -> DynamicTest.dynamicTest(dialect.id(), () -> {
                    TreeSet<String> extra = new TreeSet<>(Layouts.of(dialect).keySet());
                    extra.removeAll(tables.structures(dialect).keySet());
                    extra.removeIf(name -> dialect.wordBits() == 64 && name.matches("io_[a-z]+_t"));
                    assertTrue(extra.isEmpty(), () -> dialect.id() + " has no " + extra);
                }));
    }

    private void assertSame(Dialect dialect, String name, JsonNode table, StructLayout ours) {
        assertTrue(ours != null, "no schema lays out " + name);
        List<String> expected = new ArrayList<>();
        table.get("fields").forEach(field -> expected.add(tables.describe(dialect, field)));
        List<String> actual = new ArrayList<>();
        ours.members().forEach(member -> actual.add(describe(member)));
        assertEquals(String.join("\n", new TreeSet<>(expected)), String.join("\n", new TreeSet<>(actual)), name);
        assertEquals(table.get("size").asInt(), ours.size(), name + " size");
        assertEquals(table.get("align").asInt(), ours.align(), name + " alignment");
        if (table.has("kind") || dialect.wordBits() == 32) {
            assertEquals("union".equals(table.path("kind").asText()), ours.union(), name + " is a union");
        }
    }

    private static String describe(FieldLayout member) {
        return LayoutTables.describe(member.name(), member.offset(), member.size(), member.ctype(), member.count());
    }
}

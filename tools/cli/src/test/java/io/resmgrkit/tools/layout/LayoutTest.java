package io.resmgrkit.tools.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code layout} prints agrees with the vendor's layouts, and a C compiler agrees with what it prints. */
class LayoutTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sdp6-ilp32-le", "sdp6-ilp32-be"})
    void every_structure_of_the_tables_is_printed_with_the_same_members(String dialect) throws IOException {
        JsonNode ours = JSON.readTree(run("--dialect", dialect, "--format", "json"));
        assertEquals(dialect, ours.get("dialect").textValue());
        JsonNode tables =
                JSON.readTree(Cli.CORPUS.resolve("layout/qnx6-ilp32.json").toFile());
        JsonNode aliases = tables.at("/meta/aliases");
        for (Map.Entry<String, JsonNode> table : tables.get("structs").properties()) {
            JsonNode struct = ours.at("/structs/" + table.getKey());
            assertTrue(struct.isObject(), table.getKey() + " is missing");
            assertEquals(table.getValue().get("size"), struct.get("size"), table.getKey());
            assertEquals(
                    members(table.getValue(), "kind", "ctype", aliases),
                    members(struct, "type", "type", aliases),
                    table.getKey());
        }
    }

    /** Members by name; a table says the kind of a scalar, and the C type of anything else. */
    private static Map<String, String> members(JsonNode struct, String kind, String ctype, JsonNode aliases) {
        Map<String, String> members = new TreeMap<>();
        for (JsonNode field : struct.get("fields")) {
            String type = field.has(kind)
                    ? field.get(kind).textValue()
                    : field.get(ctype).textValue();
            members.put(
                    field.get("name").textValue(),
                    field.get("offset") + " " + field.get("size") + " "
                            + aliases.path(type).asText(type) + " "
                            + field.path("count").asInt(1));
        }
        return members;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_c_compiler_finds_every_assertion_of_the_header_true(Dialect dialect) throws Exception {
        String header = run("--dialect", dialect.id(), "--format", "c");
        assertTrue(header.contains("offsetof(struct rk_io_connect, path) == 40"), header);
        assertEquals("", compile(header, "-std=c11", "-Wall", "-Wextra", "-Werror"));
        assertEquals("", compile(header, "-std=c99"));
    }

    /**
     * A 32-bit dialect with a 32-bit compiler. On i386 a 64-bit integer would lie on a multiple of 4; QNX has it on a multiple of 8
     * (LAYOUT 1), which the header has to see to.
     */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_32_bit_compiler_finds_them_true_for_32_bit_dialects(Dialect dialect) throws Exception {
        if (dialect.wordBits() == 32) {
            String refusal = compile("", "-std=c11", "-m32", "-ffreestanding");
            assumeTrue(refusal.isEmpty(), () -> "this gcc has no -m32: " + refusal);
            String header = run("--dialect", dialect.id(), "--format", "c");
            assertEquals("", compile(header, "-std=c11", "-Wall", "-Wextra", "-Werror", "-m32", "-ffreestanding"));
        }
    }

    @Test
    void a_wrong_offset_does_not_compile() throws Exception {
        String header = run("--format", "c", "_io_read").replace("nbytes) == 4", "nbytes) == 5");
        assertNotEquals("", compile(header, "-std=c11"));
    }

    private static String run(String... options) {
        List<String> args = new ArrayList<>(List.of("layout"));
        args.addAll(List.of(options));
        Cli.Result result = Cli.run(args.toArray(String[]::new));
        assertEquals(0, result.exit(), result.err());
        return result.out();
    }

    /** What gcc says about a program that includes the header; nothing where it compiles. */
    private String compile(String header, String... options) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("layout.h"), header);
        Path source = folder.resolve("layout.c");
        Files.writeString(source, "#include \"layout.h\"\nint main(void) { return 0; }\n");
        List<String> command = new ArrayList<>(List.of("gcc", "-fsyntax-only"));
        command.addAll(List.of(options));
        command.add(source.toString());
        Process gcc = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return gcc.waitFor() == 0 ? said : said + "exit " + gcc.exitValue();
    }
}

package io.resmgrkit.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.generator.schema.SchemaException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is outside the documented subset of the schema language is refused with file, line and reason. Each file or folder of
 * {@code refused/} is a case; the first line of the file that is refused says where and why.
 */
class RefusalTest {
    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> a_schema_is_refused() throws IOException, URISyntaxException {
        Path cases = Path.of(
                Objects.requireNonNull(getClass().getResource("/refused")).toURI());
        try (Stream<Path> all = Files.list(cases)) {
            List<Path> sorted = all.sorted().toList();
            assertTrue(sorted.size() > 40, "the cases are there");
            return sorted.stream()
                    .map(path -> DynamicTest.dynamicTest(
                            path.getFileName().toString().replace('_', ' '), path.toUri(), () -> refused(path)));
        }
    }

    private void refused(Path path) throws IOException {
        Path formats = temp.resolve(path.getFileName());
        for (String folder : List.of("names", "types", "devctl", "io", "connect", "message")) {
            Files.createDirectories(formats.resolve(folder));
        }
        String expected = "";
        for (Path file : files(path)) {
            Files.copy(file, formats.resolve("types").resolve(file.getFileName()));
            String first = Files.readAllLines(file).get(0).substring(2);
            expected = Character.isDigit(first.charAt(0)) ? file.getFileName() + ":" + first : expected;
        }
        Path out = formats.resolve("out");
        SchemaException refusal = assertThrows(SchemaException.class, () -> Main.generate(formats, out));
        assertEquals(expected, refusal.getMessage());
        assertFalse(expected.isEmpty(), "the case says what it expects");
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        }
    }
}

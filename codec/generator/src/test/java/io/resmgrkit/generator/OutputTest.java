package io.resmgrkit.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator writes for the project's own schemas. */
class OutputTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path FORMATS = MODULE.resolve("../../formats").normalize();
    private static final Path GOLDENS = MODULE.resolve("src/test/resources/goldens");
    /** Set to write the goldens anew instead of comparing. */
    private static final boolean REFRESH = Boolean.getBoolean("goldens.refresh");

    private static final String HOW =
            ": the generator's output has changed. When that is meant, write the goldens anew with"
                    + " 'mvn -pl codec/generator test -Dtest=OutputTest -Dsurefire.args=-Dgoldens.refresh=true' and look at the difference";

    @TempDir
    Path temp;

    @Test
    void the_same_schemas_give_the_same_files() throws IOException {
        Main.generate(FORMATS, temp.resolve("first"));
        Main.generate(FORMATS, temp.resolve("second"));
        Map<String, byte[]> first = files(temp.resolve("first"));
        Map<String, byte[]> second = files(temp.resolve("second"));
        assertTrue(first.size() > 150, "there is output: " + first.size() + " files");
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    void everything_goes_into_packages_that_say_so() throws IOException {
        Main.generate(FORMATS, temp);
        for (String name : files(temp).keySet()) {
            String folder = name.substring(0, name.lastIndexOf('/'));
            assertTrue(folder.endsWith("/generated"), name);
            String text = Files.readString(temp.resolve(name));
            assertTrue(text.contains("package " + folder.replace('/', '.') + ";"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IoRead", "IoConnect", "IoConnectEncoder", "IoMessage"})
    void is_as_it_was_when_somebody_last_looked(String name) throws IOException {
        Main.generate(FORMATS, temp);
        String text = Files.readString(temp.resolve("io/resmgrkit/codec/generated/" + name + ".java"));
        Path golden = GOLDENS.resolve(name + ".java.txt");
        if (REFRESH) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text, name + HOW);
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}

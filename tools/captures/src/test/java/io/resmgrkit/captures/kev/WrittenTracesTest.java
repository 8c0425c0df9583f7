package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.captures.Recorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated traces are what tools/captures/write-trace.py writes, with the options that the README of the corpus gives. */
class WrittenTracesTest {
    private static final Path CORPUS = Recorder.TRACES.resolveSibling("README.md");
    private static final Path SCRIPT = Recorder.TRACES.resolve("../../tools/captures/write-trace.py");
    private static final String COMMAND = "    $W ";

    @Test
    void the_commands_of_the_readme_write_the_simulated_traces(@TempDir Path folder)
            throws IOException, InterruptedException {
        int files = 0;
        for (String line : Files.readAllLines(CORPUS)) {
            if (line.startsWith(COMMAND)) {
                same(folder, List.of(line.substring(COMMAND.length()).split(" ")));
                files++;
            }
        }
        assertEquals(3, files);
    }

    private static void same(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("0", said + process.waitFor());
        String name = options.get(options.size() - 1);
        for (String file : List.of(name, name.replace(".kev", ".ipc.txt"))) {
            byte[] written = Files.readAllBytes(folder.resolve(file));
            assertArrayEquals(Files.readAllBytes(Recorder.TRACES.resolve(file)), written, file);
        }
    }
}

package io.resmgrkit.tools.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.tools.Cli;
import io.resmgrkit.tools.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The comparison that needs no tshark: what we tell of each frame of the samples is what was stored when tshark agreed with it. */
class CompareWithTsharkTest {
    private static final Path SCRIPT = Cli.CORPUS.resolveSibling("tools/captures/compare-with-tshark.py");

    private static String run(List<String> captures) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), "--stored"));
        command.addAll(captures);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        builder.environment()
                .put(
                        "RESMGR",
                        "'" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                                + Main.class.getName());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + process.waitFor();
    }

    @Test
    void the_samples_give_the_stored_results() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(Cli.CORPUS.resolve("traces"))) {
            List<String> captures = files.map(Path::toString)
                    .filter(file -> file.matches(".*\\.pcap(ng)?"))
                    .sorted()
                    .toList();
            assertEquals("without tshark: compared 206 frames with stored results: 0 differ\n0", run(captures));
        }
    }

    /** The check can fail: the real frame under the name of another capture. */
    @Test
    void another_capture_under_the_same_name_differs() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("captures");
        Path other = folder.resolve("frag_le.pcap");
        Files.copy(Cli.CORPUS.resolve("traces/real_frame_2009.pcap"), other);
        String said = run(List.of(other.toString()));
        Files.delete(other);
        Files.delete(folder);
        assertTrue(said.contains("frag_le.pcap: frame 1: not what was stored"), said);
        assertTrue(said.endsWith("differ\n1"), said);
    }
}

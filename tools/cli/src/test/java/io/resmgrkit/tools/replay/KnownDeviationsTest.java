package io.resmgrkit.tools.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay --expect} and {@code --write-expect} (the command line's contract, section 5). */
class KnownDeviationsTest {
    private static final String WRONG = Cli.CORPUS
            .resolveSibling("tools/cli/src/test/resources/replay/wrong-reply.jsonl")
            .toString();

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_expected_the_next_time_and_keeps_its_reasons() throws IOException {
        Path file = folder.resolve("known.txt");
        assertEquals(
                1, Cli.run("replay", WRONG, "--write-expect", file.toString()).exit());
        List<String> lines = Files.readAllLines(file);
        assertEquals(4, lines.size(), "a heading and three exchanges: " + lines);
        assertTrue(lines.get(1).matches("wrong-reply/\\d+ fail # reply\\.st_ino: expected .*, got .*"), lines.get(1));
        Files.writeString(
                file,
                lines.get(1).replaceFirst("#.*", "# ours numbers otherwise") + "\n" + lines.get(2) + "\n"
                        + lines.get(3));

        Cli.Result again = Cli.run("replay", WRONG, "--expect", file.toString(), "--write-expect", file.toString());
        assertEquals(0, again.exit(), again.out());
        assertEquals(
                List.of(
                        "3 exchanges deviate as expected",
                        "replayed 1 sessions, 5 exchanges: 5 passed, 0 failed, 0 skipped"),
                again.out().lines().toList());
        assertTrue(Files.readString(file).contains("# ours numbers otherwise\n"), Files.readString(file));
    }

    @Test
    void one_that_comes_out_as_recorded_after_all_is_a_failure() throws IOException {
        Path file = Files.writeString(folder.resolve("known.txt"), "stat-1/2 fail # was broken once\n");
        String good = Cli.CORPUS.resolve("transcripts/scenarios/stat-1.jsonl").toString();
        Cli.Result result = Cli.run("replay", good, "--expect", file.toString());
        assertEquals(1, result.exit());
        assertTrue(
                result.out().contains("outcome: expected a known failure: was broken once, got what was recorded"),
                result.out());
        assertTrue(result.out().endsWith("5 exchanges: 4 passed, 1 failed, 0 skipped\n"), result.out());
    }

    @Test
    void a_line_of_another_form_is_an_input_error_with_its_number() throws IOException {
        Path file = Files.writeString(folder.resolve("known.txt"), "# reasons\nstat-1/2 red\n");
        Cli.Result result = Cli.run("replay", WRONG, "--expect", file.toString());
        assertEquals(4, result.exit());
        assertTrue(result.err().startsWith("resmgr: not expected outcomes: " + file + ":2: "), result.err());
    }
}

package io.resmgrkit.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.model.SeededBug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each seeded bug from one seed: found within a minute, in at most six messages, as the table in FUZZING.md says. Times in the
 * table are of the machine that wrote it ({@code -Dfuzz.table.update=true}); everything else must come out the same.
 */
class NightlySeededBugsTest {
    private static final Path TABLE = Path.of("FUZZING.md");
    private static final String BEGIN = "<!-- seeded bugs -->";
    private static final String END = "<!-- end -->";
    private static final long SEED = 1;
    private static final int MOST_MESSAGES = 6;
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    @Test
    void every_bug_is_found_within_a_minute_in_at_most_six_messages() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("| bug | found after | messages | seconds | finding |");
        rows.add("|---|---|---|---|---|");
        for (SeededBug bug : SeededBug.values()) {
            long begin = System.nanoTime();
            Fuzzer fuzzer =
                    Fuzzing.run("reference:model+" + bug.id(), Fuzzing.options("model", Level.SESSION, SEED, 2000, 1));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertEquals(1, fuzzer.findings().size(), bug.id());
            Finding finding = fuzzer.findings().iterator().next();
            int messages = finding.session().exchanges();
            assertTrue(messages <= MOST_MESSAGES, bug.id() + ": " + messages + " messages");
            assertTrue(took.compareTo(MOST_TIME) < 0, bug.id() + ": " + took);
            rows.add(String.format(
                    "| %s | %d sequences | %d | %.1f | %s |",
                    bug.id(), finding.after(), messages, took.toMillis() / 1000.0, finding.what()));
        }
        compare(rows);
    }

    @Test
    void ten_thousand_sequences_of_the_model_take_less_than_a_minute() {
        long begin = System.nanoTime();
        Fuzzer fuzzer = Fuzzing.run("reference:model", Fuzzing.options("model", Level.SESSION, 42, 10_000, 1));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertEquals(0, fuzzer.findings().size());
        assertTrue(took.compareTo(MOST_TIME) < 0, took.toString());
        assertEquals(
                RulesMet.OUT_OF_REACH.keySet(),
                fuzzer.coverage().rulesNotMet(),
                "rules that did not come up and could have");
    }

    private static void compare(List<String> rows) throws IOException {
        String text = Files.readString(TABLE);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (Boolean.getBoolean("fuzz.table.update")) {
            Files.writeString(
                    TABLE, text.substring(0, from) + "\n" + String.join("\n", rows) + "\n" + text.substring(to));
        } else {
            assertEquals(withoutTimes(text.substring(from, to)), withoutTimes(String.join("\n", rows)));
        }
    }

    private static String withoutTimes(String table) {
        return table.strip().replaceAll("\\| [0-9]+\\.[0-9] \\|", "|");
    }
}

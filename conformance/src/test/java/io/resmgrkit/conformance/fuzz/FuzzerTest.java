package io.resmgrkit.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.replay.Replayer;
import io.resmgrkit.conformance.replay.SessionReport;
import io.resmgrkit.conformance.transcript.Session;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine on systems that are right, and what its scripts are made of. */
class FuzzerTest {
    private static final String SCRIPTS_OF_SEED_42 = "8a6487c7";

    @ParameterizedTest
    @CsvSource({
        "model, SESSION, 150",
        "model, MESSAGE, 300",
        "fs, SESSION, 30",
        "ramfile, SESSION, 30",
        "null, SESSION, 30",
        "custom, SESSION, 30"
    })
    void a_system_that_is_the_reference_shows_nothing(String profile, Level level, int runs) {
        Fuzzer fuzzer = Fuzzing.run("reference:" + profile, Fuzzing.options(profile, level, 42, runs, 1));
        assertEquals(List.of(), fuzzer.findings().stream().map(Finding::what).toList());
        assertEquals(Set.of(), fuzzer.skipped().keySet());
        assertEquals(runs, fuzzer.sequences());
    }

    /** A generator that loses its aim would still be green. */
    @Test
    void every_message_most_rules_and_the_usual_errors_occur() {
        Coverage coverage = Fuzzing.run("reference:model", Fuzzing.options("model", Level.SESSION, 42, 300, 1))
                .coverage();
        Set<String> missing = new TreeSet<>(Set.of(
                "_IO_READ",
                "_IO_WRITE",
                "_IO_CLOSE",
                "_IO_STAT",
                "_IO_NOTIFY",
                "_IO_DEVCTL",
                "_IO_PATHCONF",
                "_IO_LSEEK",
                "_IO_CHMOD",
                "_IO_CHOWN",
                "_IO_UTIME",
                "_IO_OPENFD",
                "_IO_FDINFO",
                "_IO_LOCK",
                "_IO_SPACE",
                "_IO_DUP",
                "_IO_SYNC",
                "_IO_MSG",
                "_IO_CONNECT_OPEN",
                "_IO_CONNECT_UNLINK",
                "_IO_CONNECT_RENAME",
                "_IO_CONNECT_MKNOD",
                "_IO_CONNECT_READLINK",
                "_IO_CONNECT_LINK",
                "_IO_CONNECT_COMBINE",
                "_IO_CONNECT_COMBINE_CLOSE",
                "_IO_CONNECT_MOUNT"));
        missing.removeAll(coverage.types().keySet());
        assertEquals(Set.of(), missing, "message types");
        Set<String> unmet = new TreeSet<>(Set.of(
                "reply", "pending", "EACCES", "EPERM", "EBADF", "EBADMSG", "EBUSY", "EEXIST", "EINVAL", "EISDIR",
                "ENOENT", "ENOSYS", "ENOTDIR", "ENOTTY", "ENXIO", "EROFS"));
        unmet.removeAll(coverage.outcomes().keySet());
        assertEquals(Set.of(), unmet, "outcomes");
        assertTrue(coverage.rules().size() >= 45, "rules that did not come up: " + coverage.rulesNotMet());
    }

    /** Half of what is done must succeed, or scripts never come far. */
    @Test
    void scripts_reach_states_that_matter() {
        Coverage coverage = Fuzzing.run("reference:model", Fuzzing.options("model", Level.SESSION, 7, 100, 1))
                .coverage();
        int all = coverage.outcomes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertTrue(
                coverage.outcomes().get("reply") > all / 2, coverage.outcomes().toString());
    }

    /** The number is the same on every Java machine: a seed in a report can be run again anywhere. */
    @Test
    void the_same_seed_gives_the_same_scripts_everywhere() {
        Generator generator = new Generator(Fuzzing.DIALECT, "model", Level.SESSION, send -> true);
        SplittableRandom random = new SplittableRandom(42);
        CRC32 sum = new CRC32();
        for (int i = 0; i < 50; i++) {
            for (Move move : generator.next(random.split()).moves()) {
                sum.update(move.client());
                if (move instanceof Move.Send send) {
                    sum.update(send.request());
                }
            }
        }
        assertEquals(SCRIPTS_OF_SEED_42, Long.toHexString(sum.getValue()));
    }

    /** What --save writes: a transcript that the reference passes and the system under test does not. */
    @ParameterizedTest
    @ValueSource(strings = {"read-status-zero", "unblock-ignored"})
    void a_finding_is_a_transcript_that_the_reference_replays_byte_by_byte(String bug) throws IOException {
        Fuzzer fuzzer = Fuzzing.run("reference:model+" + bug, Fuzzing.options("model", Level.SESSION, 1, 400, 1));
        Finding finding = fuzzer.findings().iterator().next();
        Session read = Fuzzing.saved(finding);
        assertEquals(finding.id(), read.id());
        SessionReport report = Replayer.reference(Set.of()).replay(read);
        assertEquals(List.of(), report.deviations());
        assertEquals(read.exchanges(), report.passed());
    }

    @Test
    void findings_are_told_once_however_often_they_are_met() {
        Fuzzer fuzzer =
                Fuzzing.run("reference:model+read-status-zero", Fuzzing.options("model", Level.SESSION, 1, 20, 99));
        Set<String> names = new TreeSet<>();
        fuzzer.findings().forEach(finding -> names.add(finding.id()));
        assertEquals(fuzzer.findings().size(), names.size());
        assertTrue(fuzzer.findings().size() <= 3, names.toString());
        assertTrue(fuzzer.times(fuzzer.findings().iterator().next()) > 5);
    }
}

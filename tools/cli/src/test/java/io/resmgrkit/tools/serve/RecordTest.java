package io.resmgrkit.tools.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.link.LinkOptions;
import io.resmgrkit.conformance.link.LinkServer;
import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.record.InitialDevice;
import io.resmgrkit.conformance.record.RecordClock;
import io.resmgrkit.conformance.record.Recorder;
import io.resmgrkit.conformance.rules.DeviceProfile;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.Options;
import io.resmgrkit.conformance.rules.Report;
import io.resmgrkit.conformance.rules.run.CheckRun;
import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import io.resmgrkit.tools.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes between a client and a system is a transcript that replays, and passing it on changes nothing. */
class RecordTest {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;

    @TempDir
    Path folder;

    /** The richest client at hand is the kit: every rule that applies, with a session for each reset. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "ramfile", "fs", "custom"})
    void what_was_recorded_from_a_profile_replays_and_lints(String profile) throws IOException {
        Path file = folder.resolve(profile + ".jsonl");
        try (Recorder recorder = Recorder.to(file, DIALECT);
                LinkServer server = LinkServer.unix(
                        () -> {
                            RecordClock clock = RecordClock.counting();
                            return recorder.listen(
                                    Systems.reference(profile, DIALECT, clock).get(),
                                    () -> InitialDevice.reference(profile),
                                    clock);
                        },
                        folder.resolve("s"),
                        line -> {})) {
            Report recorded = checked(profile, server.where());
            assertEquals(0, recorded.failed(), recorded.summary());
        }
        Cli.Result lint = Cli.run("lint", file.toString());
        assertEquals(0, lint.exit(), lint.out());
        Cli.Result replay = Cli.run("replay", file.toString());
        assertEquals(0, replay.exit(), replay.out());
        assertTrue(
                replay.out().matches("(?s).*replayed [1-9]\\d+ sessions, (\\d{3,}) exchanges: \\1 passed, 0 failed.*"),
                replay.out());
    }

    private static Report checked(String profile, String spec) {
        SutSpec sut = SutSpec.parse(spec);
        try (SystemUnderTest system = Systems.connect(sut, LinkOptions.of(DIALECT.id()))) {
            return CheckRun.run(
                    system,
                    spec,
                    DeviceProfile.builtIn(profile),
                    Selection.all(),
                    Expectations.builtIn(profile),
                    Options.of(DIALECT).withPause(length -> {}).withPatience(Duration.ofMillis(50)));
        }
    }

    @Test
    void sessions_are_added_to_a_transcript_that_is_there_under_names_of_their_own() throws IOException {
        Path file = folder.resolve("twice.jsonl");
        for (int i = 0; i < 2; i++) {
            try (Recorder recorder = Recorder.to(file, DIALECT);
                    LinkServer server = LinkServer.unix(
                            () -> recorder.listen(
                                    Systems.reference("null", DIALECT, () -> 1).get(),
                                    () -> InitialDevice.reference("null"),
                                    RecordClock.ofThisComputer()),
                            folder.resolve("s" + i),
                            line -> {})) {
                Cli.run("smoke", "--sut", server.where());
            }
        }
        List<String> ids = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("{\"record\":\"session\""))
                .map(line -> line.replaceFirst(".*?\"id\":\"(.*?)\".*", "$1"))
                .toList();
        assertTrue(ids.size() >= 2, ids::toString);
        assertEquals(ids.size(), ids.stream().distinct().count(), ids::toString);
        assertEquals("twice-1", ids.get(0));
    }
}

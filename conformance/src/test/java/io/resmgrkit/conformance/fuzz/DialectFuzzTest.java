package io.resmgrkit.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.replay.Replayer;
import io.resmgrkit.conformance.replay.SessionReport;
import io.resmgrkit.conformance.transcript.Session;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect: its layouts, its byte order, and the messages that its release brought (LAYOUT 5). */
class DialectFuzzTest {
    private static final int RUNS = 80;
    private static final int MOST_MESSAGES = 6;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_system_that_is_the_reference_shows_nothing(Dialect dialect) {
        for (String profile : List.of("model", "fs")) {
            Fuzzer fuzzer =
                    Fuzzing.run("reference:" + profile, Fuzzing.options(dialect, profile, Level.SESSION, 42, RUNS, 1));
            assertEquals(
                    List.of(), fuzzer.findings().stream().map(Finding::what).toList(), profile);
            assertEquals(Set.of(), fuzzer.skipped().keySet());
        }
    }

    static Stream<Arguments> bugsOfEachFamily() {
        return Stream.of("read-status-zero", "unblock-ignored", "combine-flag-in-length")
                .flatMap(bug -> Stream.of(
                                Dialect.SDP6_ILP32_BE,
                                Dialect.SDP66_ILP32_LE,
                                Dialect.SDP70_LP64_LE,
                                Dialect.SDP71_LP64_LE,
                                Dialect.SDP80_LP64_LE)
                        .map(dialect -> Arguments.of(dialect, bug)));
    }

    /** What is saved speaks the dialect, and the reference replays it byte by byte. */
    @ParameterizedTest
    @MethodSource("bugsOfEachFamily")
    void a_bug_is_found_made_small_and_replays(Dialect dialect, String bug) throws IOException {
        Fuzzer fuzzer =
                Fuzzing.run("reference:model+" + bug, Fuzzing.options(dialect, "model", Level.SESSION, 1, 200, 1));
        assertEquals(1, fuzzer.findings().size(), bug);
        Session session = Fuzzing.saved(fuzzer.findings().iterator().next());
        assertEquals(dialect.id(), session.dialect());
        assertTrue(session.exchanges() <= MOST_MESSAGES, bug + ": " + session.exchanges() + " messages");
        SessionReport report = Replayer.reference(Set.of()).replay(session);
        assertEquals(List.of(), report.deviations());
        assertEquals(session.exchanges(), report.passed());
    }

    @ParameterizedTest
    @CsvSource({
        "SDP70_LP64_LE, _IO_READ64 _IO_WRITE64 _IO_UTIME64 _IO_NOTIFY64",
        "SDP71_LP64_LE, _IO_READ64 _IO_WRITE64 _IO_UTIME64 _IO_NOTIFY64",
        "SDP80_LP64_LE, _IO_READ64 _IO_WRITE64 _IO_UTIME64"
    })
    void messages_of_later_releases_occur(Dialect dialect, String names) {
        Fuzzer fuzzer = Fuzzing.run("reference:model", Fuzzing.options(dialect, "model", Level.SESSION, 42, RUNS, 1));
        Set<String> missing = new TreeSet<>(Set.of(names.split(" ")));
        missing.removeAll(new HashSet<>(fuzzer.coverage().types().keySet()));
        assertEquals(Set.of(), missing);
    }
}

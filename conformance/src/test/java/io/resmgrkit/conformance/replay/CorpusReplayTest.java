package io.resmgrkit.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.resmgrkit.conformance.Corpus;
import io.resmgrkit.conformance.transcript.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every recorded session, replayed: outcome, reply bytes, events, late answers, state and tree are as recorded (T2). */
class CorpusReplayTest {
    @TestFactory
    Stream<DynamicTest> every_recorded_session_replays_without_a_deviation() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : Corpus.transcripts()) {
            for (Session session : Corpus.sessions(file)) {
                tests.add(DynamicTest.dynamicTest(session.id(), file.toUri(), () -> {
                    SessionReport report = Replayer.replay(session, ReplayOptions.ALL);
                    assertNull(report.skipped());
                    assertEquals("", text(report), session.id());
                }));
            }
        }
        return tests.stream();
    }

    private static String text(SessionReport report) {
        return report.deviations().stream().map(Deviation::toString).collect(Collectors.joining("\n"));
    }
}

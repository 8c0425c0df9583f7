package io.resmgrkit.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.Corpus;
import io.resmgrkit.conformance.transcript.Exchange;
import io.resmgrkit.conformance.transcript.Outcome;
import io.resmgrkit.conformance.transcript.Session;
import io.resmgrkit.conformance.transcript.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference dispatcher does what was recorded (T2): outcome, reply bytes, events, late answers, state and tree. */
class RecordedSessionsTest {
    @TestFactory
    Stream<DynamicTest> every_recorded_session_comes_out_as_recorded() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : Corpus.transcripts()) {
            for (Session session : Corpus.sessions(file)) {
                tests.add(DynamicTest.dynamicTest(session.id(), file.toUri(), () -> {
                    assertTrue(ServedProfiles.cover(session), "nothing is left out");
                    SessionReport report = Replayer.reference(Set.of()).replay(session);
                    assertEquals(List.of(), report.deviations());
                    assertEquals(session.exchanges(), report.passed());
                }));
            }
        }
        assertTrue(tests.size() >= 259, "sessions to replay: " + tests.size());
        return tests.stream();
    }

    @Test
    void a_wrong_reply_is_reported_with_the_field_that_differs() throws IOException {
        Session session = Corpus.scenario("stat-1");
        List<Step> steps = new ArrayList<>(session.steps());
        int at = indexOfStat(steps);
        Exchange good = (Exchange) steps.get(at);
        byte[] reply = ((Outcome.Replied) good.outcome()).reply().clone();
        reply[44] ^= 1;
        steps.set(at, withReply(good, reply));
        SessionReport report = Replayer.reference(Set.of()).replay(withSteps(session, steps));
        assertEquals(1, report.failed());
        assertEquals(
                List.of("reply.st_mode"),
                report.deviations().stream().map(Deviation::field).toList());
        assertEquals(
                List.of(),
                Replayer.reference(Set.of("st_mode"))
                        .replay(withSteps(session, steps))
                        .deviations());
    }

    private static int indexOfStat(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Exchange exchange && exchange.call().startsWith("fstat")) {
                return i;
            }
        }
        throw new AssertionError("the session has no fstat");
    }

    private static Exchange withReply(Exchange e, byte[] reply) {
        Outcome.Replied was = (Outcome.Replied) e.outcome();
        Outcome outcome = new Outcome.Replied(was.status(), reply, was.offered(), was.writes());
        return new Exchange(
                e.seq(),
                e.time(),
                e.device(),
                e.client(),
                e.bigEndian(),
                e.call(),
                e.rcvid(),
                e.request(),
                e.replyMax(),
                outcome,
                e.events(),
                e.late(),
                e.state());
    }

    private static Session withSteps(Session s, List<Step> steps) {
        return new Session(
                s.id(),
                s.title(),
                s.dialect(),
                s.origin(),
                s.receiveBuffer(),
                s.serverPid(),
                s.time(),
                s.devices(),
                steps);
    }
}

package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SutException;
import io.resmgrkit.conformance.sut.SutUnusableException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the other side does is an outcome, in bounded time, and the run goes on. */
class HostileSystemTest {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final LinkOptions QUICK =
            LinkOptions.of("sdp6-ilp32-le").withGrace(Duration.ofMillis(300)).withStartTimeout(Duration.ofSeconds(10));

    @BeforeAll
    static void python() {
        try {
            new ProcessBuilder("python3", "--version").start().destroy();
        } catch (IOException e) {
            System.out.println("left out: the hostile systems are written in Python and python3 is not on the path");
            Assumptions.abort("python3 is not on the path");
        }
    }

    @Test
    void one_that_crashes_on_every_third_message_is_started_again_and_counted() {
        assertTimeout(BOUND, () -> {
            try (LinkSystem system = hostile("crash-third")) {
                int crashes = 0;
                for (int i = 0; i < 12; i++) {
                    Outcome outcome = ask(system);
                    // a connection of its own for each case, but the child lives on: messages 3, 6, 9, 12 crash
                    if (i % 3 == 2) {
                        Outcome.Crash crash = assertInstanceOf(Outcome.Crash.class, outcome);
                        assertTrue(crash.why().contains("exit code 7"), crash::toString);
                        assertTrue(crash.stderr().endsWith("index out of range"), crash::toString);
                        assertTrue(crash.stderr().length() <= 4096, "only the tail is kept");
                        crashes++;
                    } else {
                        assertInstanceOf(Outcome.Reply.class, outcome);
                    }
                }
                assertEquals(4, crashes);
                assertEquals(3, system.restarts(), "the last crash was not followed by another use");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "stuck"})
    void one_that_never_answers_times_out_and_is_started_again(String how) {
        assertTimeout(BOUND, () -> {
            try (LinkSystem system = hostile(how)) {
                for (int i = 0; i < 3; i++) {
                    assertInstanceOf(Outcome.Timeout.class, ask(system));
                }
                assertEquals(2, system.restarts());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "flood", "events", "huge", "stranger", "wrong-answer"})
    void one_that_does_not_keep_to_the_protocol_gives_garbage(String how) {
        assertTimeout(BOUND, () -> {
            long before = used();
            try (LinkSystem system = hostile(how)) {
                for (int i = 0; i < 3; i++) {
                    assertInstanceOf(Outcome.Garbage.class, ask(system), how);
                }
                assertEquals(2, system.restarts());
            }
            assertTrue(used() - before < 64L << 20, "memory stays flat");
        });
    }

    @Test
    void a_second_answer_is_garbage_for_whatever_follows() {
        assertTimeout(BOUND, () -> {
            try (LinkSystem system = hostile("twice")) {
                Connection connection = system.open(Client.root(1));
                List<Outcome> outcomes = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    outcomes.add(system.send(connection, request()).outcome());
                }
                assertInstanceOf(Outcome.Garbage.class, outcomes.get(1), outcomes.toString());
            }
        });
    }

    @Test
    void one_that_is_killed_in_the_middle_of_a_frame_says_so() {
        assertTimeout(BOUND, () -> {
            try (LinkSystem system = hostile("killed")) {
                for (int i = 0; i < 3; i++) {
                    Outcome.Crash crash = assertInstanceOf(Outcome.Crash.class, ask(system));
                    assertTrue(crash.why().contains("signal 9"), crash::toString);
                    assertTrue(crash.why().contains("in the middle of a frame"), crash::toString);
                }
                assertEquals(2, system.restarts());
            }
        });
    }

    @Test
    void an_adapter_that_reports_its_server_gone_is_a_crash() {
        try (LinkSystem system = hostile("gone")) {
            assertInstanceOf(Outcome.Crash.class, ask(system));
        }
    }

    @Test
    void a_connection_does_not_outlive_the_system() {
        try (LinkSystem system = hostile("killed")) {
            Connection old = system.open(Client.root(1));
            assertInstanceOf(Outcome.Crash.class, system.send(old, request()).outcome());
            Connection fresh = system.open(Client.root(1));
            assertTrue(fresh.generation() > old.generation());
            Outcome.Crash crash = assertInstanceOf(
                    Outcome.Crash.class, system.send(old, request()).outcome());
            assertTrue(crash.why().contains("earlier failure"), crash::toString);
            system.close(old);
        }
    }

    @Test
    void too_many_failures_make_a_system_unusable() {
        try (LinkSystem system = LinkSystem.start("hostile", connector("killed"), QUICK.withMaxRestarts(2))) {
            ask(system);
            ask(system);
            ask(system);
            var e = assertThrows(SutUnusableException.class, () -> ask(system));
            assertTrue(String.valueOf(e.getMessage()).contains("failed 3 times"), e::toString);
        }
    }

    @Test
    void what_cannot_be_greeted_is_unusable_with_the_reason() {
        unusable(new ExecConnector(List.of("/does/not/exist")), "/does/not/exist");
        unusable(new ExecConnector(List.of("true")), "exit code 0");
        unusable(new ExecConnector(List.of("echo", "hello")), "begins with \"hello");
        unusable(connector("version"), "protocol version 9");
        unusable(connector("mute"), "did not answer within");
        unusable(SocketConnector.unix(Path.of("/does/not/exist"), Duration.ofSeconds(1)), "no connection");
    }

    private static void unusable(Transport.Connector connector, String why) {
        LinkOptions options = QUICK.withStartTimeout(Duration.ofMillis(700));
        var e = assertThrows(
                SutUnusableException.class,
                () -> LinkSystem.start("it", connector, options).close());
        assertTrue(String.valueOf(e.getMessage()).contains(why), e::toString);
    }

    private static Outcome ask(LinkSystem system) {
        try {
            Connection connection = system.open(Client.root(1));
            Outcome outcome = system.send(connection, request()).outcome();
            if (!outcome.fatal()) {
                system.close(connection);
            }
            return outcome;
        } catch (SutUnusableException e) {
            throw e;
        } catch (SutException e) {
            return Objects.requireNonNull(e.outcome());
        }
    }

    private static Request request() {
        return new Request(new byte[] {4, 1, 0, 0}, 100, Duration.ofMillis(100));
    }

    private static LinkSystem hostile(String how) {
        return LinkSystem.start("hostile " + how, connector(how), QUICK);
    }

    private static ExecConnector connector(String how) {
        return new ExecConnector(List.of("python3", script().toString(), how));
    }

    private static Path script() {
        URL url = Objects.requireNonNull(HostileSystemTest.class.getResource("hostile.py"));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

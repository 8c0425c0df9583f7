package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a system under test promises holds over every transport alike. */
class LinkContractTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource(Over.class)
    void the_handshake_names_both_sides(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            var hello = running.system().handshake();
            assertEquals("echo", hello.system());
            assertEquals(Limits.VERSION, hello.version());
            assertTrue(hello.speaks(Dialect.SDP6_ILP32_LE));
            assertFalse(hello.speaks(Dialect.SDP80_LP64_LE));
            assertTrue(hello.can(Capability.RESET));
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void status_errno_and_bytes_arrive_apart(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            Connection connection = system.open(Client.user(1, 100, 10));
            var reply = assertInstanceOf(Outcome.Reply.class, ask(system, connection, "echo"));
            assertEquals(4, reply.status());
            assertArrayEquals(bytes("echo"), reply.bytes());
            assertTrue(reply.extentKnown());
            assertEquals(new Outcome.Errno('x'), ask(system, connection, "nx"));
            var cut = (Outcome.Reply)
                    system.send(connection, new Request(bytes("echo"), 2)).outcome();
            assertArrayEquals(bytes("ec"), cut.bytes(), "no more than the client has room for");
            assertEquals(4, cut.status());
            assertEquals(100, ((Outcome.Reply) ask(system, connection, "i")).status());
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void the_largest_message_passes_both_ways(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            byte[] big = new byte[Request.MAX_BYTES];
            big[0] = 'e';
            big[big.length - 1] = 7;
            Connection connection = running.system().open(Client.root(1));
            var reply = (Outcome.Reply) running.system()
                    .send(connection, new Request(big, big.length))
                    .outcome();
            assertArrayEquals(big, reply.bytes());
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void a_blocked_client_is_pending_and_answered_once_when_it_is_released(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            Connection one = system.open(Client.root(1));
            Connection two = system.open(Client.root(2));
            Exchange blocked = system.send(one, new Request(bytes("b"), 10));
            assertInstanceOf(Outcome.Pending.class, blocked.outcome());
            assertEquals(0, ((Outcome.Reply) ask(system, two, "r")).status());
            assertEquals(1, ((Outcome.Reply) blocked.later(SOON)).status());
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void an_unblocked_client_gets_eintr_once(Over over) throws IOException {
        // B7.4: the callout's result is sent to the blocked client
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            Connection connection = system.open(Client.root(1));
            Exchange blocked = system.send(connection, new Request(bytes("b"), 10));
            assertInstanceOf(Outcome.Pending.class, blocked.outcome());
            assertTrue(system.unblock(blocked));
            assertEquals(new Outcome.Errno(4), blocked.later(SOON));
            assertFalse(system.unblock(blocked), "nobody is blocked any more");
            ask(system, connection, "r");
            assertEquals(4, ((Outcome.Reply) ask(system, connection, "echo")).status());
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void the_system_sees_connections_come_and_go_and_a_disconnect_with_the_last(Over over) throws IOException {
        // B7.5
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            Connection watcher = system.open(Client.root(9));
            Connection one = system.open(Client.root(1));
            Connection two = system.open(Client.root(1));
            assertEquals(one.ids().scoid(), two.ids().scoid());
            assertTrue(one.ids().coid() != two.ids().coid());
            assertTrue(watcher.ids().pid() != one.ids().pid());
            system.close(one);
            system.close(two);
            system.close(two);
            assertTrue(system.pulse(watcher, 5, 77));
            var seen = (Outcome.Reply) ask(system, watcher, "s");
            assertEquals("+3,+3,+4,-3,-4,gone 65,pulse 5 77", new String(seen.bytes(), StandardCharsets.US_ASCII));
            assertEquals(new Outcome.Errno(9), ask(system, one, "echo"), "EBADF on a connection that was closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void events_are_there_when_the_answer_behind_them_is(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            Connection connection = system.open(Client.root(1));
            ask(system, connection, "d");
            assertEquals(
                    List.of(new DeliveredEvent(connection.number(), 4, 1, -6, 0x1122334455667788L)), system.events());
            assertEquals(List.of(), system.events());
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void reset_brings_the_initial_state_back(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            Connection old = system.open(Client.root(1));
            ask(system, old, "c");
            assertTrue(system.reset());
            assertEquals(new Outcome.Errno(9), ask(system, old, "c"));
            Connection connection = system.open(Client.root(1));
            assertEquals(1, ((Outcome.Reply) ask(system, connection, "c")).status());
            assertEquals(0, system.restarts());
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void pipelined_requests_get_their_own_answers(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            Connection connection = system.open(Client.root(1));
            List<Exchange> exchanges = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                exchanges.add(system.send(connection, new Request(bytes("e" + i), 16)));
            }
            for (int i = 0; i < exchanges.size(); i++) {
                assertArrayEquals(
                        bytes("e" + i), ((Outcome.Reply) exchanges.get(i).outcome()).bytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void a_manager_that_throws_has_crashed_and_is_made_anew(Over over) throws IOException {
        try (Over.Running running = over.start()) {
            SystemUnderTest system = running.system();
            assertInstanceOf(Outcome.Crash.class, ask(system, system.open(Client.root(1)), "throw"));
            Connection connection = system.open(Client.root(1));
            assertEquals(4, ((Outcome.Reply) ask(system, connection, "echo")).status());
            assertEquals(1, system.restarts());
        }
    }

    private static Outcome ask(SystemUnderTest system, Connection connection, String what) {
        return system.send(connection, new Request(bytes(what), 4096)).outcome();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package io.resmgrkit.examples;

import static io.resmgrkit.examples.ExampleSystemsTest.ask;
import static io.resmgrkit.examples.ExampleSystemsTest.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.DeliveredEvent;
import io.resmgrkit.conformance.sut.Exchange;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The on-target bridge over a stub message layer with the memo in C behind it. */
class BridgeTest {
    private static final int BLOCKING = 0x4242;
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void the_bridge_finds_server_and_link_id_of_the_path() throws IOException {
        try (Systems.Running running = Systems.bridge()) {
            Connection fd = running.system().open(Client.root(1));
            assertEquals("/dev/memo", running.system().handshake().system());
            assertEquals("resmgr-kit-bridge", running.system().handshake().adapter());
            assertEquals(0x21, fd.ids().handle(), "from the path manager's entry of the server, the second of two");
            assertEquals(5, fd.ids().chid());
            assertFalse(running.system().handshake().can(Capability.CREDENTIALS));
        }
    }

    @Test
    void the_extent_of_a_repeatable_reply_is_exact_and_of_another_at_least_what_was_seen() throws IOException {
        try (Systems.Running running = Systems.bridge()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            var stat = (Outcome.Reply) ask(system, fd, Messages.stat());
            assertTrue(stat.extentKnown(), "sent twice with opposite fills");
            assertEquals(72, stat.bytes().length);
            var read = (Outcome.Reply) ask(system, fd, Messages.read(10));
            assertTrue(read.extentKnown(), "a read says how much it gave");
            assertEquals(10, read.bytes().length);
            var write = (Outcome.Reply) ask(system, fd, Messages.write(3, "abc"));
            assertFalse(write.extentKnown(), "a write is not sent twice");
            assertEquals(0, write.bytes().length);
            var where = (Outcome.Reply) ask(system, fd, Messages.lseek(0, 1, false));
            assertEquals(13, where.bytes()[0], "read 10 and wrote 3, each once");
        }
    }

    @Test
    void a_blocked_request_is_pending_after_its_timeout_and_unblocked_by_a_signal() throws IOException {
        try (Systems.Running running = Systems.bridge()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            Connection other = opened(system, Messages.RDWR);
            Exchange blocked = system.send(fd, new Request(Messages.read(BLOCKING), 10, Duration.ofMillis(100)));
            assertInstanceOf(Outcome.Pending.class, blocked.outcome());
            assertInstanceOf(Outcome.Reply.class, ask(system, other, Messages.read(1)), "others go on");
            assertTrue(system.unblock(blocked));
            assertEquals(new Outcome.Errno(4), blocked.later(SOON));
            assertInstanceOf(Outcome.Reply.class, ask(system, fd, Messages.read(1)));
        }
    }

    @Test
    void closing_a_connection_frees_the_requests_that_are_blocked_on_it() throws IOException {
        try (Systems.Running running = Systems.bridge()) {
            SystemUnderTest system = running.system();
            for (int i = 0; i < 300; i++) {
                Connection fd = system.open(Client.root(1));
                Request request = new Request(Messages.read(BLOCKING), 10, Duration.ZERO);
                assertInstanceOf(Outcome.Pending.class, system.send(fd, request).outcome());
                system.close(fd);
            }
            assertInstanceOf(Outcome.Reply.class, ask(system, opened(system, Messages.RDWR), Messages.stat()));
        }
    }

    @Test
    void events_come_through_the_channel_of_the_bridge() throws IOException {
        try (Systems.Running running = Systems.bridge()) {
            SystemUnderTest system = running.system();
            Connection fd = opened(system, Messages.RDWR);
            assertTrue(system.pulse(fd, 9, 1234));
            List<DeliveredEvent> events = new ArrayList<>();
            long until = System.nanoTime() + SOON.toNanos();
            while (events.isEmpty() && System.nanoTime() < until) {
                ask(system, fd, Messages.stat());
                events.addAll(system.events());
            }
            assertEquals(List.of(new DeliveredEvent(0, 4, fd.ids().eventCoid(), 9, 1234)), events);
        }
    }
}

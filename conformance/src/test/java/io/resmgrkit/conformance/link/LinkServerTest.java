package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.conformance.sut.SutUnusableException;
import io.resmgrkit.conformance.sut.SystemUnderTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LinkServerTest {
    private static final LinkOptions OPTIONS = LinkOptions.of("").withGrace(Duration.ofMillis(300));

    @Test
    void nothing_listens_beyond_loopback_unless_told_to() throws IOException {
        var e = assertThrows(
                IOException.class, () -> LinkServer.tcp(EchoManager::new, "0.0.0.0", 0, false, line -> {}));
        assertTrue(String.valueOf(e.getMessage()).contains("not a loopback address"), e::toString);
        try (LinkServer told = LinkServer.tcp(EchoManager::new, "0.0.0.0", 0, true, line -> {})) {
            assertTrue(told.port() > 0);
        }
    }

    @Test
    void a_client_that_talks_something_else_is_cut_off_and_the_others_go_on() throws Exception {
        var log = new LinkedBlockingQueue<String>();
        try (LinkServer server = LinkServer.tcp(EchoManager::new, "127.0.0.1", 0, false, log::add);
                SystemUnderTest other = connect("tcp:127.0.0.1:" + server.port());
                Socket socket = new Socket("127.0.0.1", server.port())) {
            Connection connection = other.open(Client.root(1));
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals(-1, socket.getInputStream().read());
            assertTrue(String.valueOf(log.poll(5, TimeUnit.SECONDS)).contains("field magic"));
            assertInstanceOf(
                    Outcome.Reply.class,
                    other.send(connection, new Request(new byte[] {'e'}, 1)).outcome());
        }
    }

    @Test
    void every_link_has_an_instance_of_its_own() throws Exception {
        try (LinkServer server = LinkServer.tcp(EchoManager::new, "127.0.0.1", 0, false, line -> {});
                SystemUnderTest one = connect("tcp:127.0.0.1:" + server.port());
                SystemUnderTest two = connect("tcp:localhost:" + server.port())) {
            for (SystemUnderTest system : List.of(one, two)) {
                Connection connection = system.open(Client.root(1));
                var reply = (Outcome.Reply) system.send(connection, new Request(new byte[] {'c'}, 0))
                        .outcome();
                assertEquals(1, reply.status());
            }
        }
    }

    @Test
    void a_server_that_goes_away_is_a_crash_and_then_unusable() throws Exception {
        LinkServer server = LinkServer.tcp(EchoManager::new, "127.0.0.1", 0, false, line -> {});
        try (SystemUnderTest system = connect("tcp:127.0.0.1:" + server.port())) {
            Connection connection = system.open(Client.root(1));
            server.close();
            assertInstanceOf(
                    Outcome.Crash.class,
                    system.send(connection, new Request(new byte[] {'e'}, 1)).outcome());
            assertThrows(SutUnusableException.class, () -> system.open(Client.root(1)));
        }
    }

    @Test
    void an_endless_loop_in_this_jvm_is_a_timeout() {
        try (SystemUnderTest system = connect("class:" + EchoManager.class.getName())) {
            Connection connection = system.open(Client.root(1));
            assertInstanceOf(
                    Outcome.Timeout.class,
                    system.send(connection, new Request(new byte[] {'l'}, 1, Duration.ZERO))
                            .outcome());
            assertEquals(0, system.restarts());
            system.open(Client.root(1));
            assertEquals(1, system.restarts());
        }
    }

    @Test
    void a_class_that_is_no_resource_manager_is_refused_with_the_reason() {
        unusable("class:does.not.Exist", "no such class");
        unusable("class:java.lang.String", "does not implement");
        unusable("class:" + ForwardingManager.class.getName(), "constructor without arguments");
    }

    private static void unusable(String spec, String why) {
        var e = assertThrows(SutUnusableException.class, () -> connect(spec).close());
        assertTrue(String.valueOf(e.getMessage()).contains(why), e::toString);
    }

    private static SystemUnderTest connect(String spec) {
        return Links.connect(SutSpec.parse(spec), OPTIONS, profile -> EchoManager::new);
    }
}

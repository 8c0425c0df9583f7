package io.resmgrkit.conformance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.conformance.sut.Client;
import io.resmgrkit.conformance.sut.Connection;
import io.resmgrkit.conformance.sut.ConnectionIds;
import io.resmgrkit.conformance.sut.Handshake;
import io.resmgrkit.conformance.sut.Outcome;
import io.resmgrkit.conformance.sut.Request;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Servers on TCP that greet properly and then break: the same outcomes as with children, and a new link is made. */
class HostileServerTest {
    private static final LinkOptions OPTIONS = LinkOptions.of("").withGrace(Duration.ofMillis(200));

    /** What a server does with a request instead of answering it. */
    private interface Deed {
        void answer(Socket socket, byte[] result) throws IOException;
    }

    @Test
    void one_that_closes_in_the_middle_of_a_frame_has_crashed() {
        Outcome outcome = twice((socket, result) -> {
            socket.getOutputStream().write(result, 0, result.length / 2);
            socket.close();
        });
        assertTrue(outcome.toString().contains("in the middle of a frame"), outcome::toString);
    }

    @Test
    void one_that_resets_the_connection_has_crashed() {
        assertInstanceOf(Outcome.Crash.class, twice((socket, result) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        }));
    }

    @Test
    void one_that_talks_garbage_shows_the_first_bytes_of_it() {
        Outcome.Garbage garbage = assertInstanceOf(
                Outcome.Garbage.class,
                twice((socket, result) ->
                        socket.getOutputStream().write("HTTP/1.1 400\r\n".getBytes(StandardCharsets.US_ASCII))));
        assertEquals("HTTP/1.1", new String(garbage.head(), 0, 8, StandardCharsets.US_ASCII));
    }

    @Test
    void one_that_says_nothing_times_out() {
        assertInstanceOf(Outcome.Timeout.class, twice((socket, result) -> {}));
    }

    @Test
    void one_that_answers_byte_by_byte_is_understood() {
        assertInstanceOf(Outcome.Reply.class, twice((socket, result) -> {
            for (byte b : result) {
                socket.getOutputStream().write(b);
                socket.getOutputStream().flush();
            }
        }));
    }

    /** Sends a request on each of two links, the second made after the first has failed. */
    private static Outcome twice(Deed deed) {
        return assertTimeout(Duration.ofSeconds(20), () -> {
            try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                Thread thread = new Thread(() -> serve(listener, deed));
                thread.setDaemon(true);
                thread.start();
                var connector = SocketConnector.tcp("127.0.0.1", listener.getLocalPort(), OPTIONS.startTimeout());
                try (LinkSystem system = LinkSystem.start("hostile", connector, OPTIONS)) {
                    Outcome first = ask(system);
                    Outcome second = ask(system);
                    assertEquals(first.getClass(), second.getClass());
                    assertEquals(first.fatal() ? 1 : 0, system.restarts());
                    return first;
                }
            }
        });
    }

    private static Outcome ask(LinkSystem system) {
        Connection connection = system.open(Client.root(1));
        return system.send(connection, new Request(new byte[] {1, 1}, 64, Duration.ofMillis(50)))
                .outcome();
    }

    private static void serve(ServerSocket listener, Deed deed) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread thread = new Thread(() -> converse(socket, deed));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private static void converse(Socket socket, Deed deed) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (!socket.isClosed()) {
                byte[] head = in.readNBytes(Limits.HEAD);
                if (head.length < Limits.HEAD) {
                    return;
                }
                in.skipNBytes(head[4] & 0xff);
                int id = head[8];
                switch (head[2]) {
                    case FrameType.HELLO ->
                        out.write(Frames.bytes(new Frame.Welcome(
                                id, new Handshake(Limits.VERSION, "a", "1", "s", "", List.of(), Set.of(), 100, 100))));
                    case FrameType.OPEN ->
                        out.write(Frames.bytes(new Frame.Opened(id, new ConnectionIds(0, 1, 1, 1, 1, 1, -1))));
                    case FrameType.SEND -> deed.answer(socket, Frames.bytes(Frame.Result.reply(id, 0, new byte[40])));
                    default -> out.write(Frames.bytes(new Frame.Done(id, 0)));
                }
            }
        } catch (SocketException e) {
            System.out.println("the kit has closed the link: " + e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package io.resmgrkit.captures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Captures of Qnet that begin what they never end: what the decoder remembers of them is bounded. */
class EndlessQnetTest {
    private static final byte[] HEAD = new Pcap().bytes();
    private static final CaptureListener NOBODY = Transaction::clear;
    /** Index of the header of Qnet in a record of a pcap file. */
    private static final int HEADER = 16 + 14 + 2;

    private static final int SOURCE_CONNECTION = HEADER + 8;
    private static final int DESTINATION_CONNECTION = HEADER + 12;
    private static final int SEQUENCE = HEADER + 16;

    private final Qnet q = new Qnet();

    @BeforeEach
    void without_check_sums() {
        q.checked = false;
    }

    private static ByteBuffer fields(byte[] frame) {
        return ByteBuffer.wrap(Endless.record(frame)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] join(byte[]... packets) {
        Pcap file = new Pcap();
        for (byte[] packet : packets) {
            file.packet(packet);
        }
        return java.util.Arrays.copyOfRange(file.bytes(), Pcap.HEAD, file.bytes().length);
    }

    /** QNET 4: connect, connect success, an open by which the connection gets a path; no disconnect. */
    @Test
    void connections_that_are_never_given_up() throws IOException {
        int many = 200_000;
        Summary summary = new Endless(many, HEAD, number -> {
                    q.server = number;
                    return join(
                            q.frame(true, q.numbers(0, 24, 1, 100, 1, number, 200)),
                            q.frame(false, q.numbers(2, 24, 1, number, number, 3, 4096)),
                            q.frame(true, q.send(1, q.ioOpen("dev/of/some/length/" + number))),
                            q.frame(false, q.reply(0, 1, new byte[0])));
                })
                .read(NOBODY, Endless.NOTHING);
        assertEquals(many, summary.of("replies"));
        assertTrue(summary.of("connections evicted to bound memory") > many / 2);
    }

    /**
     * Connection ids in a circle that is shorter than the table of directions, but there and back together longer: first there with
     * requests, then back and there with answers in turns. So a direction is always forgotten while the way back is still known.
     */
    @Test
    void directions_that_are_forgotten_and_come_again() throws IOException {
        int circle = 12_000;
        ByteBuffer request = fields(q.frame(true, q.send(5, q.ioRead(4))));
        ByteBuffer there = fields(q.frame(true, q.reply(0, 5, new byte[0])));
        ByteBuffer back = fields(q.frame(false, q.reply(0, 5, new byte[0])));
        Summary summary = new Endless(400_000, HEAD, number -> {
                    boolean forward = number / circle % 2 == 0;
                    ByteBuffer frame = number < circle ? request : forward ? there : back;
                    return frame.putInt(forward ? SOURCE_CONNECTION : DESTINATION_CONNECTION, number % circle)
                            .putInt(SEQUENCE, number)
                            .array();
                })
                .read(NOBODY, Endless.NOTHING);
        assertEquals(0, summary.of("packets that came twice"));
        assertTrue(summary.of("directions evicted to bound memory") > 300_000);
    }

    /** A frame of one connection between any two of others: its request finds its answer, however many others came. */
    @Test
    void a_direction_in_use_is_not_forgotten() throws IOException {
        int many = 400_000;
        byte[] request = join(q.frame(true, q.send(5, q.ioRead(4))));
        byte[] answer = join(q.frame(false, q.reply(0, 5, new byte[0])));
        ByteBuffer own = fields(q.frame(true, q.numbers(4, 16, 7, 6, 1)));
        ByteBuffer other = fields(q.frame(true, q.numbers(4, 16, 7, 6, 1)));
        Summary summary = new Endless(many, HEAD, number -> {
                    if (number == 0 || number == many - 1) {
                        return number == 0 ? request : answer;
                    }
                    boolean same = number % 2 == 0;
                    ByteBuffer frame = same ? own : other.putInt(SOURCE_CONNECTION, 1000 + number);
                    return frame.putInt(SEQUENCE, number).array();
                })
                .read(NOBODY, Endless.NOTHING);
        assertTrue(summary.of("directions evicted to bound memory") > 0);
        assertEquals(1, summary.of("replies"));
    }

    @Test
    void a_request_that_its_client_wants_to_be_unblocked_from_over_and_over() throws IOException {
        byte[] request = join(q.frame(true, q.send(5, q.ioRead(4))));
        new Endless(400_000, HEAD, number -> number == 0 ? request : join(q.frame(true, q.numbers(4, 16, 7, 5, 1))))
                .read(NOBODY, Endless.NOTHING);
    }

    /** Pieces of replies to requests that stay open; their arrays grow by halves, so what is in use goes up and down. */
    @Test
    void replies_that_get_ever_longer() throws IOException {
        int open = 64;
        Summary summary = new Endless(4000, HEAD, number -> {
                    int handle = number % open;
                    return number < open
                            ? join(q.frame(true, q.send(handle, q.ioRead(4))))
                            : join(q.frame(
                                    false, q.write(8, 0, handle, number / open * 32768 - 32768, new byte[32768])));
                })
                .read(NOBODY, 1 << 26);
        assertTrue(summary.of("open requests evicted to bound memory") > 0);
    }

    /** Paths of many times the length that a system takes, each opened over a connection of its own. */
    @Test
    void paths_that_are_none() throws IOException {
        String path = "a".repeat(16_000);
        new Endless(4000, HEAD, number -> {
                    q.server = number;
                    return join(
                            q.frame(true, q.send(1, q.ioOpen(path + number))),
                            q.frame(false, q.reply(0, 1, new byte[0])));
                })
                .read(NOBODY, 1 << 23);
    }
}

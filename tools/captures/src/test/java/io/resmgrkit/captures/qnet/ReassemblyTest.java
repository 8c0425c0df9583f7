package io.resmgrkit.captures.qnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Qnet;
import io.resmgrkit.captures.Recorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QNET 2: fragments by direction and layer, filled by offset, with either way of numbering. */
class ReassemblyTest {
    private static final int PIECE = 50;

    private final Qnet q = new Qnet();

    private List<byte[]> fragments(byte[] packet, boolean counting) {
        List<byte[]> frames = new ArrayList<>();
        int sequence = q.sequence;
        for (int at = 0; at < packet.length; at += PIECE) {
            int end = Math.min(packet.length, at + PIECE);
            q.flags = (at == 0 ? 1 : 0) | (end == packet.length ? 2 : 0);
            q.offset = at;
            q.sequence = counting ? q.sequence : sequence;
            frames.add(q.frame(true, Arrays.copyOfRange(packet, at, end)));
        }
        q.flags = 3;
        q.offset = 0;
        return frames;
    }

    private static Recorder decode(List<byte[]> frames) throws IOException {
        Pcap pcap = new Pcap();
        frames.forEach(pcap::packet);
        return Recorder.of(pcap.bytes());
    }

    private byte[] message() {
        byte[] message = new byte[200];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) i;
        }
        System.arraycopy(q.ioRead(184), 0, message, 0, 16);
        message[0] = 2;
        return message;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fragments_in_any_order_and_twice_make_one_packet(boolean counting) throws IOException {
        byte[] message = message();
        for (int seed = 0; seed < 20; seed++) {
            List<byte[]> frames = fragments(q.send(5, message), counting);
            frames.add(frames.get(1));
            Collections.shuffle(frames, new Random(seed));
            Recorder seen = decode(frames);
            assertEquals(1, seen.transactions.size(), "seed " + seed + " " + seen.problems);
            assertArrayEquals(message, seen.transactions.get(0).request(), "seed " + seed);
        }
    }

    @Test
    void a_packet_that_never_finishes_is_counted_and_does_not_spoil_the_next() throws IOException {
        byte[] message = message();
        List<byte[]> frames = fragments(q.send(5, message), true);
        frames.remove(frames.size() - 1);
        frames.addAll(fragments(q.send(6, message), true));
        Recorder seen = decode(frames);
        assertEquals(1, seen.transactions.size());
        assertArrayEquals(message, seen.transactions.get(0).request());
        assertEquals(1, seen.summary.get("packets whose fragments never finished"));
    }

    @Test
    void fragments_whose_first_was_lost_are_not_mixed_with_the_next_packet() throws IOException {
        byte[] message = message();
        byte[] next = message.clone();
        Arrays.fill(next, 16, 200, (byte) 'n');
        List<byte[]> frames = fragments(q.send(5, message), true);
        frames.remove(0);
        frames.addAll(fragments(q.send(6, next), true));
        Recorder seen = decode(frames);
        assertEquals(1, seen.transactions.size());
        assertArrayEquals(next, seen.transactions.get(0).request());
    }

    @Test
    void overlapping_and_endless_fragments_are_dropped_with_the_reason() throws IOException {
        List<byte[]> frames = new ArrayList<>();
        q.flags = 1;
        frames.add(q.frame(true, new byte[100]));
        q.flags = 0;
        q.offset = 50;
        frames.add(q.frame(true, new byte[100]));
        q.offset = 0x7fffffff;
        frames.add(q.frame(true, new byte[100]));
        Recorder seen = decode(frames);
        assertTrue(seen.problems.get(0).why().contains("overlap"), seen.problems.toString());
        assertTrue(seen.problems.get(1).why().contains("more than"), seen.problems.toString());
    }

    @Test
    void unfinished_packets_of_many_connections_are_bounded() throws IOException {
        Pcap pcap = new Pcap();
        q.flags = 1;
        for (int connection = 0; connection < 1500; connection++) {
            byte[] frame = q.frame(true, new byte[100]);
            frame[16 + 8] = (byte) connection;
            frame[16 + 9] = (byte) (connection >> 8);
            pcap.packet(frame);
        }
        Recorder seen = Recorder.of(pcap.bytes());
        assertEquals(1500 - 1024, seen.summary.get("unfinished packets evicted to bound memory"));
    }
}

package io.resmgrkit.captures.qnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Qnet;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
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
        return fragments(true, packet, counting);
    }

    private List<byte[]> fragments(boolean forward, byte[] packet, boolean counting) {
        List<byte[]> frames = new ArrayList<>();
        int sequence = q.sequence;
        for (int at = 0; at < packet.length; at += PIECE) {
            int end = Math.min(packet.length, at + PIECE);
            q.flags = (at == 0 ? 1 : 0) | (end == packet.length ? 2 : 0);
            q.offset = at;
            q.sequence = counting ? q.sequence : sequence;
            frames.add(q.frame(forward, Arrays.copyOfRange(packet, at, end)));
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
        assertEquals(1, seen.summary.get("packets whose fragments never finished"));
        assertTrue(seen.problems.get(0).why().contains("what follows byte 200 is missing"), seen.problems.toString());
        assertEquals(2, seen.transactions.size());
        Recorder.Seen whole = seen.transactions.get(0);
        assertArrayEquals(
                message,
                whole.requestFrame() == 9
                        ? whole.request()
                        : seen.transactions.get(1).request());
    }

    /** What is there of a request is worth having: its reply pairs with it. */
    @Test
    void a_request_whose_last_fragments_were_lost_is_told_as_far_as_it_goes() throws IOException {
        byte[] message = message();
        List<byte[]> frames = fragments(q.send(5, message), true);
        frames.remove(2);
        frames.add(q.frame(false, q.reply(184, 5, new byte[0])));
        frames.add(q.frame(true, q.send(5, q.ioRead(4))));
        Recorder seen = decode(frames);
        Recorder.Seen cut = seen.transactions.get(0);
        assertEquals(Outcome.REPLIED, cut.outcome());
        assertEquals(184, cut.status());
        assertArrayEquals(Arrays.copyOf(message, 2 * PIECE - 48), cut.request());
        assertEquals(message.length, cut.requestLength());
        assertTrue(seen.problems.get(0).why().contains("bytes 100 to 149 are missing"), seen.problems.toString());
        assertTrue(seen.problems.get(0).damage());
    }

    @Test
    void a_reply_whose_last_fragments_were_lost_goes_with_its_request_and_not_with_the_next() throws IOException {
        byte[] data = new byte[130];
        List<byte[]> frames = new ArrayList<>();
        frames.add(q.frame(true, q.send(5, q.ioRead(130))));
        List<byte[]> reply = fragments(false, q.reply(130, 5, data), false);
        frames.addAll(reply.subList(0, 2));
        frames.add(q.frame(true, q.send(5, q.ioRead(4))));
        frames.add(q.frame(false, q.reply(4, 5, new byte[4])));
        Recorder seen = decode(frames);
        assertEquals(130, seen.transactions.get(0).status());
        assertEquals(2 * PIECE - 20, seen.transactions.get(0).reply().length);
        assertEquals(130, seen.transactions.get(0).replyLength());
        assertEquals(4, seen.transactions.get(1).status());
    }

    /** A link sends again what was lost, behind packets that were not (QNET 2). */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_fragment_that_comes_behind_the_next_packets_finds_its_own(boolean counting) throws IOException {
        byte[] message = message();
        List<byte[]> frames = fragments(q.send(5, message), counting);
        byte[] late = frames.remove(2);
        byte[] next = message.clone();
        Arrays.fill(next, 16, 200, (byte) 'n');
        frames.addAll(fragments(q.send(6, next), counting));
        frames.add(late);
        Recorder seen = decode(frames);
        assertEquals(2, seen.transactions.size());
        assertArrayEquals(next, seen.transactions.get(0).request());
        assertArrayEquals(message, seen.transactions.get(1).request());
        assertTrue(seen.problems.isEmpty(), seen.problems.toString());
    }

    /** QNET 2: drop duplicates. A copy behind the end of its packet begins no other one. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_fragment_that_comes_again_when_its_packet_is_whole_is_dropped(boolean counting) throws IOException {
        byte[] message = message();
        List<byte[]> frames = fragments(q.send(5, message), counting);
        frames.add(frames.get(frames.size() - 1));
        frames.add(frames.get(0));
        List<byte[]> next = fragments(q.send(6, message), counting);
        Collections.reverse(next);
        frames.addAll(next);
        Recorder seen = decode(frames);
        assertEquals(2, seen.transactions.size());
        assertArrayEquals(message, seen.transactions.get(1).request());
        assertEquals(2, seen.summary.get("fragments that came twice"));
        assertTrue(seen.problems.isEmpty(), seen.problems.toString());
    }

    @Test
    void a_sender_that_does_not_count_may_send_the_same_bytes_again() throws IOException {
        byte[] message = message();
        List<byte[]> frames = new ArrayList<>();
        for (int handle = 0; handle < 3; handle++) {
            q.sequence = 7;
            frames.addAll(fragments(q.send(handle, message), false));
        }
        assertEquals(3, decode(frames).transactions.size());
    }

    /** Load-balanced QoS uses all links, for fragments of one packet too. */
    @Test
    void fragments_over_two_links_make_one_packet() throws IOException {
        List<byte[]> frames = new ArrayList<>();
        for (int link = 1; link <= 2; link++) {
            q.link = link;
            frames.add(q.frame(true, q.send(link, q.ioRead(4))));
        }
        byte[] message = message();
        int sequence = q.sequence;
        List<byte[]> one = fragments(q.send(5, message), true);
        q.link = 1;
        q.sequence = sequence;
        List<byte[]> other = fragments(q.send(5, message), true);
        for (int i = 0; i < one.size(); i++) {
            frames.add(i % 2 == 0 ? one.get(i) : other.get(i));
        }
        Recorder seen = decode(frames);
        assertEquals(3, seen.transactions.size());
        assertTrue(seen.problems.isEmpty(), seen.problems.toString());
    }

    /** QNET 11: it is unknown whether each fragment is summed; where one is, the wrong sum of another one tells of damage. */
    @Test
    void a_damaged_fragment_is_told_where_the_others_have_right_sums() throws IOException {
        byte[] message = message();
        List<byte[]> frames = fragments(q.send(5, message), true);
        byte[] damaged = frames.get(3).clone();
        damaged[60] ^= 1;
        List<byte[]> once = new ArrayList<>(frames);
        once.set(3, damaged);
        Recorder.Seen seen = decode(once).transactions.get(0);
        assertTrue(seen.damaged());
        assertTrue(seen.notes().get(0).contains("frames [4]"), seen.notes().toString());
        once.add(4, frames.get(3));
        Recorder.Seen again = decode(once).transactions.get(0);
        assertFalse(again.damaged());
        assertArrayEquals(message, again.request());
    }

    @Test
    void sums_that_fit_no_fragment_are_the_business_of_the_sender() throws IOException {
        List<byte[]> frames = fragments(q.send(5, message()), true);
        frames.forEach(frame -> frame[14 + 2 + 32] ^= 1);
        assertFalse(decode(frames).transactions.get(0).damaged());
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
    void overlapping_and_endless_fragments_are_no_packet() throws IOException {
        List<byte[]> frames = new ArrayList<>();
        q.flags = 1;
        frames.add(q.frame(true, new byte[100]));
        q.flags = 0;
        q.offset = 50;
        frames.add(q.frame(true, new byte[100]));
        q.offset = 0x7fffffff;
        frames.add(q.frame(true, new byte[100]));
        Recorder seen = decode(frames);
        assertTrue(seen.problems.get(0).why().contains("more than 4194304 bytes"), seen.problems.toString());
        assertEquals(2, seen.summary.get("packets whose fragments never finished"));
        assertTrue(seen.transactions.isEmpty());
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

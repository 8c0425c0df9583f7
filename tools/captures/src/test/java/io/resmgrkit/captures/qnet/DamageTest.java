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
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DamageTest {
    private final Qnet q = new Qnet();
    private final Pcap pcap = new Pcap();

    private Recorder decode() throws IOException {
        return Recorder.of(pcap.bytes());
    }

    /** QNET 2: the sum is verified where the sender used it. */
    @Test
    void a_damaged_frame_is_decoded_and_told() throws IOException {
        byte[] frame = q.frame(true, q.send(5, q.ioRead(4)));
        frame[frame.length - 1] ^= 0x40;
        pcap.packet(frame);
        pcap.packet(q.frame(false, q.reply(0, 5, new byte[0])));
        Recorder seen = decode();
        assertEquals(Outcome.REPLIED, seen.transactions.get(0).outcome());
        assertTrue(seen.transactions.get(0).damaged());
        assertTrue(seen.transactions.get(0).notes().get(0).contains("check sum"));
        assertEquals(1, seen.summary.get("frames with a wrong check sum"));
    }

    /** QNET 6 no. 2: no sum is expected where the flag is clear. */
    @Test
    void a_frame_without_a_sum_is_not_damaged() throws IOException {
        q.checked = false;
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4))));
        assertFalse(decode().transactions.get(0).damaged());
    }

    @Test
    void the_intact_copy_that_is_sent_again_takes_the_place_of_the_damaged_one() throws IOException {
        byte[] intact = q.frame(true, q.send(5, q.ioRead(4)));
        byte[] damaged = intact.clone();
        damaged[100 + 4] ^= 1;
        pcap.packet(damaged).packet(intact);
        pcap.packet(q.frame(false, q.reply(0, 5, new byte[0])));
        Recorder seen = decode();
        assertEquals(1, seen.transactions.size());
        assertFalse(seen.transactions.get(0).damaged());
        assertEquals(4, seen.transactions.get(0).request()[4]);
    }

    /** A receiver passes over what is damaged, and its sender sends it again. */
    @Test
    void the_intact_copy_of_a_reply_takes_the_place_of_the_damaged_one() throws IOException {
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4))));
        byte[] intact = q.frame(false, q.reply(4, 5, new byte[] {1, 2, 3, 4}));
        byte[] damaged = intact.clone();
        damaged[damaged.length - 1] ^= 1;
        pcap.packet(damaged).packet(intact);
        Recorder seen = decode();
        assertEquals(1, seen.transactions.size());
        assertFalse(seen.transactions.get(0).damaged());
        assertArrayEquals(new byte[] {1, 2, 3, 4}, seen.transactions.get(0).reply());
        assertEquals(1, seen.summary.get("damaged replies that were sent again"));
        assertEquals(1, seen.summary.get("replies"));
    }

    /** Its sequence number tells a copy from the reply to a request that the capture lost. */
    @Test
    void another_reply_of_that_handle_is_no_copy_of_the_damaged_one() throws IOException {
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4))));
        byte[] damaged = q.frame(false, q.reply(4, 5, new byte[] {1, 2, 3, 4}));
        damaged[damaged.length - 1] ^= 1;
        pcap.packet(damaged);
        pcap.packet(q.frame(false, q.reply(2, 5, new byte[2])));
        Recorder seen = decode();
        assertEquals(4, seen.transactions.get(0).status());
        assertTrue(seen.transactions.get(0).damaged());
        assertEquals(Outcome.UNREQUESTED, seen.transactions.get(1).outcome());
    }

    @Test
    void a_damaged_reply_without_a_better_one_is_told_when_none_can_come_any_more() throws IOException {
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4))));
        byte[] damaged = q.frame(false, q.reply(4, 5, new byte[] {1, 2, 3, 4}));
        damaged[damaged.length - 1] ^= 1;
        pcap.packet(damaged);
        pcap.packet(q.frame(true, q.send(5, q.ioRead(8))));
        for (int handle = 6; handle < 600; handle++) {
            pcap.packet(q.frame(true, q.send(handle, q.ioRead(4))));
        }
        Recorder.Seen seen = decode().transactions.get(0);
        assertEquals(Outcome.REPLIED, seen.outcome());
        assertEquals(4, seen.status());
        assertTrue(seen.damaged());
    }

    /** The handle of a damaged request may be that of another one. */
    @Test
    void a_damaged_request_does_not_take_the_place_of_an_intact_one() throws IOException {
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4))));
        byte[] damaged = q.frame(true, q.send(4, q.ioRead(8)));
        damaged[14 + 2 + 36 + 8] ^= 1;
        pcap.packet(damaged);
        pcap.packet(q.frame(false, q.reply(4, 5, new byte[4])));
        Recorder seen = decode();
        assertEquals(Outcome.UNANSWERED, seen.transactions.get(0).outcome());
        assertTrue(seen.transactions.get(0).damaged());
        assertEquals(Outcome.REPLIED, seen.transactions.get(1).outcome());
        assertEquals(1, seen.transactions.get(1).requestFrame());
        assertFalse(seen.transactions.get(1).damaged());
    }

    @Test
    void damage_of_what_is_no_transaction_is_told_and_ends_no_connection() throws IOException {
        pcap.packet(q.frame(true, q.numbers(0, 24, 1, 8, 1, 77, 4242)));
        pcap.packet(q.frame(false, q.numbers(2, 24, 1, 7, 77, 1, 8192)));
        byte[] damaged = q.frame(true, q.numbers(14, 8, 6));
        damaged[14 + 2 + 36 + 4] ^= 1;
        pcap.packet(damaged);
        q.type = 9;
        byte[] acknowledgement = q.frame(true, new byte[8]);
        acknowledgement[59] ^= 1;
        pcap.packet(acknowledgement);
        q.type = 8;
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4))));
        Recorder seen = decode();
        assertEquals(4242, seen.transactions.get(0).clientPid());
        assertTrue(seen.problems.get(0).why().startsWith("frame 3: disconnect is damaged"), seen.problems.toString());
        assertTrue(seen.problems.get(1).why().startsWith("frame 4: l4 ack is damaged"), seen.problems.toString());
    }

    /** QNET 7.4: a short snap length leaves the handle, which pairs. Nothing is made up for what is missing. */
    @Test
    void a_header_that_the_capture_cut_off_behind_the_handle_pairs() throws IOException {
        byte[] request = q.frame(true, q.send(5, q.ioRead(4)));
        byte[] reply = q.frame(false, q.reply(4, 5, new byte[4]));
        for (int snap : new int[] {52 + 12, 52 + 18}) {
            Pcap cut = new Pcap();
            cut.packet(Arrays.copyOf(request, snap), request.length, 1, 0);
            cut.packet(Arrays.copyOf(reply, snap), reply.length, 1, 5);
            Recorder seen = Recorder.of(cut.bytes());
            assertTrue(seen.problems.isEmpty(), seen.problems.toString());
            Recorder.Seen one = seen.transactions.get(0);
            assertEquals(Outcome.REPLIED, one.outcome());
            assertEquals(4, one.status());
            assertEquals(-1, one.requestLength());
            assertEquals(-1, one.replyLength());
            assertEquals(snap == 52 + 12 ? -1 : 1, one.clientTid());
            assertEquals(-1, one.coid());
            assertTrue(
                    one.notes().get(0).contains("header bytes of msgsend"),
                    one.notes().toString());
        }
    }

    /** QNET 1 and 6 no. 11: the L4 length bounds the payload, nbytes the message; what follows is padding. */
    @Test
    void padding_of_the_frame_is_no_part_of_the_message() throws IOException {
        byte[] frame = q.frame(true, q.send(5, q.ioRead(4)));
        pcap.packet(Arrays.copyOf(frame, frame.length + 30));
        byte[] send = q.send(6, q.ioRead(4));
        pcap.packet(q.frame(true, Arrays.copyOf(send, send.length + 8)));
        Recorder seen = decode();
        assertEquals(16, seen.transactions.get(0).request().length);
        assertEquals(16, seen.transactions.get(1).request().length);
        assertFalse(seen.transactions.get(1).damaged());
    }

    @Test
    void a_message_that_announces_more_than_its_frame_carries_is_damaged_and_decoded() throws IOException {
        byte[] send = q.send(5, q.ioRead(4));
        send[44] = 100;
        pcap.packet(q.frame(true, send));
        Recorder.Seen seen = decode().transactions.get(0);
        assertTrue(seen.damaged());
        assertEquals(16, seen.request().length);
        assertEquals(100, seen.requestLength());
    }

    @Test
    void a_length_field_beyond_the_frame_is_told_with_the_frame() throws IOException {
        byte[] frame = q.frame(true, q.send(5, q.ioRead(4)));
        pcap.packet(Arrays.copyOf(frame, frame.length - 8));
        Recorder seen = decode();
        assertTrue(seen.problems.get(0).why().contains("length field"), seen.problems.toString());
        assertEquals(8, seen.transactions.get(0).request().length);
    }

    /** A snap length is no damage: the packet was longer than what the capture keeps. */
    @Test
    void what_the_capture_cut_off_is_not_damaged() throws IOException {
        byte[] frame = q.frame(true, q.send(5, q.ioRead(4)));
        pcap.packet(Arrays.copyOf(frame, frame.length - 8), frame.length, 1, 0);
        Recorder seen = decode();
        assertTrue(seen.problems.isEmpty(), seen.problems.toString());
        assertFalse(seen.transactions.get(0).damaged());
        assertEquals(8, seen.transactions.get(0).request().length);
        assertEquals(16, seen.transactions.get(0).requestLength());
    }

    /** QNET 6 no. 13: an acknowledgement has no kernel-interface message, whatever its layer byte says. */
    @Test
    void the_payload_of_an_acknowledgement_is_no_message() throws IOException {
        q.type = 9;
        pcap.packet(q.frame(true, q.send(5, q.ioRead(4))));
        Recorder seen = decode();
        assertTrue(seen.transactions.isEmpty());
        assertEquals("ack", seen.events.get(0).kind());
    }

    /** QNET 6 no. 17: offset and length are checked as a sum. */
    @Test
    void an_address_that_lies_outside_a_resolver_message_is_not_read() throws IOException {
        q.layer = 2;
        byte[] resolver = new byte[60];
        resolver[0] = 1;
        resolver[2] = 1;
        resolver[8 + 2 * 8] = 2;
        resolver[8 + 2 * 8 + 4] = 8;
        pcap.packet(q.frame(true, resolver));
        Recorder seen = decode();
        assertTrue(seen.events.get(0).values().get(0).text().contains("not an Ethernet address"));
    }

    @Test
    void frames_that_are_too_short_or_of_another_version_are_told_and_passed_over() throws IOException {
        byte[] frame = q.frame(true, q.send(5, q.ioRead(4)));
        pcap.packet(Arrays.copyOf(frame, 40));
        byte[] other = frame.clone();
        other[16] = 0x2b;
        pcap.packet(other);
        pcap.packet(q.frame(true, new byte[2]));
        Recorder seen = decode();
        assertEquals(3, seen.problems.size());
        assertTrue(seen.transactions.isEmpty());
        assertArrayEquals(
                new long[] {1, 2, 3},
                seen.problems.stream().mapToLong(p -> p.frame()).toArray());
    }
}

package io.resmgrkit.captures.qnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.Pcap;
import io.resmgrkit.captures.Qnet;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingTest {
    private static final byte[] NOTHING = {};

    private final Qnet q = new Qnet();
    private final Pcap pcap = new Pcap();

    private void forward(byte[] payload) {
        pcap.packet(q.frame(true, payload));
    }

    private void back(byte[] payload) {
        pcap.packet(q.frame(false, payload));
    }

    private Recorder decode() throws IOException {
        return Recorder.of(pcap.bytes());
    }

    /** QNET 4, pairing rules 1 and 2: the reply comes the other way and carries the handle. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_reply_ends_the_request_of_its_handle_in_either_byte_order(boolean big) throws IOException {
        q.big = big;
        forward(q.send(5, q.ioRead(4)));
        forward(q.send(6, q.ioRead(8)));
        back(q.reply(2, 6, new byte[] {'h', 'i'}));
        back(q.write(10, 25, 5, 0, NOTHING));
        Recorder seen = decode();
        assertEquals(2, seen.transactions.size());
        Recorder.Seen first = seen.transactions.get(0);
        assertEquals(Outcome.REPLIED, first.outcome());
        assertEquals(2, first.requestFrame());
        assertEquals(3, first.replyFrame());
        assertEquals(2, first.status());
        assertEquals(1_000_000_000L, first.latency());
        assertArrayEquals(new byte[] {'h', 'i'}, first.reply());
        Recorder.Seen second = seen.transactions.get(1);
        assertEquals(Outcome.FAILED, second.outcome());
        assertEquals(25, second.status());
    }

    /** QNET 4, pairing rule 2: handles are used again, the most recent open request counts. */
    @Test
    void a_handle_that_is_used_again_leaves_the_older_request_unanswered() throws IOException {
        forward(q.send(5, q.ioRead(4)));
        forward(q.send(5, q.ioRead(8)));
        back(q.reply(0, 5, NOTHING));
        Recorder seen = decode();
        assertEquals(Outcome.UNANSWERED, seen.transactions.get(0).outcome());
        assertEquals(2, seen.transactions.get(1).requestFrame());
        assertEquals(Outcome.REPLIED, seen.transactions.get(1).outcome());
    }

    /** QNET 4, pairing rule 3: data of msgwrite at its offset, then the data of the reply. */
    @Test
    void pieces_written_before_make_up_the_reply() throws IOException {
        forward(q.send(5, q.ioRead(8)));
        back(q.write(8, 0, 5, 4, new byte[] {'e', 'f', 'g', 'h'}));
        back(q.reply(8, 5, new byte[] {'a', 'b', 'c', 'd'}));
        Recorder.Seen seen = decode().transactions.get(0);
        assertEquals("abcdefgh", new String(seen.reply()));
        assertEquals(8, seen.replyLength());
    }

    /** QNET 4, pairing rule 4: msgread names both handles, msgread_xfer the server's. */
    @Test
    void what_the_server_reads_extends_the_request() throws IOException {
        byte[] open = q.ioOpen("a/path/that/is/longer");
        forward(q.send(5, open.length, Arrays.copyOf(open, 44)));
        back(q.read(900, 5, 44, open.length - 44));
        forward(q.write(7, 0, 900, 44, Arrays.copyOfRange(open, 44, open.length)));
        back(q.reply(0, 5, NOTHING));
        Recorder.Seen seen = decode().transactions.get(0);
        assertArrayEquals(open, seen.request());
        assertEquals(open.length, seen.requestLength());
    }

    /** QNET 4: the message has srcmsglen bytes, of which nbytes are in the frame. */
    @Test
    void a_request_that_the_server_never_reads_whole_is_told_as_cut() throws IOException {
        byte[] open = q.ioOpen("some/path");
        forward(q.send(5, open.length, Arrays.copyOf(open, 44)));
        back(q.reply(0, 5, NOTHING));
        Recorder.Seen seen = decode().transactions.get(0);
        assertEquals(44, seen.request().length);
        assertEquals(open.length, seen.requestLength());
        assertFalse(seen.damaged());
    }

    /** QNET 2: redundant QoS sends the same packet on two links; a link repeats what was lost. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void what_comes_twice_counts_once(int otherLink) throws IOException {
        byte[] send = q.send(5, q.ioRead(4));
        forward(send);
        q.sequence--;
        q.link = otherLink;
        forward(send);
        byte[] reply = q.reply(0, 5, NOTHING);
        back(reply);
        q.sequence--;
        q.link = 1;
        back(reply);
        Recorder seen = decode();
        assertEquals(1, seen.transactions.size());
        assertEquals(Outcome.REPLIED, seen.transactions.get(0).outcome());
        assertEquals(2, seen.summary.get("packets that came twice"));
    }

    /** QNET 2: a packet is known by its connections and its number together. */
    @Test
    void packets_of_two_connections_are_two_whatever_their_numbers() throws IOException {
        q.checked = false;
        for (int connection = 2; connection < 4; connection++) {
            byte[] frame = q.frame(true, q.send(5, q.ioRead(4)));
            ByteBuffer.wrap(frame)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(14 + 2 + 12, connection)
                    .putInt(14 + 2 + 16, 1000 ^ connection);
            pcap.packet(frame);
        }
        assertEquals(2, decode().transactions.size());
    }

    /** QNET 2: load balancing may send the answer over another link than the request. */
    @Test
    void an_answer_over_another_link_is_found() throws IOException {
        forward(q.send(5, q.ioRead(4)));
        q.link = 9;
        back(q.reply(0, 5, NOTHING));
        assertEquals(Outcome.REPLIED, decode().transactions.get(0).outcome());
    }

    /** QNET 4, pairing rule 6: descriptor and path, from connect to close. */
    @Test
    void a_read_shows_the_path_that_was_opened_until_it_is_closed() throws IOException {
        forward(q.numbers(0, 24, 1, 8, 2, 77, 4242));
        back(q.numbers(2, 24, 1, 7, 77, 0x40000001, 8192));
        forward(q.send(1, q.ioOpen("dev/ser1")));
        back(q.reply(0, 1, NOTHING));
        forward(q.send(2, q.ioRead(4)));
        back(q.reply(0, 2, NOTHING));
        forward(q.send(3, q.ioClose()));
        back(q.reply(0, 3, NOTHING));
        forward(q.send(4, q.ioRead(4)));
        back(q.reply(0, 4, NOTHING));
        Recorder seen = decode();
        assertEquals("/dev/ser1", seen.transactions.get(0).path());
        assertEquals("/dev/ser1", seen.transactions.get(1).path());
        assertEquals(4242, seen.transactions.get(1).clientPid());
        assertEquals(8, seen.transactions.get(1).serverPid());
        assertNull(seen.transactions.get(3).path());
    }

    /** QNET 4 and 11: which id of connect success comes first is in doubt; the one that was asked for decides. */
    @Test
    void either_order_of_the_ids_in_connect_success_is_understood() throws IOException {
        forward(q.numbers(0, 24, 1, 8, 2, 77, 4242));
        back(q.numbers(2, 24, 1, 77, 7, 0x40000001, 8192));
        forward(q.send(2, q.ioRead(4)));
        assertEquals(4242, decode().transactions.get(0).clientPid());
    }

    /** QNET 4: an open that fails or is redirected names nothing. */
    @Test
    void a_failed_open_leaves_no_path_behind() throws IOException {
        forward(q.send(1, q.ioOpen("no/such/file")));
        back(q.write(10, 2, 1, 0, NOTHING));
        forward(q.send(2, q.ioRead(4)));
        Recorder seen = decode();
        assertEquals("/no/such/file", seen.transactions.get(0).path());
        assertNull(seen.transactions.get(1).path());
    }

    /** QNET 4: connect+msgsend is a whole connect, then a whole msgsend. */
    @Test
    void a_connect_that_carries_a_message_is_both() throws IOException {
        byte[] connect = q.numbers(1, 24, 1, 8, 2, 77, 4242);
        byte[] send = q.send(5, q.ioOpen("x"));
        byte[] both = Arrays.copyOf(connect, connect.length + send.length);
        System.arraycopy(send, 0, both, connect.length, send.length);
        forward(both);
        back(q.reply(0, 5, NOTHING));
        Recorder seen = decode();
        assertEquals("connect+msgsend", seen.events.get(0).kind());
        assertEquals(4242, seen.transactions.get(0).clientPid());
        assertEquals("/x", seen.transactions.get(0).path());
    }

    /** QNET 6 no. 14: connect+pulse. */
    @Test
    void a_connect_that_carries_a_pulse_is_both() throws IOException {
        byte[] connect = q.numbers(17, 24, 1, 8, 2, 77, 4242);
        byte[] pulse = q.numbers(12, 64, 7, 5, 1, 3, 10, 0, 0, 1, 0, 0, 0, 0x00050000, 99, 0x40000001, 10);
        byte[] both = Arrays.copyOf(connect, connect.length + pulse.length);
        System.arraycopy(pulse, 0, both, connect.length, pulse.length);
        forward(both);
        Recorder seen = decode();
        assertEquals("connect+pulse", seen.events.get(0).kind());
        assertEquals(Outcome.PULSE, seen.transactions.get(0).outcome());
    }

    /** QNET 4 and 6 no. 10: credentials stand behind the message and are none of it. */
    @Test
    void credentials_behind_a_message_are_not_its_data() throws IOException {
        byte[] send = q.send(5, q.ioRead(4));
        byte[] credentials = q.numbers(0, 0, 1, 4242, 1, 0, 100, 100, 100, 50, 50, 50, 1, 7);
        byte[] both = Arrays.copyOf(send, send.length + credentials.length - 4);
        System.arraycopy(credentials, 4, both, send.length, credentials.length - 4);
        both[1] |= 1;
        forward(both);
        Recorder.Seen seen = decode().transactions.get(0);
        assertEquals(16, seen.request().length);
        assertEquals(4242, seen.clientPid());
    }

    /** QNET 4, pairing rule 5. */
    @Test
    void an_unblock_is_noted_and_the_answer_still_counts() throws IOException {
        forward(q.send(5, q.ioRead(4)));
        forward(q.numbers(4, 16, 7, 5, 1));
        back(q.write(10, 4, 5, 0, NOTHING));
        Recorder.Seen seen = decode().transactions.get(0);
        assertEquals(Outcome.FAILED, seen.outcome());
        assertTrue(seen.notes().get(0).contains("unblocked"), seen.notes().toString());
    }

    @Test
    void a_reply_without_its_request_is_told_as_such() throws IOException {
        back(q.reply(3, 5, new byte[] {1, 2, 3}));
        Recorder.Seen seen = decode().transactions.get(0);
        assertEquals(Outcome.UNREQUESTED, seen.outcome());
        assertArrayEquals(new byte[] {1, 2, 3}, seen.reply());
    }

    /** Memory must not grow with what never ends. */
    @Test
    void half_open_requests_beyond_the_limit_are_given_up_and_counted() throws IOException {
        int many = QnetOptions.MOST_OPEN + 100;
        for (int handle = 0; handle < many; handle++) {
            forward(q.send(handle, q.ioRead(4)));
        }
        Recorder seen = decode();
        assertEquals(many, seen.transactions.size());
        assertEquals(100, seen.summary.get("open requests evicted to bound memory"));
        assertTrue(seen.transactions.get(0).notes().get(0).contains("bound memory"));
    }

    /** Linux cooked packets tell no receiver; nodes that use the same connection numbers differ in their names for each other. */
    @Test
    void nodes_of_a_cooked_capture_are_kept_apart() throws IOException {
        Pcap cooked = new Pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, 113);
        for (int node = 2; node <= 3; node++) {
            cooked.packet(cooked(q.qnet(true, q.send(5, q.ioRead(node))), 6, node));
        }
        for (int node = 2; node <= 3; node++) {
            cooked.packet(cooked(q.qnet(false, q.reply(node, 5, new byte[node])), 4, node));
        }
        Recorder seen = Recorder.of(cooked.bytes());
        for (int node = 2; node <= 3; node++) {
            Recorder.Seen one = seen.transactions.get(node - 2);
            assertEquals(Outcome.REPLIED, one.outcome());
            assertEquals(node, one.request()[4]);
            assertEquals(node, one.status());
        }
    }

    private byte[] cooked(byte[] qnet, int nodeAt, int node) {
        qnet[2 + nodeAt] = (byte) node;
        qnet[2 + 2] &= ~4;
        return ByteBuffer.allocate(16 + qnet.length)
                .putShort(14, (short) 0x8204)
                .position(16)
                .put(qnet)
                .array();
    }

    /** Of a sender that does not count its packets the same request may be meant twice: the server answered between. */
    @Test
    void the_same_request_behind_its_answer_is_another_one_when_the_sender_does_not_count() throws IOException {
        for (int i = 0; i < 20; i++) {
            q.sequence = 7;
            forward(q.send(5, q.ioRead(4)));
            q.sequence = 7;
            back(q.reply(0, 5, NOTHING));
        }
        Recorder seen = decode();
        assertEquals(20, seen.transactions.size());
        assertTrue(seen.transactions.stream().allMatch(one -> one.outcome() == Outcome.REPLIED));
    }

    @Test
    void the_very_first_packets_may_be_copies_too() throws IOException {
        byte[] request = q.frame(true, q.send(5, q.ioRead(4)));
        byte[] reply = q.frame(false, q.reply(0, 5, NOTHING));
        pcap.packet(request).packet(request).packet(reply).packet(reply);
        Recorder seen = decode();
        assertEquals(1, seen.transactions.size());
        assertEquals(2, seen.summary.get("packets that came twice"));
        assertEquals("copy", seen.events.get(0).kind());
        assertEquals(2, seen.events.get(0).frame());
    }
}

package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.resmgrkit.captures.Kev;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What servers write and reply, and what of it counts. */
class KevRepliesTest {
    private static final int CALL = 2;
    private static final int READ = 0x101;
    private static final int WRITE = 0x102;
    private static final int STAT = 0x104;

    private final Kev kev = new Kev(false, "6.5.0");

    /** A wide send by 100:1 on processor 0 that 200:1 received; the message is its first four bytes. */
    private void asked(int type) {
        int head = kev.bytes(type & 0xff, type >> 8, 16, 0);
        kev.running(0, 100, 1).event(0, CALL, 11, 3, 1, 1, head, 0, 0).event(0, 7, 0, 9, 200);
        kev.running(0, 200, 1).event(0, 7, 2, 9, 200);
        kev.event(0, CALL, 142, 9, head, 0, 0, 0, 0, 100, 1, 1, 5, 3, 16, 16, 20, 10, 0, 0);
    }

    private void exit(int... words) {
        kev.running(0, 100, 1).event(0, CALL, 139, words);
    }

    private Recorder.Seen only() throws IOException {
        Recorder seen = Recorder.of(kev.bytes());
        assertEquals(1, seen.transactions.size(), seen.transactions.toString());
        return seen.transactions.get(0);
    }

    private int word(String text) {
        byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 4);
        return kev.bytes(bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    /** KEV 3.3 step 3: only a reply that succeeds frees the identifier; one that fails is no answer. */
    @Test
    void a_reply_that_fails_is_no_answer() throws IOException {
        asked(STAT);
        kev.event(0, CALL, 15, 9, 1, 7, 0, 0, 0).event(0, CALL, 143, -1, 14);
        kev.event(0, CALL, 13, 9, 5).event(0, 7, 11, 1, 100).event(0, CALL, 141, 0, 0);
        exit(-1, 5);
        Recorder.Seen seen = only();
        assertEquals(Outcome.FAILED, seen.outcome());
        assertEquals(5, seen.status());
        assertEquals(1, seen.notes().size());
        assertEquals("a reply failed: EFAULT", seen.notes().get(0));
    }

    /** KEV 3.3 step 5: an enter without exit; a late reply to it fails. */
    @Test
    void a_thread_that_is_destroyed_leaves_its_call_unanswered() throws IOException {
        asked(STAT);
        kev.event(0, 4, 25, 100, 1).event(0, CALL, 15, 9, 1, 7, 0, 0, 0).event(0, CALL, 143, -1, 3);
        Recorder.Seen seen = only();
        assertFalse(seen.answered());
        assertEquals("the thread was destroyed in this call", seen.notes().get(0));
    }

    /** KEV 2.5: the number of a destroyed thread is used again, be it next on the same processor. */
    @Test
    void a_thread_with_the_number_of_a_destroyed_one_is_another() throws IOException {
        kev.running(0, 100, 1).event(0, 4, 25, 100, 1).event(0, 4, 24, 100, 1);
        asked(STAT);
        kev.event(0, CALL, 15, 9, 1, 7, 0, 0, 0).running(1, 100, 1).event(1, CALL, 139, 7, 0, 0, 0);
        assertEquals(7, only().status());
    }

    /** KEV 3.1: MsgWritev shows 12 bytes; its exit tells how many of them went. */
    @Test
    void bytes_written_to_a_reply_are_as_many_as_the_exit_tells() throws IOException {
        asked(STAT);
        kev.event(0, CALL, 17, 9, 1, 0, word("hell"), word("o"), 0).event(0, CALL, 145, 5, 0);
        kev.event(0, CALL, 15, 9, 0, 0, 0, 0, 0);
        exit(0, word("hell"), word("o"), 0);
        Recorder.Seen seen = only();
        assertEquals("hello", new String(seen.reply(), StandardCharsets.US_ASCII));
        assertEquals(-1, seen.replyLength(), "a reply without parts is not empty when it was written before");
    }

    /** KEV 2.2: a failed MsgWritev wrote nothing. */
    @Test
    void a_write_to_a_reply_that_fails_is_none() throws IOException {
        asked(STAT);
        kev.event(0, CALL, 17, 9, 1, 0, word("hell"), word("o"), 0).event(0, CALL, 145, -1, 14);
        kev.event(0, CALL, 15, 9, 0, 0, 0, 0, 0);
        exit(0, 0, 0, 0);
        assertEquals(0, only().reply().length);
    }

    /** KEV 3.1: shorter first parts are filled with zeros; the status of a read is its number of bytes. */
    @Test
    void a_read_shows_no_more_than_its_status() throws IOException {
        asked(READ);
        kev.event(0, CALL, 15, 9, 1, 5, word("hell"), word("o"), 0);
        exit(5, word("hell"), word("o"), 0);
        Recorder.Seen seen = only();
        assertEquals("hello", new String(seen.reply(), StandardCharsets.US_ASCII));
        assertEquals(5, seen.replyLength());
    }

    /** KEV 3.1: in fast mode only the client's buffer is there, and it is stale where the reply has no data. */
    @Test
    void stale_bytes_of_a_buffer_are_not_the_reply() throws IOException {
        int head = kev.bytes(WRITE & 0xff, WRITE >> 8, 16, 0);
        kev.running(0, 100, 1).event(0, CALL, 11, 3, head).event(0, 7, 0, 9, 200);
        exit(4, word("junk"));
        Recorder.Seen seen = only();
        assertEquals(0, seen.reply().length);
        assertEquals(4, seen.status());
    }

    /** KEV 3.1: where the first part is shorter than 12 bytes, the record of the other side has what is behind it. */
    @Test
    void zeros_behind_a_short_first_part_are_filled_from_the_receive() throws IOException {
        int head = kev.bytes(WRITE & 0xff, WRITE >> 8, 16, 0);
        kev.running(0, 100, 1).event(0, CALL, 11, 3, 2, 1, head, 0, 0).event(0, 7, 0, 9, 200);
        kev.running(0, 200, 1).event(0, 7, 2, 9, 200);
        kev.event(0, CALL, 142, 9, head, 5, word("XYZ"), 0, 0, 100, 1, 1, 5, 3, 21, 0, 20, 10, 0, 0);
        Recorder.Seen seen = only();
        assertEquals(5, seen.request()[4]);
        assertEquals('X', seen.request()[8]);
        assertEquals(21, seen.requestLength(), "a channel that does not ask for the length sent is told 0");
    }

    /** KEV 3.3 step 3: a late reply to an interrupted call does not take the next message that has its identifier. */
    @Test
    void a_late_reply_is_not_for_the_next_message_of_that_identifier() throws IOException {
        int head = kev.bytes(STAT & 0xff, STAT >> 8, 8, 0);
        kev.running(0, 100, 1).event(0, CALL, 11, 3, 1, 1, head, 0, 0).event(0, 7, 0, 9, 200);
        kev.running(1, 200, 2).event(1, CALL, 15, 9, 0, 6, 0, 0, 0);
        kev.running(0, 200, 1).event(0, CALL, 142, 9, head, 0, 0, 0, 0, 100, 1, 1, 5, 3, 8, 8, 20, 10, 0, 0);
        kev.event(0, CALL, 15, 9, 0, 7, 0, 0, 0).event(1, CALL, 143, -1, 3).event(0, CALL, 143, 0, 0);
        Recorder.Seen seen = only();
        assertEquals(7, seen.status());
        assertEquals(1, seen.serverTid());
    }

    /** Damage may put a read of the message in front of its receive: more than 12 bytes are there already then. */
    @Test
    void a_message_that_was_read_before_it_was_received_is_decoded() throws IOException {
        int head = kev.bytes(WRITE & 0xff, WRITE >> 8, 16, 0);
        kev.running(0, 100, 1).event(0, CALL, 11, 3, 1, 1, head, 0, 0).event(0, 7, 0, 9, 200);
        kev.running(0, 200, 1).event(0, CALL, 16, 9, 0, 1, 12).event(0, CALL, 144, 4, word("data"), 0, 0);
        kev.event(0, CALL, 142, 9, head, 0, 0, 0, 0, 100, 1, 1, 5, 3, 16, 16, 20, 10, 0, 0);
        assertEquals(16, only().requestLength());
    }

    /** KEV 3.3 step 5: the send was before the trace; a reply that fails does not end the call, and the next one names the client. */
    @Test
    void a_message_without_its_send_ends_with_the_reply_that_succeeds() throws IOException {
        int head = kev.bytes(STAT & 0xff, STAT >> 8, 8, 0);
        kev.running(0, 200, 1).event(0, CALL, 142, 9, head);
        kev.event(0, CALL, 15, 9, 6).event(0, CALL, 143, -1, 14);
        kev.event(0, CALL, 15, 9, 7).event(0, 7, 10, 3, 100).event(0, CALL, 143, 0, 0);
        Recorder.Seen seen = only();
        assertEquals(7, seen.status());
        assertEquals(100, seen.clientPid());
        assertEquals(3, seen.clientTid());
    }
}

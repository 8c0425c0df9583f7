package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.CaptureException;
import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.Kev;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KevDecoderTest {
    private static final int CALL = 2;

    /** A read of 512 bytes, sent by 100:1 on processor 0, answered by 200:1 with 5. */
    private static Kev session(Kev kev) {
        int type = kev.bytes(1, 1, 16, 0);
        kev.running(0, 100, 1).event(0, CALL, 11, 3, 1, 1, type, 0, 0);
        kev.event(0, 7, 0, 9, 200).running(0, 200, 1).event(0, 7, 2, 9, 200);
        kev.event(0, CALL, 142, 9, type, 0, 0, 0, 0, 100, 1, 1, 5, 3, 16, 16, 20, 10, 0, 0);
        kev.event(0, CALL, 15, 9, 1, 5, kev.bytes('h', 'e', 'l', 'l'), kev.bytes('o', 0, 0, 0), 0);
        return kev.running(1, 100, 1).event(1, CALL, 139, 5, kev.bytes('h', 'e', 'l', 'l'), 0, 0);
    }

    /** KEV 2.5: numbers are swapped on a big-endian file, bytes of messages are not. */
    @Test
    void a_big_endian_trace_keeps_message_bytes_and_swaps_numbers() throws IOException {
        Recorder seen = Recorder.of(session(new Kev(true, "6.4.1")).bytes());
        Recorder.Seen read = seen.transactions.get(0);
        assertEquals(5, read.status());
        assertArrayEquals(new byte[] {1, 1, 16, 0}, Arrays.copyOf(read.request(), 4));
        assertEquals("hello", new String(read.reply(), 0, 5, StandardCharsets.US_ASCII));
        assertEquals(16, read.requestLength());
    }

    /** KEV 3.2: a call may end on another processor than it began on; the thread counts. */
    @Test
    void enter_and_exit_are_matched_by_thread() throws IOException {
        Recorder.Seen read = Recorder.of(session(new Kev(false, "6.5.0")).bytes())
                .transactions
                .get(0);
        assertEquals(Outcome.REPLIED, read.outcome());
        assertEquals(100, read.clientPid());
        assertEquals(200, read.serverPid());
    }

    /** KEV 1.5: a wrap of the low half is no step back. */
    @Test
    void time_goes_on_over_a_wrap_of_the_clock() throws IOException {
        Kev kev = new Kev(false, "6.5.0");
        kev.time = -250;
        Recorder.Seen read = Recorder.of(session(kev).bytes()).transactions.get(0);
        assertEquals(100, read.time());
        assertEquals(700, read.latency());
    }

    /** KEV 3.2: before the first RUNNING the owner is unknown; a receive names the client. */
    @Test
    void a_sender_that_is_not_known_yet_is_named_by_the_receive() throws IOException {
        Kev kev = new Kev(false, "6.5.0");
        int type = kev.bytes(1, 1, 16, 0);
        kev.event(0, CALL, 11, 3, 1, 1, type, 0, 0).event(0, 7, 0, 9, 200).running(0, 200, 1);
        kev.event(0, CALL, 142, 9, type, 0, 0, 0, 0, 100, 1, 1, 5, 3, 16, 16, 20, 10, 0, 0);
        kev.event(0, CALL, 13, 9, 2).running(0, 100, 1).event(0, CALL, 139, -1, 2);
        Recorder seen = Recorder.of(kev.bytes());
        assertEquals(1, seen.transactions.size());
        assertEquals(100, seen.transactions.get(0).clientPid());
        assertEquals(Outcome.FAILED, seen.transactions.get(0).outcome());
        assertEquals(2, seen.transactions.get(0).status());
    }

    /** KEV 3.3 step 3: identifiers are used again at once; another thread of the server may reply, in another order. */
    @Test
    void replies_of_another_thread_in_another_order_find_their_requests() throws IOException {
        Kev kev = new Kev(false, "6.5.0");
        for (int client = 1; client <= 2; client++) {
            int type = kev.bytes(1, 1, 16, 0);
            kev.running(0, 100, client).event(0, CALL, 11, 3, 1, 1, type, 0, 0);
            kev.event(0, 7, 0, 8 + client, 200).running(0, 200, 1);
            kev.event(0, CALL, 142, 8 + client, type, 0, 0, 0, 0, 100, client, 1, 5, 3, 16, 16, 20, 10, 0, 0);
        }
        kev.running(0, 200, 7);
        kev.event(0, CALL, 15, 10, 1, 22, 0, 0, 0).event(0, CALL, 15, 9, 1, 11, 0, 0, 0);
        Recorder seen = Recorder.of(kev.bytes());
        assertEquals(2, seen.transactions.size());
        assertEquals(11, seen.transactions.get(0).status());
        assertEquals(22, seen.transactions.get(1).status());
        assertEquals(2, seen.summary.get("calls open at the end of the trace"));
    }

    /** KEV 1.4: parts of two processors may interleave, even with equal times. */
    @Test
    void interleaved_parts_of_two_processors_are_kept_apart() throws IOException {
        Kev kev = new Kev(false, "6.5.0");
        kev.running(0, 100, 1).running(1, 101, 1);
        kev.record(1, 0, CALL, 11, 3, 1).record(1, 1, CALL, 11, 4, 1);
        kev.record(2, 0, CALL, 11, 1, kev.bytes(1, 1, 16, 0)).record(2, 1, CALL, 11, 1, kev.bytes(4, 1, 8, 0));
        kev.record(3, 1, CALL, 11, 0, 0).record(3, 0, CALL, 11, 0, 0);
        Recorder seen = Recorder.of(kev.bytes());
        assertEquals(4, seen.transactions.get(0).coid());
        assertEquals(4, seen.transactions.get(0).request()[0]);
        assertEquals(3, seen.transactions.get(1).coid());
        assertEquals(1, seen.transactions.get(1).request()[0]);
    }

    /** KEV 3.3 step 5: a receive whose client is on another node. */
    @Test
    void a_message_from_another_node_is_told_without_its_send() throws IOException {
        Kev kev = new Kev(false, "6.5.0");
        kev.running(0, 200, 1);
        kev.event(0, CALL, 142, 9, kev.bytes(1, 1, 16, 0), 0, 0, 4, 4, 100, 1, 1, 5, 3, 16, 16, 20, 10, 0, 0);
        kev.event(0, CALL, 15, 9, 1, 0, 0, 0, 0);
        Recorder seen = Recorder.of(kev.bytes());
        assertTrue(seen.transactions.get(0).notes().get(0).contains("node 4"), seen.transactions.toString());
    }

    /** KEV 1.1: what is no header is refused with the reason. */
    @Test
    void a_header_without_end_or_byte_order_is_refused() {
        byte[] endless = "TRACE_HEADER_BEGIN::TRACE_DATE::x".getBytes(StandardCharsets.US_ASCII);
        assertTrue(assertThrows(CaptureException.class, () -> Recorder.of(endless))
                .getMessage()
                .contains("TRACE_HEADER_END"));
        byte[] orderless = "TRACE_HEADER_BEGIN::TRACE_DATE::xTRACE_HEADER_END::".getBytes(StandardCharsets.US_ASCII);
        assertTrue(assertThrows(CaptureException.class, () -> Recorder.of(orderless))
                .getMessage()
                .contains("BIG_ENDIAN"));
    }

    /** KEV 3.3: state is bounded; what is given up is told. */
    @Test
    void calls_that_never_end_are_bounded() throws IOException {
        Kev kev = new Kev(false, "6.5.0");
        int many = KevOptions.MOST_OPEN + 10;
        for (int tid = 1; tid <= many; tid++) {
            kev.running(0, 100, tid).event(0, CALL, 11, 3, 1, 1, 0, 0, 0);
        }
        Recorder seen = Recorder.of(kev.bytes());
        assertEquals(many, seen.transactions.size());
        assertEquals(10, seen.summary.get("open calls evicted to bound memory"));
    }

    /** KEV 1.5: 8.0 writes a buffer of one processor after one of another; the server's half of the call comes last here. */
    @Test
    void buffers_of_processors_are_merged_by_time() throws IOException {
        Kev kev = new Kev(false, "8.0.0");
        int type = kev.bytes(1, 1, 16, 0);
        kev.time = 1000;
        kev.running(0, 100, 1).event(0, CALL, 11, 3, 1, 1, type, 0, 0).event(0, 7, 0, 9, 200);
        kev.time = 3000;
        kev.running(0, 100, 1).event(0, CALL, 139, 5, 0, 0, 0);
        kev.time = 1500;
        kev.running(1, 200, 1);
        kev.event(1, CALL, 142, 9, type, 0, 0, 0, 0, 100, 1, 1, 5, 3, 16, 16, 20, 10, 0, 0);
        kev.event(1, CALL, 15, 9, 1, 5, kev.bytes('h', 'e', 'l', 'l'), kev.bytes('o', 0, 0, 0), 0);
        Recorder seen = Recorder.of(kev.bytes());
        assertEquals(1, seen.transactions.size(), seen.transactions.toString());
        Recorder.Seen read = seen.transactions.get(0);
        assertEquals(5, read.status());
        assertEquals(200, read.serverPid());
        assertEquals("hello", new String(read.reply(), 0, 5, StandardCharsets.US_ASCII));
        assertFalse(seen.summary.containsKey("receives whose send is not in the trace"));
    }

    /** Waiting is bounded; what comes later still is told, and counted. */
    @Test
    void an_event_that_comes_too_late_is_told_and_counted() throws IOException {
        Kev kev = new Kev(false, "8.0.0");
        kev.time = 1_000_000;
        for (int i = 0; i < KevOrder.MOST + 10; i++) {
            kev.event(0, 6, 1, i, 0);
        }
        kev.time = 500;
        kev.event(1, 6, 2, 0, 0);
        Recorder seen = Recorder.of(kev.bytes(), new CaptureOptions(null, true, true));
        assertEquals(KevOrder.MOST + 11, seen.events.size());
        assertEquals(1, seen.summary.get("events far behind those of other processors, told as they came"));
    }
}

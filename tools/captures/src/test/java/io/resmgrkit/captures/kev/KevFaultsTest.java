package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.Kev;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Records that are missing or damaged are told with their offset, and cost no more than what they touch. */
class KevFaultsTest {
    private static final int CALL = 2;
    private static final int EMPTY = 0;
    private static final int USER = 6;

    private final Kev kev = new Kev(true, "6.4.1");
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** A whole call of a thread of process 100 on processor 0, and enough after it to tell where records are. */
    private void session(int thread) {
        send(thread);
        exit(thread);
        for (int i = 0; i < 8; i++) {
            kev.event(0, USER, 1, i, 0);
        }
    }

    private void send(int thread) {
        kev.running(0, 100, thread).event(0, CALL, 11, 3, 1, 1, kev.bytes(1, 4, 0, 8), 0, 0);
        kev.event(0, 7, 0, 9, 200);
    }

    private void exit(int thread) {
        kev.running(0, 100, thread).event(0, CALL, 139, thread, 0, 0, 0);
    }

    private Recorder seen() throws IOException {
        file.writeBytes(kev.take());
        return Recorder.of(file.toByteArray());
    }

    /** What the header says of processors, before there are records. */
    private void processors(int count) {
        String text = new String(kev.take(), StandardCharsets.ISO_8859_1);
        String told = text.replace("TRACE_SYSPAGE", "TRACE_CPU_NUM::" + count + "TRACE_SYSPAGE");
        file.writeBytes(told.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds bytes that are no records; returns their offset. */
    private int foreign(int... bytes) {
        file.writeBytes(kev.take());
        int offset = file.size();
        for (int b : bytes) {
            file.write(b);
        }
        return offset;
    }

    private static void twoCalls(Recorder seen) {
        assertEquals(2, seen.transactions.size(), seen.transactions.toString());
        for (int i = 0; i < 2; i++) {
            assertEquals(Outcome.REPLIED, seen.transactions.get(i).outcome());
            assertEquals(i + 1, seen.transactions.get(i).status());
        }
    }

    /** KEV 1.3: records have 16 bytes; behind stray bytes they go on off that grid. */
    @Test
    void records_are_found_again_behind_stray_bytes() throws IOException {
        session(1);
        int offset = foreign(0xde, 0xad, 0xbe, 0xef, 0x99);
        session(2);
        Recorder seen = seen();
        twoCalls(seen);
        assertEquals(1, seen.problems.size(), seen.problems.toString());
        Problem problem = seen.problems.get(0);
        assertEquals(offset, problem.offset());
        assertTrue(problem.damage());
        assertTrue(problem.why().contains("records go on 5 bytes further"), problem.why());
    }

    /** KEV 3.3 step 5: of a call that was under way over a zeroed part, nobody knows whether an exit is its own. */
    @Test
    void calls_under_way_over_zeroed_records_are_broken() throws IOException {
        send(1);
        int offset = foreign(new int[48]);
        exit(1);
        session(2);
        Recorder seen = seen();
        assertEquals(2, seen.transactions.size());
        assertFalse(seen.transactions.get(0).answered());
        assertTrue(seen.transactions.get(0).notes().contains("broken by damage at offset " + offset));
        assertEquals(2, seen.transactions.get(1).status());
        assertEquals(offset, seen.problems.get(0).offset());
        assertTrue(seen.problems.get(0).why().contains("3 records are empty"), seen.problems.toString());
        assertFalse(seen.problems.get(0).damage(), "EMPTY records are placeholders");
    }

    /** KEV 3.2: behind one damaged record nobody knows who runs, but a call that waits goes on. */
    @Test
    void one_damaged_record_breaks_no_other_call() throws IOException {
        send(1);
        foreign();
        kev.record(0, 45, 27, 0x155, 1, 2);
        exit(1);
        session(2);
        Recorder seen = seen();
        twoCalls(seen);
        assertTrue(seen.problems.get(0).why().contains("(class 27, processor 45)"), seen.problems.toString());
        assertEquals(1, seen.summary.get("records that are none"));
    }

    /** KEV 1.4: parts without a begin and events without an end are told with the offset, once for each event. */
    @Test
    void torn_events_are_told_with_their_offset() throws IOException {
        session(1);
        int end = foreign();
        kev.record(2, 0, CALL, 11, 1, 2).record(3, 0, CALL, 11, 1, 2);
        kev.time += 100;
        kev.record(1, 0, CALL, 11, 3, 1);
        session(2);
        Recorder seen = seen();
        twoCalls(seen);
        assertEquals(2, seen.problems.size(), seen.problems.toString());
        assertEquals(end, seen.problems.get(0).offset());
        assertTrue(seen.problems.get(0).why().contains("begin is missing"));
        assertEquals(end + 32, seen.problems.get(1).offset());
        assertTrue(seen.problems.get(1).why().contains("end is missing"));
        assertEquals(2, seen.summary.get("parts of combined events without their begin"));
    }

    /** KEV 2: EMPTY is a placeholder and has no time. */
    @Test
    void an_empty_record_does_not_move_the_clock() throws IOException {
        kev.time = 0x7fff_ff00;
        send(1);
        kev.record(0, 0, EMPTY, 0, 0, 0);
        exit(1);
        assertEquals(300, seen().transactions.get(0).latency());
    }

    /** KEV 1.6: a jump of the buffer number, with the offset of the buffer behind it. */
    @Test
    void lost_buffers_are_told_where_they_are_missing() throws IOException {
        kev.event(0, 1, 2, 7, 0);
        session(1);
        int offset = foreign();
        kev.event(0, 1, 2, 10, 0);
        session(2);
        Recorder seen = seen();
        twoCalls(seen);
        assertEquals(offset, seen.problems.get(0).offset());
        assertTrue(seen.problems.get(0).why().startsWith("2 buffers were lost"), seen.problems.toString());
    }

    /** KEV 1.6: DROPPED tells of events that were lost inside a buffer. */
    @Test
    void dropped_events_break_what_was_under_way() throws IOException {
        send(1);
        kev.event(0, 1, 8, 0, 0);
        exit(1);
        assertTrue(seen().transactions.get(0).notes().contains("broken by dropped events"));
    }

    /** Where the header counts too few processors, the records are right. */
    @Test
    void a_processor_that_the_header_does_not_count_is_taken_when_it_goes_on() throws IOException {
        processors(1);
        kev.running(3, 100, 1).event(3, CALL, 11, 3, 1, 1, kev.bytes(1, 4, 0, 8), 0, 0);
        kev.running(3, 100, 1).event(3, CALL, 139, 1, 0, 0, 0);
        Recorder seen = seen();
        assertEquals(1, seen.transactions.get(0).status());
        assertTrue(seen.problems.isEmpty(), seen.problems.toString());
    }

    /** KEV 1.5: a TIME record sets the clock exactly, so one that is damaged would move everything behind it. */
    @Test
    void a_damaged_time_record_does_not_set_the_clock() throws IOException {
        kev.event(0, 1, 1, 5, kev.time);
        send(1);
        int offset = foreign();
        kev.event(0, 1, 1, 0x70000005, kev.time).event(0, 1, 1, 5, kev.time ^ 0x60000000);
        exit(1);
        Recorder seen = seen();
        assertEquals(500, seen.transactions.get(0).latency());
        assertEquals(offset, seen.problems.get(0).offset());
        assertEquals(2, seen.summary.get("TIME records that are damaged"));
    }

    /** KEV 2.1: an event with a code that nobody knows is passed on, with its number. */
    @Test
    void an_event_of_an_unknown_code_is_an_event() throws IOException {
        for (int code = 0x30; code < 0x34; code++) {
            kev.event(0, 5, code, 1, 2).event(0, USER, 1, 0, 0).event(0, 5, code, new int[60]);
        }
        Recorder seen = Recorder.of(kev.take(), new CaptureOptions(null, true, true));
        assertEquals(12, seen.events.size());
        assertTrue(seen.problems.isEmpty(), seen.problems.toString());
    }

    /** Stray bytes may repeat; two that look alike are no processor. */
    @Test
    void stray_bytes_that_look_alike_are_no_records() throws IOException {
        processors(2);
        session(1);
        int[] stray = new int[35];
        Arrays.fill(stray, 0xa5);
        int offset = foreign(stray);
        session(2);
        Recorder seen = seen();
        twoCalls(seen);
        assertEquals(1, seen.problems.size(), seen.problems.toString());
        assertEquals(offset, seen.problems.get(0).offset());
    }
}

package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.captures.Kev;
import io.resmgrkit.captures.Recorder;
import io.resmgrkit.captures.transaction.CaptureEvent;
import java.io.IOException;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** The words of events have the names and the sign that KEV 2 gives them. */
class KevEventValuesTest {
    private static final int CALL = 2;

    private final Kev kev = new Kev(true, "6.4.1");

    private String only() throws IOException {
        CaptureEvent event = Recorder.of(kev.bytes(), new CaptureOptions(null, true, true))
                .events
                .get(0);
        StringJoiner text = new StringJoiner(" ", event.layer() + " " + event.kind() + ": ", "");
        for (CaptureEvent.Value value : event.values()) {
            text.add(value.name() + "=" + (value.text() == null ? String.valueOf(value.number()) : value.text()));
        }
        return text.toString();
    }

    @Test
    void times_and_addresses_are_unsigned() throws IOException {
        kev.event(1, 1, 1, 3, -2);
        assertEquals("CONTROL TIME: cpu=1 msb=3 lsb=4294967294", only());
    }

    /** KEV 2.2: a call that was abandoned has no words. */
    @Test
    void an_abandoned_call_has_no_status() throws IOException {
        kev.event(0, CALL, 256 + 11, 0, 0);
        assertEquals("INT_CALL MSG_SENDV/11: cpu=0 d0=0 d1=0", only());
    }

    /** KEV 2.2: 13 words of info behind the result of MsgInfo. */
    @Test
    void the_info_that_a_server_asks_for_is_named() throws IOException {
        kev.event(0, CALL, 128 + 19, 0, 0, 0, 100, 2, 1, 5, 3, 16, 16, 20, 10, 0, 0);
        assertEquals(
                "KER_EXIT MSG_INFO/19: cpu=0 ret=0 nd=0 srcnd=0 pid=100 tid=2 chid=1 scoid=5 coid=3"
                        + " msglen=16 srcmsglen=16 dstmsglen=20 priority=10 flags=0 reserved=0",
                only());
    }

    /** KEV 2.5: a handler has its process in front. */
    @Test
    void an_interrupt_handler_is_that_of_a_process() throws IOException {
        kev.event(0, 3, 3, 7, 5, 0x1000, 0x2000);
        assertEquals("INT HANDLER_ENTRY: cpu=0 pid=7 vector=5 handler=4096 area=8192", only());
    }

    /** KEV 2.5: strings of programs are in memory order. */
    @Test
    void a_string_that_a_program_logged_is_text() throws IOException {
        kev.event(0, 6, 12, kev.bytes('u', 's', 'e', 'r'), kev.bytes(' ', 't', 'e', 'x'), kev.bytes('t', 0, 0, 0), 0);
        assertEquals("USREVENT EVENT:12: cpu=0 text=user text", only());
    }
}

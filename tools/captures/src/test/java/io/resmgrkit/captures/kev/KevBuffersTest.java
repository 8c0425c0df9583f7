package io.resmgrkit.captures.kev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** KEV 1.6: the running number of a buffer tells what is missing. */
class KevBuffersTest {
    @Test
    void a_jump_is_what_was_lost_also_over_the_end_of_the_numbers() {
        KevBuffers buffers = new KevBuffers(false);
        assertEquals(0, buffers.lost(0, 0xffff_fffeL));
        assertEquals(0, buffers.lost(1, 0xffff_ffffL));
        assertEquals(2, buffers.lost(0, 2));
        assertEquals(KevBuffers.OUT_OF_ORDER, buffers.lost(0, 1));
    }

    /** KEV 1.6 says one number; that processors of 8.0 have their own buffers does not make one of another a loss. */
    @Test
    void buffers_of_processors_may_count_together() {
        KevBuffers buffers = new KevBuffers(true);
        assertEquals(0, buffers.lost(0, 1));
        assertEquals(0, buffers.lost(1, 2));
        assertEquals(0, buffers.lost(0, 3));
        assertEquals(3, buffers.lost(1, 7));
    }

    /** KEV 7: unknown; numbers that come twice show that each processor counts on its own. */
    @Test
    void buffers_of_processors_may_count_on_their_own() {
        KevBuffers buffers = new KevBuffers(true);
        assertEquals(0, buffers.lost(0, 1));
        assertEquals(0, buffers.lost(0, 2));
        assertEquals(0, buffers.lost(1, 1));
        assertEquals(0, buffers.lost(0, 3));
        assertEquals(1, buffers.lost(1, 3));
    }
}

package io.resmgrkit.captures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.resmgrkit.captures.kev.KevOptions;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.captures.transaction.Transaction;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Kernel traces that begin what they never end: what the decoder remembers of them is bounded. */
class EndlessKevTest {
    private static final CaptureListener NOBODY = Transaction::clear;
    private static final int[] PATH = {0x7665642f, 0x7265732f, 0x00000031};

    private final Kev kev = new Kev(false, "6.5.0");
    private final byte[] head = kev.take();

    /**
     * Processes that get a name, resolve a path, attach to a channel, send over it and a pulse (KEV 2.2, 2.4, 2.5), and begin an event
     * that has no end.
     */
    @Test
    void a_million_processes_that_send_and_are_never_answered() throws IOException {
        int many = 1_000_000;
        long[] told = new long[1];
        Summary summary = new Endless(many, head, number -> {
                    int pid = number + 2;
                    kev.event(0, 4, 0xc0, 1, pid, 0x6d616e, number);
                    kev.running(0, pid, 1);
                    kev.event(0, 5, 2, pid, 1, PATH[0], PATH[1], PATH[2]);
                    kev.event(0, 2, 128 + 39, number & 0xffff, 0);
                    kev.event(0, 2, 11, number & 0xffff, 0x00100101);
                    kev.event(0, 7, 0, number & 0xffff, 1);
                    kev.event(0, 7, 1, number, number);
                    kev.record(1, 0, 5, 2, pid, 1);
                    return kev.take();
                })
                .read(
                        transaction -> {
                            told[0]++;
                            return transaction.clear();
                        },
                        Endless.NOTHING);
        assertEquals(many, told[0]);
        assertEquals(many - KevOptions.MOST_OPEN, summary.of("open calls evicted to bound memory"));
        assertEquals(many, summary.of("combined events that never ended"));
    }

    /** KEV 2.4: 0 in place of the server's process. */
    @Test
    void a_send_that_goes_to_another_node_over_and_over() throws IOException {
        kev.running(0, 100, 1).event(0, 2, 11, 3, 0x00100101);
        new Endless(400_000, head, number -> kev.event(0, 7, 0, 5, 0).take()).read(NOBODY, Endless.NOTHING);
    }

    /** Longer than any path: a damaged event. */
    @Test
    void paths_that_are_none() throws IOException {
        int[] words = new int[4096];
        java.util.Arrays.fill(words, 0x61616161);
        new Endless(4000, head, number -> {
                    words[0] = number;
                    words[1] = 1;
                    kev.event(0, 5, 2, words);
                    kev.running(0, number, 1);
                    return kev.event(0, 2, 128 + 39, 3, 0).take();
                })
                .read(NOBODY, 1 << 23);
    }

    /** KEV 1.5: events of 8.0 wait to be put in order. */
    @Test
    void long_events_that_wait_for_earlier_ones() throws IOException {
        Kev later = new Kev(false, "8.0.0");
        Endless file = new Endless(
                20_000,
                later.take(),
                number -> later.event(0, 6, 1, new int[1024]).take());
        file.read(NOBODY, 1 << 25);
    }
}

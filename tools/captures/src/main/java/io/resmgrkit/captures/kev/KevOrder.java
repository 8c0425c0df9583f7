package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.transaction.Summary;
import java.util.ArrayDeque;
import java.util.PriorityQueue;

/**
 * Puts events into the order of their times. Where each processor has buffers of its own, a file has one buffer of a processor after
 * one of another, and a call that goes from one to the other would end before it began (KEV 1.5). Events wait here until so many
 * later ones came that an earlier one is unlikely; one that comes later still is passed on as it comes, and counted.
 */
final class KevOrder implements KevReader.Events {
    /** Events that wait: those of some thirty buffers. */
    static final int MOST = 1 << 15;

    /** Bytes of them; few events are longer than a hundred. */
    private static final int MOST_BYTES = 1 << 24;

    /** Room of an event that is used again. */
    private static final int KEPT = 256;

    /** An event that waits; of equal times the one that came first goes first. */
    private static final class Waiting implements Comparable<Waiting> {
        final KevEvent event = new KevEvent();
        long came;

        @Override
        public int compareTo(Waiting other) {
            int byTime = Long.compare(event.time, other.event.time);
            return byTime != 0 ? byTime : Long.compare(came, other.came);
        }
    }

    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final ArrayDeque<Waiting> spare = new ArrayDeque<>();
    private final KevReader.Events next;
    private final Summary summary;
    private long count;
    private int bytes;
    private long passed = Long.MIN_VALUE;

    KevOrder(KevReader.Events next, Summary summary) {
        this.next = next;
        this.summary = summary;
    }

    @Override
    public void event(KevEvent event) {
        if (event.time < passed) {
            summary.count("events far behind those of other processors, told as they came");
        }
        Waiting entry = spare.poll();
        if (entry == null) {
            entry = new Waiting();
        }
        entry.event.copy(event);
        entry.came = count++;
        waiting.add(entry);
        bytes += entry.event.data.length;
        while (waiting.size() > MOST || bytes > MOST_BYTES) {
            pass();
        }
    }

    @Override
    public boolean full() {
        return next.full();
    }

    /** No more events come. */
    void end() {
        while (!waiting.isEmpty()) {
            pass();
        }
    }

    private void pass() {
        Waiting entry = waiting.remove();
        passed = Math.max(passed, entry.event.time);
        bytes -= entry.event.data.length;
        next.event(entry.event);
        if (entry.event.data.length <= KEPT) {
            spare.add(entry);
        }
    }
}

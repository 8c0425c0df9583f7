package io.resmgrkit.captures.kev;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts combined events together: parts of one repeat processor, class, code and time, and records of others may stand between them
 * (KEV 1.4). A few events of each processor can be under way.
 */
final class Combiner {
    private static final int CPUS = 64;
    private static final int MOST = 8;
    private static final int UNUSED_BITS = 0xc0ff_8000;

    private final KevEvent[][] open = new KevEvent[CPUS][MOST];
    private final int[] next = new int[CPUS];
    private final boolean big;
    private final Consumer<KevEvent> unfinished;

    /** @param unfinished is told of each event whose end did not come */
    Combiner(boolean big, Consumer<KevEvent> unfinished) {
        this.big = big;
        this.unfinished = unfinished;
    }

    /** A combined event begins. */
    KevEvent begin(int header, int time, int cpu) {
        KevEvent event = find(header, time, cpu);
        if (event == null) {
            event = slot(cpu);
        } else {
            unfinished.accept(event);
        }
        event.busy = true;
        return event;
    }

    /** The event that a part belongs to, or null when its begin is not there. */
    @Nullable
    KevEvent find(int header, int time, int cpu) {
        for (KevEvent event : open[cpu]) {
            if (event != null
                    && event.busy
                    && event.timeWord == time
                    && (event.header & ~UNUSED_BITS) == (header & ~UNUSED_BITS)) {
                return event;
            }
        }
        return null;
    }

    /** Forgets what is under way: the rest of it is lost, or the trace is over. */
    void drop() {
        for (KevEvent[] events : open) {
            for (KevEvent event : events) {
                if (event != null && event.busy) {
                    event.busy = false;
                    unfinished.accept(event);
                }
            }
        }
    }

    private KevEvent slot(int cpu) {
        KevEvent[] events = open[cpu];
        for (int i = 0; i < MOST; i++) {
            KevEvent event = events[i];
            if (event == null) {
                event = new KevEvent();
                event.big = big;
                events[i] = event;
                return event;
            }
            if (!event.busy) {
                return event;
            }
        }
        next[cpu] = (next[cpu] + 1) % MOST;
        unfinished.accept(events[next[cpu]]);
        return events[next[cpu]];
    }
}

package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Summary;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what is wrong with the records of a trace, and tells the first of each kind with its offset. */
final class KevFaults {
    /** A trace can have as many faults as records; nobody reads more lines than these of one kind. */
    private static final int MOST = 10;

    /** What an event repeats in the header of each part: processor, class and code. */
    private static final int SAME = 0x3f00_7fff;

    private final Consumer<Problem> problems;
    private final Summary summary;
    private int gaps;
    private int drops;
    private int times;
    private int orphans;
    private int unfinished;
    private int lastHeader;
    private int lastTime;

    KevFaults(Consumer<Problem> problems, Summary summary) {
        this.problems = problems;
        this.summary = summary;
    }

    /** A buffer begins: what is missing in front of it (KEV 1.6), or null. */
    @Nullable
    String buffer(long lost, long offset, long record) {
        if (lost == KevBuffers.OUT_OF_ORDER) {
            summary.count("buffers out of order");
        } else if (lost > 0) {
            summary.add("lost buffers", lost);
            String were = lost == 1 ? "1 buffer was" : lost + " buffers were";
            problems.accept(new Problem(offset, record, were + " lost before record " + record, false));
            return lost == 1 ? "1 lost buffer" : lost + " lost buffers";
        }
        return null;
    }

    /** Events were lost while no buffer was free (KEV 1.6): what is missing. */
    String dropped(long offset, long record) {
        summary.count("DROPPED records: events lost while no buffer was free");
        tell(drops++, offset, record, "events were dropped here, no buffer was free", false);
        return "dropped events";
    }

    /** A TIME record whose words do not fit each other or the clock. */
    void time(long offset, long record) {
        summary.count("TIME records that are damaged");
        tell(times++, offset, record, "a TIME record is damaged, the clock goes on without it", true);
    }

    /** Something else where records should be. */
    void gap(KevGap gap, long record) {
        summary.add("records that are none", gap.records());
        if (gap.shift > 0) {
            summary.count("places where bytes are missing or too many");
        }
        tell(gaps++, gap.offset, record, gap.why(), gap.damage());
    }

    /** A part of a combined event that nothing began; the others of that event are counted only. */
    void orphan(int header, int time, long offset, long record) {
        summary.count("parts of combined events without their begin");
        if (orphans == 0 || ((header ^ lastHeader) & SAME) != 0 || time != lastTime) {
            tell(orphans++, offset, record, "a part of an event whose begin is missing", false);
        }
        lastHeader = header;
        lastTime = time;
    }

    /** A combined event whose end did not come. */
    void unfinished(KevEvent event) {
        summary.count("combined events that never ended");
        tell(unfinished++, event.offset, event.record, "an event begins whose end is missing", false);
    }

    /** Bytes behind the last record (KEV 1.3: to be passed over, and told). */
    void stray(long offset, long record, int bytes) {
        summary.add("stray bytes at the end", bytes);
        if (bytes > 0) {
            String many = bytes == 1 ? "1 stray byte" : bytes + " stray bytes";
            problems.accept(new Problem(offset, record, many + " at the end; a record has 16", false));
        }
    }

    private void tell(int before, long offset, long record, String why, boolean damage) {
        if (before < MOST) {
            problems.accept(new Problem(offset, record, "record " + record + ": " + why, damage));
        } else if (before == MOST) {
            problems.accept(new Problem(offset, record, "more faults of this kind are counted only", damage));
        }
    }
}

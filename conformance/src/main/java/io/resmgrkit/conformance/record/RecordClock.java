package io.resmgrkit.conformance.record;

import io.resmgrkit.conformance.framework.Clock;

/** The time that records show; a resource manager of this process goes by the same. */
public final class RecordClock implements Clock {
    private static final long START = 1_000_000_000L;
    private static final int MILLIS = 1000;

    private final boolean counts;
    private volatile long now = START;

    private RecordClock(boolean counts) {
        this.counts = counts;
    }

    /** As in the recordings of the corpus (T2): begins at 1000000000 and goes on by one with each exchange. */
    public static RecordClock counting() {
        return new RecordClock(true);
    }

    /** The time of this computer, for systems that have their own. */
    public static RecordClock ofThisComputer() {
        return new RecordClock(false);
    }

    @Override
    public long seconds() {
        return counts ? now : System.currentTimeMillis() / MILLIS;
    }

    /** A session begins. */
    long begin() {
        now = START;
        return seconds();
    }

    /** A request arrives. */
    long exchange() {
        now++;
        return seconds();
    }
}

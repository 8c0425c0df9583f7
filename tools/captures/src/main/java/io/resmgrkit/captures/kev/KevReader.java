package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.codec.wire.Bytes;

/** Reads records, sets the clock, puts combined events together and hands over each event when it is complete (KEV 1.3 to 1.6). */
final class KevReader {
    private static final int RECORD = 16;
    private static final int CONTROL = 1;
    private static final int TIME = 1;

    /** Takes complete events; they are used again afterwards. */
    interface Events {
        /** An event is complete. */
        void event(KevEvent event);

        /** Whether no more are wanted. */
        default boolean full() {
            return false;
        }
    }

    private final ByteSource source;
    private final boolean big;
    private final KevClock clock;
    private final Combiner combiner;
    private final Summary summary;
    private final KevEvent simple = new KevEvent();
    private long records;

    KevReader(ByteSource source, KevHeader header, Summary summary) {
        this.source = source;
        this.big = header.bigEndian();
        this.clock = new KevClock(header.scale(), big);
        this.combiner = new Combiner(big, summary);
        this.summary = summary;
        simple.big = big;
    }

    /** Records read so far. */
    long records() {
        return records;
    }

    /** Whether times are those of the target's clock. */
    boolean absolute() {
        return clock.absolute();
    }

    /** What is under way will not be continued: buffers were lost. */
    void lost() {
        combiner.drop();
    }

    /** Reads to the end and hands over events of one class and code only, for a first look at a trace. */
    void readOnly(int kind, int code, Events events) {
        int wanted = kind << 10 | code;
        while (source.require(RECORD)) {
            byte[] array = source.array();
            int from = source.position();
            int end = from + source.available() - RECORD;
            int at = from;
            for (; at <= end; at += RECORD) {
                if ((Bytes.s4(array, at, big) & 0x7fff) == wanted) {
                    record(array, at, events);
                }
            }
            source.advance(at - from);
        }
    }

    /** Reads to the end. */
    void read(Events events) {
        source.require(RECORD);
        clock.seed(source);
        while (!events.full() && source.require(RECORD)) {
            byte[] array = source.array();
            int at = source.position();
            int end = at + source.available() - RECORD;
            int from = at;
            for (; at <= end; at += RECORD) {
                record(array, at, events);
            }
            source.advance(at - from);
        }
        combiner.drop();
        summary.add("stray bytes at the end", source.available());
        summary.add("records", records);
    }

    private void record(byte[] array, int at, Events events) {
        records++;
        int header = Bytes.s4(array, at, big);
        int time = Bytes.s4(array, at + 4, big);
        int cpu = header >>> 24 & 0x3f;
        KevEvent event;
        switch (header >>> 30) {
            case 0 -> {
                if ((header & 0x7fff) == (CONTROL << 10 | TIME)) {
                    clock.set(cpu, Bytes.u4(array, at + 8, big), Bytes.u4(array, at + 12, big));
                }
                simple.begin(header, time, clock.time(cpu, time), records);
                simple.add(array, at + 8);
                events.event(simple);
            }
            case 1 -> {
                event = combiner.begin(header, time, cpu);
                event.begin(header, time, clock.time(cpu, time), records);
                event.add(array, at + 8);
            }
            default -> {
                event = combiner.find(header, time, cpu);
                if (event == null) {
                    summary.count("parts of combined events without their begin");
                    return;
                }
                event.add(array, at + 8);
                if (header < 0 && (header & 0x4000_0000) != 0) {
                    event.busy = false;
                    events.event(event);
                }
            }
        }
    }
}

package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.codec.wire.Bytes;
import java.util.function.Consumer;

/** Reads records, sets the clock, puts combined events together and hands over each event when it is complete (KEV 1.3 to 1.6). */
final class KevReader {
    private static final int RECORD = 16;
    /** Between damaged records some may look whole by chance; what is that near belongs to the same damage. */
    private static final int UNSETTLED = 16;

    private static final int CONTROL = 1;
    private static final int TIME = 1;
    private static final int BUFFER = 2;
    private static final int DROPPED = 8;

    /** Takes complete events; they are used again afterwards. */
    interface Events {
        /** An event is complete; one without a class stands for records that are missing (see {@link KevEvent#missing}). */
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
    private final KevScreen screen;
    private final KevBuffers buffers;
    private final KevFaults faults;
    private final Summary summary;
    private final KevEvent simple = new KevEvent();
    private long records;
    /** The record up to which damage may come back. */
    private long settled = -1;
    /** Offset in the file of index 0 of the source's array. */
    private long base;

    KevReader(ByteSource source, KevHeader header, Consumer<Problem> problems, Summary summary) {
        this.source = source;
        this.big = header.bigEndian();
        this.clock = new KevClock(header.scale(), big);
        this.faults = new KevFaults(problems, summary);
        this.combiner = new Combiner(big, faults::unfinished);
        this.screen = new KevScreen(header);
        this.buffers = new KevBuffers(header.perCpuBuffers());
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

    /** Reads to the end and hands over events of one class and two codes only, for a first look at a trace. */
    void readOnly(int kind, int code, int other, Events events) {
        int wanted = kind << 10 | code;
        int too = kind << 10 | other;
        while (source.require(RECORD)) {
            byte[] array = source.array();
            int from = source.position();
            int end = from + source.available() - RECORD;
            int at = from;
            for (; at <= end; at += RECORD) {
                int header = Bytes.s4(array, at, big);
                if (!screen.known(header)) {
                    break;
                }
                int is = header & 0x7fff;
                if (is == wanted || is == too) {
                    record(header, array, at, events);
                }
            }
            source.advance(at - from);
            if (at <= end) {
                screen.pass(source);
            }
        }
    }

    /** Reads to the end. */
    void read(Events events) {
        source.require(RECORD);
        clock.seed(source);
        while (!events.full() && source.require(RECORD)) {
            byte[] array = source.array();
            int from = source.position();
            int end = from + source.available() - RECORD;
            base = source.offset() - from;
            int at = from;
            for (; at <= end; at += RECORD) {
                int header = Bytes.s4(array, at, big);
                if (!screen.known(header)) {
                    break;
                }
                record(header, array, at, events);
            }
            source.advance(at - from);
            if (at <= end) {
                gap(screen.pass(source), events);
            }
        }
        combiner.drop();
        faults.stray(source.offset(), records, source.available());
        summary.add("records", records);
    }

    /**
     * Clock and buffers. Numbers of buffers count in the order of the file, which is not always that of time (KEV 1.5). False when the
     * record is damaged.
     */
    private boolean control(int code, int cpu, int time, byte[] array, int at, Events events) {
        long first = Bytes.u4(array, at + 8, big);
        if (code == TIME) {
            boolean fits = clock.set(cpu, first, Bytes.u4(array, at + 12, big), time);
            if (!fits) {
                faults.time(base + at, records);
            }
            return fits;
        }
        String missing = null;
        if (code == BUFFER) {
            missing = faults.buffer(buffers.lost(cpu, first), base + at, records);
        } else if (code == DROPPED) {
            missing = faults.dropped(base + at, records);
        }
        if (missing != null) {
            combiner.drop();
            simple.gap(clock.time(cpu, time), records, base + at, missing);
            events.event(simple);
        }
        return true;
    }

    private void gap(KevGap gap, Events events) {
        if (gap.none()) {
            return;
        }
        faults.gap(gap, records + 1);
        if (records > settled) {
            clock.keep();
        } else {
            clock.restore();
        }
        settled = records + gap.records() + UNSETTLED;
        String missing = gap.hides() ? "damage at offset " + gap.offset : null;
        simple.gap(clock.now(), records + 1, gap.offset, missing);
        records += gap.records();
        events.event(simple);
    }

    private void record(int header, byte[] array, int at, Events events) {
        records++;
        int time = Bytes.s4(array, at + 4, big);
        int cpu = header >>> 24 & 0x3f;
        KevEvent event;
        switch (header >>> 30) {
            case 0 -> {
                if ((header >>> 10 & 0x1f) == CONTROL && !control(header & 0x3ff, cpu, time, array, at, events)) {
                    return;
                }
                simple.begin(header, time, clock.time(cpu, time), records, base + at);
                simple.add(array, at + 8);
                events.event(simple);
            }
            case 1 -> {
                event = combiner.begin(header, time, cpu);
                event.begin(header, time, clock.time(cpu, time), records, base + at);
                event.add(array, at + 8);
            }
            default -> {
                event = combiner.find(header, time, cpu);
                if (event == null) {
                    faults.orphan(header, time, base + at, records);
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

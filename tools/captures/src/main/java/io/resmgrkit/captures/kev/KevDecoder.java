package io.resmgrkit.captures.kev;

import io.resmgrkit.captures.input.ByteSource;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Summary;
import io.resmgrkit.codec.Dialect;
import org.jspecify.annotations.Nullable;

/** From the records of a kernel event trace to transactions and, on demand, the plain list of events. */
public final class KevDecoder {
    private static final int EMPTY = 0;
    private static final int CALL = 2;
    private static final int THREAD = 4;
    private static final int SYSTEM = 5;
    private static final int COMMUNICATION = 7;
    private static final int RUNNING = 1;
    private static final int DESTROY = 25;
    private static final int PATHMGR = 2;
    private static final int CODE = 0x1ff;

    private final KevReader reader;
    private final KevHeader header;
    private final KevThreads threads = new KevThreads();
    private final KevPairing pairing;
    private final KevNames names;
    /** Null unless every event is to be told. */
    private final @Nullable KevEventValues values;

    private final CaptureListener listener;
    private final Summary summary;
    private boolean threadsSeen;

    /**
     * @param source   at the first record
     * @param header   the header in front of it
     * @param options  dialect, names and limits
     * @param listener is told what is found
     * @param summary  counts everything
     */
    public KevDecoder(
            ByteSource source, KevHeader header, KevOptions options, CaptureListener listener, Summary summary) {
        this.header = header;
        this.listener = listener;
        this.summary = summary;
        KevNames given = options.names();
        names = given == null ? new KevNames() : given;
        Dialect chosen = options.dialect();
        Dialect dialect = chosen == null || chosen.bigEndian() != header.bigEndian() ? header.dialect() : chosen;
        pairing = new KevPairing(dialect, names, threads, listener, summary, options.mostOpen());
        reader = new KevReader(source, header, listener::problem, summary);
        values = options.events() ? new KevEventValues(header) : null;
    }

    /** Collects the names of a trace whose source is at the first record. */
    public static KevNames names(ByteSource source, KevHeader header) {
        KevNames names = new KevNames();
        new KevReader(source, header, problem -> {}, new Summary())
                .readOnly(THREAD, KevNames.CREATE, KevNames.DESTROY, event -> names.event(event, true));
        return names;
    }

    /** Decodes to the end of the trace. */
    public void decode() {
        KevReader.Events events = new KevReader.Events() {
            @Override
            public void event(KevEvent event) {
                take(event);
            }

            @Override
            public boolean full() {
                return listener.full();
            }
        };
        if (header.perCpuBuffers()) {
            KevOrder order = new KevOrder(events, summary);
            reader.read(order);
            order.end();
        } else {
            reader.read(events);
        }
        pairing.end();
        if (!threadsSeen && reader.records() > 0) {
            summary.count("no thread events: who made a call is unknown");
        }
        if (summary.of("sends in fast mode") > 0 && summary.of("sends in wide mode") == 0) {
            summary.count("fast mode: 4 bytes of a message and no lengths; tracelogger -w records 12 and the lengths");
        }
        if (!reader.absolute() && reader.records() > 0) {
            summary.count("no TIME records: times are relative and may miss whole wraps of the clock");
        }
        if (header.cyclesPerSecond() == 0) {
            summary.count("no CYCLES_PER_SEC in the header: one cycle is taken as a nanosecond");
        }
    }

    private void take(KevEvent event) {
        if (values != null && event.kind() != EMPTY) {
            listener.event(values.of(event, threads.on(event.cpu())));
        }
        switch (event.kind()) {
            case EMPTY -> missing(event);
            case CALL -> pairing.call(event);
            case THREAD -> thread(event);
            case SYSTEM -> {
                if ((event.code() & CODE) == PATHMGR) {
                    pairing.paths().resolved(threads.of(event.u4(0), event.u4(1)), event.text(2));
                }
            }
            case COMMUNICATION -> pairing.communication(event);
            default -> {
                // Interrupts and user events tell nothing about messages; control events are the reader's.
            }
        }
    }

    private void thread(KevEvent event) {
        int code = event.code() & CODE;
        if (code == RUNNING) {
            threadsSeen = true;
            threads.run(event.cpu(), event.u4(0), event.u4(1));
        } else if (code == DESTROY) {
            pairing.destroyed(threads.forget(event.u4(0), event.u4(1)));
        } else {
            names.event(event, false);
        }
    }

    /** Records are missing here. Where it is one, the calls under way go on, but who runs now is unknown. */
    private void missing(KevEvent event) {
        String missing = event.missing;
        if (missing != null) {
            pairing.lost(missing);
        } else {
            threads.lost();
        }
    }
}

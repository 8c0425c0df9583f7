package io.resmgrkit.captures.chrome;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.captures.print.ByteText;
import io.resmgrkit.captures.table.BoundedTable;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Party;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Transactions as Chrome trace events (KEV 6): a slice of the client's thread for each call, a span of the server for the work on it,
 * which may overlap others, and an arrow between them. Times are microseconds from the start of a kernel trace; in a capture that has
 * the time of day, from the midnight before yesterday's, for transactions are told as they end and those that began earlier may follow.
 */
public final class ChromeTrace implements CaptureListener, AutoCloseable {
    private static final byte[] BEGIN = ascii("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n");
    private static final byte[] END = ascii("\n]}\n");
    private static final int PIECE = 1 << 16;
    private static final int MOST_THREADS = 1 << 16;
    private static final long DAY = 86_400_000_000_000L;

    private final ByteText text = new ByteText(PIECE * 2);
    private final OutputStream out;
    private final Processes processes = new Processes();
    /** When the last call of a thread ended. */
    private final BoundedTable<Long> busy = new BoundedTable<>(MOST_THREADS, evicted -> {});

    private long start = Long.MIN_VALUE;
    private boolean first = true;

    /** @param out where to write; flushed by {@link #close} and not closed */
    public ChromeTrace(OutputStream out) {
        this.out = out;
        text.put(BEGIN);
    }

    @Override
    public Transaction transaction(Transaction transaction) {
        trace(transaction);
        return transaction.clear();
    }

    private void trace(Transaction transaction) {
        if (start == Long.MIN_VALUE) {
            start = transaction.time < DAY ? 0 : (transaction.time / DAY - 1) * DAY;
        }
        long client = process(transaction.client);
        String call = name(transaction);
        long thread = Math.max(0, transaction.client.tid);
        long from = Math.max(0, transaction.time - start);
        if (transaction.latency < 0) {
            event("i", call, client, thread, from).text(",\"s\":\"t\"");
            arguments(transaction);
            return;
        }
        boolean alone = alone(client, thread, from, from + transaction.latency);
        if (alone) {
            event("X", call, client, thread, from).text(",\"dur\":");
            microseconds(transaction.latency);
            arguments(transaction);
        } else {
            span(transaction, "call", call, client, thread, from, from + transaction.latency);
        }
        served(transaction, call, alone, client, thread, from);
    }

    /**
     * Whether a call overlaps none that the thread made before. A thread has one at a time; two are those of threads that the capture
     * does not tell apart, and viewers drop slices of a track that overlap.
     */
    private boolean alone(long process, long thread, long from, long to) {
        Long before = busy.get(process, thread);
        if (before != null && before > from) {
            return false;
        }
        busy.put(process, thread, to);
        return true;
    }

    /**
     * The server's span: from receive to reply where the capture tells, else as long as the client waited. The arrow goes from slice to
     * slice, so the receive is one of no length.
     */
    private void served(Transaction transaction, String call, boolean arrow, long pid, long tid, long from) {
        boolean exact = transaction.queueing >= 0 && transaction.service >= 0;
        long begin = exact ? from + transaction.queueing : from;
        long end = exact ? begin + transaction.service : from + transaction.latency;
        long server = process(transaction.server);
        long serverTid = Math.max(0, transaction.server.tid);
        span(transaction, "served", call, server, serverTid, begin, end);
        if (arrow) {
            event("s", "ipc", pid, tid, from)
                    .text(",\"cat\":\"ipc\",\"id\":")
                    .decimal(transaction.number)
                    .put('}');
            event("X", "receive", server, serverTid, begin).text(",\"dur\":0}");
            event("f", "ipc", server, serverTid, begin);
            text.text(",\"cat\":\"ipc\",\"bp\":\"e\",\"id\":")
                    .decimal(transaction.number)
                    .put('}');
        }
        piece();
    }

    /** A span that may overlap others of its process. */
    private void span(Transaction transaction, String kind, String call, long pid, long tid, long from, long to) {
        event("b", call, pid, tid, from);
        text.text(",\"cat\":\"").text(kind).text("\",\"id\":").decimal(transaction.number);
        if (kind.equals("call")) {
            arguments(transaction);
        } else {
            text.put('}');
        }
        event("e", call, pid, tid, to);
        text.text(",\"cat\":\"")
                .text(kind)
                .text("\",\"id\":")
                .decimal(transaction.number)
                .put('}');
    }

    private long process(Party party) {
        long number = processes.number(party);
        String name = processes.name(party, number);
        if (name != null) {
            event("M", "process_name", number, 0, 0).text(",\"args\":{\"name\":");
            text.json(name).text("}}");
        }
        return number;
    }

    private ByteText event(String phase, String name, long pid, long tid, long time) {
        if (!first) {
            text.put(',').put('\n');
        }
        first = false;
        text.text("{\"ph\":\"").text(phase).text("\",\"name\":").json(name);
        text.text(",\"pid\":").decimal(pid).text(",\"tid\":").decimal(tid).text(",\"ts\":");
        microseconds(time);
        return text;
    }

    private void microseconds(long nanoseconds) {
        long value = Math.abs(nanoseconds);
        if (nanoseconds < 0) {
            text.put('-');
        }
        int fraction = (int) (value % 1000);
        text.decimal(value / 1000).put('.');
        text.put((char) ('0' + fraction / 100))
                .put((char) ('0' + fraction / 10 % 10))
                .put((char) ('0' + fraction % 10));
    }

    private void arguments(Transaction transaction) {
        text.text(",\"args\":{\"outcome\":").json(transaction.outcome.id());
        byte[] path = transaction.path;
        if (path != null) {
            text.text(",\"path\":").json(new String(path, StandardCharsets.UTF_8));
        }
        if (transaction.coid >= 0) {
            text.text(",\"coid\":").decimal(transaction.coid);
        }
        if (transaction.answered) {
            boolean failed = transaction.outcome == Outcome.FAILED;
            text.text(failed ? ",\"errno\":" : ",\"status\":");
            if (failed) {
                text.json(Tables.errno(transaction.request.dialect()).nameOrHex(transaction.status));
            } else {
                text.decimal(transaction.status);
            }
        }
        text.put('}').put('}');
        piece();
    }

    private static String name(Transaction transaction) {
        Payload request = transaction.request;
        if (transaction.outcome == Outcome.PULSE) {
            return "pulse";
        }
        if (request.captured() < 2) {
            return "reply";
        }
        boolean big = request.dialect().bigEndian();
        int type = Bytes.u2(request.array(), 0, big);
        boolean connect = type == IoType._IO_CONNECT && request.captured() >= 4;
        return connect
                ? Tables.connectSubtype(request.dialect()).nameOrHex(Bytes.u2(request.array(), 2, big))
                : Tables.ioType(request.dialect()).nameOrHex(type);
    }

    private void piece() {
        if (text.length() >= PIECE) {
            flush();
        }
    }

    private void flush() {
        try {
            text.flush(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        text.put(END);
        flush();
    }
}

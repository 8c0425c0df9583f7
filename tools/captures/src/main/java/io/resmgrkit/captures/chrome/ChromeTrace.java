package io.resmgrkit.captures.chrome;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.captures.print.ByteText;
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
import java.util.HashSet;
import java.util.Set;

/**
 * Transactions as Chrome trace events (KEV 6): a slice of the client's thread for each call, a span of the server for the work on it,
 * which may overlap others, and an arrow between them. Times are microseconds from the first transaction.
 */
public final class ChromeTrace implements CaptureListener, AutoCloseable {
    private static final byte[] BEGIN = ascii("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n");
    private static final byte[] END = ascii("\n]}\n");
    private static final int PIECE = 1 << 16;
    private static final int MOST_NAMES = 1 << 16;

    private final ByteText text = new ByteText(PIECE * 2);
    private final OutputStream out;
    private final Set<Long> named = new HashSet<>();
    private long start = Long.MIN_VALUE;
    private boolean first = true;

    /** @param out where to write; flushed by {@link #close} and not closed */
    public ChromeTrace(OutputStream out) {
        this.out = out;
        text.put(BEGIN);
    }

    @Override
    public void transaction(Transaction transaction) {
        if (start == Long.MIN_VALUE) {
            start = transaction.time;
        }
        name(transaction.client);
        name(transaction.server);
        String call = name(transaction);
        long pid = Math.max(0, transaction.client.pid);
        long tid = Math.max(0, transaction.client.tid);
        long from = transaction.time - start;
        if (transaction.latency < 0) {
            event("i", call, pid, tid, from).text(",\"s\":\"t\"");
            arguments(transaction);
            return;
        }
        event("X", call, pid, tid, from).text(",\"dur\":");
        microseconds(transaction.latency);
        arguments(transaction);
        served(transaction, call, pid, tid, from);
    }

    /** The server's span: from receive to reply where the capture tells, else as long as the client waited. */
    private void served(Transaction transaction, String call, long pid, long tid, long from) {
        boolean exact = transaction.queueing >= 0 && transaction.service >= 0;
        long begin = exact ? from + transaction.queueing : from;
        long end = exact ? begin + transaction.service : from + transaction.latency;
        long server = Math.max(0, transaction.server.pid);
        long serverTid = Math.max(0, transaction.server.tid);
        event("s", "ipc", pid, tid, from)
                .text(",\"cat\":\"ipc\",\"id\":")
                .decimal(transaction.number)
                .put('}');
        event("b", call, server, serverTid, begin);
        text.text(",\"cat\":\"served\",\"id\":").decimal(transaction.number).put('}');
        event("f", "ipc", server, serverTid, begin);
        text.text(",\"cat\":\"ipc\",\"bp\":\"e\",\"id\":")
                .decimal(transaction.number)
                .put('}');
        event("e", call, server, serverTid, end);
        text.text(",\"cat\":\"served\",\"id\":").decimal(transaction.number).put('}');
        piece();
    }

    private void name(Party party) {
        byte[] name = party.name;
        if (name == null || named.size() >= MOST_NAMES || !named.add(party.pid)) {
            return;
        }
        event("M", "process_name", party.pid, 0, 0).text(",\"args\":{\"name\":");
        text.json(new String(name, StandardCharsets.UTF_8)).text("}}");
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

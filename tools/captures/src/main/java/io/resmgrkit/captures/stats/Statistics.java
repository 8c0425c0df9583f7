package io.resmgrkit.captures.stats;

import io.resmgrkit.captures.print.ByteText;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Party;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.codec.wire.Bytes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts, bytes, errors and latencies of transactions by message type, by server and by path. */
public final class Statistics implements CaptureListener {
    /** More kinds than this of one table are counted together. */
    private static final int MOST_ROWS = 512;

    private static final String OTHERS = "(others)";
    private static final String HEAD = "%-40s %9s %7s %7s %12s %12s %10s %10s %10s %10s%n";
    private static final double MICROSECOND = 1000;

    private final Map<String, Row> types = new LinkedHashMap<>();
    private final Map<String, Row> servers = new LinkedHashMap<>();
    private final Map<String, Row> paths = new LinkedHashMap<>();

    @Override
    public Transaction transaction(Transaction transaction) {
        add(types, type(transaction), transaction);
        add(servers, server(transaction.server), transaction);
        byte[] path = transaction.path;
        if (path != null) {
            add(paths, shown(path), transaction);
        }
        return transaction.clear();
    }

    private static void add(Map<String, Row> table, String key, Transaction transaction) {
        String name = table.size() < MOST_ROWS || table.containsKey(key) ? key : OTHERS;
        table.computeIfAbsent(name, any -> new Row()).add(transaction);
    }

    private static String type(Transaction transaction) {
        Payload request = transaction.request;
        if (transaction.outcome == Outcome.PULSE) {
            return "pulse";
        }
        if (request.captured() < 2) {
            return "(unknown)";
        }
        boolean big = request.dialect().bigEndian();
        int type = Bytes.u2(request.array(), 0, big);
        if (type == IoType._IO_CONNECT && request.captured() >= 4) {
            return Tables.connectSubtype(request.dialect()).nameOrHex(Bytes.u2(request.array(), 2, big));
        }
        return Tables.ioType(request.dialect()).nameOrHex(type);
    }

    private static String shown(byte[] text) {
        return new ByteText(64).shown(text).toString();
    }

    private static String server(Party server) {
        byte[] name = server.name;
        String process = server.pid == -1 ? String.valueOf(server.address) : Long.toString(server.pid);
        if (server.pid == -1 && server.address == null) {
            return "(unknown)";
        }
        return name == null ? process : process + " " + shown(name);
    }

    /** The tables as text, the most frequent kinds first; latencies in microseconds. */
    public String text() {
        StringBuilder text = new StringBuilder();
        table(text, "type", types);
        table(text, "server", servers);
        table(text, "path", paths);
        return text.toString();
    }

    private static void table(StringBuilder text, String title, Map<String, Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append(String.format(
                Locale.ROOT,
                HEAD,
                title,
                "count",
                "failed",
                "open",
                "sent",
                "received",
                "p50 us",
                "p90 us",
                "p99 us",
                "max us"));
        rows.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Row> entry) -> -entry.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> line(text, entry.getKey(), entry.getValue()));
    }

    private static void line(StringBuilder text, String key, Row row) {
        text.append(String.format(
                Locale.ROOT,
                HEAD,
                key,
                row.count,
                row.failed,
                row.unanswered,
                row.sent,
                row.received,
                latency(row, 50),
                latency(row, 90),
                latency(row, 99),
                latency(row, 100)));
    }

    private static String latency(Row row, double percentile) {
        return row.latencies.getTotalCount() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f",
                        Math.min(row.latencies.getValueAtPercentile(percentile), row.longest) / MICROSECOND);
    }
}

package io.resmgrkit.tools.decode.capture;

import io.resmgrkit.captures.chrome.ChromeTrace;
import io.resmgrkit.captures.print.CaptureWriter;
import io.resmgrkit.captures.print.ParallelWriter;
import io.resmgrkit.captures.stats.Statistics;
import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.CaptureListener;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Problem;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.tools.Terminal;
import io.resmgrkit.tools.decode.filter.Filter;
import io.resmgrkit.tools.show.HexText;
import io.resmgrkit.tools.show.Style;
import io.resmgrkit.tools.show.TreeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among what a capture holds and prints it in one of the forms. */
final class CaptureOutput implements CaptureListener, AutoCloseable {
    /** Text takes three times the work of decoding at most; more threads would only take memory. */
    private static final int MOST_WORKERS = 3;

    private final Terminal terminal;
    private final CaptureSettings settings;
    private final String file;
    private final Style style;
    private final CaptureWriter writer;
    /** Where nothing is to be chosen or counted on the way, text is made by threads of its own. */
    private final @Nullable ParallelWriter parallel;

    private final @Nullable ChromeTrace chrome;
    private final Statistics statistics;
    private final long limit;
    private long seen;
    private long shown;
    private boolean damaged;
    private boolean problems;

    CaptureOutput(Terminal terminal, CaptureSettings settings, String file, Style style, long limit) {
        this.terminal = terminal;
        this.settings = settings;
        this.file = file;
        this.style = style;
        this.limit = limit;
        this.statistics = new Statistics();
        boolean json = json();
        boolean minor = settings.options().events();
        writer = new CaptureWriter(terminal.out(), file, json, minor);
        boolean lines = json || settings.form() == CaptureSettings.Form.LINE;
        boolean all = settings.filter() == null && limit == Long.MAX_VALUE && !settings.follow();
        int others = Runtime.getRuntime().availableProcessors() - 1;
        int workers = Math.max(1, Math.min(others, MOST_WORKERS));
        parallel = lines && all ? new ParallelWriter(terminal.out(), file, json, minor, workers) : null;
        chrome = settings.form() == CaptureSettings.Form.CHROME ? new ChromeTrace(terminal.out()) : null;
    }

    @Override
    public boolean full() {
        return shown >= limit;
    }

    @Override
    public boolean headers() {
        return json();
    }

    @Override
    public boolean minor() {
        return settings.options().events();
    }

    @Override
    public Transaction transaction(Transaction transaction) {
        ParallelWriter all = parallel;
        if (all != null) {
            seen++;
            return all.transaction(transaction);
        }
        if (!full()) {
            seen++;
            choose(transaction);
        }
        return transaction.clear();
    }

    private void choose(Transaction transaction) {
        Filter filter = settings.filter();
        boolean request = true;
        boolean reply = true;
        boolean lone = settings.form() == CaptureSettings.Form.JSON
                || settings.form() == CaptureSettings.Form.TREE
                || settings.form() == CaptureSettings.Form.HEX;
        if (filter != null || lone && !json()) {
            io.resmgrkit.tools.decode.source.Transaction converted = Converted.of(file, transaction);
            request = lone ? wanted(filter, converted, converted.request()) : whole(filter, converted);
            reply = lone ? wanted(filter, converted, converted.reply()) : request;
            if (!request && !reply) {
                return;
            }
            if (lone && !json()) {
                trees(transaction, request ? converted.request() : null, reply ? converted.reply() : null);
                return;
            }
        }
        boolean both = limit - shown >= 2;
        show(transaction, request, reply && (both || !request || !json()));
    }

    private boolean json() {
        return settings.form() == CaptureSettings.Form.JSON;
    }

    private static boolean wanted(
            @Nullable Filter filter,
            io.resmgrkit.tools.decode.source.Transaction transaction,
            @Nullable Message message) {
        return message != null && (filter == null || filter.accepts(transaction, List.of(message)));
    }

    private static boolean whole(@Nullable Filter filter, io.resmgrkit.tools.decode.source.Transaction transaction) {
        return filter == null
                || filter.accepts(transaction, transaction.messages().toList());
    }

    private void show(Transaction transaction, boolean request, boolean reply) {
        ChromeTrace trace = chrome;
        if (trace != null) {
            trace.transaction(transaction);
            shown++;
        } else if (settings.form() == CaptureSettings.Form.STATS) {
            statistics.transaction(transaction);
            shown++;
        } else {
            long before = writer.written();
            writer.write(transaction, request, reply);
            shown += writer.written() - before;
        }
    }

    private void trees(Transaction transaction, @Nullable Message request, @Nullable Message reply) {
        damaged |= transaction.damaged;
        if (request != null) {
            tree(transaction, transaction.request, request);
        }
        if (reply != null && !full()) {
            tree(transaction, transaction.reply(), reply);
        }
    }

    private void tree(Transaction transaction, Payload payload, Message message) {
        if (shown++ > 0) {
            terminal.out().println();
        }
        Defect defect = message.defect();
        damaged |= defect != null && (payload.complete() || defect.kind() == Defect.Kind.MALFORMED);
        terminal.out()
                .println("# " + About.text(transaction, payload, message.bytes().direction()));
        boolean dump = settings.form() == CaptureSettings.Form.HEX;
        terminal.out().print(dump ? HexText.of(message, style) : TreeText.of(message, style));
    }

    @Override
    public void event(CaptureEvent event) {
        ParallelWriter all = parallel;
        if (all != null) {
            all.event(event);
            return;
        }
        boolean lines = settings.form() == CaptureSettings.Form.LINE || json();
        // What happens between messages belongs to the whole story, not to a choice of messages.
        if (lines && settings.filter() == null && !full()) {
            long before = writer.written();
            writer.event(event);
            shown += writer.written() - before;
        }
    }

    @Override
    public void problem(Problem problem) {
        if (full()) {
            return;
        }
        if (problem.damage() && problem.frame() == 0) {
            problems = true;
        }
        damaged |= problem.damage();
        // What was told before stands before it.
        flush();
        String where = problem.offset() < 0 ? file : file + ": offset " + problem.offset();
        terminal.error(
                (problem.damage() ? "damaged capture: " : "incomplete capture: ") + where + ": " + problem.why());
    }

    /** Writes what is held back, and what is known only at the end. */
    void end() {
        ChromeTrace trace = chrome;
        if (trace != null) {
            trace.close();
        }
        if (settings.form() == CaptureSettings.Form.STATS) {
            terminal.out().print(statistics.text());
        }
        flush();
    }

    /** Writes out what is held back. */
    void flush() {
        ParallelWriter all = parallel;
        if (all != null) {
            all.flush();
        } else {
            writer.flush();
        }
        terminal.out().flush();
    }

    /** Transactions that were looked at. */
    long seen() {
        return seen;
    }

    /** Lines or messages that were shown. */
    long shown() {
        return parallel == null ? shown : parallel.written();
    }

    /** Whether something shown was damaged. */
    boolean damaged() {
        return damaged || writer.damaged() || parallel != null && parallel.damaged();
    }

    /** Whether the file itself could not be read to its end. */
    boolean problems() {
        return problems;
    }

    @Override
    public void close() {
        if (parallel != null) {
            parallel.close();
        }
    }
}

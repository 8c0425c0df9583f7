package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.message.Message;
import io.resmgrkit.tools.Terminal;
import io.resmgrkit.tools.decode.filter.Filter;
import io.resmgrkit.tools.decode.source.Sink;
import io.resmgrkit.tools.decode.source.Transaction;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Stands between a reader and a printer: chooses, counts, and knows at the end how it went. */
final class Selection implements Sink {
    private final Terminal terminal;
    private final Printer printer;
    private final @Nullable Filter filter;
    private final boolean whole;
    private final long limit;
    private long seen;
    private long shown;
    private boolean damaged;
    private boolean problems;

    /**
     * @param filter which messages are wanted, or null for all
     * @param whole whether a transaction is shown as a whole when one of its messages is wanted, and counts as one
     * @param limit how much to show at most
     */
    Selection(Terminal terminal, Printer printer, @Nullable Filter filter, boolean whole, long limit) {
        this.terminal = terminal;
        this.printer = printer;
        this.filter = filter;
        this.whole = whole;
        this.limit = limit;
    }

    @Override
    public void transaction(Transaction transaction) throws IOException {
        if (full()) {
            return;
        }
        seen++;
        Message request = wanted(transaction, transaction.request());
        Message reply = wanted(transaction, transaction.reply());
        if (request == null && reply == null) {
            return;
        }
        if (whole) {
            show(transaction, 1);
        } else {
            boolean both = request != null && reply != null && limit - shown >= 2;
            Message second = request == null || both ? reply : null;
            show(with(transaction, request, second), both ? 2 : 1);
        }
    }

    private void show(Transaction transaction, int count) throws IOException {
        damaged |= transaction.messages().anyMatch(message -> message.defect() != null);
        shown += count;
        printer.transaction(transaction);
    }

    private @Nullable Message wanted(Transaction transaction, @Nullable Message message) {
        return message != null && (filter == null || filter.accepts(transaction, message)) ? message : null;
    }

    private static Transaction with(Transaction of, @Nullable Message request, @Nullable Message reply) {
        return new Transaction(of.context(), request, reply, of.result(), of.status(), of.errno(), of.late());
    }

    @Override
    public void aside(String time, String text) {
        // What happens between messages belongs to the whole story, not to a choice of messages.
        if (filter == null && !full()) {
            printer.aside(time, text);
        }
    }

    @Override
    public void problem(String what, String where, String why) {
        problems = true;
        terminal.error(what + ": " + where + ": " + why);
    }

    @Override
    public boolean full() {
        return shown >= limit;
    }

    /** How many transactions or lone messages were looked at. */
    long seen() {
        return seen;
    }

    /** How many lines or messages were shown. */
    long shown() {
        return shown;
    }

    /** Whether one of the messages shown was truncated or malformed. */
    boolean damaged() {
        return damaged;
    }

    /** Whether a part of the input could not be read. */
    boolean problems() {
        return problems;
    }
}

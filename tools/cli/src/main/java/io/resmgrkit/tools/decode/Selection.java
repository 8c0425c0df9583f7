package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.message.Message;
import io.resmgrkit.tools.Terminal;
import io.resmgrkit.tools.decode.filter.Filter;
import io.resmgrkit.tools.decode.source.Sink;
import io.resmgrkit.tools.decode.source.Transaction;
import java.io.IOException;
import java.util.List;
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
        if (whole) {
            if (filter == null
                    || filter.accepts(transaction, transaction.messages().toList())) {
                show(transaction, 1);
            }
            return;
        }
        Transaction chosen = transaction
                .without(unwanted(transaction, transaction.request()))
                .without(unwanted(transaction, transaction.reply()));
        long messages = chosen.messages().count();
        if (messages > limit - shown) {
            chosen = chosen.without(chosen.reply());
            messages--;
        }
        if (messages > 0) {
            show(chosen, messages);
        }
    }

    private void show(Transaction transaction, long count) throws IOException {
        damaged |= transaction.messages().anyMatch(message -> message.defect() != null);
        shown += count;
        printer.transaction(transaction);
    }

    /** The message if it is there and not wanted, otherwise null. */
    private @Nullable Message unwanted(Transaction transaction, @Nullable Message message) {
        return message == null || filter == null || filter.accepts(transaction, List.of(message)) ? null : message;
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

package io.resmgrkit.tools.decode;

import io.resmgrkit.tools.decode.source.Transaction;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is printed when no format was asked for: one lone message as a tree, anything more as lines. */
final class FittingPrinter implements Printer {
    private final Printer lines;
    private final Supplier<Printer> tree;
    private @Nullable Transaction held;
    private boolean many;

    FittingPrinter(Printer lines, Supplier<Printer> tree) {
        this.lines = lines;
        this.tree = tree;
    }

    @Override
    public void transaction(Transaction transaction) throws IOException {
        if (!many && held == null && transaction.context().transaction() == 0) {
            held = transaction;
            return;
        }
        release();
        lines.transaction(transaction);
    }

    @Override
    public void aside(String time, String text) {
        many = true;
        lines.aside(time, text);
    }

    private void release() throws IOException {
        many = true;
        if (held != null) {
            lines.transaction(held);
            held = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (held != null) {
            tree.get().transaction(held);
        }
    }
}

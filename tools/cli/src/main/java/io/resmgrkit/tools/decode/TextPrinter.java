package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.Direction;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Transaction;
import io.resmgrkit.tools.show.HexText;
import io.resmgrkit.tools.show.Style;
import io.resmgrkit.tools.show.TreeText;
import java.io.PrintStream;

/** Prints messages one below the other, as trees or as dumps; what is known beside the bytes stands above a message. */
final class TextPrinter implements Printer {
    private final PrintStream out;
    private final Style style;
    private final boolean dump;
    private final boolean fitting;
    private boolean first = true;

    /**
     * @param dump dumps instead of trees
     * @param fitting whether lone messages say which dialects they fit
     */
    TextPrinter(PrintStream out, Style style, boolean dump, boolean fitting) {
        this.out = out;
        this.style = style;
        this.dump = dump;
        this.fitting = fitting;
    }

    @Override
    public void transaction(Transaction transaction) {
        transaction.messages().forEach(message -> {
            if (!first) {
                out.println();
            }
            first = false;
            String about = about(transaction, message);
            if (fitting && transaction.context().transaction() == 0) {
                out.println(style.faint("# " + Fitting.of(message)));
            }
            if (!about.isEmpty()) {
                out.println(style.faint("# " + about));
            }
            out.print(dump ? HexText.of(message, style) : TreeText.of(message, style));
        });
    }

    private static String about(Transaction transaction, Message message) {
        Context context = transaction.context();
        StringBuilder text = new StringBuilder();
        if (context.transaction() > 0) {
            text.append("transaction ").append(context.transaction());
        }
        if (context.time() != null) {
            text.append(", time ").append(context.time());
        }
        if (context.client() != null) {
            text.append(", pid ").append(context.client().pid());
        }
        if (context.path() != null) {
            text.append(", ").append(context.path());
        }
        boolean reply = message.bytes().direction() == Direction.REPLY;
        if (reply && transaction.result() == Transaction.Result.FAILED) {
            Names names = Tables.errno(message.bytes().dialect());
            text.append(", error ").append(names.nameOrHex(transaction.errno()));
        }
        return text.toString();
    }
}

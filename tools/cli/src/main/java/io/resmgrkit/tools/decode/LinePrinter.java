package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Party;
import io.resmgrkit.tools.decode.source.Transaction;
import io.resmgrkit.tools.show.Heading;
import io.resmgrkit.tools.show.LineText;
import io.resmgrkit.tools.show.Style;
import java.io.PrintStream;

/** Prints a line for each transaction, as strace does for each system call. */
final class LinePrinter implements Printer {
    /** Descriptors of side channels have this bit and are no file descriptors of the program. */
    private static final int SIDE_CHANNEL = 0x40000000;

    private final PrintStream out;
    private final Style style;
    private final boolean paired;

    /** @param paired whether a request and its reply make one line */
    LinePrinter(PrintStream out, Style style, boolean paired) {
        this.out = out;
        this.style = style;
        this.paired = paired;
    }

    @Override
    public void transaction(Transaction transaction) {
        if (paired) {
            line(transaction);
            return;
        }
        if (transaction.request() != null) {
            line(Transaction.ofRequest(transaction.context(), transaction.request()));
        }
        if (transaction.reply() != null) {
            line(transaction.without(transaction.request()));
        }
    }

    private void line(Transaction transaction) {
        Context context = transaction.context();
        StringBuilder line = new StringBuilder(prefix(context));
        Message request = transaction.request();
        Message reply = transaction.reply();
        if (request != null) {
            String path = context.path() == null ? "" : context.path();
            line.append(LineText.request(request, descriptor(context), path, style));
        } else if (transaction.late() && reply != null) {
            line.append("<... ").append(style.name(Heading.name(reply))).append(" resumed>");
        } else if (reply != null) {
            line.append("reply to ").append(style.name(Heading.name(reply)));
        }
        line.append(result(transaction));
        out.println(line);
    }

    @Override
    public void aside(String time, String text) {
        out.println(style.faint((time.isEmpty() ? "" : time + " ") + "--- " + text + " ---"));
    }

    private static String prefix(Context context) {
        StringBuilder text = new StringBuilder();
        if (context.time() != null) {
            text.append(context.time()).append(' ');
        }
        Party client = context.client();
        if (client != null && client.pid() != null) {
            text.append(client.pid());
            if (client.tid() != null && client.tid() > 1) {
                text.append('.').append(client.tid());
            }
            text.append(' ');
        }
        return text.toString();
    }

    /** What the message was sent on, as strace shows a descriptor; empty for a connect message. */
    private static String descriptor(Context context) {
        Party client = context.client();
        if (!context.descriptor() || client == null || client.coid() == null) {
            return "";
        }
        int coid = client.coid();
        return (coid & SIDE_CHANNEL) != 0 ? "0x" + Integer.toHexString(coid) : Integer.toString(coid);
    }

    private String result(Transaction transaction) {
        Message reply = transaction.reply();
        return switch (transaction.result()) {
            case UNKNOWN -> "";
            case PENDING -> " <unfinished ...>";
            case FAILED -> " = " + style.wrong("-1 " + errno(dialect(transaction), transaction.errno()));
            case REPLIED -> {
                String bytes = reply == null ? "" : LineText.reply(reply, style);
                yield " = " + status(transaction) + (bytes.isEmpty() ? "" : " " + bytes.strip());
            }
        };
    }

    private static Dialect dialect(Transaction transaction) {
        return transaction.messages().findFirst().orElseThrow().bytes().dialect();
    }

    private static String errno(Dialect dialect, int errno) {
        Names names = Tables.errno(dialect);
        String doc = names.doc(errno);
        return names.name(errno) == null ? "errno " + errno : names.name(errno) + (doc == null ? "" : " (" + doc + ")");
    }

    /** The status word; the flags of a connect reply by name. */
    private static String status(Transaction transaction) {
        int status = transaction.status();
        Message reply = transaction.reply();
        boolean connect = reply != null && reply.bytes().type() == IoType._IO_CONNECT;
        return status < 0 && connect
                ? String.join(
                        "|", Tables.connectRet(dialect(transaction)).as(true).split(status))
                : Integer.toString(status);
    }
}

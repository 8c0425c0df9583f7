package io.resmgrkit.captures.print;

import static io.resmgrkit.captures.print.ByteText.ascii;

import io.resmgrkit.captures.transaction.CaptureEvent;
import io.resmgrkit.captures.transaction.Outcome;
import io.resmgrkit.captures.transaction.Party;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.IoType;
import io.resmgrkit.codec.names.generated.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Transactions as lines, one each, as strace shows calls. */
public final class TransactionLine {
    private static final byte[] NO_PATH = new byte[0];
    private static final byte[] EQUALS = ascii(" = ");
    private static final byte[] UNFINISHED = ascii(" <unfinished ...>");
    private static final byte[] INTERRUPTED = ascii(" <interrupted>");
    private static final byte[] PULSE = ascii("pulse");
    private static final byte[] REPLY = ascii("reply to a request that the capture does not have");

    private final ByteText out;
    private final MessageLine line = new MessageLine(new FieldTexts());
    private final Map<Long, byte[]> errors = new HashMap<>();
    private final Memo addresses = Memo.plain();
    private final Memo notes = Memo.plain();
    private boolean damaged;

    /** @param out where lines are appended */
    public TransactionLine(ByteText out) {
        this.out = out;
    }

    /** Whether a message written so far is damaged, be it by itself or by its frame. */
    public boolean damaged() {
        return damaged;
    }

    /** Writes a transaction. */
    public void write(Transaction transaction) {
        damaged |= transaction.damaged;
        out.seconds(transaction.time).put(' ');
        party(transaction.client);
        MessageBytes asked = request(transaction);
        result(transaction, asked);
        if (transaction.latency >= 0) {
            out.put(' ').put('<').seconds(transaction.latency).put('>');
        }
        if (transaction.noted()) {
            List<String> said = transaction.notes();
            for (int i = 0; i < said.size(); i++) {
                out.put(' ').put('[').put(notes.of(said.get(i))).put(']');
            }
        }
        out.put('\n');
    }

    private void party(Party party) {
        if (party.pid != -1) {
            out.decimal(party.pid);
            if (party.tid > 1) {
                out.put('.').decimal(party.tid);
            }
            byte[] name = party.name;
            if (name != null) {
                out.put('(').shown(name).put(')');
            }
            out.put(' ');
        } else if (party.address != null) {
            out.put(addresses.of(party.address)).put(' ');
        }
    }

    private @Nullable MessageBytes request(Transaction transaction) {
        Payload request = transaction.request;
        if (!request.present()) {
            lost(transaction);
            return null;
        }
        MessageBytes asked = new MessageBytes(request.dialect(), null, request.array(), 0, request.captured());
        line.begin(asked);
        Defect defect = Replies.walk(transaction, asked, line);
        byte[] path = transaction.path;
        if (transaction.outcome == Outcome.PULSE) {
            line.named(PULSE);
        }
        line.request(out, asked, transaction.coid, path == null ? NO_PATH : path);
        extent(request, defect);
        return asked;
    }

    /** A reply alone: who sent it, and to which of its peer's requests. */
    private void lost(Transaction transaction) {
        String server = transaction.server.address;
        if (server == null) {
            out.put(REPLY);
            return;
        }
        out.put(addresses.of(server)).put(' ').put(REPLY).text(", handle ").decimal(transaction.rcvid);
    }

    /** What was not captured, or what is wrong with the message. */
    private void extent(Payload payload, @Nullable Defect defect) {
        if (!payload.complete()) {
            out.text(" [").decimal(payload.captured());
            if (payload.full() >= 0) {
                out.text(" of ").decimal(payload.full()).text(" bytes captured]");
            } else {
                out.text(" bytes captured, length unknown]");
            }
        }
        if (payload.gaps()) {
            islands(payload);
        }
        if (defect != null && (payload.complete() || defect.kind() == Defect.Kind.MALFORMED)) {
            damaged = true;
            out.text(" [").text(defect.toString()).put(']');
        }
    }

    /** Pieces behind a gap. */
    private void islands(Payload payload) {
        for (Payload.Island island : payload.islands()) {
            out.text(" [at ").decimal(island.offset()).put(' ');
            out.quoted(island.bytes(), 0, island.bytes().length, 32).put(']');
        }
    }

    private void result(Transaction transaction, @Nullable MessageBytes asked) {
        if (!transaction.answered) {
            if (transaction.outcome == Outcome.INTERRUPTED) {
                out.put(INTERRUPTED);
            } else if (transaction.outcome == Outcome.UNANSWERED) {
                out.put(UNFINISHED);
            }
            return;
        }
        out.put(EQUALS);
        if (Replies.failed(transaction)) {
            out.put(error(transaction));
            return;
        }
        Dialect dialect = transaction.request.dialect();
        boolean connect = asked != null && asked.type() == IoType._IO_CONNECT;
        if (transaction.status < 0 && connect) {
            out.text(String.join("|", Tables.connectRet(dialect).as(true).split(transaction.status)));
        } else {
            out.decimal(transaction.status);
        }
        Payload reply = transaction.reply();
        if (reply.captured() > 0 || reply.gaps()) {
            MessageBytes bytes = new MessageBytes(
                    reply.dialect(), Replies.to(transaction, asked), reply.array(), 0, reply.captured());
            line.begin(bytes);
            Defect defect = bytes.walk(line);
            line.reply(out);
            extent(reply, defect);
        }
    }

    private byte[] error(Transaction transaction) {
        Long number = transaction.status;
        byte[] text = errors.get(number);
        if (text == null) {
            Names names = Tables.errno(transaction.request.dialect());
            String name = names.name(number);
            String doc = names.doc(number);
            String made = "-1 " + (name == null ? "errno " + number : name + (doc == null ? "" : " (" + doc + ")"));
            text = new ByteText(32).text(made).copy();
            if (errors.size() < 1000) {
                errors.put(number, text);
            }
        }
        return text;
    }

    /** Writes an event. */
    public void write(CaptureEvent event) {
        out.seconds(event.time()).text(" --- ").text(event.layer()).put(' ').text(event.kind());
        for (CaptureEvent.Value value : event.values()) {
            out.put(' ').text(value.name()).put('=');
            String text = value.text();
            Names names = value.names();
            String name = names == null ? null : names.name(value.number());
            if (text != null) {
                byte[] bytes = new ByteText(32).text(text).copy();
                out.quoted(bytes, 0, bytes.length, 256);
            } else if (name != null) {
                out.text(name);
            } else {
                out.decimal(value.number());
            }
        }
        out.text(" ---\n");
    }
}

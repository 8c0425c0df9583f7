package io.resmgrkit.tools.decode.capture;

import io.resmgrkit.captures.print.ByteText;
import io.resmgrkit.captures.print.Replies;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.Direction;
import io.resmgrkit.codec.names.generated.Tables;

/** What is known of a message of a capture beside its bytes, in one line. */
final class About {
    private About() {}

    static String text(Transaction transaction, Payload payload, Direction direction) {
        boolean reply = direction == Direction.REPLY;
        ByteText text = new ByteText(128);
        text.text("transaction ").decimal(transaction.number);
        text.text(", time ").seconds(transaction.time);
        text.text(", frame ").decimal(reply ? transaction.replyFrame : transaction.requestFrame);
        if (transaction.client.pid != -1) {
            text.text(", pid ").decimal(transaction.client.pid);
        }
        byte[] path = transaction.path;
        if (path != null) {
            text.text(", ").shown(path);
        }
        if (reply && Replies.failed(transaction)) {
            text.text(", error ")
                    .text(Tables.errno(transaction.request.dialect()).nameOrHex(transaction.status));
        }
        if (reply && transaction.latency >= 0) {
            text.text(", after ").seconds(transaction.latency).text(" s");
        }
        if (!payload.complete() && payload.present()) {
            text.text(", ").decimal(payload.captured());
            text.text(
                    payload.full() < 0
                            ? " bytes captured, length unknown"
                            : " of " + payload.full() + " bytes captured");
        }
        transaction.notes().forEach(note -> text.text(", " + note));
        return text.toString();
    }
}

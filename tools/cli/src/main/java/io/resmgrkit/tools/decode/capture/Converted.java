package io.resmgrkit.tools.decode.capture;

import io.resmgrkit.captures.print.Replies;
import io.resmgrkit.captures.transaction.Party;
import io.resmgrkit.captures.transaction.Payload;
import io.resmgrkit.captures.transaction.Transaction;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.tools.decode.source.Context;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transaction of a capture in the form that filters and trees take. Shares its bytes: valid as long as the transaction is. */
final class Converted {
    private static final int NANOSECOND_DIGITS = 9;

    private Converted() {}

    static io.resmgrkit.tools.decode.source.Transaction of(String file, Transaction from) {
        byte[] path = from.path;
        Context context = new Context(
                file,
                BigDecimal.valueOf(from.time, NANOSECOND_DIGITS).toPlainString(),
                (int) Math.min(Integer.MAX_VALUE, from.number),
                party(from.client, from.coid),
                party(from.server, -1),
                path == null ? null : new String(path, StandardCharsets.UTF_8),
                from.coid >= 0);
        Payload request = from.request;
        Message asked =
                request.present() ? Message.request(request.dialect(), request.array(), 0, request.captured()) : null;
        boolean failed = Replies.failed(from);
        int status = (int) from.status;
        return new io.resmgrkit.tools.decode.source.Transaction(
                context,
                asked,
                from.answered ? reply(from, asked) : null,
                result(from, failed),
                failed ? 0 : status,
                failed ? status : 0,
                false);
    }

    private static Message reply(Transaction from, @Nullable Message asked) {
        Payload reply = from.reply();
        MessageBytes request = asked == null ? null : asked.bytes();
        return Message.reply(
                (reply.present() ? reply : from.request).dialect(),
                Replies.to(from, request),
                reply.array(),
                0,
                reply.captured());
    }

    private static io.resmgrkit.tools.decode.source.Transaction.Result result(Transaction from, boolean failed) {
        if (!from.answered) {
            return io.resmgrkit.tools.decode.source.Transaction.Result.UNKNOWN;
        }
        return failed
                ? io.resmgrkit.tools.decode.source.Transaction.Result.FAILED
                : io.resmgrkit.tools.decode.source.Transaction.Result.REPLIED;
    }

    private static io.resmgrkit.tools.decode.source.@Nullable Party party(Party party, long coid) {
        if (party.pid == -1 && coid == -1) {
            return null;
        }
        return new io.resmgrkit.tools.decode.source.Party(
                number(party.node),
                number(party.pid),
                number(party.tid),
                null,
                number(coid),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static @Nullable Integer number(long value) {
        return value == -1 ? null : (int) value;
    }
}

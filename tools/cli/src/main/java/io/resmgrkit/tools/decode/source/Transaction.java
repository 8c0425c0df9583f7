package io.resmgrkit.tools.decode.source;

import io.resmgrkit.codec.message.Message;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came of it, as far as the input shows either.
 *
 * @param context what is known beside the bytes
 * @param request null where only the reply was seen, and for an answer that came later
 * @param reply null where there was none or it was not seen; empty bytes for an error reply
 * @param result how it ended
 * @param status of a reply that carries one, otherwise 0
 * @param errno of an error reply, otherwise 0
 * @param late whether this is the answer to a request that was shown before, as pending
 */
public record Transaction(
        Context context,
        @Nullable Message request,
        @Nullable Message reply,
        Result result,
        int status,
        int errno,
        boolean late) {
    /** How a transaction ended. */
    public enum Result {
        /** The input does not say. */
        UNKNOWN,
        /** With a reply: status and bytes. */
        REPLIED,
        /** With an error reply. */
        FAILED,
        /** Not yet. */
        PENDING
    }

    /** A lone request. */
    public static Transaction ofRequest(Context context, Message request) {
        return new Transaction(context, request, null, Result.UNKNOWN, 0, 0, false);
    }

    /** A lone reply. */
    public static Transaction ofReply(Context context, Message reply, int status) {
        return new Transaction(context, null, reply, Result.REPLIED, status, 0, false);
    }

    /** The same without one of its messages; null takes nothing away. */
    public Transaction without(@Nullable Message message) {
        return new Transaction(
                context,
                request == message ? null : request,
                reply == message ? null : reply,
                result,
                status,
                errno,
                late);
    }

    /** The messages that are there, in the order in which they were sent. */
    public Stream<Message> messages() {
        return Stream.of(request, reply).flatMap(Stream::ofNullable);
    }
}

package io.resmgrkit.tools.decode.source;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a transaction beside its bytes.
 *
 * @param file the input, as the user named it
 * @param time when the request was seen: seconds as decimal text, or null
 * @param transaction number shared by a request and its reply, from 1; 0 where the input has no transactions
 * @param client who asked, or null
 * @param server who answers, or null
 * @param path what the descriptor or the connect message stands for, or null
 * @param descriptor whether the message was sent on a descriptor, the client's {@code coid}
 */
public record Context(
        String file,
        @Nullable String time,
        int transaction,
        @Nullable Party client,
        @Nullable Party server,
        @Nullable String path,
        boolean descriptor) {
    /** The same at another time. */
    Context at(@Nullable String later) {
        return new Context(file, later, transaction, client, server, path, descriptor);
    }

    /** Nothing is known. */
    public static Context unknown(String file) {
        return new Context(file, null, 0, null, null, null, false);
    }
}

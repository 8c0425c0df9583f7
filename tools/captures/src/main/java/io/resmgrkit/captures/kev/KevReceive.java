package io.resmgrkit.captures.kev;

import org.jspecify.annotations.Nullable;

/**
 * What the server was told of a message it received, in a wide record.
 *
 * @param node      node of the client, 0 for this one
 * @param pid       process of the client
 * @param tid       thread of the client
 * @param chid      channel
 * @param coid      connection of the client
 * @param received  bytes that were received
 * @param offered   bytes that the client sent
 * @param replyRoom bytes that the client takes as a reply
 */
record KevReceive(long node, long pid, long tid, long chid, long coid, long received, long offered, long replyRoom) {
    /** Bytes of the message: those that the client sent; a channel that does not ask for their number is told 0. -1 for nonsense. */
    long length() {
        return Math.max(-1, Math.max(received, offered));
    }

    /** The info of a receive; null in fast mode, and where the server asked for none, which leaves zeros. */
    static @Nullable KevReceive of(KevEvent event) {
        if (event.words() <= 2 || event.u4(6) == 0) {
            return null;
        }
        boolean wide64 = event.wide64();
        return new KevReceive(
                event.u4(4),
                event.u4(6),
                event.u4(7),
                event.u4(8),
                event.u4(10),
                wide64 ? event.s8(11) : event.u4(11),
                wide64 ? event.s8(13) : event.u4(12),
                wide64 ? event.s8(15) : event.u4(13));
    }
}

package io.resmgrkit.codec.kaitai;

import io.netty.buffer.ByteBuf;
import io.resmgrkit.codec.CodecException;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;

/**
 * Bounds chains before they are read: the generated classes read recursively and copy the rest of the chain at every step, so hostile
 * bytes could exhaust the stack.
 */
final class Chains {
    private static final int CONNECT = 0x100;
    private static final int LAST_OF_IO = 0x1ff;
    private static final int RET_MSG = 0x0010_0000;
    private static final int CONNECT_HEADER = 40;
    private static final int MESSAGE_OF_REPLY = 68;

    private Chains() {}

    /** Refuses a request whose chain is too long, be it on a descriptor or inside a connect (LAYOUT 4). */
    static void checkRequest(Dialect dialect, ByteBuf buffer) {
        int size = buffer.readableBytes();
        int type = size < 4 ? 0 : u2(dialect, buffer, 0);
        if (type > CONNECT && type <= LAST_OF_IO) {
            check(dialect, buffer, 0, size);
        } else if (type == CONNECT && size > CONNECT_HEADER && u2(dialect, buffer, 2) < 2) {
            int from = CONNECT_HEADER + u2(dialect, buffer, 34) + 7 & ~7;
            check(dialect, buffer, from, Math.min(size, from + u2(dialect, buffer, 38)));
        }
    }

    /** Refuses a reply that sends a message whose chain is too long (LAYOUT 2.2). */
    static void checkReply(Dialect dialect, Answered to, ByteBuf buffer) {
        int size = buffer.readableBytes();
        if (to.type() == CONNECT && to.status() < 0 && (to.status() & RET_MSG) != 0 && size > MESSAGE_OF_REPLY) {
            check(dialect, buffer, MESSAGE_OF_REPLY, Math.min(size, MESSAGE_OF_REPLY + u2(dialect, buffer, 18)));
        }
    }

    private static void check(Dialect dialect, ByteBuf buffer, int from, int end) {
        int messages = 1;
        int at = from;
        while (at + 4 <= end) {
            int length = u2(dialect, buffer, at + 2);
            if ((length & 0x8000) == 0 || (length & 0x7fff) == 0) {
                return;
            }
            at += length & 0x7fff;
            if (at < end && ++messages > ReferenceCodec.MAX_CHAIN) {
                throw new CodecException("the chain at offset " + from + " has more than " + ReferenceCodec.MAX_CHAIN
                        + " messages; the fast codec reads chains of any length");
            }
        }
    }

    private static int u2(Dialect dialect, ByteBuf buffer, int at) {
        int index = buffer.readerIndex() + at;
        return dialect.bigEndian() ? buffer.getUnsignedShort(index) : buffer.getUnsignedShortLE(index);
    }
}

package io.resmgrkit.conformance.profile;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectLinkReply;
import io.resmgrkit.codec.generated.IoConnectLinkReplyEncoder;
import io.resmgrkit.codec.names.generated.ConnectRet;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Result;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The two answers that lead a client elsewhere (P4.3, P4.10). */
final class FsReplies {
    private FsReplies() {}

    /** A redirect: no server entries, only the path to go on with, NUL counted. */
    static Result redirect(Context ctx, IoConnect msg, String path) {
        ctx.setConnectReturn(ConnectRet._IO_CONNECT_RET_LINK);
        return link(ctx, msg, (path + '\0').getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The target of a symbolic link, without a NUL. */
    static Result target(Context ctx, IoConnect msg, String target) {
        ctx.setStatus(0);
        return link(ctx, msg, target.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Result link(Context ctx, IoConnect msg, byte[] text) {
        byte[] reply = new byte[IoConnectLinkReply.SIZE + text.length];
        IoConnectLinkReplyEncoder out = new IoConnectLinkReplyEncoder();
        out.wrap(ctx.views().dialect(), reply, 0, reply.length);
        out.eflag(msg.eflag());
        out.pathLen(text.length);
        System.arraycopy(text, 0, reply, IoConnectLinkReply.SIZE, text.length);
        return ctx.ptr(reply, 0, reply.length);
    }

    /** Text of a message up to its first NUL, one byte a character. */
    static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.ISO_8859_1);
    }
}

package io.resmgrkit.conformance.framework;

import io.resmgrkit.codec.generated.IoConnectEntry;
import io.resmgrkit.codec.generated.IoConnectEntryEncoder;
import io.resmgrkit.codec.generated.IoConnectFtypeReply;
import io.resmgrkit.codec.generated.IoConnectFtypeReplyEncoder;
import io.resmgrkit.codec.generated.IoConnectLinkReply;
import io.resmgrkit.codec.generated.IoConnectLinkReplyEncoder;
import io.resmgrkit.codec.generated.MsgInfo;
import io.resmgrkit.codec.generated.MsgInfoEncoder;
import io.resmgrkit.codec.names.generated.ConnectRet;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The answers of connect functions that are more than a status: redirects and link targets (B4.11 to B4.13, LAYOUT 2.2). Each sets
 * the status word and gives the result to be returned.
 */
public final class ConnectReplies {
    /** Since that release entries have no key. */
    private static final int UNSEALED_SINCE = 800;

    private ConnectReplies() {}

    /**
     * A symbolic link: the client goes on at {@code path}, from the server's mount point or, when it is absolute, from the root.
     *
     * @param eflag of the request; the client gets it back
     */
    public static Result symlink(Context ctx, int eflag, String path) {
        return servers(ctx, eflag, List.of(), path);
    }

    /** Other servers: the client tries them in turn with {@code path}, whose NUL is counted. */
    public static Result servers(Context ctx, int eflag, List<ServerEntry> servers, String path) {
        byte[] text = latin(path + '\0');
        int at = IoConnectLinkReply.SIZE;
        byte[] reply = new byte[at + servers.size() * IoConnectEntry.SIZE + text.length];
        header(ctx, reply, eflag).nentries(servers.size()).pathLen(text.length);
        for (ServerEntry server : servers) {
            IoConnectEntryEncoder entry = new IoConnectEntryEncoder()
                    .wrap(ctx.views().dialect(), reply, at, reply.length)
                    .nd(Integer.toUnsignedLong(server.nd()))
                    .pid(server.pid())
                    .chid(server.chid())
                    .handle(Integer.toUnsignedLong(server.handle()))
                    .fileType(Integer.toUnsignedLong(server.fileType()))
                    .prefixLen(server.prefixLen());
            if (ctx.views().dialect().release() < UNSEALED_SINCE) {
                entry.key(Integer.toUnsignedLong(server.key()));
            }
            at += IoConnectEntry.SIZE;
        }
        System.arraycopy(text, 0, reply, at, text.length);
        ctx.setConnectReturn(ConnectRet._IO_CONNECT_RET_LINK);
        return ctx.ptr(reply, 0, reply.length);
    }

    /** Another server and what to send there instead: its length goes where a link reply has that of the path. */
    public static Result message(Context ctx, int eflag, ServerEntry server, byte[] message) {
        int at = IoConnectLinkReply.SIZE + MsgInfo.SIZE;
        byte[] reply = new byte[at + message.length];
        header(ctx, reply, eflag).pathLen(message.length);
        new MsgInfoEncoder()
                .wrap(ctx.views().dialect(), reply, IoConnectLinkReply.SIZE, reply.length)
                .nd(Integer.toUnsignedLong(server.nd()))
                .pid(server.pid())
                .chid(server.chid());
        System.arraycopy(message, 0, reply, at, message.length);
        ctx.setConnectReturn(ConnectRet._IO_CONNECT_RET_MSG);
        return ctx.ptr(reply, 0, reply.length);
    }

    /** Only opens of that file type are answered here. */
    public static Result fileType(Context ctx, int status, int fileType) {
        byte[] reply = new byte[IoConnectFtypeReply.SIZE];
        new IoConnectFtypeReplyEncoder()
                .wrap(ctx.views().dialect(), reply, 0, reply.length)
                .status(status)
                .fileType(Integer.toUnsignedLong(fileType));
        ctx.setConnectReturn(ConnectRet._IO_CONNECT_RET_FTYPE);
        return ctx.ptr(reply, 0, reply.length);
    }

    /** The target of a symbolic link, for readlink: status 0, no NUL (B4.13). */
    public static Result target(Context ctx, int eflag, String target) {
        byte[] text = latin(target);
        byte[] reply = new byte[IoConnectLinkReply.SIZE + text.length];
        header(ctx, reply, eflag).pathLen(text.length);
        System.arraycopy(text, 0, reply, IoConnectLinkReply.SIZE, text.length);
        ctx.setStatus(0);
        return ctx.ptr(reply, 0, reply.length);
    }

    private static IoConnectLinkReplyEncoder header(Context ctx, byte[] reply, int eflag) {
        return new IoConnectLinkReplyEncoder()
                .wrap(ctx.views().dialect(), reply, 0, reply.length)
                .eflag(eflag);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

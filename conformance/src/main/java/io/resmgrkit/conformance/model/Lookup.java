package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EBADMSG;
import static io.resmgrkit.codec.names.generated.Errno.ENAMETOOLONG;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectLinkReply;
import io.resmgrkit.codec.generated.IoConnectLinkReplyEncoder;
import io.resmgrkit.codec.names.generated.ConnectRet;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Access;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks a path. The outcome is an object, a name that is free in a directory, or a result that ends the request: an errno, or
 * a redirect at a symbolic link (B4.11).
 */
final class Lookup {
    private static final int NAME_MAX = 255;

    /** The directory of the last component. */
    Node directory;

    /** The last component, empty for the root. */
    String name = "";

    /** What has that name, null when the name is free. */
    @Nullable
    Node node;

    /** Ends the request when not null. */
    @Nullable
    Result end;

    /**
     * Walks the path of a connect message.
     *
     * @param follow whether a symbolic link at the end redirects as well
     */
    Lookup(Context ctx, IoConnect msg, Node root, boolean follow) {
        this.directory = root;
        String path = Requests.path(ctx, msg);
        if (path == null) {
            end = Result.errno(EBADMSG);
        } else {
            walk(ctx, root, path, follow, msg.eflag());
        }
    }

    /** Walks a path that is given otherwise; a symbolic link on the way is an error there. */
    Lookup(Context ctx, String path, Node root) {
        this.directory = root;
        walk(ctx, root, path, false, 0);
    }

    private void walk(Context ctx, Node root, String path, boolean follow, int eflag) {
        Credentials who = ctx.kernel().credentials(ctx.info().scoid);
        String[] components = path.replaceAll("^/+|/+$", "").split("/+");
        node = root;
        for (int i = 0; i < components.length && !components[i].isEmpty(); i++) {
            boolean last = i == components.length - 1;
            Node in = node;
            if (in == null || !in.is(FileMode.S_IFDIR)) {
                end = Result.errno(in == null ? ENOENT : ENOTDIR);
                return;
            }
            int denied = Access.check(in, FileMode.S_IEXEC, who);
            if (denied != EOK || components[i].length() > NAME_MAX) {
                end = Result.errno(denied != EOK ? denied : ENAMETOOLONG);
                return;
            }
            directory = in;
            name = components[i];
            node = in.entries.get(name);
            if (node != null && node.is(FileMode.S_IFLNK) && (follow || !last)) {
                end = redirect(ctx, node.target + rest(components, i + 1), eflag);
                return;
            }
        }
    }

    private static String rest(String[] components, int from) {
        StringBuilder rest = new StringBuilder();
        for (int i = from; i < components.length; i++) {
            rest.append('/').append(components[i]);
        }
        return rest.toString();
    }

    /** The path to go on with: an absolute one, or one below the attached path. */
    private Result redirect(Context ctx, String target, int eflag) {
        String full = target.startsWith("/") ? target : pathOf(directory) + target;
        ctx.setConnectReturn(ConnectRet._IO_CONNECT_RET_LINK);
        return linkReply(ctx, full + '\0', eflag, full.length() + 1);
    }

    private static String pathOf(Node directory) {
        StringBuilder path = new StringBuilder();
        for (Node at = directory; at != at.parent; at = at.parent) {
            Node child = at;
            String name = at.parent.entries.entrySet().stream()
                    .filter(e -> e.getValue() == child)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            path.insert(0, name + "/");
        }
        return path.toString();
    }

    /** A link reply that names a path (B4.11, B4.13). */
    static Result linkReply(Context ctx, String path, int eflag, int pathLen) {
        byte[] text = path.getBytes(StandardCharsets.UTF_8);
        byte[] reply = new byte[IoConnectLinkReply.SIZE + text.length];
        new IoConnectLinkReplyEncoder()
                .wrap(ctx.dispatch().dialect(), reply, 0, reply.length)
                .eflag(eflag)
                .pathLen(pathLen);
        System.arraycopy(text, 0, reply, IoConnectLinkReply.SIZE, text.length);
        return ctx.ptr(reply, 0, reply.length);
    }
}

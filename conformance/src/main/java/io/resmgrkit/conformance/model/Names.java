package io.resmgrkit.conformance.model;

import static io.resmgrkit.codec.names.generated.Errno.EBADFSYS;
import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENOTEMPTY;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.framework.ConnectFunctions;
import io.resmgrkit.conformance.framework.ConnectSlot;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Extra;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Descriptors;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OpenRequest;
import io.resmgrkit.conformance.iofunc.Opening;
import io.resmgrkit.conformance.iofunc.Renaming;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The connect functions: everything that names a path. */
final class Names {
    private static final int TYPE = 0xf000;

    private final AtomicLong lastInode = new AtomicLong();

    ConnectFunctions<Node> table() {
        return new ConnectFunctions<Node>()
                .set(ConnectSlot.OPEN, this::open)
                .set(ConnectSlot.UNLINK, this::unlink)
                .set(ConnectSlot.RENAME, this::rename)
                .set(ConnectSlot.MKNOD, this::mknod)
                .set(ConnectSlot.READLINK, this::readlink)
                .set(ConnectSlot.LINK, this::link);
    }

    /** Gives a node its inode and enters it into its directory. */
    Node enter(Node node, String name) {
        node.inode = lastInode.incrementAndGet();
        if (node.parent != node) {
            node.parent.entries.put(name, node);
        }
        return node;
    }

    private static @Nullable Credentials who(Context ctx, IoConnectEncoder msg) {
        Credentials who = ctx.kernel().credentials(ctx.info().scoid);
        return who != null && (msg.ioflag() & IoFlag.O_REALIDS) != 0 ? who.swapped() : who;
    }

    private Result open(Context ctx, IoConnectEncoder msg, Node root, Extra extra) {
        // lstat: a mode of type S_IFLNK asks for the link itself.
        Lookup at = new Lookup(ctx, msg, root, (msg.mode() & TYPE) != FileMode.S_IFLNK);
        if (at.end != null) {
            return at.end;
        }
        OpenRequest request = OpenRequest.of(msg);
        Node node = at.node;
        int error;
        if (node == null) {
            node = new Node(at.directory);
            error = Opening.create(
                    request, node, at.directory, who(ctx, msg), ctx.kernel().self());
            if (error == EOK) {
                enter(node, at.name);
            }
        } else {
            error = Opening.existing(request, node, who(ctx, msg));
            if (error == EOK && (request.ioflag & IoFlag.O_TRUNC) != 0 && node.is(FileMode.S_IFREG)) {
                node.resize(0);
            }
        }
        request.writeBack(msg);
        return Result.errno(error == EOK ? Descriptors.attach(ctx, request, node) : error);
    }

    private Result unlink(Context ctx, IoConnectEncoder msg, Node root, Extra extra) {
        Lookup at = new Lookup(ctx, msg, root, false);
        Node node = at.node;
        if (at.end != null) {
            return at.end;
        } else if (node == null || node == root) {
            return Result.errno(node == null ? ENOENT : EBUSY);
        } else if (node.is(FileMode.S_IFDIR) && (msg.mode() & TYPE) == FileMode.S_IFDIR && !node.entries.isEmpty()) {
            return Result.errno(ENOTEMPTY);
        }
        int error = io.resmgrkit.conformance.iofunc.Names.unlink(msg, node, at.directory, who(ctx, msg));
        if (error == EOK) {
            at.directory.entries.remove(at.name);
        }
        return Result.errno(error);
    }

    private Result mknod(Context ctx, IoConnectEncoder msg, Node root, Extra extra) {
        Lookup at = new Lookup(ctx, msg, root, false);
        if (at.end != null || at.node != null) {
            return at.end != null ? at.end : Result.errno(EEXIST);
        }
        Node made = new Node(at.directory);
        int error = io.resmgrkit.conformance.iofunc.Names.mknod(
                msg, made, at.directory, who(ctx, msg), ctx.kernel().self());
        if (error == EOK) {
            enter(made, at.name);
            if (made.is(FileMode.S_IFDIR)) {
                made.nlink = 2;
                at.directory.nlink++;
                at.directory.flags |= Attr.DIRTY_NLINK;
            }
        }
        return Result.errno(error);
    }

    private Result readlink(Context ctx, IoConnectEncoder msg, Node root, Extra extra) {
        Lookup at = new Lookup(ctx, msg, root, false);
        if (at.end != null || at.node == null) {
            return at.end != null ? at.end : Result.errno(ENOENT);
        }
        int error = io.resmgrkit.conformance.iofunc.Names.readlink(at.node);
        String target = at.node.target;
        return error == EOK ? Lookup.linkReply(ctx, target, msg.eflag(), target.length()) : Result.errno(error);
    }

    private Result link(Context ctx, IoConnectEncoder msg, Node root, Extra extra) {
        Lookup at = new Lookup(ctx, msg, root, false);
        if (at.end != null || at.node != null) {
            return at.end != null ? at.end : Result.errno(EEXIST);
        }
        if (extra.type() == ConnectExtraType._IO_CONNECT_EXTRA_SYMLINK) {
            return symlink(ctx, msg, at, extra.text());
        }
        if (!(extra.ocb() instanceof Ocb ocb) || !(ocb.attr() instanceof Node node)) {
            return Result.errno(extra.type() == ConnectExtraType._IO_CONNECT_EXTRA_LINK ? EBADFSYS : ENOSYS);
        }
        int error = io.resmgrkit.conformance.iofunc.Names.link(msg, node, at.directory, who(ctx, msg));
        if (error == EOK) {
            at.directory.entries.put(at.name, node);
        }
        return Result.errno(error);
    }

    private Result symlink(Context ctx, IoConnectEncoder msg, Lookup at, String target) {
        Node made = new Node(at.directory);
        OpenRequest request = new OpenRequest(IoFlag.O_CREAT, 0, 0, FileMode.S_IFLNK | 0777);
        int error = Opening.create(
                request, made, at.directory, who(ctx, msg), ctx.kernel().self());
        if (error == EOK) {
            made.target = target;
            made.nbytes = target.length();
            enter(made, at.name);
        }
        return Result.errno(error);
    }

    private Result rename(Context ctx, IoConnectEncoder msg, Node root, Extra extra) {
        Lookup to = new Lookup(ctx, msg, root, false);
        if (to.end != null) {
            return to.end;
        }
        Lookup from = new Lookup(ctx, extra.text(), root);
        Node node = from.node;
        Node target = to.node;
        if (from.end != null || node == null) {
            return from.end != null ? from.end : Result.errno(ENOENT);
        } else if (node == root || target == root) {
            return Result.errno(EBUSY);
        } else if (inside(to.directory, node)) {
            return Result.errno(EINVAL);
        } else if (target != null && !target.entries.isEmpty()) {
            return Result.errno(ENOTEMPTY);
        }
        int error = Renaming.rename(msg.eflag(), node, from.directory, target, to.directory, who(ctx, msg));
        if (error == EOK && target != node) {
            from.directory.entries.remove(from.name);
            to.directory.entries.put(to.name, node);
        }
        return Result.errno(error);
    }

    private static boolean inside(Node directory, Node node) {
        for (Node at = directory; ; at = at.parent) {
            if (at == node || at == at.parent) {
                return at == node;
            }
        }
    }
}

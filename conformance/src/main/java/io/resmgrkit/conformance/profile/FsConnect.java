package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.EBUSY;
import static io.resmgrkit.codec.names.generated.Errno.EEXIST;
import static io.resmgrkit.codec.names.generated.Errno.EINVAL;
import static io.resmgrkit.codec.names.generated.Errno.EISDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENAMETOOLONG;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOSYS;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.ENOTEMPTY;
import static io.resmgrkit.codec.names.generated.Errno.EOK;
import static io.resmgrkit.codec.names.generated.Errno.EPERM;

import io.resmgrkit.codec.generated.IoConnect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.names.generated.ConnectEflag;
import io.resmgrkit.codec.names.generated.ConnectExtraType;
import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.framework.ConnectReplies;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Extra;
import io.resmgrkit.conformance.framework.Result;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.iofunc.Clients;
import io.resmgrkit.conformance.iofunc.Descriptors;
import io.resmgrkit.conformance.iofunc.Mode;
import io.resmgrkit.conformance.iofunc.Names;
import io.resmgrkit.conformance.iofunc.Ocb;
import io.resmgrkit.conformance.iofunc.OpenRequest;
import io.resmgrkit.conformance.iofunc.Opening;
import io.resmgrkit.conformance.iofunc.Renaming;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Connect functions of the fs server: fetch the client's ids, walk the path, then the rules of each (P4.4 to P4.12). */
final class FsConnect {
    /** Longest extra data taken by link and rename. */
    private static final int EXTRA_MAX = 1024;

    private static final int PATH_LINK_SINCE = 800;
    private static final int FILE_MODE = Mode.S_IPERMS;

    private final FsManager fs;

    FsConnect(FsManager fs) {
        this.fs = fs;
    }

    Result open(Context ctx, IoConnectEncoder msg, FsNode root, Extra extra) {
        boolean wantsLink = Mode.is((int) msg.mode(), FileMode.S_IFLNK) && !endsInSlash(msg);
        Credentials info = info(ctx, msg);
        FsOpenFlags flags = new FsOpenFlags(msg);
        FsLookup.Found found = find(msg, info, !wantsLink && !flags.stopAtLink());
        int refused = flags.refusal(found, wantsLink);
        if (refused != EOK) {
            return Result.errno(refused);
        }
        OpenRequest request = OpenRequest.of(msg);
        if (found instanceof FsLookup.Missing missing) {
            if (endsInSlash(msg)) {
                return Result.errno((request.ioflag & IoFlag.O_CREAT) != 0 ? EISDIR : ENOENT);
            }
            FsNode node = fs.newNode();
            int error = Opening.create(
                    request, node, missing.directory(), info, ctx.kernel().self());
            request.writeBack(msg);
            if (error != EOK) {
                return Result.errno(error);
            }
            node.holdData();
            fs.enter(missing.directory(), missing.name(), node);
            return Result.errno(Descriptors.attach(ctx, request, node));
        }
        if (!(found instanceof FsLookup.Existing existing)) {
            return other(ctx, msg, found);
        }
        FsNode node = existing.node();
        if (endsInSlash(msg) && !node.is(FileMode.S_IFDIR)) {
            return Result.errno(ENOTDIR);
        }
        int error = Opening.existing(request, node, info);
        request.writeBack(msg);
        if (error != EOK) {
            return Result.errno(error);
        }
        if ((request.ioflag & IoFlag.O_TRUNC) != 0 && node.hasData() && node.nbytes != 0) {
            node.truncate(0);
        }
        return Result.errno(Descriptors.attach(ctx, request, node));
    }

    Result unlink(Context ctx, IoConnectEncoder msg, FsNode root, Extra extra) {
        Credentials info = info(ctx, msg);
        FsLookup.Found found = find(msg, info, false);
        if (!(found instanceof FsLookup.Existing existing)) {
            return other(ctx, msg, found);
        }
        FsEntry entry = existing.entry();
        if (entry == null) {
            return Result.errno(EBUSY);
        }
        FsNode node = existing.node();
        boolean directory = node.is(FileMode.S_IFDIR);
        if (endsInSlash(msg) && !directory) {
            return Result.errno(ENOTDIR);
        }
        if (directory && !node.children().isEmpty()) {
            return Result.errno(Mode.is((int) msg.mode(), FileMode.S_IFDIR) ? ENOTEMPTY : EPERM);
        }
        int error = Names.unlink(msg, node, entry.directory(), info);
        if (error == EOK) {
            entry.remove();
        }
        return Result.errno(error);
    }

    Result mknod(Context ctx, IoConnectEncoder msg, FsNode root, Extra extra) {
        Credentials info = info(ctx, msg);
        FsLookup.Found found = find(msg, info, false);
        if (!(found instanceof FsLookup.Missing missing)) {
            return found instanceof FsLookup.Existing ? Result.errno(EEXIST) : other(ctx, msg, found);
        }
        boolean directory = Mode.is((int) msg.mode(), FileMode.S_IFDIR);
        if (!directory && endsInSlash(msg)) {
            return Result.errno(ENOENT);
        }
        FsNode node = fs.newNode();
        FsNode parent = missing.directory();
        int error = Names.mknod(msg, node, parent, info, ctx.kernel().self());
        if (error != EOK) {
            return Result.errno(error);
        }
        fs.enter(parent, missing.name(), node);
        if (directory) {
            node.nlink = 2;
            parent.nlink++;
            parent.flags |= Attr.DIRTY_NLINK;
        }
        return Result.EOK;
    }

    Result readlink(Context ctx, IoConnectEncoder msg, FsNode root, Extra extra) {
        FsLookup.Found found = find(msg, info(ctx, msg), false);
        if (!(found instanceof FsLookup.Existing existing)) {
            return other(ctx, msg, found);
        }
        int error = Names.readlink(existing.node());
        if (error != EOK) {
            return Result.errno(error);
        }
        // A node that is a link by its mode only, as mknod may make it, leads nowhere.
        String target = existing.node().target();
        return ConnectReplies.target(ctx, msg.eflag(), target == null ? "" : target);
    }

    Result link(Context ctx, IoConnectEncoder msg, FsNode root, Extra extra) {
        if (extra.type() == ConnectExtraType._IO_CONNECT_EXTRA_SYMLINK && extra.length() > EXTRA_MAX) {
            return Result.errno(ENAMETOOLONG);
        }
        Credentials info = info(ctx, msg);
        FsLookup.Found found = find(msg, info, false);
        if (!(found instanceof FsLookup.Missing missing)) {
            return found instanceof FsLookup.Existing ? Result.errno(EEXIST) : other(ctx, msg, found);
        }
        return switch (extra.type()) {
            case ConnectExtraType._IO_CONNECT_EXTRA_LINK -> hardLink(msg, missing, extra, info);
            case ConnectExtraType._IO_CONNECT_EXTRA_SYMLINK -> symlink(ctx, msg, missing, extra, info);
            case ConnectExtraType._IO_CONNECT_EXTRA_LINK_800 -> linkByPath(ctx, msg, missing, extra, info);
            default -> Result.errno(ENOSYS);
        };
    }

    Result rename(Context ctx, IoConnectEncoder msg, FsNode root, Extra extra) {
        if (extra.type() != ConnectExtraType._IO_CONNECT_EXTRA_RENAME) {
            return Result.errno(ENOSYS);
        }
        if (extra.length() > EXTRA_MAX) {
            return Result.errno(ENAMETOOLONG);
        }
        Credentials info = info(ctx, msg);
        FsLookup.Found old = new FsLookup(fs.root(), info).find(extra.text(), extra.length(), false);
        if (!(old instanceof FsLookup.Existing source)) {
            return other(ctx, msg, old);
        }
        FsEntry entry = source.entry();
        if (entry == null) {
            return Result.errno(EBUSY);
        }
        FsLookup.Found wanted = find(msg, info, false);
        FsEntry replaced = null;
        FsNode directory;
        String name;
        if (wanted instanceof FsLookup.Missing missing) {
            directory = missing.directory();
            name = missing.name();
        } else if (wanted instanceof FsLookup.Existing existing) {
            replaced = existing.entry();
            if (replaced == null) {
                return Result.errno(EBUSY);
            }
            directory = replaced.directory();
            name = replaced.name();
        } else {
            return other(ctx, msg, wanted);
        }
        return rename(msg, entry, replaced, directory, name, info);
    }

    private static Result rename(
            IoConnect msg,
            FsEntry entry,
            @Nullable FsEntry replaced,
            FsNode directory,
            String name,
            @Nullable Credentials info) {
        if (directory.isWithin(entry.node())) {
            return Result.errno(EINVAL);
        }
        FsNode target = replaced == null ? null : replaced.node();
        // Comes before the same node is recognised: a directory with entries cannot be renamed to itself (P4.12).
        if (target != null && target.is(FileMode.S_IFDIR) && !target.children().isEmpty()) {
            return Result.errno(ENOTEMPTY);
        }
        boolean same = target == entry.node();
        int error = Renaming.rename(msg.eflag(), entry.node(), entry.directory(), target, directory, info);
        if (error == EOK && !same) {
            if (replaced != null) {
                replaced.remove();
            }
            entry.move(directory, name);
        }
        return Result.errno(error);
    }

    private Result hardLink(IoConnectEncoder msg, FsLookup.Missing missing, Extra extra, @Nullable Credentials info) {
        if (!(extra.ocb() instanceof Ocb ocb) || !(ocb.attr() instanceof FsNode node)) {
            return Result.errno(ENOSYS);
        }
        return hardLink(msg, missing, node, info);
    }

    private Result hardLink(IoConnect msg, FsLookup.Missing missing, FsNode node, @Nullable Credentials info) {
        int error = Names.link(msg, node, missing.directory(), info);
        if (error == EOK) {
            fs.alias(missing.directory(), missing.name(), node);
        }
        return Result.errno(error);
    }

    /**
     * The form of 8.0. Only the member list is known (LAYOUT 7): the path is taken as that of rename, relative to the server's
     * mount, and a link at its end is linked itself, as link() has it.
     */
    private Result linkByPath(
            Context ctx, IoConnectEncoder msg, FsLookup.Missing missing, Extra extra, @Nullable Credentials info) {
        if (msg.dialect().release() < PATH_LINK_SINCE) {
            return Result.errno(ENOSYS);
        }
        FsLookup.Found old = new FsLookup(fs.root(), info).find(extra.text(), extra.length(), false);
        return old instanceof FsLookup.Existing existing
                ? hardLink(msg, missing, existing.node(), info)
                : other(ctx, msg, old);
    }

    private Result symlink(
            Context ctx, IoConnectEncoder msg, FsLookup.Missing missing, Extra extra, @Nullable Credentials info) {
        OpenRequest request = OpenRequest.of(msg);
        request.mode = (request.mode & ~Mode.S_IFMT) | FileMode.S_IFLNK;
        FsNode node = fs.newNode();
        int error = Opening.create(
                request, node, missing.directory(), info, ctx.kernel().self());
        request.writeBack(msg);
        if (error == EOK) {
            String target = extra.text();
            node.mode = FileMode.S_IFLNK | FILE_MODE;
            node.nbytes = target.length();
            node.target(target);
            fs.enter(missing.directory(), missing.name(), node);
        }
        return Result.errno(error);
    }

    /** What a walk that found no object comes to for functions that need one. */
    private static Result other(Context ctx, IoConnect msg, FsLookup.Found found) {
        if (found instanceof FsLookup.Failed failed) {
            return Result.errno(failed.errno());
        }
        return found instanceof FsLookup.Redirected redirected
                ? ConnectReplies.symlink(ctx, msg.eflag(), redirected.path())
                : Result.errno(ENOENT);
    }

    private FsLookup.Found find(IoConnect msg, @Nullable Credentials info, boolean follow) {
        String path = text(msg.array(), msg.pathOffset(), msg.pathLength());
        return new FsLookup(fs.root(), info).find(path, msg.pathLen(), follow);
    }

    /** Text up to its first NUL, one byte a character. */
    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Credentials info(Context ctx, IoConnect msg) {
        return Clients.infoExt(ctx, (int) msg.ioflag());
    }

    private static boolean endsInSlash(IoConnect msg) {
        return (msg.eflag() & ConnectEflag._IO_CONNECT_EFLAG_DIR) != 0;
    }
}

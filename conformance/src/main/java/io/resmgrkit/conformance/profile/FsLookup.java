package io.resmgrkit.conformance.profile;

import static io.resmgrkit.codec.names.generated.Errno.ENAMETOOLONG;
import static io.resmgrkit.codec.names.generated.Errno.ENOENT;
import static io.resmgrkit.codec.names.generated.Errno.ENOTDIR;
import static io.resmgrkit.codec.names.generated.Errno.EOK;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.iofunc.Access;
import org.jspecify.annotations.Nullable;

/** Walks a path from the root (P4.2). */
final class FsLookup {
    private static final int PATH_MAX = 1024;
    private static final int NAME_LIMIT = 64;

    private final FsNode root;
    private final @Nullable Credentials info;

    FsLookup(FsNode root, @Nullable Credentials info) {
        this.root = root;
        this.info = info;
    }

    /** What a path leads to. */
    sealed interface Found {}

    /** An object; {@code entry} is null for the root. */
    record Existing(FsNode node, @Nullable FsEntry entry) implements Found {
        /** The directory of the entry; null for the root. */
        @Nullable
        FsNode directory() {
            return entry == null ? null : entry.directory();
        }
    }

    /** Nothing of that name in a directory that exists. */
    record Missing(FsNode directory, String name) implements Found {}

    /** A symbolic link is in the way: the client is to go on at this path (P4.3). */
    record Redirected(String path) implements Found {}

    /** The walk failed. */
    record Failed(int errno) implements Found {}

    /**
     * Walks the path.
     *
     * @param length declared length of the path, which may be more than arrived
     * @param follow whether a symbolic link at the end is followed
     */
    Found find(String path, int length, boolean follow) {
        if (length >= PATH_MAX) {
            return new Failed(ENAMETOOLONG);
        }
        int at = skipSlashes(path, 0);
        if (at == path.length()) {
            return new Existing(root, null);
        }
        FsNode directory = root;
        while (true) {
            int end = path.indexOf('/', at);
            String name = path.substring(at, end < 0 ? path.length() : end);
            if (name.length() >= NAME_LIMIT) {
                return new Failed(ENAMETOOLONG);
            }
            at = end < 0 ? path.length() : skipSlashes(path, end);
            boolean last = at == path.length();
            if (!directory.is(FileMode.S_IFDIR)) {
                return new Failed(ENOTDIR);
            }
            int denied = Access.check(directory, FileMode.S_IEXEC, info);
            if (denied != EOK) {
                return new Failed(denied);
            }
            FsEntry entry = directory.child(name);
            if (entry == null) {
                return last ? new Missing(directory, name) : new Failed(ENOENT);
            }
            String target = entry.node().target();
            if (target != null && (!last || follow)) {
                return new Redirected(redirect(directory, target, path.substring(at)));
            }
            if (last) {
                return new Existing(entry.node(), entry);
            }
            directory = entry.node();
        }
    }

    private static String redirect(FsNode directory, String target, String rest) {
        String base = "";
        if (!target.startsWith("/")) {
            String path = directory.path();
            base = path.isEmpty() ? "" : path + '/';
        }
        return base + target + (rest.isEmpty() ? "" : '/' + rest);
    }

    private static int skipSlashes(String path, int from) {
        int at = from;
        while (at < path.length() && path.charAt(at) == '/') {
            at++;
        }
        return at;
    }
}

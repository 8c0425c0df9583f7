package io.resmgrkit.conformance.profile;

import io.resmgrkit.codec.names.generated.FileMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** An object of the fs server: file, directory, symbolic link or special (P4.1). All share the lock of their tree. */
public final class FsNode extends FileData {
    private final List<FsEntry> children = new ArrayList<>();
    private @Nullable FsEntry home;
    private @Nullable String target;
    private boolean data;

    FsNode(ReentrantLock tree) {
        super(tree);
    }

    /** Entries of a directory, in order. */
    public List<FsEntry> children() {
        return children;
    }

    /** Makes the node a symbolic link. */
    public void target(String text) {
        target = text;
    }

    /** The entry the node was made with; null for the root. */
    @Nullable
    FsEntry home() {
        return home;
    }

    /** Where a symbolic link leads; null for other nodes. */
    public @Nullable String target() {
        return target;
    }

    /** Whether the object holds file data: regular files, and whatever an open has made (P4.6). */
    public boolean hasData() {
        return data || is(FileMode.S_IFREG);
    }

    void holdData() {
        data = true;
    }

    void home(FsEntry entry) {
        home = entry;
    }

    /** The directory's entry of that name; null when there is none. */
    @Nullable
    FsEntry child(String name) {
        for (FsEntry entry : children) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        return null;
    }

    /** The directory this one is in; the root is in itself. */
    FsNode parent() {
        return home == null ? this : home.directory();
    }

    /** Path within the tree, empty for the root. */
    String path() {
        if (home == null) {
            return "";
        }
        String above = home.directory().path();
        return above.isEmpty() ? home.name() : above + '/' + home.name();
    }

    /** Whether this is the other node or lies below it. */
    boolean isWithin(FsNode other) {
        FsNode at = this;
        while (at != other) {
            if (at.home == null) {
                return false;
            }
            at = at.parent();
        }
        return true;
    }
}

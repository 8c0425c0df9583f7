package io.resmgrkit.conformance.profile;

/** A name in a directory of the fs server. A hard link is a further entry for the same node (P4.14). */
public final class FsEntry {
    private final FsNode node;
    private final boolean alias;
    private FsNode directory;
    private String name;

    FsEntry(FsNode directory, String name, FsNode node, boolean alias) {
        this.directory = directory;
        this.name = name;
        this.node = node;
        this.alias = alias;
    }

    /** The object named. */
    public FsNode node() {
        return node;
    }

    /** The name, one byte a character. */
    public String name() {
        return name;
    }

    /** Whether the entry was made by link(): it shows no children of its own. */
    public boolean alias() {
        return alias;
    }

    FsNode directory() {
        return directory;
    }

    /** Appends the entry to its directory. */
    void enter() {
        directory.children().add(this);
        if (!alias) {
            node.home(this);
        }
    }

    /** Takes the entry out of its directory; the node lives on as long as it is open or has other entries. */
    void remove() {
        directory.children().remove(this);
    }

    /** Gives the entry a new name at the end of a directory. */
    void move(FsNode to, String newName) {
        remove();
        directory = to;
        name = newName;
        enter();
    }
}

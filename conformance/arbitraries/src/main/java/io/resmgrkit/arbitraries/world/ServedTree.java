package io.resmgrkit.arbitraries.world;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.profile.FsManager;
import io.resmgrkit.conformance.profile.FsNode;
import io.resmgrkit.conformance.reference.DispatchedManager;
import io.resmgrkit.conformance.sut.Capability;
import io.resmgrkit.conformance.sut.ResourceManager;
import io.resmgrkit.conformance.sut.SystemInfo;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A generated tree in the kit's filesystem server: a system under test whose content the test knows. */
public final class ServedTree {
    private static final String PATH = "/tree";
    private static final SystemInfo INFO = new SystemInfo(
            "tree",
            "",
            Set.of(Dialect.SDP6_ILP32_LE),
            Set.of(
                    Capability.READABLE,
                    Capability.WRITABLE,
                    Capability.DIRECTORY,
                    Capability.CONNECTIONS,
                    Capability.CREDENTIALS));

    private long inode;

    private ServedTree() {}

    /** A server of the tree, in the 6.4.1 dialect. */
    public static ResourceManager of(Tree.Directory tree) {
        return new DispatchedManager(
                INFO, Dialect.SDP6_ILP32_LE, PATH, () -> 0, dispatch -> new ServedTree().attach(dispatch, tree));
    }

    private int attach(Dispatch dispatch, Tree.Directory tree) {
        FsManager manager = new FsManager();
        fill(manager, manager.root(), tree);
        manager.noteInode(inode);
        return manager.attach(dispatch, PATH, false);
    }

    private void fill(FsManager manager, FsNode node, Tree tree) {
        tree.attributes().applyTo(node);
        node.inode = ++inode;
        if (tree instanceof Tree.Directory directory) {
            directory.entries().forEach((name, below) -> {
                FsNode child = manager.newNode();
                fill(manager, child, below);
                manager.preset(node, wire(name), child);
            });
        } else if (tree instanceof Tree.File file) {
            byte[] content = file.content().getBytes(StandardCharsets.ISO_8859_1);
            node.preset(content);
            node.nbytes = content.length;
        } else if (tree instanceof Tree.SymbolicLink link) {
            String target = wire(link.target());
            node.target(target);
            node.nbytes = target.length();
        }
    }

    /** The server keeps names as they come on the wire, a character for each byte. */
    private static String wire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}

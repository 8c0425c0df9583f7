package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.profile.FileSystem;
import io.resmgrkit.conformance.profile.FsEntry;
import io.resmgrkit.conformance.profile.FsNode;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of an fs as transcripts give and show it (P4.1, T3.6). */
final class TreeState {
    private static final long INITIAL_TIME = 900_000_000L;

    private final FileSystem fileSystem;
    private final List<String> fields;
    private List<TreeRow> shown;

    TreeState(FileSystem fileSystem, Device.Tree initial) {
        this.fileSystem = fileSystem;
        fields = initial.fields();
        shown = initial.rows();
    }

    /** Fills a new tree with the rows and contents of a session record. */
    static void plant(FileSystem fs, Device device) {
        Device.Tree tree = device.tree();
        if (tree == null) {
            throw new IllegalArgumentException("device " + device.path() + ": an fs needs a tree");
        }
        Map<String, FsNode> nodes = new HashMap<>();
        for (TreeRow row : tree.rows()) {
            FsNode node = row.path().isEmpty() ? fs.root() : fs.newNode();
            nodes.put(row.path(), node);
            for (int i = 1; i < tree.fields().size(); i++) {
                AttrStates.set(node, tree.fields().get(i), row.values().get(i - 1));
            }
            fill(node, Optional.ofNullable(tree.contents().get(row.path())));
            node.mount = fs.root().mount;
            if (node == fs.root()) {
                fs.noteInode(node.inode);
            } else {
                enter(fs, nodes, row.path(), node);
            }
        }
    }

    /** The rows now, if any differs from the rows last shown; they then count as shown. */
    Optional<List<TreeRow>> changed() {
        List<TreeRow> now = new ArrayList<>();
        rows("", fileSystem.root(), false, now);
        if (now.equals(shown)) {
            return Optional.empty();
        }
        shown = now;
        return Optional.of(now);
    }

    private static void fill(FsNode node, Optional<String> content) {
        node.mtime = INITIAL_TIME;
        node.atime = INITIAL_TIME;
        node.ctime = INITIAL_TIME;
        if (node.is(FileMode.S_IFLNK)) {
            node.target(content.orElse(""));
        } else {
            content.ifPresent(text -> node.preset(text.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private static void enter(FileSystem fs, Map<String, FsNode> nodes, String path, FsNode node) {
        int slash = path.lastIndexOf('/');
        FsNode directory = nodes.get(slash < 0 ? "" : path.substring(0, slash));
        if (directory == null) {
            throw new IllegalArgumentException("tree row '" + path + "': its directory has no row before it");
        }
        fs.preset(directory, path.substring(slash + 1), node);
    }

    private void rows(String path, FsNode node, boolean alias, List<TreeRow> into) {
        List<Long> values = new ArrayList<>(fields.size() - 1);
        for (String field : fields.subList(1, fields.size())) {
            values.add(AttrStates.get(node, field));
        }
        into.add(new TreeRow(path, values));
        if (!alias) {
            for (FsEntry child : node.children()) {
                String name = printable(child.name());
                rows(path.isEmpty() ? name : path + '/' + name, child.node(), child.alias(), into);
            }
        }
    }

    private static String printable(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.chars().forEach(c -> text.append(c >= 0x20 && c <= 0x7e ? (char) c : '?'));
        return text.toString();
    }
}

package io.resmgrkit.conformance.replay;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.framework.Dispatch;
import io.resmgrkit.conformance.iofunc.Attr;
import io.resmgrkit.conformance.profile.FsEntry;
import io.resmgrkit.conformance.profile.FsManager;
import io.resmgrkit.conformance.profile.FsNode;
import io.resmgrkit.conformance.transcript.Device;
import io.resmgrkit.conformance.transcript.Members;
import io.resmgrkit.conformance.transcript.TreeRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A device of the fs profile under replay: plants the session's tree and shows it as transcripts do (P4.1, T3.6). */
final class ServedFs implements ServedDevice {
    private static final long INITIAL_TIME = 900_000_000L;

    private final String path;
    private final FsManager manager = new FsManager();
    private final List<String> columns;
    private final int linkId;

    ServedFs(Device device, Dispatch dispatch) {
        path = device.path();
        Device.Tree tree = device.tree();
        if (tree == null) {
            throw new IllegalStateException(
                    "device " + path + ": an fs needs a tree: add tree_fields, tree and contents");
        }
        columns = tree.fields().subList(1, tree.fields().size());
        ServedProfiles.preset(manager.root(), device);
        plant(tree);
        linkId = manager.attach(dispatch, path, device.crossEndian());
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public int linkId() {
        return linkId;
    }

    @Override
    public Attr attr() {
        return manager.root();
    }

    @Override
    public boolean isTree() {
        return true;
    }

    @Override
    public byte @Nullable [] content(Attr of, int limit) {
        return of instanceof FsNode node && node.hasData() && node.nbytes >= 0 && node.nbytes <= limit
                ? node.content((int) node.nbytes)
                : null;
    }

    @Override
    public List<TreeRow> tree() {
        List<TreeRow> rows = new ArrayList<>();
        show("", manager.root(), false, rows);
        return rows;
    }

    private void plant(Device.Tree tree) {
        Map<String, FsNode> nodes = new HashMap<>();
        for (TreeRow row : tree.rows()) {
            FsNode node = row.path().isEmpty() ? manager.root() : manager.newNode();
            nodes.put(row.path(), node);
            fill(node, row, tree.contents().get(row.path()));
            if (node == manager.root()) {
                manager.noteInode(node.inode);
                continue;
            }
            int slash = row.path().lastIndexOf('/');
            FsNode directory = nodes.get(slash < 0 ? "" : row.path().substring(0, slash));
            if (directory == null) {
                throw new IllegalStateException("tree row '" + row.path() + "': its directory has no row before it");
            }
            manager.preset(directory, row.path().substring(slash + 1), node);
        }
    }

    private void fill(FsNode node, TreeRow row, @Nullable String content) {
        Members.Builder values = Members.builder();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i), row.values().get(i));
        }
        Members members = values.build();
        node.mount = manager.root().mount;
        node.mode = (int) members.get("mode");
        node.uid = (int) members.get("uid");
        node.gid = (int) members.get("gid");
        node.nlink = (int) members.get("nlink");
        node.nbytes = members.get("nbytes");
        node.inode = members.get("inode");
        node.flags = (int) members.get("flags");
        node.mtime = INITIAL_TIME;
        node.atime = INITIAL_TIME;
        node.ctime = INITIAL_TIME;
        if (node.is(FileMode.S_IFLNK)) {
            node.target(content == null ? "" : content);
        } else if (content != null) {
            node.preset(content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void show(String at, FsNode node, boolean alias, List<TreeRow> into) {
        Members members = StateDump.attr(node).members();
        into.add(new TreeRow(at, columns.stream().map(members::get).toList()));
        if (!alias) {
            for (FsEntry child : node.children()) {
                String name = printable(child.name());
                show(at.isEmpty() ? name : at + '/' + name, child.node(), child.alias(), into);
            }
        }
    }

    private static String printable(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.chars().forEach(c -> text.append(c >= 0x20 && c <= 0x7e ? (char) c : '?'));
        return text.toString();
    }
}

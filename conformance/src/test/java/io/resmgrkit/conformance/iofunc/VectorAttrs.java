package io.resmgrkit.conformance.iofunc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Attributes as the helper vectors write them (T6). */
final class VectorAttrs {
    private VectorAttrs() {}

    static Attr read(JsonNode node) {
        Attr attr = new Attr();
        attr.mode = (int) node.get("mode").asLong();
        attr.uid = node.get("uid").asInt();
        attr.gid = node.get("gid").asInt();
        attr.nlink = node.get("nlink").asInt();
        attr.flags = (int) node.get("flags").asLong();
        attr.nbytes = node.get("nbytes").asLong();
        attr.mtime = node.get("mtime").asLong();
        attr.atime = node.get("atime").asLong();
        attr.ctime = node.get("ctime").asLong();
        attr.inode = node.get("inode").asLong();
        attr.rdev = node.get("rdev").asLong();
        attr.count = node.get("count").asInt();
        attr.rcount = node.get("rcount").asInt();
        attr.wcount = node.get("wcount").asInt();
        attr.rlocks = node.get("rlocks").asInt();
        attr.wlocks = node.get("wlocks").asInt();
        JsonNode mount = node.get("mount");
        if (!mount.isNull()) {
            attr.mount = new Mount(
                    mount.get("flags").asInt(),
                    mount.get("conf").asInt(),
                    mount.get("dev").asLong(),
                    mount.get("blocksize").asInt());
        }
        return attr;
    }

    static JsonNode writeOptional(@Nullable Attr attr) {
        return attr == null ? NullNode.getInstance() : write(attr);
    }

    static JsonNode write(Attr attr) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "mode", Integer.toUnsignedLong(attr.mode));
        put(node, "uid", attr.uid);
        put(node, "gid", attr.gid);
        put(node, "nlink", attr.nlink);
        put(node, "flags", attr.flags);
        put(node, "nbytes", attr.nbytes);
        put(node, "mtime", attr.mtime);
        put(node, "atime", attr.atime);
        put(node, "ctime", attr.ctime);
        put(node, "inode", attr.inode);
        put(node, "rdev", attr.rdev);
        put(node, "count", attr.count);
        put(node, "rcount", attr.rcount);
        put(node, "wcount", attr.wcount);
        put(node, "rlocks", attr.rlocks);
        put(node, "wlocks", attr.wlocks);
        Mount mount = attr.mount;
        if (mount == null) {
            node.putNull("mount");
        } else {
            ObjectNode members = node.putObject("mount");
            put(members, "flags", mount.flags);
            put(members, "conf", mount.conf);
            put(members, "dev", mount.dev);
            put(members, "blocksize", mount.blocksize);
        }
        return node;
    }

    /** The smallest number type that holds the value, as the parser chooses it. */
    static void put(ObjectNode node, String name, long value) {
        if (value == (int) value) {
            node.put(name, (int) value);
        } else {
            node.put(name, value);
        }
    }
}

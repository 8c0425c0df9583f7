package io.resmgrkit.generator.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one schema file and refuses, with file, line and reason, whatever is outside the documented subset. */
public final class SchemaReader {
    private static final Set<String> ROOT =
            Set.of("meta", "-orig-id", "-union", "-unions", "doc", "doc-ref", "params", "seq", "instances", "enums");
    private static final Set<String> META = Set.of(
            "id", "title", "license", "ks-version", "endian", "imports", "xref", "file-extension", "application");

    private final YamlNode root;

    private SchemaReader(YamlNode root) {
        this.root = root;
    }

    /** Reads a file. */
    public static Schema read(Path path) throws IOException {
        return new SchemaReader(YamlNode.read(path)).schema(path);
    }

    private Schema schema(Path path) {
        Map<String, YamlNode> members = root.members(ROOT, "a schema");
        YamlNode metaNode = required(members, "meta");
        Map<String, YamlNode> meta = metaNode.members(META, "meta");
        String id = required(meta, "id").text();
        if (!path.getFileName().toString().equals(id + ".ksy")) {
            throw metaNode.refuse("the file of type '" + id + "' must be named " + id + ".ksy");
        }
        if (meta.containsKey("endian") && !meta.get("endian").text().equals("le")) {
            throw meta.get("endian")
                    .refuse("schemas are written 'endian: le'; the other byte order is an argument at run time");
        }
        return new Schema(
                root.file(),
                id,
                YamlNode.text(members, "-orig-id"),
                members.containsKey("-union"),
                YamlNode.text(meta, "title").orElse(id),
                YamlNode.text(members, "doc").orElse("").strip(),
                params(members.get("params")),
                members.containsKey("seq") ? attrs(members.get("seq")) : List.of(),
                instances(members.get("instances")),
                unions(members.get("-unions")),
                EnumReader.read(members.get("enums")));
    }

    private YamlNode required(Map<String, YamlNode> members, String key) {
        YamlNode node = members.get(key);
        if (node == null) {
            throw root.refuse("'" + key + "' is missing");
        }
        return node;
    }

    private static List<String> params(YamlNode node) {
        List<String> names = new ArrayList<>();
        if (node != null) {
            for (YamlNode item : node.items()) {
                names.add(item.members(Set.of("id", "type", "doc"), "a parameter")
                        .get("id")
                        .text());
            }
        }
        return List.copyOf(names);
    }

    private static List<Attr> attrs(YamlNode node) {
        return node.items().stream().map(AttrReader::read).toList();
    }

    private static Map<String, Instance> instances(YamlNode node) {
        Map<String, Instance> instances = new LinkedHashMap<>();
        if (node != null) {
            node.members().forEach((id, value) -> instances.put(id, AttrReader.instance(id, value)));
        }
        return instances;
    }

    private static List<Schema.UnionDef> unions(YamlNode node) {
        List<Schema.UnionDef> unions = new ArrayList<>();
        if (node != null) {
            for (YamlNode item : node.items()) {
                Map<String, YamlNode> members = item.members(Set.of("name", "members", "doc"), "a union");
                Map<String, String> arms = new LinkedHashMap<>();
                members.get("members").members().forEach((name, type) -> arms.put(name, type.text()));
                unions.add(new Schema.UnionDef(members.get("name").text(), arms));
            }
        }
        return unions;
    }

    /** The text of an optional member. */
    static Optional<String> text(Map<String, YamlNode> members, String key) {
        return YamlNode.text(members, key);
    }
}

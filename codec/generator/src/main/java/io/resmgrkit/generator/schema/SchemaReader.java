package io.resmgrkit.generator.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one schema file and refuses, with file, line and reason, whatever is outside the documented subset. */
public final class SchemaReader {
    private static final Set<String> ROOT = Set.of(
            "meta",
            "-orig-id",
            "-union",
            "-unions",
            "-confidence",
            "doc",
            "doc-ref",
            "params",
            "seq",
            "instances",
            "enums");
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
        YamlNode metaNode = root.required(members, "meta");
        Map<String, YamlNode> meta = metaNode.members(META, "meta");
        String id = metaNode.required(meta, "id").text();
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
                cNames(members.get("-orig-id")),
                members.containsKey("-union"),
                YamlNode.text(meta, "title").orElse(id),
                YamlNode.text(members, "doc").orElse("").strip(),
                texts(members.get("doc-ref")),
                params(members.get("params")),
                members.containsKey("seq") ? attrs(members.get("seq")) : List.of(),
                instances(members.get("instances")),
                unions(members.get("-unions")),
                Confidence.read(members.get("-confidence")),
                EnumReader.read(members.get("enums")));
    }

    private static List<String> params(YamlNode node) {
        List<String> names = new ArrayList<>();
        if (node != null) {
            for (YamlNode item : node.items()) {
                Map<String, YamlNode> members = item.members(Set.of("id", "type", "doc"), "a parameter");
                names.add(item.required(members, "id").text());
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
                Map<String, YamlNode> members =
                        item.members(Set.of("name", "since", "until", "members", "doc"), "a union");
                Map<String, Schema.UnionMember> arms = new LinkedHashMap<>();
                item.required(members, "members").members().forEach((name, type) -> arms.put(name, unionMember(type)));
                unions.add(new Schema.UnionDef(
                        item.required(members, "name").text(),
                        Span.read(members, "since", "until", Span.ALWAYS),
                        arms));
            }
        }
        return unions;
    }

    private static Schema.UnionMember unionMember(YamlNode node) {
        if (!node.isMap()) {
            return new Schema.UnionMember(node.text(), Span.ALWAYS);
        }
        Map<String, YamlNode> members = node.members(Set.of("type", "since", "until"), "a member of a union");
        return new Schema.UnionMember(
                node.required(members, "type").text(), Span.read(members, "since", "until", Span.ALWAYS));
    }

    /** One name for all releases, or a list of names with their releases. */
    private static List<Schema.CName> cNames(@Nullable YamlNode node) {
        if (node == null) {
            return List.of();
        }
        if (!node.isList()) {
            return List.of(new Schema.CName(node.text(), Span.ALWAYS, false));
        }
        List<Schema.CName> names = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Map<String, YamlNode> members = item.members(Set.of("name", "since", "until", "pointers"), "a C name");
            boolean integers = members.containsKey("pointers");
            if (integers && !members.get("pointers").text().equals("integers")) {
                throw members.get("pointers").refuse("'pointers' can only be 'integers'");
            }
            names.add(new Schema.CName(
                    item.required(members, "name").text(),
                    Span.read(members, "since", "until", Span.ALWAYS),
                    integers));
        }
        return List.copyOf(names);
    }

    /** A text, or a list of them. */
    static List<String> texts(@Nullable YamlNode node) {
        if (node == null) {
            return List.of();
        }
        return node.isList()
                ? node.items().stream().map(item -> item.text().strip()).toList()
                : List.of(node.text().strip());
    }
}

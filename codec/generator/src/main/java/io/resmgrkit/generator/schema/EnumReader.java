package io.resmgrkit.generator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code enums} of a schema. */
final class EnumReader {
    private static final Set<String> MEMBER =
            Set.of("id", "-orig-id", "-aliases", "-mask", "-since", "-until", "doc", "doc-ref");

    private EnumReader() {}

    static List<EnumDef> read(YamlNode node) {
        List<EnumDef> enums = new ArrayList<>();
        if (node != null) {
            node.members().forEach((id, members) -> enums.add(new EnumDef(id, members(members))));
        }
        return enums;
    }

    private static List<EnumDef.Member> members(YamlNode node) {
        List<EnumDef.Member> members = new ArrayList<>();
        node.members().forEach((value, member) -> members.addAll(member(value, member)));
        return members;
    }

    private static List<EnumDef.Member> member(String value, YamlNode node) {
        long number;
        try {
            number = Long.decode(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw node.refuse("'" + value + "' is no number");
        }
        if (!node.isMap()) {
            throw node.refuse("write the value as a mapping with id, -orig-id (the C name) and doc");
        }
        Map<String, YamlNode> members = node.members(MEMBER, "an enumeration value");
        YamlNode cName = node.required(members, "-orig-id");
        List<EnumDef.Member> named = new ArrayList<>();
        named.add(new EnumDef.Member(
                number,
                cName.text(),
                members.containsKey("-mask") ? members.get("-mask").integer() : 0,
                Span.read(members, "-since", "-until", Span.ALWAYS),
                YamlNode.text(members, "doc").orElse("").strip()));
        if (members.containsKey("-aliases")) {
            members.get("-aliases").items().forEach(alias -> named.add(alias(named.get(0), alias)));
        }
        return named;
    }

    private static EnumDef.Member alias(EnumDef.Member first, YamlNode node) {
        if (!node.isMap()) {
            return first.alias(node.text(), first.span());
        }
        Map<String, YamlNode> members = node.members(Set.of("name", "since", "until", "mask"), "another name");
        EnumDef.Member other =
                first.alias(node.required(members, "name").text(), Span.read(members, "since", "until", Span.ALWAYS));
        return members.containsKey("mask") ? other.masked(members.get("mask").integer()) : other;
    }
}

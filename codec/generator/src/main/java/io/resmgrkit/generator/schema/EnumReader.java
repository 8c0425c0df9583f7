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
        YamlNode cName = members.get("-orig-id");
        if (cName == null) {
            throw node.refuse("'-orig-id' (the C name) is missing");
        }
        List<EnumDef.Member> named = new ArrayList<>();
        named.add(new EnumDef.Member(
                number,
                cName.text(),
                members.containsKey("-mask") ? members.get("-mask").integer() : 0,
                members.containsKey("-since") ? (int) members.get("-since").integer() : 0,
                members.containsKey("-until") ? (int) members.get("-until").integer() : Integer.MAX_VALUE,
                YamlNode.text(members, "doc").orElse("").strip()));
        if (members.containsKey("-aliases")) {
            members.get("-aliases")
                    .items()
                    .forEach(alias -> named.add(named.get(0).alias(alias.text())));
        }
        return named;
    }
}

package io.resmgrkit.generator.schema;

import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.expr.ExprParser;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.Attr.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one attribute of a sequence, or one instance. */
final class AttrReader {
    private static final Set<String> SCALARS = Set.of("u1", "u2", "u4", "u8", "s1", "s2", "s4", "s8");
    private static final Set<String> ATTR = Set.of(
            "id",
            "-orig-id",
            "size",
            "size-eos",
            "type",
            "repeat",
            "repeat-expr",
            "if",
            "-enum",
            "-flags",
            "-text",
            "-arms",
            "-flexible",
            "doc",
            "doc-ref");
    private static final Set<String> INSTANCE =
            Set.of("value", "pos", "type", "if", "enum", "doc", "doc-ref", "-orig-id");

    private final YamlNode node;
    private final Map<String, YamlNode> members;

    private AttrReader(YamlNode node) {
        this.node = node;
        this.members = node.members(ATTR, "an attribute");
    }

    static Attr read(YamlNode node) {
        return new AttrReader(node).attr();
    }

    static Instance instance(String id, YamlNode node) {
        Map<String, YamlNode> members = node.members(INSTANCE, "an instance");
        Optional<Expr> value = Optional.ofNullable(members.get("value")).map(AttrReader::expr);
        String type = YamlNode.text(members, "type").orElse("");
        if (value.isEmpty() && (!members.containsKey("pos") || !SCALARS.contains(type))) {
            throw node.refuse("an instance has a 'value', or a constant 'pos' and an integer 'type'");
        }
        int pos = value.isPresent() ? -1 : (int) members.get("pos").integer();
        Optional<Expr> condition = Optional.ofNullable(members.get("if")).map(AttrReader::expr);
        return new Instance(
                node.line(),
                id,
                value,
                pos,
                type,
                condition,
                YamlNode.text(members, "doc").orElse("").strip());
    }

    private Attr attr() {
        YamlNode id = members.get("id");
        if (id == null) {
            throw node.refuse("'id' is missing");
        }
        Optional<String> scalar = scalarType();
        YamlNode typeNode = members.get("type");
        boolean switched = typeNode != null && typeNode.isMap();
        boolean referenced = typeNode != null && !switched && scalar.isEmpty();
        Map<Long, TypeRef> cases = new LinkedHashMap<>();
        Optional<TypeRef> defaultCase = Optional.empty();
        Optional<Expr> switchOn = Optional.empty();
        if (switched) {
            Map<String, YamlNode> choice = typeNode.members(Set.of("switch-on", "cases"), "a switched type");
            switchOn = Optional.of(expr(choice.get("switch-on")));
            defaultCase = cases(choice.get("cases"), cases);
        }
        boolean sizeEos = members.containsKey("size-eos");
        if (typeNode == null && !members.containsKey("size") && !sizeEos) {
            throw node.refuse("attribute '" + id.text() + "' has neither type nor size");
        }
        boolean flags = members.containsKey("-flags");
        return new Attr(
                node.line(),
                id.text(),
                YamlNode.text(members, "-orig-id"),
                scalar,
                referenced ? Optional.of(typeRef(typeNode)) : Optional.empty(),
                cases,
                defaultCase,
                switchOn,
                Optional.ofNullable(members.get("size")).map(AttrReader::expr),
                sizeEos,
                repeat(),
                Optional.ofNullable(members.get("if")).map(AttrReader::expr),
                flags ? YamlNode.text(members, "-flags") : YamlNode.text(members, "-enum"),
                flags,
                YamlNode.text(members, "-text").orElse(""),
                members.containsKey("-flexible")
                        ? (int) members.get("-flexible").integer()
                        : 0,
                arms(),
                YamlNode.text(members, "doc").orElse("").strip());
    }

    private Optional<String> scalarType() {
        YamlNode type = members.get("type");
        return type == null || type.isMap() || !SCALARS.contains(type.text())
                ? Optional.empty()
                : Optional.of(type.text());
    }

    private static Optional<TypeRef> cases(YamlNode node, Map<Long, TypeRef> cases) {
        Optional<TypeRef> defaultCase = Optional.empty();
        for (Map.Entry<String, YamlNode> entry : node.members().entrySet()) {
            if (entry.getKey().equals("_")) {
                defaultCase = Optional.of(typeRef(entry.getValue()));
            } else {
                try {
                    cases.put(Long.decode(entry.getKey().replace("_", "")), typeRef(entry.getValue()));
                } catch (NumberFormatException e) {
                    throw entry.getValue().refuse("case '" + entry.getKey() + "' is no integer");
                }
            }
        }
        return defaultCase;
    }

    private Repeat repeat() {
        YamlNode repeat = members.get("repeat");
        if (repeat == null) {
            return new Repeat.Once();
        }
        return switch (repeat.text()) {
            case "eos" -> new Repeat.UntilEnd();
            case "expr" -> new Repeat.Times(expr(members.get("repeat-expr")));
            default -> throw repeat.refuse("'repeat: " + repeat.text() + "' is outside the subset; use expr or eos");
        };
    }

    private List<Attr.Arm> arms() {
        List<Attr.Arm> arms = new ArrayList<>();
        if (members.containsKey("-arms")) {
            for (YamlNode item : members.get("-arms").items()) {
                Map<String, YamlNode> arm =
                        item.members(Set.of("name", "offset", "type", "ctype", "size", "count", "doc"), "an arm");
                arms.add(new Attr.Arm(
                        arm.get("name").text(),
                        number(arm, "offset"),
                        YamlNode.text(arm, "type").orElse(""),
                        YamlNode.text(arm, "ctype").orElse(""),
                        number(arm, "size"),
                        number(arm, "count")));
            }
        }
        return arms;
    }

    private static int number(Map<String, YamlNode> members, String key) {
        return members.containsKey(key) ? (int) members.get(key).integer() : 0;
    }

    private static TypeRef typeRef(YamlNode node) {
        String text = node.text();
        int open = text.indexOf('(');
        if (open < 0) {
            return new TypeRef(text, List.of());
        }
        List<Expr> arguments = new ArrayList<>();
        for (String argument : text.substring(open + 1, text.lastIndexOf(')')).split(",")) {
            arguments.add(parse(node, argument));
        }
        return new TypeRef(text.substring(0, open).strip(), arguments);
    }

    private static Expr expr(YamlNode node) {
        return parse(node, node.text());
    }

    private static Expr parse(YamlNode node, String text) {
        try {
            return ExprParser.parse(text);
        } catch (IllegalArgumentException e) {
            throw node.refuse(String.valueOf(e.getMessage()));
        }
    }
}

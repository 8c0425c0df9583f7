package io.resmgrkit.generator.model;

import io.resmgrkit.generator.expr.DialectCondition;
import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.EnumDef;
import io.resmgrkit.generator.schema.Schema;
import io.resmgrkit.generator.schema.SchemaException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Every schema, resolved against the others. */
public final class Model {
    private final Map<String, Schema> schemas = new TreeMap<>();
    private final Map<String, StructModel> structs = new TreeMap<>();
    private final Map<String, EnumDef> enums = new TreeMap<>();

    /** Resolves the schemas of a folder. */
    public Model(Collection<Schema> all) {
        for (Schema schema : all) {
            schemas.put(schema.id(), schema);
            for (EnumDef def : schema.enums()) {
                if (enums.put(def.id(), def) != null) {
                    throw new SchemaException(schema.file(), 1, "enumeration '" + def.id() + "' is declared twice");
                }
            }
        }
        schemas.keySet().forEach(this::struct);
    }

    /** The resolved schemas by id, those that only hold enumerations left out. */
    public Collection<StructModel> structs() {
        return structs.values().stream()
                .filter(struct -> !struct.schema().seq().isEmpty())
                .toList();
    }

    /** The enumerations by name. */
    public Collection<EnumDef> enums() {
        return enums.values();
    }

    /** The resolved schema that an attribute refers to. */
    public StructModel target(Schema from, int line, String id) {
        if (!schemas.containsKey(id)) {
            throw new SchemaException(from.file(), line, "there is no schema '" + id + "'");
        }
        return struct(id);
    }

    /** The resolved schema of a C structure, or null. */
    public StructModel byCName(String cName) {
        return structs.values().stream()
                .filter(struct -> struct.schema().origId().filter(cName::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    private StructModel struct(String id) {
        StructModel known = structs.get(id);
        if (known == null) {
            known = resolve(schemas.get(id));
            structs.put(id, known);
        }
        return known;
    }

    private StructModel resolve(Schema schema) {
        List<Attr> seq = schema.seq();
        int split = 0;
        for (int i = 0; i < seq.size() && fixable(schema, seq.get(i)); i++) {
            boolean member = seq.get(i).origId().isPresent();
            boolean plain = schema.origId().isEmpty() && seq.get(i).type().isEmpty();
            split = member || plain ? i + 1 : split;
        }
        List<Attr> fixed = seq.subList(0, split);
        int dialects = Release.ALL.size();
        Map<String, Attr[]> attrs = new LinkedHashMap<>();
        Map<String, int[]> offsets = new LinkedHashMap<>();
        Integer[] sizes = new Integer[dialects];
        for (int d = 0; d < dialects; d++) {
            int end = 0;
            for (Attr attr : fixed) {
                checkNames(schema, attr);
                if (present(attr, Release.ALL.get(d))) {
                    attrs.computeIfAbsent(attr.name(), key -> new Attr[dialects])[d] = attr;
                    offsets.computeIfAbsent(attr.name(), key -> absent(dialects))[d] = end;
                    end += sizeOf(schema, attr, d);
                }
            }
            sizes[d] = end;
        }
        List<Member> members = new ArrayList<>();
        attrs.forEach((name, perDialect) -> members.add(new Member(
                name,
                Arrays.asList(perDialect),
                Arrays.stream(offsets.get(name)).boxed().toList())));
        return new StructModel(schema, fixed, members, List.of(sizes), seq.subList(split, seq.size()));
    }

    private void checkNames(Schema schema, Attr attr) {
        attr.names().filter(name -> !enums.containsKey(name)).ifPresent(name -> {
            throw new SchemaException(schema.file(), attr.line(), "there is no enumeration '" + name + "'");
        });
    }

    private static int[] absent(int dialects) {
        int[] offsets = new int[dialects];
        Arrays.fill(offsets, -1);
        return offsets;
    }

    private boolean fixable(Schema schema, Attr attr) {
        boolean everywhereKnown = attr.condition()
                .map(condition -> Release.ALL.stream()
                        .allMatch(r ->
                                DialectCondition.evaluate(condition, r.number()).isPresent()))
                .orElse(true);
        if (!everywhereKnown || attr.sizeEos() || attr.switchOn().isPresent()) {
            return false;
        }
        if (attr.repeat() instanceof Repeat.UntilEnd) {
            return false;
        }
        if (attr.repeat() instanceof Repeat.Times times && !(times.count() instanceof Expr.Literal)) {
            return false;
        }
        if (attr.scalar().isPresent()) {
            return true;
        }
        if (attr.type().isPresent()) {
            String id = attr.type().get().name();
            return attr.size().isEmpty()
                    && !id.equals(schema.id())
                    && attr.origId().isPresent()
                    && target(schema, attr.line(), id).fixedOnly();
        }
        return attr.size().isPresent()
                && Release.ALL.stream()
                        .allMatch(r -> DialectCondition.evaluate(attr.size().get(), r.number())
                                .isPresent());
    }

    private static boolean present(Attr attr, Release release) {
        return attr.condition()
                        .map(condition -> DialectCondition.evaluate(condition, release.number()))
                        .orElse(OptionalLong.of(1))
                        .orElseThrow()
                != 0;
    }

    private int sizeOf(Schema schema, Attr attr, int dialect) {
        int count = attr.repeat() instanceof Repeat.Times times ? (int) ((Expr.Literal) times.count()).value() : 1;
        if (attr.scalar().isPresent()) {
            return count * Character.digit(attr.scalar().get().charAt(1), 10);
        }
        if (attr.type().isPresent()) {
            return count
                    * target(schema, attr.line(), attr.type().get().name())
                            .sizes()
                            .get(dialect);
        }
        return (int) DialectCondition.evaluate(
                        attr.size().orElseThrow(), Release.ALL.get(dialect).number())
                .orElseThrow();
    }
}

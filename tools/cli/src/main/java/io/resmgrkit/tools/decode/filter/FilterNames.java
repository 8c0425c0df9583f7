package io.resmgrkit.tools.decode.filter;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.Layouts;
import io.resmgrkit.codec.layout.FieldLayout;
import io.resmgrkit.codec.layout.StructLayout;
import io.resmgrkit.codec.names.Names;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names that a filter may use, and the names of their values. */
public final class FilterNames {
    /** What the parts behind a fixed header are called that hold text. */
    private static final Set<String> TEXTS = Set.of("text", "d_name", "type_and_special");

    private final Map<String, Set<String>> values = new TreeMap<>();

    /** The names of one dialect. */
    public FilterNames(Dialect dialect) {
        for (StructLayout struct : Layouts.walked(dialect).values()) {
            for (FieldLayout field : struct.fields()) {
                add("", field);
                if (field.struct() != null) {
                    field.struct().fields().forEach(inner -> add(field.name() + ".", inner));
                }
            }
        }
        TEXTS.forEach(name -> values.computeIfAbsent(name, key -> new HashSet<>()));
        for (Subject subject : Subject.values()) {
            values.put(subject.id(), new HashSet<>());
        }
        addNames(Subject.TYPE.id(), Tables.ioType(dialect));
        for (Names names : List.of(
                Tables.connectSubtype(dialect),
                Tables.powerSubtype(dialect),
                Tables.lockSubtype(dialect),
                Tables.spaceSubtype(dialect))) {
            addNames(Subject.SUBTYPE.id(), names);
        }
        values.get(Subject.DIRECTION.id()).addAll(Set.of("request", "reply"));
        addNames(Subject.ERRNO.id(), Tables.errno(dialect));
        addNames(Subject.STATUS.id(), Tables.connectRet(dialect));
    }

    private void add(String prefix, FieldLayout field) {
        values.computeIfAbsent(prefix + field.name(), key -> new HashSet<>());
        if (field.names() != null) {
            addNames(prefix + field.name(), field.names());
        }
    }

    private void addNames(String name, Names names) {
        values.get(name).addAll(names.all().keySet());
    }

    /** Refuses a name that no message has. */
    void demand(String name) {
        if (!values.containsKey(name)) {
            String why = Nearest.to(name, values.keySet())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("'resmgr layout' lists the fields of every structure");
            throw CliException.usage("unknown field '" + name + "'", "--filter", why);
        }
    }

    /** Refuses a symbolic value that the field cannot have. */
    void demandValue(String name, String value) {
        Set<String> known = values.get(name);
        if (!known.isEmpty() && !known.contains(value)) {
            String why = Nearest.to(value, known)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("it has names like "
                            + known.stream().sorted().findFirst().orElse(""));
            throw CliException.usage("unknown value '" + value + "' of " + name, "--filter", why);
        }
    }
}

package io.resmgrkit.generator.model;

import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.Attr.TypeRef;
import io.resmgrkit.generator.schema.Instance;
import io.resmgrkit.generator.schema.Schema;
import io.resmgrkit.generator.schema.SchemaException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses expressions with names that mean nothing, types that do not exist, and types without their arguments. */
final class References {
    private static final String END = "_io.eof";

    private final Schema schema;
    private final Map<String, Schema> schemas;
    private final Set<String> names;

    private References(Schema schema, Map<String, Schema> schemas) {
        this.schema = schema;
        this.schemas = schemas;
        this.names = new HashSet<>(schema.params());
        names.add("_io.size");
        names.addAll(schema.instances().keySet());
    }

    static void check(Schema schema, Map<String, Schema> schemas) {
        References references = new References(schema, schemas);
        schema.seq().forEach(references::id);
        schema.seq().forEach(references::attribute);
        schema.instances().values().forEach(references::instance);
    }

    private void id(Attr attr) {
        if (!names.add(attr.id())) {
            throw refuse(attr.line(), "'" + attr.id() + "' is there twice");
        }
    }

    private void attribute(Attr attr) {
        Stream.of(attr.size(), attr.switchOn(), attr.inline())
                .flatMap(Optional::stream)
                .forEach(expr -> expression(attr.line(), expr));
        if (attr.repeat() instanceof Repeat.Times times) {
            expression(attr.line(), times.count());
        }
        attr.condition().ifPresent(condition -> {
            names.add(END);
            expression(attr.line(), condition);
            names.remove(END);
        });
        Stream.concat(Stream.concat(attr.type().stream(), attr.defaultCase().stream()), attr.cases().values().stream())
                .forEach(ref -> type(attr, ref));
    }

    private void instance(Instance instance) {
        Stream.of(instance.value(), instance.condition())
                .flatMap(Optional::stream)
                .forEach(expr -> expression(instance.line(), expr));
    }

    private void type(Attr attr, TypeRef ref) {
        Schema target = schemas.get(ref.name());
        if (target == null) {
            throw refuse(attr.line(), "there is no schema '" + ref.name() + "'");
        }
        if (target.params().size() != ref.arguments().size()) {
            throw refuse(attr.line(), ref.name() + " takes the parameters " + target.params());
        }
        ref.arguments().forEach(argument -> expression(attr.line(), argument));
    }

    private void expression(int line, Expr expr) {
        if (expr instanceof Expr.Name name && !names.contains(name.name())) {
            throw refuse(
                    line,
                    name.name().equals(END)
                            ? "_io.eof can stand in the condition of an attribute only"
                            : "'" + name.name() + "' is neither a field, an instance nor a parameter");
        } else if (expr instanceof Expr.Unary unary) {
            expression(line, unary.operand());
        } else if (expr instanceof Expr.Binary binary) {
            expression(line, binary.left());
            expression(line, binary.right());
        } else if (expr instanceof Expr.Choice choice) {
            expression(line, choice.condition());
            expression(line, choice.then());
            expression(line, choice.otherwise());
        }
    }

    private SchemaException refuse(int line, String reason) {
        return new SchemaException(schema.file(), line, reason);
    }
}

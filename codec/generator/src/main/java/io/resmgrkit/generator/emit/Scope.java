package io.resmgrkit.generator.emit;

import com.palantir.javapoet.CodeBlock;
import io.resmgrkit.generator.expr.DialectCondition;
import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Identifiers;
import io.resmgrkit.generator.schema.Instance;
import io.resmgrkit.generator.schema.Schema;
import io.resmgrkit.generator.schema.SchemaException;
import java.util.List;

/** What names mean in the three places where expressions stand. */
final class Scope {
    private Scope() {}

    /** Inside a view: fields and instances are its methods. */
    static JavaExpr ofView(StructModel struct) {
        return new JavaExpr(name -> switch (name) {
            case "_io.size" -> CodeBlock.of("((long) limit - offset)");
            case "_io.eof" ->
                throw new SchemaException(struct.schema().file(), 1, "_io.eof can stand in conditions of parts only");
            case DialectCondition.PARAMETER -> CodeBlock.of("dialect.release()");
            default ->
                isParameter(struct, name)
                        ? CodeBlock.of("$L", Identifiers.camel(name, false))
                        : method(struct, name, "");
        });
    }

    /** Inside the walk over a structure: {@code v} is its view, {@code w} the walker. */
    static JavaExpr ofWalk(StructModel struct) {
        return new JavaExpr(name -> switch (name) {
            case "_io.size" -> CodeBlock.of("w.size()");
            case "_io.eof" -> CodeBlock.of("w.eof()");
            case DialectCondition.PARAMETER -> CodeBlock.of("w.dialect().release()");
            default ->
                struct.hasView() && !isParameter(struct, name) ? method(struct, name, "v.") : grouping(struct, name);
        });
    }

    private static boolean isParameter(StructModel struct, String name) {
        return struct.schema().params().contains(name);
    }

    private static CodeBlock grouping(StructModel struct, String name) {
        Schema schema = struct.schema();
        if (isParameter(struct, name)) {
            return CodeBlock.of("$L", Identifiers.camel(name, false));
        }
        if (!schema.instances().containsKey(name)) {
            throw unknown(schema, name);
        }
        String arguments = String.join(
                "",
                parametersOf(schema, name).stream()
                        .map(p -> ", " + Identifiers.camel(p, false))
                        .toList());
        return CodeBlock.of("$L(w$L)", Identifiers.accessor(name), arguments);
    }

    /** The parameters beside the dialect on which an instance depends, itself or through other instances. */
    static List<String> parametersOf(Schema schema, String instance) {
        return schema.params().stream()
                .filter(parameter -> !parameter.equals(DialectCondition.PARAMETER))
                .filter(parameter -> depends(schema, schema.instances().get(instance), parameter))
                .toList();
    }

    private static boolean depends(Schema schema, Instance instance, String parameter) {
        return instance.value()
                .filter(value -> Expr.mentions(value, parameter)
                        || schema.instances().values().stream()
                                .anyMatch(other -> other != instance
                                        && Expr.mentions(value, other.id())
                                        && depends(schema, other, parameter)))
                .isPresent();
    }

    private static CodeBlock method(StructModel struct, String name, String receiver) {
        Schema schema = struct.schema();
        if (schema.instances().containsKey(name)) {
            String arguments = String.join(
                    ", ",
                    parametersOf(schema, name).stream()
                            .map(p -> Identifiers.camel(p, false))
                            .toList());
            return CodeBlock.of("$L$L($L)", receiver, Identifiers.accessor(name), arguments);
        }
        String cName =
                schema.attr(name).orElseThrow(() -> unknown(schema, name)).name();
        if (struct.members().stream().noneMatch(member -> member.name().equals(cName))) {
            throw new SchemaException(
                    schema.file(),
                    schema.attr(name).get().line(),
                    "expressions can use fields of the fixed part only, not '" + name + "'");
        }
        return CodeBlock.of("$L$L()", receiver, Identifiers.accessor(cName));
    }

    private static SchemaException unknown(Schema schema, String name) {
        return new SchemaException(schema.file(), 1, "'" + name + "' is neither a field, an instance nor a parameter");
    }
}

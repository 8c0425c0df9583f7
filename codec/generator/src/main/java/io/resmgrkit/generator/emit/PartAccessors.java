package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.Identifiers;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Accessors of the variable parts: where each begins and how many bytes of it are there. They are written as far as the extents
 * follow from fields; parts behind one whose extent only a walk can tell have none.
 */
final class PartAccessors {
    private final Model model;
    private final StructModel struct;
    private final TypeSpec.Builder type;

    PartAccessors(Model model, StructModel struct, TypeSpec.Builder type) {
        this.model = model;
        this.struct = struct;
        this.type = type;
    }

    void emit() {
        CodeBlock begin = CodeBlock.of("offset + size(dialect)");
        for (Attr part : struct.parts()) {
            if (usesParameter(part)) {
                return;
            }
            String name = name(part);
            CodeBlock extent = extent(part, name);
            if (extent == null) {
                return;
            }
            type.addMethod(MethodSpec.methodBuilder(name + "Offset")
                    .addJavadoc("Index in {@link #array()} where {@code $L} begins, if it is there.\n", part.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(int.class)
                    .addStatement("return $L", begin)
                    .build());
            type.addMethod(MethodSpec.methodBuilder(name + "Length")
                    .addJavadoc(
                            "Bytes of {@code $L} that are there: what is declared, cut at the end of the message.\n",
                            part.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(int.class)
                    .addCode(extent)
                    .build());
            part.type().ifPresent(ref -> child(part, name));
            begin = CodeBlock.of("$LOffset() + $LLength()", name, name);
        }
    }

    /** A part may bear the name of a field: the text behind a length, say. */
    static String name(Attr part) {
        return Identifiers.accessor(part.name());
    }

    private CodeBlock extent(Attr part, String name) {
        JavaExpr scope = new JavaExpr(id -> id.equals("_io.eof")
                ? CodeBlock.of("$LOffset() >= limit", name)
                : Scope.ofView(struct).emit(new Expr.Name(id)));
        CodeBlock declared;
        if (part.sizeEos() || part.repeat() instanceof Repeat.UntilEnd) {
            declared = CodeBlock.of("limit - $LOffset()", name);
        } else if (part.size().isPresent()) {
            declared = scope.emit(part.size().get());
        } else if (part.type().isPresent()) {
            StructModel target =
                    model.target(struct.schema(), part.line(), part.type().get().name());
            if (!target.fixedOnly()) {
                return null;
            }
            CodeBlock one = CodeBlock.of("$T.layout(dialect).wireSize()", Types.view(target));
            declared = part.repeat() instanceof Repeat.Times times
                    ? CodeBlock.of("(long) $L * $L", scope.emit(times.count()), one)
                    : one;
        } else {
            return null;
        }
        CodeBlock.Builder code = CodeBlock.builder();
        part.condition()
                .ifPresent(condition -> code.beginControlFlow("if (!($L))", scope.emit(condition))
                        .addStatement("return 0")
                        .endControlFlow());
        return code.addStatement("return clamp($L, $LOffset())", declared, name).build();
    }

    private void child(Attr part, String name) {
        StructModel target = model.target(
                struct.schema(), part.line(), part.type().orElseThrow().name());
        if (!target.hasView()) {
            return;
        }
        boolean repeated = !(part.repeat() instanceof Repeat.Once);
        if (repeated && !target.fixedOnly()) {
            return;
        }
        ClassName view = Types.view(target);
        String field = Identifiers.camel(part.name(), false) + "View";
        type.addField(FieldSpec.builder(view, field, Modifier.PRIVATE)
                .addAnnotation(ClassName.get("org.jspecify.annotations", "Nullable"))
                .build());
        MethodSpec.Builder get = MethodSpec.methodBuilder(name)
                .addJavadoc("A view of {@code $L}; the message must reach that far.\n", part.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(view)
                .addStatement("$T child = $L", view, field)
                .beginControlFlow("if (child == null)")
                .addStatement("child = new $T()", view)
                .addStatement("$L = child", field)
                .endControlFlow();
        if (repeated) {
            get.addParameter(int.class, "index")
                    .addStatement("int from = $LOffset() + index * child.size(dialect)", name)
                    .addStatement("return child.wrap(dialect, array, from, limit)");
        } else {
            get.addStatement("return child.wrap(dialect, array, $LOffset(), limit)", name);
        }
        type.addMethod(get.build());
    }

    private boolean usesParameter(Attr part) {
        return Stream.of(part.condition(), part.size())
                .flatMap(Optional::stream)
                .anyMatch(expr -> struct.schema().params().stream()
                                .filter(parameter -> !parameter.equals("dialect"))
                                .anyMatch(parameter -> Expr.mentions(expr, parameter))
                        || struct.schema().instances().keySet().stream()
                                .filter(instance -> !Scope.parametersOf(struct.schema(), instance)
                                        .isEmpty())
                                .anyMatch(instance -> Expr.mentions(expr, instance)));
    }
}

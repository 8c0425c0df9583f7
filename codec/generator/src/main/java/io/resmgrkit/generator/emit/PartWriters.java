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
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writers of the variable parts. Parts are written in wire order; a part may be left out. Where a part's size is a field, writing the
 * part sets the field; parts whose size is a formula are padding and are written with the part that follows.
 */
final class PartWriters {
    private final Model model;
    private final StructModel struct;
    private final ClassName self;
    private final TypeSpec.Builder type;

    PartWriters(Model model, StructModel struct, ClassName self, TypeSpec.Builder type) {
        this.model = model;
        this.struct = struct;
        this.self = self;
        this.type = type;
    }

    void emit() {
        List<Attr> parts = struct.parts();
        for (int k = 0; k < parts.size(); k++) {
            Attr part = parts.get(k);
            if (part.type().isPresent() && part.size().isEmpty() && !part.sizeEos()) {
                structure(part, k);
            } else if (!padding(part)) {
                bytes(part, k);
            }
        }
    }

    private boolean padding(Attr part) {
        return part.size().isPresent() && lengthField(part).isEmpty();
    }

    /** The field that holds the size of a part; over dialects it may have two ids and one C name. */
    private Optional<Attr> lengthField(Attr part) {
        return part.size().flatMap(this::field);
    }

    private Optional<Attr> field(Expr size) {
        if (size instanceof Expr.Name name) {
            return struct.schema().attr(name.name());
        }
        if (size instanceof Expr.Choice choice && Expr.mentions(choice.condition(), "dialect")) {
            return field(choice.then())
                    .filter(then -> field(choice.otherwise())
                            .filter(other -> other.name().equals(then.name()))
                            .isPresent());
        }
        return Optional.empty();
    }

    private void bytes(Attr part, int index) {
        String name = Identifiers.accessor(part.name());
        MethodSpec.Builder raw = MethodSpec.methodBuilder(name)
                .addJavadoc(
                        "Appends {@code $L}, {@code length} bytes of {@code source} from {@code from}.\n", part.name())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(byte[].class, "source")
                .addParameter(int.class, "from")
                .addParameter(int.class, "length")
                .returns(self);
        lengthField(part).ifPresent(field -> raw.addStatement("$L(length)", Identifiers.accessor(field.name())));
        before(index, part, raw);
        raw.addStatement("output.bytes(source, from, length)");
        type.addMethod(relaid(raw).build());
        if (!part.text().isEmpty()) {
            MethodSpec.Builder text = MethodSpec.methodBuilder(name)
                    .addJavadoc(
                            "Appends {@code $L} in UTF-8$L.\n",
                            part.name(),
                            part.text().equals("strz") ? " with its NUL" : "")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(CharSequence.class, "text")
                    .returns(self);
            lengthField(part)
                    .ifPresent(field -> text.addStatement(
                            "$L($T.length(text, $L))",
                            Identifiers.accessor(field.name()),
                            Types.OUTPUT,
                            part.text().equals("strz")));
            before(index, part, text);
            text.addStatement("output.text(text, $L)", part.text().equals("strz"));
            type.addMethod(relaid(text).build());
        }
    }

    private void structure(Attr part, int index) {
        StructModel target = model.target(
                struct.schema(), part.line(), part.type().orElseThrow().name());
        if (!target.hasView()) {
            return;
        }
        ClassName encoder = Types.encoder(target);
        String field = Identifiers.camel(part.name(), false) + "Added";
        type.addField(FieldSpec.builder(encoder, field, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", encoder)
                .build());
        MethodSpec.Builder add = MethodSpec.methodBuilder("add" + Identifiers.camel(part.name(), true))
                .addJavadoc(
                        "Appends $L {@code $L} of zeros and returns it to be filled.\n",
                        part.repeat() instanceof Repeat.Once ? "the" : "one more",
                        part.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(encoder);
        boolean repeated = !(part.repeat() instanceof Repeat.Once);
        before(index, part, add, repeated);
        if (part.repeat() instanceof Repeat.Times times && times.count() instanceof Expr.Name name) {
            struct.schema().attr(name.name()).ifPresent(counter -> {
                String accessor = Identifiers.accessor(counter.name());
                add.addStatement("$L($L() + 1)", accessor, accessor);
            });
        }
        add.addStatement("int from = output.zeros($L.size(dialect))", field)
                .addStatement("lay(dialect, output.array(), output.start(), output.end())")
                .addStatement("return $L.wrap(dialect, array, from, limit)", field);
        type.addMethod(add.build());
    }

    private void before(int index, Attr part, MethodSpec.Builder method) {
        before(index, part, method, false);
    }

    private void before(int index, Attr part, MethodSpec.Builder method, boolean again) {
        method.addStatement("output.inOrder($S, part, $L)", part.name(), index + (again ? 1 : 0));
        for (int k = 0; k < index; k++) {
            Attr earlier = struct.parts().get(k);
            if (padding(earlier)) {
                JavaExpr scope = Scope.ofView(struct);
                CodeBlock condition = earlier.condition().map(scope::emit).orElse(CodeBlock.of("true"));
                method.beginControlFlow("if (part <= $L && $L)", k, condition)
                        .addStatement(
                                "output.zeros((int) $L)",
                                scope.emit(earlier.size().orElseThrow()))
                        .endControlFlow();
            }
        }
        method.addStatement("part = $L", index + 1);
    }

    private MethodSpec.Builder relaid(MethodSpec.Builder method) {
        return method.addStatement("lay(dialect, output.array(), output.start(), output.end())")
                .addStatement("return this");
    }
}

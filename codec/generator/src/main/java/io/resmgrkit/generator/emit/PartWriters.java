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
 * part sets the field; parts whose size is a formula are padding and are written with the part that follows, or at the end.
 */
final class PartWriters {
    /** The array may be another one after every write. */
    private static final String FOLLOW = "follow(output.array(), output.start(), output.end())";

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
        return part.bytes() && part.size().isPresent() && lengthField(part).isEmpty();
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
        // Padding before the part may depend on its length.
        lengthField(part).ifPresent(field -> raw.addStatement(length(field, "length")));
        before(index, part, raw);
        raw.addStatement("output.bytes(source, from, length)").addStatement(FOLLOW);
        type.addMethod(raw.addStatement("return this").build());
        if (!part.text().isEmpty()) {
            MethodSpec.Builder text = MethodSpec.methodBuilder(name)
                    .addJavadoc(
                            "Appends {@code $L} in UTF-8$L.\n",
                            part.name(),
                            part.text().equals("strz") ? " with its NUL" : "")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(CharSequence.class, "text")
                    .returns(self);
            before(index, part, text);
            Optional<Attr> field = lengthField(part);
            text.addStatement(
                            "$Loutput.text(text, $L)",
                            field.isPresent() ? "int length = " : "",
                            part.text().equals("strz"))
                    .addStatement(FOLLOW);
            field.ifPresent(counter -> text.addStatement(length(counter, "length")));
            type.addMethod(text.addStatement("return this").build());
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
                add.addStatement(length(counter, Identifiers.accessor(counter.name()) + "() + 1"));
            });
        }
        add.addStatement("int from = output.zeros($L.size(dialect))", field)
                .addStatement(FOLLOW)
                .addStatement("return $L.wrap(dialect, array, from, limit)", field);
        type.addMethod(add.build());
    }

    private void before(int index, Attr part, MethodSpec.Builder method) {
        before(index, part, method, false);
    }

    private void before(int index, Attr part, MethodSpec.Builder method, boolean again) {
        method.addStatement("output.inOrder($S, part, $L)", part.name(), index + (again ? 1 : 0));
        method.addCode(paddings(index));
        method.addStatement("part = $L", index + 1);
    }

    /** Sets the field that counts a part, if the count fits it. */
    private static CodeBlock length(Attr field, String count) {
        String scalar = field.scalar().orElseThrow();
        int bits = 8 * Character.digit(scalar.charAt(1), 10) - (scalar.startsWith("s") ? 1 : 0);
        String accessor = Identifiers.accessor(field.name());
        return bits >= 31
                ? CodeBlock.of("$L($L)", accessor, count)
                : CodeBlock.of("$L($T.fit($S, $L, $L))", accessor, Types.OUTPUT, field.name(), count, (1 << bits) - 1);
    }

    /** Writes the padding that stands behind the last part; where its condition is the end of the window, there is none. */
    CodeBlock trailing() {
        return paddings(struct.parts().size());
    }

    private CodeBlock paddings(int end) {
        CodeBlock.Builder code = CodeBlock.builder();
        JavaExpr scope = Scope.ofView(struct);
        for (int k = 0; k < end; k++) {
            Attr part = struct.parts().get(k);
            boolean atEnd = part.condition()
                    .filter(condition -> Expr.mentions(condition, "_io.eof"))
                    .isPresent();
            if (padding(part) && !atEnd) {
                CodeBlock condition = part.condition().map(scope::emit).orElse(CodeBlock.of("true"));
                code.beginControlFlow("if (part <= $L && $L)", k, condition)
                        .addStatement(
                                "output.padding($L)", scope.emit(part.size().orElseThrow()))
                        .endControlFlow();
            }
        }
        return code.build();
    }
}

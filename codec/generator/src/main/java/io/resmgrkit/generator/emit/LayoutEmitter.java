package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Arm;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.Identifiers;
import io.resmgrkit.generator.schema.Schema;
import io.resmgrkit.generator.schema.Schema.CName;
import io.resmgrkit.generator.schema.Span;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The layout table of a structure: built on first use, one per dialect. */
final class LayoutEmitter {
    private final Model model;

    LayoutEmitter(Model model) {
        this.model = model;
    }

    void emit(StructModel struct, TypeSpec.Builder type) {
        type.addField(FieldSpec.builder(ArrayTypeName.of(Types.STRUCT_LAYOUT), "LAYOUTS")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T[$T.values().length]", Types.STRUCT_LAYOUT, Types.DIALECT)
                .build());
        type.addMethod(MethodSpec.methodBuilder("layout")
                .addJavadoc("The layout of the fixed part in that dialect.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(Types.DIALECT, "dialect")
                .returns(Types.STRUCT_LAYOUT)
                .addStatement("$T layout = LAYOUTS[dialect.ordinal()]", Types.STRUCT_LAYOUT)
                .beginControlFlow("if (layout == null)")
                .addStatement("layout = $L", primary(struct.schema()))
                .addStatement("LAYOUTS[dialect.ordinal()] = layout")
                .endControlFlow()
                .addStatement("return layout")
                .build());
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.DIALECT, "dialect")
                .returns(Types.STRUCT_LAYOUT)
                .addStatement(
                        "$T b = new $T($S, $S)",
                        Types.LAYOUT_BUILDER,
                        Types.LAYOUT_BUILDER,
                        struct.schema().id(),
                        struct.schema().origId().orElse(struct.schema().id()));
        if (struct.schema().union()) {
            build.addStatement("b.union()");
        }
        struct.schema()
                .confidence()
                .forEach(remark -> guarded(remark.span(), CodeBlock.of("b.confidence($S);\n", remark.line()), build));
        JavaExpr conditions = new JavaExpr(name -> CodeBlock.of("dialect.release()"));
        for (Attr attr : struct.fixed()) {
            attr.condition().ifPresent(c -> build.beginControlFlow("if ($L)", conditions.emit(c)));
            build.addCode(field(struct, attr, conditions));
            if (attr.origId().isEmpty() && (struct.schema().origId().isPresent() || attr.fixed())) {
                build.addStatement("b.unnamed()");
            }
            attr.arms().forEach(arm -> guarded(arm.span(), arm(arm), build));
            attr.condition().ifPresent(c -> build.endControlFlow());
        }
        struct.parts().stream()
                .filter(part -> part.flexible() > 0)
                .forEach(part -> build.addStatement("b.flexible($S, $L)", part.name(), part.flexible()));
        type.addMethod(build.addStatement("return b.build()").build());
    }

    private CodeBlock field(StructModel struct, Attr attr, JavaExpr conditions) {
        int count = attr.repeat() instanceof Repeat.Times times ? (int) ((Expr.Literal) times.count()).value() : 0;
        CodeBlock.Builder code = CodeBlock.builder();
        if (attr.scalar().isPresent()) {
            code.addStatement(
                    "b.integer($S, $T.$L, $L, $L)",
                    attr.name(),
                    Types.KIND,
                    Types.kind(attr.scalar().get()),
                    count,
                    names(attr));
        } else if (attr.type().isPresent()) {
            StructModel nested =
                    model.target(struct.schema(), attr.line(), attr.type().get().name());
            code.addStatement(
                    "b.struct($S, $T.layout(dialect), $L)",
                    attr.name(),
                    Types.view(nested),
                    attr.inline().map(conditions::emit).orElse(CodeBlock.of("false")));
        } else {
            code.addStatement(
                    "b.bytes($S, (int) $L, $T.$L, $L)",
                    attr.name(),
                    conditions.emit(attr.size().orElseThrow()),
                    Types.TEXT,
                    text(attr),
                    attr.origId().isPresent());
        }
        return code.build();
    }

    /** The layout under the first name that holds, in each range of releases. */
    private static CodeBlock primary(Schema schema) {
        CodeBlock layout = CodeBlock.of("build(dialect)");
        List<CName> names = schema.cNames();
        for (int i = names.size() - 1; i >= 0; i--) {
            CName name = names.get(i);
            CodeBlock declared = declared(name, CodeBlock.of("build(dialect)"));
            if (name.span().equals(Span.ALWAYS)) {
                layout = declared;
            } else {
                layout = CodeBlock.of("$L ? $L : $L", holds(name.span()), declared, layout);
            }
        }
        return layout;
    }

    /** A layout under another of its names. */
    static CodeBlock declared(CName name, CodeBlock layout) {
        return CodeBlock.of("$L.declared($S, $L)", layout, name.name(), name.integers());
    }

    /** The condition of a range of releases. */
    static CodeBlock holds(Span span) {
        CodeBlock since = CodeBlock.of("dialect.release() >= $L", span.since());
        CodeBlock until = CodeBlock.of("dialect.release() <= $L", span.until());
        return span.since() == 0
                ? until
                : span.until() == Integer.MAX_VALUE ? since : CodeBlock.of("$L && $L", since, until);
    }

    private static void guarded(Span span, CodeBlock code, MethodSpec.Builder build) {
        if (span.bounded()) {
            build.beginControlFlow("if ($L)", holds(span)).addCode(code).endControlFlow();
        } else {
            build.addCode(code);
        }
    }

    private static CodeBlock arm(Arm arm) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (arm.ctype().isEmpty()) {
            String kind = Types.kind(arm.type());
            int width = Character.digit(kind.charAt(kind.length() - 1), 10);
            code.addStatement(
                    "b.arm($S, $L, $L, $T.$L, $L, $T.$L.cName())",
                    arm.name(),
                    arm.offset(),
                    width * Math.max(1, arm.count()),
                    Types.KIND,
                    kind,
                    arm.count(),
                    Types.KIND,
                    kind);
        } else {
            code.addStatement(
                    "b.arm($S, $L, $L, $T.STRUCT, $L, $S)",
                    arm.name(),
                    arm.offset(),
                    arm.size(),
                    Types.KIND,
                    arm.count(),
                    arm.ctype());
        }
        return code.build();
    }

    static CodeBlock names(Attr attr) {
        return attr.names()
                .map(id -> CodeBlock.of("$T.$L(dialect).as($L)", Types.TABLES, Identifiers.accessor(id), attr.flags()))
                .orElse(CodeBlock.of("null"));
    }

    static String text(Attr attr) {
        return attr.text().isEmpty() ? "NONE" : attr.text().toUpperCase(Locale.ROOT);
    }
}

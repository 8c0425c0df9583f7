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
                .addStatement("layout = build(dialect)")
                .addStatement("LAYOUTS[dialect.ordinal()] = layout")
                .endControlFlow()
                .addStatement("return layout")
                .build());
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Types.DIALECT, "dialect")
                .returns(Types.STRUCT_LAYOUT)
                .addStatement(
                        "$T b = new $T($S)",
                        Types.LAYOUT_BUILDER,
                        Types.LAYOUT_BUILDER,
                        struct.schema().origId().orElse(struct.schema().id()));
        if (struct.schema().union()) {
            build.addStatement("b.union()");
        }
        JavaExpr conditions = new JavaExpr(name -> CodeBlock.of("dialect.release()"));
        for (Attr attr : struct.fixed()) {
            attr.condition().ifPresent(c -> build.beginControlFlow("if ($L)", conditions.emit(c)));
            build.addCode(field(struct, attr, conditions));
            attr.arms().forEach(arm -> build.addCode(arm(struct, attr, arm)));
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
            code.addStatement("b.struct($S, $T.layout(dialect))", attr.name(), Types.view(nested));
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

    private CodeBlock arm(StructModel struct, Attr attr, Arm arm) {
        int size = attr.scalar().isPresent()
                ? Character.digit(attr.scalar().get().charAt(1), 10)
                        * (attr.repeat() instanceof Repeat.Times t ? (int) ((Expr.Literal) t.count()).value() : 1)
                : attr.type().isPresent()
                        ? model.target(
                                        struct.schema(),
                                        attr.line(),
                                        attr.type().get().name())
                                .sizes()
                                .get(0)
                        : (int) ((Expr.Literal) attr.size().orElseThrow()).value();
        CodeBlock.Builder code = CodeBlock.builder();
        if (arm.ctype().isEmpty()) {
            String kind = Types.kind(arm.type());
            int width = Character.digit(kind.charAt(kind.length() - 1), 10);
            code.addStatement(
                    "b.arm($S, $L, $L, $T.$L, $L, $T.$L.cName())",
                    arm.name(),
                    size - arm.offset(),
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
                    size - arm.offset(),
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

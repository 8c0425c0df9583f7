package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.expr.DialectCondition;
import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.Attr.TypeRef;
import io.resmgrkit.generator.schema.Identifiers;
import io.resmgrkit.generator.schema.Instance;
import io.resmgrkit.generator.schema.SchemaException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The walk over a structure or grouping: the fixed part, then part by part as the schema says. */
final class WalkEmitter {
    /** The attributes of a grouping that hold a whole message: of an entry point, and of a chain. */
    private static final Set<String> MESSAGES = Set.of("body", "message");

    private final Model model;
    private final Set<String> constants = new HashSet<>();

    WalkEmitter(Model model) {
        this.model = model;
    }

    void emit(StructModel struct, TypeSpec.Builder type) {
        MethodSpec.Builder walk = MethodSpec.methodBuilder("walk")
                .addJavadoc(
                        "Walks one $L.\n",
                        struct.schema().origId().orElse(struct.schema().id()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(Types.WALKER, "w")
                .addParameter(Types.ROLE, "role")
                .addParameter(String.class, "name");
        extraParameters(struct).forEach(p -> walk.addParameter(long.class, Identifiers.camel(p, false)));
        if (struct.hasView()) {
            walk.addStatement("$T layout = layout(w.dialect())", Types.STRUCT_LAYOUT);
            boolean viewed = struct.parts().stream().anyMatch(part -> usesFields(struct, part));
            if (viewed) {
                walk.addStatement("int at = w.position()");
            }
            walk.addStatement("w.enter(role, name, layout)");
            if (struct.parts().isEmpty()) {
                walk.addStatement("w.fixed(layout)");
            } else {
                walk.beginControlFlow("if (w.fixed(layout))");
                if (viewed) {
                    walk.addStatement(
                            "$T v = new $T().wrap(w.dialect(), w.array(), at, w.end())",
                            Types.view(struct),
                            Types.view(struct));
                }
                struct.parts().forEach(part -> part(struct, part, walk, type));
                walk.endControlFlow();
            }
            walk.addStatement("w.leave()");
        } else {
            grouping(struct, walk, type);
        }
        type.addMethod(walk.build());
    }

    private void grouping(StructModel struct, MethodSpec.Builder walk, TypeSpec.Builder type) {
        boolean chain = struct.parts().stream().anyMatch(part -> recursive(struct, part));
        if (chain) {
            walk.addStatement("String current = name");
            walk.beginControlFlow("for (;;)");
        }
        struct.parts().forEach(part -> part(struct, part, walk, type));
        if (chain) {
            walk.addStatement("return");
            walk.endControlFlow();
        }
        JavaExpr scope = Scope.ofWalk(struct);
        for (Instance instance : struct.schema().instances().values()) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(Identifiers.accessor(instance.id()))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(Types.WALKER, "w");
            Scope.parametersOf(struct.schema(), instance.id())
                    .forEach(p -> method.addParameter(long.class, Identifiers.camel(p, false)));
            if (instance.value().isPresent()) {
                boolean truth = Expr.isBoolean(instance.value().get());
                method.returns(truth ? boolean.class : long.class)
                        .addStatement("return $L", scope.emit(instance.value().get()));
            } else {
                method.returns(long.class);
                instance.condition()
                        .ifPresent(condition -> method.beginControlFlow("if (!($L))", scope.emit(condition))
                                .addStatement("return 0")
                                .endControlFlow());
                method.addStatement(
                        "return w.peek($S, $L, $T.$L)",
                        instance.id(),
                        instance.pos(),
                        Types.KIND,
                        Types.kind(instance.type()));
            }
            type.addMethod(method.build());
        }
    }

    private void part(StructModel struct, Attr attr, MethodSpec.Builder walk, TypeSpec.Builder type) {
        JavaExpr scope = Scope.ofWalk(struct);
        attr.condition().ifPresent(condition -> walk.beginControlFlow("if ($L)", scope.emit(condition)));
        if (recursive(struct, attr)) {
            walk.addStatement("w.restart()")
                    .addStatement("current = $S", attr.name())
                    .addStatement("continue");
        } else if (attr.bytes()) {
            bytes(attr, scope, walk, type);
        } else if (attr.scalar().isPresent()) {
            throw new SchemaException(
                    struct.schema().file(), attr.line(), "an integer behind the fixed part: make it a type of its own");
        } else {
            typed(struct, attr, scope, walk, type);
        }
        if (attr.condition().isPresent()) {
            walk.endControlFlow();
        }
    }

    private void bytes(Attr attr, JavaExpr scope, MethodSpec.Builder walk, TypeSpec.Builder type) {
        String constant = partConstant(attr, type);
        if (attr.sizeEos()) {
            walk.addStatement("w.rest($L)", constant);
        } else {
            walk.addStatement(
                    "w.bytes($L, $L)", constant, scope.emit(attr.size().orElseThrow()));
        }
    }

    private void typed(StructModel struct, Attr attr, JavaExpr scope, MethodSpec.Builder walk, TypeSpec.Builder type) {
        boolean window = attr.sizeEos() || attr.size().isPresent();
        if (window) {
            CodeBlock length = attr.sizeEos()
                    ? CodeBlock.of("w.end() - w.position()")
                    : scope.emit(attr.size().orElseThrow());
            walk.addStatement(
                    "long $LOuter = w.open($S, $L)", Identifiers.camel(attr.id(), false), attr.name(), length);
            walk.beginControlFlow("if ($LOuter >= 0)", Identifiers.camel(attr.id(), false));
        }
        repeated(struct, attr, scope, walk, () -> choice(struct, attr, scope, walk, type));
        if (window) {
            walk.addStatement("w.close($LOuter)", Identifiers.camel(attr.id(), false));
            walk.endControlFlow();
        }
    }

    private void repeated(StructModel struct, Attr attr, JavaExpr scope, MethodSpec.Builder walk, Runnable once) {
        if (attr.repeat() instanceof Repeat.Times times) {
            StructModel target = model.target(
                    struct.schema(), attr.line(), attr.type().orElseThrow().name());
            walk.beginControlFlow(
                    "for (long i = w.times($S, $L); i > 0 && w.more($S, $T.layout(w.dialect()).wireSize()); i--)",
                    attr.name(),
                    scope.emit(times.count()),
                    attr.name(),
                    Types.view(target));
            once.run();
            walk.endControlFlow();
        } else if (attr.repeat() instanceof Repeat.UntilEnd) {
            walk.beginControlFlow("while (!w.eof())");
            once.run();
            walk.endControlFlow();
        } else {
            once.run();
        }
    }

    private void choice(StructModel struct, Attr attr, JavaExpr scope, MethodSpec.Builder walk, TypeSpec.Builder type) {
        if (attr.type().isPresent()) {
            call(struct, attr, attr.type().get(), scope, walk);
            return;
        }
        walk.beginControlFlow("switch ((int) ($L))", scope.emit(attr.switchOn().orElseThrow()));
        for (Map.Entry<Long, TypeRef> entry : attr.cases().entrySet()) {
            walk.addCode("case $L:\n$>", entry.getKey());
            call(struct, attr, entry.getValue(), scope, walk);
            walk.addStatement("break").addCode("$<");
        }
        walk.addCode("default:\n$>");
        if (attr.defaultCase().isPresent()) {
            call(struct, attr, attr.defaultCase().get(), scope, walk);
        } else if (attr.sizeEos() || attr.size().isPresent()) {
            walk.addStatement("w.rest($L)", partConstant(attr, type));
        }
        walk.addStatement("break").addCode("$<");
        walk.endControlFlow();
    }

    private void call(StructModel struct, Attr attr, TypeRef ref, JavaExpr scope, MethodSpec.Builder walk) {
        StructModel target = model.target(struct.schema(), attr.line(), ref.name());
        boolean message = MESSAGES.contains(attr.id()) && !struct.hasView();
        boolean chain = struct.parts().stream().anyMatch(part -> recursive(struct, part));
        CodeBlock role = message && target.hasView()
                ? CodeBlock.of("$T.MESSAGE", Types.ROLE)
                : message ? CodeBlock.of("role") : CodeBlock.of("$T.PART", Types.ROLE);
        CodeBlock name = message ? CodeBlock.of(chain ? "current" : "name") : CodeBlock.of("$S", attr.name());
        CodeBlock.Builder arguments = CodeBlock.builder();
        List<String> parameters = target.schema().params();
        if (parameters.size() != ref.arguments().size()) {
            throw new SchemaException(
                    struct.schema().file(), attr.line(), ref.name() + " takes the parameters " + parameters);
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).equals(DialectCondition.PARAMETER)) {
                arguments.add(", $L", scope.emit(ref.arguments().get(i)));
            }
        }
        walk.addStatement("$T.walk(w, $L, $L$L)", classOf(target), role, name, arguments.build());
    }

    private static ClassName classOf(StructModel target) {
        return Types.view(target);
    }

    private String partConstant(Attr attr, TypeSpec.Builder type) {
        String name = "PART_" + attr.id().toUpperCase(Locale.ROOT);
        if (constants.add(name)) {
            type.addField(FieldSpec.builder(Types.FIELD_LAYOUT, name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(
                            "$T.part($S, $T.$L)", Types.FIELD_LAYOUT, attr.name(), Types.TEXT, LayoutEmitter.text(attr))
                    .build());
        }
        return name;
    }

    private static boolean recursive(StructModel struct, Attr attr) {
        return !struct.hasView()
                && attr.sizeEos()
                && attr.type()
                        .filter(ref -> ref.name().equals(struct.schema().id()))
                        .isPresent();
    }

    private static List<String> extraParameters(StructModel struct) {
        return struct.schema().params().stream()
                .filter(parameter -> !parameter.equals(DialectCondition.PARAMETER))
                .toList();
    }

    private static boolean usesFields(StructModel struct, Attr part) {
        return part.condition().isPresent()
                || part.size().isPresent()
                || part.switchOn().isPresent()
                || part.repeat() instanceof Repeat.Times
                || part.type().filter(ref -> !ref.arguments().isEmpty()).isPresent();
    }
}

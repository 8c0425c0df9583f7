package io.resmgrkit.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Schema.CName;
import io.resmgrkit.generator.schema.Schema.UnionDef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The register of all C structures and unions of a dialect. */
final class LayoutsEmitter {
    private static final Pattern SCALAR = Pattern.compile("[us][1248](\\[[0-9]+\\])?|ptr(32|64)");

    private final Model model;

    LayoutsEmitter(Model model) {
        this.model = model;
    }

    TypeSpec emit() {
        MethodSpec.Builder of = MethodSpec.methodBuilder("of")
                .addJavadoc("Every structure and union that the C headers of that dialect declare, by name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(Types.DIALECT, "dialect")
                .returns(ParameterizedTypeName.get(
                        ClassName.get(SortedMap.class), ClassName.get(String.class), Types.STRUCT_LAYOUT))
                .addStatement("$T<String, $T> all = new $T<>()", SortedMap.class, Types.STRUCT_LAYOUT, TreeMap.class);
        Set<UnionDef> unions = new LinkedHashSet<>();
        for (StructModel struct : model.structs()) {
            if (struct.schema().origId().isPresent() && struct.hasView()) {
                struct(struct, of);
            }
        }
        for (StructModel struct : model.structs()) {
            for (UnionDef union : struct.schema().unions()) {
                if (unions.add(union)) {
                    union(union, of);
                }
            }
        }
        return TypeSpec.classBuilder(ClassName.get(Types.GENERATED, "Layouts"))
                .addJavadoc("The layouts of all structures.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(of.addStatement("return all").build())
                .addMethod(walked())
                .addMethod(bySchema())
                .addMethod(MethodSpec.methodBuilder("put")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(
                                ParameterizedTypeName.get(
                                        ClassName.get(Map.class), ClassName.get(String.class), Types.STRUCT_LAYOUT),
                                "all")
                        .addParameter(Types.STRUCT_LAYOUT, "layout")
                        .addStatement("all.put(layout.name(), layout)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("get")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(
                                ParameterizedTypeName.get(
                                        ClassName.get(Map.class), ClassName.get(String.class), Types.STRUCT_LAYOUT),
                                "all")
                        .addParameter(String.class, "name")
                        .returns(Types.STRUCT_LAYOUT)
                        .addStatement("return $T.requireNonNull(all.get(name), name)", Objects.class)
                        .build())
                .build();
    }

    /** Whether a release has the structure: a condition, or nothing when all have it. */
    private static CodeBlock exists(StructModel struct) {
        List<CName> names = struct.schema().cNames();
        boolean always =
                names.isEmpty() || names.stream().anyMatch(name -> !name.span().bounded());
        return always
                ? CodeBlock.of("")
                : names.stream().map(name -> LayoutEmitter.holds(name.span())).collect(CodeBlock.joining(" || "));
    }

    private MethodSpec walked() {
        MethodSpec.Builder walked = MethodSpec.methodBuilder("walked")
                .addJavadoc("Every structure that a walk enters, also those that no header declares, by name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(Types.DIALECT, "dialect")
                .returns(ParameterizedTypeName.get(
                        ClassName.get(SortedMap.class), ClassName.get(String.class), Types.STRUCT_LAYOUT))
                .addStatement("$T<String, $T> all = new $T<>()", SortedMap.class, Types.STRUCT_LAYOUT, TreeMap.class);
        for (StructModel struct : model.structs()) {
            if (struct.hasView()) {
                CodeBlock exists = exists(struct);
                if (!exists.isEmpty()) {
                    walked.beginControlFlow("if ($L)", exists);
                }
                walked.addStatement("put(all, $T.layout(dialect))", Types.view(struct));
                if (!exists.isEmpty()) {
                    walked.endControlFlow();
                }
            }
        }
        return walked.addStatement("return all").build();
    }

    /** The layout of a schema in a dialect; a walk enters what these describe. */
    private MethodSpec bySchema() {
        MethodSpec.Builder find = MethodSpec.methodBuilder("ofSchema")
                .addJavadoc(
                        "The layout that a schema has in that dialect, or null when the release lacks the structure.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(String.class, "schema")
                .addParameter(Types.DIALECT, "dialect")
                .returns(Types.STRUCT_LAYOUT.annotated(
                        AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
                                .build()))
                .beginControlFlow("switch (schema)");
        for (StructModel struct : model.structs()) {
            if (struct.hasView()) {
                CodeBlock exists = exists(struct);
                CodeBlock layout = CodeBlock.of("$T.layout(dialect)", Types.view(struct));
                find.addCode("case $S:\n$>", struct.schema().id());
                if (exists.isEmpty()) {
                    find.addStatement("return $L", layout);
                } else {
                    find.addStatement("return $L ? $L : null", exists, layout);
                }
                find.addCode("$<");
            }
        }
        return find.addCode("default:\n$>")
                .addStatement("return null")
                .addCode("$<")
                .endControlFlow()
                .build();
    }

    private static void struct(StructModel struct, MethodSpec.Builder of) {
        for (CName name : struct.schema().cNames()) {
            if (name.span().bounded()) {
                of.beginControlFlow("if ($L)", LayoutEmitter.holds(name.span()));
            }
            of.addStatement(
                    "put(all, $L)",
                    LayoutEmitter.declared(name, CodeBlock.of("$T.build(dialect)", Types.view(struct))));
            if (name.span().bounded()) {
                of.endControlFlow();
            }
        }
    }

    private static void union(UnionDef union, MethodSpec.Builder of) {
        of.addCode(
                union.span().bounded()
                        ? CodeBlock.of("if ($L) {\n$>", LayoutEmitter.holds(union.span()))
                        : CodeBlock.of("{\n$>"));
        of.addStatement(
                "$T union = new $T($S, $S)", Types.LAYOUT_BUILDER, Types.LAYOUT_BUILDER, union.name(), union.name());
        union.members().forEach((name, member) -> {
            if (member.span().bounded()) {
                of.beginControlFlow("if ($L)", LayoutEmitter.holds(member.span()));
            }
            if (SCALAR.matcher(member.type()).matches()) {
                String kind = Types.kind(member.type().replaceAll("\\[.*", ""));
                int count = member.type().contains("[")
                        ? Integer.parseInt(member.type().replaceAll(".*\\[|\\]", ""))
                        : 0;
                of.addStatement("union.unionScalar($S, $T.$L, $L)", name, Types.KIND, kind, count);
            } else {
                of.addStatement("union.unionStruct($S, get(all, $S))", name, member.type());
            }
            if (member.span().bounded()) {
                of.endControlFlow();
            }
        });
        of.addStatement("put(all, union.build())");
        of.addCode("$<}\n");
    }
}

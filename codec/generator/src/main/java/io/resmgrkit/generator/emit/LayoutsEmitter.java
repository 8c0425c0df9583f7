package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Schema.UnionDef;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The register of all C structures and unions of a dialect. */
final class LayoutsEmitter {
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
        Set<String> unions = new LinkedHashSet<>();
        for (StructModel struct : model.structs()) {
            if (struct.schema().origId().isPresent() && struct.hasView()) {
                of.addStatement("put(all, $T.layout(dialect))", Types.view(struct));
            }
        }
        for (StructModel struct : model.structs()) {
            for (UnionDef union : struct.schema().unions()) {
                if (unions.add(union.name())) {
                    union(union, of);
                }
            }
        }
        MethodSpec.Builder walked = MethodSpec.methodBuilder("walked")
                .addJavadoc("Every structure that a walk enters, also those that no header declares, by name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(Types.DIALECT, "dialect")
                .returns(ParameterizedTypeName.get(ClassName.get(SortedMap.class), ClassName.get(String.class), Types.STRUCT_LAYOUT))
                .addStatement("$T<String, $T> all = new $T<>()", SortedMap.class, Types.STRUCT_LAYOUT, TreeMap.class);
        for (StructModel struct : model.structs()) {
            if (struct.hasView()) {
                walked.addStatement("put(all, $T.layout(dialect))", Types.view(struct));
            }
        }
        return TypeSpec.classBuilder(ClassName.get(Types.GENERATED, "Layouts"))
                .addJavadoc("The layouts of all structures.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(of.addStatement("return all").build())
                .addMethod(walked.addStatement("return all").build())
                .addMethod(MethodSpec.methodBuilder("put")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(
                                ParameterizedTypeName.get(
                                        ClassName.get(Map.class), ClassName.get(String.class), Types.STRUCT_LAYOUT),
                                "all")
                        .addParameter(Types.STRUCT_LAYOUT, "layout")
                        .addStatement("all.put(layout.name(), layout)")
                        .build())
                .build();
    }

    private void union(UnionDef union, MethodSpec.Builder of) {
        of.addCode("put(all, new $T($S)", Types.LAYOUT_BUILDER, union.name());
        union.members().forEach((name, type) -> {
            StructModel target = model.byCName(type);
            if (target != null) {
                of.addCode("\n    .unionStruct($S, $T.layout(dialect))", name, Types.view(target));
            } else if (type.startsWith("union ") || type.startsWith("struct ")) {
                of.addCode("\n    .unionStruct($S, all.get($S))", name, type.substring(type.indexOf(' ') + 1));
            } else {
                String kind = Types.kind(type.replaceAll("\\[.*", ""));
                int count = type.contains("[") ? Integer.parseInt(type.replaceAll(".*\\[|\\]", "")) : 0;
                of.addCode("\n    .unionScalar($S, $T.$L, $L)", name, Types.KIND, kind, count);
            }
        });
        of.addCode("\n    .build());\n");
    }
}

package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.schema.EnumDef;
import io.resmgrkit.generator.schema.Identifiers;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Enumerations as tables of names, one per dialect, and as constants. */
final class NamesEmitter {
    private NamesEmitter() {}

    static TypeSpec tables(Collection<EnumDef> enums) {
        TypeSpec.Builder type = TypeSpec.classBuilder(Types.TABLES)
                .addJavadoc("The names of every enumeration and flag word, by dialect.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (EnumDef def : enums) {
            String name = Identifiers.accessor(def.id());
            String field = def.id().toUpperCase(java.util.Locale.ROOT);
            type.addField(FieldSpec.builder(ArrayTypeName.of(Types.NAMES), field)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T[$T.values().length]", Types.NAMES, Types.DIALECT)
                    .build());
            type.addMethod(MethodSpec.methodBuilder(name)
                    .addJavadoc("Names of {@code $L}.\n", def.id())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addParameter(Types.DIALECT, "dialect")
                    .returns(Types.NAMES)
                    .addStatement("$T names = $L[dialect.ordinal()]", Types.NAMES, field)
                    .beginControlFlow("if (names == null)")
                    .addStatement("names = $LOf(dialect.release())", name)
                    .addStatement("$L[dialect.ordinal()] = names", field)
                    .endControlFlow()
                    .addStatement("return names")
                    .build());
            MethodSpec.Builder build = MethodSpec.methodBuilder(name + "Of")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(int.class, "release")
                    .returns(Types.NAMES)
                    .addStatement(
                            "$T b = new $T($S)",
                            Types.NAMES.nestedClass("Builder"),
                            Types.NAMES.nestedClass("Builder"),
                            def.id());
            def.members().forEach(member -> member(member, build));
            type.addMethod(build.addStatement("return b.build()").build());
        }
        return type.build();
    }

    private static void member(EnumDef.Member member, MethodSpec.Builder build) {
        boolean bounded = member.since() > 0 || member.until() < Integer.MAX_VALUE;
        if (bounded) {
            build.beginControlFlow("if (release >= $L && release <= $L)", member.since(), member.until());
        }
        if (member.mask() != 0) {
            build.addStatement("b.add($LL, $LL, $S, $S)", member.value(), member.mask(), member.name(), sentence(member));
        } else {
            build.addStatement("b.add($LL, $S, $S)", member.value(), member.name(), sentence(member));
        }
        if (bounded) {
            build.endControlFlow();
        }
    }

    private static String sentence(EnumDef.Member member) {
        return member.doc().replaceAll("\\s+", " ");
    }

    static TypeSpec constants(EnumDef def) {
        TypeSpec.Builder type = TypeSpec.classBuilder(Types.constants(def.id()))
                .addJavadoc("Values of {@code $L}, by their C names.\n", def.id())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        Set<String> known = new HashSet<>();
        for (EnumDef.Member member : def.members()) {
            if (known.add(member.name())) {
                boolean word = member.value() >= Integer.MIN_VALUE && member.value() <= 0xffff_ffffL;
                type.addField(FieldSpec.builder(
                                word ? int.class : long.class,
                                member.name(),
                                Modifier.PUBLIC,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("$L\n", Javadoc.sentence(member.doc().isEmpty() ? member.name() : member.doc()))
                        .initializer(
                                word ? "0x$L" : "0x$LL",
                                word ? Integer.toHexString((int) member.value()) : Long.toHexString(member.value()))
                        .build());
            }
        }
        return type.build();
    }
}

package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.expr.Expr;
import io.resmgrkit.generator.model.Member;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.Identifiers;
import io.resmgrkit.generator.schema.Instance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The flyweight that reads a structure. */
final class ViewEmitter {
    private final Model model;

    ViewEmitter(Model model) {
        this.model = model;
    }

    TypeSpec emit(StructModel struct) {
        TypeSpec.Builder type = TypeSpec.classBuilder(Types.view(struct))
                .addJavadoc(
                        "$L\n\n<p>Generated from {@code $L}.\n",
                        Javadoc.of(struct.schema()),
                        struct.schema().file())
                .addModifiers(Modifier.PUBLIC);
        if (struct.hasView()) {
            type.superclass(Types.FLYWEIGHT);
            sizes(struct, type);
            wraps(Types.view(struct), false).forEach(type::addMethod);
            struct.members().forEach(member -> getter(struct, member, type));
            struct.schema().instances().values().stream()
                    .filter(instance -> instance.value().isPresent())
                    .forEach(instance -> type.addMethod(computed(struct, instance)));
            new PartAccessors(model, struct, type).emit();
            new LayoutEmitter(model).emit(struct, type);
        } else {
            type.addModifiers(Modifier.FINAL)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build());
        }
        new WalkEmitter(model).emit(struct, type);
        return type.build();
    }

    private static void sizes(StructModel struct, TypeSpec.Builder type) {
        MethodSpec.Builder size = MethodSpec.methodBuilder("size")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Types.DIALECT, "inDialect")
                .returns(int.class);
        if (struct.constantSize()) {
            type.addField(FieldSpec.builder(int.class, "SIZE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("Bytes of the fixed part, in every dialect.\n")
                    .initializer("$L", struct.sizes().get(0))
                    .build());
            size.addStatement("return SIZE");
        } else {
            type.addField(table("SIZES", struct.sizes()));
            size.addStatement("return SIZES[inDialect.ordinal()]");
        }
        type.addMethod(size.build());
    }

    private static FieldSpec table(String name, List<Integer> values) {
        return FieldSpec.builder(int[].class, name, Modifier.PROTECTED, Modifier.STATIC, Modifier.FINAL)
                .initializer("{$L}", values.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .build();
    }

    static List<MethodSpec> wraps(ClassName self, boolean override) {
        MethodSpec.Builder overArray = MethodSpec.methodBuilder("wrap")
                .addJavadoc("Lays this over the structure at {@code from}; the message ends before {@code to}.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Types.DIALECT, "in")
                .addParameter(byte[].class, "bytes")
                .addParameter(int.class, "from")
                .addParameter(int.class, "to")
                .returns(self)
                .addStatement("lay(in, bytes, from, to)")
                .addStatement("return this");
        MethodSpec.Builder overBuffer = MethodSpec.methodBuilder("wrap")
                .addJavadoc("Lays this over the readable bytes of a buffer; the caller keeps and releases it.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Types.DIALECT, "in")
                .addParameter(Types.BYTE_BUF, "buffer")
                .returns(self)
                .addStatement("lay(in, buffer)")
                .addStatement("return this");
        if (override) {
            overArray.addAnnotation(Override.class);
            overBuffer.addAnnotation(Override.class);
        }
        return List.of(overArray.build(), overBuffer.build());
    }

    private void getter(StructModel struct, Member member, TypeSpec.Builder type) {
        Attr sample = member.sample();
        String name = Identifiers.accessor(member.name());
        if (!member.constantOffset()) {
            type.addField(table(tableName(member), member.offsets()));
        }
        CodeBlock at = offset(member);
        MethodSpec.Builder get = MethodSpec.methodBuilder(name)
                .addJavadoc("{@code $L}: $L\n", member.name(), Javadoc.sentence(sample.doc()))
                .addModifiers(Modifier.PUBLIC);
        if (sample.scalar().isPresent()) {
            boolean array = sample.repeat() instanceof Repeat.Times;
            int width = Character.digit(sample.scalar().get().charAt(1), 10);
            CodeBlock place = array ? CodeBlock.of("$L + $L * index", at, width) : at;
            if (array) {
                get.addParameter(int.class, "index");
            }
            get.returns(scalarType(member)).addStatement("return $L", read(member, place));
        } else if (sample.type().isPresent()) {
            StructModel nested = model.target(
                    struct.schema(), sample.line(), sample.type().get().name());
            ClassName view = Types.view(nested);
            String field = Identifiers.camel(member.name(), false) + "View";
            type.addField(FieldSpec.builder(view, field, Modifier.PRIVATE)
                    .addAnnotation(ClassName.get("org.jspecify.annotations", "Nullable"))
                    .build());
            get.returns(view)
                    .addStatement("$T child = $L", view, field)
                    .beginControlFlow("if (child == null)")
                    .addStatement("child = new $T()", view)
                    .addStatement("$L = child", field)
                    .endControlFlow()
                    .addStatement("return child.wrap(dialect, array, offset + $L, limit)", at);
        } else {
            type.addMethod(MethodSpec.methodBuilder(name + "Offset")
                    .addJavadoc("Index of the first byte of {@code $L} in {@link #array()}.\n", member.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(int.class)
                    .addStatement("return offset + $L", at)
                    .build());
            return;
        }
        type.addMethod(get.build());
    }

    static String tableName(Member member) {
        return Identifiers.camel(member.name(), false)
                        .replaceAll("([A-Z])", "_$1")
                        .toUpperCase(Locale.ROOT) + "_AT";
    }

    static CodeBlock offset(Member member) {
        return member.constantOffset()
                ? CodeBlock.of("$L", member.offsets().get(0))
                : CodeBlock.of("present($L[dialect.ordinal()], $S)", tableName(member), member.name());
    }

    /** u4 in any dialect needs a long. */
    static TypeName scalarType(Member member) {
        boolean wide = member.attrs().stream()
                .filter(attr -> attr != null)
                .map(attr -> attr.scalar().orElseThrow())
                .anyMatch(scalar -> scalar.equals("u4") || scalar.endsWith("8"));
        return wide ? TypeName.LONG : TypeName.INT;
    }

    private static CodeBlock read(Member member, CodeBlock place) {
        List<String> scalars = member.attrs().stream()
                .filter(attr -> attr != null)
                .map(attr -> attr.scalar().orElseThrow())
                .distinct()
                .toList();
        if (scalars.size() == 1) {
            return CodeBlock.of("$L($L)", reader(scalars.get(0)), place);
        }
        int unsigned = 0;
        for (int i = 0; i < member.attrs().size(); i++) {
            Attr attr = member.attrs().get(i);
            unsigned |= attr != null && attr.scalar().orElseThrow().startsWith("u") ? 1 << i : 0;
        }
        String width = scalars.get(0).substring(1);
        return CodeBlock.of(
                "($L >> dialect.ordinal() & 1) != 0 ? $L($L) : $L($L)",
                "0x" + Integer.toHexString(unsigned),
                reader("u" + width),
                place,
                reader("s" + width),
                place);
    }

    private static String reader(String scalar) {
        return scalar.equals("u8") ? "s8" : scalar;
    }

    private static MethodSpec computed(StructModel struct, Instance instance) {
        boolean truth = Expr.isBoolean(instance.value().orElseThrow());
        MethodSpec.Builder method = MethodSpec.methodBuilder(Identifiers.accessor(instance.id()));
        Scope.parametersOf(struct.schema(), instance.id())
                .forEach(p -> method.addParameter(long.class, Identifiers.camel(p, false)));
        return method.addJavadoc("$L\n", Javadoc.sentence(instance.doc().isEmpty() ? "Computed." : instance.doc()))
                .addModifiers(Modifier.PUBLIC)
                .returns(truth ? boolean.class : long.class)
                .addStatement(
                        "return $L", Scope.ofView(struct).emit(instance.value().orElseThrow()))
                .build();
    }
}

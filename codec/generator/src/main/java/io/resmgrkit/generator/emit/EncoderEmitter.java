package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.model.Member;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Attr;
import io.resmgrkit.generator.schema.Attr.Repeat;
import io.resmgrkit.generator.schema.Identifiers;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The flyweight that writes a structure: in place over one that is there, or anew. */
final class EncoderEmitter {
    private final Model model;
    private final StructModel struct;
    private final ClassName self;
    private final TypeSpec.Builder type;

    EncoderEmitter(Model model, StructModel struct) {
        this.model = model;
        this.struct = struct;
        this.self = Types.encoder(struct);
        this.type = TypeSpec.classBuilder(self)
                .addJavadoc(
                        "Writes {@code $L}: over one that is there ({@code wrap}) or anew ({@code encode}). Lengths, padding and\n"
                                + "offsets of parts are computed.\n\n<p>Generated from {@code $L}.\n",
                        struct.schema().origId().orElse(struct.schema().id()),
                        struct.schema().file())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Types.view(struct));
    }

    TypeSpec emit() {
        type.addField(int.class, "part", Modifier.PRIVATE);
        ViewEmitter.wraps(self, true).forEach(type::addMethod);
        begins();
        struct.members().forEach(this::setter);
        PartWriters parts = new PartWriters(model, struct, self, type);
        parts.emit();
        type.addMethod(MethodSpec.methodBuilder("finish")
                .addJavadoc(
                        "Ends what {@code encode} began, moves the buffer's writer index behind it, and returns its length in bytes.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addCode(parts.trailing())
                .addStatement("return $T.finish(this)", Types.OUTPUT)
                .build());
        return type.build();
    }

    private void begins() {
        MethodSpec.Builder array = begin().addJavadoc(
                        "Begins a new one at {@code from}: zeros, then type and combine_len where the structure has them.\n")
                .addParameter(byte[].class, "bytes")
                .addParameter(int.class, "from")
                .addStatement("$T.begin(this, in, bytes, from, size(in))", Types.OUTPUT);
        MethodSpec.Builder buffer = begin().addJavadoc(
                        "Begins a new one at the buffer's writer index, which {@link #finish()} moves.\n")
                .addParameter(Types.BYTE_BUF, "buffer")
                .addStatement("$T.begin(this, in, buffer, size(in))", Types.OUTPUT);
        type.addMethod(started(array).build());
        type.addMethod(started(buffer).build());
    }

    private MethodSpec.Builder begin() {
        return MethodSpec.methodBuilder("encode")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Types.DIALECT, "in")
                .returns(self);
    }

    private MethodSpec.Builder started(MethodSpec.Builder method) {
        method.addStatement("part = 0");
        number().ifPresent(number -> {
            String hex = "0x" + Integer.toHexString(number);
            if (has("combine_len")) {
                method.addStatement("$T.head(this, $L, size(in))", Types.OUTPUT, hex);
            } else {
                method.addStatement("type($L)", hex);
            }
        });
        return method.addStatement("return this");
    }

    private boolean has(String member) {
        return struct.members().stream().anyMatch(m -> m.name().equals(member));
    }

    /** The message number, from the table of types and the C name of the structure. */
    private Optional<Integer> number() {
        if (!has("type")) {
            return Optional.empty();
        }
        String cName = struct.schema().origId().orElse("").toUpperCase(java.util.Locale.ROOT);
        return model.enums().stream()
                .filter(def -> def.id().equals("io_type"))
                .flatMap(def -> def.members().stream())
                .filter(member -> member.name().equals(cName))
                .map(member -> (int) member.value())
                .findFirst();
    }

    private void setter(Member member) {
        Attr sample = member.sample();
        String name = Identifiers.accessor(member.name());
        CodeBlock at = ViewEmitter.offset(member);
        if (sample.type().isPresent()) {
            member.types().values().forEach(attr -> nested(member, attr));
            return;
        }
        if (sample.scalar().isEmpty()) {
            return;
        }
        int width = Character.digit(sample.scalar().get().charAt(1), 10);
        boolean array = sample.repeat() instanceof Repeat.Times;
        TypeName valueType = ViewEmitter.scalarType(member);
        MethodSpec.Builder set = MethodSpec.methodBuilder(name)
                .addJavadoc("Sets {@code $L}.\n", member.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(self);
        if (array) {
            set.addParameter(int.class, "index");
        }
        set.addParameter(valueType, "value");
        CodeBlock place = array ? CodeBlock.of("offset + $L + $L * index", at, width) : CodeBlock.of("offset + $L", at);
        if (width == 1) {
            set.addStatement("array[$L] = (byte) value", place);
        } else {
            String cast = width < 8 && valueType.equals(TypeName.LONG) ? "(int) " : "";
            set.addStatement("$T.put$L(array, $L, bigEndian, $Lvalue)", Types.BYTES, width, place, cast);
        }
        type.addMethod(set.addStatement("return this").build());
    }

    private void nested(Member member, Attr attr) {
        StructModel target = model.target(
                struct.schema(), attr.line(), attr.type().orElseThrow().name());
        String name = ViewEmitter.nestedName(member, attr);
        child(
                type,
                Types.encoder(target),
                name,
                CodeBlock.of("offset + $L", ViewEmitter.nestedOffset(member, attr)),
                name);
    }

    /** An accessor that hides the view's by one that can write. */
    static void child(TypeSpec.Builder type, ClassName encoder, String name, CodeBlock place, String cName) {
        String field = Identifiers.camel(cName, false) + "Encoder";
        type.addField(FieldSpec.builder(encoder, field, Modifier.PRIVATE)
                .addAnnotation(ClassName.get("org.jspecify.annotations", "Nullable"))
                .build());
        type.addMethod(MethodSpec.methodBuilder(name)
                .addJavadoc("Writes into {@code $L}.\n", cName)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(encoder)
                .addStatement("$T child = $L", encoder, field)
                .beginControlFlow("if (child == null)")
                .addStatement("child = new $T()", encoder)
                .addStatement("$L = child", field)
                .endControlFlow()
                .addStatement("return child.wrap(dialect, array, $L, limit)", place)
                .build());
    }
}

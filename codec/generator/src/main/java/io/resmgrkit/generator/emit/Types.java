package io.resmgrkit.generator.emit;

import com.palantir.javapoet.ClassName;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.Identifiers;

/** Names of the runtime's classes and of generated ones. */
final class Types {
    static final String CODEC = "io.resmgrkit.codec";
    static final String GENERATED = CODEC + ".generated";
    static final String NAMES_GENERATED = CODEC + ".names.generated";

    static final ClassName DIALECT = ClassName.get(CODEC, "Dialect");
    static final ClassName CODEC_EXCEPTION = ClassName.get(CODEC, "CodecException");
    static final ClassName FLYWEIGHT = ClassName.get(CODEC + ".wire", "Flyweight");
    static final ClassName OUTPUT = ClassName.get(CODEC + ".wire", "Output");
    static final ClassName WALKER = ClassName.get(CODEC + ".wire", "Walker");
    static final ClassName ROLE = ClassName.get(CODEC + ".wire", "Role");
    static final ClassName BYTES = ClassName.get(CODEC + ".wire", "Bytes");
    static final ClassName KIND = ClassName.get(CODEC + ".layout", "Kind");
    static final ClassName FIELD_LAYOUT = ClassName.get(CODEC + ".layout", "FieldLayout");
    static final ClassName TEXT = FIELD_LAYOUT.nestedClass("Text");
    static final ClassName STRUCT_LAYOUT = ClassName.get(CODEC + ".layout", "StructLayout");
    static final ClassName LAYOUT_BUILDER = ClassName.get(CODEC + ".layout", "LayoutBuilder");
    static final ClassName NAMES = ClassName.get(CODEC + ".names", "Names");
    static final ClassName TABLES = ClassName.get(NAMES_GENERATED, "Tables");
    static final ClassName BYTE_BUF = ClassName.get("io.netty.buffer", "ByteBuf");

    private Types() {}

    static ClassName view(StructModel struct) {
        return ClassName.get(GENERATED, struct.schema().className());
    }

    static ClassName encoder(StructModel struct) {
        return ClassName.get(GENERATED, struct.schema().className() + "Encoder");
    }

    static ClassName constants(String enumId) {
        return ClassName.get(NAMES_GENERATED, Identifiers.camel(enumId, true));
    }

    /** The runtime's {@code Kind} of a scalar type of the schema language, or of an arm. */
    static String kind(String scalar) {
        return switch (scalar) {
            case "ptr32" -> "PTR4";
            case "ptr64" -> "PTR8";
            default -> scalar.toUpperCase(java.util.Locale.ROOT);
        };
    }
}

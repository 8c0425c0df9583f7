package io.resmgrkit.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.model.StructModel;
import io.resmgrkit.generator.schema.EnumDef;
import java.io.IOException;
import java.nio.file.Path;

/** Writes all classes that a set of schemas gives. The same schemas give the same bytes. */
public final class JavaEmitter {
    private final Model model;
    private final Path out;

    /**
     * @param model the resolved schemas
     * @param out   source folder to write into
     */
    public JavaEmitter(Model model, Path out) {
        this.model = model;
        this.out = out;
    }

    /** Writes every class. */
    public void emit() throws IOException {
        for (StructModel struct : model.structs()) {
            write(Types.GENERATED, new ViewEmitter(model).emit(struct));
            if (struct.hasView()) {
                write(Types.GENERATED, new EncoderEmitter(model, struct).emit());
            }
        }
        write(Types.GENERATED, new LayoutsEmitter(model).emit());
        write(Types.NAMES_GENERATED, NamesEmitter.tables(model.enums()));
        for (EnumDef def : model.enums()) {
            write(Types.NAMES_GENERATED, NamesEmitter.constants(def));
        }
    }

    private void write(String packageName, TypeSpec type) throws IOException {
        TypeSpec quiet = type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "cast")
                        .build())
                .build();
        JavaFile.builder(packageName, quiet)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .writeTo(out);
    }
}

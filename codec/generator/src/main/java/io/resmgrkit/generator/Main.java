package io.resmgrkit.generator;

import io.resmgrkit.generator.emit.JavaEmitter;
import io.resmgrkit.generator.model.Model;
import io.resmgrkit.generator.schema.Schema;
import io.resmgrkit.generator.schema.SchemaException;
import io.resmgrkit.generator.schema.SchemaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code Main FORMATS OUT}: reads the schemas of a folder and writes flyweights, encoders, layout tables and names. */
public final class Main {
    private static final List<String> FOLDERS = List.of("names", "types", "io", "connect", "message");

    private Main() {}

    /** Exits 0, or 1 with one line {@code file:line: reason} when a schema is outside the subset. */
    public static void main(String[] args) throws IOException {
        try {
            generate(Path.of(args[0]), Path.of(args[1]));
        } catch (SchemaException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Generates everything below {@code out}. */
    public static void generate(Path formats, Path out) throws IOException {
        List<Schema> schemas = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(formats.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".ksy"))
                        .sorted()
                        .toList()) {
                    schemas.add(SchemaReader.read(file));
                }
            }
        }
        new JavaEmitter(new Model(schemas), out).emit();
    }
}

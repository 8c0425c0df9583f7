package io.resmgrkit.codec.kaitai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sequences of the schemas, read anew: the project's own generator is on trial too. */
final class Schemas {
    /**
     * One attribute.
     *
     * @param id       in the schema, and in camel case the getter of the generated class
     * @param name     C name, or the id
     * @param width    bytes of an integer, 0 for anything else
     * @param constant elements of an array of constant length, 0 for anything else
     * @param window   whether a typed attribute is read from a stream of its own
     */
    record Attribute(String id, String name, int width, int constant, boolean window) {}

    private static final Map<String, String> BY_C_NAME = new HashMap<>();
    private static final Map<String, List<Attribute>> BY_CLASS = load();

    private Schemas() {}

    /** The attributes of the schema that a generated class was made from. */
    static List<Attribute> of(Class<?> generated) {
        List<Attribute> attributes = BY_CLASS.get(generated.getSimpleName());
        if (attributes == null) {
            throw new AssertionError("no schema gives the class " + generated.getSimpleName());
        }
        return attributes;
    }

    /** The generated class of a C structure. */
    static String classOf(String cName) {
        return BY_C_NAME.get(cName);
    }

    static String upper(String camel) {
        return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }

    static String camel(String id) {
        StringBuilder out = new StringBuilder();
        for (String word : id.split("_")) {
            out.append(out.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    private static Map<String, List<Attribute>> load() {
        Map<String, List<Attribute>> all = new HashMap<>();
        Path formats = Path.of(System.getProperty("resmgr.corpus")).resolveSibling("formats");
        try (Stream<Path> files = Files.walk(formats, 2)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ksy")).toList()) {
                Map<?, ?> schema =
                        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                String id = camel(((Map<?, ?>) schema.get("meta")).get("id").toString());
                List<Attribute> attributes = new ArrayList<>();
                if (schema.get("seq") instanceof List<?> seq) {
                    seq.forEach(item -> attributes.add(attribute((Map<?, ?>) item)));
                }
                all.put(upper(id), attributes);
                if (schema.get("-orig-id") != null) {
                    BY_C_NAME.put(schema.get("-orig-id").toString(), upper(id));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Attribute attribute(Map<?, ?> item) {
        String id = item.get("id").toString();
        String type = String.valueOf(item.get("type"));
        Object name = item.get("-orig-id");
        return new Attribute(
                id,
                name == null ? id : name.toString(),
                type.matches("[us][1248]") ? type.charAt(1) - '0' : 0,
                item.get("repeat-expr") instanceof Integer count ? count : 0,
                item.containsKey("type") && (item.containsKey("size") || item.containsKey("size-eos")));
    }
}

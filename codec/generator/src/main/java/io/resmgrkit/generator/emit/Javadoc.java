package io.resmgrkit.generator.emit;

import io.resmgrkit.generator.schema.Schema;

/** Documentation of the schemas as javadoc. */
final class Javadoc {
    private Javadoc() {}

    static String of(Schema schema) {
        String doc = schema.doc().isEmpty() ? schema.title() : schema.doc();
        return sentence(doc);
    }

    /** Text that is safe in a javadoc comment; a dollar would be a placeholder of the code writer. */
    static String sentence(String doc) {
        String plain = doc.isEmpty() ? "As the C header names it." : doc;
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }
}

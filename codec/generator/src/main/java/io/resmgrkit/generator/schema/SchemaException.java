package io.resmgrkit.generator.schema;

/** A construct outside the documented subset, or a schema that contradicts itself: file, line and reason. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file   name of the schema file
     * @param line   line in it, from 1
     * @param reason what is wrong and what to write instead
     */
    public SchemaException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}

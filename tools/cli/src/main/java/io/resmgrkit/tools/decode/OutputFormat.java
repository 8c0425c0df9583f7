package io.resmgrkit.tools.decode;

import io.resmgrkit.tools.Choice;

/** How messages are printed. */
enum OutputFormat {
    /** A line for each transaction. */
    LINE,
    /** A tree of fields for each message. */
    TREE,
    /** An annotated dump of each message. */
    HEX,
    /** A JSON object for each message, one a line. */
    JSON;

    /** Reads the option. */
    static final class Converter extends Choice<OutputFormat> {
        Converter() {
            super(OutputFormat.class);
        }
    }
}

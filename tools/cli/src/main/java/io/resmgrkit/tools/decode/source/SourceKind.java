package io.resmgrkit.tools.decode.source;

import io.resmgrkit.tools.Choice;

/** What an input is. */
public enum SourceKind {
    /** The content tells. */
    AUTO,
    /** Hexadecimal text, or a dump. */
    HEX,
    /** The bytes of one message. */
    RAW,
    /** A transcript or client encodings. */
    TRANSCRIPT;

    /** Reads the option. */
    public static final class Converter extends Choice<SourceKind> {
        public Converter() {
            super(SourceKind.class);
        }
    }
}

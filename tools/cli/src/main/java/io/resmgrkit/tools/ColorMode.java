package io.resmgrkit.tools;

/** When to write colour. */
public enum ColorMode {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Also into files and pipes. */
    ALWAYS,
    /** Not at all. */
    NEVER;

    /** Reads the option. */
    static final class Converter extends Choice<ColorMode> {
        Converter() {
            super(ColorMode.class);
        }
    }

    boolean on(Terminal terminal) {
        return this == ALWAYS || this == AUTO && terminal.outIsTerminal() && !terminal.noColor();
    }
}

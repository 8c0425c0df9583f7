package io.resmgrkit.tools.show;

/** Colour for a terminal, or nothing. The sixteen colours of the terminal's own theme are used, nothing else. */
public enum Style {
    /** No escape sequences. */
    PLAIN,
    /** ANSI escape sequences. */
    COLOR;

    private static final String RESET = "\u001b[0m";
    private static final String[] FIELD_COLORS = {"36", "33", "35", "32", "34"};

    /** The name of a message or a field. */
    public String name(String text) {
        return paint("1", text);
    }

    /** What a value means: a symbolic name. */
    String meaning(String text) {
        return paint("32", text);
    }

    /** Something that is wrong. */
    public String wrong(String text) {
        return paint("31", text);
    }

    /** What is there but rarely looked at: offsets, dots of a dump. */
    public String faint(String text) {
        return paint("2", text);
    }

    /** One of a few colours, the next field another one than the field before. */
    String field(int number, String text) {
        return paint(FIELD_COLORS[Math.floorMod(number, FIELD_COLORS.length)], text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
    }
}

package io.resmgrkit.conformance.sut;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits a command line into words as a shell does: white space separates, single and double quotes keep words together, a
 * backslash outside single quotes takes the next character as it is. Nothing else is special: no variables, no patterns. And
 * the way back.
 */
public final class CommandLine {
    private CommandLine() {}

    /**
     * The words of a line.
     *
     * @throws IllegalArgumentException for a quote that is not closed or a backslash at the end
     */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'') {
                if (++i == line.length()) {
                    throw new IllegalArgumentException("command line '" + line + "': ends with a backslash");
                }
                word.append(line.charAt(i));
                started = true;
            } else if (quote != 0 ? c == quote : c == '\'' || c == '"') {
                quote = quote == 0 ? c : 0;
                started = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (started) {
                    words.add(word.toString());
                    word.setLength(0);
                    started = false;
                }
            } else {
                word.append(c);
                started = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("command line '" + line + "': the quote " + quote + " is not closed");
        }
        if (started) {
            words.add(word.toString());
        }
        return words;
    }

    /** A line that {@link #split} takes apart into the same words. */
    static String join(List<String> words) {
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    /** A word as a shell takes it: in quotes where that is needed. */
    public static String quoted(String word) {
        boolean plain = word.matches("[\\p{L}\\p{N}_./:=@%+,-]+");
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

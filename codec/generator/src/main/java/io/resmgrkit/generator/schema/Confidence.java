package io.resmgrkit.generator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the behaviour behind a structure is known in a range of releases; what is not remarked on is recorded or as recorded.
 *
 * @param level what the behaviour is taken from
 * @param why   what is known and what not
 */
public record Confidence(Level level, Span span, String why) {
    /** What the behaviour is taken from. */
    public enum Level {
        /** Documentation of the vendor or POSIX says what happens. */
        DOCUMENTED("from documentation"),
        /** Only the members of the structure are known. */
        HEADER("from the header alone");

        private final String text;

        Level(String text) {
            this.text = text;
        }

        /** For readers. */
        public String text() {
            return text;
        }
    }

    /** Reads the key {@code -confidence}: a list of level, releases and reason. */
    static List<Confidence> read(@Nullable YamlNode node) {
        List<Confidence> remarks = new ArrayList<>();
        for (YamlNode item : node == null ? List.<YamlNode>of() : node.items()) {
            Map<String, YamlNode> members =
                    item.members(Set.of("level", "since", "until", "why"), "a remark on confidence");
            YamlNode level = item.required(members, "level");
            remarks.add(new Confidence(
                    level(level),
                    Span.read(members, "since", "until", Span.ALWAYS),
                    item.required(members, "why").text().strip().replaceAll("\\s+", " ")));
        }
        return List.copyOf(remarks);
    }

    private static Level level(YamlNode node) {
        return switch (node.text()) {
            case "documented" -> Level.DOCUMENTED;
            case "header" -> Level.HEADER;
            default -> throw node.refuse("'level' is documented or header");
        };
    }

    /** The remark in one line. */
    public String line() {
        return "behaviour " + level.text() + ": " + why;
    }
}

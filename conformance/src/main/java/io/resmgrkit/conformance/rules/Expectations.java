package io.resmgrkit.conformance.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes that are known beforehand: a line {@code ID outcome # reason} for each case. An outcome that stays out is a failure. */
public final class Expectations {
    /** Nothing is known. */
    public static final Expectations NONE = new Expectations(Map.of());

    private final Map<String, Expectation> lines;

    /**
     * A line.
     *
     * @param id the case
     * @param outcome what it shows
     * @param reason why that is so
     */
    public record Expectation(String id, Verdict outcome, String reason) {
        @Override
        public String toString() {
            return id + " " + outcome.id() + (reason.isEmpty() ? "" : " # " + reason);
        }
    }

    private Expectations(Map<String, Expectation> lines) {
        this.lines = lines;
    }

    /** The line about a case, null when there is none. */
    public @Nullable Expectation of(String id) {
        return lines.get(id);
    }

    /** All lines, in the order of the file. */
    public Collection<Expectation> all() {
        return lines.values();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file, line and what is wrong
     */
    public static Expectations read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /** The expected failures that the kit brings along for one of its recorded profiles; none for others. */
    public static Expectations builtIn(String profile) {
        String name = "expect/" + profile + ".txt";
        try (InputStream in = Expectations.class.getResourceAsStream(name)) {
            return in == null ? NONE : parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param where its name, for messages
     * @throws IllegalArgumentException naming file, line and what is wrong
     */
    public static Expectations parse(String where, String text) {
        Map<String, Expectation> lines = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            int hash = line.indexOf('#');
            String reason = hash < 0 ? "" : line.substring(hash + 1).strip();
            String content = (hash < 0 ? line : line.substring(0, hash)).strip();
            if (content.isEmpty()) {
                continue;
            }
            String[] words = content.split("\\s+");
            if (words.length != 2) {
                throw new IllegalArgumentException(
                        where + ":" + number + ": a line is ID outcome # reason, not '" + content + "'");
            }
            if (!words[0].contains("/")) {
                throw new IllegalArgumentException(where + ":" + number + ": '" + words[0]
                        + "' is no case: a line names one, such as RM-READ-01/plain");
            }
            try {
                Expectation read = new Expectation(words[0], Verdict.of(words[1]), reason);
                if (lines.put(words[0], read) != null) {
                    throw new IllegalArgumentException(words[0] + " has a line already");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(where + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return new Expectations(lines);
    }

    /** The text of a file that expects what a run found; reasons of known lines are kept. */
    public static String write(List<CaseResult> cases) {
        StringBuilder text = new StringBuilder("# ID outcome # reason\n");
        for (CaseResult result : cases) {
            if (!result.verdict().good()) {
                Expectation known = result.expectation();
                String reason = known != null && !known.reason().isEmpty() ? known.reason() : result.why();
                text.append(new Expectation(result.id(), result.verdict(), reason.replace('\n', ' ')))
                        .append('\n');
            }
        }
        return text.toString();
    }
}

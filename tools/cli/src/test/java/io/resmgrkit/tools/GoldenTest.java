package io.resmgrkit.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every command line in {@code src/test/resources/golden} and compares what it prints with what stands below it.
 *
 * <p>A line {@code $ resmgr ARGS}, or {@code $ printf 'TEXT' | resmgr ARGS}, is a command; what follows is its output, then
 * its errors as they are, then {@code [exit N]} unless N is 0. Lines before the first command are for the reader. Paths
 * are seen from the project's folder. {@code -Dgolden.update=true} writes the files anew; look at the difference then.
 */
class GoldenTest {
    private static final Path GOLDEN = Cli.CORPUS.resolveSibling("tools/cli/src/test/resources/golden");
    private static final String PROMPT = "$ ";

    private record Case(Path file, int line, String command, String expected) {}

    @TestFactory
    Stream<DynamicTest> every_command_prints_what_its_golden_file_says() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(GOLDEN)) {
            files = found.sorted().toList();
        }
        assertFalse(files.isEmpty(), "no golden files in " + GOLDEN);
        if (Boolean.getBoolean("golden.update")) {
            for (Path file : files) {
                update(file);
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files) {
            for (Case test : cases(file)) {
                tests.add(DynamicTest.dynamicTest(
                        file.getFileName() + ":" + test.line + " " + test.command,
                        file.toUri(),
                        () -> assertEquals(test.expected, run(test.command))));
            }
        }
        return tests.stream();
    }

    private static List<Case> cases(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith(PROMPT)) {
                    end++;
                }
                String expected = String.join("\n", lines.subList(i + 1, end));
                cases.add(new Case(file, i + 1, lines.get(i).substring(PROMPT.length()), expected.stripTrailing()));
            }
        }
        return cases;
    }

    private static void update(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(PROMPT)) {
                break;
            }
            text.append(line).append('\n');
        }
        for (Case test : cases(file)) {
            text.append(PROMPT).append(test.command).append('\n');
            String output = run(test.command);
            text.append(output).append(output.isEmpty() ? "\n" : "\n\n");
        }
        Files.writeString(file, text.toString().stripTrailing() + "\n");
    }

    private static String run(String command) {
        byte[] in = new byte[0];
        String rest = command;
        if (rest.startsWith("printf ")) {
            int pipe = rest.indexOf(" | ");
            String text = rest.substring("printf '".length(), pipe - 1);
            in = text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
            rest = rest.substring(pipe + 3);
        }
        String home = Cli.CORPUS.getParent() + "/";
        String[] args = words(rest)
                .skip(1)
                .map(word -> word.replaceFirst("^(corpus|tools)/", home + "$1/"))
                .toArray(String[]::new);
        Cli.Result result = Cli.run(in, args);
        String exit = result.exit() == 0 ? "" : "[exit " + result.exit() + "]";
        return (result.out() + result.err() + exit).replace(home, "").stripTrailing();
    }

    /** Words as a shell splits them: at blanks, but not inside single quotes. */
    private static Stream<String> words(String command) {
        return Pattern.compile("'([^']*)'|[^ ]+")
                .matcher(command)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group());
    }
}

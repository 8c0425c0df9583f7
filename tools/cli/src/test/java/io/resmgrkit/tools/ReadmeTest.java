package io.resmgrkit.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what happens: its files are written, its commands run by a shell in the order in which they stand, and
 * the output compared. A line {@code ...} stands for any lines; {@code [exit N]} is the status if that is not 0.
 */
class ReadmeTest {
    private static final Path PROJECT = Cli.CORPUS.getParent();
    private static final Pattern SAVED = Pattern.compile("(?s)`([a-z]+\\.[a-z]+)`[^`]*?\n```[a-z]+\n(.*?)```\n");
    private static final String PROMPT = "    $ ";

    @TempDir
    Path folder;

    private record Command(int line, String text, List<String> expected) {}

    @Test
    void every_command_of_the_readme_prints_what_it_says() throws IOException, InterruptedException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        makeProject();
        Matcher files = SAVED.matcher(readme);
        while (files.find()) {
            Files.writeString(folder.resolve(files.group(1)), files.group(2));
        }
        assertTrue(Files.exists(folder.resolve("pad.py")), "the README has the device to be checked");
        int ran = 0;
        for (Command command : commands(readme)) {
            // The build cannot run inside itself.
            if (!command.text.startsWith("mvn ")) {
                run(command);
                ran++;
            }
        }
        assertTrue(ran > 15, "commands run: " + ran);
    }

    /** The project without its launcher, which would build the program that is being built. */
    private void makeProject() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String part : List.of("adapters", "examples")) {
            Files.createSymbolicLink(
                    tools.resolve(part), PROJECT.resolve("tools").resolve(part));
        }
        Files.createSymbolicLink(folder.resolve("corpus"), PROJECT.resolve("corpus"));
        Path launcher = tools.resolve("resmgr");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dresmgr.home=. -cp '"
                        + System.getProperty("java.class.path") + "' " + Main.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<Command> commands(String readme) {
        List<Command> commands = new ArrayList<>();
        List<String> lines = readme.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                List<String> expected = new ArrayList<>();
                int next = i + 1;
                while (next < lines.size()
                        && lines.get(next).startsWith("    ")
                        && !lines.get(next).startsWith(PROMPT)) {
                    expected.add(lines.get(next++).substring(4));
                }
                expected.remove("resmgr: building the program first, this takes about a minute");
                commands.add(new Command(i + 1, lines.get(i).substring(PROMPT.length()), expected));
            }
        }
        return commands;
    }

    private void run(Command command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command.text)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment().remove("NO_COLOR");
        shell.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = shell.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        String said = (output + (exit == 0 ? "" : "[exit " + exit + "]")).stripTrailing();
        if (!said.matches(pattern(command.expected))) {
            assertEquals(String.join("\n", command.expected), said, "README.md:" + command.line + " " + command.text);
        }
    }

    private static String pattern(List<String> expected) {
        StringBuilder pattern = new StringBuilder("(?s)");
        for (int i = 0; i < expected.size(); i++) {
            boolean any = expected.get(i).equals("...");
            boolean last = i == expected.size() - 1;
            pattern.append(any ? "(.*\n)?" : Pattern.quote(expected.get(i)) + (last ? "" : "\n"));
            if (any && last) {
                pattern.append(".*");
            }
        }
        return pattern.toString();
    }
}

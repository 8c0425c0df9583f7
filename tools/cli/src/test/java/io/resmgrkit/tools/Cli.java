package io.resmgrkit.tools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the program inside the test, as a user would from the project's folder. */
public final class Cli {
    /** The project's own corpus. */
    public static final Path CORPUS =
            Path.of(System.getProperty("resmgr.corpus")).toAbsolutePath();

    /** What a command did: its exit code, and what it wrote. */
    public record Result(int exit, byte[] bytes, String err) {
        /** Standard output as text. */
        public String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Cli() {}

    /** Runs a command with nothing on standard input. */
    public static Result run(String... args) {
        return run(new byte[0], args);
    }

    /** Runs a command with these bytes on standard input. */
    public static Result run(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                CORPUS.getParent());
        int exit = Main.run(terminal, args);
        return new Result(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }
}

package io.resmgrkit.tools;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs short commands once, so that the launcher can archive the classes they load.
 *
 * <p>What a command prints here goes nowhere, and so does its exit code.
 */
public final class Training {
    /** A read, an open with a path, an open combined with a stat; all formats. */
    private static final String MESSAGES = """
            01011000001000000000000000000000
            0001020000000000180a1000000000000000000003000000000000004000030000000a00000000002f6465762f6e756c6c00
            0001010000000000d8090f000000000000000000808800000000000040000000000001000000080000000000000000000401080000000000
            """;

    private static final List<List<String>> COMMANDS = List.of(
            List.of("--version"),
            List.of("decode"),
            List.of("decode", "--format", "tree"),
            List.of("decode", "--format", "hex", "--color", "always"),
            List.of("decode", "--format", "json", "--filter", "type=_IO_READ || path~null"),
            List.of("decode", "--reply-to", "_IO_STAT", "--format", "json"),
            List.of("list", "--help"));

    private Training() {}

    /** Runs every training command; the arguments are captures, which are decoded. */
    public static void main(String[] captures) {
        COMMANDS.forEach(Training::run);
        for (String format : List.of("line", "json")) {
            List<String> decode = new ArrayList<>(List.of("decode", "--format", format));
            decode.addAll(List.of(captures));
            run(decode);
        }
    }

    private static void run(List<String> command) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(
                new Terminal(
                        new ByteArrayInputStream(MESSAGES.getBytes(StandardCharsets.UTF_8)),
                        nowhere,
                        nowhere,
                        false,
                        false,
                        true,
                        null),
                command.toArray(String[]::new));
    }
}

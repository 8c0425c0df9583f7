package io.resmgrkit.tools;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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

    private static final String[][] COMMANDS = {
        {"--version"},
        {"decode"},
        {"decode", "--format", "tree"},
        {"decode", "--format", "hex", "--color", "always"},
        {"decode", "--format", "json", "--filter", "type=_IO_READ || path~null"},
        {"decode", "--reply-to", "_IO_STAT", "--format", "json"},
        {"list", "--help"},
    };

    private Training() {}

    /** Runs every training command. */
    public static void main(String[] args) {
        for (String[] command : COMMANDS) {
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
                    command);
        }
    }
}

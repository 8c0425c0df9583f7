package io.resmgrkit.tools;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs short commands once, so that the launcher can archive the classes they load.
 *
 * <p>What a command prints here goes nowhere, and so does its exit code.
 */
public final class Training {
    private static final String[][] COMMANDS = {
        {"--version"}, {"list"},
    };

    private Training() {}

    /** Runs every training command. */
    public static void main(String[] args) {
        for (String[] command : COMMANDS) {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Main.run(new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, true, null), command);
        }
    }
}

package io.resmgrkit.tools.run;

import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.tools.CliException;
import java.io.IOException;
import java.nio.file.Path;

/** A file of outcomes that are known: a line {@code ID outcome # reason} for each. */
public final class ExpectationFile {
    private ExpectationFile() {}

    /** Reads it. A line that says something else ends the program with the file and the line. */
    public static Expectations read(Path file) throws IOException {
        try {
            return Expectations.read(file);
        } catch (IllegalArgumentException e) {
            String said =
                    String.valueOf(e.getMessage()).substring(file.toString().length() + 1);
            int colon = said.indexOf(": ");
            throw CliException.input(
                    "not expected outcomes", file + ":" + said.substring(0, colon), said.substring(colon + 2), e);
        }
    }
}

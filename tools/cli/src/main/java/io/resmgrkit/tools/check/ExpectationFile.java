package io.resmgrkit.tools.check;

import io.resmgrkit.conformance.model.Systems;
import io.resmgrkit.conformance.rules.Expectations;
import io.resmgrkit.conformance.rules.run.Selection;
import io.resmgrkit.conformance.rules.run.UnknownIdException;
import io.resmgrkit.conformance.sut.SutSpec;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Expected outcomes from a file, or those that the kit has for its own profiles. */
final class ExpectationFile {
    private ExpectationFile() {}

    static Expectations read(@Nullable Path file, SutSpec spec) throws IOException {
        if (file == null) {
            return Expectations.builtIn(Systems.device(spec));
        }
        Expectations expectations;
        try {
            expectations = Expectations.read(file);
        } catch (IllegalArgumentException e) {
            String said =
                    String.valueOf(e.getMessage()).substring(file.toString().length() + 1);
            int colon = said.indexOf(": ");
            throw CliException.input(
                    "not expected outcomes", file + ":" + said.substring(0, colon), said.substring(colon + 2), e);
        }
        try {
            Selection.check(expectations);
            return expectations;
        } catch (UnknownIdException e) {
            throw CliException.usage("no case '" + e.id() + "'", file.toString(), Nearest.hint(e.id(), e.known()));
        }
    }
}

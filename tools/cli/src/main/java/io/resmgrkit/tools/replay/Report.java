package io.resmgrkit.tools.replay;

import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Nearest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report into a file.
 *
 * @param kind its form
 * @param file where it goes
 */
record Report(Kind kind, Path file) {
    /** The forms of a report. */
    enum Kind {
        /** JUnit's XML: a suite for each file, a case for each session. */
        JUNIT,
        /** JSON Lines: an object for each session. */
        JSON,
        /** Test Anything Protocol, version 13: a line for each session. */
        TAP
    }

    /** Reads {@code junit=FILE}. */
    static final class Converter implements ITypeConverter<Report> {
        @Override
        public Report convert(String value) {
            int equals = value.indexOf('=');
            List<String> kinds = Stream.of(Kind.values())
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .toList();
            String kind = equals < 0 ? value : value.substring(0, equals);
            if (!kinds.contains(kind)) {
                throw new TypeConversionException("'" + kind + "': " + Nearest.hint(kind, kinds));
            }
            if (equals < 0 || equals == value.length() - 1) {
                throw new TypeConversionException("'" + value + "' names no file; write " + kind + "=FILE");
            }
            return new Report(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), Path.of(value.substring(equals + 1)));
        }
    }

    /** Writes the verdicts. */
    void write(List<Verdict> verdicts) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            switch (kind) {
                case JUNIT -> JunitReport.write(verdicts, out);
                case JSON -> JsonReport.write(verdicts, out);
                case TAP -> TapReport.write(verdicts, out);
            }
        } catch (FileSystemException e) {
            String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw CliException.input("cannot write the report", file.toString(), why, e);
        }
    }
}

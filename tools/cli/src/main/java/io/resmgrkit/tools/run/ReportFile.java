package io.resmgrkit.tools.run;

import io.resmgrkit.conformance.report.Format;
import io.resmgrkit.tools.CliException;
import io.resmgrkit.tools.Nearest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report into a file ({@code --report FORMAT=FILE}).
 *
 * @param format its form
 * @param file where it goes
 */
public record ReportFile(Format format, Path file) {
    /** Reads {@code junit=FILE}. */
    public static final class Converter implements ITypeConverter<ReportFile> {
        @Override
        public ReportFile convert(String value) {
            int equals = value.indexOf('=');
            List<String> formats = Stream.of(Format.values()).map(Format::id).toList();
            String format = equals < 0 ? value : value.substring(0, equals);
            if (!formats.contains(format)) {
                throw new TypeConversionException("'" + format + "': " + Nearest.hint(format, formats));
            }
            if (equals < 0 || equals == value.length() - 1) {
                throw new TypeConversionException("'" + value + "' names no file; write " + format + "=FILE");
            }
            return new ReportFile(Format.of(format), Path.of(value.substring(equals + 1)));
        }
    }

    /** Writes the text of the report. */
    public void write(String text) throws IOException {
        write("report", file, text);
    }

    /** Writes a file that the user asked for; {@code what} names it in an error. */
    public static void write(String what, Path file, String text) throws IOException {
        try {
            Files.writeString(file, text);
        } catch (FileSystemException e) {
            String why = e instanceof NoSuchFileException ? "there is no such folder" : e.getReason();
            throw CliException.input(
                    "cannot write the " + what,
                    file.toString(),
                    why == null ? e.getClass().getSimpleName() : why,
                    e);
        }
    }
}

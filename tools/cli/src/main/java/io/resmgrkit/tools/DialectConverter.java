package io.resmgrkit.tools;

import io.resmgrkit.codec.Dialect;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that names a dialect. */
public final class DialectConverter implements ITypeConverter<Dialect> {
    @Override
    public Dialect convert(String value) {
        return Arrays.stream(Dialect.values())
                .filter(dialect -> dialect.id().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "': "
                        + Nearest.hint(
                                value,
                                Arrays.stream(Dialect.values()).map(Dialect::id).toList())));
    }
}

package io.resmgrkit.tools;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option whose values are the constants of an enumeration, in lower case with dashes. */
public abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    /** @param type the enumeration */
    protected Choice(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> name(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "': " + Nearest.hint(value, names())));
    }

    private List<String> names() {
        return Stream.of(type.getEnumConstants())
                .map(constant -> name(constant))
                .toList();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

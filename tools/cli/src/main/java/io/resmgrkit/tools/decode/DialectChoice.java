package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.convert.DialectGuess;
import io.resmgrkit.codec.convert.DialectGuesser;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.tools.DialectConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/**
 * The dialect of lone messages: a named one, or the one that fits best.
 *
 * @param named null for {@code auto}
 */
record DialectChoice(@Nullable Dialect named) {
    /** What lone messages are read in when nothing says otherwise. */
    static final Dialect USUAL = Dialect.SDP6_ILP32_LE;

    private static final String AUTO = "auto";

    /** The dialect for a message: the usual one as long as no other fits better. */
    Dialect of(@Nullable Answered answered, byte[] bytes) {
        Dialect dialect = named;
        if (dialect != null) {
            return dialect;
        }
        List<Dialect> fitting = DialectGuesser.fitting(guesses(answered, bytes)).stream()
                .map(DialectGuess::dialect)
                .toList();
        return fitting.contains(USUAL) ? USUAL : fitting.get(0);
    }

    private static List<DialectGuess> guesses(@Nullable Answered answered, byte[] bytes) {
        return answered == null
                ? DialectGuesser.request(bytes, 0, bytes.length)
                : DialectGuesser.reply(answered, bytes, 0, bytes.length);
    }

    /** Reads the option. */
    static final class Converter implements ITypeConverter<DialectChoice> {
        private final DialectConverter names = new DialectConverter();

        @Override
        public DialectChoice convert(String value) {
            return new DialectChoice(value.equals(AUTO) ? null : names.convert(value));
        }
    }
}

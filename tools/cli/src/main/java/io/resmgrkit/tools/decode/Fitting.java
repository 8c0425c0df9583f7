package io.resmgrkit.tools.decode;

import io.resmgrkit.codec.convert.DialectGuess;
import io.resmgrkit.codec.convert.DialectGuesser;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which dialects a message fits that does not say its own, in one line. */
final class Fitting {
    private Fitting() {}

    /** {@code fits sdp6-ilp32-le, sdp65-ilp32-le (each 45 %)}, and what speaks against the dialect it was read in. */
    static String of(Message message) {
        MessageBytes bytes = message.bytes();
        Answered answered = bytes.answered();
        List<DialectGuess> guesses = answered == null
                ? DialectGuesser.request(bytes.array(), bytes.offset(), bytes.length())
                : DialectGuesser.reply(answered, bytes.array(), bytes.offset(), bytes.length());
        List<DialectGuess> fitting = DialectGuesser.fitting(guesses);
        StringBuilder text = new StringBuilder("fits ");
        if (fitting.size() == guesses.size()) {
            text.append("every dialect alike");
        } else {
            text.append(fitting.stream().map(guess -> guess.dialect().id()).collect(Collectors.joining(", ")));
            text.append(fitting.size() > 1 ? " (each " : " (")
                    .append(percent(fitting.get(0)))
                    .append(')');
        }
        for (DialectGuess guess : guesses) {
            boolean read = guess.dialect() == bytes.dialect();
            if (read && !fitting.contains(guess)) {
                text.append("; ")
                        .append(guess.dialect().id())
                        .append(" (")
                        .append(percent(guess))
                        .append("): ");
                text.append(guess.reasons().get(0));
            }
        }
        return text.toString();
    }

    private static String percent(DialectGuess guess) {
        double percent = 100 * guess.confidence();
        return percent < 1 ? "below 1 %" : String.format(Locale.ROOT, "%.0f %%", percent);
    }
}

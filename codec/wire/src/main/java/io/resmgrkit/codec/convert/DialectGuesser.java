package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Answered;
import io.resmgrkit.codec.message.KnownMessage;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.UnknownMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the dialect of a message that comes without one. Messages do not announce their dialect and most have the same bytes in
 * several, so the answer is a list: what fits without a contradiction shares the confidence, what reads with odd values has little of it,
 * what cannot be read has next to none. A transcript or capture that announces its dialect needs no guess.
 */
public final class DialectGuesser {
    /** Each oddity makes a dialect this much less likely; found with the messages that tests build for every dialect. */
    private static final double ODD = 0.25;

    /** A number that has a structure, which the bytes do not fill, is more likely than one that nobody has. */
    private static final double UNREADABLE = 1e-2;

    private static final double UNKNOWN = 1e-3;

    private DialectGuesser() {}

    /** The guesses for a request, the best first; equal ones in the order of releases. */
    public static List<DialectGuess> request(byte[] array, int offset, int length) {
        return guess(null, array, offset, length);
    }

    /** The guesses for a reply, the best first; equal ones in the order of releases. */
    public static List<DialectGuess> reply(Answered answered, byte[] array, int offset, int length) {
        return guess(answered, array, offset, length);
    }

    /** The guesses that are as good as the best one: the dialects that fit. */
    public static List<DialectGuess> fitting(List<DialectGuess> guesses) {
        return guesses.stream()
                .filter(guess -> guess.confidence() >= guesses.get(0).confidence() * 0.99)
                .toList();
    }

    private static List<DialectGuess> guess(@Nullable Answered answered, byte[] array, int offset, int length) {
        List<DialectGuess> weighed = new ArrayList<>();
        double total = 0;
        for (Dialect dialect : Dialect.values()) {
            Message message = answered == null
                    ? Message.request(dialect, array, offset, length)
                    : Message.reply(dialect, answered, array, offset, length);
            List<String> reasons = new ArrayList<>();
            double weight = weight(message, reasons);
            weighed.add(new DialectGuess(dialect, message, weight, reasons));
            total += weight;
        }
        double sum = total;
        return weighed.stream()
                .map(guess ->
                        new DialectGuess(guess.dialect(), guess.message(), guess.confidence() / sum, guess.reasons()))
                .sorted(Comparator.comparingDouble(DialectGuess::confidence).reversed())
                .toList();
    }

    private static double weight(Message message, List<String> reasons) {
        if (message instanceof UnknownMessage) {
            reasons.add("no structure for this number");
            return UNKNOWN;
        }
        if (!(message instanceof KnownMessage)) {
            reasons.add(String.valueOf(message.defect()));
            return UNREADABLE;
        }
        OddityVisitor oddities =
                new OddityVisitor(message.bytes().dialect(), message.bytes().length());
        message.accept(oddities);
        reasons.addAll(oddities.found());
        return Math.pow(ODD, reasons.size());
    }
}

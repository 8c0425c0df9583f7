package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.message.Message;
import java.util.List;

/**
 * How well a dialect fits a lone message.
 *
 * @param dialect    the dialect
 * @param message    the message read in it
 * @param confidence 0 to 1; over all dialects they add up to 1, so several that cannot be told apart share it
 * @param reasons    what speaks against it, in wire order; empty when nothing does
 */
public record DialectGuess(Dialect dialect, Message message, double confidence, List<String> reasons) {
    /** Keeps its own list. */
    public DialectGuess {
        reasons = List.copyOf(reasons);
    }
}

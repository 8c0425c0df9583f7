package io.resmgrkit.codec.convert;

import io.resmgrkit.codec.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message that was to be carried to another dialect.
 *
 * @param message the message in the other dialect with everything that could be carried; null when that dialect has no such message
 * @param losses  what could not be carried, in wire order; empty when the conversion is complete
 */
public record Conversion(@Nullable Message message, List<Loss> losses) {
    /** Keeps its own list. */
    public Conversion {
        losses = List.copyOf(losses);
    }

    /** Whether the message says the same in the other dialect. */
    public boolean complete() {
        return message != null && losses.isEmpty();
    }
}

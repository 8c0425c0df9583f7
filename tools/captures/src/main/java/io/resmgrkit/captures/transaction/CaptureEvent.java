package io.resmgrkit.captures.transaction;

import io.resmgrkit.codec.names.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a capture tells beside transactions: a connection made or lost, a kernel event.
 *
 * @param time   nanoseconds as the capture counts them
 * @param frame  number of the frame or record, from 1
 * @param layer  what part of the protocol or kernel it belongs to
 * @param kind   what happened
 * @param minor  whether only those who ask for everything want it
 * @param values the details in wire order
 * @param header numbers of the headers around it, which lines leave out
 */
public record CaptureEvent(
        long time, long frame, String layer, String kind, boolean minor, List<Value> values, List<Value> header) {
    /** An event without headers. */
    public CaptureEvent(long time, long frame, String layer, String kind, boolean minor, List<Value> values) {
        this(time, frame, layer, kind, minor, values, List.of());
    }

    /**
     * A detail.
     *
     * @param name   what it is
     * @param number its value
     * @param text   its value as text, where it is no number
     * @param names  the names of its values
     */
    public record Value(
            String name,
            long number,
            @Nullable String text,
            @Nullable Names names) {
        /** A number. */
        public static Value of(String name, long number) {
            return new Value(name, number, null, null);
        }

        /** A number with names. */
        public static Value of(String name, long number, Names names) {
            return new Value(name, number, null, names);
        }

        /** Text. */
        public static Value of(String name, String text) {
            return new Value(name, 0, text, null);
        }
    }
}

package io.resmgrkit.tools.decode.capture;

import io.resmgrkit.captures.CaptureOptions;
import io.resmgrkit.tools.decode.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What to do with captures.
 *
 * @param options how they are decoded
 * @param form    what is printed
 * @param filter  which messages are wanted, or null for all
 * @param limit   how many lines or messages at most
 * @param follow  whether to wait for more at the end of a file
 */
public record CaptureSettings(
        CaptureOptions options, Form form, @Nullable Filter filter, long limit, boolean follow) {
    /** What is printed. */
    public enum Form {
        /** A line for each transaction. */
        LINE,
        /** A tree for each message. */
        TREE,
        /** A dump of each message. */
        HEX,
        /** A JSON object for each message. */
        JSON,
        /** Chrome trace events. */
        CHROME,
        /** Tables of counts and latencies. */
        STATS
    }
}

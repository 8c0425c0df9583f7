package io.resmgrkit.captures;

import io.resmgrkit.codec.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * How a capture is decoded.
 *
 * @param dialect layout of the messages; null for that of the release that a trace names, and of 6.4.1 in Qnet. The byte order is always
 *                that of the capture.
 * @param pair    whether answers are paired with requests
 * @param events  whether every event of a kernel trace is told, too
 */
public record CaptureOptions(@Nullable Dialect dialect, boolean pair, boolean events) {
    /** Pairs, tells no events, takes the dialect from the capture. */
    public static CaptureOptions usual() {
        return new CaptureOptions(null, true, false);
    }
}

package io.resmgrkit.conformance.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a session after its session record (T1.2 to T1.6). */
public sealed interface Step
        permits Exchange, Step.PulseSent, Step.ClientResult, Step.OpenMode, Step.Detached, Step.Note {
    /**
     * A pulse delivered to the server (T1.3).
     *
     * @param late answers it caused
     * @param state afterwards; null where the transcript does not show it
     */
    record PulseSent(
            int seq,
            long time,
            int code,
            int value,
            int scoid,
            List<Late> late,
            @Nullable State state) implements Step {}

    /**
     * What a client function returned (T1.4); for tests of client libraries.
     *
     * @param after last seq before it returned
     */
    record ClientResult(int after, int pid, String call, long returned, int errno) implements Step {}

    /** The custom server's open mode changes (T1.5, P5.1). */
    record OpenMode(String device, String open) implements Step {}

    /** The server detaches a path (T1.5, B10). */
    record Detached(String path, int flags) implements Step {}

    /** A comment (T1.6). */
    record Note(String text) implements Step {}
}

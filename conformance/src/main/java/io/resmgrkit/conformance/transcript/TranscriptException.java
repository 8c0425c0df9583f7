package io.resmgrkit.conformance.transcript;

import java.io.IOException;

/** A file that is not the transcript it should be; the message says where, why and what was expected. */
public final class TranscriptException extends IOException {
    private static final long serialVersionUID = 1L;

    TranscriptException(String where, long line, String why) {
        super(where + ", line " + line + ": " + why);
    }

    TranscriptException(String where, long line, String why, Throwable cause) {
        super(where + ", line " + line + ": " + why, cause);
    }
}

package io.resmgrkit.tools.decode.source;

/** A record that cannot be read; the records around it can. */
final class TranscriptException extends Exception {
    TranscriptException(String why) {
        super(why);
    }

    TranscriptException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
